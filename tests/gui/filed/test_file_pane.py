"""What the evidence screen shows of the file itself: what came with it, and the versions before it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app.version_rows import put_version
from cse_desktop.domain.messages import message
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.screens.evidence.screen import EvidenceScreen
from cse_desktop.gui.session import GuiSession

Named = Callable[[str], str]


def shown(session: GuiSession, qtbot: QtBot, id_: str) -> EvidenceScreen:
    screen = EvidenceScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    screen.show()
    screen.show_target(id_)
    screen.side.show_tab("details")
    return screen


def buttons(screen: EvidenceScreen, name: str) -> list[QPushButton]:
    found = screen.side.file.findChildren(QPushButton)
    return [one for one in found if name in (one.accessibleName() or one.text()) and one.isVisibleTo(screen)]


def test_what_came_with_a_message_leads_to_it_and_back(
    filed_session: GuiSession, named: Named, qtbot: QtBot
) -> None:
    message_id, attached = named("Customer survey 2025.md"), named("Waiting times.csv")
    with filed_session.workspace.change(message("change.import", count=1)) as work:
        work.put(replace(work.snapshot.evidence[attached], part_of=message_id))
    wanted: list[object] = []
    filed_session.wanted.connect(lambda _screen, target: wanted.append(target))
    screen = shown(filed_session, qtbot, message_id)
    (down,) = buttons(screen, "Go to ")
    down.click()
    screen.show_target(attached)
    (up,) = buttons(screen, "Go to ")
    up.click()
    assert wanted == [attached, message_id]


def test_an_earlier_version_is_used_again_and_the_step_can_be_undone(
    filed_session: GuiSession, named: Named, qtbot: QtBot, tmp_path: Path
) -> None:
    id_ = named("Complaints policy 2025.txt")
    workspace = filed_session.workspace
    first = workspace.snapshot.evidence[id_].blob
    newer = tmp_path / "Complaints policy 2026.txt"
    newer.write_text("Complaints policy\nWe answer every complaint within five working days.\n", encoding="utf-8")
    staged = workspace.rooms.vault.stage(newer, lambda: None)
    workspace.rooms.vault.keep(staged)
    with workspace.change(message("change.import", count=1)) as work:
        put_version(
            work,
            work.snapshot.evidence[id_],
            blob=staged.sha256,
            size=staged.size,
            file_name=newer.name,
            source_path=str(newer),
            source_size=staged.size,
            source_changed_at=datetime.now(UTC),
            now=work.now,
        )
    screen = shown(filed_session, qtbot, id_)
    assert str(newer) in screen.side.file.source.text()
    (back,) = buttons(screen, "again")
    with qtbot.waitSignal(filed_session.noticed):
        back.click()
    assert workspace.snapshot.evidence[id_].blob == first
    assert workspace.undo() is not None
    assert workspace.snapshot.evidence[id_].blob == staged.sha256


def test_a_page_that_was_read_badly_says_so(filed_session: GuiSession, named: Named, qtbot: QtBot) -> None:
    id_ = named("Waiting times.csv")
    with filed_session.workspace.change(message("change.import", count=1)) as work:
        work.put(replace(work.snapshot.evidence[id_], pages=12, badly_read=2, confidence=60.0))
    screen = shown(filed_session, qtbot, id_)
    assert "2 of 12 pages" in screen.side.reading_words.text()
    assert screen.side.reading.isVisibleTo(screen)


def test_a_newer_file_is_chosen_and_taken_in(
    filed_session: GuiSession, named: Named, qtbot: QtBot, tmp_path: Path
) -> None:
    id_ = named("Complaints policy 2025.txt")
    newer = tmp_path / "Complaints policy 2026.txt"
    newer.write_text("Complaints policy\nWe answer every complaint within a week.\n", encoding="utf-8")
    screen = shown(filed_session, qtbot, id_)
    (replace_button,) = buttons(screen, "Replace by a newer file")
    replace_button.click()
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    with qtbot.waitSignal(filed_session.noticed, timeout=20_000) as told:
        chooser.fileSelected.emit(str(newer))
        chooser.reject()
    assert told.args[0].text.startswith("A newer version of ") and told.args[0].undo
    assert filed_session.snapshot.evidence[id_].file_name == newer.name
    assert len(filed_session.snapshot.earlier_versions[id_]) == 1


def test_files_within_an_archive_are_taken_in(filed_session: GuiSession, qtbot: QtBot, tmp_path: Path) -> None:
    letters = tmp_path / "Letters.zip"
    with zipfile.ZipFile(letters, "w") as archive:
        for number in range(2):
            archive.writestr(f"Letter {number}.txt", f"Thank you for letter {number}.")
    with qtbot.waitSignal(filed_session.noticed, timeout=20_000):
        Intake.of(filed_session).take_in([letters])
    (archived,) = (e for e in filed_session.snapshot.evidence.values() if e.file_name == letters.name)
    screen = shown(filed_session, qtbot, archived.id)
    (unpack,) = buttons(screen, "Take in the 2 files within it")
    with qtbot.waitSignal(filed_session.noticed, timeout=20_000) as told:
        unpack.click()
    assert told.args[0].text == "2 files taken in."
    assert len(filed_session.snapshot.parts_by_evidence[archived.id]) == 2
    qtbot.waitUntil(lambda: not unpack.isVisibleTo(screen))


def test_what_came_with_linked_evidence_does_not_count_as_unlinked(
    filed_session: GuiSession, named: Named, qtbot: QtBot
) -> None:
    policy, figures = named("Complaints policy 2025.txt"), named("Waiting times.csv")
    screen = shown(filed_session, qtbot, figures)
    before = screen.model.counts.unlinked
    with filed_session.workspace.change(message("change.import", count=1)) as work:
        work.put(replace(work.snapshot.evidence[figures], part_of=policy))
    screen.refresh(None)
    assert screen.model.counts.unlinked == before - 1
    row = next(row for row in screen.model.rows if row.key == figures)
    assert "With it" in row.cells
