"""The index as it stands after one commit: its documents in memory as short arrays, its postings read in bulk.

Whoosh's own searchers weigh one posting at a time through several layers of objects. A portfolio's question
needs every matching page anyway (they are grouped by evidence), so whole posting blocks are read at once.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator

from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from cse_desktop.search.codec import PackedMatcher

Frequencies = dict[int, float]
"""Document number to how often the word comes in it."""

K1, B = 1.2, 0.6
"""BM25 saturation and length normalisation. Pages differ in length mostly by layout, so B is below the usual."""


class View:
    """One generation of the index, open for reading. Not for several threads at once."""

    def __init__(self, index: FileIndex) -> None:
        self.reader: IndexReader = index.reader()
        # An index without a single document has a reader that can do next to nothing.
        leaves = self.reader.leaf_readers() if self.reader.doc_count_all() else ()
        self._leaves: list[tuple[IndexReader, int]] = list(leaves)
        self.owners: list[str | None] = []
        """The evidence each document belongs to; None where the document was deleted."""
        self.pages: list[int] = []
        sizes: list[int] = []
        for leaf, _offset in self._leaves:
            self._read_columns(leaf, sizes)
        live = [size for size, owner in zip(sizes, self.owners, strict=True) if owner is not None]
        average = sum(live) / len(live) if live else 1.0
        self.norms: list[float] = [K1 * (1 - B + B * size / average) for size in sizes]
        """BM25's length term for each document."""
        self.cards: dict[str, int] = {}
        self.documents: defaultdict[str, list[int]] = defaultdict(list)
        """Every document of a piece of evidence, its card included."""
        for number, owner in enumerate(self.owners):
            if owner is not None:
                self.documents[owner].append(number)
                if not self.pages[number]:
                    self.cards[owner] = number
        self.count = len(live)

    def frequencies(self, words: Iterable[str], field: str = "text") -> Frequencies:
        """The documents that have any of the words, with how often they have them all told."""
        found: Frequencies = {}
        for word in words:
            for leaf, offset, matcher in self._matchers(field, word):
                for ids, counts in matcher.blocks():
                    if offset or found:
                        for local, count in zip(ids, counts, strict=True):
                            number = local + offset
                            found[number] = found.get(number, 0) + count
                    else:
                        found.update(zip(ids, counts, strict=True))
                if leaf.has_deletions():
                    self._forget_deleted(found)
        return found

    def places(self, word: str, wanted: set[int] | None) -> dict[int, array[int]]:
        """The places of a word in each document (of those wanted) that has it."""
        owners = self.owners
        among = range(len(owners)) if wanted is None else sorted(wanted)
        found: dict[int, array[int]] = {}
        for _leaf, offset, matcher in self._matchers("text", word):
            local = [n - offset for n in among if n >= offset] if offset else list(among)
            found.update((number + offset, places) for number, places in matcher.places(local))
        return {number: places for number, places in found.items() if owners[number] is not None}

    def words_from(self, prefix: str, field: str = "text") -> Iterator[str]:
        """The index's own words that begin with a prefix, in order."""
        if not self._leaves:
            return iter(())
        return (word.decode() for word in self.reader.expand_prefix(field, prefix))

    def document_frequency(self, word: str) -> int:
        """In how many documents a word comes (deleted ones may still be counted)."""
        return int(self.reader.doc_frequency("text", word)) if self._leaves else 0

    def stored(self, number: int) -> tuple[str, str]:
        """What is kept of a document: its text, and its kind of page (of a card: the key of its pages)."""
        fields = self.reader.stored_fields(number)
        return fields.get("body", ""), fields.get("sort", "")

    def _matchers(self, field: str, word: str) -> Iterator[tuple[IndexReader, int, PackedMatcher]]:
        term = (field, word.encode())
        for leaf, offset in self._leaves:
            if term in leaf:
                matcher = leaf.postings(*term)
                # Deleted documents are wrapped away one posting at a time; `owners` knows them already.
                yield leaf, offset, getattr(matcher, "child", matcher)

    def _forget_deleted(self, found: Frequencies) -> None:
        owners = self.owners
        for number in [n for n in found if owners[n] is None]:
            del found[number]

    def _read_columns(self, leaf: IndexReader, sizes: list[int]) -> None:
        owner, page, size = (leaf.column_reader(name) for name in ("owner", "page", "size"))
        deleted = frozenset(leaf.segment().deleted_docs()) if leaf.has_deletions() else frozenset()
        for number in range(leaf.doc_count_all()):
            self.owners.append(None if number in deleted else owner[number].decode())
            self.pages.append(page[number])
            sizes.append(size[number])
