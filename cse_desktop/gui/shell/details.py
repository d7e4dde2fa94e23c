"""Asks for organisation and visit, and stores what was changed in one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.dialogs.details import DetailsDialog
from cse_desktop.gui.session import GuiSession


def show_details(session: GuiSession, parent: QWidget) -> QDialog:
    """Show the dialog over a window."""
    snapshot = session.snapshot
    dialog = DetailsDialog(snapshot.portfolio.organisation, snapshot.review.visit, parent)

    def save(organisation: str, visit: date | None) -> None:
        def run(ws: Workspace, ctx: Context) -> None:
            from cse_desktop.app.assessing import rename_organisation, set_visit

            if organisation != ws.snapshot.portfolio.organisation:
                rename_organisation(ws, organisation)
            if visit != ws.snapshot.review.visit:
                set_visit(ws, visit)

        session.run(run)

    dialog.wanted.connect(save)
    dialog.open()
    return dialog
