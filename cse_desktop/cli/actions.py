"""Commands on things to do: action."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import acting
from cse_desktop.app.answering import find_finding
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
    outside,
    place,
    today,
)
from cse_desktop.cli.console import show, show_changed
from cse_desktop.cli.keeping import naming, rest_of, values_given
from cse_desktop.domain.actions import is_overdue, of_team
from cse_desktop.domain.award import ACTION_STATES, Action
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible


def _action_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "add", "change", "remove", "calendar"), help="what to do")
    changing_arguments(parser)
    parser.add_argument("titles", nargs="*", type=legible, metavar="TITLE", help="which action, or several")
    parser.add_argument("--owner", type=legible, metavar="NAME", help="who does it")
    parser.add_argument("--team", type=legible, metavar="TEAM", help="whose it is")
    parser.add_argument("--due", type=iso_date, metavar="DATE", help="until when")
    parser.add_argument("--state", choices=ACTION_STATES, help="how far it is")
    naming(parser, "--element", "elements", "CODE", "what for")
    parser.add_argument("--finding", action="append", dest="findings", metavar="ID", help="in answer to what")
    naming(parser, "--measure", "measure_ids", "NAME", "to better what")
    rest_of(parser, "another title")
    parser.add_argument("--out", type=place, metavar="FILE.ics", help="where the calendar file goes")
    json_argument(parser)


def _action(given: Given) -> int:
    if given.what == "list":
        with looking(given) as ws:
            held = of_team(ws.snapshot.actions.values(), given.team or "")
        show([_action_row(one) for one in held], as_json=given.json, line=_action_line, none="Nothing to do.")
        return 0
    if given.what == "calendar":
        return _calendar(given)
    values = values_given(given, acting.CHANGEABLE - {"title"}, "title")
    with changing(given) as ws:
        if "findings" in values:
            values["findings"] = [find_finding(ws, one).id for one in given.findings]
        if given.what == "add":
            made = acting.add_action(ws, " ".join(given.titles), **values)
            show_changed(_action_row(made), as_json=given.json)
            return 0
        ids = [acting.find_action(ws, title).id for title in given.titles or [""]]
        if given.what == "change" and len(ids) == 1:
            show_changed(_action_row(acting.change_action(ws, ids[0], **values)), as_json=given.json)
        elif given.what == "change":
            acting.change_actions(ws, ids, **values)
        elif len(ids) == 1:
            acting.remove_action(ws, ids[0])
        else:
            acting.remove_actions(ws, ids)
    return 0


def _calendar(given: Given) -> int:
    if given.out is None:
        raise UserError("calendar_file_wanted")
    file = outside(given, given.out)
    with looking(given) as ws:
        count = bootstrap.write_calendar(file, ws.snapshot, given.team or "")
    print(f"{count} {'action' if count == 1 else 'actions'} in {given.out}.")
    return 0


def _action_row(action: Action) -> dict[str, Any]:
    return {
        "id": action.id,
        "title": action.title,
        "owner": action.owner,
        "team": action.team,
        "due": action.due.isoformat() if action.due else None,
        "overdue": is_overdue(action, today()),
        "state": action.state,
        "elements": list(action.elements),
        "findings": list(action.findings),
        "measures": list(action.measure_ids),
        "notes": action.notes,
        "done_on": action.done_on.isoformat() if action.done_on else None,
    }


def _action_line(row: dict[str, Any]) -> str:
    late = "OVERDUE  " if row["overdue"] else ""
    return f"{row['due'] or 'no date   '}  {row['state']:<7}  {late}{row['title']}  {row['owner']}".rstrip()


COMMANDS = (
    Command(
        "action",
        "keep a list of things to do, with owner and date; put their days into a calendar file",
        'cse-desktop action add Portfolio "More staff at noon" --owner Ann --due 2027-01-31',
        _action_arguments,
        _action,
    ),
)
