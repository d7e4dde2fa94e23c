"""What screens are shown of a portfolio, worked out before they see it: nothing of it is for the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cse_desktop.domain.gaps import FileState, Gap, find_gaps
from cse_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class Ready:
    """A snapshot whose look-ups are made, with its gaps, gravest first, given what is known of the files."""

    snapshot: Snapshot
    states: Mapping[str, FileState]
    gaps: list[Gap]


def make_ready(snapshot: Snapshot, states: Mapping[str, FileState]) -> Ready:
    """Work out what screens ask of a snapshot at once: with thousands of links a tenth of a second."""
    snapshot.work_out()
    return Ready(snapshot, states, find_gaps(snapshot, date.today(), states))  # noqa: DTZ011 - the local day
