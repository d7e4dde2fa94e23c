"""How letters and paragraphs of an older Word document look: deleted, hidden, a heading ([MS-DOC] 2.8, 2.9)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator

PAGE = 512
_DELETED, _HIDDEN, _TABLE, _TABS = 0x0800, 0x083C, 0xD608, 0xC615
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_OUTLINE = 9
"""Paragraph styles 1 to 9 are the headings of that level in every document."""
MOST_PAGES = 50_000


class Looks:
    """Looked up by place in the main stream. Tables that are broken are as good as none.

    `at` is where the document's beginning names the table of letters; that of paragraphs follows it.
    """

    def __init__(self, main: bytes, table: bytes, at: int) -> None:
        self._starts: list[int] = []
        self._looks: list[str] = []
        self._ends: dict[int, int] = {}
        if not at:
            return
        for page in _pages(main, table, at):
            for start, end, look in _letters(main[page : page + PAGE]):
                self._note(start, end, look)
        for page in _pages(main, table, at + 8):
            self._ends.update(_headings(main[page : page + PAGE]))

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The runs from `start` to `end`, each with "deleted", "hidden" or nothing."""
        index = bisect_right(self._starts, start) - 1
        while start < end:
            look = self._looks[index] if 0 <= index < len(self._looks) else ""
            next_ = self._starts[index + 1] if index + 1 < len(self._starts) else end
            stop = min(end, max(next_, start))
            if stop > start:
                yield start, stop, look
            start, index = stop, index + 1

    def headings(self, at: int, text: str, wide: bool) -> Iterator[tuple[int, int]]:
        """Places in `text`, which stands at `at`, where a heading ends, and its level."""
        width = 2 if wide else 1
        place = text.find("\r")
        while place >= 0:
            level = self._ends.get(at + (place + 1) * width, 0)
            if level:
                yield place, level
            place = text.find("\r", place + 1)

    def _note(self, start: int, end: int, look: str) -> None:
        if self._starts and start < self._starts[-1]:
            return  # out of order: not to be trusted
        if not self._starts or self._starts[-1] != start:
            self._starts.append(start)
            self._looks.append(look)
        else:
            self._looks[-1] = look
        self._starts.append(end)
        self._looks.append("")


def _pages(main: bytes, table: bytes, at: int) -> Iterator[int]:
    start, size = struct.unpack_from("<2I", main, at)
    size = min(size, len(table) - start)
    count = min((size - 4) // 8, MOST_PAGES)
    if start < 0 or count < 1:
        return
    for (number,) in struct.iter_unpack(
        "<I", table[start + (count + 1) * 4 : start + (count + 1) * 4 + count * 4]
    ):
        place = (number & 0x3FFFFF) * PAGE
        if place + PAGE <= len(main):
            yield place


def _letters(page: bytes) -> Iterator[tuple[int, int, str]]:
    count = min(page[-1], 101)
    places = struct.unpack_from(f"<{count + 1}I", page)
    for number in range(count):
        offset = page[(count + 1) * 4 + number] * 2
        look = _look(page[offset + 1 : offset + 1 + page[offset]]) if offset else ""
        if places[number] < places[number + 1]:
            yield places[number], places[number + 1], look


def _look(changes: bytes) -> str:
    at, look = 0, ""
    while at + 2 < len(changes):
        code = changes[at] | changes[at + 1] << 8
        at += 2
        if code == _DELETED and changes[at] == 1:
            return "deleted"
        if code == _HIDDEN and changes[at] == 1:
            look = "hidden"
        size = _SIZES[code >> 13]
        if not size:
            size = 1 + changes[at]
            if code == _TABLE and at + 1 < len(changes):
                size = 1 + (changes[at] | changes[at + 1] << 8)
            elif code == _TABS and changes[at] == 255:
                return look
        at += size
    return look


def _headings(page: bytes) -> Iterator[tuple[int, int]]:
    count = min(page[-1], 29)
    places = struct.unpack_from(f"<{count + 1}I", page)
    for number in range(count):
        offset = page[(count + 1) * 4 + number * 13] * 2
        if not offset or offset + 4 > PAGE:
            continue
        at = offset + 1 if page[offset] else offset + 2
        style = int.from_bytes(page[at : at + 2], "little")
        if 1 <= style <= _OUTLINE:
            yield places[number + 1], style
