"""Decides a progress report to the board. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cse_desktop.domain.award import Action, Point
from cse_desktop.domain.award_pages import Answered, Listening
from cse_desktop.domain.award_planning import answers_of, listening_until, standard_rows
from cse_desktop.domain.board_report import (
    MONTHS,
    ActionLine,
    BoardReport,
    ComingUp,
    Compared,
    Earlier,
    ElementMove,
    GroupProgress,
    MeasureProgress,
    Period,
)
from cse_desktop.domain.board_summary import Findings, Gathered, attention, glance, went_well
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.forecast import forecast
from cse_desktop.domain.history_of_reviews import last_said
from cse_desktop.domain.measures import MeasureStanding, is_better, standing
from cse_desktop.domain.messages import message
from cse_desktop.domain.pack_words import group_heading, outlook_words, rating_words
from cse_desktop.domain.promises import KEPT
from cse_desktop.domain.rating import needed_met, tally
from cse_desktop.domain.reviews import due_reviews, months_after
from cse_desktop.domain.snapshot import Snapshot

MOST_ROWS = 20
"""Of a table: nobody on a board reads more."""
MOST_CHARTS = 8
MOST_ENTRIES = 8
"""Of what is told at length."""
_BROKEN_FIRST = ("not_kept", "not_measured", "kept")
_ORDER = ("missed", "met", "no_target", "no_points")


def usual_period(today: date) -> Period:
    """The last six months until today."""
    return Period(months_after(today, -MONTHS) + timedelta(days=1), today)


def period_of(begins: date | None, ends: date | None, today: date) -> Period:
    """The period somebody asked for; without a day, that of the usual one. Raises UserError for none."""
    last = ends or today
    period = Period(begins or usual_period(last).begins, last)
    if period.begins > period.ends:
        raise UserError("report_period", begins=period.begins, ends=period.ends)
    if period.begins > today:
        raise UserError("report_to_come", begins=period.begins)
    return period


def plan_report(held: Snapshot, period: Period, earlier: Earlier | None = None) -> BoardReport:
    """The report on a period: `held` is the portfolio `at_end` of it, `earlier` what that is compared with."""
    actions = _actions(held, period)
    gathered = Gathered(
        groups=tuple(_groups(held, earlier)),
        moves=tuple(_moves(held, earlier)) if earlier else (),
        measures=tuple(_measures(held, period)),
        standards=tuple(sorted(standard_rows(held), key=lambda row: _BROKEN_FIRST.index(row.standing.kept))),
        standards_then=tuple(standard_rows(known_on(held, period.begins))),
        findings=_findings(held, period),
        listening=tuple(one for one in listening_until(held, period.ends) if _falls_in(one, period)),
        **actions,
    )
    overall = forecast(held)
    return _shortened(
        gathered,
        BoardReport(
            period=period,
            earlier=earlier.called if earlier else None,
            overall=overall.overall if overall else None,
            glance=tuple(glance(gathered)),
            well=went_well(gathered),
            attention=attention(gathered),
            groups=tuple(gathered.groups),
            moves=tuple(gathered.moves),
            kept={kept: sum(1 for row in gathered.standards if row.standing.kept == kept) for kept in KEPT},
            ahead=tuple(_ahead(held, period)),
        ),
    )


def _shortened(gathered: Gathered, made: BoardReport) -> BoardReport:
    """The report with its long lists, of each what comes first."""
    charted = [one for one in gathered.measures if len(one.standing.points) > 1]
    long = {
        "done": (gathered.done, MOST_ROWS),
        "overdue": (gathered.overdue, MOST_ROWS),
        "coming": (gathered.coming, MOST_ROWS),
        "unanswered": (gathered.findings.unanswered, MOST_ROWS),
        "closed": (gathered.findings.closed, MOST_ENTRIES),
        "listening": (gathered.listening, MOST_ENTRIES),
        "measures": (gathered.measures, MOST_ROWS),
        "standards": (gathered.standards, MOST_ROWS),
        "charted": (charted, MOST_CHARTS),
    }
    kept: dict[str, Any] = {name: tuple(rows[:most]) for name, (rows, most) in long.items()}
    more = {name: len(rows) - most for name, (rows, most) in long.items() if len(rows) > most}
    return replace(made, more=more, **kept)


def at_end(snapshot: Snapshot, period: Period) -> Snapshot:
    """What the organisation says of itself at the end of a period.

    An annual review looks at some elements: of the others holds what was last said.
    """
    held = known_on(snapshot, period.ends)
    return with_last_said(held, period.ends, frozenset(e.code for e in held.standard.elements) - held.scope)


def with_last_said(snapshot: Snapshot, day: date, codes: Collection[str]) -> Snapshot:
    """The snapshot with the ratings last given before a day to those of the elements that it does not rate."""
    review = snapshot.review
    over = [r for r in snapshot.reviews if r.closed_at and r.visit and r.visit <= day and r.id != review.id]
    said = last_said(snapshot, over)
    rows = []
    for code in codes:
        held, last = snapshot.assessment(code), said.get(code)
        if last is not None and (held is None or held.rating is None):
            id_ = held.id if held is not None else f"{review.id} {code}"
            rows.append((last.kind_of_row, id_, replace(last, id=id_, review_id=review.id)))
    return snapshot.with_rows(rows, snapshot.sequence) if rows else snapshot


def known_on(snapshot: Snapshot, day: date) -> Snapshot:
    """The portfolio without figures of later days."""
    later = [(p.kind_of_row, p.id, None) for p in snapshot.all(Point) if p.dated > day]
    return snapshot.with_rows(later, snapshot.sequence) if later else snapshot


def _groups(held: Snapshot, earlier: Earlier | None) -> Iterator[GroupProgress]:
    rule = held.standard.pass_rule
    for group in held.standard.groups_at(rule.level if rule else 1):
        now = tally(held, group)
        yield GroupProgress(
            heading=group_heading(held, group, rule.level if rule else 1),
            tally=now,
            needed=needed_met(rule, now.applicable) if rule else None,
            outlook=outlook_words(rule, now),
            before=tally(earlier.snapshot, group).met if earlier else None,
        )


def _moves(held: Snapshot, earlier: Earlier) -> Iterator[ElementMove]:
    """The elements that were rated then and are rated otherwise now."""
    counts = {rating.code: rating.counts for rating in held.standard.ratings}
    for element in held.standard.elements:
        then, now = earlier.snapshot.assessment(element.code), held.assessment(element.code)
        before, after = then.rating if then else None, now.rating if now else None
        if before is None or after is None or before == after:
            continue
        was, is_met = counts.get(before) == "met", counts.get(after) == "met"
        words = rating_words(earlier.snapshot, element.code), rating_words(held, element.code)
        yield ElementMove(element.code, element.title, *words, was_met=was, is_met=is_met)


def _measures(held: Snapshot, period: Period) -> Iterator[MeasureProgress]:
    """Missed targets first: they are what a board asks about."""
    standings = [standing(m, held.points_by_measure.get(m.id, ())) for m in held.measures.values()]
    for one in sorted(standings, key=lambda one: _ORDER.index(one.target)):
        before = [point for point in one.points if point.dated <= period.begins]
        yield MeasureProgress(one, before[-1] if before else None, tuple(_compared(one)))


def _compared(one: MeasureStanding) -> Iterator[Compared]:
    for name, points in one.compared.items():
        if one.latest is None or not points:
            continue
        ours, theirs = one.latest.value, points[-1].value
        better = is_better(one.measure, ours, theirs)
        yield Compared(name, points[-1], "same" if ours == theirs else "better" if better else "worse")


def _findings(held: Snapshot, period: Period) -> Findings:
    told = tuple(answers_of(held))
    answered = [one for one in told if one.state == "answered"]
    closed = tuple(one for one in answered if _is_in(_day_of(one), period))
    before = sum(1 for one in answered if (day := _day_of(one)) is None or day < period.begins)
    return Findings(closed, tuple(one for one in told if one.state != "answered"), before, len(told))


def _day_of(one: Answered) -> date | None:
    """The day on which a finding was answered: as a person said, else when its last action was done."""
    done = [action.done_on for action in one.actions if action.done_on]
    return one.answered_on or max(done, default=None)


def _actions(held: Snapshot, period: Period) -> Mapping[str, tuple[ActionLine, ...]]:
    later = months_after(period.ends, MONTHS)
    waiting = [a for a in held.actions.values() if a.state in ("open", "doing")]
    done = [a for a in held.actions.values() if a.state == "done" and _is_in(a.done_on, period)]
    done.sort(key=lambda a: a.done_on or period.begins, reverse=True)
    overdue = [a for a in waiting if a.due is not None and a.due < period.ends]
    coming = [a for a in waiting if a.due is not None and period.ends <= a.due <= later]
    undated = [a for a in waiting if a.due is None]
    return {
        "done": tuple(_line(a, a.done_on) for a in done),
        "overdue": tuple(_line(a, a.due) for a in overdue),
        "coming": tuple(_line(a, a.due) for a in (*coming, *undated)),
    }


def _line(action: Action, day: date | None) -> ActionLine:
    owner = ", ".join(name for name in (action.owner.strip(), action.team.strip()) if name)
    return ActionLine(action.title, owner, action.elements, day, action.state == "doing")


def _falls_in(one: Listening, period: Period) -> bool:
    entry = one.entry
    if entry.held_on is None:
        return _is_in(entry.told_on, period)
    last = entry.until or entry.held_on
    return (entry.held_on <= period.ends and last >= period.begins) or _is_in(entry.told_on, period)


def _ahead(held: Snapshot, period: Period) -> Iterator[ComingUp]:
    found = []
    for review in held.reviews:
        if review.closed_at is None:
            if review.deadline is not None:
                found.append(ComingUp(review.deadline, message("report.ahead.deadline", review=review.title)))
            if review.visit is not None:
                found.append(ComingUp(review.visit, message("report.ahead.visit", review=review.title)))
    certified = [review for review in held.reviews if review.certificate_until is not None]
    if certified and (until := certified[-1].certificate_until) is not None:
        found.append(ComingUp(until, message("report.ahead.certificate")))
    found += [
        ComingUp(due.due, message("report.ahead.due", review=due.title))
        for due in due_reviews(held.reviews, held.standard.cycle)
    ]
    found.append(ComingUp(months_after(period.ends, MONTHS), message("report.ahead.report")))
    yield from sorted((one for one in found if one.day > period.ends), key=lambda one: one.day)


def _is_in(day: date | None, period: Period) -> bool:
    return day is not None and period.begins <= day <= period.ends
