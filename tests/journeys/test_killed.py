"""Killing the program at any moment loses nothing that was confirmed and leaves no row without its bytes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import importing, upkeep
from cse_desktop.app.context import Quiet

KILLS = 12
FILES = 120
IMPORT = """
import sys, pathlib
from cse_desktop import bootstrap
from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest, import_files
if __name__ == "__main__":
    workspace = bootstrap.open_portfolio(pathlib.Path(sys.argv[1]))
    workspace.changes.subscribe(lambda changes: print("committed", *sorted(changes.ids("evidence")), flush=True))
    print("begun", flush=True)
    import_files(workspace, Quiet(), ImportRequest((pathlib.Path(sys.argv[2]),)))
    print("done", flush=True)
    workspace.close()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_at_random_moments_of_an_import(portfolio: Path, tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    for number in range(FILES):
        text = f"Minute {number}: waiting time, complaints and opening hours were discussed.\n" * (1 + number % 40)
        (evidence / f"minutes {number:03d}.txt").write_text(text, encoding="utf-8")
    script = tmp_path / "import_it.py"
    script.write_text(IMPORT)
    chance = random.Random(20261121)
    confirmed: set[str] = set()
    for round_ in range(KILLS):
        confirmed |= _run_and_kill(script, portfolio, evidence, lines=chance.randrange(1, 12))
        _check(portfolio, confirmed, round_)
    workspace = bootstrap.open_portfolio(portfolio)
    importing.read_unread(workspace, Quiet())
    report = importing.import_files(workspace, Quiet(), importing.ImportRequest((evidence,)))
    assert report.count("failed") == 0
    assert len(workspace.snapshot.evidence) == FILES
    assert {e.read_state for e in workspace.snapshot.evidence.values()} == {"text"}
    numbers = sorted(e.number for e in workspace.snapshot.evidence.values())
    assert numbers == list(range(1, FILES + 1))
    workspace.close()


def _run_and_kill(script: Path, portfolio: Path, evidence: Path, lines: int) -> set[str]:
    """Start the import, kill all of it after some lines of its output, give the ids it confirmed."""
    running = subprocess.Popen(
        [sys.executable, str(script), str(portfolio), str(evidence)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert running.stdout is not None
    heard = []
    for line in running.stdout:
        heard.append(line)
        if len(heard) > lines or line == "done\n":
            break
    os.killpg(running.pid, signal.SIGKILL)
    rest, _ = running.communicate()
    # A last line may be cut short by the kill; it confirmed nothing to anybody.
    whole = [line for line in [*heard, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    assert whole and whole[0] == "begun\n"
    return {id_ for line in whole if line.startswith("committed") for id_ in line.split()[1:]}


def _check(portfolio: Path, confirmed: set[str], round_: int) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    held = workspace.snapshot.evidence
    assert confirmed <= held.keys(), f"round {round_}: confirmed evidence is lost"
    assert upkeep.file_states(workspace, Quiet()) == {}, f"round {round_}: a row without its bytes"
    assert workspace.rooms.store.problems() == []
    workspace.close()
