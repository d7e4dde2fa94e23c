"""Tables whose heading says what stands below it: dates of birth, NHS numbers, telephone numbers.

A spreadsheet drops the first nought of a telephone number and the spaces of an NHS number, so that only the
heading tells what the figures are.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from cse_desktop.domain.reading import PersonalKind
from cse_desktop.extract.personal.figures import BIRTH_WORDS, DATE

_LONGEST_HEADING, _LONGEST_LINE = 48, 2_000
_BIRTH = re.compile(rf"(?:\w+['’]?s? ){{0,2}}(?:{BIRTH_WORDS}|born)\W*(?:\(.*\))?", re.IGNORECASE)
_HEALTH = re.compile(r"(?:\w+['’]?s? )?(?:nhs|chi|gig)(?: (?:no|num|number|id))?\b\W*", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:\w+['’]?s? ){0,2}(?:tel|telephone|phone|mobile|mob|landline|contact (?:no|number))\b\.?"
    r"(?: (?:no|number)s?)?\W*",
    re.IGNORECASE,
)
_HEALTH_CELL = re.compile(r"\d{3}[ .-]?\d{3}[ .-]?\d{4}")
_PHONE_CELL = re.compile(r"[1237]\d{9}|7\d{3} ?\d{3} ?\d{3}")
_KINDS: tuple[tuple[PersonalKind, re.Pattern[str], re.Pattern[str]], ...] = (
    ("birth_date", _BIRTH, DATE),
    ("nhs", _HEALTH, _HEALTH_CELL),
    ("phone", _PHONE, _PHONE_CELL),
)
_HINT = re.compile(r"birth|dob\b|d\.o|born|geni|nhs|chi\b|gig|tel|phone|mob|landline|contact n")
Heading = tuple[int, PersonalKind, re.Pattern[str]]
"""Which cell of a row (from 0), what stands there, and how it looks."""


def under_headings(text: str, lower: str, headings: str = "") -> Iterator[tuple[int, int, PersonalKind]]:
    """What stands in a table's cells, from its heading to a blank line or the next heading.

    `headings` is the line of headings of a table that began on another page.
    """
    now = _headings(headings)
    done = 0
    if now:
        done = yield from _rows(text, 0, now)
    # Without cells only a heading for dates of birth is told from prose.
    elif "\t" not in text and not any(hint in lower for hint in ("birth", "dob", "d.o", "geni")):
        return
    while hint := _HINT.search(lower, done):
        begin = text.rfind("\n", 0, hint.start()) + 1
        line = text[begin : _line_end(text, begin)]
        done = begin + len(line) + 1
        if now := _headings(line):
            done = yield from _rows(text, done, now)


def _rows(text: str, at: int, now: tuple[Heading, ...]) -> Generator[tuple[int, int, PersonalKind], None, int]:
    """What stands in the rows from `at` on; it returns where they end."""
    while at < len(text):
        line = text[at : _line_end(text, at)]
        if not line.strip():
            break
        now = _headings(line) or now
        yield from _in_row(line, at, now)
        at += len(line) + 1
    return at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def headings_of(text: str) -> str:
    """The first line of a page that heads such a table; empty if there is none."""
    return next((line for line in text.split("\n")[:LINES_TO_HEADINGS] if _headings(line)), "")


LINES_TO_HEADINGS = 30
"""So many lines may stand above a sheet's table: its title, notes, who keeps it."""


def _headings(line: str) -> tuple[Heading, ...]:
    """What the cells of a heading say; nothing for a line that is none."""
    if len(line) > _LONGEST_LINE or not _HINT.search(line.lower()):
        return ()
    cells = line.split("\t")
    if len(cells) == 1:
        return _heading_of_figures(line)
    return tuple(
        (number, kind, cell_form)
        for number, cell in enumerate(cells)
        for kind, heading, cell_form in _KINDS
        if len(cell) <= _LONGEST_HEADING
        and heading.fullmatch(cell.strip())
        # "Date of birth | 12 March 1984" is a form: the value stands beside its name, and is found there.
        and not (number + 1 < len(cells) and cell_form.search(cells[number + 1]))
    )


_PROSE = re.compile(r"[;!?]|[a-z]\.(?:\s|$)|, ")
_LONGEST_HEADING_LINE = 90


def _heading_of_figures(line: str) -> tuple[Heading, ...]:
    """In a PDF the cells of a row stand side by side with spaces: a line of words such as "Name DOB Phone"."""
    if len(line) > _LONGEST_HEADING_LINE or _PROSE.search(line) or DATE.search(line) or not line[0].isupper():
        return ()
    named = re.search(rf"\b(?:{BIRTH_WORDS})", line, re.IGNORECASE)
    return ((0, "birth_date", DATE),) if named and named[0][0].isupper() else ()


def _in_row(line: str, at: int, headings: tuple[Heading, ...]) -> Iterator[tuple[int, int, PersonalKind]]:
    cells, begin = [], 0
    for cell in line.split("\t"):
        cells.append((cell, at + begin))
        begin += len(cell) + 1
    for number, kind, form in headings:
        if len(cells) == 1:
            # The earliest year of the row: somebody is born before anything else happens to them.
            dates = sorted(form.finditer(line), key=lambda match: (_year(match[0]), match.start()))
            yield from ((at + match.start(), at + match.end(), kind) for match in dates[:1])
            continue
        # Empty cells are not in the text, so that what follows them stands further left than its heading.
        for cell, start in reversed(cells[: number + 1]):
            if match := form.fullmatch(cell.strip()):
                lead = len(cell) - len(cell.lstrip())
                yield start + lead, start + lead + len(match[0]), kind
                break


def _year(written: str) -> int:
    figures = re.findall(r"\d+", written)
    long = [int(figure) for figure in figures if len(figure) == 4]
    if long:
        return long[0]
    short = int(figures[-1])
    return short + (2000 if short < 30 else 1900)
