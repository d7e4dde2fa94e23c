"""The portfolios on the start page and in the menu: pinned, taken off, and looked for without waiting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.preferences import Preferences
from cse_desktop.gui.shell.recent import is_there, recent_portfolios
from cse_desktop.gui.shell.start_page import Recent


class RecentList(QObject):
    """Pinned and recent portfolios, and whether each is where it was."""

    changed = Signal()

    def __init__(
        self, held: Preferences, parent: QObject | None = None, look_at: Callable[[Path], bool] = is_there
    ) -> None:
        super().__init__(parent)
        self._preferences, self._look_at = held, look_at
        self._bridge = Bridge(self)
        self._there: dict[Path, bool] = {}
        self._looking: set[Path] = set()

    def portfolios(self) -> list[Recent]:
        """Those that are pinned, then the latest."""
        return recent_portfolios(self._preferences.settings, self._there, datetime.now().astimezone())

    def look(self) -> None:
        """See anew which of them are there. `changed` comes at once, and again with each answer that is news.

        Each folder has a thread of its own that ends with the program: a network drive that is gone may take a
        minute to say so, and nobody must wait for it.
        """
        self.changed.emit()
        for known in self.portfolios():
            if known.folder not in self._looking:
                self._looking.add(known.folder)
                Thread(target=self._look, args=(known.folder,), name="look for portfolio", daemon=True).start()

    def pin(self, folder: Path, pinned: bool) -> None:
        """Keep a portfolio at the top of the list, or no longer."""
        settings = self._preferences.settings.with_pin(folder, pinned=pinned)
        self._preferences.update(pinned=settings.pinned, recent=settings.recent)
        self.changed.emit()

    def is_pinned(self, folder: Path) -> bool:
        """Whether it is kept at the top."""
        return str(folder) in self._preferences.settings.pinned

    def remove(self, folder: Path) -> None:
        """Take a portfolio off the list. The portfolio itself is not touched."""
        settings = self._preferences.settings.without(folder)
        self._preferences.update(pinned=settings.pinned, recent=settings.recent)
        self.changed.emit()

    def remove_gone(self) -> None:
        """Take off the list whatever cannot be found."""
        for known in self.portfolios():
            if known.is_there is False:
                self.remove(known.folder)

    def _look(self, folder: Path) -> None:
        there = self._look_at(folder)
        self._bridge.post(lambda: self._seen(folder, there))

    def _seen(self, folder: Path, there: bool) -> None:
        self._looking.discard(folder)
        if self._there.get(folder) != there:
            self._there[folder] = there
            self.changed.emit()
