"""The reader is opened from where evidence is met, and one comes back to where one was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app import importing, linking
from cse_desktop.app.context import Quiet
from cse_desktop.gui.application import Program
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.evidence.screen import EvidenceScreen
from cse_desktop.gui.screens.reader.screen import ReaderScreen
from cse_desktop.gui.shell.workplace import Workplace


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = tmp_path_factory.mktemp("files")
    (files / "Policy.txt").write_text("Customers can complain in any way they like.\n")
    Image.new("RGB", (400, 300), "navy").save(files / "Screen.png")
    folder = tmp_path_factory.mktemp("held") / "Portfolio"
    bootstrap.create_portfolio(folder, organisation="Aldermere Borough Council")
    ws = bootstrap.open_portfolio(folder)
    importing.import_files(ws, Quiet(), importing.ImportRequest((files,)))
    screen = next(e.id for e in ws.snapshot.evidence.values() if e.is_picture)
    linking.link_evidence(ws, [screen], ["4.3.2"], page=1, where="p. 1", box=(0.1, 0.2, 0.5, 0.5))
    ws.close()
    return folder


@pytest.fixture
def place(program: Program, folder: Path, tmp_path: Path, qtbot: QtBot) -> Workplace:
    shutil.copytree(folder, tmp_path / "P")
    program.open(tmp_path / "P")
    qtbot.waitUntil(lambda: program.session is not None, timeout=10_000)
    workplace = program.window.workplace
    assert workplace is not None
    return workplace


def test_enter_on_a_row_reads_it_and_escape_comes_back_to_the_row(place: Workplace, qtbot: QtBot) -> None:
    place.enter("evidence")
    evidence = place.shown_screen("evidence")
    assert isinstance(evidence, EvidenceScreen)
    held = place.session.snapshot.find_evidence("E001")
    evidence.table.select([held.id])
    evidence.table.activated.emit(evidence.table.currentIndex())
    reader = place.shown_screen("reader")
    assert place.current == "reader" and isinstance(reader, ReaderScreen)
    assert reader.evidence is not None and reader.evidence.id == held.id
    assert place.rail.buttons["evidence"].is_here
    qtbot.waitUntil(lambda: bool(reader.desk.side), timeout=10_000)
    qtbot.keyClick(reader.desk, Qt.Key.Key_Escape)
    assert place.current == "evidence" and list(evidence.table.ids) == [held.id]


def test_a_link_of_an_element_is_read_at_its_box_and_more_goes_to_that_element(
    place: Workplace, qtbot: QtBot
) -> None:
    place.go("elements", "4.3.2")
    elements = place.shown_screen("elements")
    assert isinstance(elements, ElementsScreen)
    (card,) = elements.links.cards.values()
    assert not card.crop.isHidden()
    card.picture.click()
    reader = place.shown_screen("reader")
    assert isinstance(reader, ReaderScreen) and place.current == "reader"
    assert "4.3.2" in reader.head.goes_to.text()
    qtbot.waitUntil(lambda: reader.desk.view.image is not None, timeout=20_000)
    assert [mark.kind for mark in reader.desk.view._marks[1]] == ["crop"]
    place.back()
    assert place.current == "elements" and elements.code == "4.3.2"


def test_the_text_size_changes_while_reading(place: Workplace, program: Program, qtbot: QtBot) -> None:
    place.go("evidence")
    held = place.session.snapshot.find_evidence("E001")
    place.go("reader", held.id)
    program.preferences.update(text_size=150)
    qtbot.waitUntil(lambda: program.window.workplace is not place)
    again = program.window.workplace
    assert again is not None and again.current == "reader"
    reader = again.shown_screen("reader")
    assert isinstance(reader, ReaderScreen) and reader.evidence is not None and reader.evidence.id == held.id
    again.back()
    assert again.current == "evidence"
