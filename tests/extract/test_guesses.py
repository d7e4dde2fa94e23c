"""Guesses at title, date and kind, each with where it was found."""

from __future__ import annotations

from datetime import date

import pytest

from cse_desktop.domain.portfolio import EVIDENCE_KINDS
from cse_desktop.domain.reading import Page
from cse_desktop.extract.guesses.dates import guess_date
from cse_desktop.extract.guesses.kinds import _WORDS, guess_kind
from cse_desktop.extract.guesses.titles import guess_title, title_from_name
from cse_desktop.extract.source import Facts

TODAY = date(2026, 6, 1)


def one(text: str, kind: str = "page", confidence: float | None = None) -> tuple[Page, ...]:
    return (Page(1, text, kind, "", confidence),)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2024-03_customer-survey FINAL v2.docx", "Customer survey"),
        ("Complaints_Policy.pdf", "Complaints Policy"),
        ("15.03.2024 minutes of panel (1).docx", "Minutes of panel"),
        ("CUSTOMER CARE STANDARDS.PDF", "Customer care standards"),
        ("queueTimes.xlsx", "Queue Times"),
        ("IMG_2041.JPG", "IMG 2041"),
        ("annual%20report.html", "Annual report"),
        ("2024-03-15.pdf", "2024-03-15"),
        ("no suffix. at all", "No suffix at all"),
    ],
)
def test_title_from_name(name, title):
    assert title_from_name(name) == title


@pytest.mark.parametrize(
    ("name", "media", "text", "facts", "title", "source"),
    [
        ("a.docx", "docx", "Anything", Facts(title="Customer care policy"), "Customer care policy", "metadata"),
        ("survey-results.docx", "docx", "", Facts(title="Microsoft Word - Document1"), "Survey results", "name"),
        ("scan12.pdf", "pdf", "", Facts(title="scan12"), "Scan12", "name"),
        ("x.docx", "docx", "Body", Facts(heading="Access statement"), "Access statement", "content"),
        ("x.txt", "txt", "Page 1\n\nResidents join up\nmore", Facts(), "Residents join up", "content"),
        ("x.txt", "txt", "News\nCouncil praised for service\n", Facts(), "Council praised for service", "content"),
        ("call answering targets.odt", "odt", "", Facts(heading="Introduction"), "Call answering targets", "name"),
        ("response times.csv", "text/csv", "Month,Target", Facts(), "Response times", "name"),
        ("notice board in lobby.jpg", "image/jpeg", "fire exit", Facts(), "Notice board in lobby", "name"),
        ("IMG_2041.jpg", "image/jpeg", "Opening hours changed", Facts(), "Opening hours changed", "content"),
    ],
)  # fmt: skip
def test_title(name, media, text, facts, title, source):
    found = guess_title(name, media, one(text) if text else (), facts)
    assert (found.value, found.source) == (title, source)


@pytest.mark.parametrize(
    ("name", "text", "noted", "expected"),
    [
        ("x", "Published: Monday 21 November 2022", "", ("2022-11-21", "content")),
        ("x", "Council praised\nPUBLISHED: 5 February 2019", "2020-01-01", ("2019-02-05", "content")),
        ("x", "Minutes of the meeting held on 3rd of March, 2024", "", ("2024-03-03", "content")),
        ("x", "Customer survey, March 2024", "", ("2024-03-01", "content")),
        ("x", "Report of 04/03/2024", "", ("2024-03-04", "content")),
        ("x", "Date: 4.3.24", "", ("2024-03-04", "content")),
        ("x", "November 21, 2022", "", ("2022-11-21", "content")),
        ("x", "Next review: 1 May 2025. Approved: 2 May 2024", "", ("2024-05-02", "content")),
        ("x", "Founded in 1871. " * 80 + "On 5 May 2001 a flood came.", "", None),
        ("x", "Visit on 1 January 2031", "", None),
        ("x", "Born 3 March 1975", "", None),
        ("x", "31 February 2024", "", None),
        ("15.03.2024 minutes", "", "2024-06-01", ("2024-03-15", "name")),
        ("2024-03-15 minutes", "", "", ("2024-03-15", "name")),
        ("20240315_minutes", "", "", ("2024-03-15", "name")),
        ("Survey March 2024", "", "", ("2024-03-01", "name")),
        ("complaints-report-jan-25", "", "", ("2025-01-01", "name")),
        ("Survey March 2024", "", "2024-03-20", ("2024-03-20", "metadata")),
        ("Figures 2011-12", "", "", None),
        ("Figures 201112 to 202324", "", "", None),
        ("x", "", "2024-06-01", ("2024-06-01", "metadata")),
        ("x", "", "1980-01-01", None),
        ("x", "", "2031-01-01", None),
    ],
)
def test_date(name, text, noted, expected):
    found = guess_date(name, one(text), Facts(dated=noted), TODAY)
    assert (found and (found.value, found.source)) == expected


@pytest.mark.parametrize(
    ("name", "media", "title", "text", "expected"),
    [
        ("a.pdf", "pdf", "Complaints policy", "complaint complaint complaint", ("policy", "content")),
        ("a.pdf", "pdf", "Minutes of the policy committee", "", ("minutes", "content")),
        ("a.pdf", "pdf", "Telephone performance: 31 minutes became three minutes", "", ("performance", "content")),
        ("15.03.2024 minutes.pdf", "pdf", "", "", ("minutes", "name")),
        ("a.pdf", "pdf", "Customer satisfaction survey 2024", "respondents", ("survey", "content")),
        ("kpi-dashboard.xlsx", "xlsx", "Q3", "", ("performance", "name")),
        ("a.eml", "eml", "Thank you", "", ("customer_voice", "content")),
        ("a.docx", "docx", "Induction workshop for front desk staff", "", ("training", "content")),
        ("a.docx", "docx", "How to log a call", "Procedure step by step", ("procedure", "content")),
        ("a.docx", "docx", "Customer access strategy", "", ("plan", "content")),
        ("summer-newsletter.pdf", "pdf", "Northam matters", "", ("publicity", "name")),
        ("lobby.jpg", "image/jpeg", "Lobby", "survey policy", ("photo", "metadata")),
        ("CRM screenshot.png", "image/png", "CRM screenshot", "", ("system", "name")),
        ("letter.docx", "docx", "Dear Mr Owen", "We met on Tuesday.", None),
    ],
)
def test_kind(name, media, title, text, expected):
    found = guess_kind(name, media, one(text), title)
    assert (found and (found.value, found.source)) == expected


def test_kinds_are_those_of_the_portfolio():
    assert set(_WORDS) <= set(EVIDENCE_KINDS)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Telephone performance\n\nAverage waiting fell.", "Telephone performance"),
        ("Tel: 01234 567890\nHome visits policy", "Home visits policy"),
        ("Agenda item\nCustomer strategy update\nReport attached.", "Customer strategy update"),
    ],
)
def test_a_first_line_is_passed_over_only_when_it_is_no_title(text: str, title: str) -> None:
    assert guess_title("calls.txt", "text/plain", (Page(1, text),), Facts()).value == title
