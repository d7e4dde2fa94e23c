"""Cuts a snippet out of a page: the place where most of the words asked for stand close together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import contains

from cse_desktop.search.words import Words

LENGTH = 200
LEAD = 40
"""How many characters are shown before the first match, so that it can be read in its sentence."""
STRETCH = 40_000
"""Characters looked through at once; where nothing matches, the next stretch is. Few pages are longer."""
MOST_MATCHES = 2_000

LookedFor = Sequence[Sequence[frozenset[str]]]
"""For each leaf of the query its slots, and for each slot the words it stands for."""

Mark = tuple[int, int]
Match = tuple[int, int, int]
"""Start, end, and the number of the leaf."""


def snippet(body: str, wanted: LookedFor, words: Words) -> tuple[str, tuple[Mark, ...]]:
    """About LENGTH characters of `body` and the places in them that match, as (start, end)."""
    found: list[Match] = []
    for begin in range(0, len(body), STRETCH):
        here = matches(body[begin : begin + STRETCH], wanted, words)
        if here:
            found = [(start + begin, end + begin, leaf) for start, end, leaf in here]
            break
    start, end = _cut(body, found)
    return _tidy(body, start, end, [(a, b) for a, b, _leaf in found if a >= start and b <= end])


def matches(body: str, wanted: LookedFor, words: Words) -> list[Match]:
    """Where the leaves of a query match, in order of place."""
    singles: dict[str, int] = {}
    runs: dict[str, list[tuple[int, Sequence[frozenset[str]]]]] = {}
    for number, slots in enumerate(wanted):
        for word in slots[0]:
            if len(slots) == 1:
                singles.setdefault(word, number)
            else:
                runs.setdefault(word, []).append((number, slots))
    found: list[Match] = []
    said, edges = words.places(body)
    looked_for = singles.keys() | runs.keys()
    for place in [place for place, word in enumerate(said) if word in looked_for][:MOST_MATCHES]:
        word, start = said[place], edges[2 * place]
        if word in singles:
            found.append((start, edges[2 * place + 1], singles[word]))
        for number, slots in runs.get(word, ()):
            last = place + len(slots) - 1
            if last < len(said) and all(map(contains, slots, said[place : last + 1])):
                found.append((start, edges[2 * last + 1], number))
    return found


def merged(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks in order; those that overlap, as a word asked for alone and within a phrase, become one."""
    found: list[Mark] = []
    for start, end in sorted(marks):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _cut(body: str, found: list[Match]) -> Mark:
    """The window that shows most different leaves, then most matches, then comes first."""
    best, worth = 0, (-1, -1)
    last = 0
    counts: dict[int, int] = {}
    for first, (start, _end, leaf) in enumerate(found):
        last = max(last, first)
        while last < len(found) and found[last][1] <= start + LENGTH - LEAD:
            counts[found[last][2]] = counts.get(found[last][2], 0) + 1
            last += 1
        here = (len(counts), sum(counts.values()))
        if here > worth:
            best, worth = start, here
        if counts.get(leaf, 0) > 1:
            counts[leaf] -= 1
        else:
            counts.pop(leaf, None)
    start = _word_edge(body, max(0, best - LEAD), best) if found else 0
    end = min(len(body), start + LENGTH)
    if end < len(body):
        space = body.rfind(" ", start + LENGTH // 2, end)
        reach = max((b for a, b, _leaf in found if a >= start and b <= end), default=0)
        end = max(space, reach) if space > 0 else end
    return start, end


def _word_edge(body: str, start: int, at_most: int) -> int:
    if start == 0:
        return 0
    match = re.compile(r"\s+").search(body, start, at_most)
    return match.end() if match else start


def _tidy(body: str, start: int, end: int, marks: list[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """White space becomes single blanks, cut ends get dots, and the marks move along."""
    shown: list[str] = ["…"] if start > 0 else []
    length = len(shown)
    edges = sorted({start, end, *(place for mark in marks for place in mark)})
    new_place: dict[int, int] = {}
    blank = True
    for a, b in pairwise(edges):
        new_place[a] = length
        piece = re.sub(r"\s+", " ", body[a:b])
        if blank:
            piece = piece.lstrip(" ")
        blank = piece.endswith(" ") if piece else blank
        shown.append(piece)
        length += len(piece)
    new_place[end] = length
    moved = merged((new_place[a], new_place[b]) for a, b in marks)
    text = "".join(shown).rstrip()
    if end < len(body.rstrip()):
        text += "…"
    return text, tuple(mark for mark in moved if mark[0] < mark[1] <= len(text))
