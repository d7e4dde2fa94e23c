"""Looking at evidence: a page of a file as a picture, drawn where a hostile file can do no harm."""

from __future__ import annotations

from cse_desktop.app.context import Context
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence


def draw_page(
    ws: Workspace, ctx: Context, evidence_id: str, *, page: int = 1, longest: int = LONGEST_SIDE
) -> Drawing:
    """Draw page `page` (from 1) of a piece of evidence, at most `longest` pixels on its longest side.

    For pictures and PDFs; anything else, and whatever cannot be drawn, gives a failed Drawing that says why.
    Raises Cancelled when the person, or the closing of the workspace, stopped it.
    """
    evidence = ws.snapshot.get(Evidence, evidence_id)
    if evidence is None or not evidence.blob:
        return Drawing("failed", reason=message("drawing.unknown_type"))
    path = ws.rooms.vault.path(evidence.blob)
    return result_of(ws.rooms.reader().draw(path, evidence.file_name, page=page, longest=longest), ctx.check)
