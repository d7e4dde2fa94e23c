"""Recognising what looks like personal data: what is found in invented passages, and what is left alone."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from cse_desktop.domain.personal import MOST_MARKS
from cse_desktop.domain.reading import Page, PersonalMark
from cse_desktop.extract.personal import PersonalSearch, find_personal
from tests.extract.conftest import Read

PASSAGES = Path(__file__).parent / "files" / "personal.txt"
MARKED = re.compile(r"⟦(\w+)\|([^⟧]*)⟧")


def passages() -> dict[str, str]:
    """The passages by name, with what should be found in marks."""
    sections = PASSAGES.read_text(encoding="utf-8").split("\n=== ")[1:]
    return {name: text.strip("\n") for name, _, text in (section.partition("\n") for section in sections)}


def marked(text: str) -> str:
    """The text with marks about what was found in it."""
    parts, at = [], 0
    for mark in find_personal(text, 1):
        parts += [text[at : mark.start], f"⟦{mark.kind}|{text[mark.start : mark.end]}⟧"]
        at = mark.end
    return "".join([*parts, text[at:]])


def pieces(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, text[mark.start : mark.end]) for mark in find_personal(text, 1)]


@pytest.mark.parametrize("passage", passages().values(), ids=passages().keys())
def test_finds_each_piece_whole_and_nothing_else(passage: str) -> None:
    assert marked(MARKED.sub(r"\2", passage)) == passage


def test_a_page_says_where_it_stands() -> None:
    text = "İlk sayfa\nDear Mrs Okafor"
    assert find_personal(text, 7) == [PersonalMark("name", 7, text.index("Mrs"), len(text))]


def test_of_what_overlaps_the_surer_stays_whole() -> None:
    text = "Mrs.Okafor@example.org and Mr Khan NINO QQ 12 34 56 C and Mr Jo QQ123456C"
    assert pieces(text) == [
        ("email", "Mrs.Okafor@example.org"),
        ("name", "Mr Khan"),
        ("nino", "QQ 12 34 56 C"),
        ("name", "Mr Jo"),
        ("nino", "QQ123456C"),
    ]


def test_a_long_sheet_keeps_its_headings_over_its_pages() -> None:
    search = PersonalSearch()
    search.look(Page(1, "Tenants\n\nWho\tDOB\nA\t12/03/1984", "sheet", "List, rows 1 to 4"))
    search.look(Page(2, "B\t30/07/1961", "sheet", "List, rows 5 to 9"))
    search.look(Page(3, "C\t01/01/2024", "sheet", "Visits, rows 1 to 9"))
    assert [(mark.page, mark.kind) for mark in search.marks] == [(1, "birth_date"), (2, "birth_date")]


def test_a_file_full_of_it_gives_so_many_marks_and_no_more() -> None:
    search = PersonalSearch()
    for number in range(1, 4):
        search.look(Page(number, "someone@example.org, LS1 3AB\n" * 800))
    assert len(search.marks) == MOST_MARKS
    assert search.marks == sorted(search.marks, key=lambda mark: (mark.page, mark.start))


def test_every_reader_hands_its_pages_over_to_be_looked_through(tmp_path: Path, read: Read) -> None:
    page = tmp_path / "letter.html"
    page.write_text("<p>Dear Mrs Okafor</p><p>Ring 01632 960 001</p>", encoding="utf-8")
    reading, pages = read(page)
    assert [(m.kind, pages[m.page - 1].text[m.start : m.end]) for m in reading.personal or ()] == [
        ("name", "Mrs Okafor"),
        ("phone", "01632 960 001"),
    ]


ENDLESS = (
    "a",
    "0",
    "0 ",
    "(0",
    "a@",
    "a.a@",
    "a@a.",
    "01632 960 00",
    "0163296000 ",
    "+44 0",
    "tel: 960119 ",
    "Mr ",
    "Mr A ",
    "Mr Aa ",
    "Mrs & ",
    "Mrs van der ",
    "aa (Mr) ",
    "Aa Aa Aa Dr Aa ",
    "born ",
    "date of birth\n1",
    "dob\tnhs\n",
    "Name DOB\n1/1/80 ",
    "943 476 5918 ",
    "AB 12 34 56 ",
    "SW1A 1A",
    "m1 1ae ",
    "\t",
)


@pytest.mark.parametrize("unit", ENDLESS)
def test_an_endless_line_is_soon_looked_through(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    find_personal(text, 1)
    assert time.process_time() - begun < 3, "in proportion to its length it takes a fraction of that"
