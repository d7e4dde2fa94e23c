"""Dates that must be right or absent: periods, Welsh months, two-figure years, links, programs' defaults."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from cse_desktop.domain.reading import Page
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.guesses.dates import guess_date
from cse_desktop.extract.source import Facts
from tests.extract import make

TODAY = date(2026, 11, 22)


def dated(text: str, name: str = "x", noted: str = "") -> tuple[str, str] | None:
    found = guess_date(name, (Page(1, text),), Facts(dated=noted), TODAY)
    return (found.value, found.source) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Complaints report\n01.11.2023 – 31.10.2024", "2024-10-31"),
        ("Complaints report\n01/11/23-31/10/24", "2024-10-31"),
        ("Figures, 1 April 2023 until 31 March 2024", "2024-03-31"),
        ("Between 1 April 2023 and Sunday 31 March 2024", "2024-03-31"),
        ("Calls answered, April 2023 to March 2024", "2024-03-31"),
        ("Calls answered, April to June 2024", "2024-06-30"),
        ("Annual report 2024/25", "2025-03-31"),
        ("Annual report 2023-2024", "2024-03-31"),
        ("Q1 2024/25 dashboard", "2024-06-30"),
        ("Libraries in the school year 2024/25", "2025-08-31"),
        ("1 Ebrill 2023 i 31 Mawrth 2024", "2024-03-31"),
        ("Annual report 2023/24. Published 12 June 2024", "2024-06-12"),
    ],
)
def test_a_period_counts_by_its_end(text: str, day: str) -> None:
    assert dated(text) == (day, "content")


@pytest.mark.parametrize(
    "text",
    [
        "Customer access plan, 1 April 2025 to 31 March 2028",
        "Budget 2026/27",
        "Reports: 2021/22, 2022/23, 2023/24",
        "The 2025/26 season",
        "Minutes from January 2013 onwards",
    ],
)
def test_neither_a_period_still_running_nor_a_list_of_years_is_a_date(text: str) -> None:
    assert dated(text) is None


def test_a_period_that_ends_after_the_file_was_saved_is_not_its_date() -> None:
    text = "First quarter report\n1 November 2024 – 31 October 2025"
    assert dated(text, "complaints-report-jan-25", "2025-02-23") == ("2025-01-01", "name")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Cofnodion 11 Mawrth 2020", "2020-03-11"),
        ("Cyfarfod 3ydd o Fai 2021", "2021-05-03"),
        ("Dydd Mawrth 1af o Ragfyr 2020", "2020-12-01"),
        *((f"5 {month} 2022", f"2022-{number:02d}-05") for number, month in enumerate(
            ("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
             "Tachwedd", "Rhagfyr"), 1)),
    ],
)  # fmt: skip
def test_welsh_months(text: str, day: str) -> None:
    assert dated(text) == (day, "content")


@pytest.mark.parametrize(
    ("name", "text", "noted", "expected"),
    [
        ("minutes_20-03-11_cy", "Cofnodion\n\n11 Mawrth 2020", "", ("2020-03-11", "content")),
        ("minutes_20-03-11", "Present: all. " * 200 + "Signed 20 March 2011", "", ("2011-03-20", "content")),
        ("minutes_20-03-11", "Spring round-up for March 2020", "", ("2020-03-11", "name")),
        ("minutes_20-03-11", "Present: all", "2020-03-14", ("2020-03-11", "name")),
        ("minutes_20-03-11", "Present: all", "", None),
        ("minutes_20-03-11", "Present: all", "2025-01-09", None),
        ("minutes 150324", "", "", None),
        ("minutes 31.03.24", "", "2024-04-02", ("2024-03-31", "name")),
        ("minutes 04.03.24", "", "", ("2024-03-04", "name")),
    ],
)
def test_a_name_with_two_figures_for_the_year(
    name: str, text: str, noted: str, expected: tuple[str, str] | None
) -> None:
    assert dated(text, name, noted) == expected


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2014-10-7-street-lights.txt", "2014-10-07"),
        ("2014-1-7 lights", "2014-01-07"),
        ("2024-04-01 to 2025-03-31 calls", "2025-03-31"),
        ("Calls April 2023 to March 2024", "2024-03-31"),
        ("Calls April 2023 - March 2024", "2024-03-31"),
        ("arolwg 3 Tachwedd 2021", "2021-11-03"),
    ],
)
def test_names(name: str, day: str) -> None:
    assert dated("", name) == (day, "name")


@pytest.mark.parametrize(
    "text",
    [
        "The plan is [here](http://council.example/files/Update%20final%2006-10-15.pdf).",
        "See https://council.example/2006/10/15/news for more",
        "Attached: update_15.10.2006.pdf",
        "Kept in shared/2006-10-15/letters",
        "Works begin on 24 April 2016",
    ],
)
def test_the_date_of_the_name_stands_against_links_and_what_the_text_only_mentions(text: str) -> None:
    assert dated(text, "2015-10-05-level-crossing.txt") == ("2015-10-05", "name")
    assert dated("Scanned letter of 24 April 2016", "Scan_20161105.pdf") == ("2016-04-24", "content")


@pytest.mark.parametrize(
    "text",
    [
        "MINUTES\n8' NOVEMBER 2017\nMeeting of the panel on 8 November 2017",
        "MINUTES\n8. NOVEMBER 2017",
        "MEETING 8t NOVEMBER 2017\n\nheld on the 8k November 2017 in the hall",
        "Panel, 8'e¢ November 2017",
        "Cyfarfod 8'4 Tachwedd 2017",
        "Panel\n8 November 2017\n\nThe minutes of the meeting held on 4 July 2017 had been circulated.",
        "Panel\n8 November 2017\nTo approve the minutes of the meeting held on 4 July 2017",
        'MINUTES\n8" November 2017',
        "MINUTES\nl8 November 2017\n\nPresent: all. 8 November 2017",
        "Panel, November 2017\nThe panel met on 8 November 2017",
    ],
)
def test_no_false_first_of_the_month(text: str) -> None:
    assert dated(text) == ("2017-11-08", "content")


@pytest.mark.parametrize(
    "text",
    [
        "MINUTES\nl8 November 2017",
        "Form validation — Framework 3.2.25 documentation",
        "3.2.25 Complaints by post",
        "[Amended 4-22-1993; 7-6-1995]",
        "The minutes of the last meeting held on the 14th October 2020 were agreed",
        "The next session will be held on Thursday 19 September 2019",
        "Chronology\n" + "Notes on the case so far. " * 12 + "9/1/2007 Letter. 3/4/2008 Reply. 5/6/2009 Visit.",
        "Guidance accessed 21.01.2025",
    ],
)
def test_rather_none_than_a_wrong_one(text: str) -> None:
    assert dated(text) is None


@pytest.mark.parametrize("noted", ["2013-12-23", "2013-01-27", "2006-09-16", "2000-01-01", "2026-12-24"])
def test_what_programs_put_there_by_themselves_is_refused(noted: str) -> None:
    assert dated("Access statement", noted=noted) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panel meeting, 15 January 2027", ("2027-01-15", "content")),
        ("Visit 1 June 2027. Written 3 November 2026", ("2026-11-03", "content")),
        ("Visit 1 June 2027", None),
    ],
)
def test_up_to_three_months_ahead(text: str, expected: tuple[str, str] | None) -> None:
    assert dated(text) == expected


def test_remarks_are_not_the_documents_own_words(tmp_path: Path, read) -> None:
    pages = (Page(1, "Access statement"), Page(2, "Published 4 May 2021", label="comments"))
    assert guess("a.docx", "docx", pages, Facts()).dated is None
    slides = (Page(1, "Access\n\nNotes:\nUpdated 4 May 2021", "slide"),)
    assert guess("a.pptx", "pptx", slides, Facts()).dated is None

    remark = (
        "<office:annotation><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ann</dc:creator>"
        "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2019-02-03T10:00:00</dc:date>"
        "<text:p>Is this right?</text:p></office:annotation>"
    )
    change = (
        "<text:tracked-changes><text:changed-region><text:insertion><office:change-info>"
        "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2018-02-03T10:00:00</dc:date>"
        "</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    )
    content = (
        f"{change}<text:h text:outline-level='1'>{remark}Access statement</text:h><text:p>All welcome.</text:p>"
    )
    path = make.odf(tmp_path / "access.odt", "text", content, more={"meta.xml": "<office/>"})
    reading, read_pages = read(path)
    assert read_pages[0].text.startswith("Access statement")
    assert (reading.title.value, reading.dated) == ("Access statement", None)


@pytest.mark.parametrize("text", ["a1" * 15_000, "1/" * 15_000, "1.1.20-" * 4_000, "1 May 2020 to " * 2_000])
def test_endless_text_is_soon_searched(text: str) -> None:
    begun = time.process_time()
    dated(text, "minutes_20-03-11")
    assert time.process_time() - begun < 1
