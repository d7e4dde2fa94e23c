"""Killing the program at any moment loses nothing that was confirmed and leaves no row without its bytes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import importing, upkeep
from cse_desktop.app.context import Quiet

KILLS = 8
FILES = 120
MAILS = FILES // 10
IMPORT = """
import sys, pathlib
from cse_desktop import bootstrap
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files
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
    evidence = _written(tmp_path / "evidence", range(FILES))
    script = tmp_path / "import_it.py"
    script.write_text(IMPORT)
    chance = random.Random(20261121)
    confirmed: set[str] = set()
    for round_ in range(KILLS):
        confirmed |= _run_and_kill(script, portfolio, evidence, lines=chance.randrange(1, 14))
        _check(portfolio, confirmed, round_)
    # The last kill comes right after the first rows, long before their text is read.
    late = _written(tmp_path / "late", range(FILES, FILES + 30))
    confirmed |= _run_and_kill(script, portfolio, late, lines=2)
    _check(portfolio, confirmed, KILLS)
    workspace = bootstrap.open_portfolio(portfolio)
    assert workspace.snapshot.unfinished_intakes[0].paths == (str(late),)
    assert "check.interrupted" in [note.id for note in upkeep.check(workspace, Quiet()).notes]
    workspace.close()
    _go_on(portfolio, late)


def _go_on(portfolio: Path, late: Path) -> None:
    """Nothing is missing or twice once the interrupted import has gone on, and it is undone as one."""
    workspace = bootstrap.open_portfolio(portfolio)
    report = importing.resume_import(workspace, Quiet())
    assert report.count("failed") == 0
    assert {file.status for file in report.files if file.path.is_relative_to(late)} == {"added"}
    held = workspace.snapshot.evidence.values()
    assert len(held) == FILES + 30 + MAILS + 3
    assert {e.read_state for e in held} == {"text"}
    assert sorted(e.number for e in held) == list(range(1, len(held) + 1))
    assert {len(workspace.snapshot.parts_by_evidence.get(e.id, ())) for e in held if e.parts} == {1}
    assert not workspace.snapshot.unfinished_intakes
    assert workspace.undo() is not None
    assert len(workspace.snapshot.evidence) == FILES + MAILS
    workspace.close()


def _written(folder: Path, numbers: range) -> Path:
    """Minutes, of which every tenth is a message with an attachment."""
    folder.mkdir()
    for number in numbers:
        text = f"Minute {number}: waiting time, complaints and opening hours were discussed.\n" * (1 + number % 40)
        if number % 10:
            (folder / f"minutes {number:03d}.txt").write_text(text, encoding="utf-8")
            continue
        mail = EmailMessage()
        mail["Subject"] = f"Minutes {number}"
        mail.set_content(text)
        mail.add_attachment(f"What was decided in meeting {number}.\n", filename=f"decisions {number}.txt")
        (folder / f"mail {number:03d}.eml").write_bytes(bytes(mail))
    return folder


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
