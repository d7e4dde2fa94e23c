"""A program of its own that takes a folder into a portfolio as the command line does, and says what that cost.

A process of its own, so that nothing measured before weighs on it and its start is counted as anybody else's.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

if TYPE_CHECKING:
    from cse_desktop.app.importing import ImportReport
    from cse_desktop.app.workspace import Workspace


def main(folder: Path, portfolio: Path, *, recognise: bool) -> None:
    """Take in everything below `folder`, then once more; print the figures as JSON on the last line.

    With `recognise` the words in pictures are recognised after that, as the window does in the background.
    """
    # Not at the top, which every worker runs through when it starts.
    from cse_desktop import bootstrap
    from cse_desktop.app import importing, searching
    from cse_desktop.app.context import Quiet

    workspace = bootstrap.open_portfolio(portfolio)
    vault, copying = workspace.rooms.vault, Stopwatch()
    vault.stage, vault.keep = copying.on(vault.stage), copying.on(vault.keep)
    request = importing.ImportRequest((folder,))
    told: dict[str, Any] = {"began": psutil.Process().create_time(), "opened": time.time()}
    report = importing.import_files(workspace, Quiet(), request)
    searching.refresh_index(workspace, Quiet())
    told |= {"searchable": time.time(), "cpu": _spent(), "copying": copying.seconds}
    importing.import_files(workspace, Quiet(), request)
    searching.refresh_index(workspace, Quiet())
    told |= {"again": time.time()} | _held(workspace) | {"files": _rows(report)}
    if recognise:
        began = time.time()
        told["recognised"] = importing.recognise_waiting(workspace, Quiet())
        searching.refresh_index(workspace, Quiet())
        told["recognising"] = time.time() - began
        told["in_the_end"] = _rows(report.as_of(workspace.snapshot))
    workspace.close()
    print(json.dumps(told))


def _held(workspace: Workspace) -> dict[str, int]:
    """What the portfolio holds now: pieces of evidence, bytes of text, bytes of the index."""
    from cse_desktop.bootstrap import cache_folder
    from tests.bench.measuring import size_below

    rows = workspace.snapshot.evidence.values()
    readings = (workspace.rooms.vault.reading(row.blob) for row in rows if row.blob)
    text = sum(len(page.text.encode()) for reading in readings if reading for page in reading.pages)
    return {"evidence": len(rows), "text": text, "index": size_below(cache_folder() / "index")}


def _rows(report: ImportReport) -> list[tuple[str, str, int, str]]:
    """Suffix, status, characters and reason of every file."""
    return [
        (file.path.suffix.casefold(), file.status, file.characters, file.reason.id if file.reason else "")
        for file in report.files
    ]


class Stopwatch:
    """Adds up the seconds spent in functions."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def on(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, under the watch."""

        def watched(*given: Any, **named: Any) -> Any:
            began = time.perf_counter()
            try:
                return function(*given, **named)
            finally:
                self.seconds += time.perf_counter() - began

        return watched


def _spent() -> float:
    """CPU seconds of this process and its workers, the living and those that have ended."""
    me = psutil.Process()
    alive = [process.cpu_times() for process in (me, *me.children(recursive=True))]
    ended = os.times()
    return sum(times.user + times.system for times in alive) + ended.children_user + ended.children_system


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), recognise="recognise" in sys.argv)
