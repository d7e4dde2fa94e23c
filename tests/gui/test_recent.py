"""Pinned and recent portfolios: kept in order, taken off the list, and never waited for."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.shell.recent_list import RecentList
from cse_desktop.gui.widgets.labels import ElidedLabel


def test_a_portfolio_is_pinned_and_taken_off_the_list(program: Program, portfolio: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    program.preferences.update(recent=(str(gone), str(portfolio)))
    start, recent = program.window.start, program.window.recent
    recent.look()
    assert list(start.rows) == [gone, portfolio]
    start.rows[portfolio].pin.click()
    assert list(start.rows) == [portfolio, gone]
    assert start.rows[portfolio].pin.text() == "Unpin"
    assert program.preferences.settings.pinned == (str(portfolio),)
    start.rows[gone].remove.click()
    assert list(start.rows) == [portfolio]
    start.rows[portfolio].pin.click()
    assert program.preferences.settings.pinned == ()
    assert program.preferences.settings.recent == (str(portfolio),)


def test_a_row_is_as_high_as_its_two_lines(program: Program, portfolio: Path) -> None:
    program.preferences.update(recent=(str(portfolio),))
    program.window.recent.look()
    made = program.window.start.rows[portfolio]
    assert made.sizeHint().height() >= sum(line.sizeHint().height() for line in made.findChildren(ElidedLabel))


def test_what_is_gone_says_so_in_page_and_menu(
    program: Program, portfolio: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone"
    program.preferences.update(recent=(str(gone), str(portfolio)), pinned=(str(portfolio),))
    program.window.recent.look()
    start = program.window.start
    qtbot.waitUntil(lambda: "Not found" in start.rows[gone].open.accessibleDescription())
    assert "Not found" not in start.rows[portfolio].open.accessibleDescription()
    menu = next(m for m in program.window.menuBar().findChildren(QMenu) if m.title() == "Open &recent")
    menu.aboutToShow.emit()
    first, second, *_, last = [action for action in menu.actions() if not action.isSeparator()]
    assert str(portfolio) in first.text()
    assert "not found" in second.text()
    last.trigger()
    assert list(program.window.start.rows) == [portfolio]


def test_a_drive_that_does_not_answer_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    answer = Event()
    preferences().update(recent=(str(tmp_path),))
    listed = RecentList(preferences(), look_at=lambda folder: answer.wait(10))
    listed.look()
    listed.look()
    assert [known.is_there for known in listed.portfolios()] == [None]
    with qtbot.waitSignal(listed.changed):
        answer.set()
    assert [known.is_there for known in listed.portfolios()] == [True]
