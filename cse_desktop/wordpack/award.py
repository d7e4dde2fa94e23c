"""The pages on the award's years: what became of findings, cases, service standards, and what customers said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from cse_desktop.domain.award_pages import ANSWER_STATES, Answered, CaseRow, Listening, PageExhibit, StandardRow
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.domain.promises import KEPT
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.front import NOTHING, columns, fill_row
from cse_desktop.wordpack.ooxml import BOLD, Column, Node
from cse_desktop.wordpack.sheet import Sheet

_LIST_FROM = 4
"""So many findings want a list before them; fewer are seen at a glance."""


def draw_answers(sheet: Sheet) -> None:
    """What assessors said in earlier reviews, and what was done about each of it."""
    answers = sheet.plan.award.answers
    if not answers:
        return
    title = sheet.words("answers")
    sheet.heading(1, title, "se", "answers")
    counts = {state: sum(1 for one in answers if one.state == state) for state in ANSWER_STATES}
    sheet.text(sheet.words("answers.says", **counts))
    if len(answers) >= _LIST_FROM:
        heads = columns(sheet, ("element", "finding", "where_it_stands"), (2.1, 9.4, 5.1))
        table = ooxml.table(sheet.body, heads, title, sheet.words("answers.table"))
        for one in answers:
            cells = fill_row(table, heads, [None, f"{sheet.say(one.kind)}, {one.review}", state_words(sheet, one)])
            _element(sheet, cells[0], one.element)
    for one in answers:
        draw_answer(sheet, one, 2)


def draw_answer(sheet: Sheet, one: Answered, level: int) -> None:
    """One finding: its words, where it stands, what was done, and what shows that."""
    where = f"{one.element} {one.title}".strip() or sheet.words("answers.whole")
    sheet.heading(level, f"{where}: {sheet.say(one.kind)}")
    _line(sheet, "answers.said", _joined(one.review, sheet.date(one.visit)))
    sheet.text(one.said or NOTHING, "Quote")
    _line(sheet, "answers.stands", state_words(sheet, one))
    if one.answer:
        _told(sheet, "answers.did", one.answer)
    if one.actions:
        sheet.text(sheet.words("answers.actions"), look=BOLD, keep=True)
        for action in one.actions:
            sheet.text(f"{action.title} – {_when(sheet, action.state, action.done_on, action.due)}", "ListBullet")
    draw_proof(sheet, one.exhibits, (one.element,) if one.element else ())


def state_words(sheet: Sheet, one: Answered) -> str:
    """Where a finding stands, in words."""
    if one.state == "answered" and one.answered_on is not None:
        return sheet.words("answers.answered_on", date=sheet.date(one.answered_on))
    return sheet.words(f"answers.{one.state}")


def _when(sheet: Sheet, state: str, done_on: date | None, due: date | None) -> str:
    if state == "done":
        return sheet.words("action.done_on", date=sheet.date(done_on)) if done_on else sheet.words("action.done")
    begun = "doing" if state == "doing" else "open"
    return sheet.words(f"action.{begun}_due", date=sheet.date(due)) if due else sheet.words(f"action.{begun}")


def draw_cases(sheet: Sheet) -> None:
    """The elements for which more than compliance is claimed."""
    cases = sheet.plan.award.cases
    if not cases:
        return
    title = sheet.words("cases", rating=sheet.plan.award.plus)
    sheet.heading(1, title, "se", "cases")
    leads = "cases.says" if "body" in sheet.plan.parts else "cases.listed"
    sheet.text(sheet.words(leads, count=len(cases), rating=sheet.plan.award.plus))
    heads = columns(sheet, ("element", "beyond", "strongest", "benchmark"), (2.1, 5.8, 4.9, 3.8))
    table = ooxml.table(sheet.body, heads, title, sheet.words("cases.table"))
    for case in cases:
        _draw_case(sheet, table, heads, case)
    lacking = [case for case in cases if case.lacks]
    if lacking:
        sheet.heading(2, sheet.words("cases.lacking"), "se", "cases_lacking")
        for case in lacking:
            said = " ".join(sheet.say(lack) for lack in case.lacks)
            p = sheet.text("", "ListBullet")
            sheet.to_element(p, case.element)
            ooxml.run(p, f" {case.title}: {said}")


def _draw_case(sheet: Sheet, table: Node, heads: list[Column], case: CaseRow) -> None:
    element, beyond, strongest, benchmark = ooxml.row(table, [head.width for head in heads])
    sheet.to_element(ooxml.paragraph(element, "TableText"), case.element)
    ooxml.paragraph(beyond, "TableText", case.title, BOLD)
    ooxml.paragraph(beyond, "TableText", case.beyond or NOTHING)
    for exhibit in case.exhibits:
        sheet.cite(ooxml.paragraph(strongest, "TableText"), exhibit.number, f"{exhibit.number} {exhibit.title}")
    if not case.exhibits:
        ooxml.paragraph(strongest, "TableText", NOTHING)
    ooxml.paragraph(benchmark, "TableText", case.benchmark or NOTHING)


def draw_standards(sheet: Sheet) -> None:
    """The register of service standards, and whether each is kept."""
    if not sheet.plan.award.standards:
        return
    sheet.heading(1, sheet.words("standards"), "se", "standards")
    sheet.text(sheet.words("standards.says"))
    rows = sheet.plan.award.standards
    standards_table(sheet, rows, {kept: sum(1 for row in rows if row.standing.kept == kept) for kept in KEPT})


def standards_table(sheet: Sheet, rows: Sequence[StandardRow], counts: Mapping[str, int]) -> None:
    """How many are kept, and a table with a row for each."""
    sheet.text(sheet.words("standards.counts", **counts), keep=True)
    heads = columns(sheet, ("standard", "consulted", "published", "kept"), (5.3, 3.6, 3.7, 4.0))
    table = ooxml.table(sheet.body, heads, sheet.words("standards"), sheet.words("standards.table"))
    for row in rows:
        _draw_standard(sheet, table, heads, row)


def _draw_standard(sheet: Sheet, table: Node, heads: list[Column], row: StandardRow) -> None:
    promise = row.standing.promise
    words, consulted, published, kept = ooxml.row(table, [head.width for head in heads])
    ooxml.paragraph(words, "TableText", promise.text, BOLD)
    if promise.service:
        ooxml.paragraph(words, "TableText", promise.service)
    if row.exhibits and "register" in sheet.plan.parts:
        p = ooxml.paragraph(words, "TableText")
        sheet.cite_all(p, tuple(exhibit.number for exhibit in row.exhibits))
    if row.elements:
        _elements(sheet, ooxml.paragraph(words, "TableText", sheet.words("page.elements") + " "), row.elements)
    ooxml.paragraph(
        consulted, "TableText", _joined(promise.consulted, sheet.date(promise.consulted_on)) or NOTHING
    )
    since = sheet.words("standards.since", date=sheet.date(promise.published_on)) if promise.published_on else ""
    ooxml.paragraph(published, "TableText", _joined(promise.published, since) or NOTHING)
    ooxml.paragraph(kept, "TableText", sheet.words(f"standards.{row.standing.kept}"), BOLD)
    for measure in row.standing.measures:
        ooxml.paragraph(kept, "TableText", latest_words(sheet, measure))


def latest_words(sheet: Sheet, standing: MeasureStanding) -> str:
    """A measure's newest figure with its day and target, in one line."""
    measure, latest = standing.measure, standing.latest
    if latest is None:
        return sheet.words("measure.no_figures", measure=measure.name)
    said = {"measure": measure.name, "value": figure(latest.value, measure.unit), "date": sheet.date(latest.dated)}
    if measure.target is None:
        return sheet.words("measure.latest", **said)
    return sheet.words("measure.latest_target", target=figure(measure.target, measure.unit), **said)


def draw_listening(sheet: Sheet) -> None:
    """When customers were asked, what they said, what changed, and how they heard of it."""
    if not sheet.plan.award.listening:
        return
    sheet.heading(1, sheet.words("listening"), "se", "listening")
    sheet.text(sheet.words("listening.says"))
    for one in sheet.plan.award.listening:
        draw_entry(sheet, one, 2)


def draw_entry(sheet: Sheet, one: Listening, level: int) -> None:
    """One time customers were asked."""
    entry = one.entry
    sheet.heading(level, entry.title)
    days = sheet.date(entry.held_on)
    if entry.until is not None and entry.until != entry.held_on:
        days = sheet.words("listening.days", begins=days, ends=sheet.date(entry.until))
    people = sheet.words("listening.people", count=entry.people) if entry.people else ""
    asked = _joined(days, entry.method)
    if asked:
        _line(sheet, "listening.asked" if entry.method else "listening.asked_on", asked)
    if entry.who or people:
        _line(sheet, "listening.who", _joined(entry.who, people))
    # People type the marks or leave them out; both are quoted once.
    quoted = [words.strip(" \n“”") for words in entry.quotations if words.strip(" \n“”")]
    if quoted:
        sheet.text(sheet.words("listening.said"), look=BOLD, keep=True)
    for words in quoted:
        sheet.text(sheet.words("quotation", text=words), "Quote")
    for label, text in (("learnt", entry.result), ("changed", entry.changed)):
        if text.strip():
            _told(sheet, f"listening.{label}", text)
    told = _joined(entry.told, sheet.date(entry.told_on))
    if told:
        _line(sheet, "listening.told", told)
    draw_proof(sheet, one.exhibits, one.elements)


def draw_proof(sheet: Sheet, exhibits: Sequence[PageExhibit], elements: Sequence[str]) -> None:
    """What shows it, and the elements it speaks for."""
    if exhibits and "register" in sheet.plan.parts:
        p = sheet.text("")
        ooxml.run(p, sheet.words("page.exhibits") + " ", BOLD)
        for place, exhibit in enumerate(exhibits):
            ooxml.run(p, "; " if place else "")
            sheet.cite(p, exhibit.number, f"{exhibit.number} {exhibit.title}")
    if elements:
        p = sheet.text("")
        ooxml.run(p, sheet.words("page.elements") + " ", BOLD)
        _elements(sheet, p, elements)


def _elements(sheet: Sheet, p: Node, codes: Sequence[str]) -> None:
    for place, code in enumerate(codes):
        ooxml.run(p, ", " if place else "")
        sheet.to_element(p, code)


def _element(sheet: Sheet, p: Node, code: str) -> None:
    if code:
        sheet.to_element(p, code)
    else:
        ooxml.run(p, sheet.words("answers.whole"))


def _line(sheet: Sheet, label: str, text: str) -> None:
    p = sheet.text("", keep=True)
    ooxml.run(p, sheet.words(label) + " ", BOLD)
    ooxml.run(p, text)


def _told(sheet: Sheet, label: str, text: str) -> None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    p = sheet.text("")
    ooxml.run(p, sheet.words(label) + " ", BOLD)
    ooxml.run(p, lines[0])
    for line in lines[1:]:
        sheet.text(line)


def _joined(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())
