"""Figures as people paste them: lines of a date and a value, as spreadsheets and reports write them. Pure.

A line that makes no sense is told with the reason; the rest is kept.
"""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite

from cse_desktop.domain.messages import Message, message

LEAST_COLUMNS, NAMED_COLUMNS = 2, 3
MOST_SERIES = 6
MOST_LETTERS = 60
_WELSH = ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha")
_MONTHS = {name.lower()[:3]: number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name: number for number, name in enumerate(_WELSH, start=1)}
_VALUE = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+")
_BRACKETS = re.compile(r"[£$€]?\s*\([£$€]?[^()]*\)")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_HEAD = re.compile(r"(?:^|\D)\d{1,3}$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_MONTH = re.compile(r"(\d{1,2})[/.](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]{3,10})[\s-]+(\d{4}|\d{2})")
_FINANCIAL = re.compile(r"(\d{4})[/-](?:\d{2})?(\d{2})")
_QUARTER = re.compile(r"Q([1-4])\s+(\d{4})[/-]?(\d{2})?", re.IGNORECASE)
_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
"""A moment, as Excel keeps many dates: the day is what counts."""
_YEAR = re.compile(r"(\d{4})")
_YEAR_ENDS = (3, 31)
"""Councils count from April to March: a year written 2025-26 ends on 31 March 2026."""


@dataclass(frozen=True)
class FoundPoint:
    """A dated value that a line holds; `line` counts from 1. `series` is whose it is, if another's."""

    line: int
    dated: date
    value: float
    series: str = ""


@dataclass(frozen=True)
class FoundPoints:
    """What lines hold, in their order, and what of them makes no sense; each problem says its `line`."""

    points: tuple[FoundPoint, ...]
    problems: tuple[Message, ...]


@dataclass(frozen=True)
class _Table:
    """Lines with a date by their number, and the headings of their columns, as far as there are any."""

    headings: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def points_in(lines: Iterable[str], today: date, own: str = "") -> FoundPoints:
    """The points that lines of a date and a value hold. Empty lines and one heading at the top are passed over.

    Further columns are figures of others, named by their heading; or one column says of each line whose figure it
    is, where nothing or `own` means one's own.
    """
    table, problems = _table(lines)
    named = _names_series(table)
    points: list[FoundPoint] = []
    for number, cells in table.lines:
        dated = when_in(cells[0])
        if dated is None:
            problems.append(message("points.no_date", line=number, text=_cut(cells[0])))
        elif dated > today:
            problems.append(message("points.in_future", line=number, dated=dated))
        elif named:
            series = cells[2] if len(cells) > 2 and cells[2].casefold() != own.casefold() else ""
            _take(number, dated, cells[1], series, points, problems)
        else:
            _take_columns(number, dated, cells, table.headings, points, problems)
    return _without_twice(points, problems, _unnamed(table, named))


def _table(lines: Iterable[str]) -> tuple[_Table, list[Message]]:
    headings: tuple[str, ...] = ()
    above: list[tuple[int, str]] = []
    held: list[tuple[int, tuple[str, ...]]] = []
    for number, line in enumerate(lines, start=1):
        cells = _cells(line, len(headings) or LEAST_COLUMNS)
        if not any(cells):
            continue
        if not held and when_in(cells[0]) is None:
            above.append((number, line))
            headings = cells if len(cells) > 1 else headings
        else:
            held.append((number, cells if len(cells) > 1 else (*cells, "")))
    headings, held = _without_empty_columns(headings, held)
    # One line above the figures is their heading; what stands above that is said.
    odd = above[:-1] if held else above
    return _Table(headings, tuple(held)), [
        message("points.no_date", line=number, text=_cut(line.strip())) for number, line in odd
    ]


def _without_empty_columns(
    headings: tuple[str, ...], lines: list[tuple[int, tuple[str, ...]]]
) -> tuple[tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    """Columns in which nothing stands at all are there for the look of a sheet."""
    rows = [headings, *(cells for _, cells in lines)]
    empty = {
        at
        for at in range(1, max(map(len, rows)))
        if not any(cells[at] for cells in rows if at < len(cells)) and any(at + 1 < len(cells) for cells in rows)
    }
    if not empty:
        return headings, lines

    def kept(cells: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(cell for at, cell in enumerate(cells) if at not in empty)

    return kept(headings), [(number, kept(cells)) for number, cells in lines]


def _names_series(table: _Table) -> bool:
    """Whether the third column says whose figure it is: a few words again and again, and no numbers."""
    third = [cells[2] for _, cells in table.lines if len(cells) > 2 and cells[2]]
    is_last = all(len(cells) <= NAMED_COLUMNS for _, cells in table.lines)
    wordy = not any(letter.isdigit() for cell in third for letter in cell)
    return bool(third) and is_last and wordy and len(set(third)) <= MOST_SERIES


def _take_columns(
    number: int,
    dated: date,
    cells: Sequence[str],
    headings: Sequence[str],
    points: list[FoundPoint],
    problems: list[Message],
) -> None:
    for at, cell in enumerate(cells[1:], start=1):
        name = headings[at] if at < len(headings) else ""
        others = any(cells[2:])
        if (cell or (at == 1 and not others)) and (at == 1 or name):
            _take(number, dated, cell, name if at > 1 else "", points, problems)


def _take(
    number: int, dated: date, cell: str, series: str, points: list[FoundPoint], problems: list[Message]
) -> None:
    value = number_in(cell)
    if value is not None:
        points.append(FoundPoint(number, dated, value, series))
    elif cell:
        problems.append(message("points.no_number", line=number, text=_cut(cell)))
    else:
        problems.append(message("points.empty", line=number))


def _unnamed(table: _Table, named: bool) -> list[Message]:
    """Columns of figures that no heading says whose they are."""
    widest = max((len(cells) for _, cells in table.lines), default=0)
    first = table.lines[0][0] if table.lines else 1
    return [
        message("points.no_name", line=first, column=at + 1)
        for at in range(LEAST_COLUMNS, 0 if named else widest)
        if at >= len(table.headings) or not table.headings[at]
        if any(len(cells) > at and cells[at] for _, cells in table.lines)
    ]


def _without_twice(points: Sequence[FoundPoint], problems: list[Message], more: list[Message]) -> FoundPoints:
    """Of two figures for one day the first is kept."""
    seen: set[tuple[date, str]] = set()
    kept = []
    for point in points:
        if (point.dated, point.series) in seen:
            problems.append(message("points.twice", line=point.line, dated=point.dated))
        else:
            seen.add((point.dated, point.series))
            kept.append(point)
    ordered = sorted([*problems, *more], key=lambda said: int(str(said.values["line"])))
    return FoundPoints(tuple(kept), tuple(ordered))


def number_in(text: str) -> float | None:
    """The number a cell holds, whatever unit stands beside it; None if it holds none, or more than one."""
    text = text.replace("\u2212", "-").strip()
    found = list(_VALUE.finditer(text))
    if len(found) != 1 or text[: found[0].start()][-1:].isalpha():  # a number in a word, as in A4, is none
        return None
    value = float(found[0][0].replace(",", ""))
    # Accounts write what is below nothing in brackets.
    value = -value if _BRACKETS.fullmatch(text) and value > 0 else value
    return value if isfinite(value) else None


def when_in(text: str) -> date | None:
    """The day a cell names. A month stands for its last day, a financial year or quarter for the end of it."""
    text = _TIME.sub("", text.strip()).rstrip(".")
    for pattern, made in ((_ISO, _iso), (_BRITISH, _british), (_WORDS, _words), (_QUARTER, _quarter)):
        match = pattern.fullmatch(text)
        if match:
            found = made(*match.groups())
            if found is not None:
                return found
    match = _MONTH.fullmatch(text)
    if match:
        return _day(int(match[2]), int(match[1]), None)
    match = _FINANCIAL.fullmatch(text)
    if match and (int(match[1]) + 1) % 100 == int(match[2]):
        return date(int(match[1]) + 1, *_YEAR_ENDS)
    match = _YEAR.fullmatch(text)
    return date(int(match[1]), 12, 31) if match and 1900 < int(match[1]) < 2200 else None


def _cells(line: str, expected: int) -> tuple[str, ...]:
    """The cells of a line; a comma within a number parts no cells where there are more than expected."""
    mark = next((mark for mark in "\t;" if mark in line), ",")
    try:
        parted = [cell for row in csv.reader([line], delimiter=mark, skipinitialspace=True) for cell in row]
    except csv.Error:  # a cell longer than any figure or date
        parted = line.split(mark)
    cells = [cell.strip() for cell in parted]
    while mark == "," and len(cells) > expected and (at := _parted_number(cells)):
        cells[at - 1 : at + 1] = [",".join(cells[at - 1 : at + 1])]
    while len(cells) > LEAST_COLUMNS and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _parted_number(cells: Sequence[str]) -> int:
    """Where the rest of a number such as 1,204 stands; 0 for nowhere."""
    places = range(2, len(cells))
    return next((at for at in places if _THOUSANDS.match(cells[at]) and _HEAD.search(cells[at - 1])), 0)


def _cut(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


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
