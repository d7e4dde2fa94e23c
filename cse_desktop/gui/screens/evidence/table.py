"""The table as it is seen: which columns fit, what stays selected, keys and the menu of a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.evidence.model import EvidenceTable
from cse_desktop.gui.theme import sizes

LETTERS = {
    "exhibit": 5,
    "title": 20,
    "kind": 14,
    "dated": 11,
    "elements": 5,
    "read": 12,
    "team": 14,
    "pages": 5,
    "added": 10,
    "personal": 14,
}
"""Width of each column in figures, which are as wide as an ordinary letter; its symbol comes on top."""
WITH_SYMBOL = frozenset({"exhibit", "title", "kind", "dated", "elements", "read", "personal"})
ALWAYS = ("exhibit", "title")
REMEMBERED = "evidence.columns"


class EvidenceView(QTableView):
    """Rows are selected whole, several at once. Columns that do not fit are left out, unless chosen."""

    chosen = Signal()
    """Another selection."""
    read_wanted = Signal()

    def __init__(self, model: EvidenceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        held = preferences().window(REMEMBERED)
        self._columns: set[str] | None = set(held.split()) if held else None
        self.setModel(model)
        self._keeper = PlaceKeeper(self)
        self.setAccessibleName(self.tr("Evidence"))
        self._look()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().selectionChanged.connect(self.chosen)
        model.rowsRemoved.connect(self._select_next)
        self.activated.connect(lambda _: self.read_wanted.emit())

    @property
    def ids(self) -> Sequence[str]:
        """The evidence that is selected, in the order of the table."""
        # By ranges: with 5,000 rows selected, an index for each would hold up the window.
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        places = sorted({place for held in ranges for place in range(held.top(), held.bottom() + 1)})
        return [self._table.rows[place].key for place in places]

    def select(self, ids: Sequence[str]) -> bool:
        """Select these and bring the first into sight; False if none of them is shown."""
        found = [index for index in map(self._table.find, ids) if index.isValid()]
        if not found:
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(found[0], flags.ClearAndSelect | flags.Rows)
        for index in found[1:]:
            self.selectionModel().select(index, flags.Select | flags.Rows)
        self.scrollTo(found[0], QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that fit."""
        super().resizeEvent(event)
        self._fit()

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(sizes().of(34))
        rows.hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        for place, column in enumerate(self._table.columns):
            self.setColumnWidth(place, self._usual_width(column.id))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _fit(self) -> None:
        left = self.viewport().width()
        for place, column in enumerate(self._table.columns):
            width = self.columnWidth(place) if column.id != "title" else 0
            left -= width or self._usual_width(column.id)
            if self._columns is not None:
                shown = column.id in ALWAYS or column.id in self._columns
            else:
                shown = column.id in ALWAYS or left >= 0
            if self.isColumnHidden(place) == shown:
                self.setColumnHidden(place, not shown)

    def _usual_width(self, column: str) -> int:
        """Room for the column's letters, its symbol, and the space around both."""
        symbol = sizes().icon_small + sizes().gap if column in WITH_SYMBOL else 0
        words = next((one.title for one in self._table.columns if one.id == column), "")
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(words) + sizes().icon_small
        return max(LETTERS[column] * self.fontMetrics().horizontalAdvance("0") + symbol, heading) + 2 * sizes().gap

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self._table.columns):
            if column.id not in ALWAYS:
                action = menu.addAction(column.title)
                action.setCheckable(True)
                action.setChecked(not self.isColumnHidden(number))
                action.toggled.connect(lambda on, id_=column.id: self._choose_column(id_, on))
        menu.addSeparator()
        menu.addAction(self.tr("Show as many as fit"), self._choose_fitting)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _choose_column(self, id_: str, shown: bool) -> None:
        if self._columns is None:
            seen = enumerate(self._table.columns)
            self._columns = {column.id for place, column in seen if not self.isColumnHidden(place)}
        self._columns = self._columns | {id_} if shown else self._columns - {id_}
        preferences().set_window(REMEMBERED, " ".join(sorted(self._columns)))
        self._fit()

    def _choose_fitting(self) -> None:
        self._columns = None
        preferences().set_window(REMEMBERED, "")
        self._fit()

    def _select_next(self) -> None:
        # What was selected left the list (confirmed, removed): go on with the row that took its place.
        selection = self.selectionModel()
        if not selection.hasSelection() and selection.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag
            selection.select(selection.currentIndex(), flags.ClearAndSelect | flags.Rows)
