"""How postings lie on disk: Whoosh's own blocks, with packed arrays where it would pickle tuples of small objects.

Whoosh 2.7 pickles every posting's value as an object of its own, which under Python 3 costs some fifteen bytes and
a function call each. Here a block is a short head and three packed arrays: document numbers (as differences), how
often, and all places one after the other. That is a fraction of the size, and a block is read in a few calls.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterator
from itertools import accumulate, pairwise
from struct import Struct
from typing import Any

from whoosh import formats
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3LeafMatcher, W3PostingsWriter

from cse_desktop.search.columns import pack, unpack

BLOCK = 256
"""Postings in a block."""

HEAD = Struct("!?HIIII")
"""Whether it is the word's last block, postings, last document, and the bytes of each array."""


class Places(formats.Format):  # type: ignore[misc]
    """A posting's value: the ordinal places of the word in its document."""

    posting_size = -1

    def __init__(self) -> None:
        super().__init__(field_boost=1.0)

    def fixed_value_size(self) -> None:
        """Values differ in length."""


class PackedCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with packed postings. It keeps no length statistics: lengths are a column of their own."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=BLOCK, compression=0)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> W3PostingsWriter:
        """Writes one field's postings."""
        return _PackedWriter(dbfile, blocklimit=self._blocklimit, byteids=byteids, compression=0, inlinelimit=0)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: formats.Format, term: Any = None, scorer: Any = None
    ) -> PackedMatcher:
        """Reads one word's postings."""
        offset, length = terminfo.extent()
        return PackedMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)


class _PackedWriter(W3PostingsWriter):  # type: ignore[misc]
    def add_all(self, documents: array[int], counts: array[int], places: array[int]) -> None:
        """Every posting of one word: documents ascending, how often in each, and all places after each other."""
        used = 0
        for start in range(0, len(documents), BLOCK):
            if start:
                self._write_block()
            self._ids = documents[start : start + BLOCK]
            self._weights = counts[start : start + BLOCK]
            self._maxweight = max(self._weights)
            end = used + sum(self._weights)
            self._values = [places[used:end].tobytes()]
            used = end

    def _write_block(self, last: bool = False) -> None:
        if not self._blockcount:
            self._postfile.write(WHOOSH3_HEADER_MAGIC)
        self._terminfo.add_block(self)
        ids = self._ids
        places: array[int] = array("I")
        places.frombytes(b"".join(self._values))
        parts = [
            pack([ids[0], *(b - a for a, b in pairwise(ids))]),
            pack(map(int, self._weights)),
            pack(places),
        ]
        head = HEAD.pack(last, len(ids), ids[-1], *map(len, parts))
        self._postfile.write(b"".join((head, *parts)))
        self._blockcount += 1
        self._new_block()


class PackedMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads packed postings: one by one as Whoosh's merging does, or block by block as a search does."""

    _data: Any
    _ids: Any
    _weights: Any
    _values: Any

    def blocks(self, offset: int = 0) -> Iterator[tuple[list[int], array[int]]]:
        """Each block's document numbers (with `offset` added) and how often the word comes in each."""
        while self.is_active():
            self._read_data()
            steps = unpack(self._data[0]).tolist()
            steps[0] += offset
            yield list(accumulate(steps)), unpack(self._data[1])
            self._next_block()

    def places(self, wanted: list[int]) -> Iterator[tuple[int, array[int]]]:
        """The places of the word in those of the wanted documents (ascending) that have it."""
        least = 0
        known = frozenset(wanted)
        while self.is_active():
            last = self.block_max_id()
            next_wanted = bisect.bisect_left(wanted, least)
            if next_wanted >= len(wanted):
                return
            if wanted[next_wanted] <= last:
                self._read_ids()
                counts, every = unpack(self._data[1]), unpack(self._data[2])
                ends = accumulate(counts)
                for id_, count, end in zip(self._ids, counts, ends, strict=True):
                    if id_ in known:
                        yield id_, every[end - count : end]
            least = last + 1
            self._next_block()

    def _goto(self, position: int) -> None:
        self._data = self._ids = self._weights = self._values = None
        self._i = 0
        self._postfile.seek(position)
        head = self._postfile.read(HEAD.size)
        self._lastblock, self._blocklength, self._maxid, *sizes = HEAD.unpack(head)
        self._sizes = sizes
        self._dataoffset = position + HEAD.size
        self._nextoffset = self._dataoffset + sum(sizes)

    def _read_data(self) -> None:
        self._postfile.seek(self._dataoffset)
        block = self._postfile.read(self._nextoffset - self._dataoffset)
        first, second, _third = accumulate(self._sizes)
        self._data = (block[:first], block[first:second], block[second:])

    def _read_ids(self) -> None:
        if self._data is None:
            self._read_data()
        self._ids = list(accumulate(unpack(self._data[0])))
        if len(self._ids) != self._blocklength:
            raise ValueError("a block is not as long as its head says")

    def _read_weights(self) -> None:
        if self._data is None:
            self._read_data()
        self._weights = array("f", unpack(self._data[1]))

    def _read_values(self) -> None:
        if self._data is None:
            self._read_data()
        counts, every = unpack(self._data[1]), array("I", unpack(self._data[2]))
        held = len(every) > 0
        self._values = [
            every[end - count : end].tobytes() if held else b""
            for count, end in zip(counts, accumulate(counts), strict=True)
        ]
