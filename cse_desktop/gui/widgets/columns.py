"""Widgets side by side where there is room, one below another where there is not."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cse_desktop.gui.theme import sizes


class Columns(QWidget):
    """As many columns of equal width as fit when each is at least `least` pixels wide and holds its words.

    Rows are as full as can be: four that do not fit in one are two and two.
    """

    def __init__(self, *widgets: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets, self._least, self._count = widgets, least, 0
        self._needed: int | None = None
        """The width of the widest, which Qt asks for many times while nothing changes."""
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes().gap_wide)
        self.setLayout(self._grid)
        self._place(len(widgets))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place them anew if more or fewer fit."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Other words may need another width than those before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._needed = None
            self._fold()
        return done

    def minimumSizeHint(self) -> QSize:
        """The width of the widest: the others can go below it."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def _fold(self) -> None:
        gap, least = self._grid.spacing(), max(self._least, self._widest())
        fits = min(max((self.width() + gap) // (least + gap), 1), len(self._widgets))
        rows = math.ceil(len(self._widgets) / fits)
        self._place(math.ceil(len(self._widgets) / rows))

    def _widest(self) -> int:
        if self._needed is None:
            self._needed = max(widget.minimumSizeHint().width() for widget in self._widgets)
        return self._needed

    def _place(self, count: int) -> None:
        if count == self._count:
            return
        for column in range(max(count, self._count)):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self._count = count
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // count, place % count)
