"""Reading the past: the portfolio as it was at any journal entry, old reviews exactly as they were submitted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from cse_desktop.app.named import find_row
from cse_desktop.app.ports import SearchIndex, Store, Write
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Review, SentPack
from cse_desktop.domain.reverting import reverted
from cse_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class Submission:
    """When a review was submitted: with its last pack that went out (`pack`), or when it was closed.

    `entry` is the last journal entry that counts, `at` the moment (UTC).
    """

    review: Review
    entry: int
    at: datetime
    pack: SentPack | None = None

    @property
    def on(self) -> date:
        """The day."""
        return self.pack.sent_on if self.pack is not None else self.at.astimezone().date()


@dataclass(frozen=True)
class Submitted:
    """What the portfolio said when a review was submitted."""

    submission: Submission
    snapshot: Snapshot


def snapshot_at(ws: Workspace, entry: int) -> Snapshot:
    """The portfolio as of a journal entry. Reads the journal from there on: ask off the main thread."""
    snapshot = ws.snapshot
    return reverted(snapshot, ws.rooms.store.journal(after=entry), entry)


def submissions(ws: Workspace) -> list[Submission]:
    """The reviews that were submitted, in the order of their visits."""
    found = (_submission(ws, review) for review in ws.snapshot.reviews)
    return [one for one in found if one is not None]


def submitted(ws: Workspace, review: str) -> Submitted:
    """A review, by id or title, exactly as it was submitted. Raises UserError where it was not yet."""
    held = find_row(ws.snapshot.reviews, review, lambda one: one.title, "unknown_review", "review")
    made = _submission(ws, held)
    if made is None:
        raise UserError("never_submitted", review=held.title)
    return _submitted(ws.snapshot, ws.rooms.store.journal(after=made.entry), made)


def all_submitted(ws: Workspace) -> list[Submitted]:
    """Every review that was submitted, as it was then; the journal is read once."""
    made = submissions(ws)
    snapshot = ws.snapshot
    later = ws.rooms.store.journal(after=min((one.entry for one in made), default=snapshot.sequence))
    return [_submitted(snapshot, later, one) for one in made]


def last_visit(ws: Workspace) -> Submitted | None:
    """What was submitted for the latest review that is over, if one is."""
    over = [one for one in submissions(ws) if one.review.closed_at and one.review.id != ws.snapshot.review.id]
    if not over:
        return None
    latest = over[-1]
    return _submitted(ws.snapshot, ws.rooms.store.journal(after=latest.entry), latest)


class PastStore:
    """The rows and journal as they were when a review was submitted. Nothing can be stored in it."""

    def __init__(self, store: Store, then: Submitted) -> None:
        self._store = store
        self.then = then
        """What is read."""

    @property
    def read_only(self) -> bool:
        """Always."""
        return True

    @property
    def warning(self) -> Message | None:
        """Nothing that was not said already."""
        return None

    def load(self) -> Snapshot:
        """Everything as it was."""
        return self.then.snapshot

    def commit(self, writes: Sequence[Write], entry: Changes) -> int:
        """Refused. Raises UserError."""
        raise UserError("read_only")

    def journal(
        self, *, after: int = 0, step: str | None = None, latest: int | None = None, edits: bool = True
    ) -> list[Changes]:
        """Journal entries until then."""
        last = self.then.submission.entry
        present = self._store.journal(latest=1, edits=False)
        since = present[-1].sequence - last if present else 0
        wanted = latest + since if latest else None
        entries = self._store.journal(after=after, step=step, latest=wanted, edits=edits)
        until = [entry for entry in entries if entry.sequence <= last]
        return until[-latest:] if latest else until

    def backup(self, reason: str) -> Path | None:
        """None: the present is what is backed up."""
        return None

    def problems(self) -> list[Message]:
        """What is wrong with the database today."""
        return self._store.problems()

    def close(self) -> None:
        """Nothing of its own is open."""


def read_past(
    ws: Workspace, then: Submitted, index: Callable[[], SearchIndex], closing: Callable[[], None]
) -> Workspace:
    """A workspace that reads what was submitted, beside the open one, whose files it shares.

    Its clock stands still, so that ages and a pack built from it are as they were. `index` is one of its own.
    """
    store, at = PastStore(ws.rooms.store, then), then.submission.at
    return Workspace(replace(ws.rooms, store=store, index=index, closing=closing, clock=lambda: at))


def _submitted(snapshot: Snapshot, later: Sequence[Changes], made: Submission) -> Submitted:
    then = reverted(snapshot, later, made.entry)
    return Submitted(made, then.prepared_for(made.review.id))


def _submission(ws: Workspace, review: Review) -> Submission | None:
    packs = [pack for pack in ws.snapshot.sent_packs if pack.review_id == review.id]
    if packs:
        pack = packs[0]
        entry = pack.entry or _before(ws, "sent_pack", pack.id, ("review_id",), pack.changed_at)
        return Submission(review, entry, datetime.combine(pack.sent_on, time(12), UTC), pack)
    if review.closed_at is None:
        return None
    entry = review.entry or _before(ws, "review", review.id, ("closed_at",), review.closed_at)
    return Submission(review, entry, review.closed_at)


def _before(ws: Workspace, kind: str, id_: str, names: Iterable[str], at: datetime | None) -> int:
    """For what an older program noted: the journal entry before the one in which these fields got their values.

    Where the journal does not say, the last one not after the moment.
    """
    last, found = 0, None
    for entry in ws.rooms.store.journal():
        for edit in entry.edits:
            before, after = edit.before or {}, edit.after or {}
            if (edit.kind, edit.id) == (kind, id_) and any(after.get(n) and not before.get(n) for n in names):
                found = entry.sequence - 1
        if at is not None and entry.at <= at:
            last = entry.sequence
    return last if found is None else found
