"""Commands on figures over time: measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import measuring
from cse_desktop.app.named import short
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
    place,
    today,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.cli.keeping import Kept, keep, naming, rest_of, values_given
from cse_desktop.domain.award import DIRECTIONS, Measure
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.figures_reading import when_in
from cse_desktop.domain.gaps import Gap
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.domain.messages import legible


def _measure_arguments(parser: Arguments) -> None:
    parser.add_argument(
        "what", choices=("list", "add", "change", "points", "remove-points", "remove", "gaps"), help="what to do"
    )
    changing_arguments(parser)
    parser.add_argument("name", nargs="?", default="", type=legible, metavar="NAME", help="which measure")
    parser.add_argument("points", nargs="*", type=legible, metavar="DATE=VALUE", help="such as 2026-03=4.5")
    parser.add_argument("--unit", type=legible, metavar="TEXT", help="what follows the figure, such as minutes")
    parser.add_argument("--better", dest="direction", choices=DIRECTIONS, help="whether higher or lower is better")
    parser.add_argument("--baseline", type=float, metavar="VALUE", help="where it began")
    parser.add_argument("--baseline-on", type=iso_date, metavar="DATE", help="when it began")
    parser.add_argument("--target", type=float, metavar="VALUE", help="what is aimed at")
    naming(parser, "--element", "elements", "CODE", "what it proves")
    naming(parser, "--evidence", "evidence_ids", "EXHIBIT", "its source")
    rest_of(parser, "another name", "NAME")
    parser.add_argument("--from", dest="file", type=place, metavar="FILE", help="take the points from a table")
    parser.add_argument("--series", default="", type=legible, metavar="NAME", help="points of somebody else")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be taken from the table")
    json_argument(parser)


def _measure(given: Given) -> int:
    if given.what in ("list", "gaps"):
        return _list_measures(given)
    values = values_given(given, measuring.CHANGEABLE - {"name"}, "name")
    with changing(given) as ws, Console().stoppable() as console:
        if given.what in ("points", "remove-points"):
            return _points(given, ws, console)
        keep(ws, given, given.name, values, KEPT)
    return 0


def _points(given: Given, ws: Workspace, console: Console) -> int:
    measure = measuring.find_measure(ws, given.name)
    if given.what == "remove-points":
        days = [_day(text) for text in given.points]
        if not days:
            raise UserError("points_wanted")
        print(f"Removed: {measuring.remove_points(ws, measure.id, days, series=given.series)}.")
        return 0
    if given.file is None and not given.points:
        raise UserError("points_wanted")
    if given.file is not None:
        found = measuring.read_points(ws, console, given.file, measure.id)
    else:
        typed = "\n".join(point.replace("=", "\t", 1) for point in given.points)
        found = measuring.points_in_text(ws, typed, measure.id)
    for problem in found.problems:
        warn(bootstrap.say(problem))
    wanted = [replace(point, series=point.series or given.series.strip()) for point in found.points]
    if given.dry_run:
        for one in measuring.look_at_points(ws, measure.id, wanted):
            told = [
                one.point.dated.isoformat(),
                figure(one.point.value, measure.unit),
                one.point.series,
                one.outcome,
            ]
            print("  ".join(part for part in told if part))
        return 0
    kept = measuring.take_points(ws, measure.id, wanted)
    print(f"{kept.new} new, {kept.changed} changed.")
    return 1 if found.problems and not wanted else 0


def _day(text: str) -> date:
    day = when_in(text.partition("=")[0])
    if day is None:
        raise UserError("point_day_unknown", text=short(text))
    return day


def _list_measures(given: Given) -> int:
    with looking(given) as ws:
        held, gaps = measuring.standings(ws), measuring.gaps_of_measures(ws, today())
    if given.what == "gaps":
        names = {one.measure.id: one.measure.name for one in held}
        rows = [_gap_row(gap, names) for gap in gaps]
        show(rows, as_json=given.json, line=lambda row: row["message"], none="Nothing is missing in the measures.")
        return 0
    show([_measure_row(one) for one in held], as_json=given.json, line=_measure_line, none="None yet.")
    return 0


def _row_of(ws: Workspace, measure: Measure) -> dict[str, Any]:
    return _measure_row(next(one for one in measuring.standings(ws) if one.measure.id == measure.id))


def _gap_row(gap: Gap, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "measure": names.get(gap.measure_id),
        "element": gap.element or None,
        "rule": gap.rule,
        "severity": gap.severity,
        "message": bootstrap.say(gap.message),
    }


def _measure_row(one: MeasureStanding) -> dict[str, Any]:
    measure = one.measure
    return {
        "id": measure.id,
        "name": measure.name,
        "unit": measure.unit,
        "better": measure.direction,
        "baseline": measure.baseline,
        "target": measure.target,
        "target_state": one.target,
        "trend": one.trend,
        "since": bootstrap.say(one.since) if one.since else "",
        "elements": list(measure.elements),
        "baseline_on": measure.baseline_on.isoformat() if measure.baseline_on else None,
        "evidence_ids": list(measure.evidence_ids),
        "notes": measure.notes,
        "points": [[point.dated.isoformat(), point.value] for point in one.points],
        "compared": {name: [[p.dated.isoformat(), p.value] for p in held] for name, held in one.compared.items()},
    }


def _measure_line(row: dict[str, Any]) -> str:
    latest = figure(row["points"][-1][1], row["unit"]) if row["points"] else "no points"
    return f"{row['name']}: {latest}, target {row['target_state'].replace('_', ' ')}. {row['since']}".rstrip()


KEPT = Kept(
    measuring.find_measure, measuring.add_measure, measuring.change_measure, measuring.remove_measure, _row_of
)

COMMANDS = (
    Command(
        "measure",
        "keep figures over time with a target: list, add, give points, take them from a table",
        'cse-desktop measure points Portfolio "Average wait" 2025-03=31 2026-03=3',
        _measure_arguments,
        _measure,
    ),
)
