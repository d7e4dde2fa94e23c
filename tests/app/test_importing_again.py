"""Importing again: what is unchanged, changed, moved or copied, and what an import that came to nothing leaves."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, linking
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportedFile, ImportRequest
from cse_desktop.app.import_run import LOOKED_AT
from cse_desktop.app.importing import import_files, leave_import, resume_import
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Intake


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Evidence"
    made.mkdir()
    for name, words in (("survey", "Nine in ten are satisfied."), ("policy", "We answer within ten days.")):
        (made / f"{name}.txt").write_text(words, encoding="utf-8")
    return made


def take_in(workspace: Workspace, *paths: Path, elements: tuple[str, ...] = ()) -> list[ImportedFile]:
    return list(import_files(workspace, Quiet(), ImportRequest(paths, elements, "Shows it")).files)


def said(file: ImportedFile) -> str:
    return bootstrap.say(file.reason) if file.reason else ""


def rewritten(path: Path, words: str) -> None:
    """Other words of the same length, with the time of change as it was."""
    stat = path.stat()
    path.write_text(words, encoding="utf-8")
    assert path.stat().st_size == stat.st_size
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def test_where_a_file_came_from_is_noted(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    for evidence in workspace.snapshot.evidence.values():
        source = Path(evidence.source_path)
        assert source.stat().st_size == evidence.source_size
        assert evidence.source_changed_at is not None
        assert evidence.source_changed_at.timestamp() == pytest.approx(source.stat().st_mtime, abs=1e-5)


def test_an_unchanged_folder_is_neither_read_nor_written_about(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    sequence, undo = workspace.snapshot.sequence, workspace.stacks.undo
    rewritten(folder / "policy.txt", "We answer within two days.")
    again = take_in(workspace, folder)
    assert [(file.status, file.exhibit) for file in again] == [("duplicate", "E001"), ("duplicate", "E002")]
    assert (workspace.snapshot.sequence, workspace.stacks.undo) == (sequence, undo)
    # A file that is named is looked at all the same.
    (named,) = take_in(workspace, folder / "policy.txt")
    assert (named.status, named.exhibit) == ("new_version", "E001")


def test_unchanged_files_can_be_linked_by_importing_them_again(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder, elements=("4.3.2",))
    take_in(workspace, folder, elements=("4.3.2", "5.1.1"))
    take_in(workspace, folder, elements=("5.1.1",))
    for code in ("4.3.2", "5.1.1"):
        links = workspace.snapshot.links_by_element[code]
        assert [workspace.snapshot.evidence[link.evidence_id].exhibit for link in links] == ["E001", "E002"]
        assert [link.position for link in links] == [1, 2] and {link.why for link in links} == {"Shows it"}


def test_a_changed_file_is_a_newer_version_and_keeps_number_and_links(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder, elements=("4.3.2",))
    old = workspace.snapshot.find_evidence("E001")
    describing.describe_evidence(workspace, [old.id], title="Our complaints policy")
    (folder / "policy.txt").write_text("We answer within a week.", encoding="utf-8")
    policy, survey = take_in(workspace, folder)
    assert (policy.status, policy.exhibit, survey.status) == ("new_version", "E001", "duplicate")
    assert "newer version of E001" in said(policy) and policy.characters
    new = workspace.snapshot.find_evidence("E001")
    assert (new.id, new.title, new.read_state) == (old.id, "Our complaints policy", "text")
    assert new.blob != old.blob
    (version,) = workspace.snapshot.earlier_versions[old.id]
    assert version.blob == old.blob
    assert len(workspace.snapshot.links_by_element["4.3.2"]) == 2
    workspace.undo()
    assert workspace.snapshot.find_evidence("E001").blob == old.blob
    assert not workspace.snapshot.earlier_versions
    again = take_in(workspace, folder)
    assert again[0].status == "new_version"


def test_a_file_back_to_what_it_was_is_a_version_again(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    policy = folder / "policy.txt"
    for words in ("We answer within a week.", "We answer within ten days."):
        policy.write_text(words, encoding="utf-8")
        assert take_in(workspace, folder)[0].status == "new_version"
    assert len(workspace.snapshot.evidence) == 2


def test_a_file_that_was_only_touched_is_the_same(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    os.utime(folder / "policy.txt", (1_700_000_000, 1_700_000_000))
    assert [file.status for file in take_in(workspace, folder)] == ["duplicate", "duplicate"]
    changed = workspace.snapshot.find_evidence("E001").source_changed_at
    assert changed is not None and changed.timestamp() == 1_700_000_000
    sequence = workspace.snapshot.sequence
    take_in(workspace, folder)
    assert workspace.snapshot.sequence == sequence


def test_a_moved_file_is_found_again(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    (folder / "2026").mkdir()
    shutil.move(folder / "policy.txt", folder / "2026" / "complaints policy.txt")
    survey, policy = take_in(workspace, folder)
    assert (policy.status, policy.exhibit, said(survey)) == ("duplicate", "E001", said(survey))
    assert "found at its new place" in said(policy) and "new place" not in said(survey)
    assert Path(workspace.snapshot.find_evidence("E001").source_path).name == "complaints policy.txt"
    (folder / "2026" / "complaints policy.txt").write_text("We answer within a week.", encoding="utf-8")
    assert take_in(workspace, folder)[1].status == "new_version"


def test_a_copy_is_not_a_move(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    shutil.copy(folder / "policy.txt", folder / "a copy.txt")
    assert "new place" not in said(take_in(workspace, folder)[0])
    assert Path(workspace.snapshot.find_evidence("E001").source_path).name == "policy.txt"


def test_a_file_changed_into_another_that_is_held_is_that(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    shutil.copyfile(folder / "survey.txt", folder / "policy.txt")
    policy, _ = take_in(workspace, folder)
    assert (policy.status, policy.exhibit) == ("duplicate", "E002")


def test_the_same_place_reached_another_way_is_the_same_place(
    workspace: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(workspace, folder)
    (tmp_path / "shortcut").symlink_to(folder)
    (folder / "policy.txt").write_text("We answer within a week.", encoding="utf-8")
    assert take_in(workspace, tmp_path / "shortcut")[0].status == "new_version"
    monkeypatch.chdir(tmp_path)
    assert [file.status for file in take_in(workspace, Path("Evidence"))] == ["duplicate", "duplicate"]


def test_a_removed_piece_of_evidence_is_not_a_newer_version_of_anything(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, folder)
    describing.remove_evidence(workspace, ["E001"])
    (folder / "policy.txt").write_text("We answer within a week.", encoding="utf-8")
    (policy, _) = take_in(workspace, folder)
    assert (policy.status, policy.exhibit) == ("added", "E003")


def test_an_import_that_came_to_nothing_is_no_step(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    take_in(workspace, folder)
    (tmp_path / "empty.txt").write_bytes(b"")
    before = workspace.stacks.undo
    assert [file.status for file in take_in(workspace, tmp_path / "empty.txt")] == ["failed"]
    assert workspace.stacks.undo == before
    assert len(workspace.snapshot.all(Intake)) == 1


class Fault(Exception):
    """Stands for the program ending at once."""


class BreaksOff:
    """A context under which the program ends after a number of checks."""

    def __init__(self, checks: int, error: Exception) -> None:
        self.left, self.error = checks, error

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Not shown."""

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise self.error


@pytest.fixture
def many(folder: Path) -> Path:
    for number in range(60):
        (folder / f"note {number:02d}.txt").write_text(f"Note {number}: thank you.", encoding="utf-8")
    return folder


def test_an_interrupted_import_goes_on_and_is_undone_as_one(workspace: Workspace, many: Path) -> None:
    with pytest.raises(Fault):
        import_files(workspace, BreaksOff(70, Fault()), ImportRequest((many,), ("4.3.2",), "Thanks"))
    held = len(workspace.snapshot.evidence)
    assert 0 < held < 62
    (intake,) = workspace.snapshot.unfinished_intakes
    assert (intake.paths, intake.elements, intake.why) == ((str(many),), ("4.3.2",), "Thanks")
    describing.add_evidence(workspace, "place", "Reception desk")
    report = resume_import(workspace, Quiet())
    assert [file.status for file in report.files] == ["added"] * 62
    assert not workspace.snapshot.unfinished_intakes
    assert {e.read_state for e in workspace.snapshot.evidence.values() if e.form == "file"} == {"text"}
    assert len(workspace.snapshot.links_by_element["4.3.2"]) == 62
    workspace.undo()
    workspace.undo()
    assert not workspace.snapshot.evidence and not workspace.snapshot.all(Intake)


def test_asking_for_the_same_again_goes_on(workspace: Workspace, many: Path) -> None:
    request = ImportRequest((many,))
    with pytest.raises(Fault):
        import_files(workspace, BreaksOff(70, Fault()), request)
    report = import_files(workspace, Quiet(), request)
    assert report.count("added") == 62 and not workspace.snapshot.unfinished_intakes
    assert len(workspace.stacks.undo) == 1


def test_what_a_person_stopped_is_not_offered_to_go_on(workspace: Workspace, many: Path) -> None:
    assert import_files(workspace, BreaksOff(70, Cancelled()), ImportRequest((many,))).cancelled
    assert workspace.snapshot.evidence and not workspace.snapshot.unfinished_intakes
    with pytest.raises(UserError, match="nothing_to_resume"):
        resume_import(workspace, Quiet())


def test_an_interrupted_import_can_be_left_as_it_is(workspace: Workspace, many: Path) -> None:
    with pytest.raises(Fault):
        import_files(workspace, BreaksOff(70, Fault()), ImportRequest((many,)))
    assert leave_import(workspace) == 1
    assert not workspace.snapshot.unfinished_intakes and workspace.snapshot.evidence
    assert leave_import(workspace) == 0
    assert len(workspace.stacks.undo) == 1
    workspace.undo()
    assert not workspace.snapshot.evidence


def test_an_interrupted_import_whose_folder_is_gone_says_so(workspace: Workspace, many: Path) -> None:
    with pytest.raises(Fault):
        import_files(workspace, BreaksOff(70, Fault()), ImportRequest((many,)))
    shutil.rmtree(many)
    with pytest.raises(UserError, match="path_not_found"):
        resume_import(workspace, Quiet())


class Watching:
    """A context that notes how far the work says it is."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, int, Message | None]] = []

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.heard.append((done, total, message))

    def check(self) -> None:
        """Never stops."""


def test_progress_counts_files_that_are_done_with_and_tells_of_bytes(workspace: Workspace, many: Path) -> None:
    with (many / "film.bin").open("wb") as film:
        film.truncate(3_000_000)
    watching = Watching()
    import_files(workspace, watching, ImportRequest((many,)))
    done = [step[0] for step in watching.heard]
    assert done == sorted(done) and done[0] == 0
    assert {total for _, total, _ in watching.heard} == {63}
    said = [dict(step.values) for _, _, step in watching.heard if step and step.id == "progress.import"]
    assert len(said) == 63 and {one["total"] for one in said} == {"3.0"}
    assert said[-1]["megabytes"] == "3.0" and said[0]["megabytes"] == "0.0"


def test_looking_through_a_large_folder_is_told_and_can_be_stopped(workspace: Workspace, folder: Path) -> None:
    for number in range(LOOKED_AT):
        (folder / f"note {number:03d}.txt").write_text(f"Note {number}", encoding="utf-8")
    with pytest.raises(Cancelled):
        import_files(workspace, BreaksOff(0, Cancelled()), ImportRequest((folder,)))
    assert not workspace.snapshot.evidence and workspace.snapshot.sequence == 0
    watching = Watching()
    import_files(workspace, watching, ImportRequest((folder,)))
    done, total, said = watching.heard[0]
    assert (done, total) == (LOOKED_AT, 0) and said is not None and str(folder) in bootstrap.say(said)


def test_linking_ends_where_other_links_stand(workspace: Workspace, folder: Path) -> None:
    desk = describing.add_evidence(workspace, "place", "Reception desk")
    linking.link_evidence(workspace, [desk.id], ["4.3.2"], why="Seen")
    take_in(workspace, folder, elements=("4.3.2",))
    assert [link.position for link in workspace.snapshot.links_by_element["4.3.2"]] == [1, 2, 3]
