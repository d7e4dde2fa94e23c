"""Commands on elements: elements, link, unlink, rate, narrative, gaps."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import assessing, linking, upkeep
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
    portfolio_argument,
    today,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.domain.citations import check_citations
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.owners import owner_of, same_person
from cse_desktop.domain.portfolio import Assessment
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Element

SEVERITY_WORDS = {"high": "HIGH  ", "medium": "medium", "low": "low   "}


def _elements_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("--element", type=legible, metavar="CODE", help="only this one")
    parser.add_argument("--owner", type=legible, metavar="NAME", help="only those that this person prepares")
    json_argument(parser)


def _elements(given: Given) -> int:
    with looking(given) as ws:
        snapshot = ws.snapshot
    standard = snapshot.standard
    wanted = [standard.element(given.element)] if given.element else list(standard.elements)
    if given.owner:
        wanted = [e for e in wanted if same_person(owner_of(snapshot, e.code), given.owner)]
    show(
        [_element_row(snapshot, element) for element in wanted],
        as_json=given.json,
        line=_element_line,
        none="Nobody of this name prepares an element.",
    )
    return 0


def _element_row(snapshot: Snapshot, element: Element) -> dict[str, object]:
    said = snapshot.assessment(element.code)
    links = snapshot.links_by_element.get(element.code, ())
    check = check_citations(snapshot, element.code)
    return {
        "element": element.code,
        "title": element.title,
        "statement": element.statement,
        "parts": list(element.parts),
        "typical_evidence": element.typical_evidence,
        "rating": said.rating if said else None,
        "narrative": said.narrative if said else "",
        "reason": said.reason if said else "",
        "owner": said.owner if said else "",
        "in_scope": element.code in snapshot.scope,
        "cited_not_linked": list(check.not_linked),
        "linked_not_cited": list(check.not_cited),
        "cited_not_held": [*check.removed, *check.not_held],
        "evidence": [snapshot.evidence[link.evidence_id].exhibit for link in links],
        "links": [
            {
                "evidence": snapshot.evidence[link.evidence_id].exhibit,
                "why": link.why,
                "where": link.where,
                "page": link.page,
                "box": list(link.box),
                "quotation": link.quotation,
                "parts": list(link.parts),
            }
            for link in links
        ],
    }


def _element_line(row: Mapping[str, Any]) -> str:
    said = [f"{row['element']}  {row['title']}  [{row['rating'] or 'not rated'}]"]
    said += [f"({row['owner']})"] if row["owner"] else []
    said += [] if row["in_scope"] else ["not in this review"]
    return "  ".join((*said, ", ".join(row["evidence"])))


def _link_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="an exhibit number, such as E001")
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 4.3.2")
    parser.add_argument("--why", required=True, type=legible, metavar="TEXT", help="why it proves the element")
    parser.add_argument("--where", default="", type=legible, metavar="TEXT", help='where to look, such as "p. 3"')
    parser.add_argument("--quote", default="", type=legible, metavar="TEXT", help="the words that prove it")
    parser.add_argument("--page", type=int, metavar="N", help="the page, where --where does not name it")
    parser.add_argument(
        "--box",
        type=_box,
        default=(),
        metavar="L,T,W,H",
        help="the part of the page to show in the pack: left, top, width and height as shares of the page, "
        "such as 10%%,25%%,80%%,30%% or 0.1,0.25,0.8,0.3",
    )
    parser.add_argument(
        "--part", type=int, action="append", default=[], metavar="N", help="a part of the element it covers"
    )


def _box(text: str) -> tuple[float, ...]:
    """Four shares of a page, written as percentages or fractions; what lies beyond the page is refused later."""
    try:
        sides = tuple(
            float(side.removesuffix("%")) / (100 if side.endswith("%") else 1)
            for side in (part.strip() for part in text.split(","))
        )
    except ValueError:
        sides = ()
    if len(sides) != 4:
        raise argparse.ArgumentTypeError(
            f'"{legible(text)}" is no box: give left, top, width and height, such as 10%,25%,80%,30%'
        )
    return sides


def _link(given: Given) -> int:
    if given.page is not None and given.page < 1:
        raise UserError("no_such_page_number", page=given.page)
    where = given.where or (f"p. {given.page}" if given.page else "")
    with changing(given) as ws:
        linking.link_evidence(
            ws,
            [given.evidence],
            [given.element],
            why=given.why,
            where=where,
            quotation=given.quote,
            page=given.page,
            box=given.box,
            parts=given.part,
        )
    print(f"Linked {given.evidence.upper()} to {given.element}.")
    return 0


def _unlink_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "evidence", nargs="+", type=legible, metavar="EVIDENCE", help="exhibit numbers, such as E001"
    )
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 4.3.2")


def _unlink(given: Given) -> int:
    with changing(given) as ws:
        evidence = [ws.snapshot.find_evidence(reference) for reference in given.evidence]
        code = ws.snapshot.standard.element(given.element).code
        linked = {link.evidence_id for link in ws.snapshot.links_by_element.get(code, ())}
        for one in evidence:
            if one.id not in linked:
                raise UserError("not_linked", evidence=one.exhibit, element=code)
        linking.unlink_evidence(ws, [one.id for one in evidence], [code])
    print(f"Unlinked {', '.join(one.exhibit for one in evidence)} from {code}.")
    return 0


def _rate_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 4.3.2")
    parser.add_argument(
        "rating", type=legible, metavar="RATING", help="a code or label of the scale, not_applicable, or none"
    )
    parser.add_argument("--narrative", type=legible, metavar="TEXT", help="how the organisation meets it")
    parser.add_argument(
        "--reason", type=legible, metavar="TEXT", help="why it does not apply (with not_applicable)"
    )


def _rate(given: Given) -> int:
    with changing(given) as ws:
        rating = None if given.rating.casefold() == "none" else given.rating
        said = assessing.rate_element(
            ws,
            given.element,
            rating,
            narrative=given.narrative,
            reason=given.reason or _reason(ws.snapshot, given),
        )
        print(f"{said.element}: {_rating_word(ws.snapshot, said)}.")
        if said.rating == NOT_APPLICABLE and not said.reason:
            warn("Say why it does not apply with --reason; until then it is listed as a gap.")
    return 0


def _reason(snapshot: Snapshot, given: Given) -> str | None:
    # Whoever says that an element does not apply and gives a narrative has given the reason.
    code = assessing.rating_code(snapshot.standard, given.rating) if given.rating.casefold() != "none" else None
    return given.narrative if code == NOT_APPLICABLE else None


def _rating_word(snapshot: Snapshot, said: Assessment) -> str:
    if said.rating is None:
        return "not rated"
    return "not applicable" if said.rating == NOT_APPLICABLE else snapshot.standard.rating(said.rating).label


def _narrative_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("element", type=legible, metavar="CODE", help="an element, such as 4.3.2")
    parser.add_argument("text", type=legible, metavar="TEXT", help="how the organisation meets it")


def _narrative(given: Given) -> int:
    with changing(given) as ws:
        assessing.write_narrative(ws, given.element, given.text)
    return 0


def _gaps_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "--element", type=legible, metavar="CODE", help="only those of one element and its evidence"
    )
    json_argument(parser)


def _gaps(given: Given) -> int:
    with looking(given) as ws:
        code = ws.snapshot.standard.element(given.element).code if given.element else None
        with Console().stoppable() as console:
            states = upkeep.file_states(ws, console)
        linked = {link.evidence_id for link in ws.snapshot.links_by_element.get(code or "", ())}
        found = [
            gap
            for gap in assessing.gaps_of(ws, today(), states)
            if code in (None, gap.element) or (not gap.element and gap.evidence_id in linked)
        ]
        exhibits = {e.id: e.exhibit for e in ws.snapshot.evidence.values()}
    rows = [
        {
            "element": gap.element or None,
            "group": gap.group or None,
            "evidence": exhibits.get(gap.evidence_id),
            "rule": gap.rule,
            "severity": gap.severity,
            "message": bootstrap.say(gap.message),
        }
        for gap in found
    ]
    show(
        rows,
        as_json=given.json,
        line=lambda r: f"{SEVERITY_WORDS[r['severity']]}  {r['message']}",
        none="There are no gaps.",
    )
    return 0


COMMANDS = (
    Command(
        "elements",
        "list the elements with rating and evidence",
        "cse-desktop elements Portfolio --element 4.3.2 --json",
        _elements_arguments,
        _elements,
    ),
    Command(
        "link",
        "link evidence to an element",
        'cse-desktop link Portfolio E001 4.3.2 --why "Our complaints procedure" --where "p. 2" --part 1',
        _link_arguments,
        _link,
    ),
    Command("unlink", "take a link away", "cse-desktop unlink Portfolio E001 4.3.2", _unlink_arguments, _unlink),
    Command(
        "rate",
        "rate an element, with a narrative if you like",
        'cse-desktop rate Portfolio 4.3.2 compliant --narrative "Anyone can complain in any way."',
        _rate_arguments,
        _rate,
    ),
    Command(
        "narrative",
        "write an element's narrative",
        'cse-desktop narrative Portfolio 4.3.2 "Anyone can complain in any way."',
        _narrative_arguments,
        _narrative,
    ),
    Command("gaps", "list what is missing", "cse-desktop gaps Portfolio", _gaps_arguments, _gaps),
)
