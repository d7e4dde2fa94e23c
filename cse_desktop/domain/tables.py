"""Tables that leave the program for a spreadsheet: plain cells, and links to files beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Cell = str | int | float | None


@dataclass(frozen=True)
class Sheet:
    """One table with its heading. `links` are targets by row and column of `rows`, both from 0."""

    name: str
    heading: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
