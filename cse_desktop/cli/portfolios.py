"""Commands on a portfolio as a whole: new, check, undo, redo, history, backup, visit."""

from __future__ import annotations

import json
from datetime import date, datetime, time

from cse_desktop import bootstrap
from cse_desktop.app import assessing, history, steps, upkeep
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
    portfolio_argument,
)
from cse_desktop.cli.console import Console, show
from cse_desktop.cli.intake import tell_of_interrupted, tell_of_waiting
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible


def _new_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "--organisation", required=True, type=legible, metavar="NAME", help="who applies for the award"
    )
    parser.add_argument(
        "--standard", default="cse", type=legible, metavar="ID", help="a standard's id or file (default: cse)"
    )
    parser.add_argument("--visit", type=iso_date, metavar="DATE", help="the assessor's visit, such as 2027-03-01")


def _new(given: Given) -> int:
    bootstrap.create_portfolio(
        given.portfolio, organisation=given.organisation, standard=given.standard, visit=given.visit
    )
    print(f"Made a portfolio for {given.organisation} in {given.portfolio}.")
    return 0


def _check_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    json_argument(parser)


def _check(given: Given) -> int:
    with looking(given) as ws, Console().stoppable() as console:
        report = upkeep.check(ws, console)
    problems = [bootstrap.say(problem) for problem in report.problems]
    notes = [bootstrap.say(note) for note in report.notes]
    if given.json:
        answer = {
            "ok": not problems,
            "evidence": report.evidence,
            "files": report.files,
            "problems": problems,
            "notes": notes,
        }
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        print(f"{report.evidence} pieces of evidence, {report.files} files.")
        for line in problems:
            print(f"Problem: {line}")
        for line in notes:
            print(f"Note: {line}")
        tell_of_interrupted(ws)
        tell_of_waiting(ws)
        if not problems:
            print("All is well.")
    return 1 if problems else 0


def _undo_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "--back-to",
        type=int,
        metavar="N",
        help="undo this step and all after it: its `sequence` in `history --json`",
    )


def _redo_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "--up-to", type=int, metavar="N", help="redo this step and all before it: its `sequence` when it was done"
    )


def _undo(given: Given) -> int:
    with changing(given) as ws:
        if given.back_to is not None:
            return _moved(steps.undo_back_to(ws, Console(), _step_at(ws, given.back_to)), "undone")
        label = ws.undo()
    print(f"Undone: {bootstrap.say(label)}." if label else "There is nothing to undo.")
    return 0


def _redo(given: Given) -> int:
    with changing(given) as ws:
        if given.up_to is not None:
            return _moved(steps.redo_up_to(ws, Console(), _step_at(ws, given.up_to)), "done again")
        label = ws.redo()
    print(f"Done again: {bootstrap.say(label)}." if label else "There is nothing to do again.")
    return 0


def _step_at(ws: Workspace, sequence: int) -> str:
    known = {step.last: step.step for step in steps.history_steps(ws)}
    if sequence not in known:
        raise UserError("no_such_step", number=sequence)
    return known[sequence]


def _moved(moved: steps.Moved, what: str) -> int:
    print(f"{moved.steps} {'step' if moved.steps == 1 else 'steps'} {what}.")
    if moved.stopped is not None:
        print(bootstrap.say(moved.stopped))
    return 0 if moved.stopped is None else 1


def _history_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="how many entries (default: 50)")
    parser.add_argument("--since", type=iso_date, metavar="DATE", help="only from this day on, such as 2026-11-01")
    json_argument(parser)


def _history(given: Given) -> int:
    with looking(given) as ws:
        done = history.steps_done(ws, since=_begin_of(given.since), latest=given.limit)
    rows = [
        {
            "sequence": step.sequence,
            "at": step.at.isoformat(timespec="seconds"),
            "who": step.member,
            "what": bootstrap.say(step.label),
            "origin": step.origin,
            "rows": step.rows,
        }
        for step in done
    ]
    undone = {"undo": " (undone)", "redo": " (done again)"}
    show(
        rows,
        as_json=given.json,
        line=lambda r: f"{r['at'][:16].replace('T', ' ')}  {r['who']}  {r['what']}{undone.get(r['origin'], '')}",
        none="Nothing has been done yet.",
    )
    return 0


def _changes_since_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("since", type=iso_date, metavar="DATE", help="from this day on, such as 2026-11-01")
    json_argument(parser)


def _changes_since(given: Given) -> int:
    with looking(given) as ws:
        found = history.changes_since(ws, since=_begin_of(given.since))
    rows = [
        {
            "what": one.what,
            "says": bootstrap.say(one.message),
            "element": one.element,
            "who": ", ".join(one.members),
            "at": one.at.isoformat(timespec="seconds"),
        }
        for one in found.happened
    ]
    if not given.json and rows:
        print("; ".join(bootstrap.say(said) for said in found.summary()) + ".")
    show(
        rows,
        as_json=given.json,
        line=lambda r: f"{r['at'][:16].replace('T', ' ')}  {r['who']}  {r['says']}",
        none=f"Nothing has changed since {given.since:%d %B %Y}.",
    )
    return 0


def _begin_of(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time()).astimezone()


def _backup(given: Given) -> int:
    with changing(given) as ws:
        print(f"Backup made: {upkeep.back_up(ws)}")
    return 0


def _restore_backup(given: Given) -> int:
    made = bootstrap.restore_backup(given.portfolio).astimezone()
    print(f"The backup of {made:%d %B %Y at %H:%M} is in place. What was replaced is in the folder damaged.")
    return 0


def _visit_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("date", type=iso_date, metavar="DATE", help="such as 2027-03-01")


def _visit(given: Given) -> int:
    with changing(given) as ws:
        assessing.set_visit(ws, given.date)
    print(f"The visit is on {given.date:%d %B %Y}.")
    return 0


def _rename_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("organisation", type=legible, metavar="NAME", help="the organisation's name")


def _rename(given: Given) -> int:
    with changing(given) as ws:
        print(f"The organisation is now {assessing.rename_organisation(ws, given.organisation).organisation}.")
    return 0


COMMANDS = (
    Command(
        "new",
        "make a portfolio",
        'cse-desktop new Portfolio --organisation "Aldermere Borough Council" --visit 2027-03-01',
        _new_arguments,
        _new,
    ),
    Command(
        "check",
        "check the database, every file's checksum, and the index against the rows",
        "cse-desktop check Portfolio",
        _check_arguments,
        _check,
    ),
    Command("undo", "take back the latest step", "cse-desktop undo Portfolio", _undo_arguments, _undo),
    Command("redo", "do again what was undone", "cse-desktop redo Portfolio", _redo_arguments, _redo),
    Command(
        "history", "list who changed what and when", "cse-desktop history Portfolio", _history_arguments, _history
    ),
    Command(
        "changes-since",
        "say what is otherwise than it was on a day",
        "cse-desktop changes-since Portfolio 2026-11-01",
        _changes_since_arguments,
        _changes_since,
    ),
    Command(
        "backup", "copy the database into backups/", "cse-desktop backup Portfolio", changing_arguments, _backup
    ),
    Command(
        "restore-backup",
        "put the newest whole backup in the place of a damaged database",
        "cse-desktop restore-backup Portfolio",
        portfolio_argument,
        _restore_backup,
    ),
    Command(
        "visit", "set the date of the visit", "cse-desktop visit Portfolio 2027-03-01", _visit_arguments, _visit
    ),
    Command(
        "rename",
        "set the organisation's name",
        'cse-desktop rename Portfolio "Aldermere Borough Council"',
        _rename_arguments,
        _rename,
    ),
)
