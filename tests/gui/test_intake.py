"""What is said after an import: the same count as on the evidence screen, and nobody's reason for everybody."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from cse_desktop.gui.screens.evidence.state import counts_of, facts_of
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.shell.intake import SHOW_UNREAD, take_in


def said_of(session: GuiSession, folder: Path, qtbot: QtBot, element: str = "") -> Notice:
    with qtbot.waitSignal(session.noticed, timeout=30_000) as told:
        take_in(session, [folder], element)
    notice = told.args[0]
    assert isinstance(notice, Notice)
    return notice


def test_both_kinds_are_counted_and_add_up(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "Files"
    folder.mkdir()
    for name in ("One.pdf", "Two.pdf"):
        (folder / name).write_bytes(b"%PDF-1.7\nnothing of use " + name.encode())
    Image.new("RGB", (300, 200), "white").save(folder / "Blank.png")
    (folder / "Letter.txt").write_text("Thank you for your help.", encoding="utf-8")
    (folder / "Empty.txt").write_bytes(b"")
    notice = said_of(session, folder, qtbot)
    assert notice.text == (
        "4 files imported, 1 could not be imported. Of these 2 could not be read, 1 has no words."
    )
    assert (notice.tone, notice.undo, notice.action) == ("warning", True, SHOW_UNREAD)
    assert counts_of(facts_of(session.snapshot).values()).unread == 3


def test_one_files_reason_is_given_for_it_alone(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "Files"
    folder.mkdir()
    (folder / "One.pdf").write_bytes(b"%PDF-1.7\nnothing of use")
    notice = said_of(session, folder, qtbot)
    assert notice.text.startswith("1 file imported. One.pdf: ")


def test_what_is_held_already_gives_nothing_to_undo(session: GuiSession, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Letter.txt"
    path.write_text("Thank you for your help.", encoding="utf-8")
    assert said_of(session, path, qtbot).undo
    again = said_of(session, path, qtbot)
    assert (again.text, again.undo) == ("1 already in the portfolio.", False)
    assert said_of(session, path, qtbot, "1.1.1").undo
