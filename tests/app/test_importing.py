"""Taking in files, through the real vault, database and guarded readers."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageDraw, ImageFont

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.file_rows import with_reading
from cse_desktop.app.folders import files_below
from cse_desktop.app.import_report import ImportReport, ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message


def take_in(workspace: Workspace, *paths: Path, elements: tuple[str, ...] = (), why: str = "") -> ImportReport:
    return import_files(workspace, Quiet(), ImportRequest(paths, elements, why))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of evidence, two levels deep."""
    top = tmp_path / "Evidence – tystiolaeth"
    (top / "Complaints" / "2026").mkdir(parents=True)
    (top / "waiting times.txt").write_text("Average call waiting fell to under three minutes.", encoding="utf-8")
    policy = docx.Document()
    policy.core_properties.title = "Complaints policy"
    policy.add_paragraph("We answer every complaint within ten working days.")
    policy.save(str(top / "Complaints" / "2026" / "policy.docx"))
    picture = Image.new("RGB", (900, 200), "white")
    ImageDraw.Draw(picture).text((20, 60), "Opening hours nine to five", "black", ImageFont.load_default(60))
    picture.save(top / "Complaints" / "notice.png")
    (top / "~$policy.docx").write_bytes(b"left behind by a word processor")
    (top / "Thumbs.db").write_bytes(b"left behind by a file manager")
    return top


def test_a_folder_becomes_searchable_evidence(workspace: Workspace, folder: Path) -> None:
    report = take_in(workspace, folder)
    assert [(f.path.name, f.status) for f in report.files] == [
        ("waiting times.txt", "added"),
        ("notice.png", "added"),
        ("policy.docx", "added"),
    ]
    held = list(workspace.snapshot.evidence.values())
    assert [e.exhibit for e in held] == ["E001", "E002", "E003"]
    assert held[2].title == "Complaints policy" and "title" in held[2].guessed
    assert held[1].kind == "photo"
    assert importing.recognise_waiting(workspace, Quiet()) == 1
    readings = [workspace.rooms.vault.reading(e.blob or "") for e in held]
    texts = [reading.pages[0].text for reading in readings if reading]
    assert "three minutes" in texts[0] and "Opening hours" in texts[1] and "ten working days" in texts[2]
    assert all(workspace.rooms.vault.path(e.blob or "").is_file() for e in held)


def test_the_originals_may_go(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    shutil.rmtree(folder)
    assert all(workspace.rooms.vault.state(e.blob or "") == "ok" for e in workspace.snapshot.evidence.values())


def test_a_duplicate_is_reported_and_linked_not_stored_twice(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    copy = folder / "a copy under another name.docx"
    shutil.copy(folder / "Complaints" / "2026" / "policy.docx", copy)
    (file,) = take_in(workspace, copy, elements=("4.3.2",), why="Our policy").files
    assert (file.status, file.exhibit) == ("duplicate", "E003")
    assert file.reason is not None and "E003" in bootstrap.say(file.reason)
    assert len(workspace.snapshot.evidence) == 3
    (link,) = workspace.snapshot.links_by_element["4.3.2"]
    assert (workspace.snapshot.evidence[link.evidence_id].exhibit, link.why) == ("E003", "Our policy")


def test_two_copies_in_one_import_are_one_piece_of_evidence(workspace: Workspace, folder: Path) -> None:
    shutil.copy(folder / "waiting times.txt", folder / "waiting times (2).txt")
    report = take_in(workspace, folder)
    assert report.count("added") == 3 and report.count("duplicate") == 1


def test_an_import_is_one_step_to_undo(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder, elements=("4.3.2",))
    assert len(workspace.stacks.undo) == 1
    workspace.undo()
    assert not workspace.snapshot.evidence and not workspace.snapshot.links
    workspace.redo()
    assert len(workspace.snapshot.evidence) == 3 and len(workspace.snapshot.links) == 3


def test_bad_files_cost_their_own_entry_and_nothing_else(workspace: Workspace, folder: Path) -> None:
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 this is no archive")
    huge = folder / "film.mp4"
    with huge.open("wb") as film:
        film.truncate(2 << 30)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    report = take_in(workspace, folder)
    by_name = {file.path.name: file for file in report.files}
    assert report.count("added") == 3
    for name in ("empty.pdf", "broken.docx", "film.mp4", "gone.txt"):
        reason = by_name[name].reason
        assert by_name[name].status == "failed" and reason is not None
        said = bootstrap.say(reason)
        assert said.endswith(".") and "{" not in said and not said.startswith("reading."), said
    assert by_name["empty.pdf"].exhibit is None
    assert by_name["broken.docx"].exhibit is not None, "the file itself is kept"


def test_a_mislabelled_file_is_read_for_what_it_is(workspace: Workspace, folder: Path) -> None:
    (folder / "waiting times.txt").rename(folder / "waiting times.pdf")
    (folder / "Complaints" / "2026" / "policy.docx").rename(folder / "policy.pdf")
    report = take_in(workspace, folder)
    assert {file.status for file in report.files} == {"added"}


def test_an_unknown_element_stops_the_import_before_it_begins(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(UserError, match="unknown_element"):
        take_in(workspace, folder, elements=("4.5.4",))
    assert not workspace.snapshot.evidence and not list(workspace.rooms.vault.hashes())


def test_a_path_that_is_not_there_is_named(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="path_not_found"):
        take_in(workspace, tmp_path / "no such folder")


class StopAfter:
    """A context whose person stops the import after a number of checks."""

    def __init__(self, checks: int) -> None:
        self.left = checks

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Not shown."""

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_a_stopped_import_keeps_what_it_had_and_goes_on_later(workspace: Workspace, folder: Path) -> None:
    for number in range(30):
        (folder / f"note {number:02d}.txt").write_text(
            f"Note {number}: customers said thank you.", encoding="utf-8"
        )
    report = import_files(workspace, StopAfter(40), ImportRequest((folder,)))
    assert report.cancelled
    held = workspace.snapshot.evidence.values()
    assert 0 < len(held) < 33
    assert all(workspace.rooms.vault.has(e.blob or "") for e in held)
    importing.read_unread(workspace, Quiet())
    assert all(e.read_state == "text" for e in workspace.snapshot.evidence.values())
    again = take_in(workspace, folder)
    assert again.count("added") + again.count("duplicate") == 33
    assert len(workspace.snapshot.evidence) == 33


def test_what_a_person_said_is_not_overwritten_by_guesses(workspace: Workspace, folder: Path) -> None:
    report = import_files(workspace, StopAfter(40), ImportRequest((folder / "Complaints" / "2026",)))
    (evidence,) = workspace.snapshot.evidence.values()
    describing.describe_evidence(workspace, [evidence.id], title="How we handle complaints", kind="procedure")
    reading = workspace.rooms.vault.reading(evidence.blob or "")
    assert reading is not None and not report.cancelled
    told = with_reading(workspace.snapshot.evidence[evidence.id], reading, ())
    assert (told.title, told.kind) == ("How we handle complaints", "procedure")


def test_every_evidence_without_a_file_can_be_added(workspace: Workspace) -> None:
    for form in ("place", "person", "system", "web"):
        describing.add_evidence(workspace, form, f"A {form}", location="Town Hall")  # type: ignore[arg-type]
    assert [e.form for e in workspace.snapshot.evidence.values()] == ["place", "person", "system", "web"]
    with pytest.raises(UserError, match="unknown_form"):
        describing.add_evidence(workspace, "ghost", "Boo")  # type: ignore[arg-type]


def test_one_path_that_is_gone_does_not_keep_the_others_out(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    report = take_in(workspace, tmp_path / "gone.pdf", folder)
    assert report.count("added") == 3
    assert [file.path.name for file in report.files if file.status == "failed"] == ["gone.pdf"]


def test_a_name_that_is_no_text_costs_nobody_else(workspace: Workspace, folder: Path) -> None:
    odd = os.fsencode(folder) + b"/bad\xff\xfe.txt"
    try:
        with open(odd, "wb") as file:  # noqa: PTH123 - a Path would not take the bytes
            file.write(b"Residents were asked about opening hours.")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    report = take_in(workspace, folder)
    assert report.count("added") == 4
    assert any(e.file_name == "bad??.txt" for e in workspace.snapshot.evidence.values())


def test_portfolios_and_packs_are_no_evidence(workspace: Workspace, folder: Path) -> None:
    bootstrap.create_portfolio(folder / "Old portfolio", organisation="Aldermere")
    (folder / "Old pack").mkdir()
    (folder / "Old pack" / "pack.json").write_text("{}")
    (folder / "Old pack" / "E001 Survey.txt").write_text("Survey")
    assert [file.path.name for file in take_in(workspace, folder).files] == [
        "waiting times.txt",
        "notice.png",
        "policy.docx",
    ]
    with pytest.raises(UserError, match="own_folder"):
        take_in(workspace, workspace.rooms.folder)


def test_a_folder_that_cannot_be_looked_into_is_reported(workspace: Workspace, folder: Path) -> None:
    trouble: list[OSError] = []
    gone = folder / "gone"
    gone.mkdir()
    walk = files_below([folder], trouble.append)
    next(walk)
    gone.rmdir()
    list(walk)
    assert [Path(error.filename) for error in trouble] == [gone]
