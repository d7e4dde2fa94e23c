"""What was added or changed is told to programs that ask with `--json`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.cli.main import main

ADDED = [
    ("review", ["Annual review", "--kind", "annual", "--visit", "2028-03-07"], "title", "Annual review"),
    ("action", ["More staff at noon", "--due", "2027-01-31"], "title", "More staff at noon"),
    ("measure", ["Average wait", "--unit", "minutes"], "name", "Average wait"),
    ("promise", ["We answer within 20 seconds"], "text", "We answer within 20 seconds"),
    ("engagement", ["Meeting of the panel"], "title", "Meeting of the panel"),
    ("finding", ["--kind", "strength", "--element", "1.1.1", "--text", "Warm staff"], "text", "Warm staff"),
]


@pytest.fixture
def folder(tmp_path: Path, own_home: Path) -> Path:
    made = tmp_path / "Portfolio"
    assert main(["new", str(made), "--organisation", "Aldermere", "--visit", "2027-03-09"]) == 0
    return made


@pytest.mark.parametrize(("command", "given", "field", "said"), ADDED, ids=lambda one: str(one)[:12])
def test_what_was_added_comes_back_with_its_id(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, given: list[str], field: str, said: str
) -> None:
    capsys.readouterr()
    assert main([command, "add", str(folder), *given, "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row[field] == said and row["id"]
    assert main([command, "list", str(folder), "--json"]) == 0
    assert row["id"] in {held.get("id") for held in json.loads(capsys.readouterr().out)}


def test_a_change_comes_back_as_it_is_now(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["measure", "add", str(folder), "Average wait"]) == 0
    capsys.readouterr()
    assert main(["measure", "change", str(folder), "Average wait", "--target", "3", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["target"] == 3
    assert main(["plus", "argue", str(folder), "1.1.1", "--beyond", "Mapped with residents", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["beyond"] == "Mapped with residents"
