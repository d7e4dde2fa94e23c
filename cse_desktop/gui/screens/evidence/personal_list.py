"""The list of what looks like personal data, and how a row of it is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cse_desktop.gui.models.row_drawing import LEFT, RIGHT, RowDelegate, bold, draw_ground
from cse_desktop.gui.models.rows import ROW_ROLE, Column, Index, RowTable
from cse_desktop.gui.screens.evidence.personal_state import FindingRow
from cse_desktop.gui.theme import appearance, sizes


class FindingList(RowTable[FindingRow]):
    """One column, drawn by the delegate. Headings cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("found", QCoreApplication.translate("Personal", "Found"))], parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is passed over by the keyboard."""
        row = self.row(index)
        is_heading = row is not None and row.finding is None
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A screen reader says how many places stand below a heading."""
        row = self.row(index)
        if row is not None and row.finding is None and role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.cells[0]} ({row.count})"
        if row is not None and row.finding is not None and role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.finding.before}{row.finding.text}{row.finding.after}".strip()
        return super().data(index, role)


class FindingDelegate(RowDelegate[FindingRow]):
    """A heading with its count; or what was found, its page, and below it the words it stands in."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading is one line high, a place two."""
        row: FindingRow = index.data(ROW_ROLE)
        line = option.fontMetrics.lineSpacing()
        return QSize(sizes().of(120), line + sizes().of(14) if row.finding is None else 2 * line + sizes().of(12))

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow) -> None:
        """Draw one row."""
        if row.finding is None:
            self._heading(painter, option, row)
        else:
            draw_ground(painter, option, option.rect.adjusted(0, sizes().gap_tiny, 0, -sizes().gap_tiny))
            self._place(painter, option, row)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow) -> None:
        look = appearance()
        box = option.rect.adjusted(sizes().gap, sizes().gap_small, -sizes().gap, 0)
        painter.setFont(bold(option.font))
        painter.setPen(look.colour("text"))
        words = painter.fontMetrics().elidedText(row.cells[0], Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, LEFT, words)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(f"{words}  "))
        painter.setFont(option.font)
        painter.setPen(look.colour("muted"))
        painter.drawText(box, LEFT, str(row.count))

    def _place(self, painter: QPainter, option: QStyleOptionViewItem, row: FindingRow) -> None:
        found, look, gap = row.finding, appearance(), sizes().gap
        if found is None:
            return
        box = option.rect.adjusted(gap + sizes().gap, 0, -gap, 0)
        line, middle = option.fontMetrics.lineSpacing(), option.rect.center().y()
        upper, lower = QRect(box.x(), middle - line, box.width(), line), QRect(box.x(), middle, box.width(), line)
        cut = Qt.TextElideMode.ElideRight
        painter.setPen(look.colour("muted"))
        where = option.fontMetrics.elidedText(row.where, cut, box.width() // 2)
        painter.drawText(upper, RIGHT, where)
        upper.setRight(upper.right() - option.fontMetrics.horizontalAdvance(where) - gap)
        painter.setFont(bold(option.font))
        painter.setPen(look.colour("text"))
        painter.drawText(upper, LEFT, painter.fontMetrics().elidedText(found.text, cut, upper.width()))
        painter.setFont(option.font)
        painter.setPen(look.colour("muted"))
        painter.drawText(lower, LEFT, _around(found.before, found.text, found.after, option, lower.width()))


def _around(before: str, text: str, after: str, option: QStyleOptionViewItem, room: int) -> str:
    """The words about a place on one line, cut at both ends so that the place itself stays in sight."""
    measure = option.fontMetrics
    left = max(0, room - measure.horizontalAdvance(text))
    head = measure.elidedText(before, Qt.TextElideMode.ElideLeft, left // 2)
    return measure.elidedText(f"{head}{text}{after}", Qt.TextElideMode.ElideRight, room)
