"""Personal data from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.cli.main import main

LETTER = (
    "Dear Mrs Okafor,\nring me on 07700 900123.\nAldermere Council, LS1 3AB, 01632 960000, info@aldermere.example"
)


@pytest.fixture
def portfolio(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "P"
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "note.txt").write_text("Calls were answered in three minutes.", encoding="utf-8")
    assert main(["new", str(folder), "--organisation", "Aldermere Borough Council"]) == 0
    assert main(["import", str(folder), str(tmp_path / "letter.txt"), str(tmp_path / "note.txt")]) == 0
    capsys.readouterr()
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out + err


def test_what_was_found_is_listed_by_page(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "privacy", portfolio)
    assert code == 0
    assert "section 1, name: Dear [Mrs Okafor], ring me" in " ".join(out.split())
    assert "Nothing that looks like personal data was found." in out and "a person must still look" in out
    code, out = run(capsys, "privacy", portfolio, "e001", "--json")
    (row,) = json.loads(out)
    assert row["counts"] == {"phone": 2, "email": 1, "postcode": 1, "name": 1}
    assert row["searched"] == "whole" and row["checked_by"] is None
    assert set(row["findings"][0]) == {"kind", "page", "page_kind", "page_label", "text", "before", "after"}
    assert run(capsys, "privacy", portfolio, "E009")[0] == 1


def test_who_looked_is_noted_and_taken_back(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "checked", portfolio, "E001", "E002")[0] == 0
    assert "There is nothing that nobody" in run(capsys, "privacy", portfolio, "--unchecked")[1]
    assert "Looked through by" in run(capsys, "privacy", portfolio, "E001")[1]
    assert run(capsys, "checked", portfolio, "E001", "--take-back")[0] == 0
    (row,) = json.loads(run(capsys, "privacy", portfolio, "--unchecked", "--json")[1])
    assert row["evidence"] == "E001"
    assert run(capsys, "add", portfolio, "place", "Reception desk")[0] == 0
    code, out = run(capsys, "checked", portfolio, "E003")
    assert code == 1 and "is not a file" in out


def test_own_contacts_are_left_out(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "See what may be with --suggest" in run(capsys, "contacts", portfolio)[1]
    code, out = run(
        capsys, "contacts", portfolio, "--add", "(01632) 960000", "--add", "@aldermere.example", "--add", "LS1 3AB"
    )
    assert code == 0 and out.splitlines() == ["(01632) 960000", "@aldermere.example", "LS1 3AB"]
    (row,) = json.loads(run(capsys, "privacy", portfolio, "E001", "--json")[1])
    assert [found["text"] for found in row["findings"]] == ["Mrs Okafor", "07700 900123"]
    assert run(capsys, "contacts", portfolio, "--remove", "01632960000")[0] == 0
    assert "01632" not in run(capsys, "contacts", portfolio, "--json")[1]
    code, out = run(capsys, "contacts", portfolio, "--add", "the town hall")
    assert code == 1 and "“the town hall” is not a telephone number" in out
    assert run(capsys, "contacts", portfolio, "--remove", "01632 960000")[0] == 1
    assert "Nothing stands in so many documents" in run(capsys, "contacts", portfolio, "--suggest")[1]


def test_what_an_earlier_program_read_can_be_searched(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "privacy", portfolio, "E002", "--search")
    assert code == 0 and out.startswith("E002")
