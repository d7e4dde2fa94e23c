"""Commands on Compliance Plus cases: plus."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import arguing
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
)
from cse_desktop.cli.console import show, show_changed
from cse_desktop.domain.award import ARGUMENTS
from cse_desktop.domain.messages import legible
from cse_desktop.domain.plus import CaseStanding


def _plus_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "argue", "withdraw"), help="what to do")
    changing_arguments(parser)
    parser.add_argument("element", nargs="?", default="", type=legible, metavar="CODE", help="which element")
    parser.add_argument("--beyond", type=legible, metavar="TEXT", help="what goes beyond the requirement")
    parser.add_argument("--learn", type=legible, metavar="TEXT", help="who could learn from it, and what")
    parser.add_argument("--effect", type=legible, metavar="TEXT", help="what it led to for customers")
    parser.add_argument("--benchmark", type=legible, metavar="TEXT", help="how others do")
    json_argument(parser)


def _plus(given: Given) -> int:
    if given.what == "list":
        with looking(given) as ws:
            held = arguing.cases_of(ws)
        show([_case_row(one) for one in held], as_json=given.json, line=_case_line, none="No cases yet.")
        return 0
    said = {name: getattr(given, name) for name in ARGUMENTS if getattr(given, name) is not None}
    with changing(given) as ws:
        if given.what == "argue":
            made = arguing.argue_case(ws, given.element, **said)
            standing = next(one for one in arguing.cases_of(ws) if one.case.element == made.element)
            show_changed(_case_row(standing), as_json=given.json)
        else:
            arguing.withdraw_case(ws, given.element)
    return 0


def _case_row(one: CaseStanding) -> dict[str, Any]:
    return {
        "element": one.case.element,
        **{about: getattr(one.case, about) for about in ARGUMENTS},
        "exhibits": list(one.exhibits),
        "lacks": [bootstrap.say(lack) for lack in one.lacks],
        "strongest": [
            {
                "exhibit": strong.evidence.exhibit,
                "title": strong.evidence.title,
                "dated": strong.evidence.dated.isoformat() if strong.evidence.dated else None,
                "why": [bootstrap.say(why) for why in strong.why],
            }
            for strong in one.strongest
        ],
        "compared": [bootstrap.say(words) for words in one.compared],
    }


def _case_line(row: dict[str, Any]) -> str:
    strongest = ", ".join(strong["exhibit"] for strong in row["strongest"])
    return (
        f"{row['element']}  {' '.join(row['lacks']) or 'ready'}{f'  Strongest: {strongest}' if strongest else ''}"
    )


COMMANDS = (
    Command(
        "plus",
        "put elements forward as Compliance Plus and say why; shows what each case still lacks",
        'cse-desktop plus argue Portfolio 4.3.2 --beyond "Mapped with 14 residents" --learn "Any council"',
        _plus_arguments,
        _plus,
    ),
)
