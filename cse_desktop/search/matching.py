"""Answers a parsed query on one view of the index: which documents match, and how well.

First sets of document numbers are intersected, which is quick however common the words; only what is left is
weighed. All scores are sums of what each word or phrase of the query gives to a page.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field
from math import log

from cse_desktop.search.filters import labels_of
from cse_desktop.search.forms import Forms
from cse_desktop.search.query import Alike, All, Filter, Leaf, Node, Not, Slot, Some, alternatives, leaves
from cse_desktop.search.view import K1, Frequencies, View

Scores = dict[int, float]
"""Document number to score; 0 where a filter and no word put it there."""

LENT = 0.4
"""What a page scores for a word that only the evidence's title or notes have."""
SPREAD = 0.2
"""What a page scores for a word that only another page of the same evidence has."""
DERIVED = 0.3
"""What is left of the score of a page that has, for some word, only another made from it (officer for office)."""
EQUIVALENT = 0.35
"""What an equivalent is worth, of what the word that was asked for is worth at most."""
PHRASE_WORTH = 1.6
CARD_WORTH = 1.25
AS_ASKED = 0.5
"""How much more the word counts as it was asked for than its other forms."""


@dataclass
class Term:
    """What a leaf of the query gives. `found` says in which documents it comes how often."""

    found: Frequencies
    worth: float
    as_asked: Frequencies = field(default_factory=dict)
    """Of a single word: the documents that have it as it was asked for."""
    loose: Set[int] = frozenset()
    """Documents that have only words made from it."""


class Matching:
    """Evaluates queries on one view. `check` is called often; what it raises ends the evaluation."""

    def __init__(self, view: View, forms: Forms, check: Callable[[], None]) -> None:
        self._view = view
        self._forms = forms
        self._check = check
        self._terms: dict[tuple[Leaf, ...], Term] = {}
        self._lenders: dict[Leaf, frozenset[int]] = {}
        self._spread = False

    def answer(self, node: Node) -> Scores:
        """What matches on one page (or page and title together), or else within one piece of evidence."""
        self._spread = False
        found = self._answer(node)
        if not found and len(leaves(node)) > 1:
            self._spread = True
            self._lenders.clear()
            found = self._answer(node)
        return found

    def used(self, node: Node) -> list[str]:
        """How the equivalents are called that the index has, the commonest first."""
        found: dict[str, int] = {}
        for alike in alternatives(node):
            for leaf in alike.others if not alike.spelling else ():
                found[leaf.said] = len(self._term((leaf,)).found)
        return sorted((said for said, count in found.items() if count), key=lambda said: -found[said])

    def _answer(self, node: Node) -> Scores:
        every = [*leaves(node), *(leaf for alike in alternatives(node) for leaf in alike.others)]
        if _any_will_do(node):
            found = set().union(*(self._term((leaf,)).found for leaf in every))
        else:
            found = self._own(self._matching(node, None), every)
        return self._weighed(node, found)

    def _own(self, found: set[int], every: list[Leaf]) -> set[int]:
        """Documents with one of the words on them, and cards that only a filter chose."""
        own: set[int] = set()
        for leaf in every:
            own |= self._term((leaf,)).found.keys() & found
        cards = (found - own) & self._view.cards
        for leaf in every:
            if not cards:
                break
            lenders = self._lending(leaf)
            cards = {n for n in cards if self._view.owners[n] not in lenders}
        return own | cards

    def _matching(self, node: Node, among: Set[int] | None) -> set[int]:
        """The documents that a node matches, of those among which it is looked for (None: all)."""
        self._check()
        if isinstance(node, Leaf):
            own = self._term((node,)).found.keys()
            found = set(own) if among is None else own & among
            lenders = self._lending(node)
            return found | self._view.documents_of(lenders, among) if lenders else found
        if isinstance(node, Alike):
            return set().union(*(self._matching(way, among) for way in (node.asked, *node.others)))
        if isinstance(node, Some):
            return set().union(*(self._matching(child, among) for child in node.children))
        if isinstance(node, Filter):
            return self._view.documents_of(self._view.labelled(labels_of(node, self._view)), among)
        if isinstance(node, Not):
            return set(self._view.everything() if among is None else among) - self._unwanted(node.child)
        for child in sorted(node.children, key=self._size):
            among = self._matching(child, among)
            if not among:
                break
        return set(among or ())

    def _unwanted(self, node: Node) -> set[int]:
        found = self._matching(node, None)
        # A card stands for the whole piece of evidence: what is on any of its pages speaks against it.
        owners, card_of = self._view.owners, self._view.card_of
        return found | {card_of[owners[n]] for n in found}

    def _size(self, node: Node) -> int:
        """Roughly how many documents a node matches: the fewest are looked for first, what is unwanted last."""
        if isinstance(node, Leaf):
            return len(self._term((node,)).found)
        if isinstance(node, All):
            return min(map(self._size, node.children))
        if isinstance(node, Alike):
            return sum(map(self._size, (node.asked, *node.others)))
        if isinstance(node, Some):
            return sum(map(self._size, node.children))
        return 2 * self._view.count if isinstance(node, Not) else 0

    def _lending(self, leaf: Leaf) -> frozenset[int]:
        """Which evidence lends the leaf to pages without it: by its card, or if words may be spread by a page."""
        if leaf not in self._lenders:
            found, owners = self._term((leaf,)).found.keys(), self._view.owners
            self._lenders[leaf] = frozenset(
                owners[n] for n in (found if self._spread else found & self._view.cards)
            )
        return self._lenders[leaf]

    def _weighed(self, node: Node, found: set[int]) -> Scores:
        asked = leaves(node)
        terms = [(leaf, self._term((leaf,)), 1.0) for leaf in asked]
        for alike in alternatives(node):
            most = sum(self._term((leaf,)).worth for leaf in leaves(alike.asked))
            singles = tuple(leaf for leaf in alike.others if len(leaf.slots) == 1)
            phrases = [(leaf,) for leaf in alike.others if len(leaf.slots) > 1]
            for group in (singles, *phrases) if singles else phrases:
                term = self._term(group)
                share = 1.0 if alike.spelling else EQUIVALENT
                terms.append((group[0], term, share * min(1.0, most / term.worth)))
        if len(terms) == 1 and found <= terms[0][1].found.keys():
            scores = self._alone(terms[0][1], found)
        else:
            scores = dict.fromkeys(found, 0.0)
            for leaf, term, share in terms:
                self._check()
                self._add(scores, leaf, term, share)
        for n in set().union(*(term.loose for _leaf, term, _share in terms)) & found:
            scores[n] *= DERIVED
        return scores

    def _alone(self, term: Term, found: set[int]) -> Scores:
        """The scores where a single leaf makes them all: nothing is lent."""
        worth, norms, asked, of = term.worth, self._view.norms, term.as_asked, term.found
        if len(found) != len(of):
            of = {n: of[n] for n in found}
        if not asked:
            scores = {n: worth * tf / (tf + norms[n]) for n, tf in of.items()}
        else:
            scores = {
                n: worth * (more := tf + AS_ASKED * asked.get(n, 0)) / (more + norms[n]) for n, tf in of.items()
            }
        for n in self._view.cards & scores.keys():
            scores[n] *= CARD_WORTH
        return scores

    def _add(self, scores: Scores, leaf: Leaf, term: Term, share: float) -> None:
        view = self._view
        worth, norms, cards, owners, asked = share * term.worth, view.norms, view.cards, view.owners, term.as_asked
        own = scores.keys() & term.found.keys()
        for n in own:
            tf = term.found[n] + AS_ASKED * asked.get(n, 0)
            score = worth * tf / (tf + norms[n])
            scores[n] += score * CARD_WORTH if n in cards else score
        lenders = self._lending(leaf)
        if not lenders or len(own) == len(scores):
            return
        card_of, pages = view.card_of, term.found
        for n in scores.keys() - own:
            owner = owners[n]
            if owner in lenders:
                tf = pages.get(card_of[owner], 0)
                scores[n] += worth * tf / (tf + norms[card_of[owner]]) * LENT if tf else worth * SPREAD

    def _term(self, group: tuple[Leaf, ...]) -> Term:
        """What a leaf gives, or several single words that mean the same together."""
        if group not in self._terms:
            phrase = len(group[0].slots) > 1
            found = self._phrase(group[0]) if phrase else self._words(group)
            rarity = log(1 + (self._view.count - len(found) + 0.5) / (len(found) + 0.5))
            term = Term(found, (PHRASE_WORTH if phrase else 1.0) * (K1 + 1) * rarity)
            if not phrase and len(group) == 1:
                self._tell_apart(term, group[0].slots[0])
            self._terms[group] = term
        return self._terms[group]

    def _words(self, group: Iterable[Leaf]) -> Frequencies:
        words = dict.fromkeys(word for leaf in group for word in self._forms.of(leaf.slots[0]))
        return self._view.frequencies(words, self._check)

    def _tell_apart(self, term: Term, slot: Slot) -> None:
        """Which documents have the word as it was asked for, and which only words made from it."""
        every, close = self._forms.of(slot), self._forms.close(slot)
        if slot.mode in ("forms", "typed", "near") and len(every) > 1:
            term.as_asked = self._view.frequencies((slot.word,), self._check)
        if len(close) < len(every):
            term.loose = term.found.keys() - self._view.frequencies(sorted(close), self._check).keys()

    def _phrase(self, leaf: Leaf) -> Frequencies:
        """Documents where the slots stand side by side, with how often."""
        view = self._view
        choices = [self._forms.of(slot) for slot in leaf.slots]
        often = [sum(map(view.lexicon.frequency, words)) for words in choices]
        order = sorted(range(len(choices)), key=often.__getitem__)
        wanted: Set[int] | None = None
        for i in order:  # first the documents that have all of the words, wherever
            if not often[i]:
                return {}
            having = view.frequencies(choices[i], self._check).keys()
            wanted = having if wanted is None else wanted & having
        starts: dict[int, set[int]] = {}
        left = sorted(wanted or ())
        for turn, i in enumerate(order):
            here: dict[int, set[int]] = {}
            for word in choices[i]:
                self._check()
                for n, places in view.places(word, left):
                    begun = _within(places, i, starts[n]) if turn else {place - i for place in places}
                    if begun:
                        here[n] = here[n] | begun if n in here else begun
            starts, left = here, sorted(here)
        return {n: len(begun) for n, begun in starts.items()}


def _within(places: array[int], slot: int, starts: set[int]) -> set[int]:
    """Those starts of a phrase at which a word with these places (ascending) is the slot that it should be."""
    last = len(places)
    return {
        start
        for start in starts
        if (at := bisect_left(places, start + slot)) < last and places[at] == start + slot
    }


def _any_will_do(node: Node) -> bool:
    """Whether any word or phrase of the query alone makes a page an answer."""
    if isinstance(node, Some):
        return all(map(_any_will_do, node.children))
    return _any_will_do(node.asked) if isinstance(node, Alike) else isinstance(node, Leaf)
