"""What the points of a measure say: where it stands against its target, how far it came, what is missing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Literal

from cse_desktop.domain.award import Measure, Point
from cse_desktop.domain.messages import Message, message

TargetState = Literal["met", "missed", "no_target", "no_points"]
Trend = Literal["better", "worse", "same", "unknown"]
LEAST_POINTS = 3
"""Of a trend: two points make a line, three begin to show a direction."""
MONTHS_UNTIL_SILENT = 12
"""Where two points or fewer do not say how often they come."""
RECENT_POINTS = 13
DAYS_OF_MONTH = 30.4


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

    @property
    def came(self) -> Message | None:
        """The change since the baseline without the measure's name, as for a column of a list."""
        if self.since is None:
            return None
        return Message(f"measure_change.{self.since.id.partition('.')[2]}", self.since.values)


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
    number = f"{value:,.2f}"
    number = number.rstrip("0").rstrip(".") if number != "-0.00" else "0"
    return f"{number}{unit}" if unit in ("%", "") else f"{number} {unit}"


def is_silent(one: MeasureStanding, today: date) -> bool:
    """Whether figures used to come and no longer do: not for twice as long as they usually take."""
    return one.latest is not None and _months(one.latest.dated, today) > _months_until_silent(one.points)


def _months_until_silent(own: Sequence[Point]) -> float:
    """Monthly figures are missed after a quarter, yearly ones after a year and a half: they are counted late."""
    if len(own) < LEAST_POINTS:
        return MONTHS_UNTIL_SILENT
    days = [(later.dated - earlier.dated).days for earlier, later in pairwise(own[-RECENT_POINTS:])]
    usual = median(days) / DAYS_OF_MONTH
    return min(max(2 * usual, 3), 18)


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
    if measure.unit == "%" and word != "same":
        # From 50 to 97 % is 47 points, and not 47 per cent.
        return message(f"measure.{word}.points", points=figure(abs(latest - start)), **values)
    return message(f"measure.{word}", **values)


def _months(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
