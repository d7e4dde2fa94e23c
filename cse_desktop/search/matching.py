"""Answers a parsed query on one view of the index: which documents match, and how well.

First sets of document numbers are intersected, which is quick however common the words; only what is left is
weighed. All scores are sums of what each word or phrase of the query gives to a page.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from heapq import nlargest

from cse_desktop.search.filters import labels_of
from cse_desktop.search.query import Alike, All, Filter, Leaf, Node, Not, Some, alternatives, leaves, phrases
from cse_desktop.search.view import View
from cse_desktop.search.weighing import Scores, Term, Weigher

LENT = 0.32
"""What a page scores of that for a word which only the evidence's title or notes have."""
SPREAD = 0.2
"""What a page scores, of what a word is worth, which only another page of the same evidence has."""
DERIVED = 0.3
"""What is left of the score of a page that has, for some word, only another made from it (officer for office)."""
EQUIVALENT = 0.35
"""What an equivalent is worth, of what the word that was asked for is worth at most."""
TOGETHER = 1.2
"""What words side by side are worth beside what they are worth anywhere on the page."""
LIFTED = 1_000
"""So many of the best documents are looked at for that; looking at all would take longer than the rest."""

Group = tuple[Leaf, ...]
"""A leaf, or several single words that mean the same and are looked for together."""


class Matching:
    """Evaluates one query on one view. `check` is called often; what it raises ends the evaluation."""

    def __init__(self, view: View, weigher: Weigher, check: Callable[[], None]) -> None:
        self._view = view
        self._weigher = weigher
        self._check = check
        self._lenders: dict[Group, frozenset[int]] = {}
        self._spread = False

    def answer(self, node: Node) -> Scores:
        """What matches on one page (or page and title together), or else within one piece of evidence.

        A document scores 0 where a filter put it there and no word.
        """
        found = self._answer(node)
        if not found and len(leaves(node)) > 1:
            self._spread = True
            self._lenders.clear()
            return self._answer(node)
        for place in phrases(node):
            self._lift(found, place)
        return found

    def used(self, node: Node) -> list[str]:
        """How the equivalents are called that the index has, the commonest first."""
        others = [leaf for alike in alternatives(node) if not alike.spelling for leaf in alike.others]
        counts = {leaf.said: self._weigher.is_known(leaf, self._check) for leaf in others}
        return sorted((said for said, count in counts.items() if count), key=lambda said: -counts[said])

    def _answer(self, node: Node) -> Scores:
        shares = self._shares(node)
        if _any_will_do(node):
            found = set().union(*(self._term(group).scores for group in shares))
        else:
            found = self._own(self._matching(node, None), list(shares))
        return self._weighed(found, shares)

    def _shares(self, node: Node) -> dict[Group, float]:
        """Every group that is looked for, and which share of its scores counts."""
        shares: dict[Group, float] = {(leaf,): 1.0 for leaf in leaves(node)}
        for alike in alternatives(node):
            most = sum(self._term((leaf,)).worth for leaf in leaves(alike.asked))
            for group in _groups(alike):
                share = 1.0 if alike.spelling else EQUIVALENT
                shares.setdefault(group, share * min(1.0, most / self._term(group).worth))
        return shares

    def _own(self, found: set[int], groups: list[Group]) -> set[int]:
        """Documents with one of the words on them, and cards that only a filter chose."""
        own: set[int] = set()
        for group in groups:
            own |= self._term(group).scores.keys() & found
        cards = (found - own) & self._view.cards
        for group in groups:
            if not cards:
                break
            lenders = self._lending(group)
            cards = {n for n in cards if self._view.owners[n] not in lenders}
        return own | cards

    def _matching(self, node: Node, among: Set[int] | None) -> set[int]:
        """The documents that a node matches, of those among which it is looked for (None: all)."""
        self._check()
        if isinstance(node, Leaf):
            return self._having((node,), among)
        if isinstance(node, Alike):
            others = (self._having(group, among) for group in _groups(node))
            return self._matching(node.asked, among).union(*others)
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

    def _having(self, group: Group, among: Set[int] | None) -> set[int]:
        """The documents that have one of the group's words or phrases, or to which it is lent."""
        own = self._term(group).scores.keys()
        found = set(own) if among is None else own & among
        lenders = self._lending(group)
        return found | self._view.documents_of(lenders, among) if lenders else found

    def _unwanted(self, node: Node) -> set[int]:
        found = self._matching(node, None)
        # A card stands for the whole piece of evidence: what is on any of its pages speaks against it.
        owners, card_of = self._view.owners, self._view.card_of
        return found | {card_of[owners[n]] for n in found}

    def _size(self, node: Node) -> int:
        """Roughly how many documents a node matches: the fewest are looked for first, what is unwanted last."""
        if isinstance(node, Leaf):
            return len(self._term((node,)).scores)
        if isinstance(node, All):
            return min(map(self._size, node.children))
        if isinstance(node, Alike):
            return self._size(node.asked) + sum(len(self._term(group).scores) for group in _groups(node))
        if isinstance(node, Some):
            return sum(map(self._size, node.children))
        return 2 * self._view.count if isinstance(node, Not) else 0

    def _lending(self, group: Group) -> frozenset[int]:
        """Which evidence lends a group to pages without it: by its card, or if words may be spread by a page."""
        if group not in self._lenders:
            found, owners = self._term(group).scores.keys(), self._view.owners
            from_ = found if self._spread else found & self._view.cards
            self._lenders[group] = frozenset(map(owners.__getitem__, from_))
        return self._lenders[group]

    def _weighed(self, found: set[int], shares: dict[Group, float]) -> Scores:
        terms = [(group, self._term(group), share) for group, share in shares.items()]
        if len(terms) == 1 and len(found) == len(terms[0][1].scores):
            scores = dict(terms[0][1].scores)
        else:
            scores = dict.fromkeys(found, 0.0)
            for group, term, share in terms:
                self._check()
                self._add(scores, group, term, share)
        for n in set().union(*(term.loose for _group, term, _share in terms)) & found:
            scores[n] *= DERIVED
        return scores

    def _add(self, scores: Scores, group: Group, term: Term, share: float) -> None:
        gives = term.scores
        own = scores.keys() & gives.keys()
        for n in own:
            scores[n] += share * gives[n]
        lenders = self._lending(group) if len(own) < len(scores) else frozenset()
        if lenders:
            owners, card_of, spread = self._view.owners, self._view.card_of, SPREAD * term.worth
            for n in scores.keys() - own:
                owner = owners[n]
                if owner in lenders:
                    lent = gives.get(card_of[owner])
                    scores[n] += share * (spread if lent is None else LENT * lent)

    def _lift(self, scores: Scores, place: All) -> None:
        """Give more to those of the best documents where the words stand side by side."""
        best = scores if len(scores) <= LIFTED else nlargest(LIFTED, scores, key=scores.__getitem__)
        worth = TOGETHER * sum(self._term((leaf,)).worth for leaf in leaves(place))
        if place.together is not None:
            for n, share in self._weigher.side_by_side(place.together, sorted(best), self._check).items():
                scores[n] += worth * share

    def _term(self, group: Group) -> Term:
        return self._weigher.term(group, self._check)


def _groups(alike: Alike) -> list[Group]:
    """The others of a place where others will do as well: single words together, each phrase by itself."""
    singles = tuple(leaf for leaf in alike.others if len(leaf.slots) == 1)
    return [*([singles] if singles else []), *((leaf,) for leaf in alike.others if len(leaf.slots) > 1)]


def _any_will_do(node: Node) -> bool:
    """Whether any word or phrase of the query alone makes a page an answer."""
    if isinstance(node, Some):
        return all(map(_any_will_do, node.children))
    return _any_will_do(node.asked) if isinstance(node, Alike) else isinstance(node, Leaf)
