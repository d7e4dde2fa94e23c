"""The progress report to the board: one page that says it all, then the detail behind it."""

from __future__ import annotations

from collections.abc import Sequence

from cse_desktop.domain.board_report import ActionLine, BoardReport, MeasureProgress
from cse_desktop.domain.measures import figure
from cse_desktop.domain.messages import Message
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.award import draw_answer, draw_entry, standards_table, state_words
from cse_desktop.wordpack.front import columns, draw_ratings_chart, fill_row
from cse_desktop.wordpack.measures import draw_measure
from cse_desktop.wordpack.ooxml import Column
from cse_desktop.wordpack.sheet import Sheet

_LATEST = 4
"""Figures of a measure that a report shows; all of them are in the chart."""


def draw_glance(sheet: Sheet) -> None:
    """The first page: what a member of the board reads in two minutes."""
    held = _report(sheet)
    sheet.heading(1, sheet.words("report.summary"), "se", "glance")
    overall = [sheet.say(held.overall)] if held.overall is not None else []
    sheet.text(" ".join([sheet.words("report.says", standard=sheet.plan.cover.standard), *overall]))
    heads = _headed(sheet, ("glance", "then", "now", "in_words"), (4.9, 3.1, 3.1, 5.5))
    table = ooxml.table(sheet.body, heads, sheet.words("report.glance"), sheet.words("report.glance_table"))
    for row in held.glance:
        said = sheet.say(row.said) if row.said is not None else ""
        fill_row(table, heads, [sheet.say(row.what), row.before, sheet.say(row.now), said])
    ooxml.keep_together(table)
    _sentences(sheet, "report.well", held.well)
    _sentences(sheet, "report.attention", held.attention)


def draw_standing(sheet: Sheet) -> None:
    """Where it stands: each group against the pass mark, and the elements whose rating changed."""
    held = _report(sheet)
    sheet.heading(1, sheet.words("report.standing"), "se", "standing")
    sheet.text(sheet.words("summary.own_view"))
    if held.earlier is not None:
        sheet.text(sheet.say(held.earlier))
    else:
        sheet.text(sheet.words("report.no_earlier"))
    if sheet.plan.pass_rule is not None:
        sheet.text(sheet.say(sheet.plan.pass_rule))
    heads = columns(sheet, ("group", "met_then", "met_now", "needed", "outlook"), (5.2, 2.2, 2.4, 2.2, 4.6))
    table = ooxml.table(sheet.body, heads, sheet.words("report.standing"), sheet.words("report.standing_table"))
    for group in held.groups:
        tally, before = group.tally, group.before
        now = sheet.words("of", part=tally.met, whole=tally.applicable)
        needed = str(group.needed) if group.needed is not None else ""
        outlook = sheet.say(group.outlook) if group.outlook is not None else ""
        then = str(before) if before is not None else ""
        fill_row(table, heads, [sheet.say(group.heading), then, now, needed, outlook])
    ooxml.keep_together(table)
    draw_ratings_chart(sheet, sheet.plan.summary)
    _draw_moves(sheet, held)


def _draw_moves(sheet: Sheet, held: BoardReport) -> None:
    if held.earlier is None:
        return
    title = sheet.words("report.moves")
    sheet.heading(2, title, "se", "moves")
    if not held.moves:
        sheet.text(sheet.words("report.no_moves"))
        return
    heads = columns(sheet, ("element", "title", "rating_then", "rating_now"), (2.1, 6.5, 4.0, 4.0))
    table = ooxml.table(sheet.body, heads, title, sheet.words("report.moves_table"))
    for move in held.moves:
        fill_row(table, heads, [move.code, move.title, sheet.say(move.before), sheet.say(move.now)])


def draw_work(sheet: Sheet) -> None:
    """What was done, what is late, what comes up, what assessors asked for, and the days that lie ahead."""
    held = _report(sheet)
    sheet.heading(1, sheet.words("report.work"), "se", "work")
    _draw_actions(sheet, "done", held.done, "done_on")
    _draw_actions(sheet, "overdue", held.overdue, "due")
    _draw_actions(sheet, "coming", held.coming, "due")
    _draw_findings(sheet, held)
    title = sheet.words("report.ahead")
    sheet.heading(2, title, "se", "ahead")
    heads = columns(sheet, ("day", "what"), (4.6, 12.0))
    table = ooxml.table(sheet.body, heads, title, sheet.words("report.ahead_table"))
    for one in held.ahead:
        fill_row(table, heads, [sheet.date(one.day), sheet.say(one.what)])
    ooxml.keep_together(table)


def _draw_actions(sheet: Sheet, name: str, lines: Sequence[ActionLine], day: str) -> None:
    title = sheet.words(f"report.{name}")
    sheet.heading(2, title, "se", f"report_{name}")
    if not lines:
        sheet.text(sheet.words(f"report.{name}_none"))
        return
    heads = columns(sheet, ("reported_action", "who", "elements_of", day), (6.1, 4.4, 2.3, 3.8))
    table = ooxml.table(sheet.body, heads, title, sheet.words("report.actions_table"))
    for line in lines:
        when = sheet.date(line.day) or sheet.words("report.no_day")
        fill_row(table, heads, [line.title, line.owner, ", ".join(line.elements), when])
    _more(sheet, name)


def _draw_findings(sheet: Sheet, held: BoardReport) -> None:
    sheet.heading(2, sheet.words("report.findings"), "se", "report_findings")
    if not held.closed and not held.unanswered:
        sheet.text(sheet.words("report.findings_none"))
        return
    if held.unanswered:
        heads = columns(sheet, ("element", "finding", "where_it_stands"), (2.1, 10.6, 3.9))
        sheet.text(sheet.words("report.unanswered", count=len(held.unanswered)), keep=True)
        table = ooxml.table(
            sheet.body, heads, sheet.words("report.findings"), sheet.words("report.unanswered_table")
        )
        for one in held.unanswered:
            where = one.element or sheet.words("answers.whole")
            fill_row(table, heads, [where, f"{one.said}\n{one.review}", state_words(sheet, one)])
        _more(sheet, "unanswered")
    for one in held.closed:
        draw_answer(sheet, one, 3)
    _more(sheet, "closed")


def draw_measured(sheet: Sheet) -> None:
    """Measures against their targets and beside others, then each with its chart; and the service standards."""
    held = _report(sheet)
    title = sheet.words("report.measured")
    sheet.heading(1, title, "se", "measured")
    if held.measures:
        sheet.text(sheet.words("report.measured_says"))
        _measures_table(sheet, held.measures, title)
        _more(sheet, "measures")
    else:
        sheet.text(sheet.words("report.measured_none"))
    sheet.heading(2, sheet.words("standards"), "se", "report_standards")
    if held.standards:
        standards_table(sheet, held.standards, held.kept)
        _more(sheet, "standards")
    else:
        sheet.text(sheet.words("report.standards_none"))
    if held.charted:
        sheet.heading(2, sheet.words("report.over_time"), "se", "over_time")
        _more(sheet, "charted")
    for one in held.charted:
        sheet.heading(3, one.standing.measure.name)
        draw_measure(sheet, one.standing, _LATEST)


def _measures_table(sheet: Sheet, measures: Sequence[MeasureProgress], title: str) -> None:
    heads = _headed(sheet, ("measure", "then", "latest", "target", "beside"), (4.4, 2.6, 3.2, 2.9, 3.5))
    table = ooxml.table(sheet.body, heads, title, sheet.words("report.measured_table"))
    for one in measures:
        measure, latest = one.standing.measure, one.standing.latest
        then = figure(one.before.value, measure.unit) if one.before is not None else ""
        now = f"{figure(latest.value, measure.unit)}\n{sheet.date(latest.dated)}" if latest is not None else ""
        met = sheet.words(f"report.target_{one.standing.target}")
        target = f"{figure(measure.target, measure.unit)}\n{met}" if measure.target is not None else met
        beside = "\n".join(
            sheet.words(f"report.{c.beside}", name=c.name, value=figure(c.point.value, measure.unit))
            for c in one.compared
        )
        fill_row(table, heads, [measure.name, then, now, target, beside])


def draw_heard(sheet: Sheet) -> None:
    """What customers were asked in the period, and what came of it."""
    held = _report(sheet)
    sheet.heading(1, sheet.words("report.heard"), "se", "heard")
    if not held.listening:
        sheet.text(sheet.words("report.heard_none"))
        return
    for one in held.listening:
        draw_entry(sheet, one, 2)
    _more(sheet, "listening")


def _report(sheet: Sheet) -> BoardReport:
    held = sheet.plan.report
    assert held is not None
    return held


def _days(sheet: Sheet) -> dict[str, str]:
    period = _report(sheet).period
    return {"begins": sheet.date(period.begins), "ends": sheet.date(period.ends)}


def _headed(sheet: Sheet, names: tuple[str, ...], shares: tuple[float, ...]) -> list[Column]:
    """Columns of which `then` and `now` are headed by the days of the period."""
    days = {"then": _days(sheet)["begins"], "now": _days(sheet)["ends"]}
    plain = columns(sheet, names, shares)
    return [Column(days.get(name, held.heading), held.width) for name, held in zip(names, plain, strict=True)]


def _sentences(sheet: Sheet, id_: str, said: Sequence[Message]) -> None:
    sheet.heading(2, sheet.words(id_))
    if not said:
        sheet.text(sheet.words(f"{id_}.nothing"))
    for one in said:
        sheet.text(sheet.say(one), "ListBullet")


def _more(sheet: Sheet, name: str) -> None:
    """How many of a long list are not shown."""
    count = _report(sheet).more.get(name, 0)
    if count:
        sheet.text(sheet.words(f"report.more_{name}", count=count))
