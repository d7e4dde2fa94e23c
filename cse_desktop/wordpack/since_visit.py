"""What changed since the last visit, as the back of the document tells it."""

from __future__ import annotations

from collections.abc import Sequence

from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_changes import ElementChange
from cse_desktop.domain.pack_visit import AnsweredFinding
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.front import NOTHING, columns, fill_row
from cse_desktop.wordpack.sheet import Sheet


def draw_since_visit(sheet: Sheet) -> None:
    """What is otherwise than it was submitted for the last visit, if there was one."""
    changes = sheet.plan.since_visit
    if changes is None:
        return
    sheet.heading(1, sheet.words("visit"), "se", "since_visit")
    if changes.visit is None:
        sheet.text(sheet.words("visit.since", name=changes.review, date=sheet.date(changes.submitted_on)))
    else:
        days = {"date": sheet.date(changes.submitted_on), "visit": sheet.date(changes.visit)}
        sheet.text(sheet.words("visit.since_visited", name=changes.review, **days))
    if not changes.summary:
        sheet.text(sheet.words("changes.none"))
        return
    for said in changes.summary:
        sheet.text(sheet.say(said), "ListBullet")
    draw_changed_elements(sheet, changes.elements, "visit")
    draw_changed_exhibits(sheet, changes.exhibits, "visit")
    _draw_answered(sheet, changes.answered)


def draw_changed_elements(sheet: Sheet, elements: Sequence[ElementChange], of: str) -> None:
    """A row for each element that says something else; `of` tells the places of two such tables apart."""
    if not elements:
        return
    title = sheet.words("changes.elements")
    sheet.heading(2, title, "se", f"{of}_elements")
    heads = columns(sheet, ("element", "title", "change"), (2.1, 5.5, 9.0))
    table = ooxml.table(sheet.body, heads, title, sheet.words("changes.elements_table"))
    for change in elements:
        cells = fill_row(table, heads, [None, change.title, "\n".join(sheet.say(said) for said in change.said)])
        sheet.to_element(cells[0], change.code)


def draw_changed_exhibits(sheet: Sheet, exhibits: Sequence[tuple[str, Message]], of: str) -> None:
    """A row for each exhibit of which something became; `of` as above."""
    if not exhibits:
        return
    title = sheet.words("changes.exhibits")
    sheet.heading(2, title, "se", f"{of}_exhibits")
    heads = columns(sheet, ("exhibit", "title", "change"), (2.1, 8.5, 6.0))
    table = ooxml.table(sheet.body, heads, title, sheet.words("changes.exhibits_table"))
    for number, said in exhibits:
        held = sheet.exhibits.get(number)
        cells = fill_row(table, heads, [None, held.title if held else "", sheet.say(said)])
        sheet.cite(cells[0], number, number)


def _draw_answered(sheet: Sheet, answered: Sequence[AnsweredFinding]) -> None:
    if not answered:
        return
    title = sheet.words("visit.answered_findings")
    sheet.heading(2, title, "se", "visit_answered")
    heads = columns(sheet, ("element", "finding", "answer", "exhibit"), (2.1, 6.0, 6.3, 2.2))
    table = ooxml.table(sheet.body, heads, title, sheet.words("visit.answered_table"))
    for one in answered:
        cells = fill_row(table, heads, [None, sheet.say(one.said), one.answer, None])
        if one.element:
            sheet.to_element(cells[0], one.element)
        else:
            ooxml.run(cells[0], sheet.words("gaps.whole"))
        for place, number in enumerate(one.exhibits):
            if place:
                ooxml.run(cells[3], ", ")
            sheet.cite(cells[3], number, number)
        if not one.exhibits:
            ooxml.run(cells[3], NOTHING)
