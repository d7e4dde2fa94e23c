"""Every control has a name a screen reader can say; every action has a place and keys of its own."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program

INNER = ("qt_scrollarea_viewport", "qt_spinbox_lineedit", "qt_calendar_calendarview")
"""Parts that Qt makes within a control that has a name itself."""


def unnamed(root: QWidget) -> list[str]:
    """The visible controls that can have the focus, but no name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if widget.objectName() in INNER or type(widget) is QAbstractScrollArea:
            continue
        accessible = QAccessible.queryAccessibleInterface(widget)
        if accessible is None or not accessible.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("name", ["overview", "elements"])
def test_every_control_of_a_screen_has_a_name(open_filled: Program, name: str, qtbot: QtBot) -> None:
    window = open_filled.window
    assert window.workplace is not None
    window.workplace.go(name, "1.1.1" if name == "elements" else None)
    assert unnamed(window) == []


def test_every_control_of_the_start_page_has_a_name(program: Program) -> None:
    assert unnamed(program.window) == []


@pytest.mark.parametrize(
    "action", ["portfolio.new", "view.preferences", "help.about", "help.shortcuts", "help.report"]
)
def test_every_control_of_a_dialog_has_a_name(program: Program, action: str) -> None:
    program.window.actions_.do(action)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert unnamed(dialog) == []


def test_every_action_has_a_place_and_keys_of_its_own(program: Program) -> None:
    specs = program.window.actions_.specs
    everywhere = Counter(spec.shortcut for spec in specs if spec.shortcut and not spec.screen)
    assert [key for key, count in everywhere.items() if count > 1] == []
    of_screens = Counter((spec.screen, spec.shortcut) for spec in specs if spec.shortcut and spec.screen)
    assert [key for key, count in of_screens.items() if count > 1] == []
    # These are offered by the bar or a screen, in the moment they are needed; saving is only a key.
    bare = {"open_read_only", "help.report", "import.here", "portfolio.save", "watch.offers"}
    bare |= {"import.show", "import.resume", "import.leave", "import.unpack", "picture.show"}
    assert {spec.id for spec in specs if not spec.menu} == bare


def test_every_screen_offers_what_the_registry_says_can_be_done_there(open_filled: Program) -> None:
    window = open_filled.window
    workplace = window.workplace
    assert workplace is not None
    for name in window.places:
        workplace.go(name)
        screen = workplace.shown_screen(name)
        assert screen is not None
        assert set(screen.offers) == {spec.id for spec in window.actions_.specs if spec.screen == name}


def test_status_is_never_colour_alone(open_filled: Program) -> None:
    from cse_desktop.gui.standing import all_standings

    session = open_filled.session
    assert session is not None
    standings = all_standings(session.snapshot.standard)
    assert len({standing.symbol for standing in standings}) == len(standings)
    assert len({standing.word for standing in standings}) == len(standings)
