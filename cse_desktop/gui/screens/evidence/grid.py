"""The library as pictures: the same rows, filters and selection as the table, each with its first page."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.rows import Index
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.evidence.cell_editing import CellEditing
from cse_desktop.gui.screens.evidence.dragging_out import start_drag
from cse_desktop.gui.screens.evidence.list_keys import ListKeys
from cse_desktop.gui.screens.evidence.model import TITLE, EvidenceRow, EvidenceTable
from cse_desktop.gui.screens.evidence.table import EvidenceView
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.thumbnails import Thumbnails

SMALLEST, USUAL, LARGEST = 120, 168, 280
"""Width of a card, in pixels at the usual text size."""
EDITOR = 260
REMEMBERED = "evidence.picture_size"


class EvidenceGrid(QListView):
    """Cards side by side. Pictures are asked for as they come into sight."""

    read_wanted = Signal()
    dragging = Signal(bool)

    def __init__(
        self, session: GuiSession, model: EvidenceTable, table: EvidenceView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table_model, self._session = model, session
        held = preferences().window(REMEMBERED)
        self.side = int(held) if held.isdigit() else USUAL
        self.setModel(model)
        self.setModelColumn(TITLE)
        self.setSelectionModel(table.selectionModel())
        # As a list that wraps: icon mode keeps a place for each card, which 5,000 of them make slow.
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Evidence as pictures"))
        self.editing = CardDelegate(self, session, model)
        self.setItemDelegate(self.editing)
        ListKeys(self, model)
        Thumbnails.of(session).ready.connect(self._drawn)
        self.activated.connect(lambda _: self.read_wanted.emit())

    def set_side(self, side: int) -> None:
        """Make the cards as wide as this, in pixels at the usual text size."""
        if side != self.side:
            self.side = side
            preferences().set_window(REMEMBERED, str(side))
            self.scheduleDelayedItemsLayout()

    def write(self, evidence_id: str, field: str) -> bool:
        """Let the person write the `title` or the date (`dated`) at a card; False where it is not in sight."""
        index = self._table_model.find(evidence_id).siblingAtColumn(TITLE)
        if not index.isValid() or not self.isVisible():
            return False
        self.scrollTo(index)
        self.setCurrentIndex(index)
        self.editing.written_field = field
        self.edit(index)
        return True

    def selectionCommand(self, index: Index, event: object = None) -> QItemSelectionModel.SelectionFlag:
        """Whole rows: the table shares the selection."""
        return super().selectionCommand(index, event) | QItemSelectionModel.SelectionFlag.Rows  # type: ignore[arg-type]

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the row in hand, whichever of its cells the table had it at."""
        super().showEvent(event)
        current = self.currentIndex()
        if current.isValid():
            held = current.siblingAtColumn(TITLE)
            self.selectionModel().setCurrentIndex(held, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(held)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is selected, onto elements or out of the window."""
        self.dragging.emit(True)
        start_drag(self, self._session)
        self.dragging.emit(False)

    def _drawn(self, evidence_id: str, page: int) -> None:
        index = self._table_model.find(evidence_id)
        if page == 1 and index.isValid() and self.isVisible():
            self.update(index.siblingAtColumn(TITLE))


def in_two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """A text over two lines of a width; what does not fit is cut off and shown to be."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(longer := f"{first} {words[0]}".strip()) <= width:
        first, words = longer, words[1:]
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), ""
    return first, metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)


class CardDelegate(CellEditing):
    """Draws a card: the first page, exhibit number and kind, the title, and its links. Title and date are written
    over its title."""

    def __init__(self, grid: EvidenceGrid, session: GuiSession, model: EvidenceTable) -> None:
        super().__init__(session, model, grid)
        self._grid, self._thumbnails = grid, Thumbnails.of(session)
        self.written_field = "title"

    def field(self, index: Index) -> str:
        """The field that was asked for: a card has but one cell."""
        return self.written_field

    def heading(self, field: str, evidence: Evidence) -> str:
        """Which field of which evidence is written."""
        words = self.tr("Title of {exhibit}") if field == "title" else self.tr("Date of {exhibit}")
        return words.format(exhibit=evidence.exhibit)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the card has its title, as wide as the card or as a title needs."""
        view = self._grid.viewport().rect()
        card = self._grid.visualRect(index)
        width = min(max(card.width(), sizes().of(EDITOR)), view.width())
        high = round(sizes().of(self._grid.side) * 0.8) + option.fontMetrics.height()
        left = max(view.left(), min(card.left(), view.right() - width))
        editor.setGeometry(QRect(left, card.top() + high, width, editor.sizeHint().height()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All the same."""
        width = sizes().of(self._grid.side)
        return QSize(
            width, round(width * 0.8) + 4 * option.fontMetrics.height() + 3 * sizes().gap + sizes().gap_small
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        row = self._grid.model().row(index)  # type: ignore[attr-defined]
        if not isinstance(row, EvidenceRow):
            return
        look, gap = appearance(), sizes().gap
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = index.row() == self._grid.currentIndex().row() and self._grid.hasFocus()
        card = option.rect.adjusted(gap // 2, gap // 2, -(gap // 2), -(gap // 2))
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = "focus" if focused else "accent" if selected else "line"
        painter.setPen(QPen(look.colour(edge), 2 if focused or selected else 1))
        painter.setBrush(look.colour("accent_soft" if selected else "surface"))
        painter.drawRoundedRect(card, sizes().radius, sizes().radius)
        inner = card.adjusted(gap, gap, -gap, -gap)
        high = round(sizes().of(self._grid.side) * 0.8) - gap
        self._draw_picture(painter, row, QRect(inner.left(), inner.top(), inner.width(), high))
        words = inner.adjusted(0, high + gap // 2, 0, 0)
        self._draw_words(painter, option, row, words, "on_accent_soft" if selected else "text", selected=selected)
        painter.restore()

    def _draw_picture(self, painter: QPainter, row: EvidenceRow, place: QRect) -> None:
        look = appearance()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(place, sizes().gap_small, sizes().gap_small)
        picture = self._thumbnails.picture(row.facts.evidence)
        if picture is None:
            symbol, token = row.icons["exhibit"]
            side = min(sizes().icon_large, place.height() - sizes().gap)
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(QRectF(place).center())
            look.shelf.paint(painter, symbol, look.theme.colour(token), middle)
            return
        shown = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRect(0, 0, shown.width(), shown.height())
        frame.moveCenter(place.center())
        painter.drawPixmap(frame, picture)

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: EvidenceRow,
        place: QRect,
        token: str,
        *,
        selected: bool,
    ) -> None:
        look, line = appearance(), option.fontMetrics.height()
        columns = {column.id: at for at, column in enumerate(self._grid.model().columns)}  # type: ignore[attr-defined]
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(look.colour(token))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        number = row.facts.evidence.exhibit
        painter.drawText(QRect(place.left(), place.top(), place.width(), line), int(left), number)
        wide = painter.fontMetrics().horizontalAdvance(number) + sizes().gap
        painter.setFont(option.font)
        quiet = look.colour(token if selected else "muted")
        painter.setPen(quiet)
        beside = QRect(place.left() + wide, place.top(), place.width() - wide, line)
        kind = option.fontMetrics.elidedText(
            row.cells[columns["kind"]], Qt.TextElideMode.ElideRight, beside.width()
        )
        painter.drawText(beside, int(left), kind)
        painter.setPen(look.colour(token))
        title = in_two_lines(row.facts.evidence.title, option.fontMetrics, place.width())
        for number_of_line, words in enumerate(title, start=1):
            where = QRect(place.left(), place.top() + number_of_line * line, place.width(), line)
            painter.drawText(where, int(left), words)
        self._draw_links(painter, row, columns["elements"], place, token if selected else "muted", line)

    def _draw_links(
        self, painter: QPainter, row: EvidenceRow, column: int, place: QRect, token: str, line: int
    ) -> None:
        look, side = appearance(), sizes().icon_small
        symbol, colour = ("unlink", "warning") if row.facts.unlinked else ("link", token)
        top = place.top() + 3 * line + sizes().gap_small
        look.shelf.paint(painter, symbol, look.theme.colour(colour), QRectF(place.left(), top, side, side))
        linked = ", ".join(row.facts.elements) or row.cells[column]
        words = self.tr("Not linked") if row.facts.unlinked else linked
        if row.facts.to_confirm:
            words = self.tr("{links} · to confirm").format(links=words)
        painter.setPen(look.colour(colour))
        wide = place.width() - side - sizes().gap_small
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide)
        where = QRect(place.left() + side + sizes().gap_small, top, wide, max(side, line))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
