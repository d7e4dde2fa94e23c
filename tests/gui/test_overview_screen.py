"""The overview: what is decided without Qt, and what the widgets make of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.standard import NOT_APPLICABLE
from cse_desktop.gui.screens.overview.map import ElementMap
from cse_desktop.gui.screens.overview.screen import OverviewScreen
from cse_desktop.gui.screens.overview.state import MOST_STEPS, blocks, facts, next_steps, rating_counts
from cse_desktop.gui.session import GuiSession

TODAY = date(2026, 11, 1)


def test_facts_count_what_is_there(filled: Workspace) -> None:
    snapshot = filled.snapshot
    held = facts(snapshot, find_gaps(snapshot, TODAY))
    assert (held.elements, held.rated, held.evidence, held.unlinked) == (57, 3, 4, 1)
    assert held.serious > 0
    assert held.visit == date(2027, 3, 1)


def test_the_map_holds_every_element_once(workspace: Workspace) -> None:
    standard = workspace.snapshot.standard
    codes = [
        element.code for block in blocks(standard.groups) for _, elements in block.blocks for element in elements
    ]
    assert codes == [element.code for element in standard.elements]


def test_counts_of_ratings_add_up_in_the_order_of_the_scale(filled: Workspace) -> None:
    counts = rating_counts(filled.snapshot)
    assert counts == [("compliant", 1), ("partial", 1), (NOT_APPLICABLE, 1), (None, 54)]


def test_an_empty_portfolio_begins_with_evidence(workspace: Workspace) -> None:
    assessing.set_visit(workspace, None)
    steps = next_steps(workspace.snapshot, find_gaps(workspace.snapshot, TODAY))
    assert [step.action for step in steps] == ["import.files", "portfolio.details"]


def test_next_steps_are_few_grave_and_of_several_kinds(filled: Workspace) -> None:
    steps = next_steps(filled.snapshot, find_gaps(filled.snapshot, TODAY))
    assert len(steps) == MOST_STEPS
    rules = [step.gap.rule for step in steps if step.gap]
    assert max(rules.count(rule) for rule in rules) <= 2
    assert steps[0].gap is not None and steps[0].gap.severity == "high"
    assert all(step.screen for step in steps)


def test_opening_changes_nothing_and_cells_say_their_state(
    filled: Workspace, session: GuiSession, committed: list[Changes], qtbot: QtBot
) -> None:
    screen = OverviewScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    assert len(screen.map.cells) == 57
    assert screen.map.cells["1.1.1"].accessibleName().endswith(": Compliant")
    assert screen.map.cells["2.1.1"].accessibleName().endswith(": Does not apply")
    assert screen.map.cells["4.3.2"].accessibleName().endswith(": Evidence, not rated")
    assert committed == []


def test_a_cell_goes_to_its_element(filled: Workspace, session: GuiSession, qtbot: QtBot) -> None:
    screen = OverviewScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    with qtbot.waitSignal(session.wanted) as wanted:
        screen.map.cells["3.2.1"].click()
    assert wanted.args == ["elements", "3.2.1"]


def test_a_new_rating_is_shown_at_once(
    filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    screen = OverviewScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    session.run(lambda ws, ctx: assessing.rate_element(ws, "3.2.1", "non_compliant"))
    settle(session)
    assert screen.map.cells["3.2.1"].accessibleName().endswith(": Non-Compliant")
    assert "Below the pass mark" in screen.coverage._rows["3"][1].accessibleName()


def test_a_hidden_overview_is_filled_when_it_is_shown(
    filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    screen = OverviewScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    screen.hide()
    session.run(lambda ws, ctx: assessing.rate_element(ws, "3.2.1", "plus"))
    settle(session)
    assert not screen.map.cells["3.2.1"].accessibleName().endswith(": Compliance Plus")
    screen.show()
    assert screen.map.cells["3.2.1"].accessibleName().endswith(": Compliance Plus")


def test_the_map_flows_where_there_is_little_room(filled: Workspace, qtbot: QtBot) -> None:
    shown = ElementMap(filled.snapshot.standard)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    wide = shown.heightForWidth(1200)
    least = shown.minimumSizeHint().width()
    shown.resize(least, 2000)
    assert all(cell.visibleRegion().boundingRect().width() == cell.width() for cell in shown.cells.values())
    assert shown.heightForWidth(least) > wide
