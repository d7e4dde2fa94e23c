"""A table over frozen rows: cells are looked up, and a new list of rows is shown by telling views what moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cse_desktop.gui.models.diff import ListDiff, diff

Index = QModelIndex | QPersistentModelIndex
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The key of a row, as text."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
"""The frozen row itself."""


class Keyed(Protocol):
    """A row that a table can hold: frozen, equal when it looks the same, with a key that stays."""

    @property
    def key(self) -> str:
        """What this row is, however much of it changes."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The words of each column."""


@dataclass(frozen=True)
class Column:
    """A column: an id that stays, the title people read, and whether its words stand at the right."""

    id: str
    title: str
    right: bool = False
    tip: str = ""


K = TypeVar("K", bound=Keyed)


class RowTable(QAbstractTableModel, Generic[K]):
    """Rows in the order given to `show`. Selection and scroll survive, since views hear only what moved."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[K] = []
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> Sequence[K]:
        """What is shown, in order."""
        return self._rows

    def row(self, index: Index) -> K | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, key: str) -> QModelIndex:
        """Where the row with this key is; invalid if it is not shown."""
        place = self._places.get(key)
        return QModelIndex() if place is None else self.index(place, 0)

    def show(self, rows: Iterable[K]) -> None:
        """Show these rows instead, telling views the least that makes it true."""
        wanted = list(rows)
        change = diff([row.key for row in self._rows], [row.key for row in wanted])
        if change.is_large:
            self.beginResetModel()
            self._hold(wanted)
            self.endResetModel()
            return
        changed = self._changed_keys(wanted)
        self._take_steps(change, wanted)
        self._tell_changed(changed)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A look-up; what a kind of row adds comes from `extra`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._told(row)
        if role == KEY_ROLE:
            return row.key
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self.extra(row, index.column(), role)

    def extra(self, row: K, column: int, role: int) -> Any:
        """What else is to be said of a cell."""
        return None

    def _told(self, row: K) -> str:
        """The whole row in words, for a screen reader that stands on one of its cells."""
        if len(self.columns) == 1:
            return ""
        told = zip(self.columns, row.cells, strict=True)
        return ", ".join(f"{column.title}: {cell}" if column.title else cell for column, cell in told if cell)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _hold(self, rows: list[K]) -> None:
        self._rows = rows
        self._places = {row.key: place for place, row in enumerate(rows)}

    def _changed_keys(self, wanted: list[K]) -> list[str]:
        held, places = self._rows, self._places
        found = []
        for row in wanted:
            place = places.get(row.key)
            if place is not None and held[place] is not row and held[place] != row:
                found.append(row.key)
        return found

    def _take_steps(self, change: ListDiff, wanted: list[K]) -> None:
        for first, last in change.removed:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._hold(self._rows[:first] + self._rows[last + 1 :])
            self.endRemoveRows()
        inserted = {place for first, last in change.inserted for place in range(first, last + 1)}
        staying = [row for place, row in enumerate(wanted) if place not in inserted] if inserted else wanted
        if change.reordered:
            self._reorder(staying)
        else:
            self._hold(list(staying))
        for first, last in change.inserted:
            self.beginInsertRows(QModelIndex(), first, last)
            self._hold(self._rows[:first] + wanted[first : last + 1] + self._rows[first:])
            self.endInsertRows()

    def _reorder(self, rows: list[K]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        keys = [self._rows[index.row()].key for index in old]
        self._hold(list(rows))
        places = self._places
        new = [self.index(places[key], index.column()) for key, index in zip(keys, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _tell_changed(self, keys: Sequence[str]) -> None:
        if not keys:
            return
        places = [self._places[key] for key in keys]
        last = len(self.columns) - 1
        if len(places) > 20:
            # One range that covers all: views paint only what is in sight, but each telling costs them.
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), last))
            return
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))
