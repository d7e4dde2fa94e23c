"""The menus, from the registry; recent portfolios are looked up when their menu is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu

from cse_desktop.gui.actions import Actions
from cse_desktop.gui.shell.commands import DO, menu_words
from cse_desktop.gui.theme import set_icon

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
        give_letters(menu, actions)


def give_letters(menu: QMenu, actions: Actions) -> None:
    """A letter of its own for every entry, in any language: the one that is marked, else the first free one."""
    taken: set[str] = set()
    entries = [action for action in menu.actions() if not action.isSeparator()]
    # Those whose marked letter is free keep it, before the others choose.
    for action in entries:
        letter = marked_letter(action.text())
        if letter and letter not in taken:
            taken.add(letter)
        else:
            actions.reword(action, with_free_letter(action.text(), taken))


def marked_letter(text: str) -> str:
    """The letter that opens an entry of a menu; empty if none is marked."""
    return text.replace("&&", "").partition("&")[2][:1].casefold()


def with_free_letter(text: str, taken: set[str]) -> str:
    """The text with the first letter marked that is not taken; it is taken then."""
    words, tab, keys = text.replace("&", "").partition("\t")
    for at, letter in enumerate(words):
        if letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{words[:at]}&{words[at:]}{tab}{keys}"
    return f"{words}{tab}{keys}"


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
        give_letters(self._menu, self._actions)
        self._menu.menuAction().setVisible(bool(shown))


class RecentMenu(QObject):
    """Fills a menu with the portfolios opened lately, each time it is shown."""

    def __init__(self, menu: QMenu, window: MainWindow) -> None:
        super().__init__(menu)
        self._menu, self._window = menu, window
        menu.aboutToShow.connect(self._show)
        self._fill()

    def _show(self) -> None:
        self._fill()
        self._window.recent.look()

    def _fill(self) -> None:
        tr, recent = QCoreApplication.translate, self._window.recent
        self._menu.clear()
        portfolios = recent.portfolios()
        for known in portfolios[:MOST]:
            place = tr("Menus", "not found: {folder}") if known.is_there is False else "{folder}"
            said = (known.organisation, place.format(folder=known.folder), known.opened)
            # A single ampersand would underline the next letter.
            action = self._menu.addAction(" – ".join(part for part in said if part).replace("&", "&&"))
            set_icon(action, "pin" if known.pinned else "organisation", "muted")
            action.triggered.connect(lambda _=False, folder=known.folder: self._open(folder))
        if not portfolios:
            nothing = self._menu.addAction(tr("Menus", "None yet"))
            nothing.setEnabled(False)
        self._menu.addSeparator()
        workplace = self._window.workplace
        if workplace is not None:
            folder = workplace.session.folder
            pin = self._menu.addAction(tr("Menus", "&Pin this portfolio"))
            pin.setCheckable(True)
            pin.setChecked(recent.is_pinned(folder))
            pin.triggered.connect(lambda wanted: recent.pin(folder, wanted))
        if any(known.is_there is False for known in portfolios):
            self._menu.addAction(tr("Menus", "&Remove what is not found from this list"), recent.remove_gone)

    def _open(self, folder: Path) -> None:
        self._window.open_wanted.emit(folder, False)
