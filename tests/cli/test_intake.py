"""Taking files in from the command line: text first, reports, archives, and going on after an interruption."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from cse_desktop import bootstrap
from cse_desktop.cli.main import main
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
def papers(tmp_path: Path) -> Path:
    """A note, a notice that is a picture, a file without words, and an archive."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "=note.txt").write_text("Call waiting fell to three minutes.", encoding="utf-8")
    picture = Image.new("RGB", (1100, 160), "white")
    ImageDraw.Draw(picture).text((20, 40), "Opening hours nine to five", "black", ImageFont.load_default(60))
    picture.save(folder / "notice.png")
    (folder / "blank.txt").write_text("\n\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "more.zip", "w") as more:
        more.writestr("policy.txt", "We answer complaints within ten working days.")
    return folder


def statuses(out: str) -> dict[str, tuple[str | None, str]]:
    rows = [json.loads(line) for line in out.splitlines()]
    return {Path(row["path"]).name: (row["evidence"], row["status"]) for row in rows}


def test_import_reads_recognises_and_says_what_lies_within(run: Run, portfolio: Path, papers: Path) -> None:
    code, out, err = run("import", portfolio, papers)
    assert code == 0
    assert out.splitlines()[-1] == "2 added, 0 duplicate, 0 new version, 2 no text, 0 failed."
    assert "E003 holds 1 file that can be taken in: cse-desktop unpack PORTFOLIO E003" in err
    _, found, _ = run("search", portfolio, '"Opening hours"')
    assert found.startswith("E004")
    code, out, err = run("unpack", portfolio, "E003", "--json")
    assert (code, statuses(out)) == (0, {"more.zip > policy.txt": ("E005", "added")})
    assert run("search", portfolio, '"ten working days"')[1].startswith("E005")
    assert "came with E003" in run("evidence", portfolio)[1]


def test_words_can_be_left_for_later(run: Run, portfolio: Path, papers: Path) -> None:
    code, out, err = run("import", portfolio, papers / "notice.png", "--later")
    assert code == 0 and "not been recognised yet" in out
    assert "1 file with words in pictures still to be recognised: cse-desktop recognise PORTFOLIO" in err
    assert "still to be recognised" in run("check", portfolio)[1]
    assert run("search", portfolio, "opening")[1] == "Nothing was found.\n"
    assert run("recognise", portfolio)[1] == "Recognised words in 1 file.\n"
    assert run("search", portfolio, "opening")[1].startswith("E001")
    assert run("recognise", portfolio)[1] == "No words wait to be recognised.\n"


def test_the_next_import_recognises_what_was_left(run: Run, portfolio: Path, papers: Path) -> None:
    run("import", portfolio, papers / "notice.png", "--later")
    run("import", portfolio, papers / "=note.txt")
    assert run("search", portfolio, "opening")[1].startswith("E001")


def test_archives_are_unpacked_at_once_when_wanted(run: Run, portfolio: Path, papers: Path) -> None:
    _, out, err = run("import", portfolio, papers, "--unpack", "--json")
    names = list(statuses(out))
    assert names[names.index("more.zip") + 1] == "more.zip > policy.txt"
    assert "unpack" not in err


def test_the_report_opens_in_a_spreadsheet(run: Run, portfolio: Path, papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    report = tmp_path / "report.csv"
    assert run("import", portfolio, papers, "--report", report)[0] == 1
    with report.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["File", "Exhibit", "What became of it", "Reason", "Pages"]
    by_name = {Path(row[0]).name: row for row in rows}
    assert by_name["=note.txt"][1:] == ["E001", "added", "", "1"]
    assert by_name["empty.txt"][1:3] == ["", "failed"] and "empty" in by_name["empty.txt"][3]
    before = report.read_bytes()
    code, _, err = run("import", portfolio, papers, "--report", report)
    assert (code, report.read_bytes()) == (1, before) and "--force" in err
    run("import", portfolio, papers, "--report", report, "--force")
    assert report.read_bytes() != before


def test_a_newer_file_is_a_version_and_a_moved_one_is_found(run: Run, portfolio: Path, papers: Path) -> None:
    run("import", portfolio, papers)
    (papers / "=note.txt").write_text("Call waiting fell to two minutes.", encoding="utf-8")
    code, out, _ = run("import", portfolio, papers)
    assert code == 0 and out.splitlines()[0].startswith("E001  new version  ")
    assert "1 new version" in out.splitlines()[-1]
    (papers / "=note.txt").rename(papers / "renamed.txt")
    _, out, _ = run("import", portfolio, papers)
    assert "found at its new place" in out


@pytest.fixture
def interrupted(portfolio: Path, papers: Path) -> Path:
    """A portfolio in which an import of the papers began and did not end."""
    workspace = bootstrap.open_portfolio(portfolio)
    begun = Intake(id="i", paths=(str(papers),), started_at=datetime(2026, 11, 1, tzinfo=UTC))
    with workspace.change(message("change.import", count=4), step="i") as work:
        work.put(begun)
    workspace.close()
    return portfolio


def test_an_interrupted_import_is_told_of_and_goes_on(run: Run, interrupted: Path, papers: Path) -> None:
    _, out, err = run("check", interrupted)
    assert str(papers) in out and "begun on 2026-11-01" in out
    assert "cse-desktop import PORTFOLIO --resume" in err
    code, out, _ = run("import", interrupted, "--resume", "--json")
    assert code == 0 and len(statuses(out)) == 4
    assert "--resume" not in run("check", interrupted)[2]
    assert run("undo", interrupted)[1] == "Undone: Import 4 files.\n"
    assert run("evidence", interrupted)[1] == "There is no evidence yet.\n"


def test_an_interrupted_import_can_be_left(run: Run, interrupted: Path) -> None:
    assert run("import", interrupted, "--leave")[1] == "Left as it is.\n"
    assert run("import", interrupted, "--leave")[1] == "No import was interrupted.\n"
    code, _, err = run("import", interrupted, "--resume")
    assert code == 1 and "nothing to go on with" in err


@pytest.mark.parametrize("arguments", [[], ["papers", "--resume"], ["--leave", "papers"]])
def test_either_paths_or_going_on_is_asked_for(run: Run, portfolio: Path, arguments: list[str]) -> None:
    code, _, err = run("import", portfolio, *arguments)
    assert code == 1 and "Name the files or folders to take in" in err
    assert run("import", portfolio, "--resume", "--leave")[0] == 2


def test_evidence_tells_of_pages_that_are_hard_to_read(run: Run, portfolio: Path, tmp_path: Path) -> None:
    picture = Image.new("L", (1100, 400), "white")
    for row in range(6):
        words = "Opening hours nine to five on every weekday"
        ImageDraw.Draw(picture).text((20, 20 + 60 * row), words, "black", ImageFont.load_default(22))
    picture.filter(ImageFilter.GaussianBlur(2.5)).save(tmp_path / "notice.png")
    run("import", portfolio, tmp_path / "notice.png")
    _, out, _ = run("evidence", portfolio)
    assert "It is hard to read: some words may be wrong or missing" in out
    _, out, _ = run("evidence", portfolio, "--json")
    assert [row["badly_read"] for row in json.loads(out)] == [1]
