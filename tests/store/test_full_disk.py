"""A disk without room: it is said so, what was saved can be read, and nothing is half written."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import acting
from cse_desktop.cli.main import main


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with little room, which only some may make."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], capture_output=True)
    if not made or made.returncode != 0:
        pytest.skip("no disk of its own can be made here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path) -> Path:
    file = disk / "fill"
    with pytest.raises(OSError), file.open("wb", buffering=0) as filling:
        while filling.write(b"x" * 4096):
            pass
    return file


def test_a_full_disk_is_named_and_what_was_saved_can_be_read(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, calendar = small / "Portfolio", small / "Actions.ics"
    bootstrap.create_portfolio(folder, organisation="Aldermere Borough Council", visit=date(2027, 3, 1))
    ws = bootstrap.open_portfolio(folder)
    acting.add_action(ws, "Saved before", due=date(2027, 1, 31))
    ws.close()
    assert main(["action", "calendar", str(folder), "--out", str(calendar)]) == 0
    before = calendar.read_bytes()
    filled = fill(small)
    capsys.readouterr()
    for words in (
        ["action", "add", str(folder), "More"],
        ["action", "calendar", str(folder), "--out", str(calendar)],
    ):
        assert main(words) == 1
        assert capsys.readouterr().err.startswith("The disk is full.")
    assert calendar.read_bytes() == before and not list(small.glob("*.part"))
    assert main(["action", "list", str(folder)]) == 0
    assert "Saved before" in capsys.readouterr().out
    filled.unlink()
    assert main(["action", "add", str(folder), "More"]) == 0
    assert main(["check", str(folder)]) == 0
