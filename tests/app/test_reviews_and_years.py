"""The years between: scope as last time, closing with the next one entered, reminders, history, comparison."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.history_of_reviews import ThenAndNow, last_said, scope_to_begin_with
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.reviews import proposed_deadline

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def second_year(workspace: Workspace) -> Workspace:
    """A first assessment with ratings and findings, closed; the first annual review is prepared."""
    first = workspace.snapshot.review
    for code, rating in (("1.1.1", "plus"), ("1.1.2", "partial"), ("1.1.3", "compliant")):
        assessing.rate_element(workspace, code, rating, narrative=f"What we said of {code}.")
    said = {"review_id": first.id, "element": "1.1.3", "author": "R. Webb"}
    with workspace.change(message("change.details")) as work:
        work.put(Finding(id="f1", kind="rating", rating="partial", **said))
        work.put(Finding(id="f2", kind="comment", text="Show more of the results.", **said))
    reviewing.close_review(workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    return workspace


def refused(call) -> str:
    with pytest.raises(UserError) as error:
        call()
    return bootstrap.say(error.value.message)


def test_closing_the_only_review_can_enter_the_next_and_one_undo_takes_both_back(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    reviewing.close_review(workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    now = workspace.snapshot.review
    assert (now.title, now.kind, now.visit) == ("First annual review", "annual", date(2028, 3, 1))
    workspace.undo()
    assert [r.title for r in workspace.snapshot.reviews] == [first.title]
    assert workspace.snapshot.review.closed_at is None


def test_dates_are_refused_in_words_that_name_the_day(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    said = refused(
        lambda: reviewing.close_review(workspace, first.id, "Awarded", date(2027, 2, 1), enter_next=True)
    )
    assert said.startswith("The certificate cannot end before the visit is over (1 March 2027).")
    said = refused(lambda: reviewing.add_review(workspace, "Mistyped", kind="annual", visit=date(2026, 3, 1)))
    assert "before the first full review (1 March 2027)" in said
    assert len(workspace.snapshot.reviews) == 1


def test_what_was_not_met_at_all_is_looked_at_again_too(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.2.1", "non_compliant")
    reviewing.close_review(workspace, workspace.snapshot.review.id, "Not awarded", None, enter_next=True)
    assert reviewing.likely_scope(workspace, workspace.snapshot.review.id) == ("1.2.1",)


def test_the_scope_begins_with_what_was_plus_or_partial_last_time(second_year: Workspace) -> None:
    review = second_year.snapshot.review
    # 1.1.3 was compliant by our own rating, partial by the assessor's, which is what counts.
    assert reviewing.likely_scope(second_year, review.id) == ("1.1.1", "1.1.2", "1.1.3")
    assert scope_to_begin_with(second_year.snapshot, review) == {"1.1.1", "1.1.2", "1.1.3"}
    reviewing.set_review_scope(second_year, review.id, ["1.2", "1.1.1"])
    assert scope_to_begin_with(second_year.snapshot, second_year.snapshot.review) == {
        *("1.1.1", "1.2.1", "1.2.2", "1.2.3")
    }
    first = second_year.snapshot.reviews[0]
    assert "Choose its elements one by one" in refused(lambda: reviewing.likely_scope(second_year, first.id))
    assert len(scope_to_begin_with(second_year.snapshot, first)) == 57


def test_a_review_that_names_every_element_covers_the_whole_standard(second_year: Workspace) -> None:
    codes = [element.code for element in second_year.snapshot.standard.elements]
    assert reviewing.set_review_scope(second_year, second_year.snapshot.review.id, codes).scope == ()


def test_reminders_say_what_comes_up_and_what_is_late(second_year: Workspace) -> None:
    review = second_year.snapshot.review
    reviewing.change_review(second_year, review.id, deadline=date(2028, 2, 11))

    def told(day: date) -> list[tuple[str, bool]]:
        found = reviewing.reminders_of(second_year, day)
        return [(one.message.id.removeprefix("review."), one.is_late(day)) for one in found]

    assert told(date(2027, 11, 1)) == []
    assert told(date(2028, 1, 15)) == [("pack_due", False), ("visit_due", False)]
    assert told(date(2028, 2, 20)) == [("pack_due", True), ("visit_due", False)]
    assert told(date(2028, 3, 1)) == [("pack_due", True), ("visit_due", False)], "the visit is going on"
    assert told(date(2028, 3, 2)) == [("to_close", True)]
    assert ("not_entered", False) in told(date(2029, 1, 20))


def test_the_pack_is_proposed_three_weeks_before_and_never_at_a_weekend() -> None:
    assert proposed_deadline(date(2027, 3, 1)) == date(2027, 2, 8)
    assert proposed_deadline(date(2027, 3, 6)) == date(2027, 2, 12), "a Saturday becomes the Friday before"


def test_the_certificate_is_proposed_by_the_cycle(second_year: Workspace) -> None:
    first, annual = second_year.snapshot.reviews
    assert reviewing.certificate_proposed(second_year, first.id) == date(2030, 3, 1)
    assert reviewing.certificate_proposed(second_year, annual.id) == date(2030, 3, 1), "an annual one leaves it"


def test_the_history_keeps_each_years_own_and_the_assessors_rating(second_year: Workspace) -> None:
    assessing.rate_element(second_year, "1.1.2", "compliant")
    found = reviewing.history_of(second_year)
    assert [review.title for review in found.reviews] == [r.title for r in second_year.snapshot.reviews]
    by_code = {one.element: one for one in found.elements}
    assert [s.own for s in by_code["1.1.2"].said] == ["partial", "compliant"]
    assert by_code["1.1.2"].has_changed and not by_code["1.1.1"].has_changed
    then, now = by_code["1.1.3"].said
    assert (then.own, then.assessor, then.differs, then.stands) == ("compliant", "partial", True, "partial")
    assert [f.text for f in then.findings if f.kind == "comment"] == ["Show more of the results."]
    assert (now.own, now.findings) == (None, ())


def test_the_forecast_is_compared_with_last_time(second_year: Workspace) -> None:
    assessing.rate_element(second_year, "1.1.1", "compliant")
    assessing.rate_element(second_year, "1.1.2", "compliant")
    found = reviewing.forecast_of(second_year)
    assert found is not None and found.compared is not None
    assert found.compared.groups[0] == ThenAndNow("1", 2, 3, 2, 2)
    assert found.compared.up == (("1.1.2", "partial", "compliant"),)
    assert found.compared.down == (("1.1.1", "plus", "compliant"),)


def test_there_is_nothing_to_compare_a_first_review_with(workspace: Workspace) -> None:
    found = reviewing.forecast_of(workspace)
    assert found is not None and found.compared is None


@pytest.mark.parametrize("language", ["en"])
def test_no_sentence_of_the_forecast_promises(language: str) -> None:
    held = json.loads((PROJECT / f"resources/i18n/messages.{language}.json").read_text(encoding="utf-8"))
    said = {id_: text for id_, text in held.items() if id_.startswith("forecast.")}
    assert len(said) == 4
    for id_, text in said.items():
        assert text.startswith("Under the pass rule the ratings so far would"), id_
        assert text.endswith("This predicts no result."), id_
        assert not PROMISE.search(text), id_


PROMISE = re.compile(r"\b(will|shall|you pass|you fail|certain|guarantee\w*|sure|expect\w*)\b", re.IGNORECASE)


def test_what_a_review_left_out_counts_as_it_was_rated_last(second_year: Workspace) -> None:
    before = reviewing.forecast_of(second_year)
    assert before is not None and before.compared is not None
    first = before.compared.groups[0]
    scope = [e.code for e in second_year.snapshot.standard.elements if e.code.startswith("5")]
    reviewing.set_review_scope(second_year, second_year.snapshot.review.id, scope)
    after = reviewing.forecast_of(second_year)
    assert after is not None and after.compared is not None
    assert (after.compared.groups[0].met_then, after.compared.groups[0].rated_then) == (
        first.met_then,
        first.rated_then,
    )
    assert after.compared.groups[0].rated_now == first.rated_then, "rated last time or now"
    assert not any(
        code.startswith("1") for code in after.groups[0].deciding if code not in second_year.snapshot.assessments
    )


def test_words_without_a_rating_do_not_hide_what_was_rated_before(second_year: Workspace) -> None:
    said = last_said(second_year.snapshot, second_year.snapshot.reviews)
    rated = {code: one.rating for code, one in said.items()}
    assert rated
    code = next(code for code in rated if code not in second_year.snapshot.assessments)
    assessing.write_narrative(second_year, code, "We look at it again next year.")
    again = last_said(second_year.snapshot, second_year.snapshot.reviews)
    assert {one: held.rating for one, held in again.items()} == rated
