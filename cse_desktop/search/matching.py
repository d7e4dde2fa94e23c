"""Answers a parsed query on one view of the index: which documents match, and how well."""

from __future__ import annotations

import re
from math import log

from cse_desktop.domain.portfolio import exhibit, exhibit_number
from cse_desktop.search.forms import Forms, is_inflected
from cse_desktop.search.query import All, Filter, Leaf, Node, Not, Some
from cse_desktop.search.schema import value_of
from cse_desktop.search.view import K1, View

Scores = dict[int, float]
"""Document number to score; 0 where a filter and no word put it there."""

LENT = 0.4
"""What a page scores for a word that only the evidence's title or notes have."""
SPREAD = 0.2
"""What a page scores for a word that only another page of the same evidence has."""
DERIVED = 0.4
"""What is left of the score of a page that has, for some word, only another of its stem (officer for office)."""
PHRASE_WORTH = 1.6
CARD_WORTH = 1.25


class Matching:
    """Evaluates queries. With `spread`, words may stand on different pages of one piece of evidence."""

    def __init__(self, view: View, forms: Forms, *, spread: bool = False) -> None:
        self._view = view
        self._forms = forms
        self._spread = spread
        self._own: set[int] = set()
        self._loose: set[int] = set()

    def answer(self, node: Node) -> Scores:
        """The documents that match: those with one of the words on them, and cards that only a filter chose."""
        found = self._scores(node)
        pages, own = self._view.pages, self._own
        kept = {n: score for n, score in found.items() if n in own or (not pages[n] and not score)}
        return {n: score * DERIVED if n in self._loose else score for n, score in kept.items()}

    def _scores(self, node: Node) -> Scores:
        if isinstance(node, Leaf):
            return self._leaf(node)
        if isinstance(node, Filter):
            return self._filter(node)
        if isinstance(node, Not):
            return self._without(node, self._everything())
        if isinstance(node, Some):
            return self._any(node)
        return self._all(node)

    def _all(self, node: All) -> Scores:
        wanted = [child for child in node.children if not isinstance(child, Not)]
        found: Scores | None = None
        for child in wanted:
            scores = self._scores(child)
            if found is None:
                found = scores
            else:
                few, many = (found, scores) if len(found) < len(scores) else (scores, found)
                found = {n: score + many[n] for n, score in few.items() if n in many}
            if not found:
                return {}
        if found is None:
            found = self._everything()
        for unwanted in node.children:
            if isinstance(unwanted, Not):
                found = self._without(unwanted, found)
        return found

    def _any(self, node: Some) -> Scores:
        found: Scores = {}
        for child in node.children:
            for n, score in self._scores(child).items():
                found[n] = found.get(n, 0.0) + score
        return found

    def _without(self, node: Not, found: Scores) -> Scores:
        own = set(self._own)
        unwanted = set(self._scores(node.child))
        self._own = own  # what must not be there puts no page among the answers
        # A card stands for the whole piece of evidence: what is on any of its pages speaks against it.
        owners, cards = self._view.owners, self._view.cards
        unwanted.update([cards[owner] for n in unwanted if (owner := owners[n]) in cards and owner is not None])
        return {n: score for n, score in found.items() if n not in unwanted}

    def _everything(self) -> Scores:
        return {number: 0.0 for numbers in self._view.documents.values() for number in numbers}

    def _leaf(self, leaf: Leaf) -> Scores:
        frequencies = self._phrase(leaf) if len(leaf.slots) > 1 else self._word(leaf)
        view = self._view
        rarity = log(1 + (view.count - len(frequencies) + 0.5) / (len(frequencies) + 0.5))
        worth = (PHRASE_WORTH if len(leaf.slots) > 1 else 1.0) * (K1 + 1) * rarity
        norms, pages, owners = view.norms, view.pages, view.owners
        own = {n: worth * tf / (tf + norms[n]) for n, tf in frequencies.items()}
        self._loose |= self._derived(leaf, frequencies)
        self._own.update(own)
        scores = dict(own)
        lent: dict[str, float] = {}
        for n, score in own.items():
            owner = owners[n]
            if owner is not None and not pages[n]:
                scores[n] = score * CARD_WORTH
                lent[owner] = max(lent.get(owner, 0.0), score * LENT)
            elif owner is not None and self._spread:
                lent[owner] = max(lent.get(owner, 0.0), score * SPREAD)
        for owner, score in lent.items():
            for n in view.documents[owner]:
                if n not in own:
                    scores[n] = score
        return scores

    def _word(self, leaf: Leaf) -> dict[int, float]:
        slot = leaf.slots[0]
        frequencies = self._view.frequencies(self._forms.of(slot))
        if slot.mode in ("forms", "near"):
            # The word as it was asked for counts a little more than its other forms.
            for n, weight in self._view.frequencies((slot.word,)).items():
                frequencies[n] += 0.5 * weight
        return frequencies

    def _derived(self, leaf: Leaf, frequencies: dict[int, float]) -> set[int]:
        """Of these documents those that have neither the word as it was asked for nor its plural or tenses."""
        slot = leaf.slots[0]
        if len(leaf.slots) > 1 or slot.mode != "forms":
            return set()
        close = [word for word in self._forms.of(slot) if is_inflected(slot.word, word)]
        return set(frequencies) - set(self._view.frequencies(close))

    def _phrase(self, leaf: Leaf) -> dict[int, float]:
        """Documents where the slots stand side by side, with how often. Rare words narrow the search first."""
        view = self._view
        choices = [self._forms.of(slot) for slot in leaf.slots]
        order = sorted(range(len(choices)), key=lambda i: sum(view.document_frequency(w) for w in choices[i]))
        starts: dict[int, set[int]] | None = None
        for i in order:
            here: dict[int, set[int]] = {}
            wanted = None if starts is None else set(starts)
            for word in choices[i]:
                for n, places in view.places(word, wanted).items():
                    begun = {place - i for place in places}
                    here[n] = here[n] | begun if n in here else begun
            starts = here if starts is None else {n: both for n in here if (both := here[n] & starts[n])}
            if not starts:
                return {}
        return {n: float(len(places)) for n, places in (starts or {}).items()}

    def _filter(self, node: Filter) -> Scores:
        view = self._view
        found: Scores = {}
        for n in view.frequencies(self._labels(node), "label"):
            owner = view.owners[n]
            if owner is not None:
                found.update(dict.fromkeys(view.documents[owner], 0.0))
        return found

    def _labels(self, node: Filter) -> list[str]:
        view, name = self._view, node.name
        if name == "date":
            return dates_within(node.value, [w.partition(":")[2] for w in view.words_from("date:", "label")])
        number = exhibit_number(node.value) if name == "exhibit" else None
        value = value_of(exhibit(number) if number is not None else node.value.rstrip("*"))
        if not value:
            return []
        exact = f"{name}:{value}"
        beginnings = list(view.words_from(exact, "label"))
        if exact in beginnings and not node.value.endswith("*"):
            return [exact]
        return beginnings if name in ("kind", "tag", "team") or node.value.endswith("*") else []


def dates_within(wanted: str, known: list[str]) -> list[str]:
    """The labels of those ISO dates that `2025`, `2025-03`, `14/03/2025`, `2024..2025` or `..2024` mean."""
    first, dots, last = (part.strip() for part in wanted.partition(".."))
    first, last = _iso(first), _iso(last if dots else first)
    if not first and not last:
        return []

    def within(date: str) -> bool:
        if "none" in (date, first):
            return date == first
        return (not first or date[: len(first)] >= first) and (not last or date[: len(last)] <= last)

    return [f"date:{date}" for date in known if within(date)]


def _iso(text: str) -> str:
    match = re.fullmatch(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})", text)
    if match:
        day, month, year = match.groups()
        return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    return text.lower()
