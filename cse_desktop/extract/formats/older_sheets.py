"""Older and binary Excel workbooks (.xls, .xlsb), read with calamine: one page a sheet."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.sheets import Rows
from cse_desktop.extract.marks import HIDDEN_SHEET, marked
from cse_desktop.extract.ole import opened
from cse_desktop.extract.source import Source

_OLE_START = b"\xd0\xcf\x11\xe0"
_SHEET, _DIMENSIONS, _END = 0x0085, 0x0200, 0x000A
_RUNS = (0x00BD, 0x00BE)
_CELLS = frozenset((*_RUNS, 0x00FD, 0x00D6, 0x0006, 0x0206, 0x0406, *range(0x0201, 0x0206), 0x027E, *range(1, 6)))
_FAR = 1 << 16
MOST_SHEETS = 2_000
BYTES_PER_CELL = 32
SPARSE = 1_000
"""A sheet with fewer than one cell in so many is not large but broken."""


def pages(source: Source) -> Iterator[Page]:
    """Sheets in their order; those hidden are read and say so in their label."""
    _check_extent(source)
    try:
        with source.open() as stream:
            book = CalamineWorkbook.from_filelike(stream)
    except CalamineError as fault:
        if "assword" in str(fault):
            raise Unreadable("password_needed") from fault
        raise damaged("its structure, which cannot be followed") from fault
    number, left = 1, source.limits.characters
    for about in book.sheets_metadata:
        label = about.name if about.visible == SheetVisibleEnum.Visible else marked(about.name, HIDDEN_SHEET)
        rows = Rows(label)
        try:
            _gather(book, about.name, rows, left)
        except CalamineError:
            source.warn("damaged", where=f"the sheet {about.name}")
        left -= rows.characters
        if left <= 0:
            source.warn("too_much_text", characters=source.limits.characters)
        for page in rows.pages(number):
            yield page
            number = page.number + 1


def _check_extent(source: Source) -> None:
    """Raises Unreadable where the sheets span more than fits into memory.

    Calamine lays out every cell between the first and the last, and sets aside as many as a sheet says it has, so
    one that stands far away is enough to end the worker.
    """
    with source.open() as stream:
        if stream.read(4) != _OLE_START:
            return
    with opened(source) as compound:
        book = compound.read("Workbook") or compound.read("Book")
    sheets = [_long(book, at) for kind, at, size in _records(book, 0) if kind == _SHEET and size >= 4]
    spans = [_span(book, at) for at in sheets[:MOST_SHEETS]]
    area, cells = sum(area for area, _ in spans), sum(cells for _, cells in spans)
    if area * BYTES_PER_CELL > source.limits.memory // 2:
        if cells * SPARSE < area:
            raise damaged("the size of a sheet, or a cell that stands impossibly far from the others")
        raise Unreadable("too_much_memory")


def _span(book: bytes, start: int) -> tuple[int, int]:
    """How many cells the sheet that begins at `start` spans, and how many it has ([MS-XLS] 2.4)."""
    top, bottom, left, right = _FAR, 0, _FAR, 0
    cells = said = 0
    for kind, at, size in _records(book, start):
        if kind == _DIMENSIONS and size in (10, 14):
            first, last, before, after = struct.unpack_from("<IIHH" if size == 14 else "<4H", book, at)
            said += max(0, last - first + 1) * max(0, after - before + 1)
        elif kind in _CELLS and size >= 4:
            row, column = struct.unpack_from("<HH", book, at)
            top, bottom = min(top, row), max(bottom, row)
            left, right = min(left, column), max(right, column + size // 6 if kind in _RUNS else column)
            cells += 1
    return max(said, (bottom - top + 1) * (right - left + 1) if cells else 0), cells


def _records(book: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of each record from `at` to the end of its sheet."""
    while at >= 0 and at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        if kind == _END or at + 4 + size > len(book):
            return
        yield kind, at + 4, size
        at += 4 + size


def _long(book: bytes, at: int) -> int:
    return int.from_bytes(book[at : at + 4], "little")


def _gather(book: CalamineWorkbook, name: str, rows: Rows, most: int) -> None:
    sheet = book.get_sheet_by_name(name)
    first = (sheet.start or (0, 0))[0] + 1
    for number, row in enumerate(sheet.iter_rows(), start=first):
        rows.add(number, [_text(cell) for cell in row])
        if rows.characters > most:
            return


def _text(cell: str | float | bool | date | datetime | time | timedelta) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) and abs(cell) < 1e15 else f"{cell:.10g}"
    if isinstance(cell, datetime) and (cell.hour or cell.minute):
        return f"{cell.day} {cell:%B %Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell.day} {cell:%B %Y}"
    return " ".join(str(cell).split())
