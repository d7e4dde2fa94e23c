"""Names that people give to what they keep, and finding it by them: spaces and capitals make no difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Row, SavedSearch, SavedView

N = TypeVar("N", SavedSearch, SavedView)
R = TypeVar("R", bound=Row)


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


def find_row(rows: Iterable[R], reference: str, name: Callable[[R], str], unknown: str, what: str) -> R:
    """A row by its id or what it is called.

    Raises UserError with the code `unknown`, which says under `what` what was asked for, and what there is.
    """
    held, wanted = list(rows), " ".join(reference.casefold().split())
    found = next((row for row in held if row.id == reference), None)
    found = found or next((row for row in held if " ".join(name(row).casefold().split()) == wanted), None)
    if found is None:
        raise UserError(unknown, None, **{what: reference, "known": ", ".join(name(row) for row in held)})
    return found
