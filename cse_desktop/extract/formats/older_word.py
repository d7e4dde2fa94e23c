"""Older Word documents (.doc): the text by its table of pieces, with its notes, headers, comments and text boxes.

Deleted and hidden words are kept apart and labelled. After [MS-DOC]; Word 6 and 95 as far as their text goes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from cse_desktop.domain.hidden import COMMENTS, DELETED, HIDDEN_TEXT
from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.older_word_looks import Looks
from cse_desktop.extract.ole import Compound, opened
from cse_desktop.extract.sections import PAGE_BREAK, Paragraph, by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy

_WORD_97, _WORD_6 = 0xA5EC, (0xA5DC, 0xA5DB)
_ENCRYPTED, _SECOND_TABLE, _COMPLEX = 0x0100, 0x0200, 0x0004
_FIELD, _FIELD_SHOWN, _FIELD_END = "\x13", "\x14", "\x15"
_SHOWN_AS = {
    "\x07": "\t", "\x0b": "\n", "\x0c": PAGE_BREAK, "\x0e": "\n", "\x1e": "-", "\x1f": None, "\xa0": " ",
    **dict.fromkeys("\x00\x01\x02\x03\x04\x05\x06\x08", None),
}  # fmt: skip
_TRANSLATED = {ord(mark): shown for mark, shown in _SHOWN_AS.items()}
_SHORT_CELL = 200
MOST_PIECES = 200_000


@dataclass(frozen=True)
class _Piece:
    """Consecutive characters: how many, where in the main stream, and whether each takes one byte or two."""

    count: int
    at: int
    wide: bool


def pages(source: Source) -> Iterator[Page]:
    """Pages where the writer asked for page breaks, else sections; then what stands beside the text."""
    with opened(source) as compound:
        main = compound.read("WordDocument")
        title, source.facts.dated = compound.title_and_day()
        source.facts.title = one_line(title)
        pieces, lengths, looks = _plan(main, compound)
        document = _Document(main, pieces, looks, source.limits.characters)
    body = list(_paragraphs(*document.take(lengths[0])))
    source.facts.heading = next((one_line(paragraph.text) for paragraph in body if paragraph.level), "")
    number = 0
    for page in cut(body):
        number = page.number
        yield page
    for page in _beside(document, lengths[1:], number):
        number = page.number
        yield page
    if document.short:
        source.warn("damaged", where="the end of the text")


def _beside(document: _Document, lengths: list[int], number: int) -> Iterator[Page]:
    notes, headers, _, comments, endnotes, boxes, header_boxes = (
        "\n".join(paragraph.text for paragraph in _paragraphs(*document.take(length))) for length in lengths
    )
    repeated = dict.fromkeys(filter(None, map(str.strip, f"{headers}\n{header_boxes}".splitlines())))
    for label, text in (
        ("Footnotes", f"{notes}\n{endnotes}"),
        ("Text boxes", boxes),
        ("Headers and footers", "\n".join(repeated)),
        (COMMENTS, comments),
        (DELETED, document.deleted),
        (HIDDEN_TEXT, document.hidden),
    ):
        for page in by_length(tidy(text.replace(PAGE_BREAK, "\n")), label, number + 1):
            number = page.number
            yield page


def _plan(main: bytes, compound: Compound) -> tuple[list[_Piece], list[int], Looks]:
    """Where the text stands, how long its eight parts are, and how its letters look. Raises Unreadable."""
    if len(main) < 0x200:
        raise damaged("its beginning")
    magic, flags = _short(main, 0), _short(main, 10)
    if flags & _ENCRYPTED:
        raise Unreadable("password_needed")
    if magic in _WORD_6:
        pieces = _clx_pieces(main, _long(main, 0x160), _long(main, 0x164)) if flags & _COMPLEX else []
        lengths = [_long(main, 0x34 + 4 * part) for part in range(8)]
        start, end = _long(main, 0x18), _long(main, 0x1C)
        narrow = [_Piece(piece.count, piece.at, False) for piece in pieces]
        return narrow or [_Piece(max(0, end - start), start, False)], lengths, Looks(b"", b"", 0)
    if magic != _WORD_97:
        raise Unreadable("unknown_type")
    table = compound.read("1Table" if flags & _SECOND_TABLE else "0Table")
    pieces = _clx_pieces(table, _long(main, 0x1A2), _long(main, 0x1A6))
    lengths = [_long(main, 0x4C + 4 * part) for part in range(8)]
    if not pieces:
        start = _long(main, 0x18)
        pieces = [_Piece(sum(lengths), start, False)]
    return pieces, lengths, Looks(main, table, 0xFA)


def _clx_pieces(table: bytes, at: int, size: int) -> list[_Piece]:
    """The table of pieces. It follows any number of property changes; what leads outside the file is left out."""
    end = min(len(table), at + size)
    while at + 5 <= end and table[at] == 1:
        at += 3 + _short(table, at + 1)
    if at + 5 > end or table[at] != 2:
        return []
    size = min(_long(table, at + 1), end - at - 5)
    count = min((size - 4) // 12, MOST_PIECES)
    if count < 1:
        return []
    borders = struct.unpack_from(f"<{count + 1}I", table, at + 5)
    pieces = []
    for number in range(count):
        where = _long(table, at + 5 + (count + 1) * 4 + number * 8 + 2)
        narrow = bool(where & 0x40000000)
        start = (where & 0x3FFFFFFF) // 2 if narrow else where & 0x3FFFFFFF
        pieces.append(_Piece(max(0, borders[number + 1] - borders[number]), start, not narrow))
    return pieces


class _Document:
    """Hands out the characters part by part, setting apart those deleted and hidden."""

    def __init__(self, main: bytes, pieces: list[_Piece], looks: Looks, most: int) -> None:
        self._main = main
        self._pieces = pieces[::-1]
        self._looks = looks
        self._left = most
        self._deleted: list[str] = []
        self._hidden: list[str] = []
        self._before = ""
        self.short = False

    @property
    def deleted(self) -> str:
        """What was struck out but is still kept in the file."""
        return _plain("".join(self._deleted))

    @property
    def hidden(self) -> str:
        """What is formatted not to be seen."""
        return _plain("".join(self._hidden))

    def take(self, count: int) -> tuple[str, list[tuple[int, int]]]:
        """The next `count` characters and the headings among them, as place of the paragraph's end and level."""
        texts: list[str] = []
        headings: list[tuple[int, int]] = []
        length = 0
        while count > 0 and self._pieces and self._left > 0:
            piece = self._pieces.pop()
            if piece.count > count:
                width = 2 if piece.wide else 1
                self._pieces.append(_Piece(piece.count - count, piece.at + count * width, piece.wide))
                piece = _Piece(count, piece.at, piece.wide)
            count -= piece.count
            for at, text, look in self._runs(piece):
                self._left -= len(text)
                if look:
                    apart = self._deleted if look == "deleted" else self._hidden
                    apart.append(text if look == self._before else f"\r{text}")
                self._before = look
                if look:
                    continue
                headings.extend(
                    (length + place, level) for place, level in self._looks.headings(at, text, piece.wide)
                )
                texts.append(text)
                length += len(text)
        return "".join(texts), headings

    def _runs(self, piece: _Piece) -> Iterator[tuple[int, str, str]]:
        width = 2 if piece.wide else 1
        end = piece.at + piece.count * width
        if end > len(self._main):
            self.short = True
            end = len(self._main)
        for start, stop, look in self._looks.between(piece.at, end):
            raw = self._main[start : min(stop, start + self._left * width)]
            yield start, raw.decode("utf-16-le" if piece.wide else "cp1252", "replace"), look


def _paragraphs(text: str, headings: list[tuple[int, int]]) -> Iterator[Paragraph]:
    """Paragraphs without their fields' instructions; the cells of a table row stand on one line."""
    levels = dict(headings)
    start = 0
    line: list[str] = []
    for part in text.split("\r"):
        end = start + len(part)
        # A row ends with two marks: that of its last cell, and its own.
        rows = part.split("\x07\x07")
        for row in rows[:-1]:
            yield Paragraph(_plain("".join([*line, row])))
            line = []
        last = rows[-1]
        if line or ("\x07" in last and len(last) < _SHORT_CELL):
            line.append(last + "\r")
        if not line or "\x07" not in last:
            yield Paragraph(_plain("".join(line) or last), levels.get(end, 0))
            line = []
        start = end + 1
    if line:
        yield Paragraph(_plain("".join(line)))


def _plain(text: str) -> str:
    return _without_instructions(text).translate(_TRANSLATED).replace("\r", "\n")


def _without_instructions(text: str) -> str:
    """A field is kept as its instruction, then what it shows: only the latter is for reading."""
    if _FIELD not in text:
        return text.replace(_FIELD_SHOWN, "").replace(_FIELD_END, "")
    kept: list[str] = []
    shows: list[bool] = []
    for letter in text:
        if letter == _FIELD:
            shows.append(False)
        elif letter == _FIELD_SHOWN:
            if shows:
                shows[-1] = True
        elif letter == _FIELD_END:
            if shows:
                shows.pop()
        elif not shows or shows[-1]:
            kept.append(letter)
    return "".join(kept)


def _short(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 2], "little")


def _long(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "little")
