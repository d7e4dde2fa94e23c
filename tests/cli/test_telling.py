"""What the command line says without being asked: of reports, of personal data, of work that waits."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image, ImageDraw, ImageFont

from cse_desktop import bootstrap
from cse_desktop.app import importing
from cse_desktop.cli.main import main
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Intake

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return runner


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Mrs Okafor,\nring me on 07700 900123.", encoding="utf-8")
    return path


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    picture = Image.new("RGB", (1100, 160), "white")
    ImageDraw.Draw(picture).text((20, 40), "Opening hours nine to five", "black", ImageFont.load_default(60))
    picture.save(tmp_path / "notice.png")
    return tmp_path / "notice.png"


def test_a_report_that_cannot_be_written_is_found_out_first(
    run: Run, portfolio: Path, letter: Path, tmp_path: Path
) -> None:
    code, _, err = run("import", portfolio, letter, "--report", tmp_path / "no such folder" / "report.csv")
    assert code == 1 and "no such folder" in err
    assert run("import", portfolio, letter, "--report", tmp_path, "--force")[0] == 1
    assert run("evidence", portfolio)[1] == "There is no evidence yet.\n"
    report = tmp_path / "report.csv"
    assert run("import", portfolio, tmp_path / "nothing", "--report", report)[0] == 1
    assert not report.exists()


def test_the_report_is_there_before_words_are_recognised(
    run: Run, portfolio: Path, notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.csv"
    recognise = importing.recognise_waiting
    seen: list[str] = []

    def looked_at_first(*arguments: object) -> int:
        seen.append(report.read_text(encoding="utf-8-sig"))
        return recognise(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "recognise_waiting", looked_at_first)
    assert run("import", portfolio, notice, "--report", report)[0] == 0
    (before,) = seen
    assert "not been recognised yet" in before
    after = report.read_text(encoding="utf-8-sig")
    assert "not been recognised yet" not in after
    assert [row[1] for row in csv.reader(after.splitlines())] == ["Exhibit", "E001"]


def test_the_report_is_there_when_recognising_is_stopped(
    run: Run, portfolio: Path, notice: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*arguments: object) -> int:
        raise Cancelled

    monkeypatch.setattr(importing, "recognise_waiting", stopped)
    report = tmp_path / "report.csv"
    assert run("import", portfolio, notice, "--report", report)[0] == 1
    assert "E001" in report.read_text(encoding="utf-8-sig")


def test_gaps_of_an_element_tell_of_its_evidence(run: Run, portfolio: Path, letter: Path) -> None:
    run("import", portfolio, letter, "--element", "4.3.2")

    def rules(element: str) -> set[str]:
        return {row["rule"] for row in json.loads(run("gaps", portfolio, "--element", element, "--json")[1])}

    assert "personal_data_unchecked" in rules("4.3.2")
    assert "personal_data_unchecked" not in rules("4.3.1")
    assert "group_below_pass_rule" not in rules("4.3.2")


def test_a_pack_tells_of_what_nobody_has_looked_through(
    run: Run, portfolio: Path, letter: Path, tmp_path: Path
) -> None:
    run("import", portfolio, letter, "--element", "4.3.2")
    said = "Nobody has looked through 1 exhibit for personal data: cse-desktop privacy PORTFOLIO --unchecked"
    code, _, err = run("pack", portfolio, tmp_path / "Pack")
    assert code == 0 and said in err
    code, out, err = run("pack", portfolio, tmp_path / "Pack", "--json")
    assert json.loads(out)["exhibits"] == 1 and said in err
    run("checked", portfolio, "E001")
    code, _, err = run("pack", portfolio, tmp_path / "Pack")
    assert code == 0 and "Nobody" not in err


def test_a_check_names_the_first_paths_and_what_to_do(run: Run, portfolio: Path, notice: Path) -> None:
    run("import", portfolio, notice, "--later")
    assert "cse-desktop recognise PORTFOLIO" in run("check", portfolio)[2]
    workspace = bootstrap.open_portfolio(portfolio)
    paths = tuple(f"/drive/file {number}.txt" for number in range(500))
    with workspace.change(message("change.import", count=500), step="i") as work:
        work.put(Intake(id="i", paths=paths, started_at=datetime(2026, 11, 1, tzinfo=UTC)))
    workspace.close()
    out = run("check", portfolio)[1]
    assert "500 files and folders" in out and "file 2.txt" in out and "file 3.txt" not in out


def test_a_pack_in_welsh_says_so_to_word_and_that_it_is_a_draft(run: Run, portfolio: Path, tmp_path: Path) -> None:
    code, _, err = run("pack", portfolio, tmp_path / "Pecyn", "--language", "cy")
    assert code == 0 and "draft" in err
    document = next((tmp_path / "Pecyn").glob("*.docx"))
    assert "cyflwyniad" in document.name
    with ZipFile(document) as file:
        body, styles = (file.read(f"word/{part}.xml").decode() for part in ("document", "styles"))
    assert "Sut i ddarllen y pecyn hwn" in body and "How to read" not in body
    assert "Maen prawf 1: Customer Insight" in body and "Criterion" not in body
    assert 'w:val="cy-GB"' in styles
