"""What each element of a standard is about, as weighted terms.

A profile is made from the standard itself and, for elements whose statement they belong to, from `wordings`: the
words in which councils, libraries, hospitals, police and schools speak of such things. The weights are those of
BM25 with fields: a term weighs the more the fewer elements have it, and is damped by the profile's length.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path

from cse_desktop.domain.standard import Element, Standard
from cse_desktop.search.families import stem_of
from cse_desktop.search.terms import Reader, Term
from cse_desktop.search.words import STOP_WORDS, Words

FIELD_WEIGHTS = {"title": 2.0, "statement": 2.0, "parts": 1.0, "typical": 1.0, "wording": 1.0, "group": 0.5}
K1, B = 1.4, 0.75
SAME_STATEMENT = 0.6
"""The share of words two statements have in common from which on they are the same one, in other words."""

Wordings = Sequence[tuple[frozenset[str], Sequence[str]]]
"""The stems of a statement, and the wordings in which evidence for it speaks."""


def read_wordings(path: Path) -> Wordings:
    """The wordings of a file. Raises OSError or ValueError; it comes with the program."""
    held = json.loads(path.read_text(encoding="utf-8"))
    return [(_stems(entry["statement"]), tuple(entry["wordings"])) for entry in held["elements"]]


class Profiles:
    """The elements' weighted terms, turned round: for each term the elements that have it."""

    def __init__(self, standard: Standard, reader: Reader, wordings: Wordings = ()) -> None:
        self.codes = tuple(element.code for element in standard.elements)
        self.numbers: Mapping[str, int] = {code: number for number, code in enumerate(self.codes)}
        self.rarity: dict[str, float] = {}
        """For each term how few elements have it: 0 if all."""
        self.weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self.said: dict[str, str] = {}
        """For each term one way of saying it."""
        self._weigh([self._counts(standard, element, reader, wordings) for element in standard.elements])

    def rarity_among(self, elements: float) -> float:
        """How telling a term is that so many elements have."""
        return log(1 + (max(0.0, len(self.codes) - elements) + 0.5) / (elements + 0.5))

    def _counts(
        self, standard: Standard, element: Element, reader: Reader, wordings: Wordings
    ) -> dict[str, float]:
        counts: defaultdict[str, float] = defaultdict(float)
        for name, text in _fields(standard, element, wordings):
            for term in reader.terms(text):
                counts[term.key] += FIELD_WEIGHTS[name] * term.weight
                self.said.setdefault(term.key, term.said)
        return counts

    def _weigh(self, counts: Sequence[Mapping[str, float]]) -> None:
        sizes = [sum(count.values()) for count in counts]
        average = sum(sizes) / max(1, len(sizes))
        having: defaultdict[str, int] = defaultdict(int)
        for count in counts:
            for key in count:
                having[key] += 1
        self.rarity = {key: self.rarity_among(elements) for key, elements in having.items()}
        for number, (count, size) in enumerate(zip(counts, sizes, strict=True)):
            norm = K1 * (1 - B + B * size / average)
            for key, weight in count.items():
                self.weights[key][number] = self.rarity[key] * weight * (K1 + 1) / (weight + norm)


def times(terms: Sequence[Term]) -> dict[str, float]:
    """How much each term counts: the second time less than the first."""
    counts: dict[str, tuple[int, float]] = {}
    for term in terms:
        counts[term.key] = (counts.get(term.key, (0, 0.0))[0] + 1, term.weight)
    return {key: weight * (1 + log(count)) for key, (count, weight) in counts.items()}


def _fields(standard: Standard, element: Element, wordings: Wordings) -> Iterator[tuple[str, str]]:
    yield "title", element.title
    yield "statement", element.statement
    yield "typical", element.typical_evidence
    for part in element.parts:
        yield "parts", part
    for group in standard.path(element.code):
        yield "group", group.title
    for wording in _wordings(element, wordings):
        yield "wording", wording


def _wordings(element: Element, wordings: Wordings) -> Sequence[str]:
    """Those that belong to an element's statement, whatever its code is in this version of the standard."""
    stems = _stems(element.statement)
    shared, best = max(((_shared(stems, other), said) for other, said in wordings), default=(0.0, ()))
    return best if shared >= SAME_STATEMENT else ()


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem_of(word) for word in Words().of(text) if word not in STOP_WORDS)
