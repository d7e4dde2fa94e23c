"""What a report to the board says: figures of then and now, what went well, what needs attention."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from award_samples import years
from pack_samples import Sample

from cse_desktop.domain.award import Action, Engagement, Measure, Point
from cse_desktop.domain.board_planning import (
    MOST_CHARTS,
    MOST_ROWS,
    at_end,
    period_of,
    plan_report,
    usual_period,
    with_last_said,
)
from cse_desktop.domain.board_report import BoardReport, Earlier, Period
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, message

TODAY = date(2026, 11, 16)
PERIOD = Period(date(2026, 5, 17), TODAY)


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return years(tmp_path / "vault")


def report(sample: Sample, period: Period = PERIOD) -> BoardReport:
    held = sample.snapshot()
    then = with_last_said(held.prepared_for("old"), period.begins, [e.code for e in held.standard.elements])
    return plan_report(at_end(held, period), period, Earlier(then, message("report.earlier.day")))


def said(messages: tuple[Message, ...]) -> list[str]:
    return [one.id.removeprefix("report.") for one in messages]


def test_the_usual_period_is_six_months_that_meet_the_ones_before() -> None:
    assert usual_period(date(2026, 11, 30)) == Period(date(2026, 5, 31), date(2026, 11, 30))
    assert period_of(None, None, TODAY) == PERIOD
    assert period_of(None, date(2026, 6, 30), TODAY).begins == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("begins", "ends", "rule"),
    [
        (date(2026, 7, 1), date(2026, 6, 1), "error.report_period"),
        (date(2027, 1, 1), date(2027, 2, 1), "error.report_to_come"),
    ],
)
def test_a_period_that_makes_no_sense_is_refused(begins: date, ends: date, rule: str) -> None:
    with pytest.raises(UserError) as refused:
        period_of(begins, ends, TODAY)
    assert refused.value.message.id == rule


def test_figures_of_then_and_now(sample: Sample) -> None:
    rows = {row.what.id.removeprefix("report.glance."): row for row in report(sample).glance}
    targets = rows["targets"]
    assert (targets.before, dict(targets.now.values)) == ("0", {"part": 1, "whole": 2})
    assert targets.said == message("report.glance.more", count=1)
    assert dict(rows["standards"].now.values) == {"part": 1, "whole": 3}
    assert (rows["findings"].before, rows["findings"].now.values["part"]) == ("0", 1)
    assert rows["actions"].said == message("report.glance.overdue", count=1)
    assert rows["listening"].said == message("report.glance.people", count=42)


def test_a_lower_wait_is_progress_and_a_missed_target_is_said(sample: Sample) -> None:
    made = report(sample)
    assert made.well[0] == message(
        "report.well.reached", measure="Average wait on the phone", before="4.5 minutes", after="2 minutes"
    )
    assert "attention.targets" in said(made.attention) and "attention.behind" in said(made.attention)
    missed, met = made.measures[:2]
    assert (missed.standing.measure.id, missed.compared[0].beside) == ("m2", "worse")
    assert met.standing.target == "met"


def test_figures_of_after_the_period_are_not_told(sample: Sample) -> None:
    made = report(sample, Period(date(2026, 3, 15), date(2026, 6, 30)))
    wait = next(one for one in made.measures if one.standing.measure.id == "m1")
    assert wait.standing.latest is not None and wait.standing.latest.value == 3.0
    assert wait.standing.target == "missed"
    assert not made.done and not made.closed, "done and answered later"


def test_actions_are_done_late_or_coming(sample: Sample) -> None:
    sample.rows += [
        Action(id="x1", title="Some day"),
        Action(id="x2", title="In years", due=date(2029, 1, 1)),
        Action(id="x3", title="Long done", state="done", done_on=date(2025, 1, 1)),
        Action(id="x4", title="Due today", due=TODAY),
    ]
    made = report(sample)
    assert [line.title for line in made.done] == ["Print the leaflet"]
    assert [line.title for line in made.overdue] == ["Write the list of groups"]
    assert [line.title for line in made.coming] == ["Due today", "Test the phone menu", "Some day"]
    assert made.coming[1].owner == "Priya Nair, Contact centre"


def test_findings_answered_in_the_period_and_those_that_wait(sample: Sample) -> None:
    made = report(sample)
    assert [one.said for one in made.closed] == ["Customers are asked, but not told what became of it."]
    assert [one.state for one in made.unanswered] == ["open", "in_hand", "open"]


def test_engagement_is_told_when_it_was_in_the_period(sample: Sample) -> None:
    sample.rows += [
        Engagement(id="h1", title="Long ago", held_on=date(2024, 1, 1)),
        Engagement(id="h2", title="Long, but told now", held_on=date(2024, 1, 1), told_on=date(2026, 7, 1)),
        Engagement(id="h3", title="Went on into it", held_on=date(2026, 1, 1), until=date(2026, 6, 1)),
    ]
    titles = [one.entry.title for one in report(sample).listening]
    assert titles == ["Residents' panel on letters", "Went on into it", "Long, but told now"]


def test_ratings_are_compared_with_what_was_last_said_of_each_element(sample: Sample) -> None:
    made = report(sample)
    assert [(m.code, m.was_met, m.is_met) for m in made.moves] == [
        ("1.1.1", False, True),
        ("1.1.2", True, False),
    ]
    first = made.groups[0]
    assert (first.before, first.tally.met) == (1, 1)


def test_what_an_annual_review_leaves_out_holds_as_last_said(sample: Sample) -> None:
    review = next(row for row in sample.rows if row.id == "r" and row.kind_of_row == "review")
    sample.rows = [
        replace(row, scope=("1.1.1",)) if row.kind_of_row == "review" and row.id == "r" else row
        for row in sample.rows
        if not (row.kind_of_row == "assessment" and getattr(row, "element", "") == "1.1.2" and row.id != "old2")
    ]
    assert review is not None
    held = at_end(sample.snapshot(), PERIOD)
    assert held.assessments["1.1.2"].rating == "compliant"
    assert "1.1.2" not in sample.snapshot().assessments


def test_it_says_so_where_nobody_was_asked_and_nothing_is_compared(tmp_path: Path) -> None:
    sample = Sample(tmp_path / "vault")
    sample.rows += [
        Measure(id="m", name="Calls", target=5),
        Point(id="p", measure_id="m", dated=date(2026, 9, 1), value=6),
    ]
    made = plan_report(sample.snapshot(), PERIOD)
    assert made.earlier is None and not made.moves and not made.well
    assert {"attention.nobody_asked", "attention.alone"} <= set(said(made.attention))
    assert made.glance[0].before == ""


def test_what_lies_ahead_is_in_order_and_has_the_next_report(sample: Sample) -> None:
    ahead = [(one.day, one.what.id) for one in report(sample).ahead]
    assert (date(2027, 3, 1), "report.ahead.visit") in ahead
    assert (date(2027, 5, 16), "report.ahead.report") in ahead
    assert ahead == sorted(ahead, key=lambda one: one[0])


def test_long_lists_are_cut_and_say_by_how_much(sample: Sample) -> None:
    for n in range(200):
        sample.rows.append(Action(id=f"n{n}", title=f"Job {n}", state="done", done_on=date(2026, 8, 1)))
    for n in range(60):
        sample.rows.append(Measure(id=f"q{n}", name=f"Measure {n}", target=5))
        sample.rows += [
            Point(id=f"q{n} {month}", measure_id=f"q{n}", dated=date(2026, month, 1), value=month)
            for month in (5, 8)
        ]
    made = report(sample)
    assert len(made.done) == MOST_ROWS and made.more["done"] == 201 - MOST_ROWS
    assert len(made.measures) == MOST_ROWS and made.more["measures"] == 63 - MOST_ROWS
    assert len(made.charted) == MOST_CHARTS
    assert made.more["charted"] == 62 - MOST_CHARTS
