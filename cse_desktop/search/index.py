"""The search index on disk: opened, searched, brought up to date, and given up when it is not whole."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TypeVar

from whoosh.index import FileIndex

from cse_desktop.app.ports import Hit, IndexedEvidence, SearchResult
from cse_desktop.search.equivalents import Equivalents
from cse_desktop.search.families import Families
from cse_desktop.search.forms import Forms
from cse_desktop.search.grouping import Groups
from cse_desktop.search.lexicon import Lexicon
from cse_desktop.search.matching import Matching
from cse_desktop.search.query import Node, alternatives, brought_together, leaves, parse, telling
from cse_desktop.search.schema import schema
from cse_desktop.search.snippets import LookedFor, Mark, matches, merged, snippet
from cse_desktop.search.spelling import respelt
from cse_desktop.search.stamp import NAME, Stamp, read_stamp
from cse_desktop.search.storage import Shelf
from cse_desktop.search.trouble import IndexTrouble, guarded
from cse_desktop.search.view import Segment, View
from cse_desktop.search.weighing import Weigher
from cse_desktop.search.words import Words
from cse_desktop.search.writing import write

_log = logging.getLogger(__name__)
T = TypeVar("T")

LOOKS = 5
"""How often trouble is looked at again before the index counts as damaged."""
FEW = 5
"""Up to so many answers, another spelling is looked for."""


@dataclass(frozen=True)
class _Open:
    stamp: Stamp
    shelf: Shelf
    view: View
    forms: Forms
    weigher: Weigher


@dataclass(frozen=True)
class _Wanted:
    query: str
    node: Node
    limit: int
    within: Collection[str] | None
    check: Callable[[], None]


class WhooshIndex:
    """The index of one portfolio in `folder`, which it has to itself. Every method may be called from any thread.

    `owner` is the portfolio's id: an index made for another one is not used.
    """

    def __init__(
        self,
        folder: Path,
        owner: str = "",
        *,
        families: Families | None = None,
        equivalents: Equivalents | None = None,
    ) -> None:
        self._folder = folder
        self._owner = owner
        self._families = families or Families()
        self._equivalents = equivalents or Equivalents()
        self._lock = RLock()
        self._open: _Open | None = None
        self._segments: Mapping[str, Segment] = {}
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

    def search(
        self,
        query: str,
        limit: int = 20,
        *,
        within: Collection[str] | None = None,
        typing: bool = False,
        equivalents: bool = True,
        check: Callable[[], None] = lambda: None,
    ) -> SearchResult | None:
        """The best pages that answer a query, whatever it says; None when the index cannot answer now.

        What `check` raises passes through.
        """
        node = self._node(query, typing, equivalents)
        if node is None or limit < 1:
            return SearchResult((), 0)
        wanted = _Wanted(query, node, limit, within, check)
        with self._lock:
            check()
            return self._tried(lambda current: self._answer(current, wanted))

    def marks(self, query: str, text: str, *, typing: bool = False, equivalents: bool = True) -> tuple[Mark, ...]:
        """The places of any text that a query looks for, by the words of the text itself."""
        node = self._node(query, typing, equivalents)
        if node is None:
            return ()
        words = sorted(set(self._words.places(text)[0]))
        forms = Forms(Lexicon([(words, [1] * len(words))]), self._families)
        return merged((start, end) for start, end, _leaf in matches(text, _looked_for(forms, node), self._words))

    def close(self) -> None:
        """Release files."""
        with self._lock:
            if self._open:
                self._open.shelf.close_all()
                self._open = None

    def _node(self, query: str, typing: bool, equivalents: bool) -> Node | None:
        node = parse(query, typing=typing)
        if node is None:
            return None
        return telling(brought_together(self._equivalents.widened(node) if equivalents else node))

    def _answer(self, current: _Open, wanted: _Wanted) -> SearchResult:
        view = current.view
        matching = Matching(view, current.weigher, wanted.check)
        found = matching.answer(wanted.node)
        looked_for = _looked_for(current.forms, wanted.node)
        grouped = Groups(view, found, wanted.within)
        hits = []
        for number in grouped.chosen(wanted.limit):
            wanted.check()
            hits.append(self._hit(view, number, found[number], looked_for))
        return SearchResult(
            hits=tuple(hits),
            total=grouped.total,
            evidence=grouped.evidence,
            suggestion=self._suggestion(current, wanted, len(found)) if len(found) <= FEW else None,
            also=tuple(matching.used(wanted.node)),
            evidence_ids=grouped.every,
        )

    def _suggestion(self, current: _Open, wanted: _Wanted, found: int) -> str | None:
        other = respelt(current.forms, wanted.query, wanted.node)
        node = self._node(other, typing=False, equivalents=True) if other else None
        if node is None:
            return None
        more = Matching(current.view, current.weigher, wanted.check).answer(node)
        return other if len(more) > found else None

    def _hit(self, view: View, number: int, score: float, looked_for: LookedFor) -> Hit:
        body, kind = view.stored(number)
        text, marks = snippet(body, looked_for, self._words)
        page = view.pages[number]
        return Hit(view.ids[view.owners[number]], page, kind if page else "", text, marks, round(score, 4))

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
                view = View(index, self._segments)
            lost = generation < stamp.generation
            short = generation == stamp.generation and view.count != stamp.documents
            if lost or short:
                raise IndexTrouble(f"generation {generation}, {view.count} documents, stamped {stamp}")
        except IndexTrouble:
            shelf.close_all()
            raise
        self._segments = view.segments
        forms = Forms(view.lexicon, self._families)
        self._open = _Open(stamp, shelf, view, forms, Weigher(view, forms))
        return self._open

    def _condemn(self, trouble: IndexTrouble) -> None:
        """Give the index up: without its stamp nobody reads it, and the next update builds it anew."""
        _log.warning("the search index is damaged and will be built anew: %s", trouble)
        self.close()
        try:
            (self._folder / NAME).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("the stamp of the damaged index stays: %s", error)


def _looked_for(forms: Forms, node: Node) -> LookedFor:
    """The words worth marking: common ones only when there is nothing else."""
    asked = [leaf for leaf in leaves(node) if not leaf.common] or leaves(node)
    every = [*asked, *(leaf for alike in alternatives(node) for leaf in alike.others)]
    return [[frozenset(forms.of(slot)) for slot in leaf.slots] for leaf in every]
