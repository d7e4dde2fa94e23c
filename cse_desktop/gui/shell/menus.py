"""The menus, from the registry; recent portfolios are looked up when their menu is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from cse_desktop.gui.actions import Actions
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.shell.commands import DO, menu_words

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow

AFTER = "portfolio.open"
"""The action below which the recent portfolios stand."""
MOST = 8


def build_menus(window: MainWindow, actions: Actions) -> None:
    """Fill the menu bar."""
    for name, words in menu_words().items():
        menu = window.menuBar().addMenu(words)
        if name == DO:
            DoMenu(menu, actions)
            continue
        for action in actions.in_menu(name):
            menu.addAction(action)
            if action is actions.action(AFTER):
                RecentMenu(menu.addMenu(QCoreApplication.translate("Menus", "Open &recent")), window)


class DoMenu(QObject):
    """What can be done on the screen in sight; not to be seen where that is nothing."""

    def __init__(self, menu: QMenu, actions: Actions) -> None:
        super().__init__(menu)
        self._menu, self._actions = menu, actions
        actions.refreshed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        shown = [action for action in self._actions.in_menu(DO) if action.isVisible()]
        self._menu.addActions(shown)
        self._menu.menuAction().setVisible(bool(shown))


class RecentMenu(QObject):
    """Fills a menu with the portfolios opened lately, each time it is shown."""

    def __init__(self, menu: QMenu, window: MainWindow) -> None:
        super().__init__(menu)
        self._menu, self._window = menu, window
        menu.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for name in preferences().settings.recent[:MOST]:
            # A single ampersand would underline the next letter.
            action = self._menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name: self._open(name))
        if self._menu.isEmpty():
            nothing = self._menu.addAction(QCoreApplication.translate("Menus", "None yet"))
            nothing.setEnabled(False)

    def _open(self, name: str) -> None:
        self._window.open_wanted.emit(Path(name), False)
