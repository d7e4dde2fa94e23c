"""What every screen is: a widget that refreshes when shown and goes stale when hidden."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.actions import ScreenKey, screen_entry
from cse_desktop.gui.session import GuiSession


def nothing() -> str:
    """Nothing is missing."""
    return ""


@dataclass(frozen=True)
class Offer:
    """Something a screen does: what the registry says of it, how it is done, and what is missing to do it now."""

    key: ScreenKey
    handler: Callable[[], object]
    missing: Callable[[], str]


class Screen(QWidget):
    """A screen of the main window. Its whole world is the session.

    `refresh(None)` fills it anew; `refresh(changes)` may do less. A hidden screen is not refreshed but marked
    stale, and filled anew when it is shown. What can be done on it by key, menu and palette it `offer`s.
    """

    name = ""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        self.offers: dict[str, Offer] = {}
        """What can be done here, by the id of the registry."""
        session.changed.connect(self._changed)

    def refresh(self, changes: Changes | None) -> None:
        """Bring what is shown up to date with the session's snapshot."""

    def show_target(self, target: object) -> None:
        """Go to something on this screen: an element code, an evidence id, a query."""

    def offer(
        self,
        key: str | ScreenKey,
        handler: Callable[[], object],
        missing: Callable[[], str] = nothing,
        *,
        on: QWidget | None = None,
    ) -> QAction:
        """Say how something of the registry is done here; its keys work while the focus is on this screen, or
        within `on`. `missing` says in words what must be chosen first; then it is said instead of done."""
        held = screen_entry(key) if isinstance(key, str) else key
        self.offers[held.id] = Offer(held, handler, missing)
        action = QAction(held.text, self)
        if held.shortcut:
            action.setShortcut(QKeySequence(held.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.do(held.id))
        (on or self).addAction(action)
        return action

    def do(self, action_id: str) -> None:
        """Do something that this screen offers, or say what is missing."""
        offer = self.offers[action_id]
        words = offer.missing()
        if not words and offer.key.changes and self.session.read_only:
            words = self.tr("This portfolio is open for reading only: nothing can be changed.")
        if words:
            self.session.tell(words)
        else:
            offer.handler()

    def begin(self) -> bool:
        """Put the focus where a person who comes here goes on; False to leave that to the window."""
        return False

    def focus_search(self) -> bool:
        """Put the focus where words on this screen are found; False where that is the window's own search."""
        return False

    def place(self) -> str:
        """What `show_target` takes to come back to where a person is; empty for the screen as such."""
        return ""

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
