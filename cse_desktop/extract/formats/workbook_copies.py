"""Data that a workbook keeps of other places without showing them: behind pivot tables, and of linked workbooks.

A table of totals may carry every line it was made of, after the sheet with these was deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress

from cse_desktop.domain.hidden import HIDDEN_COPY, marked
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats import ooxml

LARGEST = 2_000_000
"""Characters of a copy past which the rest is left out."""
_VALUES = ("s:s", "s:n", "s:d", "s:b", "s:e")


def copies(
    archive: Archive, related: list[tuple[str, str, str]], sheets: Collection[str]
) -> Iterator[tuple[str, list[str]]]:
    """Labels and lines of each copy, but for what pivot tables make of `sheets`, which are read anyway."""
    pivots = [part for _, kind, part in related if kind == "pivotCacheDefinition"]
    linked = [part for _, kind, part in related if kind == "externalLink"]
    for kind, parts, lines_of in (("Pivot table", pivots, _pivot), ("Linked workbook", linked, _linked)):
        for number, part in enumerate(parts, start=1):
            with suppress(Unreadable):  # nobody misses what nobody sees
                if lines := lines_of(archive, part, sheets):
                    yield marked(f"{kind} {number}", HIDDEN_COPY), lines


def _pivot(archive: Archive, part: str, sheets: Collection[str]) -> list[str]:
    """The rows a pivot table was made of, under the names of their fields."""
    cache = _Cache()
    cache.read(archive, part)
    if cache.sheet in sheets:
        return []
    for _, kind, records in ooxml.relations(archive, part):
        if kind == "pivotCacheRecords":
            cache.read(archive, records)
    if not cache.rows:  # the values alone, each once
        return ["\t".join(filter(None, [name, *values])) for name, values in cache.fields if values]
    return ["\t".join(name for name, _ in cache.fields), *cache.rows]


class _Cache:
    """Listens to the fields of a pivot table's cache, then to its rows."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, list[str]]] = []
        self.rows: list[str] = []
        self.sheet = ""
        self._row: list[str] | None = None
        self._left = LARGEST

    def read(self, archive: Archive, part: str) -> None:
        """Gather what a part holds."""
        starts: dict[str, xmlstream.Start] = {
            "s:worksheetSource": self._source,
            "s:cacheField": self._field,
            "s:r": self._row_begins,
            "s:x": self._place,
            "s:m": self._nothing,
            **dict.fromkeys(_VALUES, self._value),
        }
        ends = ooxml.spelled_out({"s:r": self._row_ends})
        xmlstream.parse(archive.chunks(part), ooxml.spelled_out(starts), ends, part=part)

    def _source(self, attributes: xmlstream.Attributes) -> None:
        self.sheet = attributes.get("sheet", "") if not ooxml.attribute(attributes, "r:id") else ""

    def _field(self, attributes: xmlstream.Attributes) -> None:
        self.fields.append((attributes.get("name", ""), []))

    def _value(self, attributes: xmlstream.Attributes) -> None:
        self._keep(attributes.get("v", ""))

    def _nothing(self, _: xmlstream.Attributes) -> None:
        self._keep("")

    def _place(self, attributes: xmlstream.Attributes) -> None:
        said = attributes.get("v", "")
        if self._row is None or len(self._row) >= len(self.fields):
            return
        values = self.fields[len(self._row)][1]
        self._row.append(values[int(said)] if said.isdigit() and int(said) < len(values) else "")

    def _keep(self, value: str) -> None:
        self._left -= len(value)
        value = value.removesuffix("T00:00:00") if self._left >= 0 else ""
        if self._row is not None:
            self._row.append(value)
        elif self.fields:
            self.fields[-1][1].append(value)

    def _row_begins(self, _: xmlstream.Attributes) -> None:
        self._row = []

    def _row_ends(self) -> None:
        line = "\t".join(filter(None, self._row or []))
        self._left -= len(line)
        if line and self._left >= 0:
            self.rows.append(line)
        self._row = None


def _linked(archive: Archive, part: str, _: Collection[str]) -> list[str]:
    """The values kept of another workbook, a row on a line."""
    lines: list[str] = []
    cells: list[str] = []
    taking = False
    left = LARGEST

    def take(_: xmlstream.Attributes) -> None:
        nonlocal taking
        taking = True
        cells.append("")

    def leave() -> None:
        nonlocal taking
        taking = False

    def words(text: str) -> None:
        nonlocal left
        left -= len(text)
        if taking and left >= 0:
            cells[-1] += text

    def row_ends() -> None:
        if line := "\t".join(filter(None, cells)):
            lines.append(line)
        cells.clear()

    ends = {"s:v": leave, "s:row": row_ends}
    xmlstream.parse(
        archive.chunks(part), ooxml.spelled_out({"s:v": take}), ooxml.spelled_out(ends), words, part=part
    )
    return lines
