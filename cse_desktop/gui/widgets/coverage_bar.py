"""A bar that shows how the elements of a group stand, against the line that must be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.gui.theme import appearance, sizes


@dataclass(frozen=True)
class Segment:
    """One stretch of a bar: how many, as what symbol and tone, and the word for it."""

    count: int
    symbol: str
    tone: str
    word: str


class CoverageBar(QWidget):
    """Segments side by side with symbol and number in each, and a line at the share that must be met (0 to 1).

    What it shows is its accessible description too, in words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._line: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.update)

    def show_segments(self, name: str, segments: Sequence[Segment], line: float | None = None) -> None:
        """Show other numbers. `name` says of what."""
        self._segments = tuple(segment for segment in segments if segment.count)
        self._line = line
        words = ", ".join(f"{segment.count} {segment.word}" for segment in self._segments)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of text with some room."""
        return QSize(sizes().of(240), sizes().of(26))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible."""
        return QSize(sizes().of(120), sizes().of(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw segments and line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, size = appearance(), sizes()
        bar = QRectF(0.5, size.gap_tiny + 0.5, self.width() - 1, self.height() - 2 * size.gap_tiny - 1)
        outline = QPainterPath()
        outline.addRoundedRect(bar, size.gap_small, size.gap_small)
        painter.setClipPath(outline)
        painter.fillRect(bar, look.colour("sunken"))
        total = sum(segment.count for segment in self._segments)
        x = bar.x()
        for segment in self._segments:
            width = bar.width() * segment.count / total
            self._paint_segment(painter, QRectF(x, bar.y(), width, bar.height()), segment)
            x += width
        painter.setClipping(False)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawPath(outline)
        if self._line is not None:
            at = bar.x() + bar.width() * self._line
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawLine(QPointF(at, 0), QPointF(at, self.height()))

    def _paint_segment(self, painter: QPainter, place: QRectF, segment: Segment) -> None:
        look, size = appearance(), sizes()
        painter.fillRect(place, look.colour(f"{segment.tone}_soft"))
        painter.fillRect(QRectF(place.x(), place.bottom() - 3, place.width(), 3), look.colour(segment.tone))
        painter.fillRect(QRectF(place.right() - 1, place.y(), 1, place.height()), look.colour("surface"))
        number = str(segment.count)
        side = size.icon_small
        wanted = side + size.gap_small + painter.fontMetrics().horizontalAdvance(number)
        painter.setPen(look.colour(segment.tone))
        if place.width() >= wanted + size.gap_small:
            left = place.center().x() - wanted / 2
            spot = QRectF(left, place.center().y() - side / 2 - 1, side, side)
            look.shelf.paint(painter, segment.symbol, look.theme.colour(segment.tone), spot)
            words = QRectF(left + side + size.gap_small, place.y() - 1, place.width(), place.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)
        else:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
