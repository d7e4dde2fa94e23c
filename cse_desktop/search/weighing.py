"""What each word or phrase of a query gives to the documents that have it, kept for the next query.

Who types, or chooses facets, asks for the same words again and again: only what is new has to be weighed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Set
from dataclasses import dataclass
from math import log

from cse_desktop.search.forms import Forms
from cse_desktop.search.query import Leaf, Mode, Slot
from cse_desktop.search.view import K1, Frequencies, View

Scores = dict[int, float]
"""Document number to score."""
Key = tuple[tuple[tuple[str, Mode], ...], ...]

PHRASE_WORTH = 1.6
CARD_WORTH = 1.25
AS_ASKED = 0.5
"""How much more the word counts as it was asked for than its other forms."""
KEPT = 200_000
"""Documents of terms that are kept, all told; they take some thirty megabytes."""


@dataclass(frozen=True)
class Term:
    """What a word or phrase gives.

    `scores` are those of the documents that have it, `worth` is what it can give at most. `loose` documents have
    only words made from the one asked for.
    """

    scores: Scores
    worth: float
    loose: Set[int] = frozenset()


class Weigher:
    """Weighs the words of queries on one view of the index."""

    def __init__(self, view: View, forms: Forms) -> None:
        self._view = view
        self._forms = forms
        self._kept: dict[Key, Term] = {}

    def term(self, group: tuple[Leaf, ...], check: Callable[[], None]) -> Term:
        """What a leaf gives, or several single words that mean the same together. `check` is called often."""
        key = tuple(tuple((slot.word, slot.mode) for slot in leaf.slots) for leaf in group)
        term = self._kept.pop(key, None) or self._weighed(group, check)
        self._kept[key] = term
        while len(self._kept) > 1 and sum(len(kept.scores) for kept in self._kept.values()) > KEPT:
            del self._kept[next(iter(self._kept))]
        return term

    def side_by_side(self, leaf: Leaf, among: list[int], check: Callable[[], None]) -> Scores:
        """Of these documents (ascending) those that have the phrase: 0.5 for once, towards 1 for often.

        How long the page is makes no difference: words do not come side by side by chance.
        """
        return {n: often / (often + 1) for n, often in self._standing(leaf, among, check).items()}

    def is_known(self, leaf: Leaf, check: Callable[[], None]) -> int:
        """In how many documents, roughly, a leaf comes."""
        if len(leaf.slots) > 1:
            return len(self.term((leaf,), check).scores)
        return sum(map(self._forms.lexicon.frequency, self._forms.of(leaf.slots[0])))

    def _weighed(self, group: tuple[Leaf, ...], check: Callable[[], None]) -> Term:
        if len(group[0].slots) > 1:
            return self._scored(self._phrase(group[0], check), {}, PHRASE_WORTH)
        if len(group) > 1:
            words = dict.fromkeys(word for leaf in group for word in self._forms.of(leaf.slots[0]))
            return self._scored(self._view.frequencies(words, check), {})
        return self._word(group[0].slots[0], check)

    def _word(self, slot: Slot, check: Callable[[], None]) -> Term:
        every, close = self._forms.of(slot), self._forms.close(slot)
        if len(every) == 1 or slot.mode not in ("forms", "typed", "near"):
            return self._scored(self._view.frequencies(every, check), {})
        asked = self._view.frequencies((slot.word,), check)
        same = self._view.frequencies(sorted(close - {slot.word}), check, asked)
        if len(close) == len(every):
            return self._scored(same, asked)
        found = self._view.frequencies([word for word in every if word not in close], check, same)
        return self._scored(found, asked, loose=found.keys() - same.keys())

    def _scored(
        self, found: Frequencies, asked: Frequencies, share: float = 1.0, loose: Set[int] = frozenset()
    ) -> Term:
        """BM25, with the word as it was asked for counting more, and cards more than pages."""
        count, norms = self._view.count, self._view.norms
        worth = share * (K1 + 1) * log(1 + (count - len(found) + 0.5) / (len(found) + 0.5))
        if asked and asked is not found:
            more = asked.get
            scores = {n: worth * (t := tf + AS_ASKED * more(n, 0)) / (t + norms[n]) for n, tf in found.items()}
        else:
            scores = {n: worth * tf / (tf + norms[n]) for n, tf in found.items()}
        for n in self._view.cards & scores.keys():
            scores[n] *= CARD_WORTH
        return Term(scores, worth, loose)

    def _phrase(self, leaf: Leaf, check: Callable[[], None]) -> Frequencies:
        """Documents where the slots stand side by side, with how often."""
        wanted: Set[int] | None = None
        for words in self._rarest_first(leaf)[1]:  # first the documents that have all of the words, wherever
            if not any(map(self._forms.lexicon.frequency, words)):
                return {}
            having = self._view.frequencies(words, check).keys()
            wanted = having if wanted is None else wanted & having
        return self._standing(leaf, sorted(wanted or ()), check)

    def _standing(self, leaf: Leaf, among: list[int], check: Callable[[], None]) -> Frequencies:
        """Of these documents those where the slots stand side by side, with how often."""
        starts: dict[int, set[int]] = {}
        left = among
        for turn, (slot, words) in enumerate(zip(*self._rarest_first(leaf), strict=True)):
            here: dict[int, set[int]] = {}
            for word in words:
                check()
                for n, places in self._view.places(word, left):
                    begun = _within(places, slot, starts[n]) if turn else {place - slot for place in places}
                    if begun:
                        here[n] = here[n] | begun if n in here else begun
            starts, left = here, sorted(here)
        return {n: len(begun) for n, begun in starts.items()}

    def _rarest_first(self, leaf: Leaf) -> tuple[list[int], list[tuple[str, ...]]]:
        """The numbers of a phrase's slots and the words they stand for, those in fewest documents first."""
        choices = [self._forms.of(slot) for slot in leaf.slots]
        often = [sum(map(self._forms.lexicon.frequency, words)) for words in choices]
        order = sorted(range(len(choices)), key=often.__getitem__)
        return order, [choices[i] for i in order]


def _within(places: array[int], slot: int, starts: set[int]) -> set[int]:
    """Those starts of a phrase at which a word with these places (ascending) is the slot that it should be."""
    last = len(places)
    return {
        start
        for start in starts
        if (at := bisect_left(places, start + slot)) < last and places[at] == start + slot
    }
