"""Gaps as a list under headings, and how a row is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cse_desktop.domain.gaps import SEVERITIES
from cse_desktop.gui.models.row_drawing import LEFT, RowDelegate, bold, draw_ground, draw_two_lines
from cse_desktop.gui.models.rows import ROW_ROLE, Column, Index, RowTable
from cse_desktop.gui.screens.gaps.state import GapRow
from cse_desktop.gui.standing import severity_standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.status_pill import paint_pill, pill_width


class GapList(RowTable[GapRow]):
    """One column, drawn by the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("gap", QCoreApplication.translate("Gaps", "Gap"))], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a screen reader says begins with how grave it is."""
        row = self.row(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None:
            if row.facts is not None:
                return f"{severity_standing(row.facts.gap.severity).word}. {row.cells[0]}"
            return f"{row.cells[0]} ({row.count})"
        if role == Qt.ItemDataRole.ToolTipRole and row is not None and row.facts is not None:
            return f"{severity_standing(row.facts.gap.severity).word}. {row.facts.words}"
        return super().data(index, role)


class GapDelegate(RowDelegate[GapRow]):
    """A heading with its count, or a gap: gravity, what it is about, what is wrong.

    Gravity is a pill with its word, or only the symbol where the heading above has said the word.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints: dict[tuple[bool, int], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading is one line high, a gap two. The list asks for every row, in sight or not."""
        row: GapRow = index.data(ROW_ROLE)
        key = row.facts is None, option.fontMetrics.lineSpacing()
        if key not in self._hints:
            heading, line = key
            height = line + sizes().of(18) if heading else line * 2 + sizes().of(14)
            self._hints[key] = QSize(sizes().of(200), height)
        return self._hints[key]

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: GapRow) -> None:
        """Draw one row."""
        draw_ground(painter, option)
        if row.facts is None:
            self._heading(painter, option, row)
        else:
            self._gap(painter, option, row)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, row: GapRow) -> None:
        look, gap, side = appearance(), sizes().gap, sizes().icon_small
        box = option.rect.adjusted(gap, sizes().gap_small, -gap, 0)
        place = QRectF(box.x(), box.center().y() - side / 2, side, side)
        sign = "chevron-right" if row.folded else "chevron-down"
        look.shelf.paint(painter, sign, look.theme.colour("muted"), place)
        painter.setFont(bold(option.font))
        painter.setPen(look.colour("text"))
        box.setLeft(int(place.right()) + gap)
        count = f"  {row.count}"
        room = box.width() - painter.fontMetrics().horizontalAdvance(count)
        shown = painter.fontMetrics().elidedText(row.cells[0], Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, LEFT, shown)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(shown))
        painter.setPen(look.colour("muted"))
        painter.drawText(box, LEFT, count)

    def _gap(self, painter: QPainter, option: QStyleOptionViewItem, row: GapRow) -> None:
        if row.facts is None:
            return
        look, gap = appearance(), sizes().gap
        standing = severity_standing(row.facts.gap.severity)
        box = option.rect.adjusted(gap + sizes().icon_small, sizes().gap_small, -gap, -sizes().gap_small)
        line = option.fontMetrics.lineSpacing()
        if row.severity is not None:
            wide = sizes().icon_small
            spot = QRectF(box.x(), box.center().y() - wide / 2, wide, wide)
            look.shelf.paint(painter, standing.symbol, look.theme.colour(standing.tone), spot)
            box.setLeft(box.left() + wide + gap)
        else:
            wide = max(pill_width(option.font, severity_standing(known).word) for known in SEVERITIES)
            place = QRect(box.x(), box.y(), wide, box.height())
            paint_pill(painter, place, standing.symbol, standing.word, standing.tone)
            box.setLeft(box.left() + wide + 2 * gap)
        upper = QRect(box.x(), box.center().y() - line, box.width(), line)
        draw_two_lines(painter, option, upper, row.facts.about, row.facts.words)
