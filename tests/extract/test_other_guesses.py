"""What else a title or a date might be, and where it was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract import Reader
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.guesses.others import other_dates, place_date
from cse_desktop.extract.source import Facts

TODAY = date(2026, 11, 22)


def test_a_date_comes_with_its_page_and_the_words_it_stands_in() -> None:
    pages = (
        Page(1, "Complaints policy\nNext review 1 March 2027"),
        Page(2, "History\nIssued 12 March 2026 by the cabinet. Adopted at the meeting on 3 February 2026."),
    )
    dated = place_date(Guess("2026-03-12", "content"), pages, TODAY)
    assert dated is not None and (dated.page, dated.words[:20]) == (2, "Issued 12 March 2026")
    others = other_dates(dated, "policy 2026-01-15.pdf", pages, Facts(dated="2026-03-20"), TODAY)
    assert [(one.value, one.source, one.page) for one in others] == [
        ("2026-02-03", "content", 2),
        ("2026-01-15", "name", 0),
        ("2026-03-20", "metadata", 0),
    ], "the next review is no date of its own"


def test_a_line_that_is_long_is_cut_about_the_date() -> None:
    line = f"{'We say a lot before we come to it. ' * 5}Published 4 May 2021{' and go on after that' * 5}"
    dated = place_date(Guess("2021-05-04", "content"), (Page(1, line),), TODAY)
    assert dated is not None and "Published 4 May 2021" in dated.words
    assert len(dated.words) < 80 and dated.words.startswith("…")


def test_titles_that_were_passed_over_can_be_chosen() -> None:
    pages = (Page(1, "Access statement\nWhat we do for people who cannot climb stairs"),)
    found = guess("access-for-all.docx", "docx", pages, Facts(title="Statement on access"))
    assert found.title == Guess("Statement on access", "metadata")
    assert [(one.value, one.source, one.page) for one in found.other_titles] == [
        ("Access statement", "content", 1),
        ("What we do for people who cannot climb stairs", "content", 1),
        ("Access for all", "name", 0),
    ]


def test_they_come_out_of_the_worker_with_the_reading(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "letters.txt"
    path.write_text("Letters of thanks\nPublished 4 May 2021\nA resident wrote on 3 June 2020.\n")
    reading = reader.read(path, "letters 2019-05-01.txt")
    assert reading.dated == Guess("2021-05-04", "content", 1, "Published 4 May 2021")
    assert {one.value for one in reading.other_dates} == {"2019-05-01", "2020-06-03"}
    assert reading.title == Guess("Letters of thanks", "content", 1)
