"""The pages at the left: small pictures, drawn as they come into sight; or the names of sheets and slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page
from cse_desktop.gui.models.rows import Column, RowTable
from cse_desktop.gui.models.words import page_word
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
SIDE = 116
"""Of a small picture, in pixels at the usual text size."""


@dataclass(frozen=True)
class PageRow:
    """One page: its number and what it is called."""

    number: int
    name: str

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return str(self.number)

    @property
    def cells(self) -> tuple[str, ...]:
        """What is said of it."""
        return (self.name,)


class PageList(QListView):
    """`chosen` comes with the number of the page a person picks."""

    chosen = Signal(int)

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = Thumbnails.of(session)
        self.evidence: Evidence | None = None
        self.turns = 0
        self.rows: RowTable[PageRow] = RowTable([Column("page", self.tr("Page"))], self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Pages"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_PageDelegate(self))
        self.setMinimumWidth(sizes().of(96))
        self._thumbnails.ready.connect(self._arrived)
        self.selectionModel().currentChanged.connect(self._moved)
        self._showing = self._left_out = False

    @property
    def pictured(self) -> bool:
        """Whether pages are shown as small pictures."""
        return self.evidence is not None and self.evidence.can_be_drawn

    def show_pages(self, evidence: Evidence, count: int, pages: Sequence[Page]) -> None:
        """Show the pages of a piece of evidence: `count` that can be drawn, else those of its text."""
        another = self.evidence is None or self.evidence.id != evidence.id
        self.evidence = evidence
        if evidence.can_be_drawn:
            rows = [PageRow(number, str(number)) for number in range(1, count + 1)]
        else:
            rows = [PageRow(page.number, f"{page_word(page.kind, page.number)}\n{page.label}") for page in pages]
        self._showing = True
        self.rows.show(rows)
        self._showing = False
        self._show_or_not()
        if another:
            self.scrollToTop()

    def leave_out(self, narrow: bool) -> None:
        """Give up the room where there is little."""
        self._left_out = narrow
        self._show_or_not()

    def show_page(self, number: int) -> None:
        """Mark the page in sight."""
        index = self.rows.find(str(number))
        if index.isValid() and index != self.currentIndex():
            self._showing = True
            self.setCurrentIndex(index)
            self._showing = False

    def picture(self, number: int) -> QPixmap | None:
        """The small picture of a page, if it is there."""
        return self._thumbnails.picture(self.evidence, number) if self.evidence is not None else None

    def turn(self, turns: int) -> None:
        """Show pages turned as the page in sight is."""
        self.turns = turns
        self.viewport().update()

    def _show_or_not(self) -> None:
        self.setVisible(len(self.rows.rows) > 1 and not self._left_out)

    def _moved(self, now: QModelIndex) -> None:
        row = self.rows.row(now)
        if row is not None and not self._showing:
            self.chosen.emit(row.number)

    def _arrived(self, evidence_id: str, page: int) -> None:
        if self.evidence is not None and self.evidence.id == evidence_id:
            self.viewport().update()


class _PageDelegate(QStyledItemDelegate):
    """A small picture with its number below; words only where there is none."""

    def __init__(self, pages: PageList) -> None:
        super().__init__(pages)
        self._pages = pages

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the picture and a line, or for two lines."""
        line = option.fontMetrics.height()
        high = sizes().of(SIDE) + line if self._pages.pictured else 2 * line
        return QSize(sizes().of(SIDE), high + 2 * sizes().gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one page."""
        look, gap = appearance(), sizes().gap_small
        row = self._pages.rows.row(index)
        if row is None:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place = option.rect.adjusted(gap, gap // 2, -gap, -gap // 2)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(place, gap, gap)
        painter.setPen(look.colour("on_accent_soft" if chosen else "text"))
        line = option.fontMetrics.height()
        if not self._pages.pictured:
            self._paint_words(painter, place.adjusted(gap, gap // 2, -gap, -gap // 2), row.name, option)
            painter.restore()
            return
        painter.drawText(
            QRect(place.left(), place.bottom() - line, place.width(), line),
            int(Qt.AlignmentFlag.AlignCenter),
            row.name,
        )
        room = place.adjusted(gap, gap, -gap, -line - gap)
        self._paint_picture(painter, room, row.number, chosen=chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, words: str, option: QStyleOptionViewItem) -> None:
        first, _, second = words.partition("\n")
        metrics, line = option.fontMetrics, option.fontMetrics.height()
        for number, text in enumerate((first, second) if second else (first,)):
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place.left(), place.top() + metrics.ascent() + number * line, cut)

    def _paint_picture(self, painter: QPainter, room: QRect, number: int, *, chosen: bool) -> None:
        look, turns = appearance(), self._pages.turns
        pixmap = self._pages.picture(number)
        size = QSize(round(room.height() / 1.4142), room.height())
        if pixmap is not None:
            size = pixmap.size()
        size = size.transposed() if turns % 2 else size
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        sheet = QRect(0, 0, size.width(), size.height())
        sheet.moveCenter(room.center())
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if pixmap is not None:
            painter.save()
            painter.translate(sheet.center())
            painter.rotate(90 * turns)
            wide, high = (size.height(), size.width()) if turns % 2 else (size.width(), size.height())
            painter.drawPixmap(QRect(-wide // 2, -high // 2, wide, high), pixmap)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.colour("accent" if chosen else "line_strong"))
        painter.drawRect(sheet)
