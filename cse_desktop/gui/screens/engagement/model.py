"""The entries as a list, and how one is drawn: title, facts, and what it lacks as symbols and words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cse_desktop.gui.models.rows import ROW_ROLE, Column, Index, RowTable
from cse_desktop.gui.screens.engagement.state import EngagementRow
from cse_desktop.gui.screens.engagement.words import lack_standing, whole_standing
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.status_pill import paint_pill, pill_width

_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
LINES = 3


class EngagementList(RowTable[EngagementRow]):
    """One column, drawn by the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("engagement", QCoreApplication.translate("Engagement", "Engagement"))], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A screen reader hears the facts and what is lacking as well."""
        row = self.row(index)
        if row is not None and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ". ".join((row.title, row.facts, *(one.word for one in standings(row))))
        return super().data(index, role)


class EngagementDelegate(QStyledItemDelegate):
    """Draws an entry in three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All entries are of one height."""
        height = option.fontMetrics.lineSpacing() * LINES + sizes().gap_small * (LINES + 2)
        return QSize(sizes().of(200), height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one entry."""
        row: EngagementRow = index.data(ROW_ROLE)
        painter.save()
        painter.setFont(option.font)
        self._ground(painter, option)
        look, gap, line = appearance(), sizes().gap_small, option.fontMetrics.lineSpacing()
        box = option.rect.adjusted(sizes().gap_medium, gap, -sizes().gap, -gap)
        cut = Qt.TextElideMode.ElideRight
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(look.colour("text"))
        upper = QRect(box.x(), box.y() + gap, box.width(), line)
        painter.drawText(upper, _LINE, painter.fontMetrics().elidedText(row.title, cut, box.width()))
        painter.setFont(option.font)
        painter.setPen(look.colour("muted"))
        middle = upper.translated(0, line)
        painter.drawText(middle, _LINE, option.fontMetrics.elidedText(row.facts, cut, box.width()))
        lower = QRect(box.x(), middle.bottom() + gap, box.width(), line + gap)
        self._pills(painter, lower, option, row)
        painter.restore()

    def _pills(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, row: EngagementRow) -> None:
        shown = standings(row)
        for at, one in enumerate(shown):
            width = pill_width(option.font, one.word)
            rest = len(shown) - at
            more = f"+{rest}"
            spare = option.fontMetrics.horizontalAdvance(more) + sizes().gap if rest > 1 else 0
            if at and width + spare > place.width():
                painter.setPen(appearance().colour("muted"))
                painter.drawText(place, _LINE, more)
                return
            paint_pill(painter, place, one.symbol, one.word, one.tone)
            place = place.adjusted(width + sizes().gap_small, 0, 0, 0)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        look, gap = appearance(), sizes().gap_tiny
        box = option.rect.adjusted(gap, gap, -gap, -gap)
        painter.fillRect(box, look.colour("accent_soft" if selected else "sunken"))
        if selected:
            painter.fillRect(QRect(box.x(), box.y(), sizes().of(3), box.height()), look.colour("accent"))


def standings(row: EngagementRow) -> list[Standing]:
    """What an entry lacks, or that it lacks nothing, as symbols and words."""
    return [lack_standing(words) for words in row.lacks] or [whole_standing(row.planned)]
