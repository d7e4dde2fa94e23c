"""The index as it stands after one commit: its documents in memory as short lists, its postings read in bulk.

Whoosh's own searchers weigh one posting at a time through several layers of objects. A portfolio's question
needs every matching page anyway (they are grouped by evidence, and counted by facets), so whole posting blocks are
read at once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import compress, repeat
from operator import add
from typing import Literal

from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from cse_desktop.search.codec import Postings, Vocabulary, words_of
from cse_desktop.search.lexicon import Lexicon

Frequencies = dict[int, int]
"""Document number to how often the words come in it."""

K1, B = 1.2, 0.6
"""BM25 saturation and length normalisation. Pages differ in length mostly by layout, so B is below the usual."""


@dataclass(frozen=True)
class Segment:
    """What is known of the documents of one segment. It never changes; only deletions come to it."""

    names: list[str]
    """The evidence its documents belong to."""
    owners: array[int]
    """For each document the place of its evidence in `names`."""
    pages: array[int]
    sizes: array[int]
    words: Vocabulary
    labels: Vocabulary


class View:
    """One generation of the index, open for reading. Not for several threads at once.

    `known` are segments read for the generation before, by their ids.
    """

    def __init__(self, index: FileIndex, known: Mapping[str, Segment]) -> None:
        self.reader: IndexReader = index.reader()
        # An index without a single document has a reader that can do next to nothing.
        readers = self.reader.leaf_readers() if self.reader.doc_count_all() else ()
        self._leaves: list[tuple[IndexReader, int]] = list(readers)
        self.segments: dict[str, Segment] = {}
        for leaf, _offset in self._leaves:
            name = leaf.segment().segment_id()
            self.segments[name] = known.get(name) or _read(leaf)
        held = [segment.words for segment in self.segments.values()]
        self.lexicon = Lexicon([(vocabulary.words, vocabulary.counts) for vocabulary in held])
        self._lay_out()

    def _lay_out(self) -> None:
        self.ids: list[str] = []
        """The evidence that is indexed."""
        self.owners: list[int] = []
        """For each document the place of its evidence in `ids`; -1 where the document was deleted."""
        self.pages: list[int] = []
        """For each document its page; 0 for a card."""
        sizes: list[int] = []
        places: dict[str, int] = {}
        self._dead: set[int] = set()
        for (leaf, offset), segment in zip(self._leaves, self.segments.values(), strict=True):
            dead = frozenset(leaf.segment().deleted_docs()) if leaf.has_deletions() else frozenset()
            live = {segment.owners[n] for n in range(len(segment.owners)) if n not in dead}
            here = {n: places.setdefault(segment.names[n], len(places)) for n in sorted(live)}
            self.owners.extend(-1 if n in dead else here[owner] for n, owner in enumerate(segment.owners))
            self._dead.update(n + offset for n in dead)
            self.pages.extend(segment.pages)
            sizes.extend(segment.sizes)
        self.ids = list(places)
        self.count = len(self.owners) - len(self._dead)
        live_words = sum(sizes) - sum(sizes[n] for n in self._dead)
        average = live_words / self.count if self.count else 1.0
        self.norms: list[float] = [K1 * (1 - B + B * size / average) for size in sizes]
        """BM25's length term for each document."""
        self.documents: list[list[int]] = [[] for _ in self.ids]
        """Every document of a piece of evidence, its card included."""
        self.card_of: list[int] = [-1] * len(self.ids)
        for number, owner in enumerate(self.owners):
            if owner >= 0:
                self.documents[owner].append(number)
                if not self.pages[number]:
                    self.card_of[owner] = number
        self.cards = frozenset(number for number in self.card_of if number >= 0)

    def frequencies(
        self, words: Iterable[str], check: Callable[[], None] = lambda: None, base: Frequencies | None = None
    ) -> Frequencies:
        """The documents that have any of the words, with how often they have them all told, added to `base`."""
        found = dict(base or {})
        for word in words:
            check()
            for postings, offset in self._postings("words", word):
                _add(found, postings, offset)
        self._forget_deleted(found)
        return found

    def labelled(self, labels: Iterable[str]) -> set[int]:
        """The evidence (places in `ids`) whose card has any of the labels."""
        found: Frequencies = {}
        for label in labels:
            for postings, offset in self._postings("labels", label):
                _add(found, postings, offset)
        self._forget_deleted(found)
        return {self.owners[number] for number in found}

    def labels(self, prefix: str) -> Iterator[str]:
        """The labels that begin with a prefix, in order."""
        held = Lexicon([(segment.labels.words, segment.labels.counts) for segment in self.segments.values()])
        return iter(sorted(held.beginning(prefix)))

    def places(self, word: str, wanted: list[int]) -> Iterator[tuple[int, array[int]]]:
        """The places of a word in each of the wanted documents (ascending) that has it."""
        for postings, offset in self._postings("words", word):
            local = [n - offset for n in wanted[bisect_left(wanted, offset) :]] if offset else wanted
            for number, places in postings.places(local):
                yield number + offset, places

    def stored(self, number: int) -> tuple[str, str]:
        """What is kept of a document: its text, and its kind of page (of a card: the key of its pages)."""
        fields = self.reader.stored_fields(number)
        return fields.get("body", ""), fields.get("sort", "")

    def documents_of(self, owners: Set[int], among: Set[int] | None) -> set[int]:
        """The documents of some evidence, of those among which it is looked for (None: all)."""
        if among is not None and len(among) < 2 * len(owners):
            return set(compress(among, map(owners.__contains__, map(self.owners.__getitem__, among))))
        found = set().union(*[self.documents[owner] for owner in owners])
        return found if among is None else found & among

    def everything(self) -> set[int]:
        """Every document."""
        return set(range(len(self.owners))) - self._dead

    def _postings(self, sort: Literal["words", "labels"], word: str) -> Iterator[tuple[Postings, int]]:
        for (leaf, offset), segment in zip(self._leaves, self.segments.values(), strict=True):
            postings = words_of(leaf).postings(segment.words if sort == "words" else segment.labels, word)
            if postings is not None:
                yield postings, offset

    def _forget_deleted(self, found: Frequencies) -> None:
        for number in found.keys() & self._dead:
            del found[number]


def _read(leaf: IndexReader) -> Segment:
    owner, page, size = (leaf.column_reader(name, translate=False) for name in ("owner", "page", "size"))
    words = words_of(leaf)
    names = [name.decode() for name in owner.names]
    return Segment(
        names, owner.places, page.every, size.every, words.vocabulary("text"), words.vocabulary("label")
    )


def _add(found: Frequencies, postings: Postings, offset: int) -> None:
    # Every posting of a common word comes through here: no line of Python for each.
    for numbers, counts in postings.blocks(offset):
        found.update(zip(numbers, map(add, counts, map(found.get, numbers, repeat(0))), strict=True))
