"""Commands on the life of the award: review, forecast, measure, action, plus."""

from __future__ import annotations

import json
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import acting, arguing, measuring, reviewing
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
    portfolio_argument,
    today,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.domain.award import ACTION_STATES, ARGUMENTS, DIRECTIONS, Action
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.figures_reading import points_in, rows_of
from cse_desktop.domain.forecast import GroupForecast
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.domain.messages import legible
from cse_desktop.domain.plus import CaseStanding
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import state_of
from cse_desktop.domain.snapshot import Snapshot


def _review_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "add", "change", "close", "remove"), help="what to do")
    changing_arguments(parser)
    parser.add_argument("title", nargs="?", default="", type=legible, metavar="TITLE", help="which review")
    parser.add_argument("--kind", type=legible, metavar="KIND", help="such as full or annual")
    parser.add_argument("--visit", type=iso_date, metavar="DATE", help="the (first) day of the visit")
    parser.add_argument("--days", type=int, metavar="N", help="how many days the visit takes")
    parser.add_argument("--deadline", type=iso_date, metavar="DATE", help="when the pack is wanted")
    parser.add_argument("--body", type=legible, metavar="NAME", help="the certification body")
    parser.add_argument("--assessor", type=legible, metavar="NAME", help="who assesses")
    parser.add_argument("--rename", type=legible, metavar="TITLE", help="another title")
    parser.add_argument("--outcome", type=legible, metavar="TEXT", help="what came of it")
    parser.add_argument("--until", type=iso_date, metavar="DATE", help="how long the certificate holds")
    json_argument(parser)


def _review(given: Given) -> int:
    if given.what == "list":
        return _list_reviews(given)
    names = ("kind", "visit", "days", "deadline", "body", "assessor", "outcome")
    values: dict[str, Any] = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    values |= {"title": given.rename} if given.rename else {}
    values |= {"certificate_until": given.until} if given.until else {}
    with changing(given) as ws:
        if given.what == "add":
            reviewing.add_review(ws, given.title, **values)
        elif given.what == "change":
            reviewing.change_review(ws, given.title, **values)
        elif given.what == "close":
            reviewing.close_review(ws, given.title, given.outcome or "", given.until)
        else:
            reviewing.remove_review(ws, given.title)
    return 0


def _list_reviews(given: Given) -> int:
    with looking(given) as ws:
        snapshot, due, soon = ws.snapshot, reviewing.reviews_due(ws), reviewing.reminders_of(ws, today())
    rows = [_review_row(snapshot, review) for review in snapshot.reviews]
    rows += [{"title": one.title, "kind": one.kind, "state": "due", "visit": one.due.isoformat()} for one in due]
    show(
        rows,
        as_json=given.json,
        line=lambda row: f"{row['visit'] or 'no date   '}  {row['state']:<8}  {row['title']}",
    )
    for reminder in () if given.json else soon:
        warn(f"{reminder.day.isoformat()}: {bootstrap.say(reminder.message)}")
    return 0


def _review_line(row: dict[str, Any]) -> str:
    return f"{row['visit'] or 'no date   '}  {row['state']:<8}  {row['title']}"


def _review_row(snapshot: Snapshot, review: Review) -> dict[str, object]:
    def iso(name: str) -> str | None:
        day = getattr(review, name)
        return day.isoformat() if day else None

    return {
        "id": review.id,
        "title": review.title,
        "kind": review.kind,
        "state": state_of(review, snapshot.review.id, today()),
        "visit": iso("visit"),
        "days": review.days,
        "deadline": iso("deadline"),
        "body": review.body,
        "assessor": review.assessor,
        "outcome": review.outcome,
        "certificate_until": iso("certificate_until"),
        "scope": list(review.scope),
    }


def _forecast_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("--if", dest="element", type=legible, metavar="CODE", help="what if this element")
    parser.add_argument("--is", dest="rating", type=legible, metavar="RATING", help="were rated so")
    json_argument(parser)


def _forecast(given: Given) -> int:
    with looking(given) as ws:
        found = reviewing.forecast_of(ws, given.element, given.rating)
    if found is None:
        raise UserError("no_pass_rule")
    rows = [
        _forecast_row(group, {code: (met, rated) for code, met, rated in found.before}) for group in found.groups
    ]
    said = bootstrap.say(found.overall)
    if given.json:
        print(json.dumps({"overall": said, "groups": rows}, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        met = f"{row['met']} of {row['applicable']} met, {row['needed']} needed"
        print(f"{row['group']}  {met}; can bear {row['can_bear']} more partly met")
    print(said)
    return 0


def _forecast_row(group: GroupForecast, before: dict[str, tuple[int, int]]) -> dict[str, object]:
    tally = group.tally
    was = before.get(tally.group.code)
    return {
        "group": tally.group.code,
        "title": tally.group.title,
        "outlook": tally.outlook,
        "met": tally.met,
        "partial": tally.partial,
        "not_met": tally.not_met,
        "not_applicable": tally.not_applicable,
        "unrated": tally.unrated,
        "applicable": tally.applicable,
        "needed": group.needed,
        "can_bear": group.can_bear,
        "tips": group.tips,
        "deciding": list(group.deciding),
        "before": {"met": was[0], "rated": was[1]} if was else None,
    }


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
    parser.add_argument("--target", type=float, metavar="VALUE", help="what is aimed at")
    parser.add_argument(
        "--element", action="append", dest="elements", type=legible, metavar="CODE", help="what it proves"
    )
    parser.add_argument("--from", dest="file", type=place, metavar="FILE", help="take the points from a table")
    parser.add_argument("--series", default="", type=legible, metavar="NAME", help="points of somebody else")
    parser.add_argument("--rename", type=legible, metavar="NAME", help="another name")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be taken from the table")
    json_argument(parser)


def _measure(given: Given) -> int:
    if given.what in ("list", "gaps"):
        return _list_measures(given)
    names = ("unit", "direction", "baseline", "target", "elements")
    values: dict[str, Any] = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    values |= {"name": given.rename} if given.rename else {}
    with changing(given) as ws, Console().stoppable() as console:
        if given.what == "add":
            measuring.add_measure(ws, given.name, **values)
        elif given.what == "change":
            measuring.change_measure(ws, measuring.find_measure(ws, given.name).id, **values)
        elif given.what == "remove":
            measuring.remove_measure(ws, measuring.find_measure(ws, given.name).id)
        else:
            return _points(given, ws, console)
    return 0


def _points(given: Given, ws: Any, console: Console) -> int:
    measure = measuring.find_measure(ws, given.name)
    if given.file is not None:
        found = measuring.read_points(ws, console, given.file)
    else:
        found = points_in([point.replace("=", "\t", 1) for point in given.points], today())
    for problem in found.problems:
        warn(bootstrap.say(problem))
    pairs = [(point.dated, point.value) for point in found.points]
    if given.what == "remove-points":
        days = [point.dated for point in found.points] or [day for text in given.points for day in _days(text)]
        print(f"Removed: {measuring.remove_points(ws, measure.id, days, series=given.series)}.")
        return 0
    if given.dry_run:
        for dated, value in pairs:
            print(f"{dated.isoformat()}  {figure(value, measure.unit)}")
        return 0
    kept = measuring.add_points(ws, measure.id, pairs, series=given.series)
    print(f"{kept.new} new, {kept.changed} changed.")
    return 1 if found.problems and not pairs else 0


def _days(text: str) -> list[Any]:
    found = points_in([f"{row}\t0" for row in rows_of(text)], today())
    return [point.dated for point in found.points]


def _list_measures(given: Given) -> int:
    with looking(given) as ws:
        held, gaps = measuring.standings(ws), measuring.gaps_of_measures(ws, today())
    if given.what == "gaps":
        rows = [{"rule": gap.rule, "message": bootstrap.say(gap.message)} for gap in gaps]
        show(rows, as_json=given.json, line=lambda row: row["message"], none="Nothing is missing in the measures.")
        return 0
    show([_measure_row(one) for one in held], as_json=given.json, line=_measure_line, none="None yet.")
    return 0


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
        "points": [[point.dated.isoformat(), point.value] for point in one.points],
        "compared": {name: [[p.dated.isoformat(), p.value] for p in held] for name, held in one.compared.items()},
    }


def _measure_line(row: dict[str, Any]) -> str:
    latest = figure(row["points"][-1][1], row["unit"]) if row["points"] else "no points"
    return f"{row['name']}: {latest}, target {row['target_state'].replace('_', ' ')}. {row['since']}".rstrip()


def _action_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "add", "change", "remove"), help="what to do")
    changing_arguments(parser)
    parser.add_argument("title", nargs="?", default="", type=legible, metavar="TITLE", help="which action")
    parser.add_argument("--owner", type=legible, metavar="NAME", help="who does it")
    parser.add_argument("--team", type=legible, metavar="TEAM", help="whose it is")
    parser.add_argument("--due", type=iso_date, metavar="DATE", help="until when")
    parser.add_argument("--state", choices=ACTION_STATES, help="how far it is")
    parser.add_argument(
        "--element", action="append", dest="elements", type=legible, metavar="CODE", help="what for"
    )
    parser.add_argument("--finding", action="append", dest="findings", metavar="ID", help="in answer to what")
    parser.add_argument("--notes", type=legible, metavar="TEXT", help="anything else")
    parser.add_argument("--rename", type=legible, metavar="TITLE", help="another title")
    json_argument(parser)


def _action(given: Given) -> int:
    if given.what == "list":
        with looking(given) as ws:
            held = ws.snapshot.actions.values()
        show([_action_row(one) for one in held], as_json=given.json, line=_action_line, none="Nothing to do.")
        return 0
    names = ("owner", "team", "due", "state", "elements", "findings", "notes")
    values: dict[str, Any] = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    values |= {"title": given.rename} if given.rename else {}
    with changing(given) as ws:
        if given.what == "add":
            acting.add_action(ws, given.title, **values)
        elif given.what == "change":
            acting.change_action(ws, acting.find_action(ws, given.title).id, **values)
        else:
            acting.remove_action(ws, acting.find_action(ws, given.title).id)
    return 0


def _action_row(action: Action) -> dict[str, Any]:
    overdue = action.due is not None and action.due < today() and action.state in ("open", "doing")
    return {
        "id": action.id,
        "title": action.title,
        "owner": action.owner,
        "team": action.team,
        "due": action.due.isoformat() if action.due else None,
        "overdue": overdue,
        "state": action.state,
        "elements": list(action.elements),
        "findings": list(action.findings),
        "notes": action.notes,
        "done_on": action.done_on.isoformat() if action.done_on else None,
    }


def _action_line(row: dict[str, Any]) -> str:
    late = "OVERDUE  " if row["overdue"] else ""
    return f"{row['due'] or 'no date   '}  {row['state']:<7}  {late}{row['title']}  {row['owner']}".rstrip()


def _plus_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "argue", "withdraw"), help="what to do")
    changing_arguments(parser)
    parser.add_argument("element", nargs="?", default="", type=legible, metavar="CODE", help="which element")
    parser.add_argument("--beyond", type=legible, metavar="TEXT", help="what goes beyond the requirement")
    parser.add_argument("--learn", type=legible, metavar="TEXT", help="who could learn from it, and what")
    parser.add_argument("--effect", type=legible, metavar="TEXT", help="what it led to for customers")
    parser.add_argument("--benchmark", type=legible, metavar="TEXT", help="how others do")
    json_argument(parser)


def _plus(given: Given) -> int:
    if given.what == "list":
        with looking(given) as ws:
            held = arguing.cases_of(ws)
        show([_case_row(one) for one in held], as_json=given.json, line=_case_line, none="No cases yet.")
        return 0
    said = {name: getattr(given, name) for name in ARGUMENTS if getattr(given, name) is not None}
    with changing(given) as ws:
        if given.what == "argue":
            arguing.argue_case(ws, given.element, **said)
        else:
            arguing.withdraw_case(ws, given.element)
    return 0


def _case_row(one: CaseStanding) -> dict[str, Any]:
    return {
        "element": one.case.element,
        **{about: getattr(one.case, about) for about in ARGUMENTS},
        "exhibits": list(one.exhibits),
        "lacks": [bootstrap.say(lack) for lack in one.lacks],
    }


def _case_line(row: dict[str, Any]) -> str:
    return f"{row['element']}  {' '.join(row['lacks']) or 'ready'}"


COMMANDS = (
    Command(
        "action",
        "keep a list of things to do, with owner and date: list, add, change, remove",
        'cse-desktop action add Portfolio "More staff at noon" --owner Ann --due 2027-01-31',
        _action_arguments,
        _action,
    ),
    Command(
        "review",
        "list the reviews of the award's cycle, enter them, close them with what came of them",
        'cse-desktop review add Portfolio "First annual review" --kind annual --visit 2028-03-07',
        _review_arguments,
        _review,
    ),
    Command(
        "forecast",
        "say what the ratings so far mean under the pass rule; it predicts no result",
        "cse-desktop forecast Portfolio --if 4.3.2 --is partial",
        _forecast_arguments,
        _forecast,
    ),
    Command(
        "plus",
        "put elements forward as Compliance Plus and say why; shows what each case still lacks",
        'cse-desktop plus argue Portfolio 4.3.2 --beyond "Mapped with 14 residents" --learn "Any council"',
        _plus_arguments,
        _plus,
    ),
    Command(
        "measure",
        "keep figures over time with a target: list, add, give points, take them from a table",
        'cse-desktop measure points Portfolio "Average wait" 2025-03=31 2026-03=3',
        _measure_arguments,
        _measure,
    ),
)
