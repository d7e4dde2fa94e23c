"""Ways of looking at the library kept under a name: the menu that offers them and keeps more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from cse_desktop.app.views import remove_view, rename_view, save_view, saved_views
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import SavedView
from cse_desktop.domain.views import View, usual_views
from cse_desktop.gui.dialogs.naming import NameDialog
from cse_desktop.gui.session import GuiSession


class ViewsMenu(QMenu):
    """Made anew each time it opens. `seen` says how the library is looked at now."""

    taken = Signal(object)
    """View: look at the library so."""

    def __init__(self, session: GuiSession, seen: Callable[[], View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._seen = session, seen
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        for id_, view in usual_views().items():
            self.addAction(self._session.say(message(id_)), partial(self.taken.emit, view))
        held = saved_views(self._session.snapshot)
        if held:
            self.addSeparator()
        for kept in held:
            self.addAction(_shown(kept), partial(self.taken.emit, View.of(kept.view)))
        self.addSeparator()
        save = self.addAction(self.tr("Save this view…"), self.save)
        save.setEnabled(not self._session.read_only)
        if held and not self._session.read_only:
            rename, remove = self.addMenu(self.tr("Rename")), self.addMenu(self.tr("Remove"))
            for kept in held:
                rename.addAction(_shown(kept), partial(self._rename, kept))
                remove.addAction(_shown(kept), partial(self._remove, kept))

    def save(self) -> None:
        """Ask for a name and keep how the library is looked at now."""
        view = self._seen()
        dialog = NameDialog(self.tr("Save this view"), "", self.parentWidget())
        dialog.named.connect(lambda name: self._save(name, view))
        dialog.open()

    def _save(self, name: str, view: View) -> None:
        said = self.tr("Saved as “{name}”: it is in the Views menu").format(name=name)
        self._session.run(
            lambda ws, _: save_view(ws, name, view),
            then=lambda _: self._session.tell(said, "success", undo=True),
        )

    def _rename(self, kept: SavedView) -> None:
        dialog = NameDialog(self.tr("Rename this view"), kept.name, self.parentWidget())
        dialog.named.connect(lambda name: self._session.run(lambda ws, _: rename_view(ws, kept.id, name)))
        dialog.open()

    def _remove(self, kept: SavedView) -> None:
        said = self.tr("The saved view “{name}” was removed").format(name=kept.name)
        self._session.run(
            lambda ws, _: remove_view(ws, kept.id), then=lambda _: self._session.tell(said, undo=True)
        )


def _shown(kept: SavedView) -> str:
    return kept.name.replace("&", "&&")
