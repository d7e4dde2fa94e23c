"""Names that people give to what they keep: spaces and capitals make no difference."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import SavedSearch, SavedView

N = TypeVar("N", SavedSearch, SavedView)


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
