"""Finding words within one piece of evidence, and where words quoted from it stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cse_desktop.app.context import Context
from cse_desktop.app.searching import marks
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.reading import Page, WordBox

Place = tuple[int, int]
"""From the first character to before the last, counted from 0."""


@dataclass(frozen=True)
class FoundOnPage:
    """Where words stand in the text of a page, in order, none overlapping another."""

    page: Page
    places: tuple[Place, ...]


def find_within(
    ws: Workspace, ctx: Context, evidence_id: str, query: str, *, equivalents: bool = False
) -> tuple[FoundOnPage, ...]:
    """The pages of a piece of evidence on which something answers, with the places.

    Raises Cancelled when the person stopped it.
    """
    evidence = ws.snapshot.evidence.get(evidence_id)
    reading = ws.rooms.vault.reading(evidence.blob) if evidence is not None and evidence.blob else None
    found = []
    for page in reading.pages if reading else ():
        ctx.check()
        places = places_within(ws, query, page.text, equivalents=equivalents)
        if places:
            found.append(FoundOnPage(page, places))
    return tuple(found)


def places_within(ws: Workspace, query: str, text: str, *, equivalents: bool = False) -> tuple[Place, ...]:
    """What a search for a query would mark in a text, and whatever is written there just as it was typed."""
    typed = query.strip()
    if not typed:
        return ()
    found = list(marks(ws, query, text, typing=True, equivalents=equivalents))
    # Words of a page stand apart by any white space.
    pattern = r"\s+".join(re.escape(word) for word in typed.split())
    found += [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return _joined(found)


def place_of_quotation(text: str, quotation: str) -> Place | None:
    """Where a quotation stands in a text, letter by letter: spaces, line ends, dashes and quotes do not matter."""
    wanted = "".join(filter(str.isalnum, quotation.casefold()))
    if not wanted:
        return None
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for letter in sign.casefold():
            if letter.isalnum():
                letters.append(letter)
                places.append(place)
    start = "".join(letters).find(wanted)
    return (places[start], places[start + len(wanted) - 1] + 1) if start >= 0 else None


def marked_groups(
    words: Sequence[WordBox], places: Callable[[str], Iterable[Place]]
) -> tuple[tuple[WordBox, ...], ...]:
    """As `viewing.marked_boxes`, but the words of each place by themselves."""
    starts = []
    at = 0
    for word in words:
        starts.append(at)
        at += len(word.text) + 1
    groups = []
    for first, last in places(" ".join(word.text for word in words)):
        held = [
            word
            for word, start in zip(words, starts, strict=True)
            if start < last and first < start + len(word.text)
        ]
        if held:
            groups.append(tuple(held))
    return tuple(groups)


def _joined(places: Iterable[Place]) -> tuple[Place, ...]:
    joined: list[Place] = []
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
