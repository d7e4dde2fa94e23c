"""Tables for spreadsheets, as .csv files that Excel opens as they are meant."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from cse_desktop.domain.messages import legible
from cse_desktop.domain.tables import Cell

_LIKE_A_FORMULA = re.compile(r"[\s\x00]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00]")
"""Excel and others take a cell that begins so for a formula, whoever wrote it (OWASP, CSV injection)."""


def write_table(path: Path, heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table with its heading, over what is there.

    Excel tells the encoding by the mark at the beginning. Words that look like a formula get an apostrophe before
    them, which spreadsheets show or drop but never calculate. Raises OSError.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerow(heading)
        table.writerows([_defused(cell) for cell in row] for row in rows)


def _defused(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    words = legible(cell).replace("\x00", "")
    return f"'{words}" if _LIKE_A_FORMULA.match(cell) else words
