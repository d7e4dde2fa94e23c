"""The middle of the document: one heading for each element, with all that is claimed and shown for it."""

from __future__ import annotations

from cse_desktop.domain.pack_names import without_extension
from cse_desktop.domain.pack_plan import (
    ElementSection,
    GroupHeading,
    PackExhibit,
    Paragraph,
    PartCover,
    Picture,
    Showing,
)
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.boxes import draw_box
from cse_desktop.wordpack.front import columns
from cse_desktop.wordpack.measures import draw_measures
from cse_desktop.wordpack.ooxml import BOLD, Column, Node
from cse_desktop.wordpack.sheet import Sheet

_LONG_ROW = 900
"""A row of more characters may break across pages; kept whole it could leave half a page empty."""


def draw_body(sheet: Sheet) -> None:
    """Every group and element, in the standard's order."""
    for part in sheet.plan.body:
        if isinstance(part, GroupHeading):
            sheet.heading(part.level, sheet.say(part.heading), "gr", part.code, look=sheet.look_of_standard)
        else:
            _draw_element(sheet, part)


def _draw_element(sheet: Sheet, section: ElementSection) -> None:
    sheet.heading(section.level, sheet.say(section.heading), "el", section.code, look=sheet.look_of_standard)
    below = section.level + 1
    sheet.text(section.statement, "Statement", sheet.look_of_standard)
    p = sheet.text("", "Rating")
    ooxml.run(p, sheet.words("self_rating") + " ", BOLD)
    ooxml.run(p, sheet.say(section.rating))
    if section.narrative:
        sheet.heading(below, sheet.words("narrative"))
        for paragraph in section.narrative:
            _draw_paragraph(sheet, paragraph)
    if section.plus:
        sheet.heading(below, sheet.words("plus"))
        for argument in section.plus:
            sheet.text(sheet.words(f"plus.{argument.about}"), keep=True, look=BOLD)
            for paragraph in argument.said:
                _draw_paragraph(sheet, paragraph)
    if section.applies:
        _draw_evidence(sheet, section, below)
    draw_box(sheet, section, below)


def _draw_evidence(sheet: Sheet, section: ElementSection, below: int) -> None:
    if section.parts:
        sheet.heading(below, sheet.words("parts"))
        for number, part in enumerate(section.parts, start=1):
            _draw_part(sheet, number, part)
    sheet.heading(below, sheet.words("show_me"))
    if section.show:
        _draw_showings(sheet, section, section.show, "show")
    else:
        sheet.text(sheet.words("nothing_to_show"))
    if section.tell:
        sheet.heading(below, sheet.words("tell_me"))
        _draw_showings(sheet, section, section.tell, "tell")
    draw_measures(sheet, section, below)
    if section.pictures:
        sheet.heading(below, sheet.words("pictures"))
        for picture in section.pictures:
            _draw_picture(sheet, picture)


def _draw_paragraph(sheet: Sheet, paragraph: Paragraph) -> None:
    p = sheet.text("", "ListBullet" if paragraph.bullet else "")
    ooxml.set_direction(p, "".join(span.text for span in paragraph.spans))
    for span in paragraph.spans:
        if span.exhibit:
            sheet.cite(p, span.exhibit, span.text)
        else:
            ooxml.run(p, span.text)


def _draw_part(sheet: Sheet, number: int, part: PartCover) -> None:
    p = sheet.text("", "ListBullet")
    ooxml.run(p, sheet.words("part", number=number) + " ", BOLD)
    ooxml.run(p, part.text, sheet.look_of_standard)
    if part.exhibits:
        ooxml.run(p, sheet.words("part_covered") + " ")
        sheet.cite_all(p, part.exhibits)
    else:
        ooxml.run(p, sheet.words("part_as_whole" if part.whole else "part_not_covered"))


def _draw_showings(sheet: Sheet, section: ElementSection, rows: tuple[Showing, ...], kind: str) -> None:
    shares = (2.0, 9.2, 5.4) if kind == "show" else (2.0, 9.0, 5.6)
    heads = columns(sheet, ("exhibit", f"{kind}_what", f"{kind}_where"), shares)
    name = sheet.words(f"{kind}_table", element=section.code)
    table = ooxml.table(sheet.body, heads, name, sheet.words(f"{kind}_table_says"))
    for showing in rows:
        _draw_showing(sheet, table, heads, showing, kind)


def _draw_showing(sheet: Sheet, table: Node, heads: list[Column], showing: Showing, kind: str) -> None:
    exhibit = sheet.exhibits[showing.exhibit]
    short = len(showing.why) + len(showing.quotation) + len(showing.where) < _LONG_ROW
    number, what, where = ooxml.row(table, [head.width for head in heads], whole=short)
    sheet.cite(ooxml.paragraph(number, "TableText"), exhibit.number, exhibit.number)
    ooxml.paragraph(what, "TableText", exhibit.title, sheet.look_of(exhibit, bold=True))
    ooxml.paragraph(what, "TableText", particulars(sheet, exhibit))
    if showing.why:
        _labelled(sheet, what, "why", showing.why)
    place = sheet.place(showing)
    if place:
        _labelled(sheet, what, "where", place)
    if showing.quotation:
        quoted = sheet.words("quotation", text=showing.quotation)
        ooxml.paragraph(what, "Quote", quoted, sheet.look_of(exhibit))
    if showing.picture is not None and showing.picture.key in sheet.pictures:
        below = ooxml.paragraph(what, "TableText")
        ooxml.link_inside(below, sheet.anchor("fig", showing.picture.key), sheet.words("crop_shown"))
    if showing.parts:
        _labelled(sheet, what, "covers_parts", ", ".join(str(part) for part in showing.parts))
    p = ooxml.paragraph(where, "TableText")
    if kind == "show":
        sheet.file_link(p, exhibit)
    else:
        sheet.web_link(p, exhibit)


def particulars(sheet: Sheet, exhibit: PackExhibit) -> str:
    """Kind, date and service of an exhibit, in one line."""
    said = [sheet.kind(exhibit)]
    said += [sheet.date(exhibit.dated)] if exhibit.dated else []
    said += [exhibit.service] if exhibit.service else []
    return ", ".join(said)


def _labelled(sheet: Sheet, cell: Node, label: str, text: str) -> None:
    p = ooxml.paragraph(cell, "TableText")
    ooxml.run(p, sheet.words(label) + " ", BOLD)
    ooxml.run(p, text)


def _draw_picture(sheet: Sheet, picture: Picture) -> None:
    exhibit = sheet.exhibits[picture.exhibit]
    if picture.key not in sheet.pictures:
        p = sheet.text("")
        sheet.cite(p, exhibit.number, exhibit.number)
        said = "crop_not_shown" if picture.box else "picture_not_shown"
        ooxml.run(p, " " + sheet.words(said, title=exhibit.title, page=picture.page))
    elif picture.shown_at:
        _draw_shown_before(sheet, exhibit, picture)
    else:
        _draw_figure(sheet, exhibit, picture)


def _draw_shown_before(sheet: Sheet, exhibit: PackExhibit, picture: Picture) -> None:
    p = sheet.text("")
    sheet.cite(p, exhibit.number, exhibit.number)
    ooxml.run(p, " " + sheet.words("picture_shown_before", title=exhibit.title) + " ")
    figure = sheet.words("figure_at", number=sheet.figures[picture.key], element=picture.shown_at)
    ooxml.link_inside(p, sheet.anchor("fig", picture.key), figure)


def _draw_figure(sheet: Sheet, exhibit: PackExhibit, picture: Picture) -> None:
    number = len(sheet.figures) + 1
    sheet.figures[picture.key] = number
    placed = sheet.pictures[picture.key]
    said = _crop_alt_text(sheet, exhibit, picture) if picture.box else alt_text(sheet, exhibit)
    p = sheet.text("", "Figure")
    name = f"{exhibit.number} picture"
    ooxml.picture(p, placed.relation, sheet.next_drawing(), name, said, placed.size_cm)
    caption = sheet.text("", "Caption")
    ooxml.run(caption, sheet.words("figure") + " ")
    ooxml.field(caption, "SEQ Figure \\* ARABIC", str(number))
    sheet.mark(caption, "fig", picture.key)
    ooxml.run(caption, ". ")
    sheet.cite(caption, exhibit.number, exhibit.number)
    ooxml.run(caption, f" {exhibit.title}", sheet.look_of(exhibit))
    if picture.box and not exhibit.is_picture:
        ooxml.run(caption, ", " + sheet.words("crop_caption", page=picture.page))
    if exhibit.dated:
        ooxml.run(caption, f", {sheet.date(exhibit.dated)}")
    if exhibit.caption:
        ooxml.run(caption, f". {exhibit.caption}")


def _crop_alt_text(sheet: Sheet, exhibit: PackExhibit, picture: Picture) -> str:
    words = "crop_alt_text_said" if picture.said else "crop_alt_text"
    title = without_extension(exhibit.title)
    said = picture.said.rstrip(". ")
    return sheet.words(words, said=said, page=picture.page, exhibit=exhibit.number, title=title)


def alt_text(sheet: Sheet, exhibit: PackExhibit) -> str:
    """What a picture shows, in words; its title where nobody has described it."""
    title = without_extension(exhibit.title)
    return exhibit.alt_text or sheet.words("alt_text", exhibit=exhibit.number, title=title)
