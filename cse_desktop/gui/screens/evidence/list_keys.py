"""Keys that work alike in the table and among the pictures: the first letters of a title, Space, Escape."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cse_desktop.gui.screens.evidence.model import TITLE, EvidenceTable

CHANGES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ListKeys(QObject):
    """Watches one list. Typing goes to the next row whose title or exhibit number begins so; Space selects it or
    takes the selection of it back, and leaves the others selected."""

    def __init__(self, view: QAbstractItemView, model: EvidenceTable) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._typed = ""
        self._since = QElapsedTimer()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys this is for; leave all others."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & CHANGES:
            return False
        waiting = self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        if event.key() == Qt.Key.Key_Space and not (waiting and self._typed):
            self._toggle()
            return True
        text = event.text()
        if not text or not text.isprintable():
            return False
        self._typed = self._typed + text if waiting else text
        self._since.start()
        self._seek()
        return True

    def _toggle(self) -> None:
        current = self._view.currentIndex()
        if current.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self._view.selectionModel().select(current, flags.Toggle | flags.Rows)

    def _seek(self) -> None:
        letters = set(self._typed.casefold())
        wanted = self._typed.casefold()
        if len(letters) == 1:
            wanted = letters.pop()  # the same letter again and again goes through all that begin with it
        start = self._view.currentIndex().row()
        # While a word is being typed the row in hand may be the one meant; a first letter goes on to the next.
        place = self._model.beginning(wanted, start + (len(wanted) == 1), self._typed.casefold())
        if place is not None:
            index = self._model.index(place, TITLE)
            flags = QItemSelectionModel.SelectionFlag
            self._view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self._view.scrollTo(index)
