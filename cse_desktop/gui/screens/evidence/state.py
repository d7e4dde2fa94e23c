"""What the evidence screen decides without Qt: tags as typed, and what a selection has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain

TAG_MARKS = ",;\n"


def tags_in(text: str) -> tuple[str, ...]:
    """Tags as typed, separated by commas; each once."""
    plain = text
    for mark in TAG_MARKS:
        plain = plain.replace(mark, ",")
    return tuple(dict.fromkeys(tag.strip() for tag in plain.split(",") if tag.strip()))


def in_common(values: Iterable[str]) -> str | None:
    """The value that all have; None if they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def shared(held: Iterable[Collection[str]]) -> list[tuple[str, int]]:
    """What several have, such as tags, each once, and how many of them have it, most of all first."""
    counted = Counter(chain.from_iterable(held))
    return sorted(counted.items(), key=lambda found: (-found[1], found[0].casefold()))
