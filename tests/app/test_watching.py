"""Watched folders and sources: what is offered, what is not, and that unchanged files are never opened."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, watching
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportReport, ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.app.watching import Offers, look_for_changes, watch_folder
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError

MINUTE = 60_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of papers, two levels deep."""
    top = tmp_path / "Shared drive"
    (top / "Surveys").mkdir(parents=True)
    (top / "calls.txt").write_text("Calls are answered within three minutes.", encoding="utf-8")
    (top / "Surveys" / "survey.txt").write_text("Nine in ten customers were content.", encoding="utf-8")
    return top


def take_in(workspace: Workspace, *paths: Path) -> ImportReport:
    return import_files(workspace, Quiet(), ImportRequest(paths))


def look(workspace: Workspace) -> Offers:
    return look_for_changes(workspace, Quiet())


def said(offers: Offers) -> list[tuple[str, str]]:
    return [(offer.kind, offer.path.name) for offer in offers.offers]


def write_anew(path: Path, text: str) -> None:
    """Change a file, also where the clock of the file system is coarse."""
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + MINUTE, before + MINUTE))


def test_new_files_are_offered_and_nothing_is_taken(workspace: Workspace, folder: Path) -> None:
    watch_folder(workspace, folder)
    sequence = workspace.snapshot.sequence
    assert said(look(workspace)) == [("new", "calls.txt"), ("new", "survey.txt")]
    assert not workspace.snapshot.evidence and workspace.snapshot.sequence == sequence


def test_what_is_held_is_not_offered_wherever_it_lies(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    watch_folder(workspace, folder)
    shutil.copy(folder / "calls.txt", folder / "Surveys" / "copy of calls.txt")
    (folder / "~$calls.txt").write_bytes(b"left behind")
    (folder / "empty.txt").write_bytes(b"")
    assert look(workspace) == Offers()


def test_a_changed_source_is_offered_as_a_new_version_watched_or_not(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    (calls, _) = workspace.snapshot.evidence.values()
    write_anew(folder / "calls.txt", "Calls are answered within two minutes.")
    unwatched = look(workspace)
    watch_folder(workspace, folder)
    for offers in (unwatched, look(workspace)):
        (offer,) = offers.offers
        assert (offer.kind, offer.path.name, offer.evidence_id) == ("changed", "calls.txt", calls.id)


def test_a_file_that_was_only_touched_is_not_offered(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    write_anew(folder / "calls.txt", (folder / "calls.txt").read_text(encoding="utf-8"))
    assert look(workspace) == Offers()


def test_a_moved_file_is_found_by_what_is_in_it(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    take_in(workspace, folder)
    calls, survey = workspace.snapshot.evidence.values()
    (folder / "calls.txt").rename(folder / "Surveys" / "telephone.txt")
    (folder / "Surveys" / "survey.txt").rename(tmp_path / "elsewhere.txt")
    watch_folder(workspace, folder)
    offers = look(workspace)
    (moved,) = offers.offers
    assert (moved.kind, moved.path.name, moved.evidence_id) == ("moved", "telephone.txt", calls.id)
    assert offers.gone == (survey.id,)
    assert len(workspace.snapshot.evidence) == 2, "what is gone outside stays in the portfolio"


def test_a_folder_that_cannot_be_reached_is_said_and_nothing_else(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    take_in(workspace, folder)
    watch_folder(workspace, folder)
    folder.rename(tmp_path / "away")
    assert look(workspace) == Offers(away=(folder,))


def test_what_was_declined_is_not_offered_again_under_any_name(
    workspace: Workspace, portfolio: Path, folder: Path
) -> None:
    take_in(workspace, folder / "Surveys")
    watch_folder(workspace, folder)
    write_anew(folder / "Surveys" / "survey.txt", "Eight in ten customers were content.")
    offers = look(workspace)
    assert said(offers) == [("new", "calls.txt"), ("changed", "survey.txt")]
    assert watching.decline_offers(workspace, Quiet(), offers.offers) == 2
    (folder / "calls.txt").rename(folder / "Surveys" / "renamed.txt")
    (folder / "new.txt").write_text("Residents asked for longer hours.", encoding="utf-8")
    assert said(look(workspace)) == [("new", "new.txt")]
    workspace.close()
    shutil.rmtree(Path(os.environ["CSE_DESKTOP_HOME"]) / "cache")
    again = bootstrap.open_portfolio(portfolio)
    assert said(look(again)) == [("new", "new.txt")], "another computer knows what was declined"
    again.close()


def test_a_change_can_be_declined_where_nothing_is_watched(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    write_anew(folder / "calls.txt", "Calls are answered within two minutes.")
    watching.decline_offers(workspace, Quiet(), look(workspace).offers)
    assert look(workspace) == Offers() and not workspace.snapshot.watched_folders
    write_anew(folder / "calls.txt", "Calls are answered within one minute.")
    assert said(look(workspace)) == [("changed", "calls.txt")]


def test_watching_can_be_stopped_and_begun_again_with_what_was_declined(
    workspace: Workspace, folder: Path
) -> None:
    row = watch_folder(workspace, folder)
    watching.decline_offers(workspace, Quiet(), look(workspace).offers[:1])
    watching.stop_watching(workspace, row.id)
    assert not workspace.snapshot.watched_folders and look(workspace) == Offers()
    assert watch_folder(workspace, folder).id == row.id
    assert said(look(workspace)) == [("new", "survey.txt")]
    workspace.undo()
    assert not workspace.snapshot.watched_folders


def test_removed_evidence_is_not_offered_again(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    watch_folder(workspace, folder)
    describing.remove_evidence(workspace, list(workspace.snapshot.evidence))
    assert look(workspace) == Offers()


def test_only_folders_with_evidence_to_be_found_are_watched(workspace: Workspace, folder: Path) -> None:
    (workspace.rooms.folder / "letters").mkdir()
    for path, error in (
        (folder / "gone", "not_a_folder"),
        (folder / "calls.txt", "not_a_folder"),
        (workspace.rooms.folder, "own_folder"),
        (workspace.rooms.folder / "letters", "own_folder"),
    ):
        with pytest.raises(UserError, match=error):
            watch_folder(workspace, path)
    watch_folder(workspace, folder)
    with pytest.raises(UserError, match="watched_already"):
        watch_folder(workspace, folder / "Surveys")


def test_unchanged_files_are_not_opened(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    watch_folder(workspace, folder)
    shutil.copy2(folder / "calls.txt", folder / "Surveys" / "same bytes.txt")
    (folder / "another.txt").write_text("A file as long as no other: nobody needs to open it.", encoding="utf-8")
    with opened_files() as opened:
        assert said(look(workspace)) == [("new", "another.txt")]
    assert [path.name for path in opened if path.is_relative_to(folder)] == ["same bytes.txt"]
    with opened_files() as opened:
        assert said(look(workspace)) == [("new", "another.txt")]
    assert [path.name for path in opened if path.is_relative_to(folder)] == []


LISTENING: list[list[Path]] = []
"""Who wants to hear of files that are opened. An audit hook stays for good, so it is told whether to listen."""


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | Path) and LISTENING:
        LISTENING[-1].append(Path(arguments[0]))


sys.addaudithook(_heard)


@contextmanager
def opened_files() -> Iterator[list[Path]]:
    """Every file opened meanwhile."""
    opened: list[Path] = []
    LISTENING.append(opened)
    try:
        yield opened
    finally:
        LISTENING.remove(opened)


class StopAfter(Quiet):
    """Somebody stops after so many checks."""

    def __init__(self, checks: int) -> None:
        self._left = checks

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def test_looking_can_be_stopped(workspace: Workspace, folder: Path) -> None:
    watch_folder(workspace, folder)
    with pytest.raises(Cancelled):
        look_for_changes(workspace, StopAfter(1))


def test_what_is_taken_comes_in_as_one_step(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder)
    calls, survey = workspace.snapshot.evidence.values()
    watch_folder(workspace, folder)
    write_anew(folder / "calls.txt", "Calls are answered within two minutes.")
    (folder / "Surveys" / "survey.txt").rename(folder / "survey 2026.txt")
    (folder / "new.txt").write_text("Residents asked for longer hours.", encoding="utf-8")
    before = workspace.snapshot
    offers = look(workspace)
    assert said(offers) == [("new", "new.txt"), ("changed", "calls.txt"), ("moved", "survey 2026.txt")]
    report = watching.take_offers(workspace, Quiet(), offers.offers)
    assert [(file.path.name, file.status) for file in report.files] == [
        ("new.txt", "added"),
        ("calls.txt", "new_version"),
        ("survey 2026.txt", "duplicate"),
    ]
    now = workspace.snapshot.evidence
    assert [e.exhibit for e in now.values()] == ["E001", "E002", "E003"]
    assert now[calls.id].blob != calls.blob and now[calls.id].read_state == "text"
    assert now[survey.id].source_path == str(folder / "survey 2026.txt")
    assert look(workspace) == Offers()
    workspace.undo()
    assert {e.id: e.content() for e in workspace.snapshot.evidence.values()} == {
        e.id: e.content() for e in before.evidence.values()
    }
    assert said(look(workspace)) == said(offers)


def test_a_file_that_is_gone_by_now_costs_only_itself(workspace: Workspace, folder: Path) -> None:
    watch_folder(workspace, folder)
    offers = look(workspace).offers
    (folder / "calls.txt").unlink()
    report = watching.take_offers(workspace, Quiet(), offers)
    assert sorted((file.path.name, file.status) for file in report.files) == [
        ("calls.txt", "failed"),
        ("survey.txt", "added"),
    ]
