"""Lines that offer what can be chosen: names used before, or things to pick by typing words of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from cse_desktop.gui.theme import dress
from cse_desktop.gui.widgets.fields import SavingLine

ID_ROLE = Qt.ItemDataRole.UserRole + 1


class OfferingLine(SavingLine):
    """Saves by itself; offers the names used before as soon as it is clicked, or with the Down key."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self.setClearButtonEnabled(False)
        self._names = QStringListModel(self)
        self.offers = completer(self, self._names)
        self.offers.activated.connect(self._picked)

    def show_name(self, name: str, names: Sequence[str]) -> None:
        """Show which it is, and what to offer; what is being typed is left alone."""
        self.fill(name)
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer the names."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers the names."""
        if event.key() == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        if self.isReadOnly():
            return
        # All of them: who clicks on a name that is there wants another one.
        self.offers.setCompletionPrefix("")
        self.offers.complete()

    def _picked(self, name: str) -> None:
        # The line takes the name when this signal is through.
        QTimer.singleShot(0, self, lambda: self._save_picked(name))

    def _save_picked(self, name: str) -> None:
        self.setText(name)
        self._edited()
        self.flush()


class PickLine(QLineEdit):
    """Type words of something, or press Down or click, and choose it from the list; the line is empty then."""

    picked = Signal(str)
    """The id of what was chosen."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptDrops(False)
        self._entries: tuple[tuple[str, str], ...] = ()
        self._model = QStandardItemModel(self)
        self.offers = completer(self, self._model)
        self.offers.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self.returnPressed.connect(self._first)

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these, each an id and its words."""
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        self._model.clear()
        for id_, words in entries:
            made = QStandardItem(words)
            made.setData(id_, ID_ROLE)
            made.setToolTip(words)
            self._model.appendRow(made)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer what there is."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers what there is."""
        if event.key() == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        self.offers.setCompletionPrefix(self.text())
        self.offers.complete()

    def _first(self) -> None:
        # Enter while typing takes what fits best, as in the list of elements.
        if self.text().strip():
            self.offers.setCompletionPrefix(self.text())
            self._chosen(self.offers.completionModel().index(0, 0))

    def _chosen(self, index: QModelIndex) -> None:
        id_ = index.data(ID_ROLE)
        if id_:
            # The line takes the words when this signal is through.
            QTimer.singleShot(0, self, self.clear)
            self.picked.emit(str(id_))


def completer(line: QLineEdit, model: QStringListModel | QStandardItemModel) -> QCompleter:
    """Offers of a model for what is typed into a line, wherever the words stand."""
    made = QCompleter(model, line)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(made)
    popup = made.popup()
    if popup is not None:
        dress(popup)  # a window of its own
    return made
