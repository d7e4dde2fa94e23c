"""The folders that are watched: which, adding one, stopping, and looking into them now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow

ID_ROLE = Qt.ItemDataRole.UserRole


class WatchedFoldersDialog(Frame):
    """What is added or stopped takes effect at once."""

    add_wanted = Signal(object)
    """Path of a folder to watch."""
    stop_wanted = Signal(str)
    """Id of a watched folder to watch no more."""
    look_wanted = Signal()

    help_name = "watched-folders"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Watched folders"), parent, width=640)
        self._session = session
        self.folders = QListWidget()
        self.folders.setAccessibleName(self.tr("Watched folders"))
        self.folders.setMinimumHeight(sizes().of(100))
        self.folders.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.nothing = EmptyState(
            "folder",
            self.tr("No folder is watched yet"),
            self.tr("Add the folder where your colleagues save what could be evidence."),
        )
        self.pages = QStackedWidget()
        self.add = button(self.tr("Add a folder…"), self._choose, icon="folder-add")
        self.stop = button(self.tr("Stop watching"), self._stop, icon="remove")
        self.look = button(self.tr("Look now"), self._look, icon="refresh")
        self._lay_out()
        self.folders.currentRowChanged.connect(self._ready)
        session.changed.connect(self._changed)
        self._fill()

    def _lay_out(self) -> None:
        advice = self.tr(
            "When the portfolio is opened, and every ten minutes, new and changed files in these folders are "
            "looked for and offered to you. Nothing is taken in by itself, and your folders are never changed."
        )
        self.pages.addWidget(self.folders)
        self.pages.addWidget(self.nothing)
        self.body.addWidget(label(advice, wrap=True))
        self.body.addWidget(self.pages, 1)
        self.body.addLayout(flow(self.add, self.stop))
        self.add_buttons(leave=button(self.tr("Close"), self.accept, role="primary"), more=self.look)

    def _fill(self) -> None:
        watched = self._session.snapshot.watched_folders
        current = self.folders.currentItem()
        chosen = current.data(ID_ROLE) if current is not None else None
        self.folders.clear()
        for folder in watched.values():
            item = QListWidgetItem(icon("folder", "muted"), folder.path)
            item.setData(ID_ROLE, folder.id)
            item.setToolTip(folder.path)
            self.folders.addItem(item)
            if folder.id == chosen:
                self.folders.setCurrentItem(item)
        self.pages.setCurrentWidget(self.folders if watched else self.nothing)
        self._ready()

    def _ready(self) -> None:
        changeable = not self._session.read_only
        self.add.setEnabled(changeable)
        self.stop.setEnabled(changeable and self.folders.currentItem() is not None)
        self.look.setEnabled(changeable and bool(self._session.snapshot.watched_folders))

    def _changed(self, changes: Changes) -> None:
        if "watched_folder" in changes.kinds:
            self._fill()

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a folder to watch"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda folder: self.add_wanted.emit(Path(folder)))
        chooser.open()

    def _stop(self) -> None:
        current = self.folders.currentItem()
        if current is not None:
            self.stop_wanted.emit(current.data(ID_ROLE))

    def _look(self) -> None:
        self.accept()
        self.look_wanted.emit()
