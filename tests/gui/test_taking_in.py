"""Files that come in: what the bar says, the list of what became of them, archives, words in pictures."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Intake as IntakeRow
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.import_report import ImportReportDialog
from cse_desktop.gui.intake import SHOW, UNPACK, Intake
from cse_desktop.gui.session import GuiSession, Notice

PATIENCE = 60_000


def said_of(session: GuiSession, path: Path, qtbot: QtBot, element: str = "") -> Notice:
    with qtbot.waitSignal(session.noticed, timeout=PATIENCE) as heard:
        Intake.of(session).take_in([path], element)
    notice = heard.args[0]
    assert isinstance(notice, Notice)
    return notice


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six files of which four are in some way amiss."""
    made = tmp_path / "Files"
    made.mkdir()
    for name in ("One.pdf", "Two.pdf"):
        (made / name).write_bytes(b"%PDF-1.7\nnothing of use " + name.encode())
    (made / "Blank.txt").write_text("\n \n", encoding="utf-8")
    (made / "Empty.txt").write_bytes(b"")
    (made / "Letter.txt").write_text("Thank you for your help.", encoding="utf-8")
    (made / "Survey.txt").write_text("Nine in ten were content.", encoding="utf-8")
    return made


def letter(tmp_path: Path, text: str = "Thank you for your help.") -> Path:
    path = tmp_path / "Letter.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_counts_are_said_in_a_line_of_words(session: GuiSession, folder: Path, qtbot: QtBot) -> None:
    notice = said_of(session, folder, qtbot)
    assert notice.text == "5 files taken in, 4 need a look."
    assert (notice.tone, notice.undo, notice.action) == ("warning", True, SHOW)


def test_one_files_reason_is_given_for_it_alone(session: GuiSession, folder: Path, qtbot: QtBot) -> None:
    notice = said_of(session, folder / "One.pdf", qtbot)
    assert notice.text.startswith("1 file taken in, 1 needs a look. One.pdf: ")
    assert notice.action is None


def test_what_is_held_already_gives_nothing_to_undo(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    path = letter(tmp_path)
    assert said_of(session, path, qtbot) == Notice("1 file taken in.", "success", undo=True)
    again = said_of(session, path, qtbot)
    assert again.text.startswith("The same file is already in the portfolio as E001") and not again.undo
    linked = said_of(session, path, qtbot, "1.1.1")
    assert linked.text == "1 in the portfolio already; linked to 1.1.1." and linked.undo


def test_a_newer_version_is_called_so(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    said_of(session, letter(tmp_path), qtbot)
    notice = said_of(session, letter(tmp_path, "Thank you for all your help."), qtbot)
    assert notice.text.startswith("A newer version of E001") and notice.undo and notice.tone == "success"


def test_a_newer_file_from_elsewhere_is_taken_in_for_evidence(
    session: GuiSession, tmp_path: Path, qtbot: QtBot
) -> None:
    said_of(session, letter(tmp_path), qtbot)
    (evidence,) = session.snapshot.evidence.values()
    newer = tmp_path / "Letter of May.txt"
    newer.write_text("Thank you for all your help in May.", encoding="utf-8")
    with qtbot.waitSignal(session.noticed, timeout=PATIENCE) as heard:
        Intake.of(session).replace(evidence.id, newer)
    assert heard.args[0].text.startswith("A newer version of E001")
    assert session.snapshot.evidence[evidence.id].file_name == "Letter of May.txt"


def test_files_within_an_archive_can_be_taken_in_too(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Letters.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3):
            archive.writestr(f"Letter {number}.txt", f"Thank you for letter {number}.")
    notice = said_of(session, path, qtbot)
    assert "3 files within" in notice.text and notice.action == UNPACK
    with qtbot.waitSignal(session.noticed, timeout=PATIENCE) as heard:
        Intake.of(session).unpack_reported()
    assert heard.args[0].text == "3 files taken in."
    assert len(session.snapshot.evidence) == 4


def test_words_in_pictures_are_recognised_afterwards(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    picture = Image.new("RGB", (900, 200), "white")
    ImageDraw.Draw(picture).text((20, 60), "Opening hours nine to five", "black", ImageFont.load_default(60))
    path = tmp_path / "notice.png"
    picture.save(path)
    notice = said_of(session, path, qtbot)
    assert notice.text == "1 file taken in." and notice.tone == "success"

    def is_read() -> bool:
        (evidence,) = session.snapshot.evidence.values()
        return evidence.read_state == "text" and not evidence.unrecognised

    qtbot.waitUntil(is_read, timeout=PATIENCE)


@pytest.fixture
def opened(program: Program, workspace: Workspace, qtbot: QtBot) -> GuiSession:
    """The window with an empty portfolio open."""
    folder = workspace.rooms.folder
    workspace.close()
    program.open(folder)
    qtbot.waitUntil(lambda: program.session is not None, timeout=PATIENCE)
    assert program.session is not None
    return program.session


def report_of(program: Program, session: GuiSession, folder: Path, qtbot: QtBot) -> ImportReportDialog:
    said_of(session, folder, qtbot)
    program.window.actions_.do(SHOW)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportReportDialog)
    return dialog


def test_the_list_shows_what_wants_a_look_first(
    program: Program, opened: GuiSession, folder: Path, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    dialog = report_of(program, opened, folder, qtbot)
    qtmodeltester.check(dialog.model)
    assert dialog.words.text() == "5 files taken in, 4 need a look."
    assert [row.cells[0] for row in dialog.model.rows] == ["Blank.txt", "Empty.txt", "One.pdf", "Two.pdf"]
    assert [row.cells[1] for row in dialog.model.rows] == [
        "Taken in, no words found",
        "Not taken in",
        "Taken in, not readable",
        "Taken in, not readable",
    ]
    assert all(row.cells[3] for row in dialog.model.rows), "each has its reason"
    dialog.groups.buttons["added"].click()
    assert [row.cells[0] for row in dialog.model.rows] == ["Letter.txt", "Survey.txt"]
    dialog.groups.buttons["all"].click()
    assert len(dialog.model.rows) == 6


def test_a_row_leads_to_its_evidence(program: Program, opened: GuiSession, folder: Path, qtbot: QtBot) -> None:
    dialog = report_of(program, opened, folder, qtbot)
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    dialog.list.activated.emit(dialog.list.currentIndex())
    assert dialog.isVisible() and "no evidence to go to" in dialog.hint.text()
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))
    dialog.list.activated.emit(dialog.list.currentIndex())
    assert dialog.isHidden()
    workplace = program.window.workplace
    assert workplace is not None and workplace.current == "evidence"
    screen = workplace.shown_screen("evidence")
    assert screen is not None
    (chosen,) = screen.table.ids  # type: ignore[attr-defined]
    assert opened.snapshot.evidence[chosen].file_name == "One.pdf"


def test_the_list_can_be_copied_and_saved(
    program: Program, opened: GuiSession, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = report_of(program, opened, folder, qtbot)
    dialog.groups.buttons["all"].click()
    dialog.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7 and lines[0].startswith("File\tWhat became of it\t")
    saved = tmp_path / "list.csv"
    dialog._save(str(saved))
    qtbot.waitUntil(lambda: dialog.hint.text() == f"Saved: {saved}", timeout=PATIENCE)
    rows = list(csv.reader(io.StringIO(saved.read_text(encoding="utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [row.cells[0] for row in dialog.model.rows]
    dialog._save(str(tmp_path / "nowhere" / "list.csv"))
    qtbot.waitUntil(lambda: "cannot be used" in dialog.hint.text(), timeout=PATIENCE)


def test_without_an_import_there_is_a_sentence_instead_of_a_list(
    program: Program, opened: GuiSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.noticed, timeout=PATIENCE) as heard:
        program.window.actions_.do(SHOW)
    assert "No files" in heard.args[0].text and QApplication.activeModalWidget() is None


@pytest.mark.parametrize("go_on", [True, False])
def test_an_interrupted_import_goes_on_or_is_left(
    program: Program, workspace: Workspace, tmp_path: Path, qtbot: QtBot, *, go_on: bool
) -> None:
    paths = (str(letter(tmp_path)),)
    with workspace.change(message("change.import", count=1)) as work:
        work.put(IntakeRow(id="interrupted", paths=paths, started_at=work.now))
    folder = workspace.rooms.folder
    workspace.close()
    program.open(folder)
    qtbot.waitUntil(lambda: program.session is not None, timeout=PATIENCE)
    session, workplace = program.session, program.window.workplace
    assert session is not None and workplace is not None
    qtbot.waitUntil(lambda: "interrupted" in workplace.notices.text, timeout=PATIENCE)
    program.window.actions_.do("import.resume" if go_on else "import.leave")
    qtbot.waitUntil(lambda: not session.snapshot.unfinished_intakes, timeout=PATIENCE)
    if go_on:
        qtbot.waitUntil(lambda: workplace.notices.text == "1 file taken in.", timeout=PATIENCE)
    assert len(session.snapshot.evidence) == (1 if go_on else 0)
