"""The command line on real portfolios: what it prints, what it changes, how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from cse_desktop import bootstrap
from cse_desktop.app import assessing
from cse_desktop.cli.main import COMMANDS, main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return runner


@pytest.fixture
def query(run: Run) -> Callable[..., Any]:
    def ask(*arguments: object) -> Any:
        code, out, err = run(*arguments, "--json")
        assert code == 0, err
        return json.loads(out)

    return ask


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "calls.txt").write_text(
        "Telephone performance\n\nAverage call waiting fell from 31 minutes to just under three minutes.",
        encoding="utf-8",
    )
    (folder / "complaints.txt").write_text(
        "Complaints procedure\n\nComplaints are answered within ten working days.", encoding="utf-8"
    )
    return folder


def test_the_main_job_from_the_command_line(
    run: Run, query: Callable[..., Any], papers: Path, tmp_path: Path
) -> None:
    portfolio = tmp_path / "P"
    assert run("new", portfolio, "--organisation", "Aldermere Borough Council", "--visit", "2027-03-01")[0] == 0
    code, out, _ = run(
        "import", portfolio, papers, "--element", "4.3.2", "--why", "Procedure and figures", "--json"
    )
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    told = {"path", "evidence", "status", "reason", "pages", "characters", "left_within"}
    assert [set(row) for row in rows] == [told] * 2
    assert [(row["evidence"], row["status"], row["pages"]) for row in rows] == [
        ("E001", "added", 1),
        ("E002", "added", 1),
    ]
    assert run("link", portfolio, "e001", "5.1.1", "--why", "Shows it", "--where", "p. 1", "--part", "1")[0] == 0
    assert run("rate", portfolio, "5.1.1", "compliant", "--narrative", "See E001.")[0] == 0
    (hit, *_) = query("search", portfolio, '"under three minutes"')
    assert set(hit) == {"evidence", "title", "page", "snippet", "score"}
    assert (hit["evidence"], hit["page"]) == ("E001", 1) and "three minutes" in hit["snippet"]
    (suggested, *_) = query("suggest", portfolio, "E002")
    assert {"element", "score", "reason"} <= set(suggested) and suggested["element"].startswith("4.3")
    gaps = query("gaps", portfolio)
    assert all({"element", "rule", "severity", "message"} <= set(gap) for gap in gaps)
    assert ("5.1.1", "part_without_evidence") in [(gap["element"], gap["rule"]) for gap in gaps]
    (element,) = query("elements", portfolio, "--element", "5.1.1")
    assert (element["rating"], element["links"][0]["page"], element["links"][0]["parts"]) == ("compliant", 1, [1])
    assert query("evidence", portfolio, "--unlinked") == []
    assert query("check", portfolio)["ok"] is True
    packed = query("pack", portfolio, tmp_path / "Pack", "--zip")
    assert Path(packed["document"]).is_file() and Path(packed["zip"]).is_file() and packed["warnings"] == []


def test_undo_redo_history_and_removal(run: Run, query: Callable[..., Any], portfolio: Path) -> None:
    run(
        "add",
        portfolio,
        "place",
        "Reception desk",
        "--location",
        "Town Hall",
        "--element",
        "3.3.3",
        "--why",
        "Clean",
    )
    run("describe", portfolio, "E001", "--tag", "visit", "--team", "Front of house", "--date", "2026-10-01")
    (row,) = query("evidence", portfolio)
    assert (row["form"], row["location"], row["tags"], row["team"], row["date"]) == (
        "place",
        "Town Hall",
        ["visit"],
        "Front of house",
        "2026-10-01",
    )
    assert run("undo", portfolio)[1] == "Undone: Change the details of evidence.\n"
    assert query("evidence", portfolio)[0]["tags"] == []
    assert run("redo", portfolio)[0] == 0
    assert query("evidence", portfolio)[0]["tags"] == ["visit"]
    run("remove", portfolio, "E001")
    assert query("evidence", portfolio) == []
    assert [row["evidence"] for row in query("evidence", portfolio, "--removed")] == ["E001"]
    run("restore", portfolio, "E001")
    assert query("evidence", portfolio)[0]["elements"] == ["3.3.3"]
    history = query("history", portfolio)
    assert [row["origin"] for row in history] == ["do", "do", "undo", "redo", "do", "do"]
    second = str(history[1]["sequence"])
    assert run("undo", portfolio, "--back-to", second)[:2] == (0, "3 steps undone.\n")
    assert query("evidence", portfolio)[0]["tags"] == []
    assert run("redo", portfolio, "--up-to", second)[1] == "1 step done again.\n"
    assert query("evidence", portfolio)[0]["tags"] == ["visit"]
    assert "no step 999 in the history" in run("undo", portfolio, "--back-to", "999")[2]


def test_a_part_of_a_page_is_linked(run: Run, query: Callable[..., Any], portfolio: Path, tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "Screen.png")
    assert run("import", portfolio, tmp_path / "Screen.png")[0] == 0
    cut = ("link", portfolio, "e001", "5.1.1", "--why", "The chart", "--page", "1")
    assert run(*cut, "--box", "10%, 20%,50%,0.25")[0] == 0
    (element,) = query("elements", portfolio, "--element", "5.1.1")
    (link,) = element["links"]
    assert (link["where"], link["page"], link["box"]) == ("p. 1", 1, [0.1, 0.2, 0.5, 0.25])
    assert "must not reach beyond the page" in run(*cut, "--box", "60%,0,50%,10%")[2]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["evidence", "{empty}"], "is not a CSE Desktop portfolio folder"),
        (
            ["rate", "{portfolio}", "4.5.4", "plus"],
            "There is no element 4.5.4 in this standard. The nearest are 4.3.4",
        ),
        (["rate", "{portfolio}", "1.1.1", "excellent"], "There is no rating “excellent”"),
        (["link", "{portfolio}", "E009", "1.1.1", "--why", "x"], "There is no evidence E009"),
        (["link", "{portfolio}", "E009", "1.1.1", "--why", "x", "--page", "0"], "There is no page 0"),
        (["import", "{portfolio}", "{empty}/nothing.pdf"], "There is no file or folder"),
        (["new", "{portfolio}", "--organisation", "Other"], "There is a portfolio in"),
        (["unlink", "{portfolio}", "E001", "1.1.1"], "There is no evidence E001"),
        (["evidence", "n" * 300], "cannot be used"),
        (["new", "n" * 300, "--organisation", "X"], "cannot"),
        (["restore", "{portfolio}", "E007"], "There is no evidence E007"),
        (["import", "{portfolio}", "{portfolio}"], "is a portfolio or a pack"),
        (["standard", "check", "{empty}/nothing.json"], "The file cannot be opened"),
        (["new", "{empty}", "--organisation", "X", "--standard", "iso9001"], "There is no standard “iso9001”"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_1(
    run: Run, portfolio: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    places = {"portfolio": portfolio, "empty": empty}
    code, out, err = run(*(argument.format(**places) for argument in arguments))
    assert code == 1
    assert sentence in out + err
    assert "Traceback" not in err and len((out + err).strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["import", "P", ""],
        ["fly"],
        ["new"],
        ["new", "P"],
        ["new", "P", "--organisation", "X", "--visit", "1 March"],
        ["link", "P", "E001"],
        ["link", "P", "E001", "1.1.1", "--why", "x", "--page", "1", "--box", "10,left"],
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


def test_a_fault_of_the_program_is_exit_code_3(
    run: Run, portfolio: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(assessing, "rate_element", broken)
    code, _, err = run("rate", portfolio, "1.1.1", "plus")
    assert code == 3
    assert "fault of its own" in err and "planted" in err
    assert "planted" in (own_home / "log" / "cse-desktop.log").read_text()


def test_import_ends_with_1_when_a_file_failed_and_keeps_the_rest(run: Run, portfolio: Path, papers: Path) -> None:
    (papers / "broken.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    (papers / "empty.docx").write_bytes(b"")
    code, out, _ = run("import", portfolio, papers, "--json")
    rows = {Path(row["path"]).name: row for row in map(json.loads, out.splitlines())}
    assert code == 1
    assert {name: row["status"] for name, row in rows.items()} == {
        "broken.pdf": "failed",
        "calls.txt": "added",
        "complaints.txt": "added",
        "empty.docx": "failed",
    }
    assert rows["broken.pdf"]["reason"] and rows["empty.docx"]["reason"]
    code, out, _ = run("import", portfolio, papers / "calls.txt", "--json")
    assert (code, json.loads(out)["status"]) == (0, "duplicate")


def test_queries_work_while_the_portfolio_is_open_and_changes_do_not(run: Run, portfolio: Path) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    try:
        assert run("gaps", portfolio)[0] == 0
        code, _, err = run("rate", portfolio, "1.1.1", "plus")
        assert code == 1 and "open elsewhere" in err
    finally:
        workspace.close()


def test_not_applicable_wants_a_reason(run: Run, query: Callable[..., Any], portfolio: Path) -> None:
    _, _, err = run("rate", portfolio, "3.1.2", "not_applicable")
    assert "--reason" in err
    assert ("3.1.2", "not_applicable_without_reason") in [
        (g["element"], g["rule"]) for g in query("gaps", portfolio)
    ]
    run("rate", portfolio, "3.1.2", "n/a", "--reason", "Nothing is charged for.")
    assert query("gaps", portfolio, "--element", "3.1.2") == []


def test_every_command_has_help_with_an_example(run: Run) -> None:
    _, whole, _ = run("--help")
    for command in COMMANDS:
        code, out, _ = run(command.name, "--help")
        assert code == 0
        assert f"cse-desktop {command.name}" in out and "example" in out
        assert command.example in whole


def test_every_message_the_code_sends_has_a_sentence() -> None:
    package = Path(bootstrap.__file__).parents[1]
    sent: set[str] = set()
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        sent |= {f"error.{name}" for name in re.findall(r'UserError\(\s*"([a-z_]+)"', text)}
        sent |= set(re.findall(r'\bmessage\(\s*"([a-z_.]+)"', text))
    unsaid = sorted(sent - bootstrap.catalogue().ids)
    assert unsaid == []


def test_standards_can_be_listed_checked_and_imported(run: Run, query: Callable[..., Any], tmp_path: Path) -> None:
    (cse,) = query("standard", "list")
    assert (cse["id"], cse["elements"]) == ("cse", 57)
    assert run("standard", "check", bootstrap.resources() / "standards" / "cse.json")[0] == 0
    published = tmp_path / "list.txt"
    published.write_text(
        "Library promise\n\nCriterion 1 - Welcome\n\n1. Arriving\n\n- We greet everybody who comes in.\n"
        "- We show newcomers where things are.\n\nCriterion 2 - Borrowing\n\n1. Lending\n\n"
        "- We lend every book within a day.\n- We tell readers when a book is due.\n",
        encoding="utf-8",
    )
    code, out, _ = run("standard", "import", published, "--json")
    (made,) = json.loads(out)
    assert code == 0
    assert (made["elements"], made["first"], made["last"]) == (4, "1.1.1", "2.1.2")
    assert run("standard", "check", made["file"])[0] == 0
    assert run("new", tmp_path / "P", "--organisation", "Library", "--standard", made["file"])[0] == 0
    assert run("standard", "import", published)[0] == 1, "a file that is there is not written over"


def test_the_program_starts_as_a_module_and_prints_its_version() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cse_desktop", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("CSE Desktop ")
