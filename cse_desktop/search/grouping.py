"""What was found, grouped by evidence: the best evidence first, and which of its pages are shown."""

from __future__ import annotations

from collections.abc import Collection

from cse_desktop.search.matching import Scores
from cse_desktop.search.view import View

PAGES_EACH = 3
"""How many pages of one piece of evidence are listed before others get their turn."""


class Groups:
    """The documents found, by evidence.

    Where a page answers, the title or notes answering too is no second place to look; but it lifts the evidence.
    """

    def __init__(self, view: View, found: Scores, within: Collection[str] | None) -> None:
        """With `within` only that evidence is shown and counted; `every` is all evidence found, best first."""
        self._view = view
        self._found = found
        groups: dict[int, list[int]] = {}
        best: dict[int, float] = {}
        owners = view.owners
        for number, score in found.items():
            owner = owners[number]
            if owner in groups:
                groups[owner].append(number)
                if score > best[owner]:
                    best[owner] = score
            else:
                groups[owner] = [number]
                best[owner] = score
        ordered = sorted(best, key=best.__getitem__, reverse=True)
        ids = view.ids
        self.every = tuple(ids[owner] for owner in ordered)
        shown = ordered if within is None else [owner for owner in ordered if ids[owner] in within]
        self._groups = [groups[owner] for owner in shown]
        self.evidence = len(shown)
        self.total = sum(map(len, self._groups))
        for numbers in self._groups:
            if len(numbers) > 1 and not view.cards.isdisjoint(numbers):
                numbers[:] = [number for number in numbers if number not in view.cards]
                self.total -= 1

    def chosen(self, limit: int) -> list[int]:
        """The documents to show, at most `limit`, in order."""
        pages, found = self._view.pages, self._found
        groups = [sorted(numbers, key=lambda n: (-found[n], pages[n])) for numbers in self._groups[:limit]]
        counts = [min(PAGES_EACH, len(numbers)) for numbers in groups]
        spare = limit - sum(counts)
        for place, numbers in enumerate(groups):
            more = max(0, min(len(numbers) - counts[place], spare))
            counts[place] += more
            spare -= more
        return [n for numbers, count in zip(groups, counts, strict=True) for n in numbers[:count]][:limit]
