"""Commands on suggestions: suggest, refuse."""

from __future__ import annotations

from cse_desktop import bootstrap
from cse_desktop.app import suggesting
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
    portfolio_argument,
)
from cse_desktop.cli.console import show
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible


def _suggest_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "evidence", nargs="?", type=legible, metavar="EVIDENCE", help="an exhibit number, such as E001"
    )
    parser.add_argument(
        "--element", type=legible, metavar="CODE", help="instead: name the evidence worth a look for an element"
    )
    parser.add_argument("--new", action="store_true", help="leave out elements the evidence is linked to already")
    parser.add_argument("--limit", type=int, default=5, metavar="N", help="how many suggestions (default: 5)")
    json_argument(parser)


def _suggest(given: Given) -> int:
    if (given.evidence is None) == (given.element is None):
        raise UserError("suggest_wants")
    with looking(given) as ws:
        rows = _for_element(ws, given) if given.element else _for_evidence(ws, given)
    show(
        rows,
        as_json=given.json,
        line=_line,
        none="Nothing that is not linked yet speaks for it."
        if given.element
        else "Nothing in it speaks for any element.",
    )
    return 0


def _for_evidence(ws: Workspace, given: Given) -> list[dict[str, object]]:
    evidence = ws.snapshot.find_evidence(given.evidence)
    linked = {link.element for link in ws.snapshot.links_by_evidence.get(evidence.id, ())}
    return [
        {
            "element": s.element,
            "title": ws.snapshot.standard.element(s.element).title,
            "score": round(s.score, 4),
            "reason": _reason(s.reason, s.alike),
            "page": s.page,
            "passage": s.passage,
            "linked": s.element in linked,
        }
        for s in suggesting.suggest_elements(ws, evidence, given.limit, linked=not given.new)
    ]


def _for_element(ws: Workspace, given: Given) -> list[dict[str, object]]:
    return [
        {
            "evidence": s.evidence.exhibit,
            "title": s.evidence.title,
            "score": round(s.score, 4),
            "reason": _reason(s.reason, s.alike),
            "page": s.page,
            "passage": s.passage,
        }
        for s in suggesting.suggest_evidence(ws, given.element, given.limit)
    ]


def _reason(reason: Message, alike: Message | None) -> str:
    return "; ".join(bootstrap.say(said) for said in (reason, alike) if said is not None)


def _line(row: dict[str, object]) -> str:
    name = row.get("element") or row["evidence"]
    linked = ", linked already" if row.get("linked") else ""
    return f"{name}  {row['title']}  ({row['score']:.2f}{linked})\n      {row['reason']}\n      “{row['passage']}”"


def _refuse_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="an exhibit number, such as E001")
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 2.1.4")
    parser.add_argument("--take-back", action="store_true", help="suggest it again")


def _refuse(given: Given) -> int:
    with changing(given) as ws:
        evidence = ws.snapshot.find_evidence(given.evidence)
        code = ws.snapshot.standard.element(given.element).code
        if given.take_back:
            suggesting.take_back_refusal(ws, evidence.id, code)
            print(f"{code} may be suggested for {evidence.exhibit} again.")
        else:
            suggesting.refuse_suggestion(ws, evidence.id, code)
            print(f"{code} will not be suggested for {evidence.exhibit} any more.")
    return 0


COMMANDS = (
    Command(
        "suggest",
        "name the elements evidence may belong to, or the evidence worth a look for an element",
        "cse-desktop suggest Portfolio E001",
        _suggest_arguments,
        _suggest,
    ),
    Command(
        "refuse",
        "say that a suggested element is not wanted for a piece of evidence",
        "cse-desktop refuse Portfolio E001 2.1.4",
        _refuse_arguments,
        _refuse,
    ),
)
