"""Rows of a spreadsheet as pages, whatever program wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract.tidy import tidy

_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|&|[A-Za-z])")
KEPT_COLUMNS = 200
"""Whose place is kept: a cell further out stands beside these."""
LONG_SHEET = 30_000
"""Characters past which a sheet is given in blocks of rows, so that a place in it can be pointed to."""


def without_codes(furniture: str) -> str:
    """The words of a sheet's header or footer, without the codes for places, fonts and page numbers among them."""
    return _CODE.sub(lambda code: "&" if code[0] == "&&" else " ", furniture)


class Rows:
    """Gathers one sheet's rows until they fill a page. Row numbers count from 1."""

    def __init__(self, label: str, *, in_columns: bool = False) -> None:
        self._in_columns = in_columns
        self._label = label
        self._blocks: list[tuple[int, int, str]] = []
        self._lines: list[str] = []
        self._length = 0
        self._first = self._last = 1
        self.characters = 0

    def add(self, number: int, cells: Iterable[str]) -> None:
        """Add the filled cells of a row; where columns are kept, the empty ones between them too."""
        line = "\t".join(cells).rstrip("\t") if self._in_columns else "\t".join(cell for cell in cells if cell)
        if not line:
            return
        if not self._lines:
            self._first = number
        self._lines.append(line)
        self._last = number
        self._length += len(line) + 1
        self.characters += len(line) + 1
        if self._length > LONG_SHEET:
            self._close()

    def pages(self, first: int, notes: Iterable[str] = ()) -> Iterator[Page]:
        """The sheet's pages, numbered from `first`; `notes` (comments, drawings, charts) follow the rows."""
        self._close()
        blocks = self._blocks
        said = tidy("\n".join(notes))
        if len(blocks) <= 1:
            text = "\n\n".join(filter(None, [*(text for *_, text in blocks), said]))
            yield Page(first, text, "sheet", self._label)
            return
        for number, (start, end, text) in enumerate(blocks, start=first):
            yield Page(number, text, "sheet", f"{self._label}, rows {start} to {end}")
        if said:
            yield Page(first + len(blocks), said, "sheet", f"{self._label}, notes and drawings")

    def _whole(self) -> str:
        if not self._in_columns:
            return tidy("\n".join(self._lines))
        return "\n".join("\t".join(map(tidy, line.split("\t"))) for line in self._lines)

    def _close(self) -> None:
        if self._lines:
            self._blocks.append((self._first, self._last, self._whole()))
        self._lines, self._length = [], 0
