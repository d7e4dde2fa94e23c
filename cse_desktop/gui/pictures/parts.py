"""The parts that pictures are made of: cells, pills, bars. Each says what it means by symbol and word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from cse_desktop.gui.pictures.ink import Ink
from cse_desktop.gui.standing import Standing

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class Segment:
    """One stretch of a bar: how many, as what symbol and tone, and the word for it."""

    count: int
    symbol: str
    tone: str
    word: str


@dataclass(frozen=True)
class Amount:
    """A bar with a name before it and words after it."""

    name: str
    segments: tuple[Segment, ...]
    words: str

    @property
    def total(self) -> int:
        """Of all segments."""
        return sum(segment.count for segment in self.segments)


@dataclass(frozen=True)
class AmountSpace:
    """How a column of amounts shares its width: room for names, for words, and the amount of the longest bar."""

    names: float
    words: float
    longest: int


def paint_cell(
    painter: QPainter,
    ink: Ink,
    place: QRectF,
    code: str,
    standing: Standing,
    *,
    marked: bool = False,
    outside: bool = False,
) -> None:
    """One element: symbol and code on the ground of its state; the edge is dashed where a review leaves it out."""
    size = ink.size
    pen = QPen(ink.colour("focus" if marked else "line_strong" if outside else f"{standing.tone}_soft"))
    pen.setWidth(2 if marked else 1)
    if outside and not marked:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(ink.colour("surface" if outside else f"{standing.tone}_soft"))
    painter.drawRoundedRect(place, size.of(5), size.of(5))
    side = size.icon_small
    spot = QRectF(place.x() + size.gap_small, place.center().y() - side / 2, side, side)
    ink.shelf.paint(painter, standing.symbol, ink.theme.colour(standing.tone), spot)
    painter.setPen(ink.colour("muted" if outside else "text"))
    words = place.adjusted(side + 2 * size.gap_small, 0, -size.gap_tiny, 0)
    painter.drawText(words, LEFT, code)


def pill_size(painter: QPainter, ink: Ink, word: str) -> tuple[float, float]:
    """Width and height of a pill with this word."""
    size, metrics = ink.size, QFontMetricsF(painter.font())
    width = size.icon_small + 4 * size.gap_small + metrics.horizontalAdvance(word)
    return width, metrics.height() + size.gap_small


def paint_pill(painter: QPainter, ink: Ink, box: QRectF, symbol: str, word: str, tone: str) -> None:
    """A state as symbol and word on a soft ground; words that do not fit into `box` are cut."""
    size = ink.size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.colour(f"{tone}_soft"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    spot = QRectF(box.x() + size.gap_small, 0, size.icon_small, size.icon_small)
    spot.moveTop(box.center().y() - size.icon_small / 2)
    ink.shelf.paint(painter, symbol, ink.theme.colour(tone), spot)
    painter.setPen(ink.colour(tone))
    rest = box.adjusted(size.icon_small + 2 * size.gap_small, 0, -size.gap_small, 0)
    shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(rest.width()) + 1)
    painter.drawText(rest, LEFT, shown)


def paint_segments(
    painter: QPainter, ink: Ink, bar: QRectF, segments: Sequence[Segment], line: float | None
) -> None:
    """Segments side by side with symbol and number in each, and a line at a share (0 to 1) of the bar."""
    outline = QPainterPath()
    outline.addRoundedRect(bar, ink.size.gap_small, ink.size.gap_small)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(bar, ink.colour("sunken"))
    total = sum(segment.count for segment in segments)
    x = bar.x()
    for segment in segments:
        width = bar.width() * segment.count / total
        _paint_segment(painter, ink, QRectF(x, bar.y(), width, bar.height()), segment)
        x += width
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink.colour("line"), 1))
    painter.drawPath(outline)
    if line is not None:
        at, over = bar.x() + bar.width() * line, ink.size.gap_tiny + 0.5
        painter.setPen(QPen(ink.colour("text"), 2))
        painter.drawLine(QPointF(at, bar.top() - over), QPointF(at, bar.bottom() + over))


def _paint_segment(painter: QPainter, ink: Ink, place: QRectF, segment: Segment) -> None:
    size, tone = ink.size, ink.colour(segment.tone)
    painter.fillRect(place, ink.colour(f"{segment.tone}_soft"))
    painter.fillRect(QRectF(place.x(), place.bottom() - 3, place.width(), 3), tone)
    painter.fillRect(QRectF(place.right() - 1, place.y(), 1, place.height()), ink.colour("surface"))
    number, side = str(segment.count), size.icon_small
    wide = QFontMetricsF(painter.font()).horizontalAdvance(number)
    wanted = side + size.gap_small + wide
    painter.setPen(tone)
    if place.width() >= wanted + size.gap_small:
        left = place.center().x() - wanted / 2
        spot = QRectF(left, place.center().y() - side / 2 - 1, side, side)
        ink.shelf.paint(painter, segment.symbol, ink.theme.colour(segment.tone), spot)
        words = QRectF(left + side + size.gap_small, place.y() - 1, place.width(), place.height())
        painter.drawText(words, LEFT, number)
    elif place.width() >= wide:
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)


def space_for(painter_font: QFontMetricsF, amounts: Sequence[Amount], width: float) -> AmountSpace:
    """How amounts below each other share a width: names get at most half of it."""
    names = max((painter_font.horizontalAdvance(one.name) for one in amounts), default=0.0)
    words = max((painter_font.horizontalAdvance(one.words) for one in amounts), default=0.0)
    longest = max((one.total for one in amounts), default=0)
    return AmountSpace(min(names + 1, width * 0.5), min(words + 1, width * 0.3), longest)


def paint_amount(painter: QPainter, ink: Ink, place: QRectF, amount: Amount, space: AmountSpace) -> None:
    """A bar as long as its amount, its name before it and its words right after it."""
    size = ink.size
    metrics = painter.fontMetrics()
    painter.setPen(ink.colour("text"))
    name = metrics.elidedText(amount.name, Qt.TextElideMode.ElideRight, int(space.names) + 1)
    painter.drawText(QRectF(place.x(), place.y(), space.names + 1, place.height()), LEFT, name)
    begin = place.x() + space.names + size.gap_medium
    room = max(0.0, place.right() - begin - space.words - size.gap)
    long = room * amount.total / space.longest if space.longest else 0.0
    if amount.total:
        high = place.height() - 2 * size.gap_tiny - 1
        bar = QRectF(begin, place.y() + size.gap_tiny + 0.5, max(3.0, long), high)
        segments = [segment for segment in amount.segments if segment.count]
        paint_segments(painter, ink, bar, segments, None)
    painter.setPen(ink.colour("text" if amount.total else "muted"))
    after = begin + long + (size.gap if amount.total else 0)
    painter.drawText(QRectF(after, place.y(), space.words + size.gap, place.height()), LEFT, amount.words)
