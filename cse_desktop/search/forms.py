"""Which words of a lexicon a word of the query stands for: its forms, what it begins, what is one slip away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cse_desktop.search.families import SHORTEST_STEMMED, Families, is_same, root
from cse_desktop.search.lexicon import Lexicon
from cse_desktop.search.query import Mode, Slot

MOST_FORMS = 60
MOST_BEGINNINGS, THEIR_DOCUMENTS = 300, 300_000
"""A few letters begin thousands of words: those in most documents stand for all."""
MOST_TYPED, TYPED_DOCUMENTS = 80, 100_000
"""Fewer of the words that one may become which is being typed: the next key asks again."""
SHORTEST_TYPED = 2
LONGER = 8
"""By how many letters a form may be longer than the word."""

Found = tuple[tuple[str, ...], frozenset[str]]
"""All words, and those that are the word itself: as it was asked for, inflected, or spelt the other way."""


class Forms:
    """Finds words in one lexicon, and remembers them for as long as that lasts."""

    def __init__(self, lexicon: Lexicon, families: Families) -> None:
        self.lexicon = lexicon
        self._families = families
        self._found: dict[tuple[str, Mode], Found] = {}

    def of(self, slot: Slot) -> tuple[str, ...]:
        """The lexicon's words that a slot of a query stands for."""
        return self._of(slot)[0]

    def close(self, slot: Slot) -> frozenset[str]:
        """Of those, the ones that are the word itself; the others were made from it or begin like it."""
        return self._of(slot)[1]

    def _of(self, slot: Slot) -> Found:
        key = (slot.word, slot.mode)
        if key not in self._found:
            ways: dict[Mode, Callable[[str], Found]] = {
                "forms": self._forms,
                "same": self._same,
                "exact": self._exact,
                "prefix": self._beginnings,
                "typed": self._typed,
                "near": self._near,
            }
            self._found[key] = ways[slot.mode](slot.word)
        return self._found[key]

    def _exact(self, word: str) -> Found:
        return (word,), frozenset((word,))

    def _same(self, word: str) -> Found:
        close = self._forms(word)[1]
        return tuple(close), close

    def _forms(self, word: str) -> Found:
        if not word.isalpha():
            return self._exact(word)
        close, made = {word}, set()
        for name in self._families.names(word):
            for other in self._of_root(name):
                if is_same(name, other):
                    close.add(other)
                elif self._families.are_kin(name, other):
                    made.add(other)
            for relative in self._families.kin(name):
                made.update(other for other in self._of_root(relative) if is_same(relative, other))
        return (*close, *sorted(made - close)[:MOST_FORMS]), frozenset(close)

    def _of_root(self, word: str) -> Iterator[str]:
        if self.lexicon.frequency(word):
            yield word
        wanted = root(word)
        # Stems keep the beginning of a word; only the last letter may have been changed (y to i, no e).
        prefix = wanted[:-1] if len(wanted) > SHORTEST_STEMMED else wanted
        for other in self.lexicon.beginning(prefix):
            if other != word and len(other) <= len(word) + LONGER and root(other) == wanted:
                yield other

    def _beginnings(self, prefix: str) -> Found:
        found = self.lexicon.commonest(prefix, MOST_BEGINNINGS, THEIR_DOCUMENTS)
        return tuple(found), frozenset(found)

    def _typed(self, word: str) -> Found:
        every, close = self._forms(word)
        begun = self.lexicon.commonest(word, MOST_TYPED, TYPED_DOCUMENTS) if len(word) >= SHORTEST_TYPED else []
        return tuple(dict.fromkeys((*every, *begun))), close

    def _near(self, word: str) -> Found:
        found = (word, *self.lexicon.alike(word, 1))
        return found, frozenset(found)
