"""Lines that offer what can be chosen: names used before, or things to pick by typing words of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from cse_desktop.gui.models.choosing import Offers
from cse_desktop.gui.theme import dress, icon
from cse_desktop.gui.widgets.fields import SavingLine

ID_ROLE = Qt.ItemDataRole.UserRole + 1
MOST = 60
"""Things that are offered at once; words of one find it among all there are."""


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
        self._offers: Offers | None = None
        self._without: Collection[str] = ()
        self._model = QStandardItemModel(self)
        self.offers = completer(self, self._model)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offers.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self.textEdited.connect(self._fill)
        self.returnPressed.connect(self._first)

    def offer(self, offers: Offers, without: Collection[str] = ()) -> None:
        """Offer these, but for those that were chosen already; what is being typed stays."""
        self._offers, self._without = offers, without

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
        self._fill(self.text())
        self.offers.complete()

    def _fill(self, text: str) -> None:
        self._model.clear()
        found = self._offers.find(text) if self._offers is not None else ()
        for one in islice((one for one in found if one.id not in self._without), MOST):
            made = QStandardItem(icon(one.symbol, "muted"), one.words)
            made.setData(one.id, ID_ROLE)
            made.setToolTip("\n".join(part for part in (one.words, one.more) if part))
            self._model.appendRow(made)

    def _first(self) -> None:
        # Enter while typing takes what fits best.
        if self.text().strip():
            self._fill(self.text())
            self._chosen(self._model.index(0, 0))

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
