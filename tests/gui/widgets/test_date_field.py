from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.date_field import DateField


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("Visit")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["1 March 2027", "1/3/2027", "1 mar 27", "2027-03-01"])
def test_what_is_typed_is_what_is_kept_and_said(field: DateField, typed: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, typed)
    assert field.said.text() == "Monday 1 March 2027"
    with qtbot.waitSignal(field.saved) as told:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told.args == [date(2027, 3, 1)]
    assert field.value == date(2027, 3, 1)


def test_what_is_not_understood_is_said_only_when_it_is_finished(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.line, "1 Mei 20")
    assert not field.is_wrong
    with qtbot.assertNotEmitted(field.saved):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.is_wrong
    assert "Not a date" in field.said.text()
    field.fill(date(2026, 1, 1))
    assert field.line.text() == "1 Mei 20"
    field.forget()
    field.fill(date(2026, 1, 1))
    assert field.line.text() == "1 Jan 2026"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_picked_from_the_calendar(field: DateField, qtbot: QtBot) -> None:
    field.fill(date(2027, 3, 2))
    field.pick.click()
    assert field.calendar is not None
    assert field.calendar.selectedDate() == QDate(2027, 3, 2)
    with qtbot.waitSignal(field.saved) as told:
        field.calendar.clicked.emit(QDate(2027, 3, 1))
    assert told.args == [date(2027, 3, 1)]
    assert field.said.text() == "Monday 1 March 2027"
