"""Looking at evidence: a page of a file as a picture, drawn where a hostile file can do no harm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from cse_desktop.app.context import Context
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import WordBox

THUMBNAIL_SIDE = 320
"""Pixels of a thumbnail's longest side: twice what it is shown with, for dense screens."""


def draw_page(
    ws: Workspace,
    ctx: Context,
    evidence_id: str,
    *,
    page: int = 1,
    longest: int = LONGEST_SIDE,
    words: bool = False,
) -> Drawing:
    """Draw page `page` (from 1) of a piece of evidence, at most `longest` pixels on its longest side.

    For pictures and PDFs; anything else, and whatever cannot be drawn, gives a failed Drawing that says why.
    With `words` the drawing says where each word stands, typed on a PDF's page or recognised in a picture.
    Raises Cancelled when the person, or the closing of the workspace, stopped it.
    """
    evidence = ws.snapshot.get(Evidence, evidence_id)
    if evidence is None or not evidence.blob:
        return Drawing("failed", reason=message("drawing.unknown_type"))
    path = ws.rooms.vault.path(evidence.blob)
    drawn = ws.rooms.reader().draw(path, evidence.file_name, page=page, longest=longest, words=words)
    # Looked for while the page is being drawn: the reading of a long scan takes as long.
    recognised = _recognised_words(ws, evidence.blob, page) if words else ()
    drawing = result_of(drawn, ctx.check)
    return replace(drawing, words=recognised) if recognised and drawing.outcome == "drawn" else drawing


def thumbnail(ws: Workspace, ctx: Context, evidence_id: str, page: int = 1) -> bytes | None:
    """A small picture of a page (from 1) of a picture or PDF, as PNG or JPEG; None where it cannot be drawn.

    It is drawn once and kept on this computer. Raises Cancelled as `draw_page` does.
    """
    evidence = ws.snapshot.get(Evidence, evidence_id)
    if evidence is None or not evidence.blob or not evidence.can_be_drawn:
        return None
    kept = ws.rooms.thumbnails().get(evidence.blob, page)
    if kept is not None:
        return kept
    drawing = draw_page(ws, ctx, evidence_id, page=page, longest=THUMBNAIL_SIDE)
    if drawing.outcome != "drawn":
        return None
    ws.rooms.thumbnails().put(evidence.blob, page, drawing.image)
    return drawing.image


def _recognised_words(ws: Workspace, blob: str, number: int) -> tuple[WordBox, ...]:
    reading = ws.rooms.vault.reading(blob)
    pages = reading.pages if reading else ()
    # Pages are drawn by their place in the file, which is their number.
    return next((page.words for page in pages if page.number == number), ())


def marked_boxes(
    words: Sequence[WordBox], places: Callable[[str], Iterable[tuple[int, int]]]
) -> tuple[WordBox, ...]:
    """The words of a page, as it is drawn or was recognised, on which a mark falls.

    `places` gives the (start, end) places to mark in a text, as `searching.marks` does for a query. It is asked
    once, with all words joined by spaces, so that phrases are found across words.
    """
    found = sorted(places(" ".join(word.text for word in words)))
    boxes = []
    start = 0
    for word in words:
        end = start + len(word.text)
        while found and found[0][1] <= start:
            del found[0]
        if found and found[0][0] < end:
            boxes.append(word)
        start = end + 1
    return tuple(boxes)
