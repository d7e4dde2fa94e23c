"""What was found, grouped by evidence: the best evidence first, and which of its pages are shown."""

from __future__ import annotations

from collections.abc import Collection
from heapq import nlargest
from itertools import compress

from cse_desktop.search.view import View
from cse_desktop.search.weighing import Scores

PAGES_EACH = 3
"""How many pages of one piece of evidence are listed before others get their turn."""
LIKELY = 6
"""For each hit that is wanted so many of the best documents are looked at first; mostly that is enough."""


class Groups:
    """The documents found, by evidence.

    Where a page answers, the title or notes answering too is no second place to look; but it lifts the evidence.
    """

    def __init__(self, view: View, found: Scores, within: Collection[str] | None) -> None:
        """With `within` only that evidence is shown and counted; `every` is all evidence found, in no order."""
        self._view = view
        owners = set(map(view.owners.__getitem__, found))
        self.every = tuple(map(view.ids.__getitem__, owners))
        if within is not None:
            owners = {owner for owner in owners if view.ids[owner] in within}
            kept = map(owners.__contains__, map(view.owners.__getitem__, found))
            found = {n: found[n] for n in compress(tuple(found), kept)}
        self._found = found
        self.evidence = len(owners)
        pages = found.keys() - view.cards
        self.total = len(pages) + len(owners.difference(map(view.owners.__getitem__, pages)))

    def chosen(self, limit: int) -> list[int]:
        """The documents to show, at most `limit`, in order."""
        groups = [self._shown(owner) for owner in self._best(limit)]
        counts = [min(PAGES_EACH, len(numbers)) for numbers in groups]
        spare = limit - sum(counts)
        for place, numbers in enumerate(groups):
            more = max(0, min(len(numbers) - counts[place], spare))
            counts[place] += more
            spare -= more
        return [n for numbers, count in zip(groups, counts, strict=True) for n in numbers[:count]][:limit]

    def _best(self, limit: int) -> list[int]:
        """The evidence whose best document is best, at most `limit`."""
        found, owners = self._found, self._view.owners
        most = LIKELY * limit
        while True:
            best = nlargest(most, sorted(found), key=found.__getitem__) if most < len(found) else self._ranked()
            ordered = list(dict.fromkeys(owners[n] for n in best))
            if len(ordered) >= limit or len(best) == len(found):
                return ordered[:limit]
            most *= 10  # one long document has nearly all of the best pages

    def _ranked(self) -> list[int]:
        found = self._found
        return sorted(found, key=lambda n: (-found[n], n))

    def _shown(self, owner: int) -> list[int]:
        found, pages, cards = self._found, self._view.pages, self._view.cards
        numbers = [n for n in self._view.documents[owner] if n in found]
        return sorted([n for n in numbers if n not in cards] or numbers, key=lambda n: (-found[n], pages[n]))
