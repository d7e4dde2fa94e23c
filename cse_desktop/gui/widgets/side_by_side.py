"""Two things beside each other, or one below the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.layouts import column, row

LEAST_PAIR = 380
"""Width below which two fields of a form stand below each other, in pixels at the usual text size."""


class SideBySide(QWidget):
    """`shares` says how the width is shared; below `least` pixels (at the usual text size) they are stacked."""

    def __init__(self, left: QWidget, right: QWidget, *, least: int, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._left, self._right, self._least = left, right, least
        self._row = row(gap=sizes().gap_medium)
        self._row.addWidget(left, shares[0])
        self._row.addWidget(right, shares[1])
        self.setLayout(self._row)

    @property
    def is_stacked(self) -> bool:
        """Whether one is below the other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they can be stacked."""
        width = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack them, or not."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        stacked = self.width() < sizes().of(self._least)
        wanted = directions.TopToBottom if stacked else directions.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(sizes().gap if stacked else sizes().gap_medium)


def pair(left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1)) -> SideBySide:
    """Two fields of a form that begin at the same height."""
    return SideBySide(_at_top(left), _at_top(right), least=LEAST_PAIR, shares=shares)


def _at_top(field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(field, None))
    return made
