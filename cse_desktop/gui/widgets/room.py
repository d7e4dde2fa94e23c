"""A place in a dialog that asks for as much room as what is in it, and scrolls where the screen has less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QStyle, QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.scroll_areas import ScrollArea

LEAST_HEIGHT = 160
"""Below which a person would see nothing of what they scroll."""


class _Content(QWidget):
    """Tells when it needs another size, which a scroll area keeps to itself."""

    asked = Signal()

    def event(self, event: QEvent) -> bool:
        """Pass on that something in it wants more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().event(event)


class Room(ScrollArea):
    """Holds a layout. It scrolls up and down only, and to whatever gets the keyboard's focus."""

    asked = Signal()
    """What is in it wants another size."""

    def __init__(self, layout: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = _Content()
        inside.setLayout(layout)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        inside.asked.connect(self._asked)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap need more height where they have less width."""
        return self._layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height at which nothing has to scroll."""
        if not self._layout.hasHeightForWidth():
            return self._layout.totalSizeHint().height()
        return self._layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Room for everything."""
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for everything; as for the height, it scrolls."""
        needed = self._layout.totalMinimumSize()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        high = min(needed.height(), sizes().of(LEAST_HEIGHT))
        return QSize(needed.width() + (bar if high < needed.height() else 0), high)

    def _asked(self) -> None:
        self.updateGeometry()
        self.asked.emit()
