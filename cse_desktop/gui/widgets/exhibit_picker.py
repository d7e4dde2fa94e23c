"""Choosing a piece of evidence by typing its number or words of it, from a short list below the box."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import described
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.layouts import column

ID_ROLE = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ExhibitPicker(QWidget):
    """A box to type in and the evidence that may be meant. Arrow keys move in the list while typing."""

    accepted = Signal(str)
    """The person decided, by Enter or a double click: the id of the evidence."""

    def __init__(self, parent: QWidget | None = None, *, rows: int = 5) -> None:
        super().__init__(parent)
        self._held: tuple[Evidence, ...] = ()
        self.box = QLineEdit(self)
        self.box.setAcceptDrops(False)
        self.box.setPlaceholderText(self.tr("Number or words of the title"))
        self.box.setAccessibleName(self.tr("Find evidence by number or words"))
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Evidence found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFixedHeight(sizes().row * rows)
        self.setLayout(column(self.box, self.list, gap=sizes().gap_small))
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._fill)
        self.box.returnPressed.connect(self._accept)
        self.box.installEventFilter(self)
        self.list.itemActivated.connect(self._accept)

    @property
    def code(self) -> str:
        """The id of the evidence marked in the list; empty for none."""
        item = self.list.currentItem()
        return str(item.data(ID_ROLE)) if item is not None else ""

    def clear(self) -> None:
        """Begin anew."""
        self.box.clear()
        self.list.setCurrentRow(-1)

    def offer(self, evidence: Iterable[Evidence], without: Collection[str] = ()) -> None:
        """What there is to choose from."""
        held = tuple(one for one in evidence if one.id not in without)
        if held != self._held:
            self._held = held
            self._fill(self.box.text())

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
        words = text.casefold().split()
        for held in self._held:
            shown = f"{held.exhibit}  {held.title}"
            if all(word in f"{shown} {described(held)}".casefold() for word in words):
                item = QListWidgetItem(icon(evidence_icon(held), "muted"), shown, self.list)
                item.setData(ID_ROLE, held.id)
                item.setToolTip(f"{held.title} ({described(held)})")
        # Nothing is marked until something was typed, so that nothing is chosen by mistake.
        self.list.setCurrentRow(0 if words and self.list.count() else -1)

    def _accept(self) -> None:
        if self.code:
            self.accepted.emit(self.code)
