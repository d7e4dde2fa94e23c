"""Names that people give to what they keep, and finding it by them: spaces and capitals make no difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Row, SavedSearch, SavedView

N = TypeVar("N", SavedSearch, SavedView)
R = TypeVar("R", bound=Row)
MOST_NAMES, MOST_LETTERS = 20, 60
"""In a sentence that lists what there is."""


def tidy_name(text: str, wanted: str) -> str:
    """A name as it is kept. Raises UserError with the code `wanted` for an empty one."""
    name = " ".join(legible(text).split())
    if not name:
        raise UserError(wanted)
    return name


def by_name(rows: Iterable[N], name: str) -> N | None:
    """The row of this name; None if there is none."""
    wanted = " ".join(name.casefold().split())
    return next((held for held in rows if held.name.casefold() == wanted), None)


def find_row(
    rows: Iterable[R], reference: str, name: Callable[[R], str], unknown: str, what: str, none: str = ""
) -> R:
    """A row by its id or what it is called.

    Raises UserError where several are called so; with the code `none`, if given, where there are no rows at all;
    and with the code `unknown`, which says under `what` what was asked for, and what there is.
    """
    held, wanted = list(rows), " ".join(reference.casefold().split())
    if none and not held:
        raise UserError(none)
    found = [row for row in held if row.id == reference]
    found = found or [row for row in held if " ".join(name(row).casefold().split()) == wanted]
    if len(found) > 1:
        raise UserError("named_twice", name=short(reference), count=len(found))
    if not found:
        raise UserError(unknown, None, **{what: short(reference), "known": listed(map(name, held))})
    return found[0]


def listed(names: Iterable[str]) -> str:
    """Names for a sentence: no more and no longer ones than a person reads."""
    shown = [short(name) for name in names]
    return ", ".join([*shown[:MOST_NAMES], "…"] if len(shown) > MOST_NAMES else shown)


def short(name: str) -> str:
    """A name on one line, cut where it is longer than any name should be."""
    words = " ".join(name.split())
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1].rstrip()}…"
