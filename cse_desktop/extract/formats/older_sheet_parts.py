"""What calamine does not tell of an older Excel workbook: how far its sheets reach, what is hidden in them, and
what is written beside their cells: comments, text boxes, headers and footers ([MS-XLS] 2.4).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from cse_desktop.extract.formats.cell_values import is_hidden_format
from cse_desktop.extract.formats.sheets import without_codes

_BEGIN, _END, _SHEET, _DIMENSIONS = 0x0809, 0x000A, 0x0085, 0x0200
_RUNS = (0x00BD, 0x00BE)
_CELLS = frozenset((*_RUNS, 0x00FD, 0x00D6, 0x0006, 0x0206, 0x0406, *range(0x0201, 0x0206), 0x027E, *range(1, 6)))
_ROW, _COLUMNS, _HEADER, _FOOTER = 0x0208, 0x007D, 0x0014, 0x0015
_FORMAT, _LOOK = 0x041E, 0x00E0
_OBJECT, _TEXT, _MORE, _NOTE = 0x005D, 0x01B6, 0x003C, 0x001C
_COMMENT_BOX = 0x19
_EXCEL_97 = 0x0600
_FAR, _WORLD = 1 << 16, 1 << 32
MOST_SHEETS = 2_000
MOST_WORDS = 1_000_000
"""Characters beside the cells of one sheet past which the rest is left out."""


@dataclass
class SheetParts:
    """One sheet. Rows and columns count from 0; `area` is how many cells it spans, `cells` how many it has."""

    name: str
    area: int = 0
    cells: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    hidden_cells: set[tuple[int, int]] = field(default_factory=set)
    """Those whose format shows nothing."""
    comments: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    """Text boxes, header and footer."""

    def hides(self, row: int, column: int) -> bool:
        """Whether a cell cannot be seen on its sheet."""
        if row in self.hidden_rows or (row, column) in self.hidden_cells:
            return True
        return any(first <= column <= last for first, last in self.hidden_columns)


def sheets_of(book: bytes) -> list[SheetParts]:
    """The sheets in their order. What is broken is left out."""
    narrow = struct.unpack_from("<H", book, 4)[0] != _EXCEL_97 if len(book) >= 6 else True
    found: list[SheetParts] = []
    formats: set[int] = set()
    unseen: set[int] = set()
    looks = 0
    for kind, at, size, _ in _records(book, 0):
        if kind == _FORMAT and is_hidden_format(_text(book[at + 2 : at + size], 1 if narrow else 2, narrow)):
            formats.add(int.from_bytes(book[at : at + 2], "little"))
        elif kind == _LOOK:
            if int.from_bytes(book[at + 2 : at + 4], "little") in formats:
                unseen.add(looks)
            looks += 1
        if kind == _SHEET and size >= 8 and len(found) < MOST_SHEETS:
            name = _text(book[at + 6 : at + size], 1, narrow)
            found.append(_Reading(book, narrow, unseen).sheet(name, int.from_bytes(book[at : at + 4], "little")))
    return found


class _Reading:
    """Goes through the records of one sheet."""

    def __init__(self, book: bytes, narrow: bool, unseen: set[int]) -> None:
        self._book = book
        self._narrow = narrow
        self._unseen = unseen
        self._object = 0
        self._wanted = 0
        self._words: list[str] = []
        self._left = MOST_WORDS

    def sheet(self, name: str, at: int) -> SheetParts:
        """The sheet that begins at `at`."""
        parts = SheetParts(name)
        top, bottom, left, right, said = _FAR, 0, _FAR, 0, 0
        for kind, place, size, depth in _records(self._book, at):
            if kind == _DIMENSIONS and size in (10, 14):
                row, last, before, after = struct.unpack_from("<IIHH" if size == 14 else "<4H", self._book, place)
                # Calamine takes a sheet that ends before it begins for one that goes round the world.
                said += (last - row) % _WORLD * ((after - before) % _WORLD) if last and after else 1
            elif kind in _CELLS and size >= 4:
                row, column = struct.unpack_from("<HH", self._book, place)
                top, bottom = min(top, row), max(bottom, row)
                left, right = min(left, column), max(right, column + size // 6 if kind in _RUNS else column)
                parts.cells += 1
                if self._unseen:
                    self._note_look(parts, kind, row, column, self._book[place + 4 : place + size])
            elif depth <= 1:
                self._other(parts, kind, self._book[place : place + size])
        self._text_ends(parts)
        parts.area = max(said, (bottom - top + 1) * (right - left + 1) if parts.cells else 0)
        return parts

    def _note_look(self, parts: SheetParts, kind: int, row: int, column: int, content: bytes) -> None:
        width = 6 if kind in _RUNS else len(content) + 1
        for number, at in enumerate(range(0, len(content) - 1, width)):
            if int.from_bytes(content[at : at + 2], "little") in self._unseen:
                parts.hidden_cells.add((row, column + number))

    def _other(self, parts: SheetParts, kind: int, content: bytes) -> None:
        if kind == _MORE and self._wanted:
            text = _letters(content[1:], bool(content[:1] == b"\0"))[: self._wanted]
            self._wanted -= len(text)
            self._words.append(text)
            return
        self._text_ends(parts)
        if kind == _ROW and len(content) >= 14 and content[12] & 0x20:
            parts.hidden_rows.add(int.from_bytes(content[:2], "little"))
        elif kind == _COLUMNS and len(content) >= 10 and (content[8] & 1 or content[4:6] == b"\0\0"):
            parts.hidden_columns.append(struct.unpack_from("<HH", content))
        elif kind in (_HEADER, _FOOTER) and content:
            self._keep(parts.beside, without_codes(_text(content, 1 if self._narrow else 2, self._narrow)))
        elif kind == _OBJECT and len(content) >= 6:
            self._object = int.from_bytes(content[4:6], "little")
        elif kind == _TEXT and len(content) >= 12:
            self._wanted, self._words = int.from_bytes(content[10:12], "little"), []
        elif kind == _NOTE and self._narrow and len(content) > 6:
            self._keep(parts.comments, _letters(content[6:], True))

    def _text_ends(self, parts: SheetParts) -> None:
        if self._words:
            self._keep(parts.comments if self._object == _COMMENT_BOX else parts.beside, "".join(self._words))
        self._wanted, self._words = 0, []

    def _keep(self, among: list[str], text: str) -> None:
        self._left -= len(text)
        if text.strip() and self._left >= 0:
            among.append(text.strip())


def _records(book: bytes, at: int) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place, size and depth of each record of what begins at `at`: those of charts within it lie deeper."""
    depth = 0
    while at >= 0 and at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        if at + 4 + size > len(book):
            return
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth < 1:
                return
        else:
            yield kind, at + 4, size, depth
        at += 4 + size


def _text(content: bytes, width: int, narrow: bool) -> str:
    """A text that says its length in `width` bytes, then, from Excel 97 on, whether its letters take one byte."""
    count, start = int.from_bytes(content[:width], "little"), width
    if not narrow:
        narrow, start = not content[width : width + 1] or not content[width] & 1, width + 1
    return _letters(content[start:], narrow)[:count]


def _letters(content: bytes, narrow: bool) -> str:
    return content.decode("cp1252" if narrow else "utf-16-le", "replace")
