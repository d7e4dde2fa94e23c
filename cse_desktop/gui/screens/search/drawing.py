"""Draws a result: the heading of a piece of evidence, or a page with two lines of text and the words marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cse_desktop.gui.models.row_drawing import RowDelegate, bold
from cse_desktop.gui.models.rows import ROW_ROLE
from cse_desktop.gui.screens.search.model import place_word
from cse_desktop.gui.screens.search.state import SearchRow, tidy_spans
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import described
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.marked_text import mark_format

LINES = 2


class ResultDelegate(RowDelegate[SearchRow]):
    """Heights follow from the font; nothing is worked out but what is in sight."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A heading is one line high, a page two."""
        row: SearchRow = index.data(ROW_ROLE)
        line = option.fontMetrics.lineSpacing()
        height = line + sizes().of(18) if row.hit is None else line * (LINES + 1) + sizes().of(16)
        return QSize(sizes().of(200), height)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchRow) -> None:
        """Draw one row."""
        if row.hit is None:
            self._heading(painter, option, row)
        else:
            self._page(painter, option, row)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchRow) -> None:
        look, gap, side = appearance(), sizes().gap, sizes().icon_small
        box = option.rect.adjusted(gap, sizes().gap, -gap, 0)
        icon = QRectF(box.x(), box.center().y() - side / 2, side, side)
        look.shelf.paint(painter, evidence_icon(row.evidence), look.theme.colour("muted"), icon)
        painter.setFont(bold(option.font))
        painter.setPen(look.colour("text"))
        box.setLeft(int(icon.right()) + gap)
        facts = described(row.evidence)
        room = box.width() - option.fontMetrics.horizontalAdvance(facts) - 2 * gap
        name = f"{row.evidence.exhibit}  {row.evidence.title}"
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, max(room, box.width() // 2))
        painter.drawText(box, _LINE, shown)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(shown) + 2 * gap)
        painter.setFont(option.font)
        painter.setPen(look.colour("muted"))
        painter.drawText(
            box, _LINE, option.fontMetrics.elidedText(facts, Qt.TextElideMode.ElideRight, box.width())
        )

    def _page(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchRow) -> None:
        look, gap = appearance(), sizes().gap
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(gap, sizes().gap_tiny, -gap, -sizes().gap_tiny)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if selected else "sunken"))
            painter.drawRoundedRect(box, sizes().gap_small, sizes().gap_small)
        if selected:
            painter.setBrush(look.colour("accent"))
            painter.drawRect(QRect(box.x(), box.y(), sizes().of(3), box.height()))
        ink = look.colour("on_accent_soft" if selected else "text")
        box = box.adjusted(sizes().icon_small + gap, sizes().gap_small, -gap, 0)
        line = option.fontMetrics.lineSpacing()
        painter.setPen(look.colour("link" if not selected else "on_accent_soft"))
        painter.drawText(QRect(box.x(), box.y(), box.width(), line), _LINE, place_word(row))
        self._snippet(painter, option, box.adjusted(0, line, 0, 0), row, ink)

    def _snippet(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: SearchRow, ink: QColor
    ) -> None:
        if row.hit is None:
            return
        # Line ends become spaces one for one, so that the marks keep their places.
        text = "".join(" " if letter.isspace() else letter for letter in row.hit.snippet)
        layout = QTextLayout(text, option.font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        layout.setFormats([_marked(start, end) for start, end in tidy_spans(row.hit.marks, len(text))])
        layout.beginLayout()
        for number in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, number * option.fontMetrics.lineSpacing()))
        layout.endLayout()
        painter.setPen(ink)
        layout.draw(painter, QPointF(box.topLeft()))


_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = mark_format()
    return made
