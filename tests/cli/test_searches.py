"""Searching from the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing
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
def held(portfolio: Path) -> Path:
    """A portfolio with some places in it."""
    ws = bootstrap.open_portfolio(portfolio)
    describing.add_evidence(ws, "place", "Complaints desk", kind="system", team="Front office", elements=["2.1.3"])
    describing.add_evidence(ws, "place", "Grievance box", kind="photo")
    describing.add_evidence(ws, "place", "=HYPERLINK complaints", kind="photo")
    ws.close()
    return portfolio


def test_facets_narrow_and_are_counted(run: Run, held: Path) -> None:
    code, out, err = run("search", held, "complaint", "--facets", "--kind", "photo")
    assert code == 0
    assert "E003" in out and "E002" in out and "E001" not in out
    assert "Also: grievance" in err
    assert " *      2  photo  Photo or screenshot" in out
    assert "        1  system  System" in out
    assert "        1  2  The Culture of the Organisation" not in out  # nothing chosen is linked
    answer = json.loads(run("search", held, "complaint", "--facets", "--json")[1])
    assert (answer["evidence"], answer["also"]) == (3, ["grievance"])
    assert {"value": "2.1", "count": 1, "chosen": False} in answer["facets"]["element"]
    assert "E002" not in run("search", held, "complaint", "--exactly")[1]
    assert run("search", held, "--element", "2")[1].startswith("E001  Complaints desk")


def test_nothing_to_search_for_is_said(run: Run, held: Path) -> None:
    for arguments in ((), ("complaint", "--saved", "Desk")):
        code, out, err = run("search", held, *arguments)
        assert (code, out) == (1, "")
        assert "There is nothing to search for" in err


def test_saved_searches(run: Run, held: Path) -> None:
    assert run("save-search", held, "Desk", "desk")[1] == "Desk: 1 search.\n"
    assert run("save-search", held, "All", "desk", "zebra", "box kind:photo")[1] == "All: 3 searches.\n"
    assert json.loads(run("searches", held, "--json")[1]) == [
        {"name": "All", "queries": ["desk", "zebra", "box kind:photo"]},
        {"name": "Desk", "queries": ["desk"]},
    ]
    assert run("search", held, "--saved", "desk")[1].startswith("E001")
    batch = json.loads(run("search", held, "--saved", "all", "--json")[1])
    assert [(row["query"], row["evidence"]) for row in batch] == [("desk", 1), ("zebra", 0), ("box kind:photo", 1)]
    assert run("rename-search", held, "Desk", "Counter")[0] == 0
    assert run("remove-search", held, "Counter")[0] == 0
    assert run("searches", held)[1].splitlines()[0] == "All"
    assert run("search", held, "--saved", "Counter")[0] == 1


def test_a_batch_is_written_as_a_table(run: Run, held: Path, tmp_path: Path) -> None:
    queries, table = tmp_path / "queries.txt", tmp_path / "held.csv"
    queries.write_text("# asked in May\ncomplaints\n\nzebra\n=1+1\n", encoding="utf-8")
    code, out, err = run("batch", held, queries, "--csv", table)
    assert (code, err) == (0, "")
    assert "    3 pieces,     3 pages  complaints" in out
    assert "Nothing was found." in out
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[:3] for row in rows] == [
        ["Search", "Pieces of evidence", "Pages"],
        ["complaints", "3", "3"],
        ["zebra", "0", "0"],
        ["'=1+1", "0", "0"],
    ]
    assert "E001 Complaints desk" in rows[1][3]
    empty = tmp_path / "empty.txt"
    empty.write_text("# nothing yet\n", encoding="utf-8")
    assert run("batch", held, empty)[0] == 1
    assert run("batch", held, tmp_path / "missing.txt")[0] == 1
