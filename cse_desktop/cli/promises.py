"""Commands on service standards: promise."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import promising
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
)
from cse_desktop.cli.console import show
from cse_desktop.cli.keeping import Kept, keep, naming, rest_of, values_given
from cse_desktop.domain.award import Promise
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.promises import PromiseStanding
from cse_desktop.domain.snapshot import Snapshot


def _promise_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "add", "change", "remove"), help="what to do")
    changing_arguments(parser)
    parser.add_argument(
        "text", nargs="?", default="", type=legible, metavar="WORDS", help="which service standard"
    )
    parser.add_argument("--service", type=legible, metavar="NAME", help="the service that promises it")
    parser.add_argument("--consulted", type=legible, metavar="TEXT", help="who had a say in setting it")
    parser.add_argument("--consulted-on", type=iso_date, metavar="DATE", help="when they were asked")
    parser.add_argument("--published", type=legible, metavar="TEXT", help="where customers can read it")
    parser.add_argument("--published-on", type=iso_date, metavar="DATE", help="since when")
    for option, name, metavar, words in (
        ("--measure", "measure_ids", "NAME", "a measure that shows whether it is kept"),
        ("--evidence", "evidence_ids", "EXHIBIT", "what proves it"),
        ("--element", "elements", "CODE", "the element it belongs to"),
    ):
        naming(parser, option, name, metavar, words)
    rest_of(parser, "other words for it", "WORDS")
    json_argument(parser)


def _promise(given: Given) -> int:
    if given.what == "list":
        with looking(given) as ws:
            held, snapshot = promising.promises_of(ws), ws.snapshot
        rows = [_promise_row(one, snapshot) for one in held]
        show(rows, as_json=given.json, line=_promise_line, none="No service standards yet.")
        return 0
    values = values_given(given, promising.CHANGEABLE - {"text"}, "text")
    with changing(given) as ws:
        keep(ws, given, given.text, values, KEPT)
    return 0


def _row_of(ws: Workspace, promise: Promise) -> dict[str, Any]:
    standing = next(one for one in promising.promises_of(ws) if one.promise.id == promise.id)
    return _promise_row(standing, ws.snapshot)


def _promise_row(one: PromiseStanding, snapshot: Snapshot) -> dict[str, Any]:
    promise = one.promise
    exhibits = [snapshot.evidence[id_].exhibit for id_ in promise.evidence_ids if id_ in snapshot.evidence]
    return {
        "id": promise.id,
        "text": promise.text,
        "service": promise.service,
        "consulted": promise.consulted,
        "consulted_on": promise.consulted_on.isoformat() if promise.consulted_on else None,
        "published": promise.published,
        "published_on": promise.published_on.isoformat() if promise.published_on else None,
        "measures": [standing.measure.name for standing in one.measures],
        "evidence": exhibits,
        "elements": list(promise.elements),
        "notes": promise.notes,
        "kept": one.kept,
        "kept_in_words": bootstrap.say(message(f"promise.{one.kept}")),
        "lacks": [bootstrap.say(lack) for lack in one.lacks],
    }


def _promise_line(row: dict[str, Any]) -> str:
    service = f"{row['service']}: " if row["service"] else ""
    return " ".join([f"{service}{row['text']}  {row['kept_in_words']}.", *row["lacks"]])


KEPT = Kept(
    promising.find_promise, promising.add_promise, promising.change_promise, promising.remove_promise, _row_of
)

COMMANDS = (
    Command(
        "promise",
        "keep the register of service standards: list, add, change, remove; shows what each still lacks",
        'cse-desktop promise add Portfolio "We answer calls within 3 minutes" --measure "Average wait"',
        _promise_arguments,
        _promise,
    ),
)
