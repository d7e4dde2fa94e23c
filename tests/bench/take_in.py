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
from typing import Any

import psutil


def main(folder: Path, portfolio: Path) -> None:
    """Take in everything below `folder`, then once more; print the figures as JSON on the last line."""
    from cse_desktop import bootstrap
    from cse_desktop.app import importing, searching
    from cse_desktop.app.context import Quiet

    workspace = bootstrap.open_portfolio(portfolio)
    vault, copying = workspace.rooms.vault, Stopwatch()
    vault.stage, vault.keep = copying.on(vault.stage), copying.on(vault.keep)
    request = importing.ImportRequest((folder,))
    opened = time.time()
    report = importing.import_files(workspace, Quiet(), request)
    searching.refresh_index(workspace, Quiet())
    searchable, cpu, copied = time.time(), _spent(), copying.seconds
    importing.import_files(workspace, Quiet(), request)
    searching.refresh_index(workspace, Quiet())
    again = time.time()
    evidence = workspace.snapshot.evidence.values()
    texts = (vault.reading(row.blob) for row in evidence if row.blob)
    text = sum(len(page.text.encode()) for reading in texts if reading for page in reading.pages)
    workspace.close()
    figures = {
        "began": psutil.Process().create_time(),
        "opened": opened,
        "searchable": searchable,
        "again": again,
        "cpu": cpu,
        "copying": copied,
        "evidence": len(evidence),
        "text": text,
        "files": [
            [file.path.suffix.casefold(), file.characters, file.reason.id if file.reason else ""]
            for file in report.files
            if file.status != "duplicate"
        ],
        "duplicates": report.count("duplicate"),
    }
    print(json.dumps(figures))


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
    main(Path(sys.argv[1]), Path(sys.argv[2]))
