"""The table of the history: elements down, reviews across, in each cell your rating and the assessor's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cse_desktop.domain.history_of_reviews import Said
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.rows import ROW_ROLE, Column, RowTable
from cse_desktop.gui.screens.reviews.history_state import HistoryRow
from cse_desktop.gui.standing import Standing, outside_standing, rating_standing
from cse_desktop.gui.theme import appearance, sizes

LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
LETTERS = 26
"""Width of a review's column, in figures."""


class HistoryTable(RowTable[HistoryRow]):
    """Its columns are the element and the reviews, which change as reviews come and go."""

    def __init__(self) -> None:
        super().__init__((Column("element", QCoreApplication.translate("History", "Element")),))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of columns, on two lines where they are long."""
        held = super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.TextAlignmentRole and held is not None:
            return held | Qt.TextFlag.TextWordWrap.value
        return held

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Have these reviews across; no rows until they are shown."""
        columns = (self.columns[0], *(Column(review.id, review.title, tip=review.title) for review in reviews))
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self._hold([])
            self.endResetModel()


def cell_words(standard: Standard, said: Said) -> str:
    """A cell in words: your rating, the assessor's, and how much was written."""
    tr = QCoreApplication.translate
    own, assessor = lines_of(standard, said)
    words = [tr("History", "Yours: {rating}").format(rating=own.word)]
    if assessor is not None:
        words.append(tr("History", "Assessor: {rating}").format(rating=assessor.word))
    written = sum(1 for finding in said.findings if finding.kind != "rating")
    if written:
        words.append(tr("History", "1 remark|%n remarks", "", written))
    return ". ".join(words)


def lines_of(standard: Standard, said: Said) -> tuple[Standing, Standing | None]:
    """Your rating and the assessor's, as symbol and word; None where the assessor gave none."""
    outside = not said.in_scope and said.own is None
    own = outside_standing() if outside else rating_standing(standard, said.own)
    return own, rating_standing(standard, said.assessor) if said.assessor is not None else None


class CellDelegate(QStyledItemDelegate):
    """Two lines to a cell: yours, and the assessor's below it."""

    def __init__(self, standard: Standard) -> None:
        super().__init__()
        self._standard = standard

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        return QSize(option.rect.width(), 2 * option.fontMetrics.lineSpacing() + 2 * sizes().gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        row: HistoryRow = index.data(ROW_ROLE)
        look, gap = appearance(), sizes().gap
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, look.colour("sunken"))
        box = option.rect.adjusted(gap, sizes().gap_small, -gap, -sizes().gap_small)
        if index.column() == 0:
            painter.setPen(look.colour("text"))
            flags = int(LINE | Qt.TextFlag.TextWordWrap)
            painter.drawText(box, flags, row.cells[0])
        else:
            self._cell(painter, box, row.said[index.column() - 1])
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _cell(self, painter: QPainter, box: QRect, said: Said) -> None:
        own, assessor = lines_of(self._standard, said)
        high = painter.fontMetrics().lineSpacing()
        upper = QRect(box.x(), box.center().y() - high, box.width(), high)
        tr = QCoreApplication.translate
        _paint_line(painter, upper, own, own.word, muted=said.own is None)
        if assessor is not None:
            words = tr("History", "Assessor: {rating}").format(rating=assessor.word)
            lower = upper.translated(0, high + 1)
            _paint_line(painter, lower, assessor, words, muted=not said.differs, strong=said.differs)


def _paint_line(
    painter: QPainter, place: QRect, standing: Standing, words: str, *, muted: bool, strong: bool = False
) -> None:
    look, side = appearance(), sizes().icon_small
    spot = QRectF(place.x(), place.center().y() - side / 2 + 1, side, side)
    look.shelf.paint(
        painter, standing.symbol, look.theme.colour(standing.tone), spot, look.theme.colour("surface")
    )
    font = painter.font()
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(look.colour("muted" if muted else "text"))
    room = place.adjusted(side + sizes().gap_small, 0, 0, 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, LINE, shown)
    font.setBold(False)
    painter.setFont(font)
