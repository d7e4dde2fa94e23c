"""Titles: never the middle of a paragraph, nor what a template left; and kinds, which need a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from cse_desktop.domain.reading import Page
from cse_desktop.extract.guesses.kinds import guess_kind
from cse_desktop.extract.guesses.titles import guess_title, title_from_name
from cse_desktop.extract.source import Facts
from tests.extract import make

LETTERS_AND_NEWS = {
    "short": (
        "Counter waiting times fall again\n"
        "\n"
        "Waiting times at the enquiry counter fell for the third year running, figures show, after "
        "staff took turns at the front desk. The panel of residents that asked for the change was "
        "told that most people are now seen within four minutes.\n"
    ),
    "one-word line first": (
        "News\n"
        "\n"
        "Northam council recognised for customer service\n"
        "\n"
        "The council has been recognised for the way in which its staff listen to those who use its "
        "services, and the panel that came to see it said as much in a report that is to be read at "
        "every library in the county.\n"
    ),
    "long": (
        "Residents and staff of the council meet to write a new set of promises on how soon letters "
        "are answered\n"
        "\n"
        "A group of residents met at the town hall. They read the letters of a whole year and asked "
        "why so many of them had been written twice by people who had never heard from anybody.\n"
    ),
}


def set_in_one_size(path: Path, text: str, gap: float) -> Path:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=gap)
    lines = (line for line in text.replace("&", "&amp;").splitlines() if line.strip())
    paragraphs = [Paragraph(line, style) for line in lines]
    SimpleDocTemplate(str(path)).build(paragraphs)
    return path


@pytest.mark.parametrize("gap", [0, 6])
@pytest.mark.parametrize("name", sorted(LETTERS_AND_NEWS))
def test_the_first_paragraph_of_a_pdf_in_one_size(tmp_path: Path, read, name: str, gap: float) -> None:
    text = LETTERS_AND_NEWS[name]
    expected = next(line for line in text.splitlines() if line != "News" and line)
    reading, _ = read(set_in_one_size(tmp_path / "x.pdf", text, gap))
    assert reading.title.source == "content"
    assert expected.startswith(reading.title.value.rstrip("…"))
    assert len(reading.title.value) > min(len(expected), 100) - 1


def test_seeds_as_pdf_have_the_titles_they_have_as_text(tmp_path: Path, read, shared: Path) -> None:
    for seed in sorted((shared / "seeds").glob("*.txt")):
        as_text, _ = read(seed)
        for gap in (0, 6):
            as_pdf, _ = read(set_in_one_size(tmp_path / "x.pdf", seed.read_text("utf-8"), gap))
            assert as_pdf.title.value == as_text.title.value


def test_no_piece_of_a_sentence_in_letters_a_little_larger(tmp_path: Path, read) -> None:
    lines = ["position is that it permits the definition of new", "forms by those who", "use them.", "Every form"]
    reading, _ = read(make.pdf(tmp_path / "forms report 1978.pdf", [lines]))
    assert "position" not in reading.title.value or reading.title.source == "name"


@pytest.mark.parametrize("title", ["(anonymous)", "untitled", "Untitled.pdf", "unspecified", "(unspecified)"])
def test_a_title_that_says_nothing_is_refused(title: str) -> None:
    pages = (Page(1, "Access statement"),)
    assert guess_title("x.pdf", "pdf", pages, Facts(title=title)).value == "Access statement"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('title: "Closure of the counter"', "Closure of the counter"),
        ('---\ntitle: "Closure of the counter"', "Closure of the counter"),
        (
            '/---\ntitle: "Closure of the counter in the town hall"\nlast_word: "no"\n---\nThe counter closes.',
            "Closure of the counter in the town hall",
        ),
        ("{{ac.config.title}}\nAbout the parish", "About the parish"),
        ("[Type the document title]\nAccess statement", "Access statement"),
        ("<inline-image>\nAccess statement", "Access statement"),
        ("<b>Access statement</b>", "Access statement"),
        ("Access statement (2024", "Access statement 2024"),
        ("Access statement (revised)", "Access statement (revised)"),
        ('"; $count = 1; foreach($rows as $row){\nAccess statement', "Access statement"),
        ("8uPr5e8gVGVzbGEgLSDw4j5+iDn+unu5CDy7CDk4ff55CDs+On55e0g\nAccess statement", "Access statement"),
        ("Present: Cllrs Owen and Pryce\nAccess panel notes", "Access panel notes"),
        ("Northam Council\nDear Ms Owen\nI write to thank your staff at the counter", "Northam Council"),
    ],
)
def test_markup_and_what_a_template_left_are_no_title(line: str, title: str) -> None:
    assert guess_title("x.txt", "text/plain", (Page(1, line),), Facts()).value == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Migration-201112-to-202324.ods", "Migration 201112 to 202324"),
        ("Calls 2011-12.xlsx", "Calls 2011 12"),
        ("New jobs by region, 202425.xlsx", "New jobs by region, 202425"),
        ("Change over the latest decade.xlsx", "Change over the latest decade"),
        ("A Basic Document (docx).docx", "A Basic Document (docx)"),
        ("Access statement (final).docx", "Access statement"),
        ("2014-10-7-street-lights.txt", "Street lights"),
        ("Copy of counter rota.xlsx", "Counter rota"),
    ],
)
def test_years_and_words_stay_in_the_title_from_a_name(name: str, title: str) -> None:
    assert title_from_name(name) == title


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Teams", "Our teams\nUnder twelves\n" * 9 + "Club\nPlayers Charter\nPolicies\nPrivacy Policy", None),
        ("Opening", "Our complaints line. A complaint. Complaints. Complaints, complaints.", None),
        ("Notes", "Apologies for absence\nMatters arising\nAny other business\nThe chair spoke.", "minutes"),
        ("Northam", "Apologies\nR Hale\n1.3 Minutes\nThe minutes are a true record.\n1.4 Matters Arising",
         "minutes"),
        ("Residents praise staff", "Residents gave feedback and wrote to say thank you for the case study.",
         "customer_voice"),
    ],
)  # fmt: skip
def test_a_kind_needs_a_word_in_the_title_or_several_on_the_page(title: str, text: str, kind: str | None) -> None:
    found = guess_kind("x.html", "text/html", (Page(1, text),), title)
    assert (found and found.value) == kind
