from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screens.pack.screen import PackScreen
from cse_desktop.gui.session import GuiSession, Notice

WAIT = 20_000


@pytest.fixture
def screen(filed_session: GuiSession, qtbot: QtBot) -> PackScreen:
    made = PackScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    qtbot.waitUntil(lambda: made.checks._shown is not None, timeout=10_000)
    return made


def test_a_pack_is_built_with_the_button(
    screen: PackScreen, filed_changes: list[Changes], tmp_path: Path, qtbot: QtBot
) -> None:
    assert Path(screen.folder.text()).parent == tmp_path
    screen.zip.setChecked(True)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    assert screen.cancel.isVisible()
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    folder = Path(screen.folder.text())
    assert list(folder.glob("*.docx"))
    assert str(folder) in screen.result.place.text()
    assert ".zip" in screen.result.place.text()
    assert screen.build.isVisible()
    assert filed_changes == []


def test_a_pack_that_was_worked_on_is_replaced_only_when_the_person_says_so(
    screen: PackScreen, qtbot: QtBot
) -> None:
    screen.pictures.setChecked(False)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    document = next(Path(screen.folder.text()).glob("*.docx"))
    edited = document.read_bytes() + b"worked on"
    document.write_bytes(edited)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.replace.isVisible, timeout=WAIT)
    assert document.read_bytes() == edited
    qtbot.mouseClick(screen.replace, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    assert next(Path(screen.folder.text()).glob("*.docx")).read_bytes() != edited


def test_a_folder_that_is_not_ours_is_refused_in_the_bar(
    screen: PackScreen, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Holiday").mkdir()
    (tmp_path / "Holiday" / "beach.txt").write_text("sun")
    screen.folder.setText(str(tmp_path / "Holiday"))
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(notices), timeout=WAIT)
    assert notices[-1].tone == "error"
    assert (tmp_path / "Holiday" / "beach.txt").read_text() == "sun"
    assert screen.build.isEnabled()


def test_building_can_be_stopped(screen: PackScreen, notices: list[Notice], qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen._running is None, timeout=WAIT)
    assert not screen.result.isVisible()
    assert not Path(screen.folder.text()).exists()
    assert "Stopped" in notices[-1].text


def test_what_to_look_at_first_is_one_click_away(
    screen: PackScreen, settle: Callable[[GuiSession], None], qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: went.append((name, target)))
    write = next(b for b in screen.checks.findChildren(QPushButton) if b.text() == "Write 4.3.3")
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    assert went == [("elements", "4.3.3")]
