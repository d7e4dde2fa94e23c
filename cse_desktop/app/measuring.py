"""Measures: figures over time with a target, typed, pasted, or taken from a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any

from cse_desktop.app.context import Context
from cse_desktop.app.folders import long_path
from cse_desktop.app.named import find_row
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import DIRECTIONS, Measure, Point
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.figures_reading import FoundPoints, points_in
from cse_desktop.domain.gaps import MEASURE_RULES, Gap, find_gaps
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import new_id

CHANGEABLE = frozenset(
    {
        "name",
        "unit",
        "direction",
        "baseline",
        "baseline_on",
        "target",
        "elements",
        "evidence_ids",
        "notes",
    }
)


@dataclass(frozen=True)
class PointsKept:
    """What adding points came to: new ones, and those that took the place of another value on the same day."""

    new: int
    changed: int


def add_measure(ws: Workspace, name: str, **values: Any) -> Measure:
    """Add a measure; `values` are any of `CHANGEABLE`. Raises UserError for what makes no sense."""
    with ws.change(message("change.add_measure", measure=name.strip())) as work:
        return _put(work, Measure(id=new_id(), name=name), values)


def change_measure(ws: Workspace, measure_id: str, **values: Any) -> Measure:
    """Change what is said of a measure."""
    measure = find_measure(ws, measure_id)
    with ws.change(message("change.measure", measure=measure.name)) as work:
        return _put(work, find_measure(ws, measure_id), values)


def remove_measure(ws: Workspace, measure_id: str) -> None:
    """Take a measure away; undo brings it back with its points."""
    measure = find_measure(ws, measure_id)
    with ws.change(message("change.remove_measure", measure=measure.name)) as work:
        work.put(replace(measure, removed_at=work.now))


def add_points(
    ws: Workspace, measure_id: str, points: Iterable[tuple[date, float]], *, series: str = ""
) -> PointsKept:
    """Add dated values to a measure, or (`series`) to what it is compared with; one value a day.

    Raises UserError for a day in the future.
    """
    measure = find_measure(ws, measure_id)
    wanted = list(points)
    today = ws.rooms.clock().date()
    for dated, _ in wanted:
        if dated > today:
            raise UserError("point_in_future", dated=dated.isoformat())
    if not all(isfinite(value) for _, value in wanted):
        raise UserError("measure_number_wanted")
    new = changed = 0
    with ws.change(message("change.add_points", count=len(wanted), measure=measure.name)) as work:
        held = {p.dated: p for p in work.snapshot.points_by_measure.get(measure.id, ()) if p.series == series}
        for dated, value in wanted:
            before = held.get(dated)
            if before is None:
                made = Point(id=new_id(), measure_id=measure.id, dated=dated, value=value, series=series)
                held[dated] = work.put(made)
                new += 1
            elif before.value != value:
                held[dated] = work.put(replace(before, value=value))
                changed += 1
    return PointsKept(new, changed)


def remove_points(ws: Workspace, measure_id: str, days: Sequence[date], *, series: str = "") -> int:
    """Take the values of some days away; how many there were."""
    measure = find_measure(ws, measure_id)
    with ws.change(message("change.remove_points", measure=measure.name)) as work:
        gone = [
            point
            for point in work.snapshot.points_by_measure.get(measure.id, ())
            if point.dated in days and point.series == series
        ]
        for point in gone:
            work.put(replace(point, removed_at=work.now))
    return len(gone)


def read_points(ws: Workspace, ctx: Context, path: Path) -> FoundPoints:
    """What points a table (.csv, .xlsx, .ods) holds in its first two columns; nothing is changed by it.

    It is read in a guarded worker. Raises UserError where it cannot be read, Cancelled.
    """
    if not long_path(path).is_file():
        raise UserError("path_not_found", path=legible(path))
    reading = result_of(ws.rooms.reader().submit(path.absolute(), path.name, recognise=False), ctx.check)
    lines = [line for page in reading.pages[:1] for line in page.text.split("\n")]
    if not lines:
        raise UserError("no_points_in_file", file=legible(path.name))
    return points_in(lines, ws.rooms.clock().date())


def standings(ws: Workspace) -> list[MeasureStanding]:
    """How every measure stands, in order of name."""
    return list(ws.snapshot.standings.values())


def gaps_of_measures(ws: Workspace, today: date) -> list[Gap]:
    """The gaps that are of measures, gravest first."""
    return [gap for gap in find_gaps(ws.snapshot, today) if gap.rule in MEASURE_RULES]


def find_measure(ws: Workspace, reference: str) -> Measure:
    """A measure by its id or name. Raises UserError naming those there are."""
    if not ws.snapshot.measures:
        raise UserError("no_measures_yet")
    return find_row(ws.snapshot.measures.values(), reference, lambda m: m.name, "unknown_measure", "measure")


def _put(work: UnitOfWork, measure: Measure, values: dict[str, Any]) -> Measure:
    for name in values:
        if name not in CHANGEABLE:
            raise UserError("unknown_field", field=name)
    said = replace(measure, **values)
    said = replace(said, name=said.name.strip(), unit=said.unit.strip())
    if not said.name:
        raise UserError("measure_name_wanted")
    if said.direction not in DIRECTIONS:
        raise UserError("unknown_direction", direction=str(said.direction))
    if not all(value is None or isfinite(value) for value in (said.baseline, said.target)):
        raise UserError("measure_number_wanted")
    taken = (m for m in work.snapshot.measures.values() if m.id != said.id)
    if any(m.name.casefold() == said.name.casefold() for m in taken):
        raise UserError("measure_name_taken", measure=said.name)
    elements = tuple(dict.fromkeys(work.snapshot.standard.element(code).code for code in said.elements))
    evidence = tuple(dict.fromkeys(work.snapshot.find_evidence(id_).id for id_ in said.evidence_ids))
    return work.put(replace(said, elements=elements, evidence_ids=evidence))
