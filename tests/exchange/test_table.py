"""Tables for spreadsheets: what Excel is given, and that nobody's words become a formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cse_desktop import bootstrap


def written(path: Path, *cells: str | int | float | None) -> list[str]:
    bootstrap.write_table(path, [f"Column {n}" for n in range(len(cells))], [cells])
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert heading[0] == "Column 0"
    return row


def test_words_numbers_and_nothing_come_back_as_they_were(tmp_path: Path) -> None:
    row = written(tmp_path / "t.csv", "Tystiolaeth – “Gŵyl”", 'one, "two"\nthree', 3, -4.5, None, "")
    assert row == ["Tystiolaeth – “Gŵyl”", 'one, "two"\nthree', "3", "-4.5", "", ""]
    content = (tmp_path / "t.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "Excel tells UTF-8 by this mark"
    assert content.count(b"\r\n") == 2


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+44 20 7946 0000", "-cmd", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =HYPERLINK(1)", "＝1+1", "\x00=1+1"],
)
def test_words_that_look_like_a_formula_are_words(tmp_path: Path, words: str) -> None:
    (cell,) = written(tmp_path / "t.csv", words)
    assert cell == "'" + words.replace("\x00", "")


def test_a_name_that_is_no_text_can_be_written(tmp_path: Path) -> None:
    assert written(tmp_path / "t.csv", "bad\udcff.txt") == ["bad?.txt"]
