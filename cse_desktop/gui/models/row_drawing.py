"""What lists have in common whose rows are drawn: the ground of a row, its words, bold letters."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cse_desktop.gui.models.rows import ROW_ROLE, Index, K, RowTable
from cse_desktop.gui.theme import appearance, sizes

R = TypeVar("R")
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DrawnRows(RowTable[K]):
    """Rows in one column, drawn by a delegate: a screen reader and the tool tip say all that is drawn."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A look-up."""
        row = self.row(index)
        if row is not None and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.drawn(row)
        return super().data(index, role)

    def drawn(self, row: K) -> str:
        """All that is drawn of a row, in words."""
        raise NotImplementedError


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """Draws the frozen rows of a RowTable: each kind of row says how in `draw`."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row, and leave the painter as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self.draw(painter, option, index.data(ROW_ROLE))
        painter.restore()

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: R) -> None:
        """Draw one row."""
        raise NotImplementedError


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, place: QRect | None = None) -> None:
    """What lies behind a row that is chosen or pointed at; `place` where that is not the whole row."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    look, gap = appearance(), sizes().gap_tiny
    box = option.rect.adjusted(gap, gap, -gap, -gap) if place is None else place
    painter.fillRect(box, look.colour("accent_soft" if selected else "sunken"))
    if selected:
        painter.fillRect(QRect(box.x(), box.y(), sizes().of(3), box.height()), look.colour("accent"))


def draw_words(painter: QPainter, place: QRect, words: str, token: str = "text") -> None:
    """Words in one line, cut where there is no more room."""
    painter.setPen(appearance().colour(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, LEFT, shown)


def draw_two_lines(painter: QPainter, option: QStyleOptionViewItem, upper: QRect, title: str, below: str) -> QRect:
    """A title, and in the next line what is said of it; where that line is."""
    lower = upper.translated(0, option.fontMetrics.lineSpacing())
    painter.setFont(bold(option.font))
    draw_words(painter, upper, title)
    painter.setFont(option.font)
    draw_words(painter, lower, below, "muted")
    return lower


def bold(font: QFont) -> QFont:
    """The font of titles."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
