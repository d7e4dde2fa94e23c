"""What the measures show, decided without Qt: rows of the list, filters, figures, what a chart is drawn from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.award import Measure, Point
from cse_desktop.domain.figures_reading import when_in
from cse_desktop.domain.measures import LEAST_POINTS, MeasureStanding, figure, is_silent
from cse_desktop.domain.messages import Message
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.dates import read_date
from cse_desktop.gui.pictures.line_chart import ChartFacts, ChartLine, Level

Only = Literal["missed", "silent", "short"]
ONLY: tuple[Only, ...] = get_args(Only)
Way = Literal["up", "down", "level", ""]
Say = Callable[[Message], str]
Day = Callable[[date], str]


@dataclass(frozen=True)
class MeasureRow:
    """A measure in the list: the newest figure, the change in words, which way its figure moved, its own line."""

    key: str
    cells: tuple[str, ...]
    standing: MeasureStanding
    latest: str
    change: str
    way: Way
    line: ChartLine


@dataclass(frozen=True)
class PointRow:
    """A figure in the table; `series` is whose it is, if another's."""

    key: str
    cells: tuple[str, ...]
    point: Point


@dataclass(frozen=True)
class ChartWords:
    """Words a chart needs: one for target and baseline each, with a place `{value}`."""

    target: str
    baseline: str


def measure_rows(standings: Iterable[MeasureStanding], say: Say) -> list[MeasureRow]:
    """Rows of these measures, in the order given."""
    return [
        MeasureRow(
            one.measure.id,
            (one.measure.name,),
            one,
            figure(one.latest.value, one.measure.unit) if one.latest else "",
            say(one.came) if one.came else "",
            way_of(one),
            own_line(one),
        )
        for one in standings
    ]


def shown_measures(
    standings: Iterable[MeasureStanding], text: str, only: str, standard: Standard, today: date
) -> list[MeasureStanding]:
    """The measures that are asked for: by words of their name, notes and elements, and by what is wrong."""
    words = text.casefold().split()
    titles = {element.code: element.title for element in standard.elements}

    def told(measure: Measure) -> str:
        elements = " ".join(f"{code} {titles.get(code, '')}" for code in measure.elements)
        return f"{measure.name} {measure.unit} {measure.notes} {elements}".casefold()

    return [
        one
        for one in standings
        if all(word in told(one.measure) for word in words) and (not only or is_of(one, only, today))
    ]


def is_of(one: MeasureStanding, only: str, today: date) -> bool:
    """Whether a measure misses its target, has fallen silent, or has too few figures for a trend."""
    if only == "missed":
        return one.target == "missed"
    return is_silent(one, today) if only == "silent" else len(one.points) < LEAST_POINTS


def counts_of(standings: Sequence[MeasureStanding], today: date) -> Mapping[str, int]:
    """How many measures each filter would leave."""
    return {only: sum(1 for one in standings if is_of(one, only, today)) for only in ONLY}


def way_of(one: MeasureStanding) -> Way:
    """Which way the figure itself moved last, be that for the better or not."""
    if len(one.points) < 2:
        return ""
    before, latest = one.points[-2].value, one.points[-1].value
    return "level" if before == latest else "up" if latest > before else "down"


def own_line(one: MeasureStanding) -> ChartLine:
    """The measure's own figures as a line."""
    return ChartLine(one.measure.name, tuple((point.dated.toordinal(), point.value) for point in one.points))


def chart_of(one: MeasureStanding, words: ChartWords, month: Day) -> ChartFacts:
    """What the chart of a measure is drawn from. A level that is not set is not there."""
    measure = one.measure
    others = [
        ChartLine(name, tuple((point.dated.toordinal(), point.value) for point in points), at)
        for at, (name, points) in enumerate(one.compared.items(), start=1)
    ]
    days = sorted({point.dated for points in (one.points, *one.compared.values()) for point in points})
    own = [line for line in (own_line(one),) if line.dots]
    return ChartFacts(
        (*own, *others),
        tuple((day.toordinal(), month(day)) for day in days),
        _level(measure, measure.target, words.target),
        _level(measure, measure.baseline, words.baseline),
        figure(one.points[0].value, measure.unit) if one.points else "",
        figure(one.points[-1].value, measure.unit) if one.points else "",
    )


def _level(measure: Measure, value: float | None, words: str) -> Level | None:
    return None if value is None else Level(value, words.format(value=figure(value, measure.unit)))


def chart_figures(one: MeasureStanding, heading: str, day: Day) -> list[list[str]]:
    """The figures as a table: a line for each day, a column for each series."""
    series = [one.points, *one.compared.values()]
    days = sorted({point.dated for points in series for point in points})
    held = [{point.dated: figure(point.value) for point in points} for points in series]
    lines = [[day(when), *(values.get(when, "") for values in held)] for when in days]
    return [[heading, one.measure.name, *one.compared], *lines]


def point_rows(one: MeasureStanding, day: Day, own: str) -> list[PointRow]:
    """The figures of a measure and of those it is compared with, newest first."""
    points = [point for points in (one.points, *one.compared.values()) for point in points]
    points.sort(key=lambda point: (-point.dated.toordinal(), point.series))
    return [PointRow(p.id, (day(p.dated), figure(p.value, one.measure.unit), p.series or own), p) for p in points]


def day_in(text: str) -> date | None:
    """The day somebody typed; a month, quarter or year means its end. None for nothing. Raises ValueError."""
    if not text.strip():
        return None
    return when_in(text) or read_date(text)
