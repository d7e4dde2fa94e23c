"""The search index on disk: opened, searched, brought up to date, and given up when it is not whole."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TypeVar

from whoosh.index import FileIndex

from cse_desktop.app.ports import Hit, IndexedEvidence, SearchResult
from cse_desktop.search.forms import Forms
from cse_desktop.search.matching import Matching, Scores
from cse_desktop.search.query import Leaf, Node, leaves, parse
from cse_desktop.search.schema import schema
from cse_desktop.search.snippets import snippet
from cse_desktop.search.spelling import respelt
from cse_desktop.search.stamp import NAME, Stamp, read_stamp
from cse_desktop.search.storage import Shelf
from cse_desktop.search.trouble import IndexTrouble, guarded
from cse_desktop.search.view import View
from cse_desktop.search.words import Words
from cse_desktop.search.writing import write

_log = logging.getLogger(__name__)
T = TypeVar("T")

PAGES_EACH = 3
"""How many pages of one piece of evidence are listed before others get their turn."""
LOOKS = 5
"""How often trouble is looked at again before the index counts as damaged."""
FEW = 2
"""Up to so many answers, another spelling is looked for."""


@dataclass(frozen=True)
class _Open:
    stamp: Stamp
    shelf: Shelf
    view: View
    forms: Forms


class WhooshIndex:
    """The index of one portfolio in `folder`, which it has to itself. Every method may be called from any thread.

    `owner` is the portfolio's id: an index made for another one is not used.
    """

    def __init__(self, folder: Path, owner: str = "") -> None:
        self._folder = folder
        self._owner = owner
        self._lock = RLock()
        self._open: _Open | None = None
        self._words = Words()

    def sequence(self) -> int | None:
        """The journal entry the index has seen up to; None when it must be built anew."""
        with self._lock:
            current = self._current()
            return current.stamp.sequence if current else None

    def step(self) -> str:
        """The step of the journal entry the index has seen last; empty when it must be built anew."""
        with self._lock:
            current = self._current()
            return current.stamp.step if current else ""

    def evidence_count(self) -> int | None:
        """How many pieces of evidence are indexed; None when the index is not legible."""
        with self._lock:
            current = self._current()
            return len(current.view.cards) if current else None

    def update(
        self,
        changed: Iterable[IndexedEvidence],
        removed: Iterable[str],
        sequence: int,
        *,
        step: str = "",
        rebuild: bool = False,
        check: Callable[[], None] = lambda: None,
    ) -> bool:
        """Bring the index to `sequence`; with `rebuild` from nothing. False if it could not be written.

        What `check`, the evidence or its pages raise passes through, and nothing is changed.
        """
        try:
            write(self._folder, self._owner, changed, removed, sequence, step, rebuild=rebuild, check=check)
        except IndexTrouble as trouble:
            _log.warning("the search index was not updated: %s", trouble)
            return False
        return True

    def search(self, query: str, limit: int = 20) -> SearchResult | None:
        """The best pages that answer a query, whatever it says; None when the index cannot answer now."""
        node = parse(query)
        if node is None or limit < 1:
            return SearchResult((), 0)
        with self._lock:
            return self._tried(lambda current: self._answer(current, node, query, limit))

    def close(self) -> None:
        """Release files."""
        with self._lock:
            if self._open:
                self._open.shelf.close_all()
                self._open = None

    def _answer(self, current: _Open, node: Node, query: str, limit: int) -> SearchResult:
        found = _matching(current, node)
        wanted = [[frozenset(current.forms.of(slot)) for slot in leaf.slots] for leaf in _shown(node)]
        chosen, evidence = _chosen(current.view, found, limit)
        hits = tuple(self._hit(current.view, n, found[n], wanted) for n in chosen)
        suggestion = None
        if len(found) <= FEW:
            other = respelt(current.forms, current.view, query, node)
            more = parse(other) if other else None
            if more is not None and len(_matching(current, more)) > len(found):
                suggestion = other
        return SearchResult(hits, len(found), evidence, suggestion)

    def _hit(self, view: View, number: int, score: float, wanted: list[list[frozenset[str]]]) -> Hit:
        body, kind = view.stored(number)
        text, marks = snippet(body, wanted, self._words)
        page = view.pages[number]
        return Hit(view.owners[number] or "", page, kind if page else "", text, marks, round(score, 4))

    def _current(self) -> _Open | None:
        return self._tried(lambda current: current)

    def _tried(self, work: Callable[[_Open], T]) -> T | None:
        """What `work` makes of the index as it stands; None when there is none to work with.

        A commit takes the files of the generation before away, perhaps between two reads of ours. So trouble is
        looked at again from the newest generation, and only what lasts is damage.
        """
        trouble: IndexTrouble | None = None
        for _ in range(LOOKS):
            try:
                current = self._opened()
                if current is None:
                    return None
                with guarded():
                    return work(current)
            except IndexTrouble as met:
                trouble = met
                self.close()
        if trouble is not None:
            self._condemn(trouble)
        return None

    def _opened(self) -> _Open | None:
        stamp = read_stamp(self._folder, self._owner)
        if self._open and self._open.stamp == stamp:
            return self._open
        self.close()
        if stamp is None:
            return None
        shelf = Shelf(self._folder / stamp.home)
        try:
            with guarded():
                index = FileIndex(shelf, schema=schema())
                generation = index.latest_generation()
                view = View(index)
            lost = generation < stamp.generation
            short = generation == stamp.generation and view.count != stamp.documents
            if lost or short:
                raise IndexTrouble(f"generation {generation}, {view.count} documents, stamped {stamp}")
        except IndexTrouble:
            shelf.close_all()
            raise
        self._open = _Open(stamp, shelf, view, Forms(view))
        return self._open

    def _condemn(self, trouble: IndexTrouble) -> None:
        """Give the index up: without its stamp nobody reads it, and the next update builds it anew."""
        _log.warning("the search index is damaged and will be built anew: %s", trouble)
        self.close()
        try:
            (self._folder / NAME).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("the stamp of the damaged index stays: %s", error)


def _matching(current: _Open, node: Node) -> Scores:
    """What matches on one page, or else what matches within one piece of evidence."""
    return Matching(current.view, current.forms).answer(node) or (
        Matching(current.view, current.forms, spread=True).answer(node)
    )


def _shown(node: Node) -> list[Leaf]:
    """The leaves worth marking: common words only when there is nothing else."""
    every = leaves(node)
    return [leaf for leaf in every if not leaf.common] or every


def _chosen(view: View, found: Scores, limit: int) -> tuple[list[int], int]:
    """The documents to show, grouped by evidence, and how many pieces of evidence there are."""
    groups: dict[str, list[int]] = {}
    for n in found:
        owner = view.owners[n]
        if owner is not None:
            groups.setdefault(owner, []).append(n)
    for numbers in groups.values():
        numbers.sort(key=lambda n: (-found[n], view.pages[n]))
    ordered = sorted(groups.values(), key=lambda numbers: (-found[numbers[0]], numbers[0]))
    counts = [min(PAGES_EACH, len(numbers)) for numbers in ordered[:limit]]
    spare = limit - sum(counts)
    for place, numbers in enumerate(ordered[:limit]):
        more = max(0, min(len(numbers) - counts[place], spare))
        counts[place] += more
        spare -= more
    chosen = [n for numbers, count in zip(ordered, counts, strict=False) for n in numbers[:count]]
    return chosen[:limit], len(groups)
