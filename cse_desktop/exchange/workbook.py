"""Excel workbooks (.xlsx) of plain tables: no cell is ever a formula, and the same rows give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from cse_desktop.domain.messages import legible
from cse_desktop.domain.tables import Cell, Sheet

WIDEST, NARROWEST = 60, 8
"""Letters of a column."""
MOST_LETTERS = 32_767
"""What a cell holds at the most."""
_LEAST_YEAR = 1980


def write_workbook(path: Path, title: str, sheets: Iterable[Sheet], made: date) -> None:
    """Write a workbook over what is there; `made` is the date its properties carry. Raises OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    plain = {
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "in_memory": True,
    }
    book = xlsxwriter.Workbook(str(path), plain)
    moment = datetime(max(made.year, _LEAST_YEAR), made.month, made.day, tzinfo=UTC).replace(tzinfo=None)
    book.set_properties({"title": legible(title), "created": moment})
    looks = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8F0F1"}),
        "cell": book.add_format({"text_wrap": True, "valign": "top"}),
        "link": book.add_format({"text_wrap": True, "valign": "top", "font_color": "#0B4F8A", "underline": 1}),
    }
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, looks)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error
    path.write_bytes(_with_plain_slashes(path.read_bytes()))


def _with_plain_slashes(book: bytes) -> bytes:
    """The workbook with links that lead to the files beside it on every system.

    The library writes them with the backslashes of Windows, which other systems take for part of a name.
    """
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as held, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for member in held.infolist():
            content = held.read(member)
            if member.filename.startswith("xl/worksheets/_rels/"):
                content = content.replace(b"\\", b"/")
            written.writestr(member, content)
    return made.getvalue()


def _write_sheet(page: Any, sheet: Sheet, looks: Mapping[str, Any]) -> None:
    widths = [len(head) for head in sheet.heading]
    for column, head in enumerate(sheet.heading):
        page.write_string(0, column, head, looks["head"])
    for number, cells in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(cells):
            _write_cell(page, number, column, cell, sheet.links.get((number - 1, column), ""), looks)
            widths[column] = max(
                widths[column], max((len(line) for line in str(cell or "").split("\n")), default=0)
            )
    for column, width in enumerate(widths):
        page.set_column(column, column, min(max(width + 2, NARROWEST), WIDEST))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.heading) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _write_cell(page: Any, row: int, column: int, cell: Cell, target: str, looks: Mapping[str, Any]) -> None:
    if isinstance(cell, (int, float)):
        page.write_number(row, column, cell, looks["cell"])
        return
    words = legible(cell or "").replace("\x00", "")[:MOST_LETTERS]
    if target:
        page.write_url(row, column, target, looks["link"], words)
    else:
        page.write_string(row, column, words, looks["cell"])
