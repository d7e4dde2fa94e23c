"""Painting a page and what is marked on it. Pages are white in every theme, so these colours stay the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.page_layout import Quad, turned_quad
from cse_desktop.gui.widgets.page_marks import PageMark, PageSelection

INK, FRAME = "#ffd75e", "#7a3e00"
"""Of words that were looked for."""
INK_CURRENT = "#ffa63d"
"""Of the one of them that the person is at."""
INK_LINKED, LINE_LINKED = "#cfe6f7", "#1f5f8b"
"""Of what is linked to an element already."""
INK_SELECTED, LINE_SELECTED = "#a9d3ff", "#0b57a4"
PAPER, QUIET = "#ffffff", "#5c6166"


def placed(quad: Quad, page: QRect, turns: int) -> QRect:
    """Where a rectangle of a page is on the screen."""
    left, top, right, bottom = turned_quad(quad, turns)
    x, y, wide, high = page.x(), page.y(), page.width(), page.height()
    return QRectF(x + left * wide, y + top * high, (right - left) * wide, (bottom - top) * high).toAlignedRect()


def paint_page(painter: QPainter, page: QRect, image: QImage | None, turns: int, words: str) -> None:
    """A page, turned; with `words` on white paper where there is no picture of it."""
    painter.fillRect(page, QColor(PAPER))
    if image is None or image.isNull():
        painter.setPen(QColor(QUIET))
        gap = sizes().gap_huge
        inside = page.adjusted(gap, gap, -gap, -gap)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, int(flags), words)
        return
    painter.save()
    painter.translate(QRectF(page).center())
    painter.rotate(90.0 * turns)
    wide, high = (page.width(), page.height()) if turns % 2 == 0 else (page.height(), page.width())
    painter.drawImage(QRectF(-wide / 2, -high / 2, wide, high), image)
    painter.restore()


def paint_marks(painter: QPainter, page: QRect, marks: Iterable[PageMark], turns: int) -> None:
    """Marks as a marker pen makes them, each with a line as well, which shows without colour."""
    for mark in marks:
        places = [placed(quad, page, turns) for quad in mark.quads]
        if mark.kind == "crop":
            _frame(painter, places, LINE_LINKED, Qt.PenStyle.DashLine)
        elif mark.kind == "quote":
            _marker(painter, places, INK_LINKED)
            _underline(painter, places, turns)
        else:
            room = sizes().gap_tiny
            wider = [place.adjusted(-room, -room, room, room) for place in places]
            _marker(painter, wider, INK_CURRENT if mark.kind == "current" else INK)
            _frame(painter, wider, FRAME, Qt.PenStyle.SolidLine, thick=2 if mark.kind == "current" else 1)
        if mark.label and places:
            _tag(painter, page, places[0], mark)


def paint_selection(painter: QPainter, page: QRect, selection: PageSelection, turns: int) -> None:
    """What is selected."""
    if selection.box:
        place = placed(selection.around, page, turns)
        painter.fillRect(place, QColor(11, 87, 164, 40))
        _frame(painter, [place], LINE_SELECTED, Qt.PenStyle.SolidLine, thick=2)
    else:
        _marker(painter, [placed(quad, page, turns) for quad in selection.quads], INK_SELECTED)


def _marker(painter: QPainter, places: Sequence[QRect], ink: str) -> None:
    # As a marker pen does it: what is dark stays dark, so the word is as legible as before.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for place in places:
        painter.fillRect(place, QColor(ink))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _frame(painter: QPainter, places: Sequence[QRect], line: str, style: Qt.PenStyle, *, thick: int = 1) -> None:
    pen = QPen(QColor(line), sizes().of(thick), style)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        painter.drawRect(place)


def _underline(painter: QPainter, places: Sequence[QRect], turns: int) -> None:
    painter.setPen(QPen(QColor(LINE_LINKED), sizes().of(1.5)))
    for place in places:
        bottom = (place.bottomLeft(), place.bottomRight())
        side = (place.topLeft(), place.bottomLeft())
        top = (place.topLeft(), place.topRight())
        other = (place.topRight(), place.bottomRight())
        one, two = (bottom, side, top, other)[turns % 4]
        painter.drawLine(QPointF(one), QPointF(two))


def _tag(painter: QPainter, page: QRect, place: QRect, mark: PageMark) -> None:
    """The element a mark is linked to: in the margin beside a quotation, above the corner of a box."""
    metrics, pad = painter.fontMetrics(), sizes().gap_small
    box = QRect(0, 0, metrics.horizontalAdvance(mark.label) + 2 * pad, metrics.height())
    if mark.kind == "crop":
        box.moveBottomLeft(place.topLeft())
    else:
        box.moveTopLeft(place.topLeft())
        box.moveLeft(page.left() + pad)
    box.moveLeft(max(page.left(), min(box.left(), page.right() - box.width())))
    box.moveTop(max(page.top(), box.top()))
    painter.fillRect(box, QColor(LINE_LINKED))
    painter.setPen(QColor(PAPER))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark.label)
