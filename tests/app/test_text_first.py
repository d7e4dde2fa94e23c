"""Text is read first; words in pictures are recognised afterwards, and undone with the import they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing, searching, upkeep
from cse_desktop.app.context import Quiet
from cse_desktop.app.file_rows import recognised
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files, recognise_waiting
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Guess, Page, Reading


def notice(path: Path, words: str) -> None:
    picture = Image.new("RGB", (1100, 160), "white")
    ImageDraw.Draw(picture).text((20, 40), words, "black", ImageFont.load_default(60))
    picture.save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two notices and a note."""
    made = tmp_path / "Evidence"
    made.mkdir()
    notice(made / "hours.png", "Opening hours nine to five")
    notice(made / "queue.png", "Please take a ticket here")
    (made / "note.txt").write_text("Average call waiting fell to three minutes.", encoding="utf-8")
    return made


def contents(workspace: Workspace) -> dict[str, object]:
    return {
        f"{kind}/{row.id}": row.content()
        for kind, rows in workspace.snapshot.rows.items()
        for row in rows.values()
    }


class Stop:
    """A context whose person stops the work once so many files are done."""

    def __init__(self, done: int) -> None:
        self.done, self.stopped = done, False

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.stopped = done >= self.done

    def check(self) -> None:
        if self.stopped:
            raise Cancelled


def test_a_picture_waits_and_what_is_typed_does_not(workspace: Workspace, folder: Path) -> None:
    report = import_files(workspace, Quiet(), ImportRequest((folder,)))
    hours, note, _ = workspace.snapshot.evidence.values()
    assert (hours.read_state, hours.unrecognised, hours.read_reason) == ("no_text", 1, "reading.to_be_recognised")
    assert (note.read_state, note.unrecognised, note.read_reason) == ("text", 0, "")
    assert [file.status for file in report.files] == ["added"] * 3
    assert report.files[0].reason is not None and "not been recognised yet" in bootstrap.say(
        report.files[0].reason
    )
    notes = [note.id for note in upkeep.check(workspace, Quiet()).notes]
    assert "check.unrecognised" in notes


def test_words_are_recognised_and_found_afterwards(workspace: Workspace, folder: Path) -> None:
    report = import_files(workspace, Quiet(), ImportRequest((folder,)))
    searching.refresh_index(workspace, Quiet())
    assert not searching.search(workspace, "ticket").hits
    assert recognise_waiting(workspace, Quiet()) == 2
    searching.refresh_index(workspace, Quiet())
    (hit,) = searching.search(workspace, "ticket").hits
    assert (hit.evidence.file_name, hit.page, hit.evidence.unrecognised) == ("queue.png", 1, 0)
    assert hit.evidence.confidence is not None
    (first, *_) = report.as_of(workspace.snapshot).files
    assert (first.status, first.reason, first.characters > 0) == ("added", None, True)
    assert recognise_waiting(workspace, Quiet()) == 0


def test_recognising_can_be_stopped_after_each_file_and_goes_on(workspace: Workspace, folder: Path) -> None:
    import_files(workspace, Quiet(), ImportRequest((folder,)))
    with pytest.raises(Cancelled):
        recognise_waiting(workspace, Stop(1))
    assert [e.exhibit for e in workspace.snapshot.evidence.values() if e.unrecognised] in (["E001"], ["E003"])
    assert recognise_waiting(workspace, Quiet()) == 1
    assert not any(e.unrecognised for e in workspace.snapshot.evidence.values())


def test_recognising_is_undone_with_its_import_and_not_by_itself(workspace: Workspace, folder: Path) -> None:
    before = contents(workspace)
    import_files(workspace, Quiet(), ImportRequest((folder,)))
    describing.describe_evidence(workspace, ["E001"], title="Notice at the door", tags=("visit",))
    recognise_waiting(workspace, Quiet())
    assert [label.id for _, label in workspace.stacks.undo] == ["change.import", "change.describe"]
    assert workspace.snapshot.find_evidence("E001").title == "Notice at the door"
    workspace.undo()
    held = workspace.snapshot.find_evidence("E001")
    assert (held.tags, held.read_state) == ((), "text"), "what was recognised meanwhile stays"
    workspace.undo()
    assert contents(workspace) == before
    workspace.redo()
    assert workspace.snapshot.find_evidence("E001").read_state == "text"


def test_what_is_undone_while_words_are_recognised_stays_undone(workspace: Workspace, folder: Path) -> None:
    import_files(workspace, Quiet(), ImportRequest((folder,)))

    class Impatient(Quiet):
        def progress(self, done: int, total: int, message: Message | None = None) -> None:
            if workspace.snapshot.evidence:
                workspace.undo()

    recognise_waiting(workspace, Impatient())
    assert not workspace.snapshot.evidence


def test_recognising_that_is_cut_short_takes_no_text_away() -> None:
    typed = tuple(Page(n, text) for n, text in enumerate(("One", "", "Three"), start=1))
    before = Reading("text", "application/pdf", typed, title=Guess("Minutes", "content"), unrecognised=1)
    reason = message("reading.too_slow")
    after = recognised(before, Reading("text", "application/pdf", (Page(1, "One"),), reason))
    assert [(page.number, page.text) for page in after.pages] == [(1, "One"), (2, ""), (3, "Three")]
    assert (after.outcome, after.reason, after.unrecognised) == ("text", reason, 0)
    assert after.title == before.title
    whole = Reading("text", "application/pdf", (*typed[:1], Page(2, "Two", confidence=90.0), typed[2]))
    assert recognised(before, whole) == whole
    assert recognised(None, whole) == whole


def test_a_file_that_is_gone_from_the_vault_says_so_and_the_rest_is_recognised(
    workspace: Workspace, folder: Path
) -> None:
    import_files(workspace, Quiet(), ImportRequest((folder,)))
    first = workspace.snapshot.find_evidence("E001")
    workspace.rooms.vault.path(first.blob or "").unlink()
    recognise_waiting(workspace, Quiet())
    assert workspace.snapshot.find_evidence("E001").read_state == "failed"
    assert workspace.snapshot.find_evidence("E003").read_state == "text"


def test_files_left_unread_are_read_without_waiting_for_pictures(workspace: Workspace, folder: Path) -> None:
    import_files(workspace, Stop(0), ImportRequest((folder,)))
    importing.read_unread(workspace, Quiet())
    import_files(workspace, Quiet(), ImportRequest((folder,)))
    assert {e.read_state for e in workspace.snapshot.evidence.values()} == {"text", "no_text"}
    assert sum(e.unrecognised for e in workspace.snapshot.evidence.values()) == 2
