"""Paints marks over a picture in the window, as the worker draws them into its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QPolygonF

from cse_desktop import bootstrap
from cse_desktop.domain.picture_marks import COVER, INK, INK_RIM, LETTER, STROKE, Mark, arrow_shape, crop_of

LINE, EDGE = 1.16, 0.35
"""Of a label: the height of its line and the room around it, as multiples of its letters' size."""


@cache
def label_family() -> str:
    """The letters of labels, the same on every computer."""
    file = bootstrap.resources() / "fonts" / "DejaVuSans-Bold.ttf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return families[0] if families else QFont().family()


class MarkPainter:
    """Paints marks on a picture that is `width` by `height` pixels large where it is shown."""

    def __init__(self, width: float, height: float, marks: Sequence[Mark]) -> None:
        self._width, self._height, self._marks = width, height, marks
        _, _, across, down = crop_of(marks)
        longest = max(width * across, height * down)
        self._stroke = max(1.5, longest * STROKE)
        self._letter = max(7.0, longest * LETTER)

    def paint(self, painter: QPainter) -> None:
        """Paint all but the crop, which is no ink."""
        for cover in (True, False):  # as in the outcome, where black-outs come first
            for mark in self._marks:
                if (mark["kind"] == "blackout") is cover:
                    self._paint(painter, mark)

    def rect(self, mark: Mark) -> QRectF:
        """Where a mark is."""
        if "box" in mark:
            left, top, width, height = mark["box"]
            return QRectF(left * self._width, top * self._height, width * self._width, height * self._height)
        if mark["kind"] == "arrow":
            return QRectF(*self._ends(mark)).normalized()
        x, y = mark["at"][0] * self._width, mark["at"][1] * self._height
        across = QFontMetricsF(self._font()).horizontalAdvance(mark["words"])
        edge = self._letter * EDGE
        return QRectF(x, y, across + 2 * edge, self._letter * LINE + 2 * edge)

    def _ends(self, mark: Mark) -> tuple[QPointF, QPointF]:
        x, y, to_x, to_y = mark["ends"]
        return QPointF(x * self._width, y * self._height), QPointF(to_x * self._width, to_y * self._height)

    def _paint(self, painter: QPainter, mark: Mark) -> None:
        rect = self.rect(mark)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark["kind"] == "blackout":
            painter.fillRect(rect.toAlignedRect(), QColor(COVER))
        elif mark["kind"] == "box":
            half, rim = self._stroke / 2, self._stroke / 3
            inner = rect.adjusted(half, half, -half, -half)
            for colour, wide in ((INK_RIM, self._stroke + 2 * rim), (INK, self._stroke)):
                painter.setPen(QPen(QColor(colour), wide, j=Qt.PenJoinStyle.MiterJoin))
                painter.drawRect(inner)
        elif mark["kind"] == "arrow":
            self._paint_arrow(painter, *self._ends(mark))
        elif mark["kind"] == "text":
            edge = self._letter * EDGE
            painter.setPen(QPen(QColor(INK_RIM), max(1.0, self._letter / 14)))
            painter.setBrush(QColor(INK))
            painter.drawRoundedRect(rect, edge, edge)
            painter.setFont(self._font())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark["words"])

    def _paint_arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        for colour, more in ((INK_RIM, self._stroke * 2 / 3), (INK, 0.0)):
            neck, head = arrow_shape(start.toTuple(), end.toTuple(), self._stroke, more / 2)
            painter.setPen(QPen(QColor(colour), self._stroke + more, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(start, QPointF(*neck))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in head]))
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _font(self) -> QFont:
        font = QFont(label_family())
        font.setBold(True)
        font.setPixelSize(max(1, round(self._letter)))
        return font
