"""The entries as a list, and how one is drawn: title, facts, and what it lacks as symbols and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cse_desktop.gui.models.row_drawing import DrawnRows, RowDelegate, draw_ground, draw_two_lines, draw_words
from cse_desktop.gui.models.rows import Column
from cse_desktop.gui.screens.engagement.state import EngagementRow
from cse_desktop.gui.screens.engagement.words import lack_standing, whole_standing
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.status_pill import paint_pill, pill_width

LINES = 3


class EngagementList(DrawnRows[EngagementRow]):
    """One column, drawn by the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("engagement", QCoreApplication.translate("Engagement", "Engagement"))], parent)

    def drawn(self, row: EngagementRow) -> str:
        """Title, facts, and what is lacking."""
        return ". ".join((row.title, row.facts, *(one.word for one in standings(row))))


class EngagementDelegate(RowDelegate[EngagementRow]):
    """Draws an entry in three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All entries are of one height."""
        height = option.fontMetrics.lineSpacing() * LINES + sizes().gap_small * (LINES + 2)
        return QSize(sizes().of(200), height)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: EngagementRow) -> None:
        """Draw one entry."""
        draw_ground(painter, option)
        gap, line = sizes().gap_small, option.fontMetrics.lineSpacing()
        box = option.rect.adjusted(sizes().gap_medium, gap, -sizes().gap, -gap)
        upper = QRect(box.x(), box.y() + gap, box.width(), line)
        middle = draw_two_lines(painter, option, upper, row.title, row.facts)
        lower = QRect(box.x(), middle.bottom() + gap, box.width(), line + gap)
        self._pills(painter, lower, option, row)

    def _pills(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, row: EngagementRow) -> None:
        shown = standings(row)
        for at, one in enumerate(shown):
            width = pill_width(option.font, one.word)
            rest = len(shown) - at
            more = f"+{rest}"
            spare = option.fontMetrics.horizontalAdvance(more) + sizes().gap if rest > 1 else 0
            if at and width + spare > place.width():
                draw_words(painter, place, more, "muted")
                return
            paint_pill(painter, place, one.symbol, one.word, one.tone)
            place = place.adjusted(width + sizes().gap_small, 0, 0, 0)


def standings(row: EngagementRow) -> list[Standing]:
    """What an entry lacks, or that it lacks nothing, as symbols and words."""
    return [lack_standing(words) for words in row.lacks] or [whole_standing(row.planned)]
