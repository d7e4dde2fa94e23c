"""Tables for spreadsheets, and lists people write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path


def write_table(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> None:
    """Write a table that Excel opens (.csv), over what is there; no cell is ever a formula. Raises OSError."""
    from cse_desktop.exchange import table

    table.write_table(path, heading, rows)


def read_queries(path: Path) -> tuple[str, ...]:
    """The searches of a text file, one a line. Raises UserError if it is no such list, OSError if unreadable."""
    from cse_desktop.exchange import queries

    return queries.read_queries(path)
