"""The table as it is seen: which columns there are, how wide and in which order, and what stays selected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.evidence.cell_editing import CellEditing
from cse_desktop.gui.screens.evidence.dragging_out import start_drag
from cse_desktop.gui.screens.evidence.list_keys import ListKeys
from cse_desktop.gui.screens.evidence.model import TITLE, EvidenceTable
from cse_desktop.gui.session import GuiSession
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
    "versions": 12,
    "tags": 14,
    "owner": 14,
    "service": 14,
    "language": 8,
}
"""Width of each column in figures, which are as wide as an ordinary letter; its symbol comes on top."""
WITH_SYMBOL = frozenset({"exhibit", "title", "kind", "dated", "elements", "read", "personal", "versions"})
ALWAYS = ("exhibit", "title")
FIRST = (*ALWAYS, "elements", "dated", "kind")
"""Of the columns that are shown where they fit, these come first."""
COLUMNS, PLACES, WIDTHS = "evidence.columns", "evidence.places", "evidence.widths"
"""What is remembered on this computer: which columns, in which order, and how wide those are that were changed."""


class EvidenceView(QTableView):
    """Rows are selected whole, several at once. Columns that do not fit are left out, unless chosen."""

    chosen = Signal()
    """Another selection."""
    read_wanted = Signal()
    dragging = Signal(bool)

    def __init__(self, session: GuiSession, model: EvidenceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._table = session, model
        held = preferences().window(COLUMNS)
        self._columns: set[str] | None = set(held.split()) if held else None
        self._widths = _widths_in(preferences().window(WIDTHS))
        self.setModel(model)
        self._keeper = PlaceKeeper(self)
        ListKeys(self, model)
        self.editing = CellEditing(session, model, self)
        self.setItemDelegate(self.editing)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Evidence"))
        self._look()
        self._arrange_header()
        self.selectionModel().selectionChanged.connect(self.chosen)
        model.rowsRemoved.connect(self._select_next)
        model.reordered.connect(self._show_order)
        self.activated.connect(lambda _: self.read_wanted.emit())

    @property
    def ids(self) -> Sequence[str]:
        """The evidence that is selected, in the order of the table."""
        # By ranges: with 5,000 rows selected, an index for each would hold up the window.
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        places = sorted({place for held in ranges for place in range(held.top(), held.bottom() + 1)})
        return [self._table.rows[place].key for place in places]

    @property
    def columns_chosen(self) -> tuple[str, ...]:
        """The ids of the columns somebody chose; none where as many are shown as fit."""
        return tuple(sorted(self._columns or ()))

    def select(self, ids: Sequence[str]) -> bool:
        """Select these and bring the first into sight; False if none of them is shown."""
        found = [index.siblingAtColumn(TITLE) for index in map(self._table.find, ids) if index.isValid()]
        if not found:
            return False
        flags, selection = QItemSelectionModel.SelectionFlag, self.selectionModel()
        wanted = QItemSelection()
        for index in found:
            wanted.select(index, index)
        selection.setCurrentIndex(found[0], flags.NoUpdate)
        selection.select(wanted, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(found[0], QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def choose_columns(self, ids: Iterable[str] | None) -> None:
        """Show these columns, or as many as fit."""
        self._columns = set(ids) if ids is not None else None
        preferences().set_window(COLUMNS, " ".join(sorted(self._columns or ())))
        self._fit()

    def columns_menu(self, menu: QMenu) -> None:
        """Fill a menu in which columns are chosen."""
        menu.clear()
        for number, column in enumerate(self._table.columns):
            if column.id not in ALWAYS:
                action = menu.addAction(column.title)
                action.setCheckable(True)
                action.setChecked(not self.isColumnHidden(number))
                action.setToolTip(column.tip)
                action.toggled.connect(lambda on, id_=column.id: self._choose_column(id_, on))
        menu.addSeparator()
        menu.addAction(self.tr("Show as many as fit"), lambda: self.choose_columns(None))
        menu.addAction(self.tr("Usual order and widths"), self._forget_header)

    def write(self, evidence_id: str, column: str) -> bool:
        """Let the person write in a cell; False where it is not in sight."""
        place = next(n for n, held in enumerate(self._table.columns) if held.id == column)
        index = self._table.find(evidence_id).siblingAtColumn(place)
        if not index.isValid() or self.isColumnHidden(place) or not self.isVisible():
            return False
        self.setCurrentIndex(index)
        self.edit(index)
        return True

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is selected, onto elements or out of the window."""
        self.dragging.emit(True)
        start_drag(self, self._session)
        self.dragging.emit(False)

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
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(sizes().of(34))
        rows.hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A selection of its own, always empty: for the look of each heading Qt would ask every row of a large one.
        header.setSelectionModel(QItemSelectionModel(self._table, header))
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self._show_order()
        self.setSortingEnabled(True)

    def _arrange_header(self) -> None:
        header = self.horizontalHeader()
        for place, column in enumerate(self._table.columns):
            held = self._widths.get(column.id)
            self.setColumnWidth(place, sizes().of(held) if held else self._usual_width(column.id))
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        known = [column.id for column in self._table.columns]
        wanted = [id_ for id_ in preferences().window(PLACES).split() if id_ in known]
        for place, id_ in enumerate(wanted if len(wanted) == len(known) else known):
            header.moveSection(header.visualIndex(known.index(id_)), place)
        header.sectionMoved.connect(self._remember_places)
        header.sectionResized.connect(self._remember_width)

    def _show_order(self) -> None:
        """Let the heading of the column that is in order say so."""
        column, descending = self._table.order
        place = next((n for n, held in enumerate(self._table.columns) if held.id == column), -1)
        header = self.horizontalHeader()
        with QSignalBlocker(header):
            header.setSortIndicatorShown(place >= 0)
            header.setSortIndicator(
                place, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            )
        header.viewport().update()

    def _fit(self) -> None:
        left = self.viewport().width()
        known = {column.id: (place, column) for place, column in enumerate(self._table.columns)}
        for place, column in (known[id_] for id_ in dict.fromkeys((*FIRST, *known))):
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
        self.columns_menu(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _choose_column(self, id_: str, shown: bool) -> None:
        seen = enumerate(self._table.columns)
        held = self._columns
        if held is None:
            held = {column.id for place, column in seen if not self.isColumnHidden(place)}
        self.choose_columns(held | {id_} if shown else held - {id_})

    def _remember_places(self) -> None:
        header, columns = self.horizontalHeader(), self._table.columns
        places = [columns[header.logicalIndex(place)].id for place in range(len(columns))]
        preferences().set_window(PLACES, " ".join(places))

    def _remember_width(self, column: int, before: int, now: int) -> None:
        if column == TITLE or not before or not now:
            return  # the title takes what room there is, and hiding a column is no change of its width
        self._widths[self._table.columns[column].id] = round(now / sizes().unit)
        held = " ".join(f"{id_}:{width}" for id_, width in self._widths.items())
        preferences().set_window(WIDTHS, held)

    def _forget_header(self) -> None:
        self._widths.clear()
        header = self.horizontalHeader()
        with QSignalBlocker(header):
            for place, column in enumerate(self._table.columns):
                header.moveSection(header.visualIndex(place), place)
                if place != TITLE:
                    header.resizeSection(place, self._usual_width(column.id))
        preferences().set_window(PLACES, "")
        preferences().set_window(WIDTHS, "")
        self.choose_columns(None)
        self.updateGeometries()
        self.viewport().update()
        header.viewport().update()

    def _select_next(self) -> None:
        # What was selected left the list (confirmed, removed): go on with the row that took its place.
        selection = self.selectionModel()
        if not selection.hasSelection() and selection.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag
            selection.select(selection.currentIndex(), flags.ClearAndSelect | flags.Rows)


def _widths_in(text: str) -> dict[str, int]:
    found = {}
    for one in text.split():
        id_, _, width = one.partition(":")
        if id_ in LETTERS and width.isdigit():
            found[id_] = int(width)
    return found
