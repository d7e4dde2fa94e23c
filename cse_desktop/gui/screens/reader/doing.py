"""What a person does in the reader: the operation, and what is said when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.linking import change_link, link_evidence, unlink
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.link_form import LinkWish


def link(
    session: GuiSession, evidence: Evidence, wish: LinkWish, page: int | None, box: tuple[float, ...]
) -> None:
    """Link a place of the evidence to an element."""
    tr = QCoreApplication.translate
    words = tr("Reader", "Picture linked to {code}") if box else tr("Reader", "Quotation linked to {code}")
    said = words.format(code=wish.code)
    session.run(
        lambda ws, _: link_evidence(
            ws,
            [evidence.id],
            [wish.code],
            why=wish.why,
            where=wish.where,
            quotation=wish.quotation,
            page=page,
            box=box,
            parts=wish.parts,
        ),
        then=lambda _: session.tell(said, "success", undo=True),
    )


def alter(session: GuiSession, link_id: str, values: Mapping[str, Any]) -> None:
    """Save what was changed in a link."""
    said = QCoreApplication.translate("Reader", "Link changed")
    session.run(
        lambda ws, _: change_link(ws, link_id, **values),
        then=lambda _: session.tell(said, "success", undo=True),
    )


def remove(session: GuiSession, link_id: str) -> None:
    """Take a link away; undo brings it back."""
    held = session.snapshot.links.get(link_id)
    if held is not None:
        said = QCoreApplication.translate("Reader", "Link to {code} removed").format(code=held.element)
        session.run(lambda ws, _: unlink(ws, [link_id]), then=lambda _: session.tell(said, undo=True))
