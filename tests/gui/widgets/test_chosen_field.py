"""What something is about: chips that lead to each thing chosen, and the line in which more are found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cse_desktop.app import describing, measuring
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.models.choosing import element_offers, evidence_offers, measure_offers
from cse_desktop.gui.widgets.chosen import ChosenField, chosen_elements


@pytest.fixture
def field(qtbot: QtBot) -> ChosenField:
    made = chosen_elements("Elements")
    qtbot.addWidget(made)
    made.show()
    return made


def typed(field: ChosenField, text: str) -> list[object]:
    """What is chosen by typing and Enter."""
    said: list[object] = []
    field.changed.connect(said.append)
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    field.changed.disconnect(said.append)
    return said


def test_an_element_is_found_by_number_or_words_and_not_offered_twice(
    workspace: Workspace, field: ChosenField, qtbot: QtBot
) -> None:
    offers = element_offers(workspace.snapshot.standard)
    field.show_chosen((), offers)
    assert not field.chips.isVisible()
    assert typed(field, "1.3.1") == [("1.3.1",)]
    qtbot.waitUntil(lambda: field.line.text() == "")
    field.show_chosen(("1.3.1",), offers)
    assert field.chips.isVisible() and list(field.buttons) == ["1.3.1"]
    assert typed(field, "groups hard reach") == [("1.3.1", "1.1.3")], "words in any order"
    qtbot.waitUntil(lambda: field.line.text() == "")
    assert typed(field, "nothing of that name") == []


def test_its_words_lead_to_it_and_the_cross_takes_it_away(workspace: Workspace, field: ChosenField) -> None:
    field.show_chosen(("1.3.1", "2.2.3"), element_offers(workspace.snapshot.standard))
    went: list[str] = []
    said: list[object] = []
    field.visited.connect(went.append)
    field.changed.connect(said.append)
    field.buttons["2.2.3"].click()
    field.away["1.3.1"].click()
    assert went == ["2.2.3"] and said == [("2.2.3",)]
    assert "2.2.3" in field.buttons["2.2.3"].accessibleName()
    assert field.buttons["2.2.3"].accessibleName() != field.away["2.2.3"].accessibleName()


def test_the_focus_goes_to_the_line_when_the_last_one_is_taken_away(
    workspace: Workspace, field: ChosenField, qtbot: QtBot
) -> None:
    offers = element_offers(workspace.snapshot.standard)
    field.show_chosen(("1.3.1",), offers)
    field.activateWindow()
    field.away["1.3.1"].setFocus()
    qtbot.waitUntil(field.away["1.3.1"].hasFocus)
    field.show_chosen((), offers)
    qtbot.waitUntil(field.line.hasFocus)


def test_what_is_chosen_can_be_gone_to_where_nothing_can_be_changed(
    workspace: Workspace, field: ChosenField
) -> None:
    field.set_read_only(True)
    field.show_chosen(("1.3.1",), element_offers(workspace.snapshot.standard))
    assert field.buttons["1.3.1"].isEnabled()
    assert not field.away["1.3.1"].isEnabled() and not field.line.isEnabled()


def test_what_was_removed_meanwhile_is_left_out(workspace: Workspace, field: ChosenField) -> None:
    wait, other = measuring.add_measure(workspace, "Average wait"), measuring.add_measure(workspace, "Answered")
    measuring.remove_measure(workspace, wait.id)
    field.show_chosen((wait.id, other.id), measure_offers(workspace.snapshot))
    assert list(field.buttons) == [other.id]
    assert [one.id for one in measure_offers(workspace.snapshot).find("")] == [other.id]


def test_evidence_is_found_by_number_title_and_kind(workspace: Workspace) -> None:
    desk = describing.add_evidence(workspace, "place", "The new reception desk")
    offers = evidence_offers(workspace.snapshot)
    for text in (desk.exhibit, "desk reception", ""):
        assert [one.id for one in offers.find(text)] == [desk.id]
    assert list(offers.find("desk swimming")) == []
    assert offers.named("no such id") is None
