"""What assessors found: typed in, put right, answered; how far each is answered, over all reviews."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cse_desktop.app import acting, answering, describing, returning, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import Finding


def refused(call) -> str:
    with pytest.raises(UserError) as error:
        call()
    return error.value.message.id.removeprefix("error.")


def state(ws: Workspace, finding: Finding) -> str:
    return ws.snapshot.finding_states[finding.id]


def test_a_finding_is_typed_in_put_right_and_answered(workspace: Workspace) -> None:
    describing.add_evidence(workspace, "system", "The complaints log")
    made = answering.add_finding(workspace, "improvement", " Tell customers the results. ", author="G. Parry")
    assert (made.text, made.element, made.review_id) == (
        "Tell customers the results.",
        "",
        workspace.snapshot.review.id,
    )
    answering.change_finding(workspace, made.id[:8], element="4.3.2", kind="partial")
    assert workspace.snapshot.findings["4.3.2"][0].kind == "partial"
    assert state(workspace, made) == "open"
    today = workspace.rooms.clock().date()
    answering.answer_finding(workspace, made.id, answer="On the web page", evidence_ids=["E001", "e1"])
    assert state(workspace, made) == "open", "words alone do not say that it is over"
    held = answering.answer_finding(workspace, made.id, answered_on=today)
    assert len(held.evidence_ids) == 1 and held.answer == "On the web page"
    assert state(workspace, made) == "answered"
    answering.answer_finding(workspace, made.id, answered_on=None)
    assert state(workspace, made) == "open"
    workspace.undo()
    assert state(workspace, made) == "answered"


def test_actions_take_a_finding_in_hand_and_answer_it(workspace: Workspace) -> None:
    made = answering.add_finding(workspace, "improvement", "Publish the waiting times", element="5.3.2")
    action = acting.add_action(workspace, "Publish them", findings=[made.id])
    other = acting.add_action(workspace, "Ask the web team", findings=[made.id])
    assert state(workspace, made) == "in_hand"
    acting.change_actions(workspace, [action.id, other.id], state="done")
    assert state(workspace, made) == "open", "nobody has said yet what came of it"
    answering.answer_finding(workspace, made.id, answer="Published every month")
    assert state(workspace, made) == "answered"
    acting.change_actions(workspace, [action.id, other.id], state="dropped")
    assert state(workspace, made) == "open"
    workspace.undo()
    assert {a.state for a in workspace.snapshot.actions.values()} == {"done"}


def test_praise_and_comments_ask_for_no_answer_but_may_have_one(workspace: Workspace) -> None:
    for kind in ("strength", "plus", "comment"):
        made = answering.add_finding(workspace, kind, "Well done")
        assert state(workspace, made) == "no_answer_needed"
        acting.add_action(workspace, "Tell the team", findings=[made.id])
        assert state(workspace, made) == "in_hand"


def test_a_rating_asks_for_an_answer_where_it_is_not_met(workspace: Workspace) -> None:
    review = workspace.snapshot.review.id
    with workspace.change(returning.message("change.finding")) as work:
        for id_, rating in (("aaaaaa1", "partial"), ("aaaaaa2", "compliant"), ("aaaaaa3", "not_applicable")):
            work.put(Finding(id=id_, review_id=review, element="1.1.1", kind="rating", rating=rating))
    states = workspace.snapshot.finding_states
    assert [states[f"aaaaaa{n}"] for n in (1, 2, 3)] == ["open", "no_answer_needed", "no_answer_needed"]
    assert refused(lambda: answering.change_finding(workspace, "aaaaaa1", text="Rather")) == "finding_is_rating"
    assert answering.change_finding(workspace, "aaaaaa1", element="1.1.2").element == "1.1.2"


def test_a_rating_asks_for_nothing_where_words_say_it_or_a_later_review_rated_again(workspace: Workspace) -> None:
    first = workspace.snapshot.review.id
    with workspace.change(returning.message("change.finding")) as work:
        for id_, element in (("aaaaaa1", "1.1.1"), ("aaaaaa2", "1.1.2"), ("aaaaaa3", "1.1.3")):
            work.put(Finding(id=id_, review_id=first, element=element, kind="rating", rating="partial"))
    said = answering.add_finding(workspace, "partial", "Say who your customers are", element="1.1.1")
    later = reviewing.add_review(workspace, "First annual review", kind="annual", visit=date(2028, 3, 7))
    with workspace.change(returning.message("change.finding")) as work:
        work.put(Finding(id="bbbbbb1", review_id=later.id, element="1.1.2", kind="rating", rating="compliant"))
    open_ones = [finding.id for finding in workspace.snapshot.open_findings]
    assert sorted(open_ones) == sorted([said.id, "aaaaaa3"])


def test_open_findings_of_a_review_that_is_over_go_along(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    made = answering.add_finding(workspace, "improvement", "Say what became of it", element="1.2.1")
    reviewing.add_review(workspace, "First annual review", kind="annual", visit=date(2028, 3, 7))
    reviewing.close_review(workspace, first.id, "Awarded")
    later = answering.add_finding(workspace, "partial", "Still not said", element="1.1.1")
    assert "1.2.1" not in workspace.snapshot.findings, "the present review's alone"
    assert [f.id for f in workspace.snapshot.open_findings] == [later.id, made.id]
    named = answering.add_finding(workspace, "comment", "A good visit", review=first.title)
    assert named.review_id == first.id
    acting.add_action(workspace, "Say it", findings=[made.id])
    assert [f.id for f in workspace.snapshot.open_findings] == [later.id]


def test_what_cannot_be_is_refused_and_keeps_the_rest(workspace: Workspace) -> None:
    made = answering.add_finding(workspace, "improvement", "Tell customers", element="1.1.1")
    add, answer = answering.add_finding, answering.answer_finding
    assert refused(lambda: add(workspace, "improvement", "Odd", element="9.9.9")) == "unknown_element"
    assert refused(lambda: add(workspace, "rating", "Odd")) == "unknown_finding_kind"
    assert refused(lambda: add(workspace, "comment", "  ")) == "finding_text_wanted"
    assert refused(lambda: add(workspace, "comment", "Odd", review="None such")) == "unknown_review"
    assert refused(lambda: add(workspace, "comment", "Odd", colour="blue")) == "unknown_field"
    assert refused(lambda: answer(workspace, made.id, evidence_ids=["E077"])) == "unknown_evidence"
    tomorrow = workspace.rooms.clock().date() + timedelta(days=2)
    assert refused(lambda: answer(workspace, made.id, answered_on=tomorrow)) == "answered_in_future"
    assert refused(lambda: answer(workspace, "none", answer="x")) == "unknown_finding"
    assert list(workspace.snapshot.all_findings) == [made.id]


def test_evidence_that_was_removed_does_not_stand_in_the_way_of_other_words(workspace: Workspace) -> None:
    shown = describing.add_evidence(workspace, "system", "The log")
    made = answering.add_finding(workspace, "improvement", "Show it", element="1.1.1")
    answering.answer_finding(workspace, made.id, evidence_ids=[shown.id])
    describing.remove_evidence(workspace, [shown.id])
    held = answering.answer_finding(workspace, made.id, answer="It was shown")
    assert held.evidence_ids == (shown.id,)


def test_several_actions_are_removed_and_come_back_at_once(workspace: Workspace) -> None:
    ids = [acting.add_action(workspace, f"Thing {number}").id for number in (1, 2)]
    acting.remove_actions(workspace, ids)
    assert not workspace.snapshot.actions
    workspace.undo()
    assert set(workspace.snapshot.actions) == set(ids)
