"""The evidence's own date, British order: from the text near the top, the file's own record, or its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.source import Facts

EARLIEST = date(1990, 1, 1)
NEAR_TOP = 3_000
"""How many characters from the top a date counts as the document's own rather than one it mentions."""
DATE_AT_TOP, MONTH_NEAR_TOP = 800, 250
"""How near the top a full date, or a month alone, has to stand when no word such as "published" leads up to it."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"((?:19|20)\d{2})"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}\.?,?[\s-]+{_YEAR}\b", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.I)
_ISO = re.compile(rf"(?<![\d.-]){_YEAR}-(\d{{2}})-(\d{{2}})(?![\d-])")
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/-])")
_MONTH_ONLY = re.compile(rf"(?<!\d )(?<!\d)\b{_MONTH}\.?,?\s+{_YEAR}\b", re.I)
_CUE = re.compile(
    r"(?:published|updated|dated?|issued?|approved|adopted|revised|reviewed|version|sent|posted|created|meeting)"
    r"(?:\s+(?:on|by|at|date|held))*\s*:?[\s\w,]{0,24}$",
    re.I,
)
# A date that belongs to something else: the next review, a closing date, somebody's birth.
_OTHERS = re.compile(
    r"(?:next|review(?:\s+date)?|expir\w+|until|due|deadline|clos\w+|born|birth|by|before|valid)\W*$", re.I
)
_NAME_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?([0-2]\d|3[01]))?(?!\d)")
_NAME_BRITISH = re.compile(
    r"(?<![\dA-Za-z])([0-2]?\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ]((?:19|20)\d{2}|\d{2})(?!\d)"
)
_NAME_SHORT_YEAR = re.compile(rf"(?<![A-Za-z]){_MONTH}[-_. ']?(\d{{2}})(?!\d)", re.I)
_NAME_RUN = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?!\d))([0-2]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d{2}|\d{2})(?!\d)"
)


def guess_date(name: str, pages: Sequence[Page], facts: Facts, today: date | None = None) -> Guess | None:
    """The date as ISO text (a month alone is its first day), or None. Never in the future nor before 1990."""
    latest = (today or date.today()) + timedelta(days=31)  # noqa: DTZ011 - a day is enough here
    if found := _from_text(pages, latest):
        return Guess(found.isoformat(), "content")
    named, noted = from_name(name, latest), _iso(facts.dated)
    if noted and not EARLIEST <= noted <= latest:
        noted = None
    # A name such as "March 2024" is made more exact by a record of the same month, never overruled by another.
    same_month = named and noted and (named.year, named.month, named.day) == (noted.year, noted.month, 1)
    if named and not same_month:
        return Guess(named.isoformat(), "name")
    return Guess(noted.isoformat(), "metadata") if noted else None


def from_name(name: str, latest: date) -> date | None:
    """The date in a file name such as "2024-03-15", "15.03.2024", "20240315" or "March 2024"."""
    spaced = re.sub(r"[_\-.]+", " ", name)
    candidates = (
        *(_made(_year(m[3]), int(m[2]), int(m[1]), latest) for m in _NAME_BRITISH.finditer(name)),
        *(
            _made(int(m[1]), int(m[2]), int(m[3] or 1), latest)
            for m in _NAME_ISO.finditer(name)
            if not _is_span(m)
        ),
        *(_made(_year(m[3]), int(m[2]), int(m[1]), latest) for m in _NAME_RUN.finditer(name)),
        *(found for _, _, found in _in_words(spaced, latest)),
        *(_made(2000 + int(m[2]), _month(m[1]), 1, latest) for m in _NAME_SHORT_YEAR.finditer(spaced)),
    )
    return next((found for found in candidates if found), None)


def _from_text(pages: Sequence[Page], latest: date) -> date | None:
    top = "\n".join(page.text for page in pages[:2] if page.kind != "sheet")[:NEAR_TOP]
    cued: list[tuple[int, date]] = []
    plain: list[tuple[int, date]] = []
    for start, exact, found in sorted([*_in_words(top, latest), *_in_figures(top, latest)]):
        before = top[max(0, start - 48) : start]
        if _OTHERS.search(before):
            continue
        if _CUE.search(before):
            cued.append((start, found))
        elif exact or start < MONTH_NEAR_TOP:
            plain.append((start, found))
    if cued:
        return cued[0][1]
    # Without a cue only a date at the very top is the document's own; further down it tells of something.
    return next((found for start, found in plain if start < DATE_AT_TOP), None)


def _in_words(text: str, latest: date) -> Iterator[tuple[int, bool, date]]:
    for match in _DAY_FIRST.finditer(text):
        if found := _made(int(match[3]), _month(match[2]), int(match[1]), latest):
            yield match.start(), True, found
    for match in _MONTH_FIRST.finditer(text):
        if found := _made(int(match[3]), _month(match[1]), int(match[2]), latest):
            yield match.start(), True, found
    for match in _MONTH_ONLY.finditer(text):
        if found := _made(int(match[2]), _month(match[1]), 1, latest):
            yield match.start(), False, found


def _in_figures(text: str, latest: date) -> Iterator[tuple[int, bool, date]]:
    for match in _ISO.finditer(text):
        if found := _made(int(match[1]), int(match[2]), int(match[3]), latest):
            yield match.start(), True, found
    for match in _NUMBERS.finditer(text):
        if found := _made(_year(match[4]), int(match[3]), int(match[1]), latest):
            yield match.start(), True, found


def _is_span(match: re.Match[str]) -> bool:
    """Whether "2011-12" is a financial year rather than a December."""
    return match[3] is None and int(match[2]) == int(match[1]) % 100 + 1


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _made(year: int, month: int, day: int, latest: date) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= latest else None
