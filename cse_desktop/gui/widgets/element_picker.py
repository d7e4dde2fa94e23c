"""Choosing an element by typing its number or words of it, from a short list below the box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.elements import find_elements, is_unknown_number
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column

CODE_ROLE = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ElementPicker(QWidget):
    """A box to type in and the elements that may be meant. Arrow keys move in the list while typing."""

    chosen = Signal(str)
    """Another element is marked: its code, empty for none."""
    accepted = Signal(str)
    """The person decided: Enter or a double click."""

    def __init__(self, standard: Standard, parent: QWidget | None = None, *, rows: int = 5) -> None:
        super().__init__(parent)
        self._standard = standard
        self._likely: tuple[str, ...] = ()
        self.box = QLineEdit(self)
        self.box.setAcceptDrops(False)
        self.box.setPlaceholderText(self.tr("Number or words, such as 1.3.4 or complaints"))
        self.box.setAccessibleName(self.tr("Find an element by number or words"))
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Elements found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedHeight(sizes().row * rows)
        self.told = label("", "muted", wrap=True)
        self.told.hide()
        self.setLayout(column(self.box, self.told, self.list, gap=sizes().gap_small))
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._fill)
        self.box.returnPressed.connect(self._accept)
        self.box.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda now, _: self.chosen.emit(_code(now)))
        self.list.itemActivated.connect(self._accept)
        self._fill("")

    @property
    def code(self) -> str:
        """The element marked in the list; empty for none."""
        return _code(self.list.currentItem())

    @property
    def is_unsure(self) -> bool:
        """Whether something is typed that is no element, and none is marked in its place."""
        return bool(self.box.text().strip()) and not self.code

    def clear(self) -> None:
        """Begin anew."""
        self.box.clear()
        self.list.setCurrentRow(-1)

    def offer_first(self, codes: Sequence[str]) -> None:
        """Show these elements before all others while nothing is typed."""
        self._likely = tuple(codes)
        if not self.box.text():
            self._fill("")

    def choose(self, code: str) -> None:
        """Mark an element."""
        self.box.setText(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys pressed in the box move through the list."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
                return True
            if event.key() in MOVES:
                self.list.event(QKeyEvent(event.type(), event.key(), event.modifiers()))
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        found = find_elements(self._standard, text)
        if not text.strip() and self._likely:
            first = [self._standard.element(code) for code in self._likely]
            found = [*first, *(element for element in found if element.code not in self._likely)]
        for element in found:
            item = QListWidgetItem(f"{element.code}  {element.title}", self.list)
            item.setData(CODE_ROLE, element.code)
            item.setToolTip(element.statement)
            if element.code in self._likely:
                item.setIcon(icon("suggest", "accent"))
        # Nothing is marked until something was typed, nor for a number that is none: nothing is taken by mistake.
        unknown = is_unknown_number(self._standard, text)
        self.list.setCurrentRow(0 if text.strip() and self.list.count() and not unknown else -1)
        self._tell(text.strip(), unknown)

    def _tell(self, typed: str, unknown: bool) -> None:
        words = ""
        if unknown:
            words = self.tr("There is no element {number}. These are the nearest: choose one.").format(
                number=typed
            )
        elif typed and not self.list.count():
            words = self.tr("No element has these words. Try fewer, or its number.")
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.box.setAccessibleDescription(words)

    def _accept(self) -> None:
        if self.code:
            self.accepted.emit(self.code)


def _code(item: QListWidgetItem | None) -> str:
    return str(item.data(CODE_ROLE)) if item is not None else ""
