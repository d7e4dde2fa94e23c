"""The evidence's own date, British order: from the text near the top, the file's own record, or its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.guesses.mentions import Mention, mentions, without_links
from cse_desktop.extract.guesses.names import Named, named_dates
from cse_desktop.extract.source import Facts

EARLIEST = date(1990, 1, 1)
AHEAD = timedelta(days=92)
"""How far ahead of today a document's date may lie, such as of an agenda or a plan about to begin."""
NEAR_TOP = 3_000
"""How many characters from the top a date counts as the document's own rather than one it mentions."""
DATE_AT_TOP, MONTH_NEAR_TOP = 800, 250
"""How near the top a full date, or a month alone, has to stand when no word such as "published" leads up to it."""
EVENTS = 3
"""As many dates that nothing leads up to, none in the first lines, are of events that the text tells of."""
LEADING_UP = 180
"""How many characters before a date are read for what it is the date of."""
SUPPORTING = 20_000
"""How many characters are searched for what tells which of two readings of a name is meant."""
SOON_AFTER = timedelta(days=92)
"""How long after its date a file may have been saved for the record of that to support the date."""
_NOT_DATES = frozenset(
    {
        "2013-12-23", "2013-12-24", "2013-01-27",  # templates that programs fill in
        "2006-09-16", "2006-09-13", "2015-06-05",  # blank workbooks of Excel, and of what writes them
        "2000-01-01", "2001-01-01", "1990-01-01",  # clocks never set, and files made to be always the same
    }
)  # fmt: skip
"""What programs record as the date when nobody told them."""
_CUE = re.compile(
    r"(?<!first )(?<!originally )"
    r"\b(?:published|updated|dated?|issued?|approved|adopted|revised|reviewed|version|edition|sent|posted|created"
    r"|meeting|cyhoeddwyd|diweddarwyd|dyddiad|cyfarfod)"
    r"(?:\s+(?:on|by|at|date|held|ar|a gynhaliwyd))*\s*:?[\s\w,]{0,24}$"
    r"|\b(?:minutes|meeting|cofnodion|cyfarfod)\b[^\n]{0,120}\b(?:held|gynhaliwyd)\s+(?:on|ar)\s+(?:the\s+)?"
    r"(?:\w+day,?\s+|dydd \w+,?\s+)?(?:the\s+)?$",
    re.I,
)
# A date that belongs to something else: the next review, a closing date, somebody's birth.
_OTHERS = re.compile(
    r"(?:(?:next|review(?:\s+date)?|expir\w+|until|due|deadline|clos\w+|born|birth|by|before|valid|since|copyright|©"
    r"|first published|originally published|year[ -]end|accessed|retrieved"
    r"|next (?:meeting|review|session)\b[^.\n]{0,60}|(?:last|previous)\s+(?:\w+\s+)?meeting\b[^.]{0,60}"
    r"|cyfarfod\s+diwethaf\b[^.]{0,60}|\b(?:to (?:approve|confirm|agree|sign|receive|accept|consider)|approval of"
    r"|confirmation of)\b[^.]{0,40}\bminutes\b[^.]{0,60}"
    r"|clos(?:es|ing)(?: date)?\b[^.\n]{0,20}|deadline\b[^.\n]{0,40})\W*(?:\w+day,?\s+)?(?:the\s+)?)$",
    re.I,
)
# After the date: counting from it, or minutes of the meeting before that were put to this one.
_GOES_BEFORE = re.compile(
    r"\s*(?:onwards?|ymlaen)\b|(?:[^.]{0,40}\b(?:circulated|signed)|[^.]{0,60}\b(?:true|correct|accurate) record"
    r"|\s+(?:were|was|be) (?:agreed|approved|confirmed|accepted|taken))\b",
    re.I,
)


def guess_date(name: str, pages: Sequence[Page], facts: Facts, today: date | None = None) -> Guess | None:
    """The date as ISO text (a month alone is its first day), or None. Never far in the future nor before 1990."""
    today = today or date.today()  # noqa: DTZ011 - a day is enough here
    latest = today + AHEAD
    named, noted = named_dates(name, EARLIEST, latest), noted_date(facts, today)
    cued, plain = _from_text(pages, latest, noted)
    if cued:
        return Guess(cued.isoformat(), "content")
    # The name somebody gave the file says more than a date that the text only mentions.
    if named and named.firm:
        return Guess(named.days[0].isoformat(), "name")
    if named and len(named.days) > 1 and (settled := _settled(named, pages, noted)):
        return settled
    if plain:
        return Guess(plain.isoformat(), "content")
    if named and len(named.days) == 1:
        return _named_or_noted(named, noted)
    # Which of two days a name means is not known, and a record that fits neither says only when it was saved.
    return Guess(noted.isoformat(), "metadata") if noted and not named else None


def _from_text(pages: Sequence[Page], latest: date, saved: date | None) -> tuple[date | None, date | None]:
    """The first date that a word such as "published" leads up to, and the first at the very top.

    A period that was still to end when the file was saved does not tell when it was made.
    """
    ended = min(latest, saved + timedelta(days=31)) if saved else latest
    top = without_links("\n".join(page.text for page in pages[:2] if page.kind != "sheet")[:NEAR_TOP])
    found = [
        one
        for one in mentions(top)
        if EARLIEST <= one.day <= (ended if one.whole else latest) and not is_of_another(top, one)
    ]
    # Several such years are a list of them.
    if len({one.day for one in found if one.span}) > 1:
        found = [one for one in found if not one.span]
    cued = [one for one in found if not one.span and is_led_up_to(top, one)]
    # Without a cue only a date at the very top is the document's own; further down it tells of something.
    plain = [one for one in found if one.start < (DATE_AT_TOP if one.exact else MONTH_NEAR_TOP)]
    # Of a list of events none is the date of the list.
    if plain and plain[0].start >= MONTH_NEAR_TOP and len({one.day for one in found}) >= EVENTS:
        plain = []
    plain.sort(key=lambda one: one.span)
    return _sharpest(cued, found), _sharpest(plain, found)


def is_led_up_to(top: str, one: Mention) -> bool:
    """Whether a word such as "published" stands before the date."""
    return bool(_CUE.search(top[max(0, one.start - LEADING_UP) : one.start]))


def is_of_another(top: str, one: Mention) -> bool:
    """Whether the date is of something else than the document, such as its next review."""
    return bool(
        _OTHERS.search(top[max(0, one.start - LEADING_UP) : one.start]) or _GOES_BEFORE.match(top, one.end)
    )


def _sharpest(chosen: list[Mention], found: list[Mention]) -> date | None:
    """The first of those chosen, or the same month said to the day or more clearly elsewhere."""
    if not chosen:
        return None
    first = chosen[0]
    if first.exact and first.clean:
        return first.day
    same = (
        one.day for one in found if one.exact and one.clean and one.day.replace(day=1) == first.day.replace(day=1)
    )
    return next(same, first.day)


def _settled(named: Named, pages: Sequence[Page], noted: date | None) -> Guess | None:
    """The one reading of an ambiguous name that the text, or failing that the file's record, bears out."""
    said = mentions(without_links("\n".join(page.text for page in pages)[:SUPPORTING]))
    days = {one.day for one in said if one.exact}
    months = {one.day.replace(day=1) for one in said}
    if agreed := [day for day in named.days if day in days]:
        return Guess(agreed[0].isoformat(), "content") if len(agreed) == 1 else None
    for supported in (
        [day for day in named.days if day.replace(day=1) in months],
        [day for day in named.days if noted and day <= noted <= day + SOON_AFTER],
    ):
        if len(supported) == 1:
            return Guess(supported[0].isoformat(), "name")
    return None


def _named_or_noted(named: Named, noted: date | None) -> Guess:
    """A name such as "March 2024" is made more exact by a record of the same month, never overruled by another."""
    day = named.days[0]
    if noted and not named.exact and (day.year, day.month) == (noted.year, noted.month):
        return Guess(noted.isoformat(), "metadata")
    return Guess(day.isoformat(), "name")


def noted_date(facts: Facts, today: date) -> date | None:
    """The date in the file's own record, unless a program put it there or the clock was wrong."""
    if facts.dated[:10] in _NOT_DATES:
        return None
    try:
        noted = date.fromisoformat(facts.dated[:10])
    except ValueError:
        return None
    return noted if EARLIEST < noted <= today + timedelta(days=1) else None
