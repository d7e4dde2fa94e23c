"""The back of the document: the gaps, by choice, and the register of all evidence."""

from __future__ import annotations

from cse_desktop.domain.pack_plan import GapRow, PackExhibit
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.elements import particulars
from cse_desktop.wordpack.front import columns, fill_row
from cse_desktop.wordpack.ooxml import Column, Node
from cse_desktop.wordpack.sheet import Sheet


def draw_gaps(sheet: Sheet, gaps: tuple[GapRow, ...]) -> None:
    """The gap appendix."""
    title = sheet.words("gaps")
    sheet.heading(1, title, "se", "gaps")
    if not gaps:
        sheet.text(sheet.words("gaps.none"))
        return
    sheet.text(sheet.words("gaps.says", count=len(gaps)))
    heads = columns(sheet, ("element", "severity", "gap"), (2.1, 2.6, 11.9))
    table = ooxml.table(sheet.body, heads, title, sheet.words("gaps.table"))
    for gap in gaps:
        cells = fill_row(table, heads, ["", sheet.words(f"severity.{gap.severity}"), sheet.say(gap.message)])
        if gap.element:
            ooxml.link_inside(cells[0], sheet.anchor("el", gap.element), gap.element)
        else:
            ooxml.run(cells[0], sheet.words("gaps.whole"))


def draw_register(sheet: Sheet) -> None:
    """The evidence register: every exhibit ever numbered, with its elements and its file."""
    title = sheet.words("register")
    sheet.heading(1, title, "se", "register")
    if not sheet.plan.register:
        sheet.text(sheet.words("register.none"))
        return
    sheet.text(sheet.words("register.says"))
    heads = columns(sheet, ("exhibit", "title", "elements_of", "file"), (2.0, 6.2, 3.0, 5.4))
    table = ooxml.table(sheet.body, heads, title, sheet.words("register.table"))
    for exhibit in sheet.plan.register:
        _draw_row(sheet, table, heads, exhibit)


def _draw_row(sheet: Sheet, table: Node, heads: list[Column], exhibit: PackExhibit) -> None:
    number, title, elements, place = ooxml.row(table, [head.width for head in heads])
    sheet.mark(ooxml.paragraph(number, "TableText", exhibit.number), "ex", exhibit.number)
    where, at = ooxml.paragraph(elements, "TableText"), ooxml.paragraph(place, "TableText")
    if exhibit.withdrawn:
        ooxml.paragraph(title, "TableText", sheet.words("withdrawn"))
        ooxml.run(where, sheet.words("none"))
        ooxml.run(at, sheet.words("none"))
        return
    ooxml.paragraph(title, "TableText", exhibit.title, sheet.look_of(exhibit, bold=True))
    ooxml.paragraph(title, "TableText", particulars(sheet, exhibit))
    for count, code in enumerate(exhibit.elements):
        if count:
            ooxml.run(where, ", ")
        ooxml.link_inside(where, sheet.anchor("el", code), code)
    if not exhibit.elements:
        ooxml.run(where, sheet.words("linked_to_nothing"))
    if exhibit.form == "file":
        sheet.file_link(at, exhibit)
    else:
        sheet.web_link(at, exhibit)
