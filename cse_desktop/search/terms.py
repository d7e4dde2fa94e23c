"""The terms by which texts are compared: stems, pairs of stems, and the field's concepts.

A concept stands for all the ways of saying one thing (`hard to reach`, `seldom heard`, `underserved`). The
concepts are data (`resources/search/synonyms.json`), so that another standard or language can bring its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cse_desktop.search.families import stem_of
from cse_desktop.search.words import STOP_WORDS, Words, readable

WEAK_WORDS = frozenset(
    Words().of(
        """
        able about above across after again against ago all almost along already also although always among
        amount another any anything area areas around ask aspect available away back based because become before
        being below best better between both bring brought case certain clear clearly come common could council
        councils current currently date day days detail details different does done down due during each either
        end ensure even ever every everyone example examples excellent fact far few final find first five follow
        following form four full further gave general get give given go good great group groups had half hand
        help high his hold however important include included includes including into issue issues itself just
        keep kept key kind know large last later least less let level like likely line list little local long
        look lot made main major make makes making many may mean means might month months more most much must
        name necessary need needed never new next non nothing now number off often old one only open order
        organisation organisations other others out over own page part particular people per perhaps place point
        possible present previous previously probably provide provided provides providing put quite range rather
        ready really reason recent recently regular relevant right said same say second section see seen set
        several shall should show shown side simply since small some something soon special specific start still
        such take taken team teams than then thing things think three through throughout time today together too
        towards two under until up upon use used user users using usually various very want was way ways week
        weeks well went whatever whether while whole whose within without work working world would year years
        yet yours
        """
    )
)
"""Words that say little about what a text is about, beside the stop words. General English, chosen by hand."""

Concepts = Mapping[tuple[str, ...], tuple[str, ...]]
"""The stems of a phrase to the concepts it stands for."""


@dataclass(frozen=True)
class Term:
    """Something a text says: `key` is compared, `said` is how the text has it. `weight` is 1 for a plain word."""

    key: str
    said: str
    weight: float


WORD_WEIGHT = 1.0
WEAK_WEIGHT = 0.2
PAIR_WEIGHT = 0.6
CONCEPT_WEIGHT = 1.6


def read_concepts(path: Path) -> Concepts:
    """The concepts of a synonym file. Raises OSError or ValueError; it comes with the program."""
    held = json.loads(path.read_text(encoding="utf-8"))
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    words = Words()
    for concept, phrases in held["concepts"].items():
        for phrase in phrases:
            stems = tuple(stem_of(word) for word in words.of(phrase))
            if stems and concept not in found.get(stems, ()):
                found[stems] = (*found.get(stems, ()), concept)
    return found


class Reader:
    """Turns text into terms."""

    def __init__(self, concepts: Concepts) -> None:
        self._words = Words()
        self._stems: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for stems, names in sorted(concepts.items(), key=lambda entry: -len(entry[0])):
            self._phrases.setdefault(stems[0], []).append((stems, names))

    def terms(self, text: str) -> list[Term]:
        """The terms of a text, in order; a word that comes twice is there twice."""
        words = self._words.of(readable(text))
        stems = [self._stem(word) for word in words]
        found: list[Term] = []
        before = ""
        for place, (word, stem) in enumerate(zip(words, stems, strict=True)):
            found.extend(self._concepts(words, stems, place))
            if word in STOP_WORDS or word.isdigit() or len(word) < 2:
                continue
            weak = word in WEAK_WORDS
            found.append(Term(stem, word, WEAK_WEIGHT if weak else WORD_WEIGHT))
            if before:
                found.append(Term(f"{before} {stem}", f"{self._said(words, place)}", PAIR_WEIGHT))
            before = stem
        return found

    def _concepts(self, words: Sequence[str], stems: Sequence[str], place: int) -> Iterator[Term]:
        for phrase, names in self._phrases.get(stems[place], ()):
            if tuple(stems[place : place + len(phrase)]) == phrase:
                said = " ".join(words[place : place + len(phrase)])
                for name in names:
                    yield Term(f"={name}", said, CONCEPT_WEIGHT)
                return  # the longest phrase only

    def _said(self, words: Sequence[str], place: int) -> str:
        start = place - 1
        while start > 0 and words[start] in STOP_WORDS:
            start -= 1
        return " ".join(words[max(0, start) : place + 1])

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = stem_of(word)
        return stem
