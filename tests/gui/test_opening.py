"""Opening evidence in its own program: a copy, and only what documents are saved as."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from cse_desktop.app import describing, importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.opening import copy_out, open_evidence
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.shell.recent import folders_with, opened_words, recent_portfolios
from cse_desktop.settings.settings import Settings


class Desktop(QObject):
    """Stands where the computer's programs are."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def desktop(qapp: object) -> Iterator[Desktop]:
    """What is opened, instead of opening it."""
    made = Desktop()
    for scheme in ("file", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("file", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def taken_in(workspace: Workspace, path: Path) -> Evidence:
    """A file as evidence."""
    report = importing.import_files(workspace, Quiet(), importing.ImportRequest((path,)))
    return workspace.snapshot.evidence[report.files[0].evidence_id or ""]


def test_a_file_opens_as_a_copy_under_its_own_name(
    session: GuiSession, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Minutes of May.txt"
    path.write_text("Present: everybody", encoding="utf-8")
    evidence = taken_in(session.workspace, path)
    open_evidence(session, evidence)
    qtbot.waitUntil(lambda: bool(desktop.opened))
    copy = Path(desktop.opened[0].toLocalFile())
    assert copy.name == path.name
    assert not copy.is_relative_to(session.folder)
    assert copy.read_text(encoding="utf-8") == "Present: everybody"


def test_a_copy_cannot_be_written_and_a_changed_one_is_kept(
    session: GuiSession, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Minutes of May.txt"
    path.write_text("Present: everybody", encoding="utf-8")
    evidence = taken_in(session.workspace, path)
    said: list[str] = []
    session.noticed.connect(lambda notice: said.append(notice.text))
    first = copy_out(session.workspace, Quiet(), evidence)
    assert not first.stat().st_mode & 0o222
    assert copy_out(session.workspace, Quiet(), evidence) == first
    first.chmod(0o644)
    first.write_text("Present: nobody", encoding="utf-8")
    for number in (1, 2):
        open_evidence(session, evidence)
        qtbot.waitUntil(lambda number=number: len(desktop.opened) == number)
    second = Path(desktop.opened[0].toLocalFile())
    assert second != first and second.name == first.name
    assert second.read_text(encoding="utf-8") == "Present: everybody"
    assert first.read_text(encoding="utf-8") == "Present: nobody"
    assert said == ["This is a copy. To change the evidence, edit your own file and import it again."]


def test_what_cannot_be_opened_is_said(
    session: GuiSession, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Report.odt"
    path.write_bytes(b"PK nothing")
    evidence = taken_in(session.workspace, path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    with qtbot.waitSignal(session.noticed) as told:
        open_evidence(session, evidence)
    assert "No program on this computer opens .odt files" in told.args[0].text
    session.workspace.rooms.vault.path(evidence.blob or "").unlink()
    with qtbot.waitSignal(session.noticed) as told:
        open_evidence(session, evidence)
    assert told.args[0].text == "The file of E001 is missing from the portfolio. Import it again."


def test_what_may_be_a_program_is_not_opened(
    session: GuiSession, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Survey results.bat"
    path.write_text("format c:", encoding="utf-8")
    evidence = taken_in(session.workspace, path)
    with qtbot.waitSignal(session.noticed) as told:
        open_evidence(session, evidence)
    assert "can be programs" in told.args[0].text
    assert desktop.opened == []


def test_only_web_addresses_open_as_such(session: GuiSession, desktop: Desktop, qtbot: QtBot) -> None:
    page = describing.add_evidence(session.workspace, "web", "Ours", location="https://www.example.org/a")
    other = describing.add_evidence(session.workspace, "web", "Theirs", location="file:///etc/passwd")
    open_evidence(session, page)
    with qtbot.waitSignal(session.noticed):
        open_evidence(session, other)
    assert [url.toString() for url in desktop.opened] == ["https://www.example.org/a"]


def test_recent_portfolios_say_whose_and_when(portfolio: Path, tmp_path: Path) -> None:
    now = datetime.now().astimezone()
    windows = folders_with({"main": "x"}, portfolio, "Aldermere", now)
    settings = Settings(recent=(str(tmp_path / "gone"), str(portfolio)), windows=windows)
    gone, held = recent_portfolios(settings, {portfolio: True, tmp_path / "gone": False}, now)
    assert (held.organisation, held.opened, held.is_there) == ("Aldermere", "Opened today", True)
    assert (gone.organisation, gone.is_there) == ("gone", False)
    pinned = recent_portfolios(settings.with_pin(portfolio, pinned=True), {}, now)
    assert [(known.folder, known.pinned, known.is_there) for known in pinned] == [
        (portfolio, True, None),
        (tmp_path / "gone", False, None),
    ]
    assert opened_words((now - timedelta(days=1)).isoformat(), now) == "Opened yesterday"
    damaged = Settings(recent=(str(portfolio),), windows={"portfolios": "{not json"})
    assert recent_portfolios(damaged, {}, now)[0].organisation == portfolio.name
