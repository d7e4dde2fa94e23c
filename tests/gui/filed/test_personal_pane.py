"""Personal data on the evidence screen: what was found, its place in the text, who looked, and own contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cse_desktop.app import importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.dialogs.own_contacts import OwnContactsDialog
from cse_desktop.gui.screens.evidence.personal_state import rows_of
from cse_desktop.gui.screens.evidence.screen import EvidenceScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.shell.own_contacts import show_own_contacts
from tests.gui.filed.conftest import by_name

LETTER = (
    "😀 Dear Mrs Okafor,\nthank you for ringing on 07700 900123 about the library.\n"
    "Aldermere Council, LS1 3AB, 01632 960000\fSecond page: Dr Élodie Patel, patel@example.org"
)


@pytest.fixture
def letters(filed: Workspace, tmp_path: Path) -> Workspace:
    """The portfolio with six letters, all with the council's number."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(6):
        (folder / f"letter {number}.txt").write_text(f"{LETTER}\n{number}", encoding="utf-8")
    importing.import_files(filed, Quiet(), importing.ImportRequest((folder,)))
    return filed


@pytest.fixture
def screen(letters: Workspace, filed_session: GuiSession, qtbot: QtBot) -> Iterator[EvidenceScreen]:
    made = EvidenceScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.refresh(None)
    made.show()
    filed_session.changed.connect(made.refresh)
    yield made


def letter(screen: EvidenceScreen, number: int = 0) -> str:
    return by_name(screen.session.workspace, f"letter {number}.txt")


def look_at(screen: EvidenceScreen, evidence_id: str, qtbot: QtBot) -> None:
    screen.show_target((evidence_id, "personal"))
    assert screen.side.tabs.currentWidget() is screen.side.personal
    held = screen.session.snapshot.evidence[evidence_id]
    qtbot.waitUntil(lambda: bool(screen.side.personal.model.rows) == bool(held.personal))


def texts(screen: EvidenceScreen) -> list[str]:
    rows = screen.side.personal.model.rows
    return [row.finding.text if row.finding else f"# {row.cells[0]} {row.count}" for row in rows]


def test_what_was_found_is_listed_by_kind(
    screen: EvidenceScreen, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    look_at(screen, letter(screen), qtbot)
    assert texts(screen) == [
        "# Telephone numbers 2",
        "07700 900123",
        "01632 960000",
        "# E-mail addresses 1",
        "patel@example.org",
        "# Postcodes 1",
        "LS1 3AB",
        "# Names after a title 2",
        "Mrs Okafor",
        "Dr Élodie Patel",
    ]
    assert screen.side.tabs.tabText(screen.side.tabs.currentIndex()) == "Personal (6)"
    qtmodeltester.check(screen.side.personal.model)


def test_a_place_is_shown_on_its_page_with_all_words_marked(screen: EvidenceScreen, qtbot: QtBot) -> None:
    look_at(screen, letter(screen), qtbot)
    pane, preview = screen.side.personal, screen.side.preview
    pane.enter_list()
    assert pane.list.currentIndex().row() == 1, "the heading is passed over"
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview.isVisible() and "Okafor" in preview.text.toPlainText())
    marked = [made.cursor.selectedText() for made in preview.text.extraSelections()]
    assert "Mrs Okafor" in marked and "01632 960000" in marked
    at = preview.text.textCursor()
    assert at.block().text()[at.positionInBlock() :].startswith("01632 960000")
    assert QApplication.focusWidget() in (preview.text, None)


def test_looked_through_is_noted_with_who_and_taken_back_by_keyboard(
    screen: EvidenceScreen, notices: list[Notice], qtbot: QtBot
) -> None:
    id_ = letter(screen, 1)
    look_at(screen, id_, qtbot)
    pane, held = screen.side.personal, screen.session.snapshot.evidence
    assert "Nobody has looked through it yet" in pane.checked.text()
    pane.check.setFocus()
    qtbot.keyClick(pane.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pane.take_back.isVisible())
    now = screen.session.snapshot.evidence[id_]
    assert now.checked_by == screen.session.workspace.rooms.member and now.checked_by in pane.checked.text()
    assert held[id_].checked_at is None
    qtbot.waitUntil(lambda: bool(notices) and notices[-1].undo)
    qtbot.keyClick(pane.take_back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pane.check.isVisible())
    assert screen.session.snapshot.evidence[id_].checked_at is None


def test_it_never_says_that_there_is_nothing(
    screen: EvidenceScreen, named: Callable[[str], str], qtbot: QtBot
) -> None:
    for name, words in (
        ("Waiting times.csv", "Nothing that looks like personal data was found."),
        ("Queue screen.png", "no words in this file"),
        ("Damaged.pdf", "could not be read"),
    ):
        look_at(screen, named(name), qtbot)
        said = screen.side.personal.said.text()
        assert words in said and "must" in said
        assert not screen.side.personal.list.isVisible()


def test_what_is_no_file_cannot_be_looked_through(screen: EvidenceScreen, qtbot: QtBot) -> None:
    desk = next(e.id for e in screen.session.snapshot.evidence.values() if e.form == "place")
    look_at(screen, desk, qtbot)
    assert not screen.side.personal.check.isVisible()
    assert "not a file" in screen.side.personal.said.text()


def test_several_are_looked_through_in_one_step(
    screen: EvidenceScreen, filed_changes: list[Changes], qtbot: QtBot
) -> None:
    ids = [letter(screen, number) for number in range(3)]
    desk = next(e.id for e in screen.session.snapshot.evidence.values() if e.form == "place")
    screen.show_target([*ids, desk])
    qtbot.mouseClick(screen.side.bulk.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(filed_changes) == 1)
    held = screen.session.snapshot.evidence
    assert all(held[id_].checked_at for id_ in ids) and held[desk].checked_at is None
    place = [column.id for column in screen.model.columns].index("personal")
    row = screen.model.find(ids[0]).row()
    qtbot.waitUntil(lambda: screen.model.index(row, place).data() == "Looked through")


def test_own_contacts_are_offered_ticked_and_left_out_at_once(screen: EvidenceScreen, qtbot: QtBot) -> None:
    id_ = letter(screen)
    look_at(screen, id_, qtbot)
    dialog = show_own_contacts(screen.session, screen)
    assert isinstance(dialog, OwnContactsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert dialog.ticked() == []
    for place in range(2):
        dialog.list.setCurrentRow(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.line, "town hall")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.line.text() == "town hall" and not dialog._row.help.isHidden()
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "enquiries@aldermere.example")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.session.snapshot.portfolio.own_contacts) == 3)
    qtbot.waitUntil(lambda: "01632 960000" not in texts(screen) and "LS1 3AB" not in texts(screen))
    assert "Mrs Okafor" in texts(screen)


def test_nothing_typed_is_lost_when_saving(screen: EvidenceScreen, qtbot: QtBot) -> None:
    dialog = OwnContactsDialog(["01632 960000"], screen)
    dialog.open()
    said: list[list[str]] = []
    dialog.wanted.connect(said.append)
    qtbot.keyClicks(dialog.line, "the town hall")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert said == [] and dialog.isVisible()
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "(01632) 960 000")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert said == [["01632 960000"]], "the same number in other writing is taken once"


def test_rows_of_nothing() -> None:
    assert rows_of((), {}, {}) == []
