from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.layouts import clear, column


def filled(qtbot: QtBot) -> tuple[QWidget, QLineEdit, object]:
    """A window with a line, and a list of three buttons that is filled anew."""
    window, line, lines = QWidget(), QLineEdit(), column()
    qtbot.addWidget(window)
    whole = column(line)
    whole.addLayout(lines)
    window.setLayout(whole)
    for name in ("one", "two", "three"):
        lines.addWidget(named(name))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, line, lines


def named(name: str) -> QPushButton:
    made = QPushButton(name)
    made.setAccessibleName(name)
    return made


def test_the_focus_stays_where_it_is_when_what_has_it_is_made_anew(qtbot: QtBot) -> None:
    window, _, lines = filled(qtbot)
    lines.itemAt(1).widget().setFocus()
    clear(lines)
    for name in ("new", "one", "two"):
        lines.addWidget(named(name))
    qtbot.waitUntil(lambda: window.focusWidget() is lines.itemAt(2).widget())
    clear(lines)
    lines.addWidget(named("only"))
    qtbot.waitUntil(lambda: window.focusWidget() is lines.itemAt(0).widget())


def test_what_the_person_turned_to_meanwhile_keeps_the_focus(qtbot: QtBot) -> None:
    window, line, lines = filled(qtbot)
    last = QLineEdit()
    window.layout().addWidget(last)
    lines.itemAt(2).widget().setFocus()
    clear(lines)
    lines.addWidget(named("one"))
    wanted = line if window.focusWidget() is not line else last
    wanted.setFocus()
    done: list[bool] = []
    QTimer.singleShot(20, lambda: done.append(True))  # after what was to bring the focus back
    qtbot.waitUntil(lambda: bool(done))
    assert window.focusWidget() is wanted


def test_a_page_that_was_left_meanwhile_does_not_hold_the_focus_unseen(qtbot: QtBot) -> None:
    pages, page, other = QStackedWidget(), QWidget(), QLineEdit()
    qtbot.addWidget(pages)
    lines = column(named("one"))
    page.setLayout(lines)
    for placed in (page, other):
        pages.addWidget(placed)
    pages.show()
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow)
    lines.itemAt(0).widget().setFocus()
    clear(lines)
    lines.addWidget(named("one"))
    pages.setCurrentWidget(other)
    done: list[bool] = []
    QTimer.singleShot(20, lambda: done.append(True))  # after what was to bring the focus back
    qtbot.waitUntil(lambda: bool(done))
    assert pages.focusWidget() is None or pages.focusWidget().isVisible()
