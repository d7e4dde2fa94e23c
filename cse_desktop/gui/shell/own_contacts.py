"""Asks for the organisation's own contacts, with those that are likely, and counts personal data anew."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.dialogs.own_contacts import OwnContactsDialog
from cse_desktop.gui.session import GuiSession


def show_own_contacts(session: GuiSession, parent: QWidget) -> QDialog:
    """Show the dialog over a window."""
    from cse_desktop.app.privacy import likely_contacts

    before = session.snapshot.portfolio.own_contacts
    dialog = OwnContactsDialog(before, parent)
    tr = QCoreApplication.translate

    def save(contacts: list[str]) -> None:
        def run(ws: Workspace, ctx: Context) -> None:
            from cse_desktop.app.privacy import set_own_contacts

            set_own_contacts(ws, ctx, contacts)

        if tuple(contacts) != before:
            said = tr("OwnContacts", "Own contacts saved; personal data counted again")
            title = tr("OwnContacts", "Counting personal data again")
            session.run(run, then=lambda _: session.tell(said, "success", undo=True), lane="worker", title=title)

    dialog.wanted.connect(save)
    session.ask("contacts.likely", likely_contacts, dialog.offer)
    dialog.open()
    return dialog
