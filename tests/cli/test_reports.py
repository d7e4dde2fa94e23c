"""The report to the board, and pages left out of the pack, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
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
def at_work(run: Run, portfolio: Path) -> Path:
    """A portfolio with a bit of everything a board asks for."""
    run("rate", portfolio, "1.1.1", "compliant")
    for command in (
        ("measure", "add", portfolio, "Average wait", "--unit", "minutes", "--better", "lower", "--target", "2"),
        ("measure", "points", portfolio, "Average wait", "2026-03-01=5", "2026-06-01=2"),
        ("measure", "points", portfolio, "Average wait", "2026-06-01=4", "--series", "County average"),
        ("action", "add", portfolio, "Ring them back", "--due", "2026-01-31"),
        (
            "engagement",
            "add",
            portfolio,
            "Residents' panel",
            "--on",
            "2026-05-04",
            "--changed",
            "Plainer letters.",
        ),
        ("promise", "add", portfolio, "We answer within two minutes.", "--measure", "Average wait"),
    ):
        assert run(*command)[0] == 0, command
    return portfolio


def test_a_report_says_on_the_screen_what_needs_attention(run: Run, at_work: Path, tmp_path: Path) -> None:
    target = tmp_path / "Board.docx"
    code, out, _ = run("report", at_work, target, "--from", "2026-03-15", "--to", "2026-07-31")
    assert code == 0 and target.is_file()
    assert "Targets met: 1 of 1 (1 more than then)" in out
    assert "! One action is overdue: “Ring them back”, since 31 January 2026." in out
    told = "\n".join(p.text for p in docx.Document(str(target)).paragraphs)
    assert "Plainer letters." in told and "Target reached: Average wait went from 5 minutes to 2 minutes." in told


def test_a_report_as_json_in_welsh(run: Run, at_work: Path, tmp_path: Path) -> None:
    target = tmp_path / "Bwrdd.docx"
    asked = ("--from", "2026-03-15", "--to", "2026-07-31", "--language", "cy", "--json")
    code, out, err = run("report", at_work, target, *asked)
    told = json.loads(out)
    assert code == 0 and told["document"] == str(target) and told["warnings"] == []
    assert (told["from"], told["to"]) == ("2026-03-15", "2026-07-31")
    assert {"what": "Targets met", "before": "0", "now": "1 of 1", "in_words": "1 more than then"} in told[
        "glance"
    ]
    assert "draft" in err
    assert "Crynodeb" in [p.text for p in docx.Document(str(target)).paragraphs]


def test_bad_input_is_one_sentence_and_nothing_is_written(run: Run, at_work: Path, tmp_path: Path) -> None:
    target = tmp_path / "Board.docx"
    code, _, err = run("report", at_work, target, "--from", "2026-08-01", "--to", "2026-07-31")
    assert code == 1 and "Choose an earlier first day" in err and not target.exists()
    target.write_text("mine")
    code, _, err = run("report", at_work, target)
    assert code == 1 and "Choose another name, or replace it." in err and target.read_text() == "mine"
    assert run("report", at_work, target, "--replace")[0] == 0
    assert target.stat().st_size > 1000
    code, _, err = run("report", at_work, at_work / "Board.docx")
    assert code == 1 and not (at_work / "Board.docx").exists()


def test_a_report_is_drawn_on_ones_own_template(run: Run, at_work: Path, tmp_path: Path) -> None:
    own, target = tmp_path / "Council.docx", tmp_path / "Board.docx"
    assert run("template", "copy", own)[0] == 0
    assert run("report", at_work, target, "--template", own, "--draft")[0] == 0
    header = docx.Document(str(target)).sections[0].header
    assert "DRAFT" in "".join(p.text for p in header.paragraphs)


def test_pages_are_left_out_of_a_pack(run: Run, at_work: Path, tmp_path: Path) -> None:
    def headings(folder: str, *options: str) -> set[str]:
        assert run("pack", at_work, tmp_path / folder, "--no-files", *options)[0] == 0
        document = docx.Document(str(next((tmp_path / folder).glob("*.docx"))))
        return {p.text for p in document.paragraphs if p.style.style_id == "Heading1"}

    assert {"Service standards", "You said, we did"} <= headings("Whole")
    assert not {"Service standards", "You said, we did"} & headings("Less", "--no-standards", "--no-engagement")


def test_a_report_is_no_kind_of_pack(run: Run, at_work: Path, tmp_path: Path) -> None:
    assert run("pack", at_work, tmp_path / "Pack", "--variant", "report")[0] == 2
