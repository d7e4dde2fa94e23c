"""The tab on Compliance Plus: readiness in words, strongest exhibits, and putting elements forward."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import arguing, assessing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screens.reviews.cases import CasesPane
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.widgets.row_button import RowButton

Settle = Callable[[GuiSession], None]


@pytest.fixture
def screen(filled: Workspace, session: GuiSession, qtbot: QtBot) -> ReviewsScreen:
    """Evidence is linked to 1.1.1 and 4.1.1; nothing is put forward."""
    made = ReviewsScreen(session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    made.show_target("cases")
    return made


def pane(screen: ReviewsScreen) -> CasesPane:
    found = screen.pages["cases"]
    assert isinstance(found, CasesPane)
    return found


def words(screen: ReviewsScreen) -> str:
    return "\n".join(one.text() for one in pane(screen).findChildren(QLabel) if one.isVisible())


def seen(screen: ReviewsScreen, qtbot: QtBot, said: str) -> None:
    qtbot.waitUntil(lambda: said in words(screen), timeout=10_000)


def forward(screen: ReviewsScreen, qtbot: QtBot, code: str) -> None:
    screen.session.run(lambda ws, _: arguing.argue_case(ws, code))
    qtbot.waitUntil(lambda: code in pane(screen).cards, timeout=10_000)


def test_looking_changes_nothing_and_says_what_to_do(
    screen: ReviewsScreen, committed: list[Changes], settle: Settle
) -> None:
    assert "No case for Compliance Plus yet" in words(screen)
    settle(screen.session)
    assert committed == []


def test_an_element_is_put_forward_from_the_list_and_withdrawn(screen: ReviewsScreen, qtbot: QtBot) -> None:
    told: list[Notice] = []
    screen.session.noticed.connect(told.append)
    page = pane(screen)
    page.nominate.setChecked(True)
    qtbot.keyClicks(page.picker.box, "1.1.1")
    qtbot.keyClick(page.picker.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1.1.1" in page.cards, timeout=10_000)
    assert not page.picker.isVisible()
    assert told[-1].undo
    page.nominate.setChecked(True)
    qtbot.keyClicks(page.picker.box, "1.1.1")
    qtbot.keyClick(page.picker.box, Qt.Key.Key_Return)
    assert "already" in told[-1].text
    page.cards["1.1.1"].withdraw.click()
    qtbot.waitUntil(lambda: not page.cards, timeout=10_000)
    assert told[-1].undo
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: "1.1.1" in page.cards, timeout=10_000)


def test_a_case_says_what_it_lacks_and_its_strongest_exhibits_until_it_is_ready(
    screen: ReviewsScreen, qtbot: QtBot
) -> None:
    forward(screen, qtbot, "1.1.1")
    seen(screen, qtbot, "Say what goes beyond the requirement.")
    seen(screen, qtbot, "Linked to the element with a reason, shows what happens, no date")
    seen(screen, qtbot, "0 of 1 case is ready")
    said = {"beyond": "We go further (E001, E002)", "learn": "Any", "effect": "Less", "benchmark": "County: 3"}
    screen.session.run(lambda ws, _: arguing.argue_case(ws, "1.1.1", **said))
    screen.session.run(lambda ws, _: assessing.rate_element(ws, "1.1.1", "plus"))
    seen(screen, qtbot, "1 of 1 case is ready")
    seen(screen, qtbot, "The case cites it, shows what happens, no date")
    seen(screen, qtbot, "County: 3")


def test_cards_lead_to_the_element_and_to_the_evidence(screen: ReviewsScreen, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: went.append((name, target)))
    forward(screen, qtbot, "1.1.1")
    card = pane(screen).cards["1.1.1"]
    card.write.click()
    first = card.findChildren(RowButton)[0]
    assert first.accessibleName().startswith("Go to E001")
    first.click()
    held = screen.session.snapshot.find_evidence("E001")
    assert went == [("elements", "1.1.1"), ("evidence", held.id)]


def test_elements_rated_beyond_without_a_case_are_offered(screen: ReviewsScreen, qtbot: QtBot) -> None:
    screen.session.run(lambda ws, _: assessing.rate_element(ws, "2.1.2", "plus"))
    seen(screen, qtbot, "Rated Compliance Plus, and no case is made")
    (put,) = [one for one in pane(screen).findChildren(QPushButton) if one.text() == "Put 2.1.2 forward"]
    put.click()
    qtbot.waitUntil(lambda: "2.1.2" in pane(screen).cards, timeout=10_000)
    assert "and no case is made" not in words(screen)
