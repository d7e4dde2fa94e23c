"""Pictures in the window: the editor by mouse and by keys, pasting, and choosing on a frozen screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.app import importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.picturing import edit_picture
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.question import QuestionDialog
from cse_desktop.gui.opening import copy_out, forget_copies
from cse_desktop.gui.picturing.board import Board, shifted
from cse_desktop.gui.picturing.clipboard import carried
from cse_desktop.gui.picturing.editing import Editing, new_picture
from cse_desktop.gui.picturing.editor import PictureDialog
from cse_desktop.gui.picturing.screens import Frozen, why_not
from cse_desktop.gui.session import GuiSession


def picture(width: int = 400, height: int = 300) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("orange"))
    return made


def editor(session: GuiSession, parent: QWidget, qtbot: QtBot, element: str = "") -> PictureDialog:
    Editing.of(session).begin(new_picture(picture(), "Screenshot", "system", element), parent)
    dialog = Editing.of(session).dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def on_picture(dialog: PictureDialog, across: float, down: float) -> QPoint:
    shown = dialog.bench.canvas.shown()
    return QPoint(round(shown.left() + across * shown.width()), round(shown.top() + down * shown.height()))


def test_a_new_picture_is_blacked_out_by_mouse_and_saved_linked(
    session: GuiSession, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = editor(session, parent, qtbot, "1.1.1")
    canvas = dialog.bench.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert dialog.bench.tools.choice == "blackout"
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=on_picture(dialog, 0.25, 0.25))
    qtbot.mouseMove(canvas, on_picture(dialog, 0.5, 0.5))
    qtbot.mouseRelease(canvas, left, pos=on_picture(dialog, 0.75, 0.5))
    (mark,) = dialog.bench.board.marks
    assert mark["kind"] == "blackout" and mark["box"] == pytest.approx([0.25, 0.25, 0.5, 0.25], abs=0.01)
    assert canvas.grab().toImage().pixelColor(on_picture(dialog, 0.5, 0.4)) == QColor("black")
    assert dialog.words.wanting.isVisible()
    dialog.words.alt_text.setPlainText("An orange wall")
    assert not dialog.words.wanting.isVisible()
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as saved:
        qtbot.mouseClick(dialog.save, left)
    evidence: Evidence = saved.args[0]
    assert (evidence.title, evidence.alt_text, evidence.kind) == ("Screenshot", "An orange wall", "system")
    held = QImage(str(session.workspace.rooms.vault.path(evidence.blob or "")))
    assert held.pixelColor(200, 110) == QColor("black") and held.pixelColor(20, 20) == QColor("orange")
    assert [link.element for link in session.snapshot.links.values()] == ["1.1.1"]
    session.workspace.undo()
    assert not session.snapshot.evidence and not session.snapshot.links


def test_marks_are_added_moved_sized_and_taken_back_by_keys(
    session: GuiSession, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = editor(session, parent, qtbot)
    canvas, board = dialog.bench.canvas, dialog.bench.board
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    (begun,) = board.marks
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    (moved,) = board.marks
    assert moved["box"][0] == pytest.approx(begun["box"][0] - 0.03)
    assert moved["box"][3] == pytest.approx(begun["box"][3] + 0.01)
    assert "Frame, mark 1 of 1" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_L)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.bench.label_words
    qtbot.keyClicks(dialog.bench.label_words, "Desk 4")
    assert board.marks[1]["words"] == "Desk 4"
    dialog.bench.undo_mark()
    dialog.bench.undo_mark()
    dialog.bench.undo_mark()
    assert board.marks == ({**begun, "box": board.marks[0]["box"]},) and len(board.marks) == 1
    dialog.bench.undo_mark()
    assert board.marks == (begun,), "presses of the same key are one step"
    dialog.bench.redo_mark()
    canvas.board.choose(0)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert not board.marks
    dialog.bench.undo_mark()
    dialog.bench.clear.click()
    assert not board.marks and not dialog.bench.clear.isEnabled() and board.can_undo


def test_leaving_a_picture_that_is_nowhere_else_is_asked_about(
    session: GuiSession, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = editor(session, parent, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    (question,) = dialog.findChildren(QuestionDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        question.go_on.click()
    assert not session.snapshot.evidence


def test_a_picture_that_is_held_is_edited_from_its_original(
    session: GuiSession, parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    picture().save(str(tmp_path / "wall.png"))
    importing.import_files(session.workspace, Quiet(), ImportRequest((tmp_path / "wall.png",)))
    (evidence,) = session.snapshot.evidence.values()
    Editing.of(session).edit(evidence, parent)
    qtbot.waitUntil(lambda: Editing.of(session).dialog is not None, timeout=20_000)
    dialog = Editing.of(session).dialog
    assert dialog is not None and dialog.words.title.text() == evidence.title
    qtbot.keyClick(dialog.bench.canvas, Qt.Key.Key_C)
    qtbot.keyClick(dialog.bench.canvas, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save.click()
    edited = session.snapshot.evidence[evidence.id]
    assert edited.original == evidence.blob and [mark["kind"] for mark in edited.marks] == ["crop"]
    held = QImage(str(session.workspace.rooms.vault.path(edited.blob or "")))
    assert (held.width(), held.height()) == (320, 240)


def test_what_was_copied_is_told_apart(tmp_path: Path) -> None:
    files, pixels, address, words = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    pixels.setImageData(picture())
    address.setText(" https://www.example.org/standards \n")
    words.setText("https://www.example.org/ is where it stands")
    assert carried(files).paths == (tmp_path / "a.txt",)
    image = carried(pixels).image
    assert image is not None and image.width() == 400
    assert carried(address).address == "https://www.example.org/standards"
    assert carried(words) == carried(None) == carried(QMimeData())


def test_pasting_takes_in_pictures_and_addresses_but_leaves_fields_alone(
    open_filled: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    program, clipboard = open_filled, QGuiApplication.clipboard()
    session = program.session
    assert session is not None
    program.window.go("evidence")
    clipboard.setText("https://www.example.org/new")
    program.window.actions_.do("edit.paste")
    settle(session)
    assert "https://www.example.org/new" in [e.location for e in session.snapshot.evidence.values()]
    count = len(session.snapshot.evidence)
    field = program.window.workplace.top.search  # type: ignore[union-attr]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "example.org/new" in field.text() and len(session.snapshot.evidence) == count
    clipboard.setImage(picture())
    program.window.actions_.do("edit.paste")
    dialog = Editing.of(session).dialog
    assert dialog is not None and dialog.words.title.text().startswith("Picture of ")
    dialog.done(0)
    clipboard.clear()


def test_without_a_screen_it_says_so(open_filled: Program) -> None:
    assert QGuiApplication.platformName() == "offscreen" and "Ctrl+V" in why_not()
    open_filled.window.actions_.do("picture.capture")
    assert open_filled.window.pictures.capture is None
    notices = open_filled.window.workplace.notices  # type: ignore[union-attr]
    assert notices.isVisible()


def test_a_region_or_a_window_is_chosen_on_the_frozen_screen(qtbot: QtBot, qapp: QApplication) -> None:
    screen, seen = qapp.primaryScreen(), picture(800, 800)
    seen.setPixelColor(100, 100, QColor("blue"))
    region = Frozen(screen, seen, None)
    qtbot.addWidget(region)
    region.setGeometry(0, 0, 400, 400)
    region.show()
    with qtbot.waitSignal(region.taken) as taken:
        qtbot.mousePress(region, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
        qtbot.mouseMove(region, QPoint(90, 100))
        qtbot.mouseRelease(region, Qt.MouseButton.LeftButton, pos=QPoint(149, 149))
    image: QImage = taken.args[0]
    assert image.pixelColor(0, 0) == QColor("blue"), "in the pixels of the screen, not of the window"
    windows = Frozen(screen, seen, [QRect(10, 10, 50, 60), QRect(0, 0, 300, 300)])
    qtbot.addWidget(windows)
    windows.setGeometry(0, 0, 400, 400)
    windows.show()
    qtbot.keyClick(windows, Qt.Key.Key_Right)
    qtbot.keyClick(windows, Qt.Key.Key_Right)
    assert windows.chosen == QRect(0, 0, 300, 300)
    with qtbot.waitSignal(windows.taken) as taken:
        qtbot.mouseClick(windows, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert (taken.args[0].width(), taken.args[0].height()) == (100, 120)
    left = Frozen(screen, seen, None)
    qtbot.addWidget(left)
    left.show()
    with qtbot.waitSignal(left.left):
        qtbot.keyClick(left, Qt.Key.Key_Escape)


def test_marks_stay_within_the_picture() -> None:
    box = {"kind": "blackout", "box": [0.8, 0.8, 0.2, 0.2]}
    assert shifted(box, 0.5, -0.1, size=False)["box"] == pytest.approx([0.8, 0.7, 0.2, 0.2])
    assert shifted(box, 0.5, 0.5, size=True)["box"] == pytest.approx([0.8, 0.8, 0.2, 0.2])
    board = Board([{"kind": "crop", "box": [0, 0, 1, 0.5]}])
    board.add({"kind": "crop", "box": [0, 0, 0.5, 0.5]})
    assert len(board.marks) == 1
    board.undo()
    assert board.marks[0]["box"][2] == 1


def test_a_picture_dropped_from_a_browser_is_edited(open_filled: Program, qtbot: QtBot) -> None:
    window, dragged = open_filled.window, QMimeData()
    dragged.setImageData(picture())
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for made in (QDragEnterEvent, QDropEvent):
        place = QPoint(50, 50) if made is QDragEnterEvent else QPointF(50, 50)
        QApplication.sendEvent(window, made(place, copy, dragged, Qt.MouseButton.LeftButton, none))
    assert open_filled.session is not None
    dialog = Editing.of(open_filled.session).dialog
    assert dialog is not None and dialog.words.said() is not None
    dialog.done(0)


def test_copies_of_a_picture_as_it_came_are_removed(session: GuiSession, tmp_path: Path) -> None:
    picture().save(str(tmp_path / "wall.png"))
    importing.import_files(session.workspace, Quiet(), ImportRequest((tmp_path / "wall.png",)))
    (before,) = session.snapshot.evidence.values()
    copy = copy_out(session.workspace, Quiet(), before)
    blackout = {"kind": "blackout", "box": [0, 0, 1, 1]}
    after = edit_picture(session.workspace, Quiet(), before.id, [blackout])
    forget_copies(session.workspace, after.original or "")
    assert not copy.exists()
    shown = QImage(str(copy_out(session.workspace, Quiet(), after)))
    assert shown.pixelColor(10, 10) == QColor("black")
