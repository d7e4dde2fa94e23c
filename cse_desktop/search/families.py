"""Which words belong together: forms of one word, words made from it, and those that only look alike.

A stemmer alone joins too much (university and universe, organise and organ, department and depart) and too little
(complain and complaint). So its stem is only the first question; then the endings must be those of one word, or of
a word made from the other by an ending that keeps the sense. `resources/search/families.json` lists what no rule
can know: irregular forms, relatives, and words to keep apart.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from whoosh.lang.porter import stem as porter_stem
from whoosh.lang.snowball.english import EnglishStemmer

from cse_desktop.search.british import spellings

_STEMMER = EnglishStemmer()
SHORTEST_STEMMED = 3
ENDINGS = frozenset(("", "e", "y", "s", "es", "ies", "ed", "d", "ied", "ing", "ying"))
"""What is left of two forms of one word after what they share: office, offices, but not officer."""
SUFFIXES = re.findall(
    r"\w+",
    """
    ations ation ability ibility abilities ances ance ences ence ants ant ents ent ments ment ions ion ers er
    ors or ally als al ables able ably ibly ible fully ful less ness ities ity ively ives ive ly
    """,
)
"""Endings that make a word of another and keep its sense."""
MOST_SUFFIXES = 3

Groups = Sequence[Sequence[str]]


def stem_of(word: str) -> str:
    """The stem that the forms of an English word share; other words are their own stem."""
    if len(word) < SHORTEST_STEMMED or not word.isascii() or not word.isalpha():
        return word
    stem: str = porter_stem(word)
    return stem


def root(word: str) -> str:
    """The stem by which words are compared: Porter's second stemmer, which knows general from generate."""
    if len(word) < SHORTEST_STEMMED or not word.isascii() or not word.isalpha():
        return word
    stem: str = _STEMMER.stem(word)
    return stem


def is_same(word: str, other: str) -> bool:
    """Whether two words are the same one, in the plural or another tense."""
    return word == other or (is_inflected(word, other) and root(word) == root(other))


def is_inflected(word: str, other: str) -> bool:
    """Whether two words of one root are the same, in the plural or another tense: they differ in such endings."""
    if min(len(word), len(other)) < SHORTEST_STEMMED:
        return word == other
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((place for place, (a, b) in pairs if a != b), min(len(word), len(other)))
    rests = [text[shared:] for text in (word, other)]
    if set(rests) == {"", "e"}:
        return False  # past, paste
    # The last letter is doubled before an ending: plan, planning.
    doubled = [rest[1:] if shared and rest[:1] == word[shared - 1] else rest for rest in rests]
    return shared >= SHORTEST_STEMMED - 1 and (set(rests) <= ENDINGS or set(doubled) <= ENDINGS)


def bases(word: str) -> frozenset[str]:
    """The word and what it may be made from: management gives manage, effectiveness effective and effect."""
    found = {word}
    latest = found
    for _ in range(MOST_SUFFIXES):
        latest = {base for longer in latest for base in _shorter(longer)} - found
        found = found | latest
    return frozenset(found)


def _shorter(word: str) -> Iterator[str]:
    for suffix in SUFFIXES:
        rest = word[: -len(suffix)]
        if word.endswith(suffix) and len(rest) >= SHORTEST_STEMMED:
            yield rest
            yield f"{rest}e"
            if rest[-1] == rest[-2]:
                yield rest[:-1]  # planner


class Families:
    """The lists of a language."""

    def __init__(self, same: Iterable[str] = (), kin: Iterable[str] = (), apart: Iterable[Groups] = ()) -> None:
        self._same = _by_root(line.split() for line in same)
        self._kin = _by_root(line.split() for line in kin)
        self._apart: defaultdict[str, list[Groups]] = defaultdict(list)
        for groups in apart:
            for key in {root(word) for group in groups for word in group}:
                self._apart[key].append(groups)

    def names(self, word: str) -> tuple[str, ...]:
        """The word however it is spelt, and its irregular forms; itself first."""
        spelt = (word, *spellings(word))
        irregular = [other for name in spelt for group in _holding(self._same, name) for other in group]
        return tuple(dict.fromkeys((*spelt, *irregular)))

    def kin(self, word: str) -> tuple[str, ...]:
        """Relatives that no rule can find: complaint for complain."""
        found = [other for group in _holding(self._kin, word) for other in group if not is_same(word, other)]
        return tuple(spelt for other in dict.fromkeys(found) for spelt in (other, *spellings(other)))

    def are_kin(self, word: str, other: str) -> bool:
        """Whether one of two words of the same root is made from the other, or both from a third."""
        for groups in self._apart.get(root(word), ()):
            sides = [_side(groups, text) for text in (word, other)]
            if None not in sides and sides[0] != sides[1]:
                return False
        mine, others = bases(word), bases(other)
        return any(is_same(a, b) for a in mine for b in others)


def read_families(path: Path) -> Families:
    """The lists of a file. Raises OSError or ValueError; it comes with the program."""
    held = json.loads(path.read_text(encoding="utf-8"))
    apart = [[group.split() for group in groups] for groups in held["apart"]]
    return Families(held["same"], held["kin"], apart)


def _by_root(groups: Iterable[list[str]]) -> dict[str, list[list[str]]]:
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for group in groups:
        for key in {root(word) for word in group}:
            found[key].append(group)
    return found


def _holding(groups: dict[str, list[list[str]]], word: str) -> Iterator[list[str]]:
    for group in groups.get(root(word), ()):
        if any(is_same(held, word) for held in group):
            yield group


def _side(groups: Groups, word: str) -> int | None:
    for number, group in enumerate(groups):
        if any(is_same(held, word) for held in group):
            return number
    return None
