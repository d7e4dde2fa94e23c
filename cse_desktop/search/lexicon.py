"""The words of an index, or of one text, in order and in memory: looked up by their beginning, and by likeness."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from heapq import nlargest
from itertools import accumulate

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

AFTER_ALL = "\U0010ffff"

WordList = tuple[Sequence[str], Sequence[int]]
"""Words in order, and in how many documents each comes."""


class Lexicon:
    """The words of several word lists (one for each part of an index) as if they were one."""

    def __init__(self, lists: Sequence[WordList]) -> None:
        self._lists = [(words, counts) for words, counts in lists if words]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for words, _counts in self._lists:
            for word in words:
                found[len(word)].append(word)
        return found

    def frequency(self, word: str) -> int:
        """In how many documents a word comes; deleted ones may still be counted."""
        found = 0
        for words, counts in self._lists:
            place = bisect_left(words, word)
            if place < len(words) and words[place] == word:
                found += counts[place]
        return found

    def beginning(self, prefix: str) -> set[str]:
        """Every word that begins so."""
        found: set[str] = set()
        for words, _counts in self._lists:
            found.update(words[bisect_left(words, prefix) : bisect_left(words, prefix + AFTER_ALL)])
        return found

    def commonest(self, prefix: str, most: int, documents: int) -> list[str]:
        """Up to `most` words that begin so, those in most documents first, until all have `documents` together."""
        found: dict[str, int] = {}
        for words, counts in self._lists:
            start, end = bisect_left(words, prefix), bisect_left(words, prefix + AFTER_ALL)
            for word, count in zip(words[start:end], counts[start:end], strict=True):
                found[word] = found.get(word, 0) + count
        best = nlargest(most, found, key=found.__getitem__)
        before = accumulate(map(found.__getitem__, best), initial=0)
        return [word for word, count in zip(best, before, strict=False) if count < documents]

    def alike(self, word: str, slips: int) -> dict[str, int]:
        """The words up to so many slips away from one (a letter added, dropped, changed, or swapped with its
        neighbour), without itself, with how many slips.
        """
        found: dict[str, int] = {}
        for length in range(len(word) - slips, len(word) + slips + 1):
            words = self._by_length.get(length, ())
            near = extract(word, words, scorer=OSA.distance, processor=None, limit=None, score_cutoff=slips)
            found.update((other, int(distance)) for other, distance, _place in near if distance)
        return found
