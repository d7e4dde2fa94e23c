"""The elements beside the library, to drop evidence on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Group, Standard
from cse_desktop.gui.models.dragging import dragged_evidence

CODE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ElementShelf(QTreeWidget):
    """Every element with the number of its links. `dropped` comes with its code and the ids of the evidence."""

    dropped = Signal(str, object)
    visited = Signal(str)
    """Code: the person wants to see what this element has."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elements: dict[str, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Elements to drop evidence on"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.setIndentation(12)
        self.setAutoScroll(True)
        for group in standard.groups:
            self._add(group, self.invisibleRootItem())
        self.expandAll()
        self.itemActivated.connect(self._visit)

    def show_counts(self, snapshot: Snapshot) -> None:
        """Say how many links each has."""
        for code, item in self._elements.items():
            element = snapshot.standard.element(code)
            count = len(snapshot.links_by_element.get(code, ()))
            words = f"{code}  {element.title}" + (f"  ({count})" if count else "")
            if item.text(0) != words:
                item.setText(0, words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Evidence may come."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the element it would be linked to."""
        super().dragMoveEvent(event)  # scrolls near the edges
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Link it."""
        code, ids = self._code_at(event), dragged_evidence(event.mimeData())
        if code and ids:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(code, ids)
        else:
            event.ignore()

    def _visit(self, item: QTreeWidgetItem) -> None:
        code = str(item.data(0, CODE) or "")
        if code:
            self.visited.emit(code)

    def _consider(self, event: QDragMoveEvent) -> None:
        code = self._code_at(event)
        if dragged_evidence(event.mimeData()):
            if code:
                self.setCurrentItem(self._elements[code])
            event.setDropAction(Qt.DropAction.CopyAction)
            # The way in is open everywhere; what has no element below it is told at the drop.
            event.setAccepted(bool(code) or isinstance(event, QDragEnterEvent))
        else:
            event.ignore()

    def _code_at(self, event: QDropEvent) -> str:
        item = self.itemAt(event.position().toPoint())
        return str(item.data(0, CODE) or "") if item is not None else ""

    def _add(self, group: Group, above: QTreeWidgetItem) -> None:
        item = QTreeWidgetItem(above, [f"{group.code}  {group.title}"])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = item.font(0)
        bold.setBold(True)
        item.setFont(0, bold)
        item.setToolTip(0, group.title)
        for inner in group.groups:
            self._add(inner, item)
        for element in group.elements:
            below = QTreeWidgetItem(item, [f"{element.code}  {element.title}"])
            below.setData(0, CODE, element.code)
            below.setToolTip(0, f"{element.code}  {element.title}\n{element.statement}")
            self._elements[element.code] = below
