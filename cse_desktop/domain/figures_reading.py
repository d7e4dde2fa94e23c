"""Figures as people paste them: lines of a date and a value, as spreadsheets and reports write them. Pure.

A line that makes no sense is told with the reason; the rest is kept.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cse_desktop.domain.messages import Message, message

_MONTHS = {name.lower()[:3]: number for number, name in enumerate(calendar.month_name) if name}
_VALUE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})[\s-]+(\d{4}|\d{2})")
_FINANCIAL = re.compile(r"(\d{4})[/-](\d{2})")
_QUARTER = re.compile(r"Q([1-4])\s+(\d{4})[/-]?(\d{2})?", re.IGNORECASE)
_YEAR = re.compile(r"(\d{4})")
_YEAR_ENDS = (3, 31)
"""Councils count from April to March: a year written 2025-26 ends on 31 March 2026."""


@dataclass(frozen=True)
class FoundPoint:
    """A dated value that a line holds; `line` counts from 1."""

    line: int
    dated: date
    value: float


@dataclass(frozen=True)
class FoundPoints:
    """What lines hold, in their order, and which of them make no sense."""

    points: tuple[FoundPoint, ...]
    problems: tuple[Message, ...]


def points_in(lines: Iterable[str], today: date) -> FoundPoints:
    """The points that lines of a date and a value hold. Empty lines and one heading at the top are passed over."""
    points: list[FoundPoint] = []
    problems: list[Message] = []
    for number, line in enumerate(lines, start=1):
        cells = _cells(line)
        if not any(cells):
            continue
        dated, value = (when_in(cells[0]), number_in(cells[1])) if len(cells) > 1 else (None, None)
        if dated is None or value is None:
            if points or problems or number > 1:
                problems.append(message("points.no_sense", line=number, text=line.strip()[:60]))
        elif dated > today:
            problems.append(message("points.in_future", line=number, dated=dated.isoformat()))
        else:
            points.append(FoundPoint(number, dated, value))
    return FoundPoints(tuple(points), tuple(problems))


def number_in(text: str) -> float | None:
    """The number a cell holds, whatever unit stands beside it; None if it holds none, or more than one."""
    found = _VALUE.findall(text.replace("\u2212", "-"))
    return float(found[0].replace(",", "")) if len(found) == 1 else None


def when_in(text: str) -> date | None:
    """The day a cell names. A month stands for its last day, a financial year or quarter for the end of it."""
    text = text.strip()
    for pattern, made in ((_ISO, _iso), (_BRITISH, _british), (_WORDS, _words), (_QUARTER, _quarter)):
        match = pattern.fullmatch(text)
        if match:
            found = made(*match.groups())
            if found is not None:
                return found
    match = _FINANCIAL.fullmatch(text)
    if match and (int(match[1]) + 1) % 100 == int(match[2]):
        return date(int(match[1]) + 1, *_YEAR_ENDS)
    match = _YEAR.fullmatch(text)
    return date(int(match[1]), 12, 31) if match and 1900 < int(match[1]) < 2200 else None


def _cells(line: str) -> list[str]:
    for mark in ("\t", ";"):
        if mark in line:
            return [cell.strip().strip('"') for cell in line.split(mark)]
    head, comma, rest = line.partition(",")
    return [head.strip().strip('"'), rest.strip().strip('"')] if comma else [line.strip()]


def _iso(year: str, month: str, day: str | None) -> date | None:
    return _day(int(year), int(month), int(day) if day else None)


def _british(day: str, month: str, year: str) -> date | None:
    return _day(_full(year), int(month), int(day))


def _words(day: str | None, month: str, year: str) -> date | None:
    number = _MONTHS.get(month.lower()[:3])
    return _day(_full(year), number, int(day) if day else None) if number else None


def _quarter(quarter: str, year: str, second: str | None) -> date | None:
    # Quarters are of the financial year, which is named by its first year.
    ends = {1: (6, 0), 2: (9, 0), 3: (12, 0), 4: (3, 1)}
    month, later = ends[int(quarter)]
    return _day(int(year) + later, month, None)


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _day(year: int, month: int, day: int | None) -> date | None:
    if not (1900 < year < 2200 and 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month)[1]
    wanted = last if day is None else day
    return date(year, month, wanted) if 1 <= wanted <= last else None


def rows_of(text: str) -> Sequence[str]:
    """The lines of pasted text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
