"""The overview: what is decided without Qt, and what the widgets make of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from cse_desktop.app import acting, answering, assessing, describing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.messages import message
from cse_desktop.domain.standard import NOT_APPLICABLE
from cse_desktop.gui.application import Program
from cse_desktop.gui.evidence_set import EvidenceSet
from cse_desktop.gui.last_seen import note_seen, seen_at
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.overview.figures import by_age, by_kind, by_team, missing_kinds
from cse_desktop.gui.screens.overview.map import ElementMap
from cse_desktop.gui.screens.overview.screen import OverviewScreen
from cse_desktop.gui.screens.overview.since import SinceCard
from cse_desktop.gui.screens.overview.state import blocks, facts, rating_counts
from cse_desktop.gui.screens.overview.steps import StepsCard
from cse_desktop.gui.screens.overview.steps_state import MOST_STEPS, next_steps
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.widgets.row_button import RowButton

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


def test_next_steps_are_few_grouped_and_go_where_they_are_mended(filled: Workspace) -> None:
    snapshot = filled.snapshot
    steps = {step.doing: step for step in next_steps(snapshot, find_gaps(snapshot, TODAY))}
    assert len(steps) <= MOST_STEPS
    assert next(iter(steps)) == "find"
    assert steps["find"].severity == "high"
    assert "1.1.1" not in steps["find"].codes and steps["find"].target == steps["find"].codes[0]
    assert [snapshot.evidence[id_].title for id_ in steps["link"].ids] == ["The complaints log"]
    assert (steps["rate"].codes, steps["rate"].screen) == (("4.3.2",), "elements")
    assert steps["find"].named[1] == steps["find"].count - 4


def test_what_the_review_leaves_out_asks_for_nothing(filled: Workspace) -> None:
    with filled.change(message("change.visit")) as work:
        work.put(replace(work.snapshot.review, scope=("1.1.1", "4.1.1")))
    snapshot = filled.snapshot
    steps = next_steps(snapshot, find_gaps(snapshot, TODAY))
    assert all(set(step.codes) <= {"1.1.1", "4.1.1", "4"} for step in steps if step.doing != "below")


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


def test_bars_follow_a_change_and_one_left_halfway_is_made_up_for(
    filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    screen = shown(session, qtbot)

    def nobodys() -> str:
        return screen.teams.bars.rows[0].accessibleName()

    session.run(lambda ws, ctx: describing.add_evidence(ws, "place", "The library"))
    qtbot.waitUntil(lambda: nobodys().startswith("No team said: 5"))
    session.run(lambda ws, ctx: describing.add_evidence(ws, "place", "The museum"))
    with qtbot.waitSignal(session.changed):
        pass
    screen.hide()
    assert nobodys().startswith("No team said: 5")
    screen.show()
    assert nobodys().startswith("No team said: 6")


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


def test_evidence_is_spread_over_ages_kinds_and_teams(workspace: Workspace) -> None:
    said = [
        ("policy", date(2026, 6, 1), "Customer  services"),
        ("survey", date(2025, 6, 1), "customer services"),
        ("survey", date(2024, 6, 1), "Revenues"),
        ("survey", date(2020, 1, 1), ""),
        ("minutes", None, ""),
    ]
    for kind, dated, team in said:
        held = describing.add_evidence(workspace, "place", f"{kind} of {team}")
        describing.describe_evidence(workspace, [held.id], kind=kind, dated=dated, team=team)
    snapshot = workspace.snapshot
    assert snapshot.review.visit == date(2027, 3, 1)
    ages = [(one.key, len(one.first), len(one.second)) for one in by_age(snapshot, TODAY)]
    assert ages == [("under_1", 0, 1), ("to_2", 1, 0), ("to_3", 1, 0), ("over_3", 1, 0), ("undated", 1, 0)]
    assert next((one.key, len(one.ids)) for one in by_kind(snapshot)) == ("survey", 3)
    assert "training" in missing_kinds(snapshot) and "other" not in missing_kinds(snapshot)
    teams = [(one.key, len(one.second)) for one in by_team(snapshot)]
    assert teams == [("Customer services", 2), ("Revenues", 1), ("", 2)]


def shown(session: GuiSession, qtbot: QtBot) -> OverviewScreen:
    screen = OverviewScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    return screen


def test_a_bar_goes_to_the_evidence_behind_it(filled: Workspace, session: GuiSession, qtbot: QtBot) -> None:
    screen = shown(session, qtbot)
    first = screen.teams.bars.rows[0]
    assert first.accessibleName() == "No team said: 4. 3 linked to an element, 1 not linked yet"
    with qtbot.waitSignal(session.wanted) as wanted:
        first.click()
    assert wanted.args == ["evidence", EvidenceSet("No team said", frozenset(filled.snapshot.evidence))]
    nobody = next(made for made in screen.ages.bars.rows if made.accessibleName() == "Over 3 years: 0")
    assert not nobody.isEnabled()


def test_arrows_move_within_the_map_and_tab_comes_to_one_cell(
    filled: Workspace, session: GuiSession, qtbot: QtBot
) -> None:
    screen = shown(session, qtbot)
    cells = screen.map.cells
    assert [code for code, cell in cells.items() if cell.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["1.1.1"]
    screen.activateWindow()
    cells["1.1.1"].setFocus()
    qtbot.waitUntil(lambda: cells["1.1.1"].hasFocus())
    for key, at in ((Qt.Key.Key_Right, "1.1.2"), (Qt.Key.Key_Down, "2.1.2"), (Qt.Key.Key_End, "5.3.3")):
        qtbot.keyClick(screen.focusWidget(), key)
        assert cells[at].hasFocus()
    assert [code for code, cell in cells.items() if cell.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["5.3.3"]


def test_elements_outside_the_review_say_so(filled: Workspace, session: GuiSession, qtbot: QtBot) -> None:
    with filled.change(message("change.visit")) as work:
        work.put(replace(work.snapshot.review, scope=("1.1.1", "4.1.1")))
    screen = shown(session, qtbot)
    assert screen.map.cells["2.1.2"].accessibleName().endswith("(Not in this review)")
    assert "review" not in screen.map.cells["1.1.1"].accessibleName()
    assert ["1.1.2", "Customer insight", "Nothing yet", "Not in this review"][2:] == screen.map_figures()[2][2:]


def test_a_picture_is_copied_saved_and_its_figures_are_a_table(
    filled: Workspace, session: GuiSession, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = shown(session, qtbot)
    said: list[Notice] = []
    session.noticed.connect(said.append)
    screen.map_picture.copy_picture()
    qtbot.waitUntil(lambda: len(said) == 1, timeout=10_000)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2560, 1440)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert "Paste it into a slide" in said[0].text
    for number, name in enumerate(("map.png", "map.svg"), start=2):
        screen.map_picture.save_picture(tmp_path / name)
        qtbot.waitUntil(lambda number=number: len(said) == number, timeout=10_000)
    assert QImage(str(tmp_path / "map.png")).width() == 2560
    drawn = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Aldermere Borough Council" in drawn and str(tmp_path) not in drawn
    screen.coverage.picture.copy_figures()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert len(lines) == 6 and {len(line) for line in lines} == {len(lines[0])}
    assert lines[1][0] == "1 Customer Insight"


def test_what_changed_since_last_time_is_summed_up_and_unfolds(
    filled: Workspace, session: GuiSession, qtbot: QtBot
) -> None:
    note_seen(session)
    assert seen_at(preferences().settings.windows, session.snapshot.portfolio.id) is not None
    assessing.rate_element(filled, "4.1.1", "compliant")
    screen = shown(session, qtbot)
    qtbot.waitUntil(lambda: screen.since.digest is not None, timeout=10_000)
    assert screen.since.begin == "closed"
    assert screen.since.digest is not None and dict(screen.since.digest.counts) == {"rated": 1}
    screen.since.unfold.click()
    rows = [row.accessibleName() for row in screen.since.findChildren(RowButton)]
    assert rows == ["4.1.1: Partially Compliant → Compliant"]
    screen.since.begins.buttons["week"].click()
    qtbot.waitUntil(lambda: len(screen.since.digest.counts) > 1, timeout=10_000)


def test_what_changed_is_not_read_over_and_over_while_much_changes(session: GuiSession, qtbot: QtBot) -> None:
    card = SinceCard(session)
    qtbot.addWidget(card)
    for _ in range(20):
        card.refresh()
    assert session._questions["since"][0] == 1
    qtbot.waitUntil(lambda: session._questions["since"][0] == 2, timeout=5000)
    qtbot.waitUntil(lambda: card.digest is not None)


def test_what_is_overdue_and_what_waits_for_an_answer_are_among_the_next_steps(
    filled: Workspace, session: GuiSession, qtbot: QtBot
) -> None:
    late = acting.add_action(filled, "Publish the results", owner="Ann", due=date(2026, 10, 1))
    later = acting.add_action(filled, "Mend the sign", due=date(2026, 10, 15))
    acting.add_action(filled, "Train the staff", due=date(2026, 11, 10))
    acting.add_action(filled, "Long done", due=date(2026, 1, 1), state="done")
    said = answering.add_finding(filled, "improvement", "Tell customers what became of it", element="4.3.2")
    steps = {step.doing: step for step in next_steps(filled.snapshot, [], TODAY)}
    assert (steps["late"].things, steps["late"].severity) == ((late.id, later.id), "high")
    assert (steps["soon"].count, steps["answer"].things) == (1, (said.id,))
    acting.add_action(filled, "Tell them", findings=[said.id])
    assert "answer" not in {step.doing for step in next_steps(filled.snapshot, [], TODAY)}
    went: list[tuple[str, object]] = []
    session.wanted.connect(lambda name, target: went.append((name, target)))
    card = StepsCard(session)
    qtbot.addWidget(card)
    card.show_steps([steps["late"]])
    (button,) = card.findChildren(RowButton)
    assert button.accessibleName().endswith("Do 2 actions that are overdue")
    assert button.accessibleDescription() == "Publish the results, Ann, and 1 more"
    button.click()
    assert went == [("actions", late.id)]


def test_the_rail_counts_what_is_overdue(open_filled: Program, qtbot: QtBot) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None and window.workplace is not None
    acting.add_action(session.workspace, "Publish the results", due=date(2020, 1, 31))
    acting.add_action(session.workspace, "Some day", due=date(2090, 1, 31))
    button = window.workplace.rail.buttons["actions"]
    qtbot.waitUntil(lambda: "1 action is overdue" in button.accessibleName(), timeout=10_000)
