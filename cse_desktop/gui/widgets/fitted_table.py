"""A table for dialogs whose columns share its width; the least needed are left out for want of room."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cse_desktop.gui.theme import sizes

LEAST_LETTERS = 16
"""Width, in figures, below which a column that shares the room left is of little use."""
TIGHT_LETTERS = 8
"""Width that it gets even so at the cost of the others, where they have it to spare."""


class FittedTable(QTableView):
    """`letters` gives columns a width in figures; `shares` divides what is left among others.

    Columns named by `dispensable` are hidden, the first one first, where those that share would get too narrow.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        letters: Mapping[int, int],
        shares: Mapping[int, float],
        dispensable: Sequence[int] = (),
        lines: int = 1,
        least: int = LEAST_LETTERS,
    ) -> None:
        super().__init__()
        self._letters, self._shares, self._dispensable, self._least = letters, shares, dispensable, least
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        self.setShowGrid(False)
        self.setWordWrap(lines > 1)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # All rows of one height, whatever they say: to measure thousands of them would take too long.
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(sizes().of(34), lines * self.fontMetrics().lineSpacing() + sizes().gap))
        rows.hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(sizes().of(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        figure = self.fontMetrics().horizontalAdvance("0")
        widths = {place: letters * figure + sizes().gap_wide for place, letters in self._letters.items()}
        hidden: list[int] = []
        room = self.viewport().width() - sum(widths.values())
        for place in self._dispensable:
            if room < self._least * figure * len(self._shares):
                hidden.append(place)
                room += widths[place]
        for place, share in self._shares.items():
            widths[place] = int(max(0, room) * share)
        shown = {place: width for place, width in widths.items() if place not in hidden}
        header = self.horizontalHeader()
        least = {place: header.sectionSizeHint(place) for place in shown}
        wanted = {p: max(w, TIGHT_LETTERS * figure) if p in self._shares else w for p, w in least.items()}
        shown = with_headings(shown, wanted if sum(wanted.values()) <= self.viewport().width() else least)
        for place, width in {**widths, **shown}.items():
            self.setColumnHidden(place, place in hidden)
            self.setColumnWidth(place, width)


def with_headings(widths: Mapping[int, int], least: Mapping[int, int]) -> dict[int, int]:
    """Widths of columns in which each has room for its heading, at the cost of the others in proportion to what
    they can spare; all of them at their least where that is not enough."""
    lacks = sum(max(0, least[place] - width) for place, width in widths.items())
    spare = {place: max(0, width - least[place]) for place, width in widths.items()}
    taken = min(1.0, lacks / max(1, sum(spare.values())))
    return {place: max(width, least[place]) - math.ceil(spare[place] * taken) for place, width in widths.items()}
