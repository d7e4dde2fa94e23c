"""The window itself: text size, panes, messages, and where a person was last."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.actions import ScreenKey
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.messages import MessagesDialog
from cse_desktop.gui.dialogs.pages import ShortcutsDialog
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.shell.view import panes
from cse_desktop.gui.shell.workplace import Workplace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def workplace_of(program: Program) -> Workplace:
    assert program.window.workplace is not None
    return program.window.workplace


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key, modifier)


def ready(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def test_text_grows_and_shrinks_by_key_and_the_place_stays(open_filled: Program, qtbot: QtBot) -> None:
    ready(open_filled, qtbot)
    workplace_of(open_filled).go("elements", "4.3.2")
    press(open_filled, Qt.Key.Key_Plus, CTRL)
    assert preferences().settings.text_size == 110
    assert workplace_of(open_filled).drop_element() == "4.3.2"
    press(open_filled, Qt.Key.Key_Minus, CTRL)
    press(open_filled, Qt.Key.Key_Minus, CTRL)
    assert preferences().settings.text_size == 90
    press(open_filled, Qt.Key.Key_0, CTRL)
    assert preferences().settings.text_size == 100


def test_the_window_leaves_a_key_to_the_screen_that_has_a_use_for_it(open_filled: Program, qtbot: QtBot) -> None:
    ready(open_filled, qtbot)
    workplace, done = workplace_of(open_filled), []
    workplace.go("gaps")
    screen = workplace.shown_screen("gaps")
    assert screen is not None
    screen.offer(ScreenKey("gaps.larger", "Ctrl++", "Larger", changes=False), lambda: done.append(True))
    workplace.enter("gaps")
    press(open_filled, Qt.Key.Key_Plus, CTRL)
    assert (done, preferences().settings.text_size) == ([True], 100)
    workplace.enter("evidence")
    press(open_filled, Qt.Key.Key_Plus, CTRL)
    assert preferences().settings.text_size == 110


def test_f6_goes_round_all_parts_of_the_window(open_filled: Program, qtbot: QtBot) -> None:
    ready(open_filled, qtbot)
    workplace = workplace_of(open_filled)
    for name in open_filled.window.places:
        workplace.enter(name)
        held = panes(workplace)
        seen: list[QWidget] = []
        for _ in held:
            press(open_filled, Qt.Key.Key_F6)
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.append(next(pane for pane in held if pane is focus or pane.isAncestorOf(focus)))
        assert {workplace.top, workplace.rail} <= set(seen), name
        press(open_filled, Qt.Key.Key_F6, SHIFT)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert seen[-2].isAncestorOf(focus) or seen[-2] is focus


def test_a_message_covers_nothing_is_reached_by_key_and_read_again(open_filled: Program, qtbot: QtBot) -> None:
    ready(open_filled, qtbot)
    session, workplace = open_filled.session, workplace_of(open_filled)
    assert session is not None
    workplace.enter("evidence")
    session.tell("Linked to 4.3.2.", "success")
    bar = workplace.notices
    foot = workplace.view.viewport().mapTo(workplace.view, workplace.view.viewport().rect().bottomLeft())
    assert foot.y() < bar.y()
    press(open_filled, Qt.Key.Key_F4)
    assert bar.isAncestorOf(QApplication.focusWidget())
    bar.dismiss()
    qtbot.waitUntil(lambda: workplace.view.viewport().height() >= workplace.view.height() - 2)
    open_filled.window.actions_.do("view.messages")
    (dialog,) = open_filled.window.findChildren(MessagesDialog)
    lines = dialog.findChild(QListWidget)
    assert isinstance(lines, QListWidget)
    assert lines.item(0).text().endswith("Linked to 4.3.2.")


def test_a_portfolio_opens_where_it_was_left(open_filled: Program, qtbot: QtBot) -> None:
    assert open_filled.session is not None
    folder = open_filled.session.folder
    workplace_of(open_filled).go("elements", "3.3.2")
    open_filled.close_portfolio()
    open_filled.open(folder)
    qtbot.waitUntil(lambda: open_filled.session is not None)
    workplace = workplace_of(open_filled)
    assert (workplace.current, workplace.drop_element()) == ("elements", "3.3.2")


def test_windows_and_dialogs_open_as_they_were_left(qtbot: QtBot) -> None:
    sizes_left = []
    for _ in range(2):
        program = Program()
        qtbot.addWidget(program.window)
        program.window.show()
        program.window.show_shortcuts()
        (dialog,) = program.window.findChildren(ShortcutsDialog)
        sizes_left.append((program.window.size(), dialog.size()))
        dialog.resize(640, 600)
        dialog.accept()
        program.window.resize(720, 610)
        program.window.close()
    assert sizes_left[0] != sizes_left[1] == (QSize(720, 610), QSize(640, 600))


def test_no_two_entries_of_a_menu_have_the_same_letter(open_filled: Program) -> None:
    workplace = workplace_of(open_filled)

    def letters(texts: list[str]) -> Counter[str]:
        marked = [text.replace("&&", "").partition("&")[2][:1].casefold() for text in texts]
        return Counter(letter for letter in marked if letter)

    bar = open_filled.window.menuBar()
    for name in open_filled.window.places:
        workplace.go(name)
        menus = [bar, *bar.findChildren(QMenu)]
        for menu in menus:
            texts = [action.text() for action in menu.actions() if action.isVisible()]
            assert [letter for letter, count in letters(texts).items() if count > 1] == [], texts
