"""Measures as a list, and how each is drawn: name and newest figure, target, trend, change, a small line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cse_desktop.gui.models.row_drawing import RIGHT, DrawnRows, RowDelegate, bold, draw_ground, draw_words
from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.pictures.ink import screen_ink
from cse_desktop.gui.pictures.line_chart import paint_small_line
from cse_desktop.gui.screens.measures.state import MeasureRow, PointRow
from cse_desktop.gui.screens.measures.words import ARROWS, target_standing, trend_words
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.status_pill import paint_pill, pill_width

SERIES = 2
"""The column that says whose a figure is."""
SMALL_LINE = 84
"""Width of the small line, in pixels at the usual text size."""


class MeasureList(DrawnRows[MeasureRow]):
    """One column, drawn by the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("measure", QCoreApplication.translate("Measures", "Measure"))], parent)

    def drawn(self, row: MeasureRow) -> str:
        """Name, newest figure, target, trend and change."""
        one = row.standing
        told = (row.latest, target_standing(one.target).word, trend_words(one.trend), row.change)
        return f"{one.measure.name}: {'. '.join(part for part in told if part)}"


class PointTable(RowTable[PointRow]):
    """Figures by their days. Day and figure can be written in."""

    def __init__(self, parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        columns = [
            Column("dated", tr("Measures", "Date")),
            Column("value", tr("Measures", "Figure"), right=True),
            Column("series", tr("Measures", "Whose")),
        ]
        super().__init__(columns, parent)
        self.read_only = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whose a figure is stays as it is: another's is another figure."""
        held = super().flags(index)
        written = index.isValid() and index.column() < SERIES and not self.read_only
        return held | Qt.ItemFlag.ItemIsEditable if written else held


class MeasureDelegate(RowDelegate[MeasureRow]):
    """Three lines: name and newest figure; target and trend; the change since it began."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are of one height."""
        return QSize(sizes().of(200), option.fontMetrics.lineSpacing() * 3 + sizes().of(26))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: MeasureRow) -> None:
        """Draw one measure."""
        draw_ground(painter, option)
        gap = sizes().gap
        box = option.rect.adjusted(sizes().gap_medium, gap, -sizes().gap_medium, -gap)
        high = box.height() // 3
        first, second, third = (QRect(box.x(), box.y() + at * high, box.width(), high) for at in range(3))
        self._name(painter, option, row, first)
        small = min(sizes().of(SMALL_LINE), box.width() // 4)
        place = QRectF(box.right() - small, second.y() + gap / 2, small, 2 * high - gap)
        paint_small_line(painter, screen_ink(), place, row.line, row.standing.measure.target)
        painter.setFont(option.font)
        self._standing(painter, row, second.adjusted(0, 0, -small - gap, 0))
        draw_words(painter, third.adjusted(0, 0, -small - gap, 0), row.change, "muted")

    def _name(self, painter: QPainter, option: QStyleOptionViewItem, row: MeasureRow, place: QRect) -> None:
        painter.setFont(bold(option.font))
        painter.setPen(appearance().colour("text"))
        wide = painter.fontMetrics().horizontalAdvance(row.latest)
        painter.drawText(place, RIGHT, row.latest)
        draw_words(painter, place.adjusted(0, 0, -wide - sizes().gap_medium, 0), row.cells[0])

    def _standing(self, painter: QPainter, row: MeasureRow, place: QRect) -> None:
        standing, look, side = target_standing(row.standing.target), appearance(), sizes().icon_small
        wide = pill_width(painter.font(), standing.word)
        paint_pill(painter, place, standing.symbol, standing.word, standing.tone)
        rest = place.adjusted(wide + sizes().gap_medium, 0, 0, 0)
        words = trend_words(row.standing.trend)
        if not words or rest.width() < side * 2:
            return
        spot = QRectF(rest.x(), rest.center().y() - side / 2 + 1, side, side)
        look.shelf.paint(painter, ARROWS[row.way], look.theme.colour("muted"), spot)
        draw_words(painter, rest.adjusted(side + sizes().gap_small, 0, 0, 0), words)
