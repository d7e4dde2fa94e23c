"""What the actions screen shows, decided without a window."""

from __future__ import annotations

from datetime import date

from cse_desktop.app import acting, answering, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.screens.actions.findings_state import (
    WANTED,
    FindingFilter,
    findings_shown,
    likely_review,
    ours_of,
    reviews_with_findings,
)
from cse_desktop.gui.screens.actions.state import (
    OPEN_ONES,
    ActionFilter,
    facts_of,
    in_columns,
    in_order,
    neighbour,
    owners_known,
    title_for,
)

TODAY = date(2027, 1, 15)


def titles(ws: Workspace, **wanted: object) -> list[str]:
    return [one.action.title for one in facts_of(ws.snapshot, ActionFilter(**wanted), TODAY)]  # type: ignore[arg-type]


def four(ws: Workspace) -> None:
    acting.add_action(ws, "Late", owner="Ann", team="Desk", due=date(2027, 1, 1), elements=["4.3.2"])
    acting.add_action(ws, "Soon", owner="ann ", due=date(2027, 1, 20), state="doing")
    acting.add_action(ws, "Undated", team="desk", elements=["3.4.3"])
    acting.add_action(ws, "Past", due=date(2026, 12, 1), state="done")


def test_actions_are_narrowed_by_each_thing_and_by_all(workspace: Workspace) -> None:
    four(workspace)
    assert titles(workspace) == ["Past", "Late", "Soon", "Undated"]
    assert titles(workspace, owner="ANN") == ["Late", "Soon"]
    assert titles(workspace, team="Desk") == ["Late", "Undated"]
    assert titles(workspace, state=OPEN_ONES) == ["Late", "Soon", "Undated"]
    assert titles(workspace, overdue=True) == ["Late"], "what is done is not late"
    assert titles(workspace, text="4.3") == ["Late"], "a number is looked for from its beginning"
    assert titles(workspace, text="soon", owner="Ann") == ["Soon"]


def test_columns_and_order(workspace: Workspace) -> None:
    four(workspace)
    facts = facts_of(workspace.snapshot, ActionFilter(), TODAY)
    shown = {state: [one.action.title for one in held] for state, held in in_columns(facts).items()}
    assert shown == {"open": ["Late", "Undated"], "doing": ["Soon"], "done": ["Past"], "dropped": []}
    by_day = [one.action.title for one in in_order(facts, "due", descending=True)]
    assert by_day == ["Soon", "Late", "Past", "Undated"], "what has no day comes last, whichever way"
    assert [one.late for one in facts] == ["past", "overdue", "soon", "undated"]
    assert (neighbour("open", -1), neighbour("open", 1), neighbour("dropped", 1)) == ("open", "doing", "dropped")
    assert owners_known(workspace.snapshot) == ("Ann",)


def test_filters_are_remembered_and_nonsense_is_not(workspace: Workspace) -> None:
    held = ActionFilter("words", "Ann", "Desk", "open", True)
    assert ActionFilter.of(held.plain()) == ActionFilter("", "Ann", "Desk", "open", True)
    for odd in ("", "[]", "{", '{"owner": 7, "overdue": "yes", "colour": "blue"}'):
        assert ActionFilter.of(odd) == ActionFilter()
    assert FindingFilter.of(FindingFilter("x", "r", "open").plain()) == FindingFilter("", "r", "open")
    assert FindingFilter.of("{") == FindingFilter(state=WANTED)


def test_findings_of_all_reviews_are_shown_until_they_are_answered(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    old = answering.add_finding(workspace, "improvement", "Tell customers", element="4.3.2")
    answering.add_finding(workspace, "strength", "Fine staff")
    reviewing.add_review(workspace, "First annual review", kind="annual", visit=date(2028, 3, 7))
    reviewing.close_review(workspace, first.id, "Awarded")
    new = answering.add_finding(workspace, "partial", "Show it", element="1.1.1")

    def shown(**wanted: str) -> list[str]:
        return [one.key for one in findings_shown(workspace.snapshot, FindingFilter(**wanted))]

    assert shown() == [new.id, old.id]
    assert shown(review=first.id) == [old.id]
    assert shown(text="4.3") == [old.id]
    assert len(shown(state="")) == 3
    acting.add_action(workspace, "Tell them", findings=[old.id])
    assert shown(state="in_hand") == [old.id] and shown(state="open") == [new.id]
    answering.answer_finding(workspace, old.id, answered_on=workspace.rooms.clock().date())
    assert shown() == [new.id]
    assert [review.title for review in reviews_with_findings(workspace.snapshot)] == [
        "First annual review",
        first.title,
    ]
    assert ours_of(workspace.snapshot, new) is None


def test_an_action_for_a_finding_begins_with_its_first_sentence(workspace: Workspace) -> None:
    made = answering.add_finding(workspace, "improvement", "Publish the\nwaiting times. They are good.")
    assert title_for(made) == "Publish the waiting times"
    long = answering.add_finding(workspace, "improvement", "word " * 60)
    assert len(title_for(long)) <= 120 and title_for(long).endswith("…")


def test_a_finding_is_likely_of_the_review_that_was_visited_last(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    assert likely_review(workspace.snapshot, date(2027, 3, 9)) == first.id, "there is no other"
    reviewing.change_review(workspace, first.id, visit=date(2027, 3, 1), days=2)
    reviewing.close_review(workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    following = workspace.snapshot.review
    assert following.id != first.id
    assert likely_review(workspace.snapshot, date(2027, 3, 9)) == first.id
    assert likely_review(workspace.snapshot, following.visit or date.max) == following.id
