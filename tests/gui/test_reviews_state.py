"""What the reviews screen decides without widgets: line of years, lanes, cards, and which elements are shown."""

from __future__ import annotations

from datetime import date

import pytest

from cse_desktop.app import assessing, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.forecast import Forecast
from cse_desktop.gui.screens.reviews.cycle_state import cycle_facts
from cse_desktop.gui.screens.reviews.forecast_state import beside, ratings_of
from cse_desktop.gui.screens.reviews.form_state import FIELD_OF, review_to_enter
from cse_desktop.gui.screens.reviews.history_state import chosen, counts_of
from cse_desktop.gui.screens.reviews.timeline import lanes_of

TODAY = date(2027, 1, 10)


def test_the_line_has_reviews_what_is_due_and_one_span_for_each_certificate(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    reviewing.close_review(workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    annual = workspace.snapshot.review
    reviewing.change_review(workspace, annual.id, deadline=date(2028, 2, 9))
    reviewing.close_review(workspace, annual.id, "Kept", date(2030, 3, 1), enter_next=True)
    line = cycle_facts(workspace.snapshot, TODAY).line
    assert line is not None
    assert [(mark.state, mark.day.year) for mark in line.marks] == [
        ("over", 2027),
        ("over", 2028),
        ("next", 2029),
        ("due", 2030),
    ]
    assert [(span.begins, span.ends) for span in line.spans] == [(date(2027, 3, 1), date(2030, 3, 1))]
    assert line.begins <= TODAY < date(2030, 3, 1) < line.ends
    assert 0 <= line.share(TODAY) < line.share(date(2028, 3, 1)) <= 1
    assert [first.year for first in line.years] == [2027, 2028, 2029, 2030]


def test_today_is_left_out_where_it_is_many_years_away(workspace: Workspace) -> None:
    line = cycle_facts(workspace.snapshot, date(2040, 1, 1)).line
    assert line is not None and line.ends.year == 2030


def test_without_a_day_there_is_no_line_and_nothing_due(workspace: Workspace) -> None:
    assessing.set_visit(workspace, None)
    facts = cycle_facts(workspace.snapshot, TODAY)
    assert (facts.line, facts.due, facts.has_cycle) == (None, (), True)


def test_cards_of_reviews_that_are_over_come_the_latest_first(workspace: Workspace) -> None:
    for _ in range(2):
        reviewing.close_review(workspace, workspace.snapshot.review.id, "Kept", None, enter_next=True)
    assessing.rate_element(workspace, "1.1.1", "compliant")
    facts = cycle_facts(workspace.snapshot, TODAY)
    assert [one.review.visit and one.review.visit.year for one in facts.over] == [2028, 2027]
    assert (facts.prepared.rated, facts.prepared.review.title) == (1, "Second annual review")


def test_what_would_cover_another_goes_a_lane_higher() -> None:
    assert lanes_of([("a", 0, 100), ("b", 50, 100), ("c", 110, 100), ("d", 120, 10)], 8) == {
        "a": 0,
        "b": 1,
        "c": 0,
        "d": 2,
    }


def test_a_new_review_begins_with_who_came_last_time(workspace: Workspace) -> None:
    reviewing.change_review(workspace, workspace.snapshot.review.id, body="Northgate", assessor="Ruth Webb")
    begun = review_to_enter(workspace.snapshot, reviewing.reviews_due(workspace)[0])
    assert (begun.id, begun.title, begun.body, begun.assessor) == (
        *("", "First annual review"),
        *("Northgate", "Ruth Webb"),
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"visit": date(2027, 3, 1)}, "visit"),
        ({"visit": date(2026, 3, 1)}, "visit"),
        ({"visit": date(2028, 3, 1), "deadline": date(2028, 3, 2)}, "deadline"),
        ({"visit": date(2028, 3, 1), "certificate_until": date(2028, 3, 1)}, "certificate_until"),
        ({"title": " "}, "title"),
        ({"title": "Full assessment"}, "title"),
    ],
)
def test_every_refusal_of_a_review_is_said_at_a_field(
    workspace: Workspace, wrong: dict[str, object], field: str
) -> None:
    said = {"title": "Annual", "kind": "annual", **wrong}
    with pytest.raises(reviewing.UserError) as refused:
        reviewing.add_review(workspace, str(said.pop("title")), **said)
    assert FIELD_OF[refused.value.message.id] == field


def test_beside_each_other_only_the_group_of_the_element_changes(workspace: Workspace) -> None:
    present, other = reviewing.forecast_of(workspace), reviewing.forecast_of(workspace, "1.1.1", "partial")
    assert isinstance(present, Forecast) and isinstance(other, Forecast)
    assert [pair.now.tally.group.code for pair in beside(present, other) if pair.changes] == ["1"]
    assert ratings_of(workspace.snapshot.standard)[0] == "non_compliant", "the worst first"


def test_the_history_is_narrowed_by_words_and_by_what_changed(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    reviewing.close_review(workspace, workspace.snapshot.review.id, "Kept", None, enter_next=True)
    assessing.rate_element(workspace, "1.1.1", "compliant")
    found = reviewing.history_of(workspace)
    standard = workspace.snapshot.standard
    assert [one.element for one in chosen(found, standard, "", "changed")] == ["1.1.1"]
    assert [one.element for one in chosen(found, standard, "4.3.2", "all")] == ["4.3.2"]
    assert chosen(found, standard, "4.3.2", "changed") == []
    assert counts_of(found.elements) == {"all": 57, "changed": 1, "differs": 0, "found": 0}
