"""Narratives: paragraphs and list points, with the exhibits they cite recognised (`E012`, `E12, p. 3`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cse_desktop.domain.pack_plan import Paragraph, Span
from cse_desktop.domain.portfolio import exhibit, exhibit_number

_PAGES = r"(?:pages?|pp?\.?|tt?\.|tud\.|slides?|sheets?)\s*\d+(?:\s*[-\u2013]\s*\d+)?"
# A full stop and a digit make it a number such as E12.5; a digit and two letters make it a London postcode.
_CITATION = re.compile(
    r"\b(?P<number>E[-\u2010\u2011]?\d{1,5}|e\d{3,5})\b(?!\.\d)(?!\s\d[A-Z]{2}\b)"
    rf"(?:,?\s*{_PAGES}|\s*\({_PAGES}\))?"
)
_BULLET = re.compile(r"^\s*[-*\u2013\u2022\u25aa]\s+(?=\S)")


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
    for match in _CITATION.finditer(text):
        number = exhibit_number(match["number"].replace("\u2010", "-").replace("\u2011", "-"))
        if number is None:
            continue
        if match.start() > end:
            yield Span(text[end : match.start()])
        yield Span(match[0], exhibit(number))
        end = match.end()
    if end < len(text):
        yield Span(text[end:])
