"""How words and their postings lie on disk: few bytes a word, and read in few calls.

Whoosh keeps a table with a record of its own for every word and, since most words of a text come once or twice,
spends more on those records than on the text. Here the words of a field lie in order, packed together, and are
read at once; postings lie one word after another without a name or length of their own.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from operator import sub
from struct import Struct
from typing import Any, TypeAlias

from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import IndexReader

from cse_desktop.search.columns import pack, unpack

BLOCK = 256
"""Postings in a block. A word with no more of them has a single block and no head before it."""
HEAD = Struct("!IIII")
"""The last document of a block, and the bytes of its documents, counts and places."""
FIELD = Struct("!BQI")
"""How long a field's name is, where its first posting lies, and the bytes of its words."""
WIDTHS = {ord("B"): 1, ord("H"): 2, ord("I"): 4}
QUICK = 1
"""How hard the words are compressed: in their order they are alike, so a little does most."""

Found: TypeAlias = "array[int]"
"""Of one word, for each document that has it, ascending: its number, how many places follow, and those."""


class PackedCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with words and postings of our own. It keeps no length statistics: that is a column."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> WordsWriter:
        """Writes the words of a segment."""
        return WordsWriter(
            segment.create_file(storage, self.TERMS_EXT), segment.create_file(storage, self.POSTS_EXT)
        )

    def terms_reader(self, storage: Any, segment: Any) -> WordsReader:
        """Reads the words of a segment."""
        return WordsReader(segment.open_file(storage, self.TERMS_EXT), segment.open_file(storage, self.POSTS_EXT))


@dataclass(frozen=True)
class Vocabulary:
    """The words of one field of a segment, in order; how many documents have each; where its postings end.

    The postings of a word begin where those of the word before end, the first at `begin`.
    """

    words: Sequence[str]
    counts: Sequence[int]
    ends: Sequence[int]
    begin: int = 0

    def place(self, word: str) -> int | None:
        """The place of a word in the list."""
        place = bisect_left(self.words, word)
        return place if place < len(self.words) and self.words[place] == word else None


NO_WORDS = Vocabulary((), (), ())


class WordsWriter:
    """Writes the words of a segment, field after field, and their postings."""

    def __init__(self, words: Any, postings: Any) -> None:
        self._words, self._postings = words, postings
        self._written = 0
        self.is_closed = False

    def add_field(self, name: str, found: Mapping[str, Found]) -> None:
        """Write every word of a field."""
        words = sorted(found)
        begin, counts, lengths = self._written, array("I"), array("I")
        for start in range(0, len(words), BLOCK):
            parted = [_parted(found[word]) for word in words[start : start + BLOCK]]
            packed = [_packed(*parts) for parts in parted]
            counts.extend(len(documents) for documents, _counts, _places in parted)
            lengths.extend(map(len, packed))
            self._postings.write(b"".join(packed))
        self._written += sum(lengths)
        listed = "\n".join(words).encode()
        held = zlib.compress(len(listed).to_bytes(4, "big") + listed + pack(counts) + pack(lengths), QUICK)
        self._words.write(FIELD.pack(len(name), begin, len(held)) + name.encode() + held)

    def close(self) -> None:
        """Close both files."""
        self._words.close()
        self._postings.close()
        self.is_closed = True


class WordsReader:
    """Reads the words of a segment, each field when it is first asked for."""

    def __init__(self, words: Any, postings: Any) -> None:
        self._words, self._postings = words, postings
        self._known: dict[str, Vocabulary] = {}

    def vocabulary(self, field: str) -> Vocabulary:
        """The words of a field. Raises ValueError or zlib.error where the file is not whole."""
        if field not in self._known:
            self._known[field] = self._read(field)
        return self._known[field]

    def postings(self, vocabulary: Vocabulary, word: str) -> Postings | None:
        """The postings of a word; None where no document has it."""
        place = vocabulary.place(word)
        if place is None:
            return None
        begin = vocabulary.ends[place - 1] if place else vocabulary.begin
        return Postings(self._postings, begin, vocabulary.ends[place], vocabulary.counts[place])

    def indexed_field_names(self) -> list[str]:
        """The fields that have words."""
        return list(self._places())

    def close(self) -> None:
        """Close both files."""
        self._words.close()
        self._postings.close()

    def _places(self) -> dict[str, tuple[int, int, int]]:
        """By field: where its words lie, how many bytes they take, where its postings begin."""
        found = {}
        self._words.seek(0)
        while head := self._words.read(FIELD.size):
            length, begin, size = FIELD.unpack(head)
            name = self._words.read(length).decode()
            found[name] = (self._words.tell(), size, begin)
            self._words.seek(size, 1)
        return found

    def _read(self, field: str) -> Vocabulary:
        place = self._places().get(field)
        if place is None:
            return NO_WORDS
        at, size, begin = place
        self._words.seek(at)
        held = zlib.decompress(self._words.read(size))
        end = 4 + int.from_bytes(held[:4], "big")
        words = held[4:end].decode().split("\n")
        after = end + 1 + len(words) * WIDTHS[held[end]]
        counts, lengths = unpack(held[end:after]), unpack(held[after:])
        if not len(words) == len(counts) == len(lengths):
            raise ValueError("a list of words is not as long as its counts")
        return Vocabulary(words, counts, array("Q", islice(accumulate(lengths, initial=begin), 1, None)), begin)


class Postings:
    """The postings of one word, read block by block."""

    def __init__(self, file: Any, begin: int, end: int, count: int) -> None:
        self._file, self._begin, self._end, self._count = file, begin, end, count

    def blocks(self, offset: int = 0) -> Iterator[tuple[list[int], array[int]]]:
        """Each block's document numbers (with `offset` added) and how often the word comes in each."""
        for _last, documents, counts, _places in self._parts():
            yield _numbers(documents, offset), unpack(counts)

    def everything(self) -> Iterator[tuple[int, array[int]]]:
        """Every document that has the word, and its places there."""
        for _last, documents, packed, places in self._parts():
            counts, every = unpack(packed), unpack(places)
            for number, count, end in zip(_numbers(documents, 0), counts, accumulate(counts), strict=True):
                yield number, every[end - count : end]

    def places(self, wanted: list[int]) -> Iterator[tuple[int, array[int]]]:
        """The places of the word in those of the wanted documents (ascending) that have it."""
        least = 0
        known = frozenset(wanted)
        for last, documents, packed, places in self._parts():
            next_wanted = bisect_left(wanted, least)
            if next_wanted >= len(wanted):
                return
            if last is None or wanted[next_wanted] <= last:
                counts, every = unpack(packed), unpack(places)
                for number, count, end in zip(_numbers(documents, 0), counts, accumulate(counts), strict=True):
                    if number in known:
                        yield number, every[end - count : end]
            least = last + 1 if last is not None else 0

    def _parts(self) -> Iterator[tuple[int | None, bytes, bytes, bytes]]:
        """Each block as it lies: its last document (None for a single block), documents, counts and places."""
        self._file.seek(self._begin)
        held = self._file.read(self._end - self._begin)
        if len(held) != self._end - self._begin:
            raise ValueError("postings end before they should")
        if self._count <= BLOCK:
            first = 1 + self._count * WIDTHS[held[0]]
            second = first + 1 + self._count * WIDTHS[held[first]]
            yield None, held[:first], held[first:second], held[second:]
            return
        at = 0
        while at < len(held):
            last, *sizes = HEAD.unpack_from(held, at)
            at += HEAD.size
            first, second, third = islice(accumulate(sizes, initial=at), 1, None)
            yield last, held[at:first], held[first:second], held[second:third]
            at = third


def words_of(leaf: IndexReader) -> WordsReader:
    """What a reader of one segment reads words with."""
    reader: WordsReader = leaf._terms
    return reader


def _parted(found: Found) -> tuple[list[int], list[int], list[int]]:
    """The documents that have a word, how often each has it, and all its places one after another."""
    listed, at = found.tolist(), 0
    documents, counts, places = [], [], []
    while at < len(listed):
        start, end = at + 2, at + 2 + listed[at + 1]
        documents.append(listed[at])
        counts.append(listed[at + 1] or 1)
        places += listed[start:end]
        at = end
    return documents, counts, places


def _packed(documents: list[int], counts: list[int], places: list[int]) -> bytes:
    if len(documents) <= BLOCK:
        return pack(_steps(documents)) + pack(counts) + pack(places)
    blocks, used = [], 0
    for start in range(0, len(documents), BLOCK):
        block, often = documents[start : start + BLOCK], counts[start : start + BLOCK]
        end = used + sum(often)
        parts = (pack(_steps(block)), pack(often), pack(places[used:end]))
        blocks += [HEAD.pack(block[-1], *map(len, parts)), *parts]
        used = end
    return b"".join(blocks)


def _steps(documents: list[int]) -> Iterator[int]:
    return map(sub, documents, [0, *documents[:-1]])


def _numbers(steps: bytes, offset: int) -> list[int]:
    found = unpack(steps).tolist()
    found[0] += offset
    return list(accumulate(found))
