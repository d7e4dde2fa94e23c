"""What the points of a measure say: where it stands against its target, how far it came, what is missing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cse_desktop.domain.award import Action, Measure, Point
from cse_desktop.domain.messages import Message, message

TargetState = Literal["met", "missed", "no_target", "no_points"]
Trend = Literal["better", "worse", "same", "unknown"]
LEAST_POINTS = 3
"""Of a trend: two points make a line, three begin to show a direction."""
MONTHS_UNTIL_SILENT = 12


@dataclass(frozen=True)
class MeasureStanding:
    """How a measure stands. `points` are its own, oldest first; `compared` those of others by their name.

    `since` is the change in words since the baseline (or the first point), `trend` compares the last two points.
    """

    measure: Measure
    points: tuple[Point, ...]
    compared: Mapping[str, tuple[Point, ...]]
    target: TargetState
    trend: Trend
    since: Message | None

    @property
    def latest(self) -> Point | None:
        """The newest of its own points."""
        return self.points[-1] if self.points else None


@dataclass(frozen=True)
class MeasureGap:
    """What is missing in a measure: the rule that found it, and the words."""

    rule: str
    measure_id: str
    message: Message


def standing(measure: Measure, points: Iterable[Point]) -> MeasureStanding:
    """How a measure stands with its points, which may be of others too."""
    ordered = sorted(points, key=lambda point: (point.dated, point.value))
    own = tuple(point for point in ordered if not point.series)
    names = dict.fromkeys(point.series for point in ordered if point.series)
    compared = {name: tuple(point for point in ordered if point.series == name) for name in names}
    return MeasureStanding(
        measure, own, compared, _target(measure, own), _trend(measure, own), _since(measure, own)
    )


def is_better(measure: Measure, value: float, than: float) -> bool:
    """Whether one value is better than another, as the measure is meant."""
    return value > than if measure.direction == "higher" else value < than


def figure(value: float, unit: str = "") -> str:
    """A value as people write it: no decimals that say nothing; `%` without a space, other units with one."""
    number = f"{value:,.2f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
    return f"{number}{unit}" if unit in ("%", "") else f"{number} {unit}"


def measure_gaps(
    standings: Sequence[MeasureStanding], actions: Iterable[Action], today: date
) -> Iterator[MeasureGap]:
    """What is missing in measures: a missed target nobody works on, no points for long, too few for a trend."""
    worked_on = {code for a in actions if a.state in ("open", "doing") for code in a.elements}
    for one in standings:
        measure = one.measure
        said = {"measure": measure.name}
        if one.latest is None:
            yield MeasureGap("measure_without_points", measure.id, message("measure_gap.without_points", **said))
            continue
        if one.target == "missed" and not worked_on.intersection(measure.elements):
            told = message(
                "measure_gap.target_missed",
                value=figure(one.latest.value, measure.unit),
                target=figure(measure.target or 0, measure.unit),
                **said,
            )
            yield MeasureGap("target_missed", measure.id, told)
        if _months(one.latest.dated, today) > MONTHS_UNTIL_SILENT:
            told = message("measure_gap.silent", dated=one.latest.dated.isoformat(), **said)
            yield MeasureGap("measure_silent", measure.id, told)
        if len(one.points) < LEAST_POINTS:
            yield MeasureGap(
                "too_few_points", measure.id, message("measure_gap.too_few_points", count=len(one.points), **said)
            )


def _target(measure: Measure, own: Sequence[Point]) -> TargetState:
    if not own:
        return "no_points"
    if measure.target is None:
        return "no_target"
    latest = own[-1].value
    return "met" if latest == measure.target or is_better(measure, latest, measure.target) else "missed"


def _trend(measure: Measure, own: Sequence[Point]) -> Trend:
    if len(own) < 2:
        return "unknown"
    before, latest = own[-2].value, own[-1].value
    if before == latest:
        return "same"
    return "better" if is_better(measure, latest, before) else "worse"


def _since(measure: Measure, own: Sequence[Point]) -> Message | None:
    if not own:
        return None
    start = measure.baseline if measure.baseline is not None else own[0].value
    if measure.baseline is None and len(own) < 2:
        return None
    latest = own[-1].value
    word = "same" if latest == start else "improved" if is_better(measure, latest, start) else "worsened"
    values = {"before": figure(start), "after": figure(latest, measure.unit), "measure": measure.name}
    return message(f"measure.{word}", **values)


def _months(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
