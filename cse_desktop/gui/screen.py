"""What every screen is: a widget that refreshes when shown and goes stale when hidden."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.session import GuiSession


class Screen(QWidget):
    """A screen of the main window. Its whole world is the session.

    `refresh(None)` fills it anew; `refresh(changes)` may do less. A hidden screen is not refreshed but marked
    stale, and filled anew when it is shown.
    """

    name = ""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        session.changed.connect(self._changed)

    def refresh(self, changes: Changes | None) -> None:
        """Bring what is shown up to date with the session's snapshot."""

    def show_target(self, target: object) -> None:
        """Go to something on this screen: an element code, an evidence id, a query."""

    def drop_element(self) -> str:
        """The element that files dropped on the window are to be linked to; empty for none."""
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh what went stale while hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh(None)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh(changes)
        else:
            self._stale = True
