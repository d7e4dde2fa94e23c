"""Asks which elements the review covers, and stores it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.history_of_reviews import asked_again, scope_to_begin_with
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.session import GuiSession


def show_scope(session: GuiSession, parent: QWidget) -> QDialog:
    """Show the dialog over a window."""
    snapshot = session.snapshot
    review = snapshot.review
    likely = asked_again(snapshot, review)
    dialog = ScopeDialog(snapshot.standard, scope_to_begin_with(snapshot, review), parent, likely=likely)

    def save(codes: list[str]) -> None:
        def run(ws: Workspace, ctx: Context) -> None:
            from cse_desktop.app.assessing import set_scope

            set_scope(ws, codes)

        if set(codes) != session.snapshot.scope:
            said = QCoreApplication.translate(
                "Scope", "This review covers one element.|This review covers %n elements.", "", len(codes)
            )
            session.run(run, then=lambda _: session.tell(said, "success", undo=True))

    dialog.wanted.connect(save)
    dialog.open()
    return dialog
