"""Attachments and members of archives as evidence of their own, and pages saved with their folder as one."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import importing, linking, searching
from cse_desktop.app.context import Quiet
from cse_desktop.app.folders import files_below
from cse_desktop.app.import_report import ImportedFile, ImportRequest
from cse_desktop.app.importing import import_files, unpack_evidence
from cse_desktop.app.within import DEEPEST, MOST_ATTACHED
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.messages import message

TODAY = date(2026, 11, 1)


def letter(subject: str, attached: Mapping[str, str | EmailMessage]) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = subject, "desk@example.org", "lead@example.org"
    made.set_content(f"About {subject}: please see what is attached.")
    for name, content in attached.items():
        if isinstance(content, EmailMessage):
            made.add_attachment(content)
        else:
            made.add_attachment(content, filename=name)
    return made


def saved(path: Path, mail: EmailMessage) -> Path:
    path.write_bytes(bytes(mail))
    return path


def archive(path: Path, members: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def take_in(workspace: Workspace, *paths: Path, elements: tuple[str, ...] = ()) -> list[ImportedFile]:
    return list(import_files(workspace, Quiet(), ImportRequest(paths, elements)).files)


def listed(files: list[ImportedFile], top: Path) -> list[tuple[str, str, str | None]]:
    return [(str(file.path)[len(str(top)) + 1 :], file.status, file.exhibit) for file in files]


def said(file: ImportedFile) -> str:
    return bootstrap.say(file.reason) if file.reason else ""


def test_attachments_are_evidence_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    attached = {"Minutes_of_May.txt": "Present: everybody.", "figures.csv": "Month,Minutes\nMay,3\n"}
    saved(tmp_path / "mail.eml", letter("Waiting times", attached))
    files = take_in(workspace, tmp_path / "mail.eml", elements=("5.1.1",))
    assert listed(files, tmp_path) == [
        ("mail.eml", "added", "E001"),
        ("mail.eml > Minutes_of_May.txt", "added", "E002"),
        ("mail.eml > figures.csv", "added", "E003"),
    ]
    mail, minutes, figures = workspace.snapshot.evidence.values()
    assert (mail.title, mail.parts, mail.part_of) == ("Waiting times", 2, None)
    assert (minutes.file_name, minutes.part_of, minutes.read_state) == ("Minutes_of_May.txt", mail.id, "text")
    assert workspace.snapshot.parts_by_evidence[mail.id] == (minutes, figures)
    assert [link.evidence_id for link in workspace.snapshot.links.values()] == [mail.id]
    searching.refresh_index(workspace, Quiet())
    assert [hit.evidence_id for hit in searching.search(workspace, "everybody").hits] == [minutes.id]


def test_attachments_go_when_their_message_is_undone(workspace: Workspace, tmp_path: Path) -> None:
    saved(tmp_path / "mail.eml", letter("Waiting times", {"a.txt": "Present: everybody."}))
    take_in(workspace, tmp_path)
    assert len(workspace.stacks.undo) == 1
    workspace.undo()
    assert not workspace.snapshot.evidence
    workspace.redo()
    assert len(workspace.snapshot.evidence) == 2
    assert listed(take_in(workspace, tmp_path), tmp_path) == [("mail.eml", "duplicate", "E001")]


def test_what_came_with_linked_evidence_is_not_unlinked(workspace: Workspace, tmp_path: Path) -> None:
    inner = letter("Sent on", {"b.txt": "Nine in ten are satisfied."})
    saved(tmp_path / "mail.eml", letter("Waiting times", {"a.txt": "Present: everybody.", "": inner}))
    take_in(workspace, tmp_path)

    def unlinked() -> list[str]:
        gaps = find_gaps(workspace.snapshot, TODAY)
        return [workspace.snapshot.evidence[g.evidence_id].exhibit for g in gaps if g.rule == "unlinked"]

    assert unlinked() == ["E001", "E002", "E003", "E004"]
    linking.link_evidence(workspace, ["E003"], ["5.1.1"])
    assert unlinked() == ["E001", "E002"]
    linking.link_evidence(workspace, ["E001"], ["5.1.1"])
    assert unlinked() == []


def test_a_file_that_is_held_is_not_held_twice_for_being_attached(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("Present: everybody.\n", encoding="utf-8")
    saved(tmp_path / "one.eml", letter("One", {"minutes.txt": "Present: everybody.\n", "b.txt": "Ten days."}))
    saved(tmp_path / "two.eml", letter("Two", {"again.txt": "Ten days."}))
    # One after the other: of messages read at the same time, the first to be read brings what both have.
    files = take_in(workspace, tmp_path / "minutes.txt", tmp_path / "one.eml")
    files += take_in(workspace, tmp_path / "two.eml")
    assert [(file.path.name, file.status) for file in files] == [
        ("minutes.txt", "added"),
        ("one.eml", "added"),
        ("one.eml > minutes.txt", "duplicate"),
        ("one.eml > b.txt", "added"),
        ("two.eml", "added"),
        ("two.eml > again.txt", "duplicate"),
    ]
    assert "as E001" in said(files[2])
    assert workspace.snapshot.find_evidence("E001").part_of is None
    assert len(workspace.snapshot.evidence) == 4


def test_messages_within_messages_are_followed_so_far_and_no_further(workspace: Workspace, tmp_path: Path) -> None:
    mail = letter("Depth 6", {"deepest.txt": "The bottom."})
    for depth in range(5, -1, -1):
        mail = letter(f"Depth {depth}", {"": mail})
    saved(tmp_path / "mail.eml", mail)
    files = take_in(workspace, tmp_path)
    assert [file.path.name.count(" > ") for file in files] == [*range(DEEPEST + 1)]
    assert [file.left_within for file in files] == [0] * DEEPEST + [1]
    held = list(workspace.snapshot.evidence.values())
    assert [e.title for e in held] == [f"Depth {depth}" for depth in range(DEEPEST + 1)]
    more = unpack_evidence(workspace, Quiet(), [held[-1].exhibit])
    assert [file.status for file in more.files] == ["added"]


def test_a_flood_of_attachments_is_bounded(workspace: Workspace, tmp_path: Path) -> None:
    attached = {f"note {n}.txt": f"Note number {n}" for n in range(MOST_ATTACHED + 3)}
    saved(tmp_path / "mail.eml", letter("Flood", attached))
    files = take_in(workspace, tmp_path)
    assert len(workspace.snapshot.evidence) == MOST_ATTACHED + 1
    (left,) = [file for file in files if file.status == "failed"]
    assert "3 more were left" in said(left) and left.path == tmp_path / "mail.eml"


def test_an_archive_is_offered_and_taken_in_when_wanted(workspace: Workspace, tmp_path: Path) -> None:
    archive(
        tmp_path / "Evidence.zip", {"Complaints/policy.txt": "Ten working days.", "survey.txt": "Nine in ten."}
    )
    (file,) = take_in(workspace, tmp_path)
    assert (file.status, file.left_within) == ("no_text", 2)
    files = list(unpack_evidence(workspace, Quiet(), ["E001"]).files)
    assert [(f.path.name, f.status, f.exhibit) for f in files] == [
        ("Evidence.zip > Complaints > policy.txt", "added", "E002"),
        ("Evidence.zip > survey.txt", "added", "E003"),
    ]
    zipped, policy, _ = workspace.snapshot.evidence.values()
    assert (policy.file_name, policy.title, policy.part_of) == ("policy.txt", "Ten working days.", zipped.id)
    assert policy.source_path == "Evidence.zip > Complaints > policy.txt"
    again = unpack_evidence(workspace, Quiet(), ["E001"])
    assert [f.status for f in again.files] == ["duplicate", "duplicate"]
    assert [label.id for _, label in workspace.stacks.undo] == ["change.import", "change.unpack"]
    workspace.undo()
    assert [e.exhibit for e in workspace.snapshot.evidence.values()] == ["E001"]


def test_what_systems_leave_behind_and_portfolios_stay_in_the_archive(
    workspace: Workspace, tmp_path: Path
) -> None:
    archive(
        tmp_path / "Evidence.zip",
        {
            "survey.txt": "Nine in ten.",
            "~$survey.docx": "left behind",
            "Pictures/Thumbs.db": "left behind",
            ".git/config": "left behind",
            "empty.txt": "",
            "Old portfolio/portfolio.db": "a database",
            "Old portfolio/vault/ab/abcd": "a copy",
            "Pack/pack.json": "{}",
            "Pack/E001 Survey.txt": "a copy",
        },
    )
    take_in(workspace, tmp_path)
    files = list(unpack_evidence(workspace, Quiet(), ["E001"]).files)
    assert [(file.path.name, file.status) for file in files] == [
        ("Evidence.zip > survey.txt", "added"),
        ("Evidence.zip > empty.txt", "failed"),
    ]


def test_only_files_that_hold_files_can_be_unpacked(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("A note", encoding="utf-8")
    take_in(workspace, tmp_path)
    with pytest.raises(UserError, match="nothing_within"):
        unpack_evidence(workspace, Quiet(), ["E001"])


def test_nothing_is_left_in_the_waiting_room(workspace: Workspace, tmp_path: Path) -> None:
    saved(tmp_path / "mail.eml", letter("Waiting times", {"a.txt": "Present: everybody.", "empty.txt": ""}))
    archive(tmp_path / "more.zip", {"b.txt": "Ten days.", "c.txt": "Present: everybody."})
    take_in(workspace, tmp_path)
    unpack_evidence(workspace, Quiet(), ["E002"])
    assert list((workspace.rooms.folder / "vault" / "incoming").iterdir()) == []


def test_a_message_left_unread_brings_its_attachments_when_it_is_read(
    workspace: Workspace, tmp_path: Path
) -> None:
    saved(tmp_path / "mail.eml", letter("Waiting times", {"a.txt": "Present: everybody."}))
    take_in(workspace, tmp_path)
    mail, note = workspace.snapshot.evidence.values()
    workspace.undo()
    workspace.redo()
    with workspace.change(message("change.describe", count=1)) as work:
        work.drop("evidence", note.id)
        work.put(replace(mail, read_state="none", parts=0, version=0))
    importing.read_unread(workspace, Quiet())
    assert [e.file_name for e in workspace.snapshot.evidence.values()] == ["mail.eml", "a.txt"]


PAGE = (
    '<html><head><title>Opening hours</title></head><body><p>Nine to five.</p><img src="{}/a.png"></body></html>'
)


@pytest.mark.parametrize("suffix", ["_files", "-files", ".fld", "_bestanden", "-Dateien", "_ffeiliau"])
@pytest.mark.parametrize("page", ["hours.html", "hours.htm"])
def test_a_page_saved_with_its_folder_is_one_file(tmp_path: Path, page: str, suffix: str) -> None:
    below = tmp_path / f"hours{suffix}"
    (below / "fonts").mkdir(parents=True)
    (below / "a.png").write_bytes(b"p" * 100)
    (below / "fonts" / "b.woff").write_bytes(b"f" * 50)
    (tmp_path / page).write_text(PAGE, encoding="utf-8")
    (tmp_path / f"other{suffix}").mkdir()
    (tmp_path / f"other{suffix}" / "lone.txt").write_text("No page is beside this folder.", encoding="utf-8")
    found = {file.path.name: file for file in files_below([tmp_path], pytest.fail)}
    assert set(found) == {page, "lone.txt"}
    assert found[page].folder == below
    assert found[page].size == (tmp_path / page).stat().st_size + 150
    named = list(files_below([tmp_path / page, below], pytest.fail))
    assert [(file.path.name, file.folder) for file in named] == [(page, below)]
    alone = list(files_below([below], pytest.fail))
    assert [file.path.name for file in alone] == ["a.png", "b.woff"]


def test_a_saved_page_is_one_piece_of_evidence(workspace: Workspace, tmp_path: Path) -> None:
    below = tmp_path / "hours_files"
    below.mkdir()
    (below / "a.png").write_bytes(b"no picture")
    (tmp_path / "hours.html").write_text(PAGE.format("hours_files"), encoding="utf-8")
    assert [file.status for file in take_in(workspace, tmp_path)] == ["added"]
    (held,) = workspace.snapshot.evidence.values()
    assert (held.file_name, held.title, held.read_state) == ("hours.mht", "Opening hours", "text")
    sequence = workspace.snapshot.sequence
    assert [file.status for file in take_in(workspace, tmp_path)] == ["duplicate"]
    assert workspace.snapshot.sequence == sequence
    (below / "a.png").write_bytes(b"another picture")
    assert [file.status for file in take_in(workspace, tmp_path)] == ["new_version"]
    assert [e.file_name for e in workspace.snapshot.evidence.values()] == ["hours.mht"]


def test_a_locked_archive_says_what_to_do_when_imported_and_when_unpacked(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = archive(tmp_path / "Evidence.zip", {"survey.txt": "Nine in ten."})
    content = bytearray(path.read_bytes())
    content[content.rindex(b"survey.txt") - 46 + 8] |= 1
    path.write_bytes(content)
    take_in(workspace, tmp_path)
    (evidence,) = workspace.snapshot.evidence.values()
    assert (evidence.read_reason, evidence.parts) == ("reading.archive_locked", 0)
    with pytest.raises(UserError) as raised:
        unpack_evidence(workspace, Quiet(), ["E001"])
    assert raised.value.message.id == "error.archive_locked"
