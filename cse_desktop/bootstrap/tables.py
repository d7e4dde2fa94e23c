"""Tables for spreadsheets, calendar files, and lists people write."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cse_desktop.bootstrap.places import say
from cse_desktop.domain.calendar import calendar_entries
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.snapshot import Snapshot


def write_table(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> None:
    """Write a table that Excel opens (.csv), over what is there; no cell is ever a formula. Raises OSError."""
    from cse_desktop.exchange import table

    table.write_table(path, heading, rows)


def read_queries(path: Path) -> tuple[str, ...]:
    """The searches of a text file, one a line. Raises UserError if it is no such list, OSError if unreadable."""
    from cse_desktop.exchange import queries

    return queries.read_queries(path)


def write_calendar(path: Path, snapshot: Snapshot, team: str = "", language: str = "en") -> int:
    """Write the days of actions to a calendar file (.ics), all of them or one team's; how many there are.

    Raises UserError where there are none, or the file cannot be written.
    """
    from cse_desktop.exchange import calendar_file

    entries = calendar_entries(snapshot, team)
    title = message("calendar.name", organisation=snapshot.portfolio.organisation, team=team.strip())
    if not team.strip():
        title = message("calendar.name_all", organisation=snapshot.portfolio.organisation)
    made = datetime.now(UTC).replace(microsecond=0)
    try:
        calendar_file.write_calendar(path, say(title, language), entries, lambda line: say(line, language), made)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError("disk_full") from error
        reason = error.strerror or type(error).__name__
        raise UserError("path_unusable", path=legible(path), reason=reason) from error
    return len(entries)
