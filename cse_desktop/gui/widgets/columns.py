"""Widgets side by side where there is room, one below another where there is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cse_desktop.gui.theme import sizes


class Columns(QWidget):
    """As many columns of equal width as fit when each is at least `least` pixels wide."""

    def __init__(self, *widgets: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets, self._least, self._count = widgets, least, 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes().gap_wide)
        self.setLayout(self._grid)
        self._place(len(widgets))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place them anew if more or fewer fit."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        self._place(min(max((self.width() + gap) // (self._least + gap), 1), len(self._widgets)))

    def _place(self, count: int) -> None:
        if count == self._count:
            return
        for column in range(max(count, self._count)):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self._count = count
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // count, place % count)
