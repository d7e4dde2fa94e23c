"""The date in a file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cse_desktop.extract.guesses.mentions import MONTH, full_year, made, mentions, month_number

EARLIEST_SHORT = 2008
"""Customer Service Excellence began in 2008: two figures that would make an earlier year are no year."""
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_. ])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_RUN = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_DAY_FIRST = re.compile(r"(?<![\dA-Za-z])(\d{1,2})[-_. ](\d{1,2})[-_. ]((?:19|20)\d{2})(?!\d)")
_DAY_RUN = re.compile(r"(?<!\d)([0-2]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d{2})(?!\d)")
_SHORT = re.compile(r"(?<![\dA-Za-z])(\d{1,2})([-_. ])(\d{1,2})\2(\d{2})(?!\d|[-_. ]\d)")
_SHORT_RUN = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?!\d))(?!20\d{4})(\d{2})()(0[1-9]|1[0-2])(\d{2})(?!\d)"
)
_YEAR_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)(?![-_. ]\d{1,2}(?!\d))")
_SHORT_YEAR = re.compile(rf"(?<![A-Za-z]){MONTH}[-_. ']?(\d{{2}})(?!\d)", re.I)
_SCANNED = re.compile(
    r"(?:^|[^a-z])(?:scan\w*|img|image|dsc\w?|pxl|photo|whatsapp|fax|export|download\w*)(?:[^a-z]|$)", re.I
)


@dataclass(frozen=True)
class Named:
    """The days a name may speak of, more than one when it is ambiguous.

    `exact` means that it says a day; `firm`, that somebody gave it that name in so many words.
    """

    days: tuple[date, ...]
    exact: bool
    firm: bool = False


def named_dates(name: str, earliest: date, latest: date) -> Named | None:
    """The date in a name such as "2024-03-15", "15.03.2024", "20240315", "15-03-24" or "March 2024".

    A name with several dates, as of a period, speaks of the latest. One that says when a machine
    made the file is not firm.
    """

    def fitting(days: list[date | None]) -> list[date]:
        return [day for day in days if day and earliest <= day <= latest]

    firm = not _SCANNED.search(name)
    full = fitting(_with_full_year(name))
    if full:
        return Named((max(full),), True, firm)
    spoken = [one for one in mentions(_spaced(name)) if not one.span and earliest <= one.day <= latest]
    exact = [one.day for one in spoken if one.exact]
    if exact:
        return Named((max(exact),), True, firm)
    short = fitting(_with_short_year(name))
    if short:
        return Named(tuple(sorted(set(short))), True)
    months = [*(one.day for one in spoken), *fitting(_months_alone(name))]
    return Named((max(months),), False) if months else None


def _with_full_year(name: str) -> list[date | None]:
    return [
        *(made(int(m[1]), int(m[3]), int(m[4])) for m in _YEAR_FIRST.finditer(name)),
        *(made(int(m[1]), int(m[2]), int(m[3])) for m in _YEAR_RUN.finditer(name)),
        *(made(int(m[3]), int(m[2]), int(m[1])) for m in _DAY_FIRST.finditer(name)),
        *(made(int(m[3]), int(m[2]), int(m[1])) for m in _DAY_RUN.finditer(name)),
    ]


def _with_short_year(name: str) -> list[date | None]:
    """Both readings of figures such as 20-03-11: the 20th of March 2011 and the 11th of March 2020."""
    match = _SHORT.search(name) or _SHORT_RUN.search(name)
    if not match:
        return []
    first, month, last = match[1], int(match[3]), match[4]
    readings = [made(full_year(last), month, int(first))]
    if len(first) == 2:
        readings.append(made(full_year(first), month, int(last)))
    return [day for day in readings if day and day.year >= EARLIEST_SHORT]


def _months_alone(name: str) -> list[date | None]:
    year_month = (m for m in _YEAR_MONTH.finditer(name) if not is_span(m[1], m[2]))
    return [
        *(made(int(m[1]), int(m[2]), 1) for m in year_month),
        *(made(2000 + int(m[2]), month_number(m[1]), 1) for m in _SHORT_YEAR.finditer(_spaced(name))),
    ]


def is_span(year: str, figures: str) -> bool:
    """Whether "2011-12" is a financial year rather than a December."""
    return int(figures) == (int(year) + 1) % 100


def _spaced(name: str) -> str:
    """The name with its marks as spaces, save for a dash standing free, which joins a period."""
    return re.sub(r"[_.]+|(?<! )-+|-+(?! )", " ", name)
