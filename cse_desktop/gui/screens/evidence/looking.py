"""Saying that evidence was looked through for personal data, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.privacy import mark_checked, take_back_check
from cse_desktop.gui.session import GuiSession


def check(session: GuiSession, ids: Sequence[str]) -> None:
    """Note who has looked through these files; what is no file, or was looked through before, stays as it is."""
    held = session.snapshot.evidence
    files = [id_ for id_ in ids if held[id_].blob and held[id_].checked_at is None]
    tr = QCoreApplication.translate
    if not files:
        session.tell(tr("Personal", "There is no file here that nobody has looked through."))
        return
    said = tr("Personal", "Looked through: {what}").format(what=_named(session, files))
    session.run(lambda ws, _: mark_checked(ws, files), then=lambda _: session.tell(said, "success", undo=True))


def take_back(session: GuiSession, ids: Sequence[str]) -> None:
    """Say that these files were not looked through after all."""
    files = [id_ for id_ in ids if session.snapshot.evidence[id_].checked_at is not None]
    if files:
        said = QCoreApplication.translate("Personal", "Not looked through: {what}")
        text = said.format(what=_named(session, files))
        session.run(lambda ws, _: take_back_check(ws, files), then=lambda _: session.tell(text, undo=True))


def _named(session: GuiSession, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return session.snapshot.evidence[ids[0]].exhibit
    return QCoreApplication.translate("Personal", "%n files", "", len(ids))
