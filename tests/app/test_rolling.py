"""Going on to the next review: what goes along, what it will lack, what stands in the way, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import (
    acting,
    arguing,
    assessing,
    describing,
    history,
    linking,
    packing,
    past,
    reviewing,
    rolling,
)
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.rolling import Roll

NEXT = Roll("First annual review", date(2028, 3, 7))


@pytest.fixture
def prepared(workspace: Workspace) -> Workspace:
    """A full assessment with three elements, one more than compliant, one partly met; some evidence ages."""
    ws = workspace
    old = describing.add_evidence(ws, "place", "Survey of 2026", kind="survey", dated=date(2026, 11, 1))
    new = describing.add_evidence(ws, "place", "Charter", kind="policy", dated=date(2026, 11, 1))
    linking.link_evidence(ws, [old.id], ["1.1.1", "4.3.2"], why="Shows it")
    linking.link_evidence(ws, [new.id], ["4.3.2"], why="Says it")
    assessing.rate_element(ws, "1.1.1", "plus", narrative="Beyond.")
    assessing.rate_element(ws, "4.3.2", "partial", narrative="We try.")
    assessing.rate_element(ws, "4.3.3", "compliant", narrative="We do.")
    assessing.rate_element(ws, "5.3.3", "not_applicable", reason="No counter")
    assessing.set_owner(ws, ["4.3.2"], "Ann Fletcher")
    arguing.argue_case(ws, "1.1.1", beyond="Mapped", learn="Any council")
    acting.add_action(ws, "Ask again", elements=["4.3.2"])
    return ws


def heard(ws: Workspace, **said: object) -> Finding:
    values = {"element": "4.3.2", "kind": "improvement", "text": "Tell customers."} | said
    finding = Finding(id="f1", review_id=ws.snapshot.review.id, **values)  # type: ignore[arg-type]
    with ws.change(message("change.return", file="Returned.docx")) as work:
        return work.put(finding)


def ratings(ws: Workspace) -> dict[str, str | None]:
    return {code: held.rating for code, held in ws.snapshot.assessments.items()}


def problem_of(ws: Workspace, roll: Roll) -> list[tuple[str, str]]:
    return [(one.field, one.message.id.removeprefix("error.")) for one in rolling.plan_roll(ws, roll).problems]


def test_the_cycle_suggests_what_comes_next(prepared: Workspace) -> None:
    assert rolling.suggested_roll(prepared) == Roll(
        "First annual review", date(2028, 3, 1), "annual", certificate_until=date(2030, 3, 1)
    )
    reviewing.add_review(prepared, "Check in spring", kind="annual", visit=date(2028, 4, 4))
    assert rolling.suggested_roll(prepared) == Roll(
        "Check in spring", date(2028, 4, 4), "annual", certificate_until=date(2030, 3, 1)
    )


def test_a_plan_says_what_would_happen_and_changes_nothing(prepared: Workspace) -> None:
    heard(prepared)
    before = prepared.snapshot.sequence
    plan = rolling.plan_roll(prepared, NEXT)
    assert (plan.kind, plan.scope, plan.closes) == ("annual", ("1.1.1", "4.3.2"), True)
    assert plan.counts() == {
        "ratings": 3,
        "not_applicable": 1,
        "narratives": 3,
        "owners": 1,
        "cases": 1,
        "old_evidence": 1,
        "elements_left_old": 1,
        "open_findings": 1,
        "open_actions": 1,
    }
    assert [(one.evidence.title, one.elements) for one in plan.old] == [("Survey of 2026", ("1.1.1", "4.3.2"))]
    assert plan.left_old == ("1.1.1",) and not plan.problems
    assert prepared.snapshot.sequence == before


def test_everything_goes_along_and_one_undo_takes_it_back(prepared: Workspace) -> None:
    source, links, before = prepared.snapshot.review, prepared.snapshot.links, ratings(prepared)
    said = replace(NEXT, outcome="Awarded", certificate_until=date(2030, 3, 1))
    rolling.roll_forward(prepared, said)
    review = prepared.snapshot.review
    assert (review.title, review.kind, review.visit) == ("First annual review", "annual", date(2028, 3, 7))
    assert prepared.snapshot.scope == {"1.1.1", "4.3.2"} and ratings(prepared) == before
    held = prepared.snapshot.assessments
    assert held["4.3.2"].owner == "Ann Fletcher" and held["4.3.2"].narrative == "We try."
    assert held["5.3.3"].reason == "No counter"
    assert prepared.snapshot.plus_cases["1.1.1"].beyond == "Mapped"
    assert prepared.snapshot.links == links and len(prepared.snapshot.actions) == 1
    closed = prepared.snapshot.get(Review, source.id)
    assert closed is not None and closed.closed_at is not None
    assert (closed.outcome, closed.certificate_until) == ("Awarded", date(2030, 3, 1))
    assert past.submitted(prepared, source.id).snapshot.assessment("4.3.2").narrative == "We try."
    label = prepared.undo()
    assert label is not None and bootstrap.say(label) == "Roll forward to “First annual review”"
    assert (
        prepared.snapshot.review
        == replace(
            source, version=prepared.snapshot.review.version, changed_at=prepared.snapshot.review.changed_at
        )
        and ratings(prepared) == before
    )
    assert len(prepared.snapshot.reviews) == 1
    prepared.redo()
    assert prepared.snapshot.review.title == "First annual review"


def test_what_only_goes_along_is_no_news(prepared: Workspace) -> None:
    before = prepared.snapshot.sequence
    rolling.roll_forward(prepared, NEXT)
    assert set(history.changes_since(prepared, before).counts) <= {"details"}
    assessing.rate_element(prepared, "4.3.2", "compliant")
    (rated,) = [one for one in history.changes_since(prepared, before).happened if one.what == "rated"]
    assert rated.message.id == "since.rated_again" and rated.message.values["before"] == "Partially Compliant"
    prepared.undo()
    prepared.undo()
    rolling.roll_forward(prepared, replace(NEXT, keep_ratings=False, narratives=frozenset()))
    assert set(history.changes_since(prepared, before).counts) <= {"details"}


def test_who_assesses_and_how_long_before_the_pack_is_wanted_go_along(prepared: Workspace) -> None:
    said = {"deadline": date(2027, 2, 15), "assessor": "Ruth Webb", "body": "A body", "days": 2}
    reviewing.change_review(prepared, prepared.snapshot.review.id, **said)
    rolling.roll_forward(prepared, NEXT)
    review = prepared.snapshot.review
    assert (review.deadline, review.assessor, review.body, review.days) == (
        date(2028, 2, 22),
        "Ruth Webb",
        "A body",
        2,
    )


def test_what_is_not_wanted_stays_behind(prepared: Workspace) -> None:
    some = frozenset({"4.3"})
    rolling.roll_forward(
        prepared, replace(NEXT, keep_ratings=False, carry_cases=False, narratives=some, scope=("1.1", "4.3.2"))
    )
    assert ratings(prepared) == {"4.3.2": None, "4.3.3": None, "5.3.3": "not_applicable"}
    assert prepared.snapshot.assessments["4.3.2"].narrative == "We try."
    assert not prepared.snapshot.plus_cases
    assert prepared.snapshot.scope == {"1.1.1", "1.1.2", "1.1.3", "4.3.2"}


def test_a_full_assessment_covers_everything_again(prepared: Workspace) -> None:
    plan = rolling.plan_roll(prepared, replace(NEXT, kind="full"))
    assert plan.scope == () and plan.left_old == ("1.1.1",)


def test_the_assessors_rating_says_what_is_looked_at_again(prepared: Workspace) -> None:
    heard(prepared, kind="rating", rating="compliant", text="")
    assert rolling.plan_roll(prepared, NEXT).scope == ("1.1.1",)


def test_a_review_that_is_entered_already_is_filled_and_keeps_what_it_says(prepared: Workspace) -> None:
    first = prepared.snapshot.review
    annual = reviewing.add_review(prepared, "First annual review", kind="annual", visit=date(2028, 3, 1))
    reviewing.close_review(prepared, first.id, "Awarded")
    assert prepared.snapshot.review.id == annual.id and not prepared.snapshot.assessments
    plan = rolling.roll_forward(prepared, replace(NEXT, title="First  annual Review"))
    assert plan.source is not None and plan.source.id == first.id and not plan.closes
    assert prepared.snapshot.review.id == annual.id and prepared.snapshot.review.visit == NEXT.visit
    assert ratings(prepared)["4.3.2"] == "partial"
    assert prepared.snapshot.get(Review, first.id).outcome == "Awarded"
    assert len(prepared.snapshot.reviews) == 2


def test_bad_wishes_are_refused_at_their_field_and_nothing_is_lost(prepared: Workspace) -> None:
    reviewing.add_review(prepared, "Second annual review", kind="annual", visit=date(2029, 3, 1))
    before = prepared.snapshot
    cases = {
        ("visit", "roll_visit_before"): replace(NEXT, visit=date(2027, 3, 1)),
        ("visit", "roll_visit_wanted"): replace(NEXT, visit=None),
        ("visit", "review_overlaps"): replace(NEXT, visit=date(2029, 3, 1)),
        ("title", "review_title_taken"): replace(NEXT, title="full assessment"),
        ("title", "review_title_wanted"): replace(NEXT, title=" "),
        ("certificate_until", "roll_certificate_before"): replace(NEXT, certificate_until=date(2027, 1, 1)),
    }
    for expected, roll in cases.items():
        assert problem_of(prepared, roll) == [expected]
        with pytest.raises(UserError) as error:
            rolling.roll_forward(prepared, roll)
        assert error.value.message.id == f"error.{expected[1]}" and bootstrap.say(error.value.message)[-1] == "."
    with pytest.raises(UserError):
        rolling.plan_roll(prepared, replace(NEXT, scope=("9.9.9",)))
    assert prepared.snapshot is before


def test_before_the_cycle_and_with_nothing_to_carry(workspace: Workspace) -> None:
    assert problem_of(workspace, NEXT) == [("", "nothing_to_roll")]
    assessing.rate_element(workspace, "1.1.1", "plus")
    assessing.set_visit(workspace, None)
    reviewing.add_review(workspace, "Full reassessment", visit=date(2030, 3, 1))
    assert problem_of(workspace, replace(NEXT, kind="annual")) == [("visit", "review_before_cycle")]


def test_what_is_too_old_at_the_visit_is_listed(prepared: Workspace) -> None:
    assert rolling.old_at_visit(prepared) == ()
    rolling.roll_forward(prepared, NEXT)
    assert [one.evidence.exhibit for one in rolling.old_at_visit(prepared)] == ["E001"]
    assessing.set_visit(prepared, None)
    with pytest.raises(UserError) as error:
        rolling.old_at_visit(prepared)
    assert error.value.message.id == "error.roll_visit_wanted"


@pytest.fixture
def worked_on(prepared: Workspace) -> Workspace:
    """A year later: ratings, words and evidence are otherwise, and a finding is answered."""
    ws = prepared
    finding = heard(ws)
    packing.mark_sent(ws, "February", date(2027, 2, 10))
    rolling.roll_forward(ws, NEXT)
    assessing.rate_element(ws, "4.3.2", "compliant", narrative="We tell all who asked.")
    assessing.rate_element(ws, "1.1.1", "compliant")
    assessing.rate_element(ws, "4.3.3", None)
    survey = describing.add_evidence(ws, "place", "Survey of 2027", kind="survey", dated=date(2027, 11, 1))
    linking.link_evidence(ws, [survey.id], ["4.3.2"], why="Shows it")
    describing.remove_evidence(ws, [ws.snapshot.exhibits["E001"].id])
    answered = {"answer": "A poster in each library.", "evidence_ids": (survey.id,)}
    with ws.change(message("change.return", file="Returned.docx")) as work:
        work.put(replace(finding, answered_on=date(2027, 9, 1), **answered))
    return ws


def test_what_changed_since_the_last_visit(worked_on: Workspace) -> None:
    changes = rolling.changes_since_visit(worked_on)
    assert (changes.review, changes.visit) == ("Full assessment", date(2027, 3, 1))
    assert changes.submitted_on == date(2027, 2, 10)
    assert (changes.up, changes.down, changes.rewritten) == (("4.3.2",), ("1.1.1",), ("4.3.2",))
    assert (changes.new, changes.withdrawn) == (("E003",), ("E001",))
    assert [element.code for element in changes.elements] == ["1.1.1", "4.3.2"], "not rated yet is no news"
    (answered,) = changes.answered
    assert (answered.element, answered.exhibits) == ("4.3.2", ("E003",))
    assert bootstrap.say(answered.said) == "Tell customers."
    assert [bootstrap.say(said) for said in changes.summary][:2] == [
        "1 element is rated higher by us: 4.3.2.",
        "1 element is rated lower by us: 1.1.1.",
    ]


def test_the_pack_has_a_page_on_it(worked_on: Workspace, tmp_path: Path) -> None:
    report = packing.build_pack(worked_on, Quiet(), tmp_path / "Pack")
    document = docx.Document(str(report.document))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert any("Appendix: what changed since the last visit" in text for text in words)
    assert not any("Appendix: what is new" in text for text in words), "said once"
    assert (
        "Compared with what was submitted on 10 February 2027 for “Full assessment”, "
        "whose visit was on 1 March 2027."
    ) in words
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("Our rating went up from Partially Compliant to Compliant" in text for text in cells)
    assert "A poster in each library." in cells
    packing.mark_sent(worked_on, "January", date(2028, 1, 10))
    plan = packing.plan(worked_on, Quiet())
    assert plan.since_visit is not None and plan.changes is not None and plan.changes.name == "January"


def test_before_the_first_visit_there_is_nothing_to_compare_with(prepared: Workspace) -> None:
    assert packing.plan(prepared, Quiet()).since_visit is None
    with pytest.raises(UserError) as error:
        rolling.changes_since_visit(prepared)
    assert error.value.message.id == "error.no_visit_yet"


def test_who_assesses_goes_along_into_a_review_that_is_entered_already(prepared: Workspace) -> None:
    first = prepared.snapshot.review
    reviewing.change_review(
        prepared, first.id, assessor="M. Thackray", body="Brackwell", deadline=date(2027, 2, 8)
    )
    reviewing.close_review(prepared, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    entered = prepared.snapshot.review
    assert (entered.assessor, entered.body, entered.deadline) == ("M. Thackray", "Brackwell", date(2028, 2, 9))
    reviewing.change_review(prepared, entered.id, assessor="Somebody else", body="")
    rolling.roll_forward(prepared, rolling.suggested_roll(prepared, first.id))
    filled = prepared.snapshot.review
    assert (filled.id, filled.assessor, filled.body) == (entered.id, "Somebody else", "Brackwell")
