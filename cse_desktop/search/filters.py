"""Filters of a query, such as `element:4.3` or `date:2024..2025`, as labels of the cards they choose."""

from __future__ import annotations

import re

from cse_desktop.domain.portfolio import exhibit, exhibit_number
from cse_desktop.search.query import Filter
from cse_desktop.search.schema import value_of
from cse_desktop.search.view import View


def labels_of(node: Filter, view: View) -> list[str]:
    """The labels in the index that a filter means."""
    name = node.name
    if name == "date":
        return dates_within(node.value, [label.partition(":")[2] for label in view.labels("date:")])
    number = exhibit_number(node.value) if name == "exhibit" else None
    value = value_of(exhibit(number) if number is not None else node.value.rstrip("*"))
    if not value:
        return []
    exact = f"{name}:{value}"
    beginnings = list(view.labels(exact))
    if exact in beginnings and not node.value.endswith("*"):
        return [exact]
    return beginnings if name in ("kind", "tag", "team") or node.value.endswith("*") else []


def dates_within(wanted: str, known: list[str]) -> list[str]:
    """The labels of those ISO dates that `2025`, `2025-03`, `14/03/2025`, `2024..2025` or `..2024` mean."""
    first, dots, last = (part.strip() for part in wanted.partition(".."))
    first, last = _iso(first), _iso(last if dots else first)
    if not first and not last:
        return []

    def within(date: str) -> bool:
        if "none" in (date, first):
            return date == first
        return (not first or date[: len(first)] >= first) and (not last or date[: len(last)] <= last)

    return [f"date:{date}" for date in known if within(date)]


def _iso(text: str) -> str:
    match = re.fullmatch(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})", text)
    if match:
        day, month, year = match.groups()
        return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    return text.lower()
