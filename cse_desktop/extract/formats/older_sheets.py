"""Older and binary Excel workbooks (.xls, .xlsb), read with calamine: one page a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.sheets import Rows
from cse_desktop.extract.marks import HIDDEN_SHEET, marked
from cse_desktop.extract.source import Source


def pages(source: Source) -> Iterator[Page]:
    """Sheets in their order; those hidden are read and say so in their label."""
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
