"""How a card of the board is drawn: what to do, until when, who, and what for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from cse_desktop.gui.models.row_drawing import LEFT, RowDelegate, bold
from cse_desktop.gui.models.rows import ROW_ROLE
from cse_desktop.gui.screens.actions.model import CardRow
from cse_desktop.gui.screens.actions.words import due_standing, finding_note
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, sizes

MOST_LINES = 3
"""Of a title; the tool tip has all of it."""
MOST_BELOW = 3
"""Lines of each of the other things."""


def lines_of(text: str, font: QFont, width: int, most: int = MOST_LINES) -> list[str]:
    """A text in lines of a width; the last one ends in an ellipsis where there is more."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    places: list[tuple[int, int]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        places.append((line.textStart(), line.textLength()))
    layout.endLayout()
    shown = [text[start : start + length].rstrip() for start, length in places[:most]]
    if len(places) > most:
        rest = text[places[most - 1][0] :]
        shown[-1] = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return shown


def particulars(row: CardRow) -> list[Standing]:
    """The lines below the title, each with its symbol."""
    action = row.facts.action
    people = " · ".join(part for part in (action.owner, action.team) if part)
    lines = [due_standing(row.facts)]
    for symbol, words in (
        ("kind-person", people),
        ("elements", ", ".join(action.elements)),
        ("quote", finding_note(row.facts)),
    ):
        if words:
            lines.append(Standing(symbol, "muted", words))
    return lines


class CardDelegate(RowDelegate[CardRow]):
    """Draws a card as wide as its column."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[CardRow, int, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as what it says."""
        row: CardRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        key = row, width, option.fontMetrics.lineSpacing()
        if key not in self._heights:
            if len(self._heights) > MOST_HELD:
                self._heights.clear()
            self._heights[key] = self._height(row, option, width)
        return QSize(width, self._heights[key])

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: CardRow) -> None:
        """Draw one card."""
        self._ground(painter, option)
        self._words(painter, option, row)

    def _height(self, row: CardRow, option: QStyleOptionViewItem, width: int) -> int:
        inner = width - 2 * sizes().gap_small - 2 * sizes().gap
        title = len(lines_of(row.facts.action.title, bold(option.font), inner))
        line = option.fontMetrics.lineSpacing()
        room = inner - sizes().icon_small - sizes().gap_small
        told = [len(lines_of(one.word, option.font, room, MOST_BELOW)) for one in particulars(row)]
        return (title + sum(told)) * line + len(told) * sizes().gap_tiny + 2 * sizes().gap + 2 * sizes().gap_small

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, selected = appearance(), bool(option.state & QStyle.StateFlag.State_Selected)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(look.colour("focus" if current else "accent" if selected or over else "line_strong"))
        pen.setWidth(sizes().gap_tiny if selected or current else 1)
        painter.setPen(pen)
        painter.setBrush(look.colour("accent_soft" if selected else "surface"))
        gap, radius = sizes().gap_small, sizes().radius
        painter.drawRoundedRect(QRectF(option.rect.adjusted(gap, gap // 2, -gap, -gap // 2)), radius, radius)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: CardRow) -> None:
        look, gap, line = appearance(), sizes().gap, option.fontMetrics.lineSpacing()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = gap + sizes().gap_small
        box = QRect(option.rect.x() + edge, option.rect.y() + edge, option.rect.width() - 2 * edge, line)
        painter.setFont(bold(option.font))
        painter.setPen(look.colour("text"))
        for part in lines_of(row.facts.action.title, painter.font(), box.width()):
            painter.drawText(box, LEFT, part)
            box.translate(0, line)
        painter.setFont(option.font)
        box.translate(0, sizes().gap_tiny)
        side = sizes().icon_small
        for standing in particulars(row):
            spot = QRectF(box.x(), box.center().y() - side / 2 + 1, side, side)
            ink = look.theme.colour(standing.tone)
            look.shelf.paint(painter, standing.symbol, ink, spot, look.theme.colour("surface"))
            # Words in the colour of a tone are not read easily on the ground of a chosen card.
            painter.setPen(look.colour("text" if selected and standing.tone != "muted" else standing.tone))
            place = box.adjusted(side + sizes().gap_small, 0, 0, 0)
            for part in lines_of(standing.word, option.font, place.width(), MOST_BELOW):
                painter.drawText(place, LEFT, part)
                place.translate(0, line)
            box.moveTop(place.top() + sizes().gap_tiny)


MOST_HELD = 2000
"""Heights that are remembered before they are forgotten together."""
