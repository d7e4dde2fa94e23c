from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.session import Notice
from cse_desktop.gui.widgets.notice_bar import NoticeBar


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for _ in range(3):
        layout.addWidget(QPushButton("Below"), 1)
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(page: QWidget) -> NoticeBar:
    words = {"edit.undo": "Undo", "import.report": "Show them", "import.unpack": "Take them in"}
    return NoticeBar(lambda action: words.get(action, ""), page)


def offered(bar: NoticeBar) -> list[str]:
    return [made.text() for made in bar.findChildren(QPushButton) if not made.isHidden()]


def press(bar: NoticeBar, word: str) -> None:
    next(made for made in bar.findChildren(QPushButton) if made.text() == word).click()


def places(page: QWidget) -> list[QRect]:
    return [
        child.geometry() for child in page.findChildren(QPushButton, "", Qt.FindChildOption.FindDirectChildrenOnly)
    ]


def test_nothing_moves_when_a_notice_comes_and_goes(page: QWidget, bar: NoticeBar, qtbot: QtBot) -> None:
    before = places(page)
    bar.show_notice(Notice("Removed: E004 " * 20, undo=True))
    assert bar.isVisible() and places(page) == before
    assert page.rect().contains(bar.geometry())
    page.resize(420, 300)
    assert page.rect().contains(bar.geometry())


def test_the_second_click_of_a_double_click_does_not_press_what_lies_below(
    page: QWidget, bar: NoticeBar, qtbot: QtBot
) -> None:
    bar.show_notice(Notice("Removed: E004", undo=True))
    place = bar._close.mapTo(page, bar._close.rect().center())
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert page.childAt(place) is bar
    qtbot.waitUntil(bar.isHidden)
    assert page.childAt(place) is not bar


def test_undo_and_another_way_are_both_offered(page: QWidget, bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(Notice("45 could not be read", "warning", undo=True, action="import.report"))
    assert offered(bar) == ["Undo", "Show them"]
    with qtbot.waitSignal(bar.acted) as told:
        press(bar, "Show them")
    assert told.args == ["import.report"]


def test_three_ways_fit(page: QWidget, bar: NoticeBar, qtbot: QtBot) -> None:
    page.resize(420, 300)
    bar.show_notice(Notice("45 files taken in", undo=True, action="import.report", another="import.unpack"))
    assert offered(bar) == ["Undo", "Show them", "Take them in"]
    assert page.rect().contains(bar.geometry())


def test_what_nobody_asked_for_comes_after_what_is_in_sight(page: QWidget, bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(Notice("Open for reading only", "warning"))
    bar.show_notice(Notice("3 new files", waits=True))
    assert bar.text == "Open for reading only"
    bar.show_notice(Notice("Removed: E004", undo=True))
    assert bar.text == "Removed: E004"
    bar.dismiss()
    qtbot.waitUntil(lambda: bar.text == "3 new files" and not bar.is_going)
    bar.dismiss()
    qtbot.waitUntil(bar.isHidden)
    bar.show_notice(Notice("2 new files", waits=True))
    assert bar.text == "2 new files"


def test_undo_is_offered_until_the_next_notice_or_twenty_seconds(page: QWidget, bar: NoticeBar) -> None:
    bar.show_notice(Notice("Removed: E004", undo=True))
    assert bar._timer.interval() == 20_000 and bar._timer.isActive()
    bar.show_notice(Notice("Something is wrong", "error"))
    assert not bar._timer.isActive()
    assert offered(bar) == []
