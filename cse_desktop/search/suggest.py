"""Where does this belong: ranks the elements of a standard for a piece of evidence, with the reason in words.

Each element has a profile: the terms of its statement, parts, title, typical evidence and the titles above it,
weighted by how few elements share them. A passage of the evidence is scored against all profiles at once.
Nothing is learnt from people's texts here; `Profiles.weights` is where links already made can be added.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path

from cse_desktop.app.ports import Suggestion
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Element, Standard
from cse_desktop.search.terms import Concepts, Reader, Term, read_concepts

FIELD_WEIGHTS = {"title": 2.0, "statement": 2.0, "parts": 1.0, "typical": 1.0, "group": 0.5}
K1, B = 1.4, 0.75
PASSAGE_WORDS = 90
MOST_PASSAGES = 400
"""A 400-page pack says what it is about long before its end; passages beyond are taken at even distances."""
TITLE_WORTH = 2.0
"""A title is short, so it scores little, but it says best what the whole is about."""
KIND_WORTH = 0.8
SECOND, THIRD = 0.3, 0.15
"""What the second and third best passages add to the best one's score."""
HALF_SURE = 40.0
"""The raw score that is shown as 0.5."""
REASONS = 4
REASON_SHARE = 0.25
"""Words that add less than this share of what the best ones add are no reason."""

KIND_TERMS = {
    "policy": "policy procedure",
    "procedure": "procedure guidance",
    "plan": "strategy service plan",
    "survey": "survey satisfaction results",
    "performance": "performance monitoring results against standards",
    "customer_voice": "feedback comments compliments from customers",
    "minutes": "minutes meeting",
    "publicity": "publicise published information leaflet",
    "training": "staff training",
    "photo": "premises photographs",
    "system": "shared record system",
    "observation": "observation",
}
"""What a kind of evidence says beside its text."""


@dataclass(frozen=True)
class Passage:
    """A stretch of a page (page 0: the title)."""

    page: int
    text: str
    is_title: bool = False


class Profiles:
    """The elements' weighted terms, turned round: for each term the elements that have it."""

    def __init__(self, standard: Standard, reader: Reader) -> None:
        self.codes = tuple(element.code for element in standard.elements)
        counts = [_counts(standard, element, reader) for element in standard.elements]
        sizes = [sum(count.values()) for count in counts]
        average = sum(sizes) / max(1, len(sizes))
        having: defaultdict[str, int] = defaultdict(int)
        for count in counts:
            for key in count:
                having[key] += 1
        self.weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, (count, size) in enumerate(zip(counts, sizes, strict=True)):
            norm = K1 * (1 - B + B * size / average)
            for key, weight in count.items():
                rarity = log(1 + (len(counts) - having[key] + 0.5) / (having[key] + 0.5))
                self.weights[key][number] = rarity * weight * (K1 + 1) / (weight + norm)

    def scores(self, terms: Sequence[Term]) -> dict[int, float]:
        """Each element's score for a passage's terms; those without any are left out."""
        found: defaultdict[int, float] = defaultdict(float)
        for key, times in _times(terms).items():
            for number, weight in self.weights.get(key, {}).items():
                found[number] += times * weight
        return found


class TermSuggester:
    """Ranks a standard's elements for evidence. Thread-safe: nothing changes after it is built but caches."""

    def __init__(self, standard: Standard, synonyms: Path | None = None) -> None:
        concepts: Concepts = read_concepts(synonyms) if synonyms else {}
        self._reader = Reader(concepts)
        self._profiles = Profiles(standard, self._reader)

    def suggest(self, title: str, kind: str, pages: Sequence[Page], limit: int = 5) -> list[Suggestion]:
        """The likeliest elements, best first; none where nothing speaks for any."""
        best: defaultdict[int, list[tuple[float, Passage]]] = defaultdict(list)
        totals: defaultdict[int, float] = defaultdict(float)
        for passage in _passages(title, pages):
            terms = self._reader.terms(passage.text)
            worth = TITLE_WORTH if passage.is_title else _worth(len(terms))
            for number, score in self._profiles.scores(terms).items():
                best[number].append((score * worth, passage))
        for number, prior in self._profiles.scores(self._reader.terms(KIND_TERMS.get(kind, ""))).items():
            totals[number] += KIND_WORTH * prior
        for number, found in best.items():
            totals[number] += _total(found)
        ranked = sorted(best, key=lambda number: (-totals[number], number))[:limit]
        return [self._suggestion(number, totals[number], best[number]) for number in ranked]

    def _suggestion(self, number: int, total: float, found: list[tuple[float, Passage]]) -> Suggestion:
        passage = max(found, key=lambda entry: entry[0] / (TITLE_WORTH if entry[1].is_title else 1))[1]
        said = self._reasons(number, self._reader.terms(passage.text))
        return Suggestion(
            element=self._profiles.codes[number],
            score=total / (total + HALF_SURE),
            reason=_reason(said, passage.page),
            page=passage.page,
            passage=passage.text,
        )

    def _reasons(self, number: int, terms: Sequence[Term]) -> list[str]:
        """What the passage says that speaks for the element, weightiest first, nothing twice."""
        worth: defaultdict[str, float] = defaultdict(float)
        for term in dict.fromkeys(terms):
            worth[term.said] += term.weight * self._profiles.weights.get(term.key, {}).get(number, 0.0)
        said: list[str] = []
        least = REASON_SHARE * max(worth.values(), default=0.0)
        for words in sorted(worth, key=lambda words: (-worth[words], words)):
            if len(said) == REASONS or worth[words] <= least:
                break
            if not any(words in other or other in words for other in said):
                said.append(words)
        return said


def _counts(standard: Standard, element: Element, reader: Reader) -> dict[str, float]:
    fields = [
        ("title", element.title),
        ("statement", element.statement),
        ("typical", element.typical_evidence),
        *(("parts", part) for part in element.parts),
        *(("group", group.title) for group in standard.path(element.code)),
    ]
    counts: defaultdict[str, float] = defaultdict(float)
    for name, text in fields:
        for term in reader.terms(text):
            counts[term.key] += FIELD_WEIGHTS[name] * term.weight
    return counts


def _times(terms: Sequence[Term]) -> dict[str, float]:
    """How much each term counts: the second time less than the first."""
    counts: dict[str, tuple[int, float]] = {}
    for term in terms:
        counts[term.key] = (counts.get(term.key, (0, 0.0))[0] + 1, term.weight)
    return {key: weight * (1 + log(count)) for key, (count, weight) in counts.items()}


def _worth(length: int) -> float:
    # A long passage matches more by chance; below an ordinary one's length nothing is taken off.
    return 1 / sqrt(max(1.0, length / (2 * PASSAGE_WORDS)))


def _total(found: list[tuple[float, Passage]]) -> float:
    title = sum(score for score, passage in found if passage.is_title)
    scores = sorted((score for score, passage in found if not passage.is_title), reverse=True)[:3]
    return title + sum(score * share for score, share in zip(scores, (1.0, SECOND, THIRD), strict=False))


def _reason(said: Sequence[str], page: int) -> Message:
    words = ", ".join(f"‘{words}’" for words in said)
    return message("suggest.page", words=words, page=page) if page else message("suggest.title", words=words)


def _passages(title: str, pages: Sequence[Page]) -> Iterator[Passage]:
    if title.strip():
        yield Passage(0, title.strip(), is_title=True)
    every = [passage for page in pages for passage in _cut(page)]
    stride = max(1, -(-len(every) // MOST_PASSAGES))
    yield from every[::stride]


def _cut(page: Page) -> Iterator[Passage]:
    """A page in passages of whole sentences or lines, each up to about PASSAGE_WORDS words."""
    held: list[str] = []
    count = 0
    for piece in re.split(r"(?<=[.!?])\s+|\n\s*\n", page.text):
        words = piece.split()
        for start in range(0, len(words), PASSAGE_WORDS):
            part = words[start : start + PASSAGE_WORDS]
            if held and count + len(part) > PASSAGE_WORDS:
                yield Passage(page.number, " ".join(held))
                held, count = [], 0
            held.extend(part)
            count += len(part)
    if held:
        yield Passage(page.number, " ".join(held))
