from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.cli.main import main


def test_views_and_what_is_held_twice_by_command(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*arguments: str) -> str:
        assert main([arguments[0], str(portfolio), *arguments[1:]]) == 0
        return capsys.readouterr().out

    run("add", "place", "The reception desk", "--element", "1.1.1", "--tag", "desk")
    run("add", "place", "The reception desk (2)", "--element", "2.1.1")
    run("add", "person", "The manager", "--team", "Housing")
    run("save-view", "Housing to link", "--team", "housing", "--only", "unlinked")
    assert [row["name"] for row in json.loads(run("views", "--json"))][-1] == "Housing to link"
    assert "E003" in run("evidence", "--view", "housing TO link")
    assert "E001" not in run("evidence", "--view", "Housing to link")
    assert "E001" not in run("evidence", "--view", "unlinked")
    assert "looks like E001" in run("evidence", "--alike")
    run("rename-view", "Housing to link", "Housing")
    run("remove-view", "Housing")
    run("remove-duplicate", "E002", "E001")
    run("describe", "E001", "--add-tag", "front", "--remove-tag", "desk")
    run("unlink", "E001", "1.1.1")
    (first, _) = json.loads(run("evidence", "--json"))
    assert (first["elements"], first["tags"], first["alike"]) == (["2.1.1"], ["front"], [])
