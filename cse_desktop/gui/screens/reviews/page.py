"""What each tab of the reviews screen is: a widget that is refreshed while it is in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.session import GuiSession


class Page(QWidget):
    """One tab. It is refreshed when it comes into sight, and after a change while it is there."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self.session = session

    def refresh(self, changes: Changes | None) -> None:
        """Bring what is shown up to date; `changes` None: all of it."""

    def show_target(self, target: str) -> None:
        """Go to something on this tab, such as an element's code or a review's id."""

    def place(self) -> str:
        """What `show_target` takes to come back to where a person is; empty for the tab as such."""
        return ""
