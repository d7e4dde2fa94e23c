"""Rolling forward in the window: a preview that follows the form, faults at their field, one step, one undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, describing, linking, packing, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.rolling import plan_roll, suggested_roll
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.narratives import NarrativesDialog
from cse_desktop.gui.dialogs.rolling import RollDialog
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.rolling.state import RollForm, begin_with, first_few, likely_again, problems_at
from cse_desktop.gui.session import GuiSession

D = TypeVar("D", bound=QDialog)


def prepare(ws: Workspace) -> None:
    """3.1.1 is partly met and 4.3.2 met; the only evidence of 3.1.1 will be too old a year later."""
    survey = describing.add_evidence(ws, "place", "Survey", kind="survey", dated=date(2026, 11, 1))
    linking.link_evidence(ws, [survey.id], ["3.1.1"], why="It shows it")
    assessing.rate_element(ws, "3.1.1", "partial", narrative="We try.")
    assessing.rate_element(ws, "4.3.2", "compliant", narrative="We do.")


@pytest.fixture
def ready(open_filled: Program, settle: Callable[[GuiSession], None]) -> Program:
    session = open_filled.session
    assert session is not None
    session.run(lambda ws, ctx: prepare(ws))
    settle(session)
    return open_filled


def shown(program: Program, kind: type[D], qtbot: QtBot) -> D:
    qtbot.waitUntil(lambda: program.window.findChild(kind) is not None, timeout=10_000)
    found = program.window.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def dialog(ready: Program, qtbot: QtBot) -> RollDialog:
    ready.window.actions_.do("review.roll")
    made = shown(ready, RollDialog, qtbot)
    qtbot.waitUntil(lambda: bool(made.preview.said), timeout=10_000)
    return made


def says(dialog: RollDialog, words: str) -> bool:
    return any(words in line for line in dialog.preview.said)


def test_the_form_begins_with_what_the_cycle_asks_for(workspace: Workspace) -> None:
    prepare(workspace)
    snapshot = workspace.snapshot
    form = begin_with(snapshot, suggested_roll(snapshot))
    assert (form.title, form.kind, form.covers) == ("First annual review", "annual", "again")
    assert form.until == date(2030, 3, 1) and likely_again(snapshot) == ("3.1.1",)
    assert form.roll(("3.1.1",)).scope == ("3.1.1",) and form.roll(()).narratives is None
    reviewing.add_review(workspace, "Spring", kind="annual", visit=date(2028, 4, 1), scope=("4.3.2",))
    form = begin_with(workspace.snapshot, suggested_roll(workspace.snapshot))
    assert (form.title, form.covers, form.chosen) == ("Spring", "some", ("4.3.2",))


def test_what_is_only_missing_is_no_fault_yet(workspace: Workspace) -> None:
    prepare(workspace)
    plan = plan_roll(workspace.snapshot, RollForm().roll(()))
    assert not problems_at(plan, asked=False)
    assert set(problems_at(plan, asked=True)) == {"title", "visit"}
    assert first_few(tuple("abcdefgh")) == ("a, b, c, d, e, f", 2)


def test_the_preview_changes_as_one_chooses(dialog: RollDialog, qtbot: QtBot) -> None:
    assert says(dialog, "3 narratives go along") and says(dialog, "It covers 2 elements")
    assert says(dialog, "too old at the visit") and says(dialog, "would have nothing else: 3.1.1")
    dialog.narratives.buttons["none"].click()
    qtbot.waitUntil(lambda: says(dialog, "Every narrative is written anew"), timeout=10_000)
    dialog.ratings.buttons["reset"].click()
    qtbot.waitUntil(lambda: says(dialog, "Every element is rated anew"), timeout=10_000)
    dialog.ratings.buttons["reset"].click()
    assert dialog.ratings.choice == "reset", "one of them is always down"
    dialog.kind.setCurrentIndex(dialog.kind.findData("full"))
    qtbot.waitUntil(lambda: says(dialog, "It covers the whole standard"), timeout=10_000)


def test_elements_are_chosen_one_by_one(dialog: RollDialog, ready: Program, qtbot: QtBot) -> None:
    dialog.narratives.buttons["some"].click()
    told = shown(ready, NarrativesDialog, qtbot)
    told.wanted.emit(["4.3.2"])
    told.accept()
    qtbot.waitUntil(lambda: says(dialog, "One narrative goes along"), timeout=10_000)
    dialog.covers.buttons["some"].click()
    covered = next(one for one in dialog.findChildren(ScopeDialog) if not isinstance(one, NarrativesDialog))
    assert covered.ticked() == ["3.1.1", "4.1.1"], "it begins with what is likely"
    covered.wanted.emit(["3.1.1", "4.1.1", "4.3.2"])
    covered.accept()
    qtbot.waitUntil(lambda: says(dialog, "It covers 3 elements"), timeout=10_000)


def test_a_bad_day_is_said_at_its_field_and_nothing_is_done(
    dialog: RollDialog, ready: Program, qtbot: QtBot
) -> None:
    session = ready.session
    assert session is not None
    before = session.snapshot.sequence
    dialog.visit.line.selectAll()
    qtbot.keyClicks(dialog.visit.line, "1 Jan 2027")
    problem = dialog.problems["visit"]
    qtbot.waitUntil(lambda: not problem.isHidden(), timeout=10_000)
    assert "must come after that of" in problem.words.text()
    assert dialog.visit.line.accessibleDescription() == problem.words.text()
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=10_000)
    assert dialog.isVisible() and session.snapshot.sequence == before
    dialog.visit.line.selectAll()
    qtbot.keyClicks(dialog.visit.line, "1 Mar 2028")
    qtbot.waitUntil(problem.isHidden, timeout=10_000)


def test_it_is_one_step_and_the_old_evidence_is_a_press_away(
    dialog: RollDialog, ready: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    session, window = ready.session, ready.window
    assert session is not None and window.workplace is not None
    dialog.outcome.setText("Awarded")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.snapshot.review.title == "First annual review", timeout=10_000)
    assert session.snapshot.assessment("3.1.1").narrative == "We try."
    window.actions_.do("review.old")
    evidence = window.workplace.shown_screen("evidence")
    assert window.workplace.current == "evidence" and evidence is not None
    titles = [one.evidence.title for one in session.facts.values() if one.old]
    assert titles == ["Survey"]
    assert evidence.filters.only.choice == "old"  # type: ignore[attr-defined]
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert session.snapshot.review.title == "Full assessment"


def test_from_a_card_of_the_cycle_it_goes_on_from_that_review(
    ready: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    session = ready.session
    assert session is not None
    first = session.snapshot.review

    def close(ws: Workspace) -> None:
        packing.mark_sent(ws, "February", date(2027, 2, 1))
        reviewing.close_review(ws, first.id, "Awarded", enter_next=True)

    session.run(lambda ws, ctx: close(ws))
    settle(session)
    session.review_meant = first.id
    session.act("review.roll")
    dialog = shown(ready, RollDialog, qtbot)
    qtbot.waitUntil(lambda: says(dialog, "which is entered already, is filled"), timeout=10_000)
    assert dialog.outcome.text() == "Awarded" and not says(dialog, "is closed")


def test_with_nothing_to_carry_it_is_said_instead(program: Program, portfolio, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    program.open(portfolio)
    qtbot.waitUntil(lambda: program.session is not None, timeout=10_000)
    program.window.actions_.do("review.roll")
    workplace = program.window.workplace
    assert workplace is not None
    qtbot.waitUntil(workplace.notices.isVisible, timeout=10_000)
    assert program.window.findChild(RollDialog) is None
