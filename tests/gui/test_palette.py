"""The palette: everything the program does and every place in it, by a few letters."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop.app import describing
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.palette import PaletteDialog
from cse_desktop.gui.screens.pack.screen import PackScreen


def opened(program: Program, qtbot: QtBot) -> PaletteDialog:
    """Press Ctrl+K and take the palette that comes."""
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    def there() -> bool:
        return bool([d for d in window.findChildren(PaletteDialog) if d.isVisible()])

    qtbot.waitUntil(there)
    return next(d for d in window.findChildren(PaletteDialog) if d.isVisible())


def choose(palette: PaletteDialog, typed: str) -> None:
    QTest.keyClicks(palette.box, typed)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)


def test_numbers_lead_to_elements_and_evidence(open_filled: Program, qtbot: QtBot) -> None:
    workplace = open_filled.window.workplace
    assert workplace is not None
    choose(opened(open_filled, qtbot), "4.3.2")
    qtbot.waitUntil(lambda: workplace.current == "elements")
    assert workplace.drop_element() == "4.3.2"
    choose(opened(open_filled, qtbot), "e003")
    qtbot.waitUntil(lambda: workplace.current == "evidence")
    again = opened(open_filled, qtbot)
    assert [entry.text.split()[0] for entry in again.model.entries[:2]] == ["E003", "4.3.2"]
    QTest.keyClick(again.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not open_filled.window.findChildren(PaletteDialog))


def test_what_a_screen_does_is_done_there(open_filled: Program, qtbot: QtBot) -> None:
    workplace, session = open_filled.window.workplace, open_filled.session
    assert workplace is not None
    assert session is not None
    workplace.go("elements", "2.1.2")
    choose(opened(open_filled, qtbot), ">rate compliant")
    qtbot.waitUntil(lambda: session.snapshot.assessment("2.1.2") is not None)
    assert workplace.current == "elements"


def test_what_cannot_be_done_says_why(program: Program, qtbot: QtBot) -> None:
    palette = opened(program, qtbot)
    QTest.keyClicks(palette.box, ">build the pack")
    entry = palette.model.entries[0]
    assert entry.missing == "Open a portfolio first"
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.box.clear()
    QTest.keyClicks(palette.box, "?")
    assert "User guide" in [entry.text for entry in palette.model.entries]


def test_every_action_with_a_place_of_its_own_is_in_it(open_filled: Program) -> None:
    window = open_filled.window
    commands = next(source for source in window.palette_.sources() if source.is_command)
    placed = {f"do:{spec.id}" for spec in window.actions_.specs if spec.menu or spec.shortcut}
    assert set(commands.ids) == placed
    assert all(commands.make(place).text for place in range(len(commands.ids)))


def test_a_key_is_answered_at_once_whatever_is_held(open_filled: Program, qtbot: QtBot) -> None:
    session = open_filled.session
    assert session is not None
    with session.workspace.change(describing.message("change.describe", count=1)) as work:
        held = next(iter(work.snapshot.evidence.values()))
        for at in range(5_000):
            title = f"Letter about complaint {at} of the customer"
            work.put(describing.replace(held, id=f"many-{at}", number=at + 100, title=title, version=0))
    sources = open_filled.window.palette_.sources()
    for typed in ("", "c", "co", "comp", "complaynt", "survey of customers"):
        spent = []
        for _ in range(3):
            begin = time.thread_time()
            open_filled.window.palette_.find(sources, typed)
            spent.append(time.thread_time() - begin)
        assert min(spent) < 0.02, (typed, spent)
    QApplication.sendPostedEvents()


def test_chasing_a_team_is_found_by_that_word(open_filled: Program, qtbot: QtBot) -> None:
    workplace = open_filled.window.workplace
    assert workplace is not None
    choose(opened(open_filled, qtbot), "chase")
    qtbot.waitUntil(lambda: workplace.current == "pack")
    screen = workplace.stack.currentWidget()
    assert isinstance(screen, PackScreen) and screen.choices.kind.code == "chase"
