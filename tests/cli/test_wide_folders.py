"""Watching too much is refused or told of, and many offers are neither printed nor taken unasked."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cse_desktop.cli.main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return runner


@pytest.mark.skipif(os.name == "nt", reason="places of other systems")
@pytest.mark.parametrize("place", ["/", "/dev", "/etc", "/dev/../etc", "/usr/bin"])
def test_places_of_the_system_are_not_watched(run: Run, portfolio: Path, place: str, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(place)
    for folder in (place, tmp_path / "link"):
        code, _, err = run("watch", portfolio, "--add", folder)
        assert code == 1 and "whole drive or belongs to the system" in err
    assert "No folder is watched" in run("watch", portfolio)[1]


def test_of_the_home_folder_its_size_is_told(
    run: Run, portfolio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "note.txt").write_text("A note.", encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    code, out, err = run("watch", portfolio, "--add", home)
    assert (code, out) == (0, f"{home}\n") and "1 files, 0 MB" in err


@pytest.mark.skipif(os.name == "nt", reason="needs named pipes and links to devices")
def test_only_regular_files_are_offered(run: Run, portfolio: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "errors").symlink_to("/dev/stderr")
    (folder / "rules").symlink_to("/etc/passwd")
    (folder / "note.txt").write_text("A note.", encoding="utf-8")
    run("watch", portfolio, "--add", folder)
    assert run("changes", portfolio)[1] == f"new: {folder / 'note.txt'}\n"


def test_many_offers_are_not_printed_or_taken_unasked(run: Run, portfolio: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(201):
        (folder / f"note {number}.txt").write_text(f"Note {number} of the board.", encoding="utf-8")
    run("watch", portfolio, "--add", folder)
    lines = run("changes", portfolio)[1].splitlines()
    assert len(lines) == 51 and lines[-1] == "and 151 more (--json lists them all)"
    assert len(json.loads(run("changes", portfolio, "--json")[1])) == 201
    code, _, err = run("changes", portfolio, "--take")
    assert code == 1 and "201 files" in err and "--yes" in err
    assert run("evidence", portfolio)[1] == "There is no evidence yet.\n"
    assert run("changes", portfolio, "--take", folder / "note 1.txt")[0] == 0
    (folder / "note 202.txt").write_text("One more note.", encoding="utf-8")
    assert run("changes", portfolio, "--take")[0] == 1
    code, out, _ = run("changes", portfolio, "--yes", "--take")
    assert code == 0 and "201 added" in out
