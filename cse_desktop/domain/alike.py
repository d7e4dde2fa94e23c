"""Evidence that looks like other evidence. The same bytes are never held twice, but the same document may be, as
Word file and as PDF, or once more under the name that a program gave its copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from cse_desktop.domain.portfolio import Evidence

MOST = 3
"""So many that a piece of evidence looks like are named."""
LEAST_LETTERS = 8
"""A name with fewer letters, such as "Minutes" or "Scan 1", says too little to go by."""
_COPY = re.compile(
    r"\bcopy of\b|[-–_ ]+copy(?:\s*\(?\d+\)?)?$|\s*\(\d{1,2}\)$|[-–_ ]+(?:final|draft)$", re.IGNORECASE
)
_APART = re.compile(r"[\W_]+")
_NAMED_BY_A_MACHINE = re.compile(r"^(?:img|dsc|scan|image|photo|screenshot|document|attachment)\b", re.IGNORECASE)


def find_alike(evidence: Iterable[Evidence]) -> Mapping[str, tuple[str, ...]]:
    """By id, the ids of the other evidence it looks like, at most MOST, lowest exhibit number first.

    Two pieces look alike when they have the same title, or files of the same name whatever the type, and no
    different dates: the minutes of two meetings are two things. Case, punctuation and marks of a copy do not
    count. What came within the other is not like it.
    """
    groups: dict[str, list[Evidence]] = defaultdict(list)
    for one in evidence:
        for key in {name_key(one.title), name_key(one.file_name.rpartition(".")[0])} - {""}:
            groups[key].append(one)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for group in groups.values():
        if len(group) > 1:
            _compare(group, found)
    return {
        id_: tuple(sorted(others, key=lambda other: others[other])[:MOST])  # by exhibit number
        for id_, others in found.items()
    }


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """A title or the name of a file as it is compared; empty for one that says too little."""
    plain = name.strip()
    while (shorter := _COPY.sub("", plain).strip()) != plain:
        plain = shorter
    key = _APART.sub(" ", plain.casefold()).strip()
    letters = sum(letter.isalpha() for letter in key)
    return key if letters >= LEAST_LETTERS and not _NAMED_BY_A_MACHINE.match(key) else ""


def _compare(group: list[Evidence], found: dict[str, dict[str, int]]) -> None:
    by_day: dict[date | None, list[Evidence]] = defaultdict(list)
    for one in group:
        by_day[one.dated].append(one)
    for one in group:
        # One without a date may be any of them. A few more are looked at than are named: some may not count.
        others = (
            group[: 2 * MOST] if one.dated is None else by_day[one.dated][: 2 * MOST] + by_day[None][: 2 * MOST]
        )
        for other in others:
            if other is not one and other.id != one.part_of and one.id != other.part_of:
                found[one.id][other.id] = other.number
