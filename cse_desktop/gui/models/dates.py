"""Dates as people in councils type them. Qt-free."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MONTHS = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha"),
)
"""English and Welsh: no beginning stands for two months, so either can be typed whatever the window speaks."""


def read_date(text: str) -> date | None:
    """The date somebody typed: `3 Mar 2025`, `3/3/25`, `2025-03-03`, `March 2025` (its last day), `2025`.

    None for empty text. Raises ValueError for text that is no date.
    """
    plain = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text.strip().casefold().replace(",", " "))
    if not plain:
        return None
    for pattern in (
        r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
        r"(?P<d>\d{1,2})[\s./-]+(?P<m>\d{1,2}|[a-z]{3,})[\s./-]+(?P<y>\d{2}|\d{4})",
        r"(?P<m>[a-z]{3,})\s+(?P<d>\d{1,2})\s+(?P<y>\d{4})",
        r"(?P<m>\d{1,2}|[a-z]{3,})[\s./-]+(?P<y>\d{4})",
        r"(?P<y>\d{4})",
    ):
        found = re.fullmatch(pattern, plain)
        if found:
            return _date(found.groupdict())
    raise ValueError(f"not a date: {text!r}")


def _date(parts: dict[str, str]) -> date:
    year = int(parts["y"])
    year += 2000 if year < 100 else 0
    month = _month(parts["m"]) if "m" in parts else 12
    # A month or year alone means its end: evidence of a period is as new as the period's last day.
    day = int(parts["d"]) if "d" in parts else monthrange(year, month)[1]
    if not 1900 <= year <= 2100:
        raise ValueError(f"not a year: {year}")
    return date(year, month, day)


def _month(text: str) -> int:
    if text.isdigit():
        if not 1 <= int(text) <= 12:
            raise ValueError(f"not a month: {text}")
        return int(text)
    known = [names.index(text[:3]) + 1 for names in MONTHS if text[:3] in names]
    if not known:
        raise ValueError(f"not a month: {text}")
    return known[0]
