"""How a spreadsheet shows the numbers in its cells: what people search for is "97%", not 0.97."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

_DATES, _TIMES = {14, 15, 16, 17, 27, 30, 31, 36, 50, 57}, {18, 19, 20, 21, 45, 46, 47}
_PERCENTS = {9: 0, 10: 2}
_DECIMALS = {1: 0, 2: 2, 3: 0, 4: 2, 37: 0, 38: 0, 39: 2, 40: 2}
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.I)
_ZERO_DAY, _ZERO_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - spreadsheets know no zones
_LAST_DAY = 2_958_465  # 31 December 9999


@dataclass(frozen=True)
class Shown:
    """How a value is shown. `decimals` of None means as many as it has."""

    form: Literal["number", "percent", "date", "time", "moment", "hidden"] = "number"
    decimals: int | None = None


def is_hidden_format(code: str) -> bool:
    """Whether a number format shows nothing, which is a well-known way to keep a cell from being seen."""
    return not code.strip("; ") and code.count(";") >= 3


def shown_as(format_id: str, code: str) -> Shown:
    """What a number format (its id in the file and, if it is the writer's own, its code) makes of numbers."""
    number = int(format_id) if format_id.isdigit() else 0
    if not code:
        if number in _DATES:
            return Shown("date")
        if number == 22:
            return Shown("moment")
        if number in _TIMES:
            return Shown("time")
        if number in _PERCENTS:
            return Shown("percent", _PERCENTS[number])
        return Shown("number", _DECIMALS.get(number))
    if is_hidden_format(code):
        return Shown("hidden")
    plain = _QUOTED.sub("", code.split(";", maxsplit=1)[0]).lower()
    if "%" in plain:
        return Shown("percent", _places(plain))
    has_date, has_time = bool(re.search(r"[yd]|mmm", plain)), bool(re.search(r"[hs]", plain))
    if has_date or has_time:
        return Shown("moment" if has_date and has_time else "date" if has_date else "time")
    return Shown("number", _places(plain) if re.search(r"[0#]", plain) else None)


def value_text(value: str, shown: Shown | None, from_1904: bool = False) -> str:
    """A stored number as a person sees it; what is no number is given back as it stands."""
    try:
        number = float(value)
    except ValueError:
        return value
    if shown is None or number != number or abs(number) > 1e15:
        return _plain(number, value)
    if shown.form == "percent":
        return f"{number * 100:.{shown.decimals or 0}f}%"
    if shown.form in ("date", "time", "moment"):
        return _moment(number, shown.form, from_1904) or _plain(number, value)
    if shown.decimals is None:
        return _plain(number, value)
    return f"{number:.{shown.decimals}f}"


def _plain(number: float, value: str) -> str:
    if number == int(number) if abs(number) < 1e15 else False:
        return str(int(number))
    # Binary fractions are stored as 0.30000000000000004; nobody typed that.
    return f"{number:.10g}" if len(value) > 12 else value


def _places(code: str) -> int:
    after = re.search(r"\.([0#?]+)", code)
    return len(after[1]) if after else 0


def _moment(number: float, form: str, from_1904: bool) -> str:
    if not 0 <= number <= _LAST_DAY:
        return ""
    when = (_ZERO_DAY_1904 if from_1904 else _ZERO_DAY) + timedelta(seconds=round(number * 86_400))
    if form == "time" or (form == "moment" and number < 1):
        return f"{when:%H:%M}"
    day = f"{when.day} {when:%B %Y}"
    return f"{day} {when:%H:%M}" if form == "moment" else day
