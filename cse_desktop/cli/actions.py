"""Commands on things to do: action."""

from __future__ import annotations

from typing import Any

from cse_desktop.app import acting
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
from cse_desktop.domain.award import ACTION_STATES, Action
from cse_desktop.domain.messages import legible


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


COMMANDS = (
    Command(
        "action",
        "keep a list of things to do, with owner and date: list, add, change, remove",
        'cse-desktop action add Portfolio "More staff at noon" --owner Ann --due 2027-01-31',
        _action_arguments,
        _action,
    ),
)
