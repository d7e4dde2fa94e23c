"""A page that scrolls up and down and never to the side, and two fields of a form beside each other on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QStyle, QWidget

from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.side_by_side import SideBySide

LEAST_PAIR = 380
"""Width below which two fields stand below each other, in pixels at the usual text size."""


class WidePage(ScrollPage):
    """It asks for as much width as what is in it."""

    def __init__(self, *, margin: int) -> None:
        super().__init__(margin=margin)
        self.inside.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """As wide as its content at its narrowest, and the bar beside it."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(self.inside.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it may need another width than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def pair(left: QWidget, right: QWidget, shares: tuple[int, int] = (1, 1)) -> SideBySide:
    """Two fields that begin at the same height, one below the other where there is little room."""
    return SideBySide(_at_top(left), _at_top(right), least=LEAST_PAIR, shares=shares)


def _at_top(field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(field, None))
    return made
