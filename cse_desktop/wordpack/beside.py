"""What lies beside the Word file: the register for spreadsheets, the files by element, and READ ME.txt."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from cse_desktop.domain.pack_names import safe_name
from cse_desktop.domain.pack_plan import ElementSection, PackExhibit, PackFile, Showing
from cse_desktop.domain.tables import Cell
from cse_desktop.domain.tables import Sheet as TableSheet
from cse_desktop.wordpack.sheet import EVIDENCE_FOLDER, Sheet

READ_ME, WEB_PAGE = "READ ME.txt", "index.html"
REGISTER_WORKBOOK, REGISTER_TABLE = "register.xlsx", "register.csv"
_FOLDER_LETTERS = 60
_ELEMENT_FOLDER = "by element"
_LONGEST_PATH = 200
"""Characters of a path within a pack that leave room on Windows for where it is unpacked."""


@dataclass(frozen=True)
class Tables:
    """What writes tables for spreadsheets: one as `.csv`, or several as `.xlsx`, with a title and a date."""

    write_table: Callable[[Path, Sequence[str], Sequence[Sequence[Cell]]], None]
    write_workbook: Callable[[Path, str, Sequence[TableSheet], date], None]


def write_register(sheet: Sheet, folder: Path, tables: Tables) -> None:
    """The register as a table, and as a workbook that also has a row for every link."""
    register, links = register_table(sheet), links_table(sheet)
    tables.write_table(folder / REGISTER_TABLE, register.heading, register.rows)
    title = sheet.say(sheet.plan.title)
    tables.write_workbook(folder / REGISTER_WORKBOOK, title, (register, links), sheet.plan.cover.made)


def register_table(sheet: Sheet) -> TableSheet:
    """Every exhibit ever numbered, one a row."""
    names = ("exhibit", "title", "kind", "dated", "service", "language", "elements_of", "file")
    rows: list[list[Cell]] = []
    links = {}
    for number, exhibit in enumerate(sheet.plan.register):
        if exhibit.withdrawn:
            rows.append([exhibit.number, sheet.words("withdrawn"), "", "", "", "", "", ""])
            continue
        rows.append(
            [
                exhibit.number,
                exhibit.title,
                sheet.kind(exhibit),
                exhibit.dated.isoformat() if exhibit.dated else "",
                exhibit.service,
                exhibit.language,
                ", ".join(exhibit.elements),
                where(sheet, exhibit),
            ]
        )
        if sheet.is_sent(exhibit):
            links[number, len(names) - 1] = f"external:{quote(f'{EVIDENCE_FOLDER}/{exhibit.file}')}"
    return TableSheet(sheet.words("register"), [sheet.words(f"column.{name}") for name in names], rows, links)


def links_table(sheet: Sheet) -> TableSheet:
    """Every link of an exhibit to an element, one a row, in the order of the document."""
    names = ("element", "exhibit", "title", "why", "where", "quotation", "parts", "file")
    shown = ((section, showing) for section in sheet.plan.elements for showing in (*section.show, *section.tell))
    rows: list[list[Cell]] = []
    links = {}
    for number, (section, showing) in enumerate(shown):
        exhibit = sheet.exhibits[showing.exhibit]
        rows.append(_link_row(sheet, section, showing, exhibit))
        if sheet.is_sent(exhibit):
            links[number, len(names) - 1] = f"external:{quote(f'{EVIDENCE_FOLDER}/{exhibit.file}')}"
    heading = [sheet.say(sheet.plan.element_name), *(sheet.words(f"column.{name}") for name in names[1:])]
    return TableSheet(sheet.words("register.links"), heading, rows, links)


def where(sheet: Sheet, exhibit: PackExhibit) -> str:
    """Where an exhibit is found: its file in the pack, a place or address, or why there is no file."""
    if exhibit.form != "file":
        return exhibit.location.strip()
    return f"{EVIDENCE_FOLDER}/{exhibit.file}" if sheet.is_sent(exhibit) else sheet.why_no_file(exhibit)


def copy_by_element(sheet: Sheet, folder: Path) -> None:
    """Lay the files out once more, in a folder for each element that has any."""
    titles = {section.code: sheet.say(section.heading) for section in sheet.plan.elements}
    for file in sheet.plan.files:
        source = folder / EVIDENCE_FOLDER / file.name
        for code in file.elements if source.is_file() else ():
            if code not in titles:  # of a criterion that this pack leaves out
                continue
            target = folder / _ELEMENT_FOLDER / safe_name(titles[code], most=_FOLDER_LETTERS)
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / file.name)


def write_read_me(sheet: Sheet, folder: Path, document: str) -> None:
    """What is in the pack and how to use it, in plain words that any computer shows."""
    title = sheet.say(sheet.plan.title)
    said = [title, "=" * len(title), "", sheet.words("read_me.begin", file=document), ""]
    names = [document, WEB_PAGE, REGISTER_WORKBOOK, EVIDENCE_FOLDER, _ELEMENT_FOLDER, "SHA256SUMS"]
    present = [name for name in names if (folder / name).exists() or name == "SHA256SUMS"]
    ids = {document: "document", EVIDENCE_FOLDER: "evidence", _ELEMENT_FOLDER: "by_element", WEB_PAGE: "web_page"}
    ids |= {REGISTER_WORKBOOK: "register", "SHA256SUMS": "sums"}
    for name in present:
        said += [f"* {name}", f"  {sheet.words(f'read_me.{ids[name]}')}", ""]
    said += [sheet.words("read_me.parts"), "", sheet.words("read_me.return") if sheet.plan.choices else "", ""]
    text = "\r\n".join(said).rstrip() + "\r\n"
    # Windows' own editor tells the encoding by the mark at the beginning.
    (folder / READ_ME).write_bytes(text.encode("utf-8-sig"))


def long_paths(files: Sequence[PackFile], document: str) -> list[str]:
    """Names within the pack so long that Windows may not unpack them into a folder far down."""
    names = [f"{EVIDENCE_FOLDER}/{file.name}" for file in files]
    return [name for name in names if len(f"{Path(document).stem}/{name}") > _LONGEST_PATH]


def _link_row(sheet: Sheet, section: ElementSection, showing: Showing, exhibit: PackExhibit) -> list[Cell]:
    return [
        section.code,
        exhibit.number,
        exhibit.title,
        showing.why,
        sheet.place(showing),
        showing.quotation,
        ", ".join(map(str, showing.parts)),
        where(sheet, exhibit),
    ]
