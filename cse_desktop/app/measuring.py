"""Measures: figures over time with a target, typed, pasted, or taken from a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any, Literal

from cse_desktop.app.context import Context
from cse_desktop.app.fields import check_fields, elements_named, evidence_named, lines_of
from cse_desktop.app.folders import long_path
from cse_desktop.app.named import find_row
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import DIRECTIONS, Measure, Point
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.figures_reading import FoundPoint, FoundPoints, points_in, rows_of
from cse_desktop.domain.gaps import MEASURE_RULES, Gap, find_gaps
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.reading import Page

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


ROWS_OF_SHEET = re.compile(r", rows \d+ to \d+$")
"""What follows the sheet's name where a page holds a part of it."""
Outcome = Literal["new", "changed", "same"]


@dataclass(frozen=True)
class PointsKept:
    """What adding points came to: new ones, and those that took the place of another value on the same day."""

    new: int
    changed: int


@dataclass(frozen=True)
class Incoming:
    """A point that was found, and what taking it in would do; `before` is the value that stands there now."""

    point: FoundPoint
    outcome: Outcome
    before: float | None = None


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
    return take_points(ws, measure_id, [FoundPoint(0, dated, value, series.strip()) for dated, value in points])


def take_points(ws: Workspace, measure_id: str, points: Sequence[FoundPoint]) -> PointsKept:
    """Take points in, its own and those of others, in one step; one value a day and series."""
    measure = find_measure(ws, measure_id)
    for point in points:
        _check(ws, point.dated, point.value)
    with ws.change(message("change.add_points", count=len(points), measure=measure.name)) as work:
        held = _by_day(work.snapshot.points_by_measure.get(measure.id, ()))
        kept = Counter[Outcome]()
        for point in points:
            key = (point.dated, point.series)
            before = held.get(key)
            outcome = _outcome(before, point.value)
            kept[outcome] += 1
            if before is None:
                row = Point(id=new_id(), measure_id=measure.id, dated=point.dated, value=point.value)
                held[key] = work.put(replace(row, series=point.series))
            elif outcome == "changed":
                held[key] = work.put(replace(before, value=point.value))
    return PointsKept(kept["new"], kept["changed"])


def change_point(ws: Workspace, point_id: str, *, dated: date | None = None, value: float | None = None) -> Point:
    """Change the day or the value of a point. Raises UserError where there is another one on that day."""
    with ws.change(message("change.point")) as work:
        point = work.get(Point, point_id)
        if point is None or point.removed_at is not None:
            raise UserError("point_gone")
        said = replace(
            point, dated=point.dated if dated is None else dated, value=point.value if value is None else value
        )
        _check(ws, said.dated, said.value)
        other = _by_day(work.snapshot.points_by_measure.get(point.measure_id, ())).get((said.dated, said.series))
        if other is not None and other.id != point.id:
            raise UserError("point_day_taken", dated=said.dated)
        return work.put(said)


def remove_points(ws: Workspace, measure_id: str, days: Sequence[date], *, series: str = "") -> int:
    """Take the values of some days away; how many there were."""
    measure = find_measure(ws, measure_id)
    held = ws.snapshot.points_by_measure.get(measure.id, ())
    return drop_points(ws, measure_id, [p.id for p in held if p.dated in days and p.series == series])


def drop_points(ws: Workspace, measure_id: str, point_ids: Collection[str]) -> int:
    """Take points of a measure away by their ids; undo brings them back. How many there were."""
    measure = find_measure(ws, measure_id)
    with ws.change(message("change.remove_points", measure=measure.name)) as work:
        held = work.snapshot.points_by_measure.get(measure.id, ())
        gone = [point for point in held if point.id in point_ids]
        for point in gone:
            work.put(replace(point, removed_at=work.now))
    return len(gone)


def points_in_text(ws: Workspace, text: str, measure_id: str = "") -> FoundPoints:
    """What points pasted text holds; nothing is changed by it."""
    return points_in(rows_of(text), ws.rooms.clock().date(), _name(ws, measure_id))


def read_points(ws: Workspace, ctx: Context, path: Path, measure_id: str = "") -> FoundPoints:
    """What points a table (.csv, .xlsx, .ods) holds on its first sheet with figures; nothing is changed.

    It is read in a guarded worker. Raises UserError where it cannot be read, Cancelled.
    """
    if not long_path(path).is_file():
        raise UserError("path_not_found", path=legible(path))
    reading = result_of(
        ws.rooms.reader().submit(path.absolute(), path.name, recognise=False, in_columns=True), ctx.check
    )
    sheets = _sheets(reading.pages)
    if not sheets:
        raise UserError("no_points_in_file", file=legible(path.name))
    today, own = ws.rooms.clock().date(), _name(ws, measure_id)
    # Workbooks often begin with a sheet of notes: it is complained of only where no other has figures.
    found = [points_in(lines, today, own) for lines in sheets]
    return next((one for one in found if one.points), found[0])


def _sheets(pages: Sequence[Page]) -> list[list[str]]:
    """The lines of each sheet with anything on it. A long sheet is read as several pages."""
    sheets: dict[str, list[str]] = {}
    for page in pages:
        if page.text.strip():
            sheets.setdefault(ROWS_OF_SHEET.sub("", page.label), []).extend(page.text.split("\n"))
    return list(sheets.values())


def look_at_points(ws: Workspace, measure_id: str, points: Iterable[FoundPoint]) -> list[Incoming]:
    """What taking points in would do, one by one; nothing is changed by it."""
    held = _by_day(ws.snapshot.points_by_measure.get(find_measure(ws, measure_id).id, ()))
    return [
        Incoming(point, _outcome(before, point.value), before.value if before else None)
        for point in points
        for before in [held.get((point.dated, point.series))]
    ]


def standings(ws: Workspace) -> list[MeasureStanding]:
    """How every measure stands, in order of name."""
    return list(ws.snapshot.standings.values())


def gaps_of_measures(ws: Workspace, today: date) -> list[Gap]:
    """The gaps that are of measures, gravest first."""
    return [gap for gap in find_gaps(ws.snapshot, today) if gap.rule in MEASURE_RULES]


def find_measure(ws: Workspace, reference: str) -> Measure:
    """A measure by its id or name. Raises UserError naming those there are."""
    measures = ws.snapshot.measures.values()
    return find_row(measures, reference, lambda m: m.name, "unknown_measure", "measure", "no_measures_yet")


def _name(ws: Workspace, measure_id: str) -> str:
    measure = ws.snapshot.measures.get(measure_id)
    return measure.name if measure else ""


def _check(ws: Workspace, dated: date, value: float) -> None:
    if dated > ws.rooms.clock().date():
        raise UserError("point_in_future", dated=dated)
    if not isfinite(value):
        raise UserError("measure_number_wanted")


def _by_day(points: Iterable[Point]) -> dict[tuple[date, str], Point]:
    return {(point.dated, point.series): point for point in points}


def _outcome(before: Point | None, value: float) -> Outcome:
    if before is None:
        return "new"
    return "same" if before.value == value else "changed"


def _put(work: UnitOfWork, measure: Measure, values: dict[str, Any]) -> Measure:
    check_fields(values, CHANGEABLE)
    said = replace(measure, **values)
    said = replace(said, **lines_of(said, ("name", "unit")))
    if not said.name:
        raise UserError("measure_name_wanted")
    if said.direction not in DIRECTIONS:
        raise UserError("unknown_direction", direction=str(said.direction))
    if not all(value is None or isfinite(value) for value in (said.baseline, said.target)):
        raise UserError("measure_number_wanted")
    if (
        said.baseline_on is not None
        and said.baseline_on > work.now.date()
        and said.baseline_on != measure.baseline_on
    ):
        raise UserError("point_in_future", dated=said.baseline_on)
    taken = (m for m in work.snapshot.measures.values() if m.id != said.id)
    if any(m.name.casefold() == said.name.casefold() for m in taken):
        raise UserError("measure_name_taken", measure=said.name)
    elements = elements_named(work.snapshot, said.elements)
    evidence = evidence_named(work.snapshot, said.evidence_ids, measure.evidence_ids)
    return work.put(replace(said, elements=elements, evidence_ids=evidence))
