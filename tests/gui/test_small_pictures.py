"""Thumbnails come when they were asked for, are drawn once, and never for what cannot be drawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.thumbnails import Thumbnails


def test_a_picture_is_there_after_it_was_asked_for(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    image = QImage(1200, 600, QImage.Format.Format_RGB32)
    image.fill("steelblue")
    image.save(str(tmp_path / "desk.png"))
    (tmp_path / "notes.txt").write_text("Nothing to see", encoding="utf-8")
    paths = (tmp_path / "desk.png", tmp_path / "notes.txt")
    import_files(session.workspace, Quiet(), ImportRequest(paths))
    desk, notes = session.snapshot.evidence.values()
    shelf = Thumbnails.of(session)
    assert shelf is Thumbnails.of(session)
    with qtbot.waitSignal(shelf.ready, timeout=20_000) as came:
        assert shelf.picture(desk) is None
        assert shelf.picture(notes) is None
    assert came.args == [desk.id, 1]
    held = shelf.picture(desk)
    assert held is not None and (held.width(), held.height()) == (320, 160)
    assert desk.blob is not None
    assert session.workspace.rooms.thumbnails().get(desk.blob, 1), "kept for the next time the program is opened"
