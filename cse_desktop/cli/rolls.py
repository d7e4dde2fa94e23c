"""Commands on going on to the next review: roll."""

from __future__ import annotations

import json
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import rolling
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
)
from cse_desktop.cli.console import show, warn
from cse_desktop.domain.messages import legible
from cse_desktop.domain.pack_visit import VisitChanges
from cse_desktop.domain.rolling import OldEvidence, Roll, RollPlan

COUNTED = {
    "ratings": "ratings",
    "not_applicable": "elements that do not apply",
    "narratives": "narratives",
    "owners": "owners",
    "cases": "Compliance Plus cases",
    "open_findings": "findings still open",
    "open_actions": "actions still open",
}


def _roll_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("forward", "stale", "changes"), help="what to do, or to list")
    changing_arguments(parser)
    parser.add_argument("--visit", type=iso_date, metavar="DATE", help="the day of the next visit")
    parser.add_argument(
        "--from",
        dest="source",
        default="",
        type=legible,
        metavar="TITLE",
        help="the review to go on from (usual: the one being prepared)",
    )
    parser.add_argument("--title", type=legible, metavar="TEXT", help="of the next review (usual: by the cycle)")
    parser.add_argument(
        "--kind", type=legible, metavar="KIND", help="such as full or annual (usual: by the cycle)"
    )
    parser.add_argument("--outcome", default="", type=legible, metavar="TEXT", help="what came of the last review")
    parser.add_argument(
        "--until", type=iso_date, metavar="DATE", help="how long the certificate holds (usual: by cycle)"
    )
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--keep-ratings", action="store_true", help="the ratings go along (usual)")
    kept.add_argument("--reset-ratings", action="store_true", help="every element is rated anew")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--no-narratives", action="store_true", help="narratives are written anew")
    told.add_argument(
        "--narrative",
        action="append",
        type=legible,
        metavar="CODE",
        help="only the narrative of this element or group goes along; may be given several times",
    )
    parser.add_argument("--no-plus", action="store_true", help="Compliance Plus cases do not go along")
    parser.add_argument(
        "--element",
        action="append",
        type=legible,
        metavar="CODE",
        help="an element or group the next review covers; may be given several times (usual: in an annual review "
        "what was Compliance Plus or not wholly met)",
    )
    parser.add_argument("--whole", action="store_true", help="the next review covers the whole standard")
    parser.add_argument("--dry-run", action="store_true", help="only say what it would do")
    json_argument(parser)


def _roll(given: Given) -> int:
    if given.what == "stale":
        return _stale(given)
    if given.what == "changes":
        return _changes(given)
    if given.dry_run:
        with looking(given) as ws:
            plan = rolling.plan_roll(ws, _wish(given, rolling.suggested_roll(ws, given.source)))
        _tell(plan, given)
        return 1 if plan.problems else 0
    with changing(given) as ws:
        plan = rolling.roll_forward(ws, _wish(given, rolling.suggested_roll(ws, given.source)))
    _tell(plan, given)
    return 0


def _wish(given: Given, usual: Roll) -> Roll:
    narratives = frozenset(given.narrative) if given.narrative else None
    scope = tuple(given.element) if given.element else usual.scope
    return Roll(
        title=given.title or usual.title,
        visit=given.visit or usual.visit,
        kind=given.kind or usual.kind,
        outcome=given.outcome,
        certificate_until=given.until or usual.certificate_until,
        narratives=frozenset() if given.no_narratives else narratives,
        keep_ratings=not given.reset_ratings,
        carry_cases=not given.no_plus,
        scope=() if given.whole else scope,
        source=usual.source,
    )


def _tell(plan: RollPlan, given: Given) -> None:
    counts = plan.counts()
    problems = [bootstrap.say(problem.message) for problem in plan.problems]
    if given.json:
        print(json.dumps(_told(plan, problems, given.dry_run), ensure_ascii=False, indent=1))
        return
    visit = plan.roll.visit.isoformat() if plan.roll.visit else "no date"
    print(f"{'Would go on' if given.dry_run else 'Went on'} to {plan.roll.title}, {plan.kind}, {visit}.")
    if plan.closes and plan.source is not None:
        print(f"{'Would close' if given.dry_run else 'Closed'}: {plan.source.title}")
    print(f"Covers: {', '.join(plan.scope) or 'the whole standard'}")
    for name, words in COUNTED.items():
        print(f"{counts[name]:>5}  {words}")
    print(
        f"{counts['old_evidence']:>5}  pieces of evidence too old at the visit (cse-desktop roll stale PORTFOLIO)"
    )
    if plan.left_old:
        print(f"Nothing but evidence too old: {', '.join(plan.left_old)}")
    for problem in problems:
        warn(problem)


def _told(plan: RollPlan, problems: list[str], dry: bool) -> dict[str, Any]:
    return {
        "done": not dry,
        "title": plan.roll.title,
        "kind": plan.kind,
        "visit": plan.roll.visit.isoformat() if plan.roll.visit else None,
        "closes": plan.source.title if plan.closes and plan.source else None,
        "scope": list(plan.scope),
        **plan.counts(),
        "elements_with_only_old_evidence": list(plan.left_old),
        "old": [_old_row(one) for one in plan.old],
        "problems": problems,
    }


def _old_row(one: OldEvidence) -> dict[str, Any]:
    dated = one.evidence.dated
    return {
        "exhibit": one.evidence.exhibit,
        "title": one.evidence.title,
        "dated": dated.isoformat() if dated else None,
        "elements": list(one.elements),
    }


def _stale(given: Given) -> int:
    with looking(given) as ws:
        rows = [_old_row(one) for one in rolling.old_at_visit(ws, given.visit)]
    show(
        rows,
        as_json=given.json,
        line=lambda row: f"{row['exhibit']}  {row['dated']}  {row['title']}  {', '.join(row['elements'])}",
        none="Nothing is too old at the visit.",
    )
    if rows and not given.json:
        warn("Replace one by a newer file: cse-desktop replace PORTFOLIO E001 FILE")
        warn("Withdraw them: cse-desktop remove PORTFOLIO E001 E002")
    return 0


def _changes(given: Given) -> int:
    with looking(given) as ws:
        changes = rolling.changes_since_visit(ws)
    if given.json:
        print(json.dumps(_changes_told(changes), ensure_ascii=False, indent=1))
        return 0
    print(f"Since {changes.review}, submitted on {changes.submitted_on.isoformat()}:")
    if not changes.summary:
        print("Nothing changed.")
    for said in changes.summary:
        print(bootstrap.say(said))
    for change in changes.elements:
        print(f"{change.code}  {'; '.join(bootstrap.say(one) for one in change.said)}")
    for number, became in changes.exhibits:
        print(f"{number}  {bootstrap.say(became)}")
    return 0


def _changes_told(changes: VisitChanges) -> dict[str, Any]:
    return {
        "review": changes.review,
        "visit": changes.visit.isoformat() if changes.visit else None,
        "submitted_on": changes.submitted_on.isoformat(),
        "up": list(changes.up),
        "down": list(changes.down),
        "rewritten": list(changes.rewritten),
        "new": list(changes.new),
        "withdrawn": list(changes.withdrawn),
        "elements": [
            {"element": one.code, "changes": [bootstrap.say(said) for said in one.said]}
            for one in changes.elements
        ],
        "exhibits": [{"exhibit": number, "change": bootstrap.say(said)} for number, said in changes.exhibits],
        "answered": [
            {
                "element": one.element,
                "said": bootstrap.say(one.said),
                "answer": one.answer,
                "exhibits": list(one.exhibits),
                "answered_on": one.answered_on.isoformat(),
            }
            for one in changes.answered
        ],
    }


COMMANDS = (
    Command(
        "roll",
        "go on to the next review with what was said; list what is too old for it, or new since the last visit",
        "cse-desktop roll forward Portfolio --visit 2028-03-07 --dry-run",
        _roll_arguments,
        _roll,
    ),
)
