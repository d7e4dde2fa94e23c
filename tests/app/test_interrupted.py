"""An import that the closing of the portfolio interrupts is offered to go on; one that a person stops is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cse_desktop.app import importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, Closing
from cse_desktop.domain.messages import Message

FILES = 60


class Ending(Quiet):
    """A context that ends the work once so many files are done."""

    def __init__(self, error: type[Cancelled], after: int) -> None:
        self._error, self._after, self._looked = error, after, 0

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self._looked += bool(total)

    def check(self) -> None:
        if self._looked > self._after:
            raise self._error


@pytest.mark.parametrize(("error", "unfinished"), [(Closing, 1), (Cancelled, 0)])
def test_only_what_the_program_ended_goes_on(
    workspace: Workspace, tmp_path: Path, error: type[Cancelled], unfinished: int
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"note {number}.txt").write_text(f"Note {number} of the customer board.", encoding="utf-8")
    report = importing.import_files(workspace, Ending(error, 30), ImportRequest((folder,)))
    assert report.cancelled
    assert len(workspace.snapshot.evidence) < FILES
    assert len(workspace.snapshot.unfinished_intakes) == unfinished
    if unfinished:
        importing.resume_import(workspace, Quiet())
        assert len(workspace.snapshot.evidence) == FILES
        assert workspace.snapshot.unfinished_intakes == ()
