"""Commands on preparing a review: owner, scope, order, move."""

from __future__ import annotations

from cse_desktop.app import assessing, linking
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
)
from cse_desktop.cli.console import show
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.snapshot import Snapshot

NOBODY = "none"


def _owner_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("codes", nargs="+", type=legible, metavar="CODE", help="an element or a group")
    parser.add_argument("name", type=legible, metavar="NAME", help=f"who prepares them; {NOBODY}: nobody")


def _owner(given: Given) -> int:
    name = "" if given.name.casefold() == NOBODY else given.name
    with changing(given) as ws:
        said = assessing.set_owner(ws, given.codes, name)
    listed = ", ".join(assessment.element for assessment in said)
    print(f"{listed}: {said[0].owner or 'nobody'}.")
    return 0


def _scope_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "codes",
        nargs="*",
        type=legible,
        metavar="CODE",
        help="an element or a group; none: list them",
    )
    parser.add_argument("--all", action="store_true", help="the review covers every element again")
    json_argument(parser)


def _scope(given: Given) -> int:
    if given.all and given.codes:
        raise UserError("scope_wants")
    if given.all or given.codes:
        with changing(given) as ws:
            assessing.set_scope(ws, given.codes)
            snapshot = ws.snapshot
    else:
        with looking(given) as ws:
            snapshot = ws.snapshot
    _show_scope(snapshot, as_json=given.json)
    return 0


def _show_scope(snapshot: Snapshot, *, as_json: bool) -> None:
    covered = [element for element in snapshot.standard.elements if element.code in snapshot.scope]
    show(
        [{"element": element.code, "title": element.title} for element in covered],
        as_json=as_json,
        line=lambda r: f"{r['element']}  {r['title']}",
    )


def _order_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 4.3.2")
    parser.add_argument(
        "evidence", nargs="+", type=legible, metavar="EVIDENCE", help="exhibit numbers; those left out follow"
    )


def _order(given: Given) -> int:
    with changing(given) as ws:
        code = ws.snapshot.standard.element(given.element).code
        wanted = [link for reference in given.evidence for link in _links(ws.snapshot, reference, code)]
        linking.order_links(ws, code, wanted)
        links = ws.snapshot.links_by_element[code]
        exhibits = [ws.snapshot.evidence[link.evidence_id].exhibit for link in links]
    print(f"{code}: {', '.join(exhibits)}.")
    return 0


def _move_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="an exhibit number, such as E001")
    parser.add_argument("element", type=legible, metavar="FROM", help="the element it is linked to")
    parser.add_argument("to", type=legible, metavar="TO", help="the element it belongs to")
    parser.add_argument("--copy", action="store_true", help="leave it linked where it is, too")


def _move(given: Given) -> int:
    with changing(given) as ws:
        code, to = (ws.snapshot.standard.element(each).code for each in (given.element, given.to))
        linking.move_links(ws, _links(ws.snapshot, given.evidence, code), to, copy=given.copy)
        exhibit = ws.snapshot.find_evidence(given.evidence).exhibit
    print(f"{'Copied' if given.copy else 'Moved'} the link of {exhibit} to {to}.")
    return 0


def _links(snapshot: Snapshot, reference: str, code: str) -> list[str]:
    evidence = snapshot.find_evidence(reference)
    found = [k.id for k in snapshot.links_by_element.get(code, ()) if k.evidence_id == evidence.id]
    if not found:
        raise UserError("not_linked", evidence=evidence.exhibit, element=code)
    return found


COMMANDS = (
    Command(
        "owner",
        "say who prepares elements",
        'cse-desktop owner Portfolio 4.3.1 4.3.2 "Ann Fletcher"',
        _owner_arguments,
        _owner,
    ),
    Command(
        "scope",
        "say which elements the review covers, or list them",
        "cse-desktop scope Portfolio 1.1 4.3.2",
        _scope_arguments,
        _scope,
    ),
    Command(
        "order",
        "put the evidence of an element in order",
        "cse-desktop order Portfolio 4.3.2 E008 E003",
        _order_arguments,
        _order,
    ),
    Command(
        "move",
        "move a link to another element",
        "cse-desktop move Portfolio E001 4.3.2 4.3.1",
        _move_arguments,
        _move,
    ),
)
