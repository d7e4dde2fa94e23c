"""Newer files and watched folders from the command line."""

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


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "calls.txt").write_text("Calls are answered within three minutes.", encoding="utf-8")
    return folder


def test_watching_taking_and_declining(run: Run, portfolio: Path, papers: Path) -> None:
    run("import", portfolio, papers)
    assert "No folder is watched" in run("watch", portfolio)[1]
    assert run("watch", portfolio, "--add", papers)[:2] == (0, f"{papers}\n")
    assert run("changes", portfolio)[1] == "There is nothing new.\n"
    assert run("changes", portfolio, "--take")[:2] == (0, "There is nothing new.\n")
    (papers / "calls.txt").write_text("Calls are answered within two minutes.", encoding="utf-8")
    os.utime(papers / "calls.txt", (2_000_000_000, 2_000_000_000))
    for name in ("leaflet.txt", "menu.txt"):
        (papers / name).write_text(f"The {name} of the month.", encoding="utf-8")
    code, out, _ = run("changes", portfolio, "--json")
    rows = json.loads(out)
    assert code == 0
    assert [set(row) for row in rows] == [{"kind", "path", "evidence", "bytes", "changed"}] * 3
    assert [(row["kind"], Path(row["path"]).name, row["evidence"]) for row in rows] == [
        ("new", "leaflet.txt", None),
        ("new", "menu.txt", None),
        ("changed", "calls.txt", "E001"),
    ]
    assert run("changes", portfolio, "--decline", papers / "menu.txt")[1] == "1 file will not be offered again.\n"
    code, out, _ = run("changes", portfolio, "--take", papers / "calls.txt", "--json")
    assert (code, json.loads(out)["status"]) == (0, "new_version")
    assert run("changes", portfolio)[1] == f"new: {papers / 'leaflet.txt'}\n"
    assert run("changes", portfolio, "--take", papers / "menu.txt")[0] == 1
    assert run("watch", portfolio, "--stop", papers)[0] == 0
    assert run("watch", portfolio, "--stop", papers)[0] == 1
    assert run("changes", portfolio)[1] == "There is nothing new.\n"


def test_what_cannot_be_reached_is_said(run: Run, portfolio: Path, papers: Path) -> None:
    run("watch", portfolio, "--add", papers)
    papers.rename(papers.with_name("away"))
    code, out, err = run("changes", portfolio)
    assert (code, out, err) == (0, "There is nothing new.\n", f"{papers} cannot be reached now.\n")


def test_replacing_and_going_back(run: Run, portfolio: Path, papers: Path, tmp_path: Path) -> None:
    run("import", portfolio, papers)
    newer = tmp_path / "calls 2026.txt"
    newer.write_text("Calls are answered within two minutes.", encoding="utf-8")
    code, out, _ = run("replace", portfolio, "e001", newer, "--json")
    assert (code, json.loads(out)["status"]) == (0, "new_version")

    def versions(*more: object) -> list[tuple[int, str, bool]]:
        _, listed, _ = run("versions", portfolio, "E001", *more, "--json")
        return [(row["version"], row["file"], row["replaced"] is None) for row in json.loads(listed)]

    assert versions() == [(1, "calls.txt", False), (2, "calls 2026.txt", True)]
    assert versions("--back", 1) == [(1, "calls 2026.txt", False), (2, "calls.txt", True)]
    assert "three minutes" in run("search", portfolio, '"three minutes"')[1]
    code, out, err = run("versions", portfolio, "E001", "--back", 7)
    assert code == 1 and "no such earlier version" in out + err
    assert run("undo", portfolio)[1] == "Undone: Go back to an earlier file of E001.\n"
    assert run("undo", portfolio)[1] == "Undone: Take in a newer file of E001.\n"
    assert versions() == [(1, "calls.txt", True)]
    code, _, err = run("replace", portfolio, "E001", tmp_path / "nothing.txt")
    assert code == 1 and "There is no file" in err
