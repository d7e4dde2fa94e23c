"""Another language takes effect at once, everywhere; what it lacks is in English."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop.domain.messages import message
from cse_desktop.gui.application import Program
from cse_desktop.gui.spoken import PSEUDO, say, spoken
from cse_desktop.gui.texts import day, long_day
from cse_desktop.gui.translation import linguist_form, read_texts


def test_a_choice_of_language_changes_menus_rail_and_screens_at_once(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    window.show_preferences()
    dialog = QApplication.activeModalWidget()
    box = dialog.language
    box.setCurrentIndex(box.findData("cy"))
    box.activated.emit(box.currentIndex())
    menus = [action.text() for action in window.menuBar().actions()]
    assert "&Golygu" in menus and "&Edit" not in menus
    assert window.workplace.rail.buttons["evidence"].accessibleName().split(",")[0] == "Tystiolaeth"
    assert window.actions_.action("edit.undo").text().replace("&", "").startswith("Dadwneud")
    again = QApplication.activeModalWidget()
    assert again is not dialog and again.windowTitle() == "Dewisiadau"
    again.accept()
    # The keys work once, not twice as they would with the old actions beside the new.
    assert [action.text() for action in window.actions() if action.shortcut().toString() == "Ctrl+Z"] == [
        window.actions_.action("edit.undo").text()
    ]
    open_filled.preferences.update(language="en")
    assert window.workplace.rail.buttons["evidence"].accessibleName().split(",")[0] == "Evidence"
    assert json.loads(_settings(open_filled).read_text())["language"] == "en"


def _settings(program: Program) -> Path:
    program.preferences.save()
    return program.preferences._path


def test_dates_and_plural_forms_follow_the_language() -> None:
    when, tr = date(2026, 11, 28), QCoreApplication.translate
    assert (day(when), tr("x", "%n file|%n files", "", 1), tr("x", "%n file|%n files", "", 0)) == (
        *("28 November 2026", "1 file", "0 files"),
    )
    spoken().speak("cy")
    assert day(when) == "28 Tachwedd 2026" and long_day(when).startswith("Dydd Sadwrn")
    # Not translated: English, in an English form.
    assert tr("x", "%n file|%n files", "", 1) == "1 file"
    assert say(message("gap.not_rated", element="1.1.1")) != "1.1.1 is not rated yet."


def test_a_spoilt_translation_leaves_the_window_in_english(tmp_path: Path) -> None:
    spoilt = tmp_path / "cse_desktop_cy.ts"
    spoilt.write_text("<TS><context>", encoding="utf-8")
    assert read_texts(spoilt) == {} and read_texts(tmp_path / "none.ts") == {}


def test_welsh_forms_are_those_qt_linguist_asks_for() -> None:
    assert [linguist_form("cy", n) for n in (0, 1, 2, 5, 6, 7, 20)] == [0, 1, 2, 2, 3, 4, 4]


def test_the_stretched_language_is_for_testers_only(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "qps" not in _offered(program)
    monkeypatch.setenv(PSEUDO, "1")
    assert "qps" in _offered(program)


def _offered(program: Program) -> list[str]:
    program.window.show_preferences()
    dialog = QApplication.activeModalWidget()
    box = dialog.language
    dialog.accept()
    return [box.itemData(at) for at in range(box.count())]
