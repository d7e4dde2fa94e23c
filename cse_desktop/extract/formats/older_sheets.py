"""Older and binary Excel workbooks (.xls, .xlsb), read with calamine: one page a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from math import isfinite

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from cse_desktop.domain.hidden import COMMENTS, HIDDEN_CELLS, HIDDEN_SHEET, marked
from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.older_sheet_parts import SheetParts, sheets_of
from cse_desktop.extract.formats.sheets import Rows
from cse_desktop.extract.ole import opened
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source

_OLE_START = b"\xd0\xcf\x11\xe0"
BYTES_PER_CELL = 80
"""What calamine takes for one, empty or not: it holds them twice, and makes room for all a sheet says it has."""
SPARSE = 1_000
"""A sheet with fewer than one cell in so many is not large but broken."""


def pages(source: Source) -> Iterator[Page]:
    """Sheets in their order, hidden ones too, which say so in their label; then what is hidden and remarked."""
    about = _parts_of(source)
    with source.open() as stream, _guarded("its structure, which cannot be followed"):
        book = CalamineWorkbook.from_filelike(stream)
    number, left = 1, source.limits.characters
    aside: list[tuple[str, list[str]]] = []
    for sheet in book.sheets_metadata:
        label = sheet.name if sheet.visible == SheetVisibleEnum.Visible else marked(sheet.name, HIDDEN_SHEET)
        parts = about.get(sheet.name, SheetParts(sheet.name))
        rows, hidden = Rows(label, in_columns=source.in_columns), list[str]()
        try:
            with _guarded(f"the sheet {sheet.name}"):
                _gather(book, parts, rows, hidden, left)
        except Unreadable as fault:
            source.caution = source.caution or fault.reason
        left -= rows.characters + sum(map(len, hidden))
        if left <= 0:
            source.warn("too_much_text", characters=source.limits.characters)
        for page in rows.pages(number, parts.beside):
            yield page
            number = page.number + 1
        aside += [(marked(label, HIDDEN_CELLS), hidden), (marked(label, COMMENTS), parts.comments)]
    for label, lines in aside:
        for page in by_length("\n".join(lines), label, number):
            yield page
            number = page.number + 1


@contextmanager
def _guarded(where: str) -> Iterator[None]:
    """Raise Unreadable for what calamine makes of a broken file, be it that its own code failed over it."""
    try:
        yield
    except CalamineError as fault:
        if "assword" in str(fault):
            raise Unreadable("password_needed") from fault
        raise damaged(where) from fault
    except BaseException as fault:
        # Native code that failed is told by an exception that no `except Exception` catches, and has no name here.
        if type(fault).__name__ != "PanicException":
            raise
        raise damaged(where) from fault


def _parts_of(source: Source) -> dict[str, SheetParts]:
    """What is in the sheets beside values, by their names; nothing for binary workbooks of a newer kind.

    Raises Unreadable where they span more than fits into memory: calamine lays out every cell between the first
    and the last, and sets aside as many as a sheet says it has, so one that stands far away is enough to end the
    worker.
    """
    with source.open() as stream:
        if stream.read(4) != _OLE_START:
            return {}
    with opened(source) as compound:
        compound.check_lists()
        sheets = sheets_of(compound.read("Workbook") or compound.read("Book"))
    area, cells = sum(sheet.area for sheet in sheets), sum(sheet.cells for sheet in sheets)
    if area * BYTES_PER_CELL > source.limits.memory * 3 // 4:
        if cells * SPARSE < area:
            raise damaged("the size of a sheet, or a cell that stands impossibly far from the others")
        raise Unreadable("too_much_memory")
    return {sheet.name: sheet for sheet in sheets}


def _gather(book: CalamineWorkbook, parts: SheetParts, rows: Rows, hidden: list[str], most: int) -> None:
    sheet = book.get_sheet_by_name(parts.name)
    top, left = sheet.start or (0, 0)
    for row, cells in enumerate(sheet.iter_rows(), start=top):
        texts = [_text(cell) for cell in cells]
        if row in parts.hidden_rows or parts.hidden_columns or parts.hidden_cells:
            unseen = [text for column, text in enumerate(texts, start=left) if parts.hides(row, column)]
            texts = [text for column, text in enumerate(texts, start=left) if not parts.hides(row, column)]
            if line := "\t".join(filter(None, unseen)):
                hidden.append(line)
                most -= len(line)
        rows.add(row + 1, texts)
        if rows.characters > most:
            return


def _text(cell: str | float | bool | date | datetime | time | timedelta) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if not isfinite(cell):
            return ""
        return str(int(cell)) if cell == int(cell) and abs(cell) < 1e15 else f"{cell:.10g}"
    if isinstance(cell, datetime) and (cell.hour or cell.minute):
        return f"{cell.day} {cell:%B %Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell.day} {cell:%B %Y}"
    return " ".join(str(cell).split())
