"""Lines over time, as a chart of any size and as a small one for a list. Each line has its own dash and mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from cse_desktop.domain.measures import figure
from cse_desktop.gui.pictures.ink import Ink
from cse_desktop.gui.pictures.scale import Scale, scale_of

HIGH, LEAST_HIGH = 0.42, 260
"""Of its width, how high a chart for a slide is; and at least, in pixels at the usual text size."""
MOST_MARKS = 60
"""Where there are more points than these, marks would only hide the line."""
NEAR = 14
"""Pixels at the usual text size within which a dot is pointed at."""
STEPS = 40
"""In which a stretch of a line is looked at."""
GROUND = 0.85
TONES = ("accent", "text", "muted", "info")
DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
TARGET, BASELINE = ("success", Qt.PenStyle.DashLine), ("line_strong", Qt.PenStyle.DotLine)


@dataclass(frozen=True)
class ChartLine:
    """A line: its name, its dots (day as a number, value), oldest first, and which of the looks it has."""

    name: str
    dots: tuple[tuple[int, float], ...]
    look: int = 0


@dataclass(frozen=True)
class Level:
    """A line across at a value, and the words for it."""

    value: float
    words: str


@dataclass(frozen=True)
class ChartFacts:
    """What a chart is drawn from. `days` have words for each day that has a dot; `first` and `last` those of the
    first line's ends."""

    lines: tuple[ChartLine, ...]
    days: tuple[tuple[int, str], ...]
    target: Level | None = None
    baseline: Level | None = None
    first: str = ""
    last: str = ""

    @property
    def scale(self) -> Scale:
        """The scale that all of it fits into."""
        levels = [level.value for level in (self.target, self.baseline) if level is not None]
        return scale_of([*levels, *(value for line in self.lines for _, value in line.dots)])


@dataclass(frozen=True)
class _Field:
    """The place that is drawn in, and where days and values lie in it."""

    place: QRectF
    scale: Scale
    first: int
    last: int

    def x(self, day: int) -> float:
        """Where a day lies; a single one in the middle."""
        if self.first == self.last:
            return self.place.center().x()
        return self.place.x() + self.place.width() * (day - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        """Where a value lies."""
        return self.place.bottom() - self.place.height() * self.scale.share(value)

    def spot(self, dot: tuple[int, float]) -> QPointF:
        """Where a dot lies."""
        return QPointF(self.x(dot[0]), self.y(dot[1]))


def draw_line_chart(facts: ChartFacts, painter: QPainter, ink: Ink, width: float) -> float:
    """A chart with its legend above; gives its height, as slides want it."""
    high = max(width * HIGH, float(ink.size.of(LEAST_HIGH)))
    paint_line_chart(facts, painter, ink, QRectF(0, 0, width, high))
    return high


def paint_line_chart(facts: ChartFacts, painter: QPainter, ink: Ink, place: QRectF) -> None:
    """A chart with its legend above, filling a place."""
    painter.setFont(ink.letters())
    _legend(facts, ink, place, painter)
    field = _field(facts, ink, place)
    if field is None:
        return
    inner = field.place
    _grid(facts, field, painter, ink)
    for level, (tone, dash) in ((facts.baseline, BASELINE), (facts.target, TARGET)):
        if level is not None:
            painter.setPen(QPen(ink.colour(tone), 2, dash))
            painter.drawLine(
                QPointF(inner.left(), field.y(level.value)), QPointF(inner.right(), field.y(level.value))
            )
    for line in reversed(facts.lines):
        _line(line, field, painter, ink)
    _ends(facts, field, painter, ink)


def nearest_dot(
    facts: ChartFacts, ink: Ink, place: QRectF, spot: QPointF
) -> tuple[ChartLine, tuple[int, float]] | None:
    """The dot of a chart in this place that lies nearest to a spot, and its line; None if none is near."""
    field = _field(facts, ink, place)
    if field is None:
        return None
    near = [((field.spot(dot) - spot).manhattanLength(), line, dot) for line in facts.lines for dot in line.dots]
    far, line, dot = min(near, key=lambda one: one[0])
    return (line, dot) if far <= ink.size.of(NEAR) else None


def _field(facts: ChartFacts, ink: Ink, place: QRectF) -> _Field | None:
    """Where the lines go, below the legend and beside the figures of the scale; None where there is no room."""
    metrics = QFontMetricsF(ink.letters())
    scale, edge, line = facts.scale, ink.size.gap_wide, metrics.height()
    wide = max(metrics.horizontalAdvance(figure(tick)) for tick in scale.ticks) + ink.size.gap
    top = _legend(facts, ink, place, None) + line
    inner = place.adjusted(wide + edge / 2, top, -edge, -(line + ink.size.gap))
    days = [day for line in facts.lines for day, _ in line.dots]
    return _Field(inner, scale, min(days), max(days)) if days and inner.height() > 0 else None


def paint_small_line(painter: QPainter, ink: Ink, place: QRectF, line: ChartLine, target: float | None) -> None:
    """A line without words, its last dot marked, the target as dashes; nothing for a single dot."""
    if len(line.dots) < 2:
        return
    levels = [target] if target is not None else []
    values = [value for _, value in line.dots] + levels
    low, high = min(values), max(values)
    room = (high - low) * 0.1 or 1.0
    field = _Field(place, Scale(low - room, high + room, ()), line.dots[0][0], line.dots[-1][0])
    if target is not None:
        painter.setPen(QPen(ink.colour("line_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place.left(), field.y(target)), QPointF(place.right(), field.y(target)))
    painter.setPen(QPen(ink.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([field.spot(dot) for dot in line.dots]))
    painter.setBrush(ink.colour("accent"))
    painter.drawEllipse(field.spot(line.dots[-1]), 3, 3)


def _grid(facts: ChartFacts, field: _Field, painter: QPainter, ink: Ink) -> None:
    metrics, place = QFontMetricsF(painter.font()), field.place
    for tick in field.scale.ticks:
        y = field.y(tick)
        painter.setPen(QPen(ink.colour("line"), 1))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        painter.setPen(ink.colour("muted"))
        box = QRectF(0, y - metrics.height() / 2, place.left() - ink.size.gap, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure(tick))
    painter.setPen(ink.colour("muted"))
    end = place.right() + ink.size.gap_wide
    for day, words in reversed(facts.days):
        wide = metrics.horizontalAdvance(words)
        left = min(field.x(day) - wide / 2, place.right() + ink.size.gap_wide - wide)
        # The newest day is always named, those before it as far as there is room.
        if left + wide > end or left < 0:
            continue
        painter.drawText(QRectF(left, place.bottom() + ink.size.gap_small, wide + 2, metrics.height()), 0, words)
        end = left - ink.size.gap_wide


def _line(line: ChartLine, field: _Field, painter: QPainter, ink: Ink) -> None:
    painter.setPen(_pen(line.look, ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    spots = [field.spot(dot) for dot in line.dots]
    painter.drawPolyline(QPolygonF(spots))
    for spot in spots if len(spots) <= MOST_MARKS else spots[-1:]:
        _mark(spot, line.look, painter, ink)


def _pen(look: int, ink: Ink) -> QPen:
    return QPen(ink.colour(TONES[look % len(TONES)]), 3 if look == 0 else 2, DASHES[look % len(DASHES)])


def _mark(spot: QPointF, look: int, painter: QPainter, ink: Ink) -> None:
    """A filled circle for one's own, hollow squares, diamonds and triangles for others."""
    size = float(ink.size.of(4))
    tone = ink.colour(TONES[look % len(TONES)])
    painter.setPen(QPen(tone, 2))
    painter.setBrush(tone if look == 0 else ink.colour("surface"))
    x, y = spot.x(), spot.y()
    if look == 0:
        painter.drawEllipse(spot, size, size)
        return
    shapes = (
        ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
        ((0, -1.3), (1.2, 0.9), (-1.2, 0.9)),
    )
    corners = shapes[(look - 1) % len(shapes)]
    painter.drawPolygon(QPolygonF([QPointF(x + across * size, y + down * size) for across, down in corners]))


def _ends(facts: ChartFacts, field: _Field, painter: QPainter, ink: Ink) -> None:
    """The first and the last figure of one's own line, in words above or below their dots, where there is room."""
    dots = next((line.dots for line in facts.lines if line.look == 0), ())
    painter.setFont(ink.letters(bold=True))
    metrics = QFontMetricsF(painter.font())
    named = [(dots[0], facts.first), (dots[-1], facts.last)] if dots else []
    for dot, words in named[-1:] if len(dots) == 1 else named:
        spot, wide = field.spot(dot), metrics.horizontalAdvance(words) + 2
        left = min(max(field.place.left(), spot.x() - wide / 2), field.place.right() + ink.size.gap_wide - wide)
        above = QRectF(left, spot.y() - metrics.height() - ink.size.gap, wide, metrics.height())
        below = above.translated(0, metrics.height() + 2 * ink.size.gap)
        free = [box for box in (above, below) if not _is_crossed(box, field, dots)]
        box = next((box for box in free if box.bottom() < field.place.bottom()), above)
        ground = ink.colour("surface")
        ground.setAlphaF(GROUND)
        painter.fillRect(box, ground)
        painter.setPen(ink.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.setFont(ink.letters())


def _is_crossed(box: QRectF, field: _Field, dots: Sequence[tuple[int, float]]) -> bool:
    """Whether a line goes through a place."""
    spots = [field.spot(dot) for dot in dots]
    for start, end in pairwise(spots):
        if max(start.x(), end.x()) < box.left() or min(start.x(), end.x()) > box.right():
            continue
        steps = (start + (end - start) * (at / STEPS) for at in range(STEPS + 1))
        if any(box.contains(spot) for spot in steps):
            return True
    return False


def _legend(facts: ChartFacts, ink: Ink, place: QRectF, painter: QPainter | None) -> float:
    """What each line is, side by side and on as many lines as needed; how high that is. Drawn with a painter."""
    metrics = QFontMetricsF(ink.letters())
    x, y, sample = place.x(), place.y(), float(ink.size.of(34))
    for words, pen, look in _entries(facts, ink):
        wide = sample + ink.size.gap + metrics.horizontalAdvance(words)
        if x > place.x() and x + wide > place.right():
            x, y = place.x(), y + metrics.height() + ink.size.gap_small
        if painter is not None:
            room = QRectF(x, y, min(wide, place.right() - x), metrics.height())
            _entry(painter, ink, room, sample, words, pen, look)
        x += wide + ink.size.gap_wide
    return y - place.y() + metrics.height() + ink.size.gap


def _entry(
    painter: QPainter, ink: Ink, place: QRectF, sample: float, words: str, pen: QPen, look: int | None
) -> None:
    middle = place.center().y()
    painter.setPen(pen)
    painter.drawLine(QPointF(place.x(), middle), QPointF(place.x() + sample, middle))
    if look is not None:
        _mark(QPointF(place.x() + sample / 2, middle), look, painter, ink)
    painter.setPen(ink.colour("text"))
    rest = place.adjusted(sample + ink.size.gap, 0, 2, 0)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rest.width()))
    painter.drawText(rest, 0, shown)


def _entries(facts: ChartFacts, ink: Ink) -> Iterator[tuple[str, QPen, int | None]]:
    for line in facts.lines:
        yield line.name, _pen(line.look, ink), line.look
    for level, (tone, dash) in ((facts.target, TARGET), (facts.baseline, BASELINE)):
        if level is not None:
            yield level.words, QPen(ink.colour(tone), 2, dash), None
