"""Actions as a list, and findings as a list: tables whose columns share the width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView

from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.models.rows import RowTable
from cse_desktop.gui.screens.actions.model import ELEMENT, REVIEW, SAID, SORT, STATE, ActionTable, FindingTable
from cse_desktop.gui.screens.actions.state import ORDERS
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.fitted_table import LEAST_LETTERS, FittedTable

FLAGS = QItemSelectionModel.SelectionFlag


class KeyedTable(FittedTable):
    """A table whose rows are known by their keys."""

    def __init__(
        self,
        model: RowTable[Any],
        name: str,
        letters: Mapping[int, int],
        shares: Mapping[int, float],
        dispensable: Sequence[int],
    ) -> None:
        needed = {place: max(count, _heading(model, place)) for place, count in letters.items()}
        least = max(LEAST_LETTERS, *(_heading(model, place) for place in shares))
        super().__init__(model, name, needed, shares, dispensable, lines=2, least=least)
        kept = sum(count for place, count in needed.items() if place not in dispensable)
        self._fewest = kept + least * len(shares), len(needed) - len(dispensable)
        self._rows = model
        self._keeper = PlaceKeeper(self)

    def minimumSizeHint(self) -> QSize:
        """Room for the columns that are never left out."""
        letters, columns = self._fewest
        edge = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth() + sizes().gap_tiny
        width = letters * self.fontMetrics().horizontalAdvance("0") + columns * sizes().gap_wide + edge
        return QSize(width, super().minimumSizeHint().height())

    @property
    def ids(self) -> list[str]:
        """What is selected, in the order of the table."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.rows[place].key for place in places]

    def select(self, ids: Sequence[str], *, focus: bool = False) -> bool:
        """Select these rows; False if none of them is shown."""
        places = [index for id_ in ids if (index := self._rows.find(id_)).isValid()]
        selection = self.selectionModel()
        if not places:
            selection.clearSelection()
            return False
        selection.setCurrentIndex(places[0], FLAGS.ClearAndSelect | FLAGS.Rows)
        for index in places[1:]:
            selection.select(index, FLAGS.Select | FLAGS.Rows)
        self.scrollTo(places[0])
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def begin(self) -> None:
        """Put the focus here, on the first row if there was none."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self._rows.rows:
            self.selectionModel().setCurrentIndex(self._rows.index(0, 0), FLAGS.ClearAndSelect | FLAGS.Rows)


class ActionView(KeyedTable):
    """The list of actions. A click on a heading orders by it."""

    def __init__(self, model: ActionTable) -> None:
        place = {name: at for at, name in enumerate(ORDERS)}
        letters = {
            place["due"]: 20,
            place["owner"]: 14,
            place["team"]: 14,
            place["state"]: 12,
            place["elements"]: 9,
            place["finding"]: 28,
        }
        least_needed = (place["finding"], place["elements"], place["team"])
        super().__init__(model, self.tr("Actions"), letters, {place["title"]: 1.0}, least_needed)
        self._table = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._show_order()
        self.setSortingEnabled(True)
        model.reordered.connect(self._show_order)

    def _show_order(self) -> None:
        header = self.horizontalHeader()
        ways = Qt.SortOrder
        with QSignalBlocker(header):
            header.setSortIndicatorShown(True)
            way = ways.DescendingOrder if self._table.descending else ways.AscendingOrder
            header.setSortIndicator(ORDERS.index(self._table.order), way)
        header.viewport().update()


class FindingView(KeyedTable):
    """The list of findings."""

    def __init__(self, model: FindingTable) -> None:
        super().__init__(
            model,
            self.tr("Findings"),
            {STATE: 14, ELEMENT: 9, SORT: 17, REVIEW: 17},
            {SAID: 1.0},
            (REVIEW, SORT),
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


def _heading(model: RowTable[Any], place: int) -> int:
    """Letters of a heading, with room for the sign of the order beside it."""
    return len(model.columns[place].title) + FOR_SIGN


FOR_SIGN = 4
