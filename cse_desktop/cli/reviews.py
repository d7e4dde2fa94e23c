"""The command on the reviews of the cycle: review."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import reviewing
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
    today,
)
from cse_desktop.cli.console import show, show_changed, warn
from cse_desktop.cli.keeping import values_given
from cse_desktop.cli.past import read_review
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.history_of_reviews import Said, findings_of_whole
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.reviews import state_of
from cse_desktop.domain.snapshot import Snapshot

LOOKS = ("list", "show", "history")
SHOWN = ("title", "kind", "state", "visit", "deadline", "body", "assessor", "outcome", "certificate_until")
CHANGES = ("add", "change", "scope", "close", "remove")


def _review_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=(*LOOKS, "read", *CHANGES), help="what to do")
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
    parser.add_argument("--enter-next", action="store_true", help="close: enter the one that is due next, too")
    parser.add_argument(
        "--element",
        dest="elements",
        type=legible,
        nargs="+",
        action="extend",
        default=[],
        metavar="CODE",
        help="scope: what it covers (elements, or groups for all theirs); history: only this one",
    )
    parser.add_argument(
        "--as-last-time",
        action="store_true",
        help="scope: what was more than compliant or not fully met in the review before",
    )
    json_argument(parser)


def _review(given: Given) -> int:
    if given.what in LOOKS:
        with looking(given) as ws:
            return {"list": _list, "show": _show, "history": _history}[given.what](ws, given)
    if given.what == "read":
        return read_review(given)
    names = ("kind", "visit", "days", "deadline", "body", "assessor", "outcome")
    values = values_given(given, names, "title")
    values |= {"certificate_until": given.until} if given.until else {}
    with changing(given) as ws:
        if given.what == "add":
            made = reviewing.add_review(ws, given.title, **values)
            show_changed(_review_row(ws.snapshot, made), as_json=given.json)
        elif given.what == "change":
            made = reviewing.change_review(ws, given.title, **values)
            show_changed(_review_row(ws.snapshot, made), as_json=given.json)
        elif given.what == "scope":
            _choose_scope(ws, given)
        elif given.what == "close":
            until = given.until or reviewing.certificate_proposed(ws, given.title)
            reviewing.close_review(ws, given.title, given.outcome or "", until, enter_next=given.enter_next)
        else:
            reviewing.remove_review(ws, given.title)
    return 0


def _choose_scope(ws: Workspace, given: Given) -> None:
    codes = list(given.elements)
    if given.as_last_time:
        codes += reviewing.likely_scope(ws, given.title)
    if not codes:
        raise UserError("review_scope_wanted")
    review = reviewing.set_review_scope(ws, given.title, codes)
    print(", ".join(review.scope) or "the whole standard")


def _list(ws: Workspace, given: Given) -> int:
    snapshot, due, soon = ws.snapshot, reviewing.reviews_due(ws), reviewing.reminders_of(ws, today())
    rows = [_review_row(snapshot, review) for review in snapshot.reviews]
    rows += [{"title": one.title, "kind": one.kind, "state": "due", "visit": one.due.isoformat()} for one in due]
    show(
        rows,
        as_json=given.json,
        line=lambda row: f"{row['visit'] or 'no date   '}  {row['state']:<8}  {row['title']}",
    )
    for reminder in () if given.json else soon:
        late = ", late" if reminder.is_late(today()) else ""
        warn(f"{reminder.day.isoformat()}{late}: {bootstrap.say(reminder.message)}")
    return 0


def _show(ws: Workspace, given: Given) -> int:
    review = reviewing.find_review(ws, given.title)
    said = reviewing.said_in_review(ws, review.id)
    shown = {code: one for code, one in said.items() if one.in_scope or one.own or one.findings}
    if given.json:
        told = _review_row(ws.snapshot, review)
        told["findings"] = [_finding_row(finding) for finding in findings_of_whole(ws.snapshot, review)]
        told["elements"] = [{"element": code, **_said_row(one)} for code, one in shown.items()]
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    row = _review_row(ws.snapshot, review)
    for name in SHOWN:
        if row[name]:
            print(f"{name}: {row[name]}")
    for code, one in shown.items():
        print(_said_line(code, one))
    return 0


def _history(ws: Workspace, given: Given) -> int:
    wanted = {code for each in given.elements for code in ws.snapshot.standard.codes_below(each)}
    found = reviewing.history_of(ws)
    titles = {review.id: review.title for review in found.reviews}
    elements = [one for one in found.elements if not wanted or one.element in wanted]
    if given.json:
        told = [
            {"element": one.element, "reviews": [{"review": titles[s.review], **_said_row(s)} for s in one.said]}
            for one in elements
        ]
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    for one in elements:
        for said in one.said:
            print(f"{_said_line(one.element, said)}  [{titles[said.review]}]")
    return 0


def _said_line(code: str, said: Said) -> str:
    own, assessor = said.own or "not rated", said.assessor or "nothing said"
    return f"{code:<8}  {own:<16}  assessor: {assessor:<16}  findings: {len(said.findings)}"


def _said_row(said: Said) -> dict[str, object]:
    return {
        "rating": said.own,
        "assessor": said.assessor,
        "narrative": said.narrative,
        "reason": said.reason,
        "in_scope": said.in_scope,
        "findings": [_finding_row(finding) for finding in said.findings],
    }


def _finding_row(finding: Finding) -> dict[str, object]:
    said_at = finding.said_at.isoformat() if finding.said_at else None
    values: Mapping[str, object] = {"kind": finding.kind, "text": finding.text, "rating": finding.rating}
    return {**values, "author": finding.author, "said_at": said_at, "answer": finding.answer}


def _review_row(snapshot: Snapshot, review: Review) -> dict[str, Any]:
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


COMMANDS = (
    Command(
        "review",
        "list the reviews of the award's cycle, enter and close them, look back, read one as it was submitted",
        'cse-desktop review add Portfolio "First annual review" --kind annual --visit 2028-03-07',
        _review_arguments,
        _review,
    ),
)
