"""Newer files for evidence: what stays, what is read again, going back, and words quoted that are gone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing, linking, upkeep
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportReport, ImportRequest
from cse_desktop.app.versions import go_back, replace_file
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import EarlierVersion, Evidence

TODAY = date(2026, 11, 1)


def document(path: Path, title: str, *paragraphs: str) -> Path:
    made = docx.Document()
    made.core_properties.title = title
    made.add_heading(title, 1)
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.save(str(path))
    return path


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return document(
        tmp_path / "policy.docx", "Complaints policy", "We answer every complaint within ten working days."
    )


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return document(
        tmp_path / "policy 2026.docx", "Complaints and praise", "We answer every complaint within a week."
    )


def take_in(workspace: Workspace, path: Path) -> Evidence:
    importing.import_files(workspace, Quiet(), ImportRequest((path,)))
    (evidence,) = workspace.snapshot.evidence.values()
    return evidence


def newer(workspace: Workspace, evidence: Evidence, path: Path) -> ImportReport:
    return replace_file(workspace, Quiet(), evidence.id, path)


def text_of(workspace: Workspace, evidence_id: str) -> str:
    reading = workspace.rooms.vault.reading(workspace.snapshot.evidence[evidence_id].blob or "")
    assert reading is not None
    return "\n".join(page.text for page in reading.pages)


def gap_rules(workspace: Workspace) -> list[str]:
    return [gap.rule for gap in find_gaps(workspace.snapshot, TODAY) if gap.rule == "quotation_not_found"]


def test_a_newer_file_keeps_number_links_and_what_was_said(
    workspace: Workspace, first: Path, second: Path
) -> None:
    before = take_in(workspace, first)
    linking.link_evidence(workspace, [before.id], ["4.3.2"], why="Our policy", where="p. 1")
    describing.describe_evidence(
        workspace, [before.id], kind="policy", dated=date(2025, 4, 1), team="Front of house", alt_text="A form"
    )
    (file,) = newer(workspace, before, second).files
    after = workspace.snapshot.evidence[before.id]
    assert (file.status, file.exhibit, after.exhibit, after.read_state) == ("new_version", "E001", "E001", "text")
    assert (after.kind, after.dated, after.team, after.alt_text) == (
        "policy",
        date(2025, 4, 1),
        "Front of house",
        "A form",
    )
    assert after.title == "Complaints and praise", "nobody had confirmed the title"
    assert (after.file_name, after.source_path) == ("policy 2026.docx", str(second))
    assert "within a week" in text_of(workspace, before.id)
    assert [link.element for link in workspace.snapshot.links_by_evidence[before.id]] == ["4.3.2"]
    (earlier,) = workspace.snapshot.earlier_versions[before.id]
    assert (earlier.blob, earlier.file_name, earlier.size) == (before.blob, "policy.docx", before.size)
    assert earlier.taken_at == before.added_at and earlier.replaced_at > earlier.taken_at
    assert workspace.rooms.vault.state(earlier.blob) == "ok"


def test_what_was_checked_for_personal_data_is_checked_again(
    workspace: Workspace, first: Path, second: Path
) -> None:
    evidence = take_in(workspace, first)
    with workspace.change(message("change.describe", count=1)) as work:
        row = work.snapshot.evidence[evidence.id]
        work.put(replace(row, checked_by="Sam", checked_at=work.now, personal={"phone": 2}))
    newer(workspace, evidence, second)
    after = workspace.snapshot.evidence[evidence.id]
    assert (after.checked_by, after.checked_at) == ("", None) and after.personal != {"phone": 2}


def test_a_newer_file_is_one_step_to_undo_and_redo(workspace: Workspace, first: Path, second: Path) -> None:
    before = take_in(workspace, first)
    newer(workspace, before, second)
    after = workspace.snapshot.evidence[before.id]
    label = workspace.undo()
    assert label is not None and "E001" in bootstrap.say(label)
    assert workspace.snapshot.evidence[before.id].content() == before.content()
    assert not workspace.snapshot.all(EarlierVersion)
    workspace.redo()
    assert workspace.snapshot.evidence[before.id].content() == after.content()


def test_going_back_and_forth_keeps_each_file_once(workspace: Workspace, first: Path, second: Path) -> None:
    before = take_in(workspace, first)
    newer(workspace, before, second)
    (earlier,) = workspace.snapshot.earlier_versions[before.id]
    back = go_back(workspace, before.id, earlier.id)
    assert (back.blob, back.file_name, back.title, back.read_state) == (
        before.blob,
        "policy.docx",
        "Complaints policy",
        "text",
    )
    assert "ten working days" in text_of(workspace, before.id)
    (later,) = workspace.snapshot.earlier_versions[before.id]
    assert later.file_name == "policy 2026.docx" and later.taken_at == earlier.replaced_at
    go_back(workspace, before.id, later.id)
    assert [v.file_name for v in workspace.snapshot.earlier_versions[before.id]] == ["policy.docx"]
    workspace.undo()
    assert workspace.snapshot.evidence[before.id].blob == before.blob
    with pytest.raises(UserError, match="no_such_version"):
        go_back(workspace, before.id, "nonsense")


def test_going_back_to_a_file_whose_text_is_lost_leaves_it_to_be_read(
    workspace: Workspace, first: Path, second: Path
) -> None:
    before = take_in(workspace, first)
    newer(workspace, before, second)
    path = workspace.rooms.vault.path(before.blob or "")
    path.with_name(f"{path.name}.reading").unlink()
    (earlier,) = workspace.snapshot.earlier_versions[before.id]
    assert go_back(workspace, before.id, earlier.id).read_state == "none"
    importing.read_unread(workspace, Quiet())
    assert workspace.snapshot.evidence[before.id].read_state == "text"


def test_the_same_file_or_one_held_elsewhere_is_no_newer_version(
    workspace: Workspace, first: Path, second: Path, tmp_path: Path
) -> None:
    evidence = take_in(workspace, first)
    copy = tmp_path / "copy.docx"
    shutil.copy(first, copy)
    (file,) = newer(workspace, evidence, copy).files
    assert (file.status, file.exhibit) == ("duplicate", "E001")
    importing.import_files(workspace, Quiet(), ImportRequest((second,)))
    (file,) = newer(workspace, evidence, second).files
    assert (file.status, file.exhibit) == ("duplicate", "E002")
    assert file.reason is not None and "E002" in bootstrap.say(file.reason)
    assert workspace.snapshot.evidence[evidence.id].blob == evidence.blob
    assert not workspace.snapshot.earlier_versions


def test_a_file_that_cannot_be_taken_in_changes_nothing(workspace: Workspace, first: Path, tmp_path: Path) -> None:
    evidence = take_in(workspace, first)
    empty = tmp_path / "empty.docx"
    empty.write_bytes(b"")
    (file,) = newer(workspace, evidence, empty).files
    assert (file.status, file.evidence_id) == ("failed", None)
    place = describing.add_evidence(workspace, "place", "The desk")
    for id_, path, error in (
        (evidence.id, tmp_path / "gone.docx", "path_not_found"),
        (evidence.id, tmp_path, "path_not_found"),
        (place.id, first, "not_of_a_file"),
        ("E009", first, "unknown_evidence"),
    ):
        with pytest.raises(UserError, match=error):
            replace_file(workspace, Quiet(), id_, path)
    assert workspace.snapshot.evidence[evidence.id] == evidence


def test_quoted_words_that_are_gone_are_a_gap_until_they_are_quoted_anew(
    workspace: Workspace, first: Path, second: Path
) -> None:
    evidence = take_in(workspace, first)
    for code, words in (
        ("4.3.2", "every complaint\nwithin “ten working days”"),
        ("4.3.3", "We answer every complaint … within"),
        ("4.3.4", "Praise is passed on: these words never were in it"),
    ):
        linking.link_evidence(workspace, [evidence.id], [code], why="It says so", quotation=words)
    assert gap_rules(workspace) == []
    newer(workspace, evidence, second)
    (gap,) = [gap for gap in find_gaps(workspace.snapshot, TODAY) if gap.rule == "quotation_not_found"]
    assert (gap.element, gap.severity) == ("4.3.2", "low")
    linking.change_link(workspace, gap.link_id, why="It still says so")
    assert len(gap_rules(workspace)) == 1
    linking.change_link(workspace, gap.link_id, quotation="within a week")
    assert gap_rules(workspace) == []
    workspace.undo()
    assert len(gap_rules(workspace)) == 1
    (earlier,) = workspace.snapshot.earlier_versions[evidence.id]
    go_back(workspace, evidence.id, earlier.id)
    assert gap_rules(workspace) == []


def test_words_gone_for_two_versions_are_still_missed(
    workspace: Workspace, first: Path, second: Path, tmp_path: Path
) -> None:
    evidence = take_in(workspace, first)
    linking.link_evidence(workspace, [evidence.id], ["4.3.2"], why="So", quotation="within ten working days")
    newer(workspace, evidence, second)
    newer(workspace, evidence, document(tmp_path / "third.docx", "Complaints", "Complaints are welcome."))
    assert len(gap_rules(workspace)) == 1
    newer(
        workspace,
        evidence,
        document(tmp_path / "fourth.docx", "Complaints", "Within ten working\ndays, as before."),
    )
    assert gap_rules(workspace) == []
    assert [v.file_name for v in workspace.snapshot.earlier_versions[evidence.id]] == [
        "third.docx",
        "policy 2026.docx",
        "policy.docx",
    ]


def test_earlier_versions_are_in_use_and_are_checked(workspace: Workspace, first: Path, second: Path) -> None:
    evidence = take_in(workspace, first)
    newer(workspace, evidence, second)
    report = upkeep.check(workspace, Quiet())
    assert not report.problems and not [note for note in report.notes if note.id == "check.stray_files"]
    workspace.rooms.vault.path(evidence.blob or "").unlink()
    (problem,) = upkeep.check(workspace, Quiet()).problems
    assert "E001" in bootstrap.say(problem) and "policy.docx" in bootstrap.say(problem)
