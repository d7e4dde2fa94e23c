"""The back of the document: changes, the programme of the visit, gaps by choice, and the register."""

from __future__ import annotations

from collections.abc import Sequence

from cse_desktop.domain.pack_figures import VISIT_FORMS, VisitStop
from cse_desktop.domain.pack_plan import PackExhibit
from cse_desktop.domain.pack_variants import ChaseAction, Held
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.elements import particulars
from cse_desktop.wordpack.front import NOTHING, columns, fill_row
from cse_desktop.wordpack.ooxml import BOLD, Column, Node
from cse_desktop.wordpack.selfcheck import Outcome
from cse_desktop.wordpack.sheet import Sheet
from cse_desktop.wordpack.since_visit import draw_changed_elements, draw_changed_exhibits, draw_since_visit


def draw_gaps(sheet: Sheet) -> None:
    """The gap appendix, if it is wanted."""
    gaps = sheet.plan.gaps
    if gaps is None:
        return
    title = sheet.words("gaps")
    sheet.heading(1, title, "se", "gaps")
    if not gaps:
        sheet.text(sheet.words("gaps.none"))
        return
    sheet.text(sheet.words("gaps.says", count=len(gaps)))
    heads = columns(sheet, ("element", "severity", "gap"), (2.1, 2.6, 11.9))
    table = ooxml.table(sheet.body, heads, title, sheet.words("gaps.table"))
    for gap in gaps:
        cells = fill_row(table, heads, [None, sheet.words(f"severity.{gap.severity}"), sheet.say(gap.message)])
        if gap.element:
            sheet.to_element(cells[0], gap.element)
        else:
            ooxml.run(cells[0], sheet.words("gaps.whole"))


def draw_programme(sheet: Sheet) -> None:
    """The programme of the visit: what there is to see and whom to meet, by form and place."""
    stops = sheet.plan.programme
    if not stops:
        return
    sheet.heading(1, sheet.words("programme"), "se", "programme")
    sheet.text(sheet.words("programme.says"))
    for form in VISIT_FORMS:
        held = [stop for stop in stops if stop.form == form]
        if not held:
            continue
        title = sheet.words(f"programme.{form}")
        sheet.heading(2, title, "se", f"programme_{form}")
        heads = columns(
            sheet, ("exhibit", f"programme_{form}", "programme_where", "elements_of"), (2.0, 6.4, 4.8, 3.4)
        )
        table = ooxml.table(sheet.body, heads, title, sheet.words("programme.table"))
        for stop in held:
            _draw_stop(sheet, table, heads, stop)


def draw_changes(sheet: Sheet) -> None:
    """What changed since the last visit, and since the last pack went out, as far as there were such."""
    draw_since_visit(sheet)
    changes = sheet.plan.changes
    if changes is None:
        return
    sheet.heading(1, sheet.words("changes"), "se", "changes")
    sheet.text(sheet.words("changes.since", date=sheet.date(changes.since), name=changes.name))
    if not changes.elements and not changes.exhibits:
        sheet.text(sheet.words("changes.none"))
        return
    draw_changed_elements(sheet, changes.elements, "changes")
    draw_changed_exhibits(sheet, changes.exhibits, "changes")


def _draw_stop(sheet: Sheet, table: Node, heads: list[Column], stop: VisitStop) -> None:
    number, what, where, elements = ooxml.row(table, [head.width for head in heads])
    exhibit = sheet.exhibits[stop.exhibit]
    sheet.cite(ooxml.paragraph(number, "TableText"), stop.exhibit, stop.exhibit)
    ooxml.paragraph(what, "TableText", stop.title, sheet.look_of(exhibit, bold=True))
    for said in stop.why:
        ooxml.paragraph(what, "TableText", said)
    sheet.web_link(ooxml.paragraph(where, "TableText"), exhibit)
    at = ooxml.paragraph(elements, "TableText")
    for count, code in enumerate(stop.elements):
        if count:
            ooxml.run(at, ", ")
        sheet.to_element(at, code)


def draw_chase(sheet: Sheet) -> None:
    """What one team is asked for, and what it has given already."""
    chase = sheet.plan.chase
    if chase is None:
        return
    sheet.heading(1, sheet.words("chase", team=chase.team), "se", "chase")
    sheet.text(sheet.words("chase.says" if chase.holds else "chase.says_new"))
    _draw_actions(sheet, chase.actions)
    sheet.heading(2, sheet.words("chase.wanted"), "se", "chase_wanted")
    if chase.wanted:
        heads = columns(sheet, ("element", "title", "exhibit", "wanted"), (2.1, 4.5, 2.0, 8.0))
        table = ooxml.table(sheet.body, heads, sheet.words("chase.wanted"), sheet.words("chase.wanted_table"))
        for row in chase.wanted:
            fill_row(table, heads, [row.element, row.title, row.exhibit, sheet.say(row.wanted)])
    else:
        sheet.text(sheet.words("chase.nothing"))
    if chase.holds:
        _draw_held(sheet, chase.holds)
    if chase.open:
        sheet.heading(2, sheet.words("chase.open"), "se", "chase_open")
        sheet.text(sheet.words("chase.open_says"))
        for code, title in chase.open:
            sheet.text(f"{code} {title}", "ListBullet")


def _draw_held(sheet: Sheet, holds: Sequence[Held]) -> None:
    sheet.heading(2, sheet.words("chase.holds"), "se", "chase_holds")
    heads = columns(sheet, ("exhibit", "title", "elements_of"), (2.0, 9.6, 5.0))
    table = ooxml.table(sheet.body, heads, sheet.words("chase.holds"), sheet.words("chase.holds_table"))
    for held in holds:
        served = ", ".join(held.elements) or sheet.words("linked_to_nothing")
        fill_row(table, heads, [held.exhibit, held.title, served])


def _draw_actions(sheet: Sheet, actions: Sequence[ChaseAction]) -> None:
    """What the team has to do, the most urgent first."""
    if not actions:
        return
    title = sheet.words("chase.actions")
    sheet.heading(2, title, "se", "chase_actions")
    heads = columns(sheet, ("action", "who", "until", "state", "elements_of"), (6.0, 2.8, 2.8, 2.4, 2.6))
    table = ooxml.table(sheet.body, heads, title, sheet.words("chase.actions_table"))
    for action in actions:
        due = sheet.date(action.due) or NOTHING
        until = sheet.words("chase.overdue", date=due) if action.overdue else due
        state = sheet.words(f"action_state.{action.state}")
        what, *others = ooxml.row(table, [head.width for head in heads])
        ooxml.paragraph(what, "TableText", action.title, BOLD)
        for said in action.findings:
            ooxml.paragraph(what, "TableText", sheet.words("chase.in_answer", words=said))
        texts = (action.owner, until, state, ", ".join(action.elements))
        for cell, text in zip(others, texts, strict=True):
            ooxml.paragraph(cell, "TableText", text or NOTHING)


def draw_checks(sheet: Sheet, outcomes: Sequence[Outcome]) -> None:
    """Which checks the document went through, and what came of each."""
    title = sheet.words("checks")
    sheet.heading(1, title, "se", "checks")
    sheet.text(sheet.words("checks.says"))
    heads = columns(sheet, ("check", "looked_at", "outcome_of_check"), (9.0, 3.0, 4.6))
    table = ooxml.table(sheet.body, heads, title, sheet.words("checks.table"))
    for outcome in outcomes:
        came = sheet.words("checks.failed", count=outcome.wrong) if outcome.wrong else sheet.words("checks.passed")
        fill_row(table, heads, [sheet.words(f"check.{outcome.id}"), str(outcome.looked_at), came])


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
        sheet.to_element(where, code)
    if not exhibit.elements:
        ooxml.run(where, sheet.words("linked_to_nothing"))
    if exhibit.form == "file":
        sheet.file_link(at, exhibit)
    else:
        sheet.web_link(at, exhibit)
