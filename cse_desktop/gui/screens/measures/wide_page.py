"""A page that scrolls up and down and never to the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QStyle

from cse_desktop.gui.widgets.cards import ScrollPage


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
