from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cse_desktop.app import measuring
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screens.gaps.screen import GapsScreen
from cse_desktop.gui.session import GuiSession, Notice

Settle = Callable[[GuiSession], None]


@pytest.fixture
def screen(filed_session: GuiSession, qtbot: QtBot) -> GapsScreen:
    made = GapsScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    qtbot.waitUntil(lambda: bool(made.model.rows), timeout=10_000)
    return made


def pick(screen: GapsScreen, rule: str, element: str = "") -> str:
    row = next(
        row
        for row in screen.model.rows
        if row.facts and row.facts.gap.rule == rule and element in ("", row.facts.gap.element)
    )
    screen.list.setCurrentIndex(screen.model.find(row.key))
    return row.key


def gone(screen: GapsScreen, key: str) -> bool:
    return not screen.model.find(key).isValid()


def test_looking_at_every_gap_changes_nothing(
    screen: GapsScreen, filed_changes: list[Changes], settle: Settle
) -> None:
    tester = QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for by in ("group", "rule", "severity"):
        screen.by.buttons[by].click()
        for place in range(0, len(screen.model.rows), 5):
            screen.list.setCurrentIndex(screen.model.index(place, 0))
    settle(screen.session)
    assert filed_changes == []
    assert tester is not None


def test_a_reason_is_given_in_place_and_the_gap_goes(
    screen: GapsScreen, notices: list[Notice], qtbot: QtBot
) -> None:
    key = pick(screen, "link_without_reason")
    qtbot.keyClicks(screen.mending.line, "It says how to complain")
    qtbot.mouseClick(screen.mending.save_line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone(screen, key), timeout=10_000)
    assert notices[-1].undo
    assert "It says how to complain" in {link.why for link in screen.session.snapshot.links.values()}


def test_a_rating_and_a_narrative_are_given_in_place(screen: GapsScreen, qtbot: QtBot) -> None:
    key = pick(screen, "rated_without_narrative", "4.3.3")
    qtbot.keyClicks(screen.mending.narrative, "All staff are trained.")
    qtbot.mouseClick(screen.mending.save_narrative, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone(screen, key), timeout=10_000)
    key = pick(screen, "not_rated", "4.3.1")
    qtbot.mouseClick(screen.mending.rating.buttons["compliant"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone(screen, key), timeout=10_000)
    assert screen.session.snapshot.assessments["4.3.1"].rating == "compliant"


def test_evidence_is_linked_in_place(screen: GapsScreen, qtbot: QtBot) -> None:
    key = pick(screen, "unlinked")
    qtbot.keyClicks(screen.mending.link_form.picker.box, "5.1.1")
    qtbot.mouseClick(screen.mending.link_form.link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone(screen, key), timeout=10_000)


def test_the_place_is_one_click_away(screen: GapsScreen, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: went.append((name, target)))
    pick(screen, "no_evidence", "1.1.1")
    qtbot.mouseClick(screen.mending.to_element, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.mending.look, Qt.MouseButton.LeftButton)
    assert went == [("elements", "1.1.1"), ("search", "Understanding OR customer OR groups")]


def test_checking_files_finds_one_that_vanished(
    screen: GapsScreen, named: Callable[[str], str], notices: list[Notice], qtbot: QtBot
) -> None:
    id_ = named("Waiting times.csv")
    session = screen.session
    session.workspace.rooms.vault.path(session.snapshot.evidence[id_].blob or "").unlink()
    qtbot.mouseClick(screen.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.file_states == {id_: "missing"}, timeout=10_000)
    qtbot.waitUntil(lambda: any(r.facts and r.facts.gap.rule == "file_missing" for r in screen.model.rows))
    assert notices[-1].tone == "warning"
    assert screen.check.isEnabled()


def test_a_heading_folds_and_a_filter_that_fits_nothing_says_so(screen: GapsScreen, qtbot: QtBot) -> None:
    before = len(screen.model.rows)
    screen.list.clicked.emit(screen.model.index(0, 0))
    assert len(screen.model.rows) < before
    screen.list.clicked.emit(screen.model.index(0, 0))
    assert len(screen.model.rows) == before
    screen.show_target("no such words")
    assert screen.stack.currentIndex() == 1


def test_a_gap_of_a_measure_leads_to_the_measure(screen: GapsScreen, settle: Settle, qtbot: QtBot) -> None:
    wanted: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: wanted.append((name, target)))
    made = measuring.add_measure(screen.session.workspace, "Average wait", target=3, direction="lower")
    measuring.add_points(screen.session.workspace, made.id, [(date(2026, 3, 31), 31.0)])
    settle(screen.session)

    def there() -> bool:
        return any(row.facts and row.facts.gap.rule == "measure_missed" for row in screen.model.rows)

    qtbot.waitUntil(there, timeout=10_000)
    pick(screen, "measure_missed")
    assert screen.mending.about.text() == "Average wait"
    screen.do("gaps.mend")
    qtbot.mouseClick(screen.mending.to_measure, Qt.MouseButton.LeftButton)
    assert wanted == [("measures", made.id)] * 2
