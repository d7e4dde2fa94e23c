"""Narratives: paragraphs and list points, with the exhibits they cite recognised (`E012`, `E12, p. 3`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cse_desktop.domain.pack_plan import Paragraph, Span
from cse_desktop.domain.portfolio import exhibit, exhibit_number
from cse_desktop.domain.snapshot import Snapshot

_PAGES = r"(?:pages?|pp?\.?|tt?\.|tud\.|slides?|sheets?)\s*\d+(?:\s*[-\u2013]\s*\d+)?"
# A full stop and a digit make it a number such as E12.5; a digit and two letters make it a London postcode.
_CITATION = re.compile(
    r"\b(?P<number>E[-\u2010\u2011]?\d{1,5}|e\d{3,5})\b(?!\.\d)(?!\s\d[A-Z]{2}\b)"
    rf"(?:,?\s*{_PAGES}|\s*\({_PAGES}\))?"
)
_BULLET = re.compile(r"^\s*[-*\u2013\u2022\u25aa]\s+(?=\S)")


@dataclass(frozen=True)
class Citation:
    """One citation in a text: from the first character to before the last, counted from 0, and the exhibit cited.

    `number_end` is where the exhibit number ends; what follows up to `end` says the page.
    """

    start: int
    number_end: int
    end: int
    exhibit: str


@dataclass(frozen=True)
class CitationCheck:
    """How the exhibits that an element's narrative cites go with those that are linked to it. Each in order, once.

    `not_held` were cited but never were in the portfolio; `removed` are there no more.
    """

    not_linked: tuple[str, ...] = ()
    not_cited: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    not_held: tuple[str, ...] = ()


def check_citations(snapshot: Snapshot, code: str, narrative: str | None = None) -> CitationCheck:
    """What a narrative (without one, that which is stored) cites against what is linked to the element."""
    if narrative is None:
        said = snapshot.assessment(code)
        narrative = said.narrative if said is not None else ""
    found = dict.fromkeys(citation.exhibit for citation in find_citations(narrative))
    links = snapshot.links_by_element.get(code, ())
    linked = dict.fromkeys(snapshot.evidence[link.evidence_id].exhibit for link in links)
    held = snapshot.exhibits if found.keys() - linked.keys() else {}
    loose = [number for number in found if number not in linked]
    known = [number for number in loose if number in held]
    return CitationCheck(
        not_linked=tuple(number for number in known if held[number].removed_at is None),
        not_cited=tuple(number for number in linked if number not in found),
        removed=tuple(number for number in known if held[number].removed_at is not None),
        not_held=tuple(number for number in loose if number not in held),
    )


def find_citations(text: str) -> Iterator[Citation]:
    """Every citation in a text, in order."""
    for match in _CITATION.finditer(text):
        number = exhibit_number(match["number"].replace("\u2010", "-").replace("\u2011", "-"))
        if number is not None:
            yield Citation(match.start(), match.end("number"), match.end(), exhibit(number))


def paragraphs(narrative: str) -> tuple[Paragraph, ...]:
    """The narrative's paragraphs. Lines that begin with a dash or bullet are points; other lines stay as typed."""
    found: list[Paragraph] = []
    for line in re.split(r"\r\n|[\r\n\u2028\u2029\x0b\x0c]", narrative):
        if line.strip():
            bullet = bool(_BULLET.match(line))
            found.append(Paragraph(tuple(_spans(_BULLET.sub("", line).strip())), bullet))
    return tuple(found)


def cited(narrative: tuple[Paragraph, ...]) -> tuple[str, ...]:
    """The exhibit numbers a narrative cites, each once, in order."""
    return tuple(dict.fromkeys(s.exhibit for paragraph in narrative for s in paragraph.spans if s.exhibit))


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for citation in find_citations(text):
        if citation.start > end:
            yield Span(text[end : citation.start])
        yield Span(text[citation.start : citation.end], citation.exhibit)
        end = citation.end
    if end < len(text):
        yield Span(text[end:])
