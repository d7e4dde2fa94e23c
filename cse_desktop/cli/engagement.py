"""Commands on engagement: engagement."""

from __future__ import annotations

from datetime import date
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import engaging
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
from cse_desktop.cli.console import show
from cse_desktop.cli.keeping import Kept, keep, naming, rest_of, values_given
from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import EngagementStanding, plain_text, standing
from cse_desktop.domain.messages import legible

LINES = (
    ("--method", "how they were asked, such as survey"),
    ("--who", "who took part"),
    ("--team", "whose it is"),
    ("--result", "what was learnt"),
    ("--changed", "what changed because of it"),
    ("--told", "how customers were told of that"),
)


def _engagement_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "show", "add", "change", "remove", "you-said"), help="what to do")
    changing_arguments(parser)
    parser.add_argument(
        "title", nargs="?", default="", type=legible, metavar="TITLE", help="which; to list: words in it"
    )
    parser.add_argument("--on", dest="held_on", type=_day, metavar="DATE", help="the first day; - for none")
    parser.add_argument("--until", type=_day, metavar="DATE", help="the last day; - for none")
    parser.add_argument("--people", type=int, metavar="NUMBER", help="how many took part")
    naming(parser, "--said", "quotations", "TEXT", "words of a customer")
    parser.add_argument("--told-on", type=_day, metavar="DATE", help="when customers were told; - for none")
    for name, words in LINES:
        parser.add_argument(name, type=legible, metavar="TEXT", help=words)
    naming(parser, "--element", "elements", "CODE", "what it proves")
    naming(parser, "--evidence", "evidence_ids", "E001", "what shows it")
    rest_of(parser, "another title")
    json_argument(parser)


def _engagement(given: Given) -> int:
    if given.what in ("list", "show", "you-said"):
        with looking(given) as ws:
            return _tell(given, ws)
    values = values_given(given, engaging.CHANGEABLE - {"title"}, "title")
    values = {name: None if value == "-" else value for name, value in values.items()}
    with changing(given) as ws:
        keep(ws, given, given.title, values, KEPT)
    return 0


def _row_of(ws: Workspace, entry: Engagement) -> dict[str, Any]:
    return _row(ws, standing(entry, ws.snapshot.evidence.keys(), today()))


def _tell(given: Given, ws: Workspace) -> int:
    if given.what == "you-said":
        pairs = engaging.you_said_we_did(ws)
        if given.json:
            rows = [{"title": p.title, "said": list(p.said), "done": p.done, "told": p.told} for p in pairs]
            show(rows, as_json=True, line=str)
        else:
            print(plain_text(pairs, bootstrap.say).rstrip() if pairs else "Nothing has changed yet.")
        return 0
    if given.what == "show":
        found = engaging.find_engagement(ws, given.title)
        rows = [_row_of(ws, found)]
        show(rows, as_json=given.json, line=_details)
        return 0
    rows = [_row(ws, one) for one in engaging.engagements_of(ws, today(), given.title)]
    show(
        rows,
        as_json=given.json,
        line=_line,
        none="There is none." if given.title else "No engagement is noted yet.",
    )
    return 0


def _row(ws: Workspace, one: EngagementStanding) -> dict[str, Any]:
    held, evidence = one.engagement, ws.snapshot.evidence
    return {
        "id": held.id,
        "title": held.title,
        "on": held.held_on.isoformat() if held.held_on else None,
        "until": held.until.isoformat() if held.until else None,
        "method": held.method,
        "who": held.who,
        "people": held.people,
        "team": held.team,
        "said": list(held.quotations),
        "result": held.result,
        "changed": held.changed,
        "told": held.told,
        "told_on": held.told_on.isoformat() if held.told_on else None,
        "elements": list(held.elements),
        "evidence": [evidence[id_].exhibit for id_ in held.evidence_ids if id_ in evidence],
        "notes": held.notes,
        "planned": one.planned,
        "lacks": [bootstrap.say(words) for words in one.words],
    }


def _line(row: dict[str, Any]) -> str:
    state = "planned" if row["planned"] else "; ".join(row["lacks"])
    return f"{row['on'] or 'no day    '}  {row['title']}  {f'({state})' if state else ''}".rstrip()


def _details(row: dict[str, Any]) -> str:
    names = ("until", "method", "who", "people", "team", "result", "changed", "told", "told_on", "notes")
    given = [name for name in names if row[name] not in (None, "")]
    lines = [_line(row), *(f"  {name.replace('_', ' ')}: {row[name]}" for name in given)]
    lines += [f"  said: “{said}”" for said in row["said"]]
    lines += [f"  {name}: {', '.join(row[name])}" for name in ("elements", "evidence") if row[name]]
    return "\n".join(lines)


def _day(text: str) -> date | str:
    """A date; a dash takes the one that is there away."""
    return "-" if text == "-" else iso_date(text)


KEPT = Kept(
    engaging.find_engagement,
    engaging.add_engagement,
    engaging.change_engagement,
    engaging.remove_engagement,
    _row_of,
)

COMMANDS = (
    Command(
        "engagement",
        "keep what customers were asked, what they said, what changed and how they were told",
        'cse-desktop engagement add Portfolio "Users meet" --on 2026-11-21 --said "Keep us informed"',
        _engagement_arguments,
        _engagement,
    ),
)
