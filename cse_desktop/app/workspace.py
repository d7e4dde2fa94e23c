"""An open portfolio: one way to change it, a snapshot to read, undo and redo, and news of every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar, cast

from cse_desktop.app.hub import Hub
from cse_desktop.app.ports import (
    Clock,
    PackWriter,
    PersonalSearch,
    Reader,
    SearchIndex,
    Sightings,
    Store,
    Suggester,
    Thumbnails,
    Vault,
    Write,
)
from cse_desktop.app.undo import UndoStacks, stacks_of
from cse_desktop.domain.changes import Changes, Edit, Origin
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.kinds import ROW_TYPES
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Row, new_id
from cse_desktop.domain.snapshot import Snapshot

R = TypeVar("R", bound=Row)
UNDO_DEPTH = 20_000
"""How many journal entries are looked at for undo when a portfolio is opened; a large import has hundreds."""
LOOKED_INTO = 200
"""How many of them are looked into for steps that came to nothing."""


class UnitOfWork:
    """The rows one change puts or drops; nothing is stored until the change ends well."""

    def __init__(self, snapshot: Snapshot, member: str, now: datetime, step: str = "") -> None:
        self._start = self._snapshot = snapshot
        self._member = member
        self.now = now
        """The moment of this change, in UTC."""
        self.step = step
        """The step this change belongs to."""
        self._touched: dict[tuple[str, str], Row | None] = {}
        self._unseen: list[tuple[str, str, Row | None]] = []

    @property
    def snapshot(self) -> Snapshot:
        """The portfolio as this change has left it so far.

        Made when asked for, since it copies the table of each kind of row and works its look-ups out anew: to see
        one row, `get` is quicker.
        """
        if self._unseen:
            self._snapshot = self._snapshot.with_rows(self._unseen, self._snapshot.sequence)
            self._unseen = []
        return self._snapshot

    def get(self, type_: type[R], id_: str) -> R | None:
        """A row as this change has left it so far, removed or not; None if there is none."""
        return cast("R | None", self._held(type_.kind_of_row, id_))

    def put(self, row: R) -> R:
        """Add or change a row; what comes back is the row as it will be stored. No change, no write."""
        kind = row.kind_of_row
        held = self._held(kind, row.id)
        if held is not None and held.says_as(row):
            return row
        original = self._original(kind, row.id)
        version = (original.version if original else 0) + 1
        stored = replace(row, version=version, changed_at=self.now, changed_by=self._member)
        self._touch(kind, row.id, stored)
        return stored

    def drop(self, kind: str, id_: str) -> None:
        """Delete a row for good. People's removals are `removed_at`; only undoing an addition drops."""
        if self._held(kind, id_) is not None:
            self._touch(kind, id_, None)

    def result(self) -> tuple[list[Write], tuple[Edit, ...]]:
        """What is to be stored and what the journal says of it."""
        writes, edits = [], []
        for (kind, id_), row in self._touched.items():
            original = self._original(kind, id_)
            if _differ(original, row):
                writes.append(Write(kind, id_, original.version if original else None, row))
                before = original.content() if original else None
                after = row.content() if row else None
                edits.append(Edit(kind, id_, before, after))
        return writes, tuple(edits)

    @property
    def wrote(self) -> bool:
        """Whether there is anything to store."""
        return any(_differ(self._original(kind, id_), row) for (kind, id_), row in self._touched.items())

    def _held(self, kind: str, id_: str) -> Row | None:
        touched = (kind, id_)
        return self._touched[touched] if touched in self._touched else self._original(kind, id_)

    def _original(self, kind: str, id_: str) -> Row | None:
        return self._start.rows.get(kind, {}).get(id_)

    def _touch(self, kind: str, id_: str, row: Row | None) -> None:
        self._touched[kind, id_] = row
        self._unseen.append((kind, id_, row))


@dataclass(frozen=True)
class Rooms:
    """The technology an open portfolio works with."""

    store: Store
    vault: Vault
    sightings: Callable[[], Sightings]
    thumbnails: Callable[[], Thumbnails]
    reader: Callable[[], Reader]
    index: Callable[[], SearchIndex]
    suggester: Callable[[], Suggester]
    pack_writer: Callable[[str], PackWriter]
    """Asked with the tag of the language the pack is written in."""
    find_personal: PersonalSearch
    folder: Path
    member: str
    clock: Clock = lambda: datetime.now(UTC)
    closing: Callable[[], None] = lambda: None
    """Ends what was started behind the doors above."""


class Workspace:
    """An open portfolio. Every method may be called from any thread; changes are made one at a time."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.changes = Hub()
        self._lock = RLock()
        self._snapshot = rooms.store.load()
        recent = rooms.store.journal(latest=LOOKED_INTO)
        older = rooms.store.journal(latest=UNDO_DEPTH, edits=False)[: -len(recent) or None]
        self._stacks = stacks_of([*older, *recent])

    @property
    def snapshot(self) -> Snapshot:
        """Everything in the portfolio as of now."""
        return self._snapshot

    @property
    def stacks(self) -> UndoStacks:
        """What can be undone and redone."""
        return self._stacks

    @contextmanager
    def change(
        self, label: Message, *, step: str | None = None, initiator: str | None = None, found: bool = False
    ) -> Iterator[UnitOfWork]:
        """One transaction. Rows put inside are stored, journalled and announced together when the block ends.

        An exception inside stores nothing. Changes with the same `step` are undone together. `initiator` tells
        listeners who asked. What the program `found` by itself is undone with its step, but is no step of its own.
        Raises UserError when the portfolio is open for reading only.
        """
        with self._lock:
            work = self._begin(step or new_id())
            yield work
            self._commit(work, label, work.step, "found" if found else "do", None, initiator)

    def undo(self) -> Message | None:
        """Take back the latest step; its label, or None if there is none. Raises UserError if it was built on."""
        with self._lock:
            if not self._stacks.undo:
                return None
            step, label = self._stacks.undo[-1]
            work = self._begin()
            for edit in reversed(self._edits_of(step)):
                self._revert(work, edit, expected="after", wanted="before")
            self._commit(work, label, new_id(), "undo", step, None)
            return label

    def redo(self) -> Message | None:
        """Bring back the step undone last; its label, or None. Raises UserError if it was built on since."""
        with self._lock:
            if not self._stacks.redo:
                return None
            step, label = self._stacks.redo[-1]
            work = self._begin()
            for edit in self._edits_of(step):
                self._revert(work, edit, expected="before", wanted="after")
            self._commit(work, label, new_id(), "redo", step, None)
            return label

    def settle(self, label: Message) -> None:
        """Draw a line: what was done until now cannot be undone any more. `label` says why in the history."""
        with self._lock:
            self._commit(self._begin(), label, new_id(), "settle", None, None)

    def close(self) -> None:
        """Release the portfolio's files and lock."""
        self.rooms.closing()
        with self._lock:
            self.rooms.store.close()

    def _begin(self, step: str = "") -> UnitOfWork:
        if self.rooms.store.read_only:
            raise UserError("read_only")
        return UnitOfWork(self._snapshot, self.rooms.member, self.rooms.clock(), step)

    def _commit(
        self,
        work: UnitOfWork,
        label: Message,
        step: str,
        origin: Origin,
        reverts: str | None,
        initiator: str | None,
    ) -> None:
        writes, edits = work.result()
        if not writes and origin in ("do", "found"):
            return
        entry = Changes(
            sequence=0,
            step=step,
            label=label,
            edits=edits,
            at=self.rooms.clock(),
            member=self.rooms.member,
            origin=origin,
            reverts=reverts,
            initiator=initiator,
        )
        sequence = self.rooms.store.commit(writes, entry)
        entry = replace(entry, sequence=sequence)
        self._snapshot = self._snapshot.with_rows([(w.kind, w.id, w.row) for w in writes], sequence)
        self._stacks = self._stacks.after(entry)
        self.changes.tell(entry)

    def _edits_of(self, step: str) -> list[Edit]:
        return [edit for entry in self.rooms.store.journal(step=step) for edit in entry.edits]

    def _revert(self, work: UnitOfWork, edit: Edit, *, expected: str, wanted: str) -> None:
        held = work.get(ROW_TYPES[edit.kind], edit.id)
        said, row = _row(edit.kind, getattr(edit, expected)), _row(edit.kind, getattr(edit, wanted))
        # Content is compared, not the version: undoing moves versions on as any change does.
        now, then = held.content() if held else None, said.content() if said else None
        if now and then and row:
            # What this edit left as it was may have moved on: a file is read while somebody describes it.
            moved = {name: value for name, value in row.content().items() if value != then[name]}
            then, row = now | {name: then[name] for name in moved}, row.from_content(now | moved)
        if now != then:
            raise UserError("undo_built_on")
        if row is None:
            work.drop(edit.kind, edit.id)
        else:
            work.put(row)


def _differ(before: Row | None, after: Row | None) -> bool:
    return before is not after and (before is None or after is None or not before.says_as(after))


def _row(kind: str, content: Mapping[str, Any] | None) -> Row | None:
    """The row the journal tells of. Entries of an older program lack the columns that came since."""
    return None if content is None else ROW_TYPES[kind].from_content(content)
