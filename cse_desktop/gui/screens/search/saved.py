"""Searches kept under a name: the menu that offers them, and the dialog in which they get their names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cse_desktop.app.saved import remove_search, rename_search, save_search
from cse_desktop.domain.portfolio import SavedSearch
from cse_desktop.gui.dialogs.naming import NameDialog
from cse_desktop.gui.session import GuiSession


class SavedMenu(QMenu):
    """What was saved, and what to do with searches; made anew each time it opens."""

    taken = Signal(object)
    """SavedSearch: search for it."""
    save_wanted = Signal()
    several_wanted = Signal()

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.can_save = False
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        held = list(self._session.snapshot.saved_searches.values())
        for search in held:
            self.addAction(_named(search), partial(self.taken.emit, search))
        if not held:
            self.addAction(self.tr("No search is saved yet")).setEnabled(False)
        self.addSeparator()
        save = self.addAction(self.tr("Save this search…"), self.save_wanted.emit)
        save.setEnabled(self.can_save and not self._session.read_only)
        self.addAction(self.tr("Ask several at once…"), self.several_wanted.emit)
        if held and not self._session.read_only:
            rename, remove = self.addMenu(self.tr("Rename")), self.addMenu(self.tr("Remove"))
            for search in held:
                rename.addAction(_named(search), partial(self._rename, search))
                remove.addAction(_named(search), partial(self._remove, search))

    def _rename(self, search: SavedSearch) -> None:
        dialog = NameDialog(self.tr("Rename this search"), search.name, self.parentWidget())
        dialog.named.connect(lambda name: self._session.run(lambda ws, _: rename_search(ws, search.name, name)))
        dialog.open()

    def _remove(self, search: SavedSearch) -> None:
        said = self.tr("The saved search “{name}” was removed").format(name=search.name)
        self._session.run(
            lambda ws, _: remove_search(ws, search.name), then=lambda _: self._session.tell(said, undo=True)
        )


def save_under_name(session: GuiSession, queries: tuple[str, ...], parent: QWidget) -> None:
    """Ask for a name and keep the queries under it."""
    dialog = NameDialog(parent.tr("Save this search"), queries[0] if len(queries) == 1 else "", parent)

    def save(name: str) -> None:
        said = parent.tr("Saved as “{name}”: it is in the Saved menu").format(name=name)
        session.run(
            lambda ws, _: save_search(ws, name, queries), then=lambda _: session.tell(said, "success", undo=True)
        )

    dialog.named.connect(save)
    dialog.open()


def _named(search: SavedSearch) -> str:
    several = len(search.queries)
    name = search.name.replace("&", "&&")
    words = QCoreApplication.translate("SavedMenu", "{name}   (%n searches)", "", several)
    return words.format(name=name) if several > 1 else name
