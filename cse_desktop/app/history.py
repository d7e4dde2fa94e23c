"""What happened in a portfolio: the steps that people took, and what they come to since a moment.

The one place where the journal is read for people to see. `steps_done` gives one row for each step (an import is
stored in many small entries), for lists of what was done; `changes_since` sums a stretch of the journal up: "12
pieces of evidence added, 3 ratings changed". Both may read a long journal: ask them off the main thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes, Origin
from cse_desktop.domain.digest import Digest, digest
from cse_desktop.domain.messages import Message


@dataclass(frozen=True)
class StepDone:
    """One step: `label` says what was done, `member` by whom, `at` (UTC) when it began.

    `sequence` is its last journal entry, `rows` how many rows it touched, `reverts` the step that an undo took
    back or a redo brought again. What the program found out by itself belongs to the step it followed from.
    """

    step: str
    sequence: int
    label: Message
    member: str
    at: datetime
    origin: Origin
    rows: int
    reverts: str | None = None


def steps_done(
    ws: Workspace, *, after: int = 0, since: datetime | None = None, latest: int | None = None
) -> list[StepDone]:
    """The steps of the journal, the oldest first: those after an entry, or from a moment (UTC) on.

    Of these the `latest` so many."""
    steps = _stepwise(ws.rooms.store.journal(after=_begin(ws, after, since)))
    return steps[-latest:] if latest else steps


def changes_since(ws: Workspace, after: int = 0, *, since: datetime | None = None) -> Digest:
    """What is otherwise than it was after journal entry `after`, or at the moment `since` (UTC)."""
    return digest(ws.rooms.store.journal(after=_begin(ws, after, since)), ws.snapshot)


def _begin(ws: Workspace, after: int, since: datetime | None) -> int:
    """The last entry that is not wanted."""
    if since is None:
        return after
    # Without their edits first: entries are large, and most of them are older.
    older = [entry.sequence for entry in ws.rooms.store.journal(after=after, edits=False) if entry.at < since]
    return max(older, default=after)


def _stepwise(journal: Iterable[Changes]) -> list[StepDone]:
    steps: dict[str, list[Changes]] = {}
    for entry in journal:
        steps.setdefault(entry.step, []).append(entry)
    return [
        StepDone(
            step,
            entries[-1].sequence,
            entries[0].label,
            entries[0].member,
            entries[0].at,
            entries[0].origin,
            len({(edit.kind, edit.id) for entry in entries for edit in entry.edits}),
            entries[0].reverts,
        )
        for step, entries in steps.items()
    ]
