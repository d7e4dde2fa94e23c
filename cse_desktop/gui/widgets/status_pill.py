"""A state as symbol and word on a soft ground: never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.gui.pictures.ink import screen_ink
from cse_desktop.gui.pictures.parts import paint_pill as draw_pill
from cse_desktop.gui.theme import appearance, sizes


def pill_width(font: QFont, word: str) -> int:
    """How wide a pill with this word is."""
    size = sizes()
    return size.icon_small + 3 * size.gap_small + size.gap_small + QFontMetrics(font).horizontalAdvance(word)


def paint_pill(painter: QPainter, place: QRect, symbol: str, word: str, tone: str) -> None:
    """Draw a pill at the left of `place`; for delegates of tables and trees.

    `symbol` is an icon, `tone` one of `tokens.TONES` or `tokens.STANDINGS`.
    """
    height = min(place.height(), painter.fontMetrics().height() + sizes().gap_small)
    width = min(place.width(), pill_width(painter.font(), word))
    box = QRectF(place.x(), place.center().y() - height / 2 + 1, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_pill(painter, screen_ink(), box, symbol, word, tone)
    painter.restore()


class StatusPill(QWidget):
    """A state, as symbol and word."""

    def __init__(self, symbol: str = "state-none", word: str = "", tone: str = "unrated") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.update)
        self.show_state(symbol, word, tone)

    def show_state(self, symbol: str, word: str, tone: str) -> None:
        """Show another state."""
        self._symbol, self._word, self._tone = symbol, word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for symbol and word."""
        return QSize(pill_width(self.font(), self._word), self.fontMetrics().height() + sizes().gap_small + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        paint_pill(QPainter(self), self.rect(), self._symbol, self._word, self._tone)
