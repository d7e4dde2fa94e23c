"""Workbooks of the sample: sheets written as CSV text, saved as .xlsx, .ods or .csv.

A source names each sheet by a line `=== Name`. Its first row is the sheet's title; a row whose first cell
begins with `#` is a header. Numbers become numbers, everything else stays text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from cse_desktop.exchange.sample.archive import zipped
from cse_desktop.exchange.sample.office_parts import (
    RELATION,
    THEME_TYPE,
    XML_HEAD,
    content_types,
    core_properties,
    relations,
    theme,
)

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True)
class Grid:
    """One sheet: its name and its rows of cells as written."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_grids(path: Path) -> tuple[Grid, ...]:
    """The sheets in a source file."""
    grids: list[tuple[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            grids.append((line[4:].strip(), []))
        else:
            grids[-1][1].append(line)
    return tuple(Grid(name, tuple(tuple(row) for row in csv.reader(lines))) for name, lines in grids)


def csv_bytes(grids: Sequence[Grid]) -> bytes:
    """The first sheet as a system exports it: no title, with a byte order mark for spreadsheets' sake."""
    rows = [row for row in grids[0].rows if row]
    header = next(number for number, row in enumerate(rows) if row[0].startswith("#"))
    lines = [",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows[header:]]
    return ("\r\n".join(lines).removeprefix("#") + "\r\n").encode("utf-8-sig")


def xlsx_bytes(grids: Sequence[Grid], title: str, organisation: str, dated: date) -> bytes:
    """The sheets as a workbook of Excel's format."""
    numbers = range(1, len(grids) + 1)
    texts = (cell.removeprefix("#") for grid in grids for row in grid.rows for cell in row)
    shared = {text: place for place, text in enumerate(dict.fromkeys(t for t in texts if t))}
    named = [("xl/workbook.xml", f"{_SHEET}.sheet.main+xml"), ("xl/styles.xml", f"{_SHEET}.styles+xml")]
    named += [("xl/sharedStrings.xml", f"{_SHEET}.sharedStrings+xml"), ("xl/theme/theme1.xml", THEME_TYPE)]
    named += [(f"xl/worksheets/sheet{n}.xml", f"{_SHEET}.worksheet+xml") for n in numbers]
    parts = [
        ("[Content_Types].xml", content_types(named)),
        ("_rels/.rels", relations(("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml"))),
        ("docProps/core.xml", core_properties(title, organisation, dated)),
        ("xl/workbook.xml", _workbook(grids)),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                *(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers),
                ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("theme", "theme/theme1.xml"),
            ),
        ),
        ("xl/styles.xml", _STYLES),
        ("xl/sharedStrings.xml", _strings(shared)),
        ("xl/theme/theme1.xml", theme()),
    ]
    parts += [
        (f"xl/worksheets/sheet{n}.xml", _sheet(grid, shared)) for n, grid in zip(numbers, grids, strict=True)
    ]
    return zipped(parts, dated)


def ods_bytes(grids: Sequence[Grid], title: str, organisation: str, dated: date) -> bytes:
    """The sheets as a workbook in OpenDocument format."""
    from cse_desktop.exchange.sample.open_documents import package

    tables = []
    for grid in grids:
        wide = max(len(row) for row in grid.rows)
        columns = (
            '<table:table-column table:style-name="first"/>'
            f'<table:table-column table:style-name="other" table:number-columns-repeated="{wide - 1}"/>'
        )
        drawn = (_open_cells(row, number == 0) for number, row in enumerate(grid.rows))
        rows = "".join(f"<table:table-row>{cells}</table:table-row>" for cells in drawn)
        tables.append(f"<table:table table:name={quoteattr(grid.name)}>{columns}{rows}</table:table>")
    body = f"<office:spreadsheet>{''.join(tables)}</office:spreadsheet>"
    return package("spreadsheet", body, _OPEN_STYLES, title, organisation, dated)


def _open_cells(row: Sequence[str], title: bool) -> str:
    head = bool(row) and row[0].startswith("#")
    style = ' table:style-name="head"' if head else ' table:style-name="title"' if title else ""
    cells = []
    for cell in row or ("",):
        shown = escape(cell.removeprefix("#"))
        if _NUMBER.fullmatch(cell):
            value = f' office:value-type="float" office:value="{cell}"'
        else:
            value = f'{style} office:value-type="string"'
        cells.append(f"<table:table-cell{value}><text:p>{shown}</text:p></table:table-cell>")
    return "".join(cells)


def _sheet(grid: Grid, shared: Mapping[str, int]) -> str:
    rows = []
    for number, row in enumerate(grid.rows, 1):
        head = bool(row) and row[0].startswith("#")
        cells = "".join(
            _cell(f"{chr(65 + column)}{number}", value, 2 if head else int(number == 1), shared)
            for column, value in enumerate(row)
            if value
        )
        rows.append(f'<row r="{number}">{cells}</row>')
    wide = max(len(row) for row in grid.rows)
    first = max(len(row[0]) for row in grid.rows[1:] if row)
    columns = f'<col min="1" max="1" width="{min(first + 3, 60)}" customWidth="1"/>'
    if wide > 1:
        columns += f'<col min="2" max="{wide}" width="18" customWidth="1"/>'
    frozen = next((number for number, row in enumerate(grid.rows, 1) if row and row[0].startswith("#")), 1)
    view = f'<pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/>'
    return (
        f'{XML_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0">{view}</sheetView>'
        f"</sheetViews><cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>"
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _strings(shared: Mapping[str, int]) -> str:
    texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    return f'{XML_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(shared)}">{texts}</sst>'


def _cell(place: str, value: str, style: int, shared: Mapping[str, int]) -> str:
    if _NUMBER.fullmatch(value):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" s="{style}" t="s"><v>{shared[value.removeprefix("#")]}</v></c>'


def _workbook(grids: Sequence[Grid]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(grid.name)} sheetId="{n}" r:id="rId{n}"/>' for n, grid in enumerate(grids, 1)
    )
    return f'{XML_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{RELATION}"><sheets>{sheets}</sheets></workbook>'


_STYLES = (
    f'{XML_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="3"><font><sz val="11"/><name val="Arial"/></font>'
    '<font><b/><sz val="15"/><color rgb="FF0F5C63"/><name val="Arial"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF0F5C63"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">'
    '<alignment wrapText="1" vertical="center"/></xf></cellXfs></styleSheet>'
)
_OPEN_STYLES = (
    '<style:style style:name="first" style:family="table-column">'
    '<style:table-column-properties style:column-width="7.5cm"/></style:style>'
    '<style:style style:name="other" style:family="table-column">'
    '<style:table-column-properties style:column-width="3.4cm"/></style:style>'
    '<style:style style:name="title" style:family="table-cell">'
    '<style:text-properties fo:font-weight="bold" fo:font-size="15pt" fo:color="#0f5c63"/></style:style>'
    '<style:style style:name="head" style:family="table-cell">'
    '<style:table-cell-properties fo:background-color="#0f5c63" fo:wrap-option="wrap"/>'
    '<style:text-properties fo:font-weight="bold" fo:color="#ffffff"/></style:style>'
)
