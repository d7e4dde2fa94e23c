"""Published lists of elements, as they come: numbered or not, bulleted or not, wrapped, with page furniture.

The list `LIGHTHOUSE` is invented. It has the traps that real lists have: a preamble, a file path in the middle,
bullets of several kinds, numbers that start again, full stops that are missing.
"""

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard_document import problems_of, standard_from_document
from cse_desktop.domain.standard_reading import read_published_list

LIGHTHOUSE = """\
Keeping the light – how Skerrow Harbour Trust looks after its visitors

The trust will be looked at against the promises below, which its members drew up in spring. They are: -

Promise 1 – A warm welcome

1. Finding the way

- Boat and bus times are posted at every landing stage and are checked before each season begins
- Our wardens know the coast path well enough to guide anyone who asks, whatever the weather.

2. Coming in from the rain

- Shelters are dry, lit and swept at least once a day, with a bench that a tired walker can reach

Promise 2 - Telling the truth about the weather

1. Forecasts

- Every morning we chalk up the forecast in words that a child of ten could read aloud.
– When the forecast turns out wrong we say so at noon and explain what changed overnight

S:\\harbour\\minutes\\published\\Spring Gathering\\P0000017\\Promises v9 final.doc

2. Warnings

• Red flags go up within five minutes of a gale warning, and the café hears of it by telephone.

- Visitors who are already out on the rocks are fetched back by someone they can recognise.

3. Afterwards

- After every storm, wardens and visitors ask what could have gone better. The answers are pinned up.
"""
CODES = ["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2", "2.2.1", "2.2.2", "2.3.1"]
BULLET = re.compile(r"^[-–•] ", re.MULTILINE)


def read(text):
    """The standard of a draft, after checking that the draft is sound."""
    document, notes = read_published_list(text, id="light", title="Keeping the light")
    assert problems_of(document) == []
    return standard_from_document(document), {
        note.id.removeprefix("published_list."): note.values for note in notes
    }


def statements(standard):
    return {element.code: element.statement for element in standard.elements}


@pytest.fixture(scope="module")
def wanted():
    texts = [line[2:] for line in LIGHTHOUSE.splitlines() if BULLET.match(line)]
    return dict(zip(CODES, texts, strict=True))


def test_a_list_without_numbers_is_numbered_by_position(wanted):
    standard, notes = read(LIGHTHOUSE)
    assert statements(standard) == wanted
    assert standard.levels == ("Promise", "Sub-promise", "Element")
    assert [group.title for group in standard.groups] == ["A warm welcome", "Telling the truth about the weather"]
    assert [group.code for group in standard.groups_at(2)] == ["1.1", "1.2", "2.1", "2.2", "2.3"]
    assert [group.title for group in standard.path("2.2.2")][1:] == ["Warnings"]
    assert "numbered_by_position" in notes
    assert notes["found"] == {"count": 8, "groups": 2}


def test_what_is_left_out_is_said(wanted):
    _, notes = read(LIGHTHOUSE)
    assert notes["before_list"]["count"] == 2
    assert notes["page_lines"]["count"] == 1
    assert str(notes["page_lines"]["first"]).startswith("S:\\harbour")
    assert "left_out" not in notes


def unmarked(text):
    return BULLET.sub("", text)


def wrapped(text, width, indent=""):
    return "\n".join(textwrap.fill(line, width, subsequent_indent=indent) for line in text.splitlines())


def without_blank_lines(text):
    return "\n".join(line for line in text.splitlines() if line.strip())


def numbered(text, group, heading, element):
    """The list with headings and elements rewritten by three functions of their position and title."""
    lines, top, sub, own = [], 0, 0, 0
    for line in text.splitlines():
        if found := re.match(r"Promise \d [–-] (.*)", line):
            top, sub = top + 1, 0
            lines.append(group(top, found[1]))
        elif found := re.match(r"\d\. (.*)", line):
            sub, own = sub + 1, 0
            lines.append(heading(top, sub, found[1]))
        elif BULLET.match(line):
            own += 1
            lines.append(element(top, sub, own, line[2:]))
        elif line:
            lines.append(line)
    return "\n".join(lines)


def dotted(*numbers):
    return ".".join(map(str, numbers))


VARIANTS = {
    "carriage returns and hard spaces": LIGHTHOUSE.replace("\n", "\r\n").replace(" ", "\u00a0"),
    "paragraphs of a word processor, bullets being a list style": without_blank_lines(unmarked(LIGHTHOUSE)),
    "numbers of headings lost as well": without_blank_lines(re.sub(r"(?m)^\d\. ", "", unmarked(LIGHTHOUSE))),
    "numbers of headings lost, bullets kept": re.sub(r"(?m)^\d\. ", "", LIGHTHOUSE),
    "wrapped": wrapped(LIGHTHOUSE, 72),
    "wrapped with hanging indents": wrapped(LIGHTHOUSE, 60, "   "),
    "wrapped without blank lines": without_blank_lines(wrapped(LIGHTHOUSE, 80)),
    "wrapped, bullets lost": wrapped(unmarked(LIGHTHOUSE), 80),
    "bullets without a space": BULLET.sub("-", LIGHTHOUSE),
    "bullets on lines of their own": without_blank_lines(BULLET.sub("•\n", LIGHTHOUSE)),
    "headings in capitals": re.sub(
        r"(?m)^Promise (\d) . (.*)$", lambda m: f"PROMISE {m[1]}: {m[2].upper()}", LIGHTHOUSE
    ),
    "headings over two lines": re.sub(r"(?m)^Promise (\d) . ", r"Promise \1\n", LIGHTHOUSE),
    "number words": LIGHTHOUSE.replace("Promise 1 –", "Promise One:").replace("Promise 2 -", "Promise Two:"),
    "markdown": re.sub(r"(?m)^(\d\. .*)$", r"## **\1**", LIGHTHOUSE.replace("Promise", "# Promise")),
    "1. and 1.1 with bullets": numbered(
        LIGHTHOUSE,
        lambda a, t: f"{a}. {t}",
        lambda a, b, t: f"{dotted(a, b)} {t}",
        lambda a, b, c, t: f"• {t}",
    ),
    "1 and 1.1 without bullets": numbered(
        LIGHTHOUSE, lambda a, t: f"{a} {t}", lambda a, b, t: f"{dotted(a, b)} {t}", lambda a, b, c, t: t
    ),
    "codes before every line": numbered(
        LIGHTHOUSE,
        lambda a, t: f"Promise {a}: {t}",
        lambda a, b, t: f"{dotted(a, b)} {t}",
        lambda a, b, c, t: f"{dotted(a, b, c)} {t}",
    ),
    "codes in a column of their own": numbered(
        LIGHTHOUSE,
        lambda a, t: f"Promise {a}: {t}",
        lambda a, b, t: f"{dotted(a, b)}\n{t}",
        lambda a, b, c, t: f"{dotted(a, b, c)}\t{t}",
    ),
    "named elements": numbered(
        LIGHTHOUSE,
        lambda a, t: f"Promise {a}\n{t}",
        lambda a, b, t: f"{dotted(a, b)} {t}",
        lambda a, b, c, t: f"Element {dotted(a, b, c)}: {t}",
    ),
    "codes wrapped": wrapped(
        numbered(
            LIGHTHOUSE,
            lambda a, t: f"Promise {a}: {t}",
            lambda a, b, t: f"{dotted(a, b)} {t}",
            lambda a, b, c, t: f"{dotted(a, b, c)} {t}",
        ),
        60,
    ),
    "codes and no headings": numbered(
        LIGHTHOUSE, lambda a, t: "", lambda a, b, t: "", lambda a, b, c, t: f"{dotted(a, b, c)} {t}"
    ),
} | {f"bullets as {sign!r}": BULLET.sub(f"{sign} ", LIGHTHOUSE) for sign in "•o–—*▪?\uf0b7Ø"}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_list_is_read_however_it_was_saved(name, wanted):
    standard, _ = read(VARIANTS[name])
    assert statements(standard) == wanted


def paged(text, lines_a_page):
    lines = text.splitlines()
    pages = [lines[start : start + lines_a_page] for start in range(0, len(lines), lines_a_page)]
    framed = [["Skerrow Harbour Trust – papers", *page, "", f"Page {n} of 9"] for n, page in enumerate(pages, 1)]
    return "\f".join("\n".join(page) for page in framed)


@pytest.mark.parametrize("lines_a_page", [9, 14, 23])
def test_headers_footers_and_page_numbers_are_left_out(lines_a_page, wanted):
    standard, notes = read(paged(wrapped(LIGHTHOUSE, 70), lines_a_page))
    assert statements(standard) == wanted
    assert notes["page_lines"]["count"] >= 4


def test_a_contents_page_is_not_mistaken_for_the_list(wanted):
    headings = [line for line in LIGHTHOUSE.splitlines() if re.match(r"Promise|\d\. ", line)]
    dots = "\n".join(f"{line} ........... {n}" for n, line in enumerate(headings))
    for contents in (dots, "\n".join(headings)):
        standard, _ = read(f"Contents\n{contents}\n\f{LIGHTHOUSE}")
        assert statements(standard) == wanted


def test_a_heading_repeated_on_the_next_page_opens_nothing_new(wanted):
    again = LIGHTHOUSE.replace(
        "2. Warnings", "\fPromise 2 - Telling the truth about the weather (continued)\n\n2. Warnings"
    )
    standard, _ = read(again)
    assert statements(standard) == wanted


def test_a_path_glued_to_an_element_is_cut_off(wanted):
    glued = LIGHTHOUSE.replace("overnight\n\nS:", "overnight S:")
    standard, notes = read(glued)
    assert statements(standard) == wanted
    assert notes["page_lines"]["count"] == 1


def test_codes_with_letters_on_two_levels_are_kept():
    standard, notes = read(
        "Area 1: Shelves\n1.1a Books stand where the plan says.\n1.1b Lost books are looked for.\n"
        "1.3c staff ask what was not found\nArea 2: Rooms\n2.1a Rooms are warm in winter and cool in summer.\n"
        "2.1b Lamps work."
    )
    assert [element.code for element in standard.elements] == ["1.1a", "1.1b", "1.3c", "2.1a", "2.1b"]
    assert standard.levels == ("Area", "Element")
    assert "codes_kept" in notes


def test_relative_letters_are_made_whole():
    standard, _ = read(
        "1. Shelves\n1.1 Order\na) Books stand in order.\nb) Boxes have labels.\n1.2 Dust\n(a) Dust is rare."
    )
    assert [element.code for element in standard.elements] == ["1.1a", "1.1b", "1.2a"]


def test_principles_called_by_letters():
    standard, _ = read(
        "Principle A – Openness\n• We publish what we decide.\n• We say why we decided it.\n"
        "Principle B – Care\n• We ask people how they are."
    )
    assert [group.code for group in standard.groups] == ["A", "B"]
    assert [element.code for element in standard.elements] == ["A1", "A2", "B1"]


def test_points_below_an_element_become_its_parts():
    standard, notes = read(
        "Theme 1: Calls\n• We make sure that calls are:\n  o answered within a minute;\n  o ended politely.\n"
        "• We count the calls nobody answered.\nTheme 2: Letters\n• Letters are answered within a week."
    )
    first = standard.elements[0]
    assert first.parts == ("answered within a minute", "ended politely")
    assert first.statement == "We make sure that calls are: answered within a minute; ended politely."
    assert len(standard.elements) == 3
    assert notes["parts_folded"] == {"count": 2}


def test_elements_at_unequal_depth_get_a_heading_of_their_own():
    standard, notes = read(
        "Promise 1: Calls\n- We answer calls.\n- We return calls.\nPromise 2: Letters\n"
        "2.1 In\n- We open letters.\n2.2 Out\n- We send letters."
    )
    assert [element.code for element in standard.elements] == ["1.1.1", "1.1.2", "2.1.1", "2.2.1"]
    assert notes["uneven_depth"] == {"count": 1}


def test_codes_that_clash_give_way_to_positions():
    standard, notes = read(
        "Promise 1: Calls\n1.1.1 We answer calls.\n1.1.2 We return calls.\nPromise 2: Letters\n"
        "1.1.2 We open letters.\n1.1.1 We send letters."
    )
    assert [element.code for element in standard.elements] == ["1.1", "1.2", "2.1", "2.2"]
    assert "codes_unusable" in notes


def test_numbers_inside_wrapped_lines_are_no_codes():
    standard, _ = read(
        "Promise 1: Calls\n- We answer nine in ten calls within\n10 seconds and return every missed call before\n"
        "5 o'clock, which is what callers asked us\nfor in the month of May\n1.5 million calls ago.\n- We count.\n"
        "Promise 2: Letters\n- We write."
    )
    assert len(standard.elements) == 3
    assert standard.elements[0].statement.endswith("May 1.5 million calls ago.")


def test_titles_come_from_the_statement_and_differ():
    standard, _ = read(
        "Promise 1: Calls\n"
        + "- We have a clear and friendly way of answering calls in the morning.\n" * 3
        + "- Staff can demonstrate that they listen.\n"
    )
    titles = [element.title for element in standard.elements]
    assert titles[0] == "Clear and friendly way"
    assert len(set(titles)) == 4
    assert max(map(len, titles)) <= 45


@pytest.mark.parametrize(
    "text", ["", "\f\f", "Dear all,\nthe meeting is on Monday.", "1\n2\n3", "Criterion 1\nCriterion 2"]
)
def test_a_text_without_a_list_is_refused(text):
    with pytest.raises(UserError, match="no_list_found"):
        read_published_list(text, id="x", title="X")


def test_an_id_and_title_that_could_not_be_used_are_made_usable():
    document, _ = read_published_list(LIGHTHOUSE, id=" my / list ", title=" ")
    assert document["id"] == document["title"] == "my-list"


PIECES = [
    "Criterion 1 – Things", "Criterion 2: More", "1. One", "2. Two", "1.1 Heading", "1.1.1 We do a thing well.",
    "- We do things", "• Other things are done here", "o nested", "Short", "III. Roman", "ii) two", "a) first",
    "\f", "Criterion 3",
    "We have a statement of more than ten words here, and it is true.", "", "C:\\a\\b.doc", "1.3c Staff listen.",
    "A1 Assets", "carries on here", "-", "1.", "99 We", "We ensure that:", "Page 3", "b) second",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=30))
def test_any_text_gives_a_sound_draft_or_is_refused(lines):
    try:
        document, _ = read_published_list("\n".join(lines), id="x", title="X")
    except UserError as error:
        assert error.message.id == "error.no_list_found"
    else:
        assert problems_of(document) == []


def test_a_long_hostile_text_takes_no_long_time():
    for text in ("we go on and on\n" * 20_000, "." * 200_000, "1." * 100_000, "a\\" * 100_000, "x C:\\ " * 20_000):
        with pytest.raises(UserError, match="no_list_found"):
            read_published_list(text, id="x", title="X")


# The published list itself, where it is at hand.


@pytest.fixture(scope="module")
def annex():
    folder = Path(__file__).parents[2] / ".." / "shared" / "seeds"
    found = list(folder.glob("004*.txt"))
    if not found:
        pytest.skip("../shared is not here")
    return found[0].read_text(encoding="utf-8")


def published_codes():
    counts = [[3, 3, 5], [6, 5], [2, 4, 3, 3], [3, 4, 6], [2, 5, 3]]
    return [
        dotted(top, sub, own)
        for top, subs in enumerate(counts, 1)
        for sub, count in enumerate(subs, 1)
        for own in range(1, count + 1)
    ]


def check_annex(text, annex):
    """57 elements whose words are those of the published list, in its order."""
    standard, _ = read(text)
    assert [element.code for element in standard.elements] == published_codes()
    lines = [line[2:].strip() for line in annex.splitlines() if BULLET.match(line)]
    assert [element.statement for element in standard.elements] == lines


def test_the_published_list_as_text(annex):
    check_annex(annex, annex)
    check_annex(wrapped(annex, 72), annex)
    check_annex(without_blank_lines(wrapped(unmarked(annex), 90)), annex)


def test_the_published_list_as_a_word_processor_file(annex, tmp_path):
    from docx import Document

    for headings in (True, False):
        made = Document()
        for line in filter(None, map(str.strip, annex.splitlines())):
            if BULLET.match(line):
                made.add_paragraph(line[2:], style="List Bullet")
            elif headings and line.startswith("Criterion"):
                made.add_heading(line, 1)
            elif headings and re.match(r"\d\. ", line):
                # Word numbers the paragraph itself: the number is no part of its text.
                made.add_paragraph(line[3:], style="List Number")
            else:
                made.add_paragraph(line)
        path = tmp_path / "annex.docx"
        made.save(str(path))
        check_annex("\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs), annex)


@pytest.mark.parametrize("bullet", ["", "• ", "- ", "o "])
def test_the_published_list_as_pdf(annex, tmp_path, bullet):
    from xml.sax.saxutils import escape

    import pypdfium2
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    flow = []
    for line in filter(None, map(str.strip, annex.splitlines())):
        name = "Heading1" if line.startswith("Criterion") else "Heading2" if line[0].isdecimal() else "BodyText"
        flow.append(Paragraph(escape(BULLET.sub(bullet, line)), styles[name]))

    def frame(canvas, page):
        canvas.drawString(72, 800, "Policy committee, item 9")
        canvas.drawString(280, 30, f"- {page.page} -")

    path = tmp_path / "annex.pdf"
    SimpleDocTemplate(str(path)).build(flow, onFirstPage=frame, onLaterPages=frame)
    with pypdfium2.PdfDocument(str(path)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 2
    check_annex("\f".join(pages), annex)
