"""A choice of a few: what a screen reader makes of it, and what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


@pytest.fixture
def chooser(qtbot: QtBot) -> SegmentChooser:
    made = SegmentChooser("Rating", [Choice("met", "Met"), Choice("partial", "Partly")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_screen_reader_chooses_as_a_click_does(chooser: SegmentChooser) -> None:
    chosen: list[str] = []
    chooser.chosen.connect(chosen.append)
    told = QAccessible.queryAccessibleInterface(chooser.buttons["met"])
    assert told is not None
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.RadioButton, "Rating: Met")
    told.actionInterface().doAction(told.actionInterface().actionNames()[0])
    assert told.state().checked
    chooser.buttons["partial"].click()
    assert not told.state().checked
    chooser.buttons["partial"].click()
    assert chosen == ["met", "partial", ""]
    chooser.show_choice("met")
    assert chosen == ["met", "partial", ""]


def test_arrow_keys_move_and_tab_goes_to_each(chooser: SegmentChooser, qtbot: QtBot) -> None:
    met, partial = chooser.buttons.values()
    chooser.activateWindow()
    qtbot.waitUntil(chooser.isActiveWindow)
    met.setFocus()
    qtbot.keyClick(met, Qt.Key.Key_Right)
    assert partial.hasFocus()
    qtbot.keyClick(partial, Qt.Key.Key_Right)
    assert met.hasFocus()
    assert chooser.choice == ""
    assert partial.focusPolicy() == Qt.FocusPolicy.StrongFocus
