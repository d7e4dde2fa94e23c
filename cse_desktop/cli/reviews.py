"""Commands on the reviews of the cycle: review, forecast."""

from __future__ import annotations

import json
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import reviewing
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
    portfolio_argument,
    today,
)
from cse_desktop.cli.console import show, warn
from cse_desktop.cli.past import read_review
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.forecast import GroupForecast
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import state_of
from cse_desktop.domain.snapshot import Snapshot


def _review_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "add", "change", "close", "remove", "read"), help="what to do")
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
    if given.what == "read":
        return read_review(given)
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


COMMANDS = (
    Command(
        "review",
        "list the reviews of the award's cycle, enter and close them, read one as it was submitted",
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
)
