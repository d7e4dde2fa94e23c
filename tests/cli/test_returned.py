"""A pack that came home, from the command line: looked at, placed by hand, taken in once."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from cse_desktop.app.context import Quiet
from cse_desktop.app.packing import build_pack
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.main import main
from cse_desktop.domain.pack_plan import PackOptions


def test_what_could_not_be_placed_is_placed_by_its_number(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions(include_gaps=False)).document
    folder = str(workspace.rooms.folder)
    workspace.close()
    held = docx.Document(str(built))
    first = next(p for p in held.paragraphs if p.text.strip() and p.runs)
    held.add_comment(first.runs, text="Well prepared.", author="Gwen Parry", initials="GP")
    held.save(str(tmp_path / "Returned.docx"))
    read = ["return", "read", str(tmp_path / "Returned.docx"), folder]
    assert main([*read, "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(left["number"], left["text"]) for left in told["unplaced"]] == [(1, "Well prepared.")]
    assert main([*read, "--place", "2", "4.3.2"]) == 1
    assert "number 2" in capsys.readouterr().err
    assert main([*read, "--place", "1", "4.3.2"]) == 0
    capsys.readouterr()
    assert main(["finding", "list", folder, "--element", "4.3.2"]) == 0
    assert "Well prepared." in capsys.readouterr().out
    assert main([*read, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["unplaced"], [one["standing"] for one in again["findings"]]) == ([], ["same"])
