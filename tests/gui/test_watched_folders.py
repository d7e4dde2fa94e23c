"""Watched folders in the window: which are watched, what was found, taking it, declining it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.app.watching import watch_folder
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.offers import OffersDialog
from cse_desktop.gui.dialogs.watched_folders import WatchedFoldersDialog
from cse_desktop.gui.session import GuiSession

PATIENCE = 60_000


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """A folder with one paper that is in the portfolio and two that are not."""
    made = tmp_path / "Shared drive"
    made.mkdir()
    for name in ("calls", "leaflet", "menu"):
        (made / f"{name}.txt").write_text(f"The {name} of the month.", encoding="utf-8")
    return made


@pytest.fixture
def watching(program: Program, portfolio: Path, drive: Path, qtbot: QtBot) -> GuiSession:
    """The window with a portfolio open that watches the folder; the paper that is held has changed."""
    workspace = bootstrap.open_portfolio(portfolio)
    import_files(workspace, Quiet(), ImportRequest((drive / "calls.txt",)))
    watch_folder(workspace, drive)
    workspace.close()
    (drive / "calls.txt").write_text("Calls are answered within two minutes.", encoding="utf-8")
    os.utime(drive / "calls.txt", (2_000_000_000, 2_000_000_000))
    return open_(program, portfolio, qtbot)


def open_(program: Program, portfolio: Path, qtbot: QtBot) -> GuiSession:
    program.open(portfolio)
    qtbot.waitUntil(lambda: program.session is not None, timeout=PATIENCE)
    assert program.session is not None
    return program.session


def bar_says(program: Program, words: str, qtbot: QtBot) -> None:
    def said() -> bool:
        workplace = program.window.workplace
        return workplace is not None and words in workplace.notices.text and not workplace.notices.isHidden()

    qtbot.waitUntil(said, timeout=PATIENCE)


def offers(program: Program, qtbot: QtBot) -> OffersDialog:
    bar_says(program, "Found: 2 new files, 1 newer version of evidence.", qtbot)
    program.window.actions_.do("watch.offers")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OffersDialog)
    return dialog


def test_what_is_found_is_offered_when_the_portfolio_opens(
    program: Program, watching: GuiSession, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    dialog = offers(program, qtbot)
    qtmodeltester.check(dialog.model)
    assert [row.cells[:2] for row in dialog.model.rows] == [
        ("calls.txt", "Newer version of E001"),
        ("leaflet.txt", "New file"),
        ("menu.txt", "New file"),
    ]
    assert dialog.take.text() == "Take in 3 files" and len(watching.snapshot.evidence) == 1
    dialog.later.click()
    assert len(watching.snapshot.evidence) == 1


def test_what_is_ticked_is_taken_and_can_be_undone(program: Program, watching: GuiSession, qtbot: QtBot) -> None:
    dialog = offers(program, qtbot)
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.take.text() == "Take in 2 files" and dialog.every.checkState() == Qt.CheckState.PartiallyChecked
    dialog.take.click()
    bar_says(program, "1 file taken in, 1 newer version.", qtbot)
    assert [e.file_name for e in watching.snapshot.evidence.values()] == ["calls.txt", "leaflet.txt"]
    program.window.undo()
    qtbot.waitUntil(lambda: len(watching.snapshot.evidence) == 1, timeout=PATIENCE)


def test_what_is_not_wanted_is_never_offered_again(
    program: Program, watching: GuiSession, portfolio: Path, qtbot: QtBot
) -> None:
    dialog = offers(program, qtbot)
    dialog.every.click()
    assert not dialog.take.isEnabled() and not dialog.never.isEnabled()
    dialog.filter.asked.emit("menu")
    dialog.every.click()
    assert dialog.count.text() == "1 of 1 ticked"
    dialog.never.click()
    bar_says(program, "1 file will not be offered again", qtbot)
    program.close_portfolio()
    open_(program, portfolio, qtbot)
    bar_says(program, "Found: 1 new file, 1 newer version of evidence.", qtbot)


def test_looking_when_asked_says_so_where_there_is_nothing(
    program: Program, portfolio: Path, qtbot: QtBot
) -> None:
    open_(program, portfolio, qtbot)
    program.window.actions_.do("watch.look")
    bar_says(program, "There is nothing new.", qtbot)
    assert QApplication.activeModalWidget() is None


def test_what_is_gone_or_away_is_said_beside_it(
    program: Program, portfolio: Path, drive: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    import_files(workspace, Quiet(), ImportRequest((drive,)))
    (tmp_path / "Stick").mkdir()
    watch_folder(workspace, tmp_path / "Stick")
    workspace.close()
    (tmp_path / "Stick").rmdir()
    for name in ("calls", "menu"):
        (drive / f"{name}.txt").unlink()
    open_(program, portfolio, qtbot)
    program.window.actions_.do("watch.look")
    bar_says(program, "There is nothing new. E001, E003 are no longer where they were taken from.", qtbot)
    bar_says(program, f"{tmp_path / 'Stick'} cannot be reached now.", qtbot)


def test_looking_when_asked_leads_to_the_list(program: Program, watching: GuiSession, qtbot: QtBot) -> None:
    program.window.actions_.do("watch.look")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), OffersDialog), timeout=PATIENCE)


def test_folders_are_added_and_stopped(program: Program, portfolio: Path, drive: Path, qtbot: QtBot) -> None:
    session = open_(program, portfolio, qtbot)
    program.window.actions_.do("watch.folders")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WatchedFoldersDialog)
    assert dialog.pages.currentWidget() is dialog.nothing and not dialog.stop.isEnabled()
    dialog.add.click()
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(drive))
    chooser.reject()
    qtbot.waitUntil(lambda: dialog.folders.count() == 1, timeout=PATIENCE)
    assert dialog.folders.item(0).text() == str(drive)
    bar_says(program, f"Watching {drive}", qtbot)
    dialog.folders.setCurrentRow(0)
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.folders.count() == 0, timeout=PATIENCE)
    assert not session.snapshot.watched_folders
    dialog.add_wanted.emit(portfolio)
    bar_says(program, "is a portfolio or a pack", qtbot)


def test_a_portfolio_open_for_reading_only_is_not_looked_round(
    program: Program, watching: GuiSession, portfolio: Path, qtbot: QtBot
) -> None:
    program.open(portfolio, read_only=True)
    qtbot.waitUntil(lambda: program.session is not None and program.session.read_only, timeout=PATIENCE)
    assert not program.window.actions_.action("watch.look").isEnabled()
    program.window.actions_.do("watch.folders")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WatchedFoldersDialog)
    assert not dialog.add.isEnabled() and not dialog.look.isEnabled() and dialog.folders.count() == 1
