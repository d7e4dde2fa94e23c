"""The command on what assessors found: finding."""

from __future__ import annotations

from typing import Any

from cse_desktop.app import answering, returning, reviewing
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
from cse_desktop.cli.console import show, show_changed
from cse_desktop.cli.keeping import values_given
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.findings import TYPED_KINDS
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Finding, new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE

SHORT = 8
"""Letters of an id that are shown; so many name a finding."""
STATES = {"open": "OPEN", "in_hand": "in hand", "answered": "answered", "no_answer_needed": "no answer needed"}


def finding_row(finding: Finding) -> dict[str, Any]:
    """What an assessor said, as JSON has it."""
    return {
        "id": finding.id,
        "element": finding.element,
        "kind": finding.kind,
        "rating": finding.rating,
        "text": finding.text,
        "about": finding.about,
        "author": finding.author,
        "said_at": finding.said_at.isoformat() if finding.said_at else None,
        "source": finding.source,
    }


def finding_line(snapshot: Snapshot, finding: Finding) -> str:
    """What an assessor said, in one line."""
    rated = finding.kind == "rating"
    said = _rating_label(snapshot, finding.rating) if rated else " ".join(finding.text.split())
    by = f" ({finding.author})" if finding.author else ""
    return f"{finding.element or 'general'}  {finding.kind}: {said}{by}"


def _rating_label(snapshot: Snapshot, code: str | None) -> str:
    if code == NOT_APPLICABLE:
        return "Not applicable"
    return next((rating.label for rating in snapshot.standard.ratings if rating.code == code), code or "")


def _arguments(parser: Arguments) -> None:
    what = ("list", "add", "change", "answer", "remove")
    parser.add_argument("what", choices=what, help="what to do")
    changing_arguments(parser)
    parser.add_argument(
        "which",
        nargs="*",
        type=legible,
        metavar="ID",
        help="which findings, by their ids (the first letters will do); to add: what the assessor said",
    )
    parser.add_argument("--element", type=legible, metavar="CODE", help="on which element; only of this one")
    parser.add_argument("--review", type=legible, metavar="TITLE", help="in which review; only of this one")
    parser.add_argument("--open", action="store_true", help="only what nobody has taken in hand yet")
    parser.add_argument("--kind", choices=TYPED_KINDS, help="what sort of finding (usually an improvement)")
    parser.add_argument("--text", type=legible, metavar="WORDS", help="what was said, in other words")
    parser.add_argument("--by", dest="author", type=legible, metavar="NAME", help="who said it")
    parser.add_argument("--answer", type=legible, metavar="WORDS", help="what was done about it")
    parser.add_argument(
        "--evidence", action="append", type=legible, metavar="EXHIBIT", help="what shows that it was done"
    )
    day = parser.add_mutually_exclusive_group()
    day.add_argument("--answered", action="store_true", help="it is answered as of today")
    day.add_argument("--on", type=iso_date, metavar="DATE", help="it was answered on this day")
    day.add_argument("--take-back", action="store_true", help="it is not answered after all")
    json_argument(parser)


def _finding(given: Given) -> int:
    if given.what == "list":
        return _list(given)
    if given.what == "add" and not given.which and given.text:
        given.which = [given.text]
    if not given.which:
        raise UserError("finding_text_wanted" if given.what == "add" else "unknown_finding")
    with changing(given) as ws:
        if given.what == "remove":
            returning.remove_findings(ws, [answering.find_finding(ws, one).id for one in given.which])
        elif given.what == "add":
            values = values_given(given, ("element", "author", "review"))
            made = answering.add_finding(ws, given.kind or "improvement", " ".join(given.which), **values)
            if given.json:
                show_changed(_row_of(ws, made), as_json=True)
            else:
                print(f"Added: {made.id[:SHORT]}  {finding_line(ws.snapshot, made)}")
        else:
            _say_of_each(ws, given)
    return 0


def _say_of_each(ws: Workspace, given: Given) -> None:
    """Change or answer findings as one step. All are looked up before the first is touched."""
    changed = []
    held, step = [answering.find_finding(ws, one).id for one in given.which], new_id()
    for id_ in dict.fromkeys(held):
        if given.what == "change":
            values = values_given(given, ("kind", "text", "element", "author", "review"))
            changed.append(answering.change_finding(ws, id_, step, **values))
        else:
            changed.append(answering.answer_finding(ws, id_, step, **_answer(given)))
    if given.json:
        show([_row_of(ws, one) for one in changed], as_json=True, line=str)


def _answer(given: Given) -> dict[str, Any]:
    values = values_given(given, ("answer",))
    if given.evidence is not None:
        values["evidence_ids"] = tuple(given.evidence)
    if given.answered or given.on is not None or given.take_back:
        values["answered_on"] = None if given.take_back else given.on or today()
    return values


def _list(given: Given) -> int:
    with looking(given) as ws:
        snapshot = ws.snapshot
        code = snapshot.standard.element(given.element).code if given.element else None
        review = reviewing.find_review(ws, given.review).id if given.review else None
    states = snapshot.finding_states
    found = [
        finding
        for finding in snapshot.all_findings.values()
        if (code is None or finding.element == code)
        and (review is None or finding.review_id == review)
        and (not given.open or states[finding.id] == "open")
    ]
    titles = {review.id: review.title for review in snapshot.reviews}
    rows = [_row(snapshot, finding, titles[finding.review_id]) for finding in found]
    lines = {row["id"]: finding_line(snapshot, one) for row, one in zip(rows, found, strict=True)}

    def line(row: dict[str, Any]) -> str:
        return f"{row['id'][:SHORT]}  {STATES[row['state']]:<16}  {row['review']}  {lines[row['id']]}"

    show(rows, as_json=given.json, line=line, none="There are no findings.")
    return 0


def _row_of(ws: Workspace, finding: Finding) -> dict[str, Any]:
    titles = {review.id: review.title for review in ws.snapshot.reviews}
    return _row(ws.snapshot, finding, titles[finding.review_id])


def _row(snapshot: Snapshot, finding: Finding, review: str) -> dict[str, Any]:
    shown = (snapshot.evidence.get(id_) for id_ in finding.evidence_ids)
    return {
        **finding_row(finding),
        "review": review,
        "state": snapshot.finding_states[finding.id],
        "answer": finding.answer,
        "evidence": [evidence.exhibit for evidence in shown if evidence is not None],
        "answered_on": finding.answered_on.isoformat() if finding.answered_on else None,
        "actions": [action.title for action in snapshot.actions_by_finding.get(finding.id, ())],
    }


COMMANDS = (
    Command(
        "finding",
        "list, type in, answer or remove what assessors found, which is kept apart from your own ratings",
        "cse-desktop finding list Portfolio --open",
        _arguments,
        _finding,
    ),
)
