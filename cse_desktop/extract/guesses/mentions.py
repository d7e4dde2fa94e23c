"""The dates and periods that a text speaks of, British order, with English and Welsh months."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

_MONTHS = (
    "jan ion", "feb chw", "mar maw faw", "apr ebr", "may mai fai", "jun meh feh",
    "jul gor orf", "aug aws", "sep med fed", "oct hyd", "nov tac dac", "dec rha rag",
)  # fmt: skip
"""How the names of each month begin, the Welsh ones also as they change after "o"."""
MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi"
    r"|hydref|[td]achwedd|rh?agfyr)"
)
_YEAR = r"((?:19|20)\d{2})"
_ORDINAL = r"(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)"
_DAY_FIRST = re.compile(
    rf"(?<!\d['’‘\"”“°*])\b(\d{{1,2}}){_ORDINAL}?[\s-]+(?:of?\s+)?{MONTH}\.?,?[\s-]+{_YEAR}\b", re.I
)
# What recognition makes of a small raised "th": 8' November, 8" November, 8. November, 8t November.
_NOISY_DAY = re.compile(
    rf"(?<![\w.,])(\d{{1,2}})(?:['’‘\"”“°*]\S{{0,3}}|[a-z¢]{{1,2}}|[^\w\s,:;()/\[\]–—-]{{1,3}}[hd]?)\s+{MONTH}\.?,?[\s-]+{_YEAR}\b",
    re.I,
)
_MONTH_FIRST = re.compile(rf"\b{MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.I)
_MONTH_ONLY = re.compile(rf"(?<!\d)\b{MONTH}\.?,?\s+{_YEAR}\b", re.I)
_UNREADABLE_DAY = re.compile(
    r"(?<!\w)(?=\S*\d)[0-9lIiOo|]{1,2}[^\w\s,:;()/\[\]–—-]{0,3}\w{0,2}[^\w\s,:;()–—-]?\s+$"
)
_ISO = re.compile(rf"(?<![\d.-]){_YEAR}-(\d{{2}})-(\d{{2}})(?![\d-])")
_FIGURES = re.compile(
    r"(?<![\d/.-])(?<!\d[ ]/)(\d{1,2})(-)(\d{1,2})-((?:19|20)\d{2}|\d{2})(?![\d/-])"
    r"|(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\6((?:19|20)\d{2}|\d{2})(?!\d|[/.]\d)"
)
# "3.2.25" may as well be a section or a version; these words before it make a date of it.
_LEADS_TO_DATE = re.compile(
    r"(?:\b(?:date|dated|on|of|from|to|by|held|sent|updated|issued|meeting|day)|[–-])\W{0,3}$", re.I
)
_SPAN = re.compile(r"(?<![\d/.-])((?:19|20)\d{2})\s?[/–-]\s?(?:19|20)?(\d{2})(?![\d/.-]\d|\d)")
_QUARTER = re.compile(r"\b(?:Q|quarter\s*)([1-4])\W{0,3}$", re.I)
_SEASON = re.compile(r"\s+seasons?\b", re.I)
_SCHOOL = re.compile(r"\b(?:school|academic|term|pupils?|ysgol|academaidd)\b", re.I)
_JOINS = re.compile(
    r"(?:[ \t]*[-–—−/][ \t]*|\s+(?:up\s+)?(?:to|until|till|through|i|hyd)\s+)(?:the\s+)?(?:[A-Z][a-z]+day,?\s+)?"
)
_AND = re.compile(r"\s+(?:and|a)\s+(?:the\s+)?(?:[A-Z][a-z]+day,?\s+)?")
_BETWEEN = re.compile(r"\b(?:between|rhwng)\s+(?:the\s+)?(?:[A-Z][a-z]+day,?\s+)?$", re.I)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.?(?:\s*[-–—/&]\s*|\s+(?:to|and|until)\s+)$", re.I)
_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|pptx?|xlsx?|od[tsp]|rtf|html?|txt|csv|jpe?g|png|msg|eml|zip|aspx?|php)\b", re.I
)
LONGEST_WORD = 200
"""What is longer without a space is a link or a code."""
_MAYBE_LINK = re.compile(rf"(?<!\S)(?:[^\s/@.\]]*[/@.\]]\S*|\S{{{LONGEST_WORD + 1},}})")
_YEAR_SOMEWHERE = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Mention:
    """One date that a text speaks of, from `start` to `end` in it; of a period, its last day.

    `exact` means that a day is said; `clean`, that it was read without doubt; `span`, that only "2024/25" is said;
    `whole`, that a period is.
    """

    start: int
    end: int
    day: date
    exact: bool = True
    clean: bool = True
    span: bool = False
    whole: bool = False


def mentions(text: str) -> list[Mention]:
    """The dates in the order of the text, a period being one. They may lie in the future or long ago."""
    found: list[Mention] = []
    for mention in sorted(_all(text), key=lambda one: (one.start, -one.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return list(_periods(text, found))


def without_links(text: str) -> str:
    """The text with links, addresses, paths and names of files blanked out, as long as before.

    A date in one of these is of what it leads to.
    """
    return _MAYBE_LINK.sub(lambda word: " " * len(word[0]) if _is_link(word[0]) else word[0], text)


def month_number(word: str) -> int:
    """1 to 12 of an English or Welsh month's name or its beginning."""
    return next(number for number, names in enumerate(_MONTHS, 1) if word[:3].lower() in names.split())


def made(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(text: str) -> int:
    """Two figures are of this century."""
    return int(text) if len(text) == 4 else 2000 + int(text)


def last_day(day: date) -> date:
    """The last day of the date's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _is_link(word: str) -> bool:
    if len(word) > LONGEST_WORD or "://" in word or "www." in word.lower() or "@" in word:
        return True
    path = word.partition("/")[2]
    is_path = any(c.isalpha() or c == "_" for c in path) and any(c.isdigit() for c in word)
    return is_path or "](" in word or bool(_FILE_NAME.search(word))


def _all(text: str) -> Iterator[Mention]:
    yield from _in_words(text)
    yield from _in_figures(text)
    for match in _SPAN.finditer(text):
        first = int(match[1])
        if int(match[2]) == (first + 1) % 100 and not _SEASON.match(text, match.end()):
            yield Mention(
                match.start(), match.end(), _span_end(first, text, match), exact=False, span=True, whole=True
            )


def _in_words(text: str) -> Iterator[Mention]:
    if not _YEAR_SOMEWHERE.search(text):
        return
    for match in _DAY_FIRST.finditer(text):
        if found := made(int(match[3]), month_number(match[2]), int(match[1])):
            yield Mention(match.start(), match.end(), found)
    for match in _NOISY_DAY.finditer(text):
        if found := made(int(match[3]), month_number(match[2]), int(match[1])):
            yield Mention(match.start(), match.end(), found, clean=False)
    for match in _MONTH_FIRST.finditer(text):
        if found := made(int(match[3]), month_number(match[1]), int(match[2])):
            yield Mention(match.start(), match.end(), found)
    for match in _MONTH_ONLY.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if _UNREADABLE_DAY.search(before):
            continue
        found = date(int(match[2]), month_number(match[1]), 1)
        whole = bool(_MONTH_BEFORE.search(before))
        yield Mention(match.start(), match.end(), last_day(found) if whole else found, exact=False, whole=whole)


def _in_figures(text: str) -> Iterator[Mention]:
    for match in _ISO.finditer(text):
        if found := made(int(match[1]), int(match[2]), int(match[3])):
            yield Mention(match.start(), match.end(), found)
    figures = list(_FIGURES.finditer(text))
    american = any(_is_american(match) for match in figures)
    for match in figures:
        day, mark, month, year = match.groups()[:4] if match[1] else match.groups()[4:]
        found = made(full_year(year), int(month), int(day))
        if found is None or (american and found.day <= 12):
            continue
        # A text of two or three lone figures could be numbering: only with a nought or a word is it a date.
        numbering = mark == "." and len(year) == 2 and len(day + month) < 4
        if numbering and not _LEADS_TO_DATE.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        yield Mention(match.start(), match.end(), found)


def _is_american(match: re.Match[str]) -> bool:
    """Whether the date has a month of more than 12 unless the month stands first."""
    day, _, month, year = match.groups()[:4] if match[1] else match.groups()[4:]
    return len(year) == 4 and int(month) > 12 and made(int(year), int(day), int(month)) is not None


def _span_end(first: int, text: str, match: re.Match[str]) -> date:
    """The last day of the school year, or of the financial year or the quarter of it that is named."""
    if _SCHOOL.search(text[max(0, match.start() - 40) : match.end() + 40]):
        return date(first + 1, 8, 31)
    quarter = _QUARTER.search(text[max(0, match.start() - 14) : match.start()])
    if quarter and quarter[1] != "4":
        return last_day(date(first, 3 + 3 * int(quarter[1]), 1))
    return date(first + 1, 3, 31)


def _periods(text: str, found: list[Mention]) -> Iterator[Mention]:
    held: Mention | None = None
    for mention in found:
        if held and mention.day >= held.day and _joined(text, held, mention):
            end = mention if mention.exact or mention.span else replace(mention, day=last_day(mention.day))
            held = replace(end, start=held.start, whole=True)
            continue
        if held:
            yield held
        held = mention
    if held:
        yield held


def _joined(text: str, first: Mention, second: Mention) -> bool:
    between = text[first.end : second.start]
    if _JOINS.fullmatch(between):
        return True
    return bool(_AND.fullmatch(between) and _BETWEEN.search(text[max(0, first.start - 30) : first.start]))
