"""The command that looks for words within one piece of evidence."""

from __future__ import annotations

from cse_desktop.app.context import Quiet
from cse_desktop.app.finding import find_within
from cse_desktop.cli.command import Arguments, Command, Given, json_argument, looking, portfolio_argument
from cse_desktop.cli.console import show
from cse_desktop.domain.messages import legible

AROUND = 60
"""Letters shown before and after what was found."""


def _find_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="an exhibit number, such as E001")
    parser.add_argument("words", type=legible, metavar="WORDS", help='words, or "a phrase"')
    json_argument(parser)


def _find(given: Given) -> int:
    with looking(given) as ws:
        evidence = ws.snapshot.find_evidence(given.evidence)
        found = find_within(ws, Quiet(), evidence.id, given.words)
    rows = [
        {
            "page": on.page.number,
            "label": on.page.label,
            "found": on.page.text[start:end],
            "snippet": " ".join(on.page.text[max(0, start - AROUND) : end + AROUND].split()),
        }
        for on in found
        for start, end in on.places
    ]
    show(rows, as_json=given.json, line=lambda r: f"p. {r['page']}  {r['snippet']}", none="Nothing found.")
    return 0


COMMANDS = (
    Command(
        "find",
        "look for words within one piece of evidence",
        'cse-desktop find Portfolio E001 "waiting time"',
        _find_arguments,
        _find,
    ),
)
