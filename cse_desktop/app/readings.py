"""Having files read in the guarded workers and storing what comes of it, as it comes.

The text goes beside the bytes, its sum into the row. What is attached to a message is taken out of it before the
message counts as read: an import that is interrupted in between reads the message once more and misses nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from cse_desktop.app.context import Context
from cse_desktop.app.file_rows import recognised, with_reading
from cse_desktop.app.held import Held
from cse_desktop.app.import_report import ImportedFile
from cse_desktop.app.parts import Part, put_parts, stage_parts
from cse_desktop.app.ports import Unpacked
from cse_desktop.app.version_rows import check_links
from cse_desktop.app.waiting import ASK_EVERY
from cse_desktop.app.within import comes_along, room_within
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Reading

ROWS_A_COMMIT = 20
SECONDS_A_COMMIT = 0.25
MOST_IN_FLIGHT = 100
"""Files that may be with the workers: enough to keep them busy, few enough to hold their texts in memory."""


@dataclass
class _Asked:
    """A file that the workers have, and what they have given of it so far."""

    evidence_id: str
    blob: str
    step: str
    recognise: bool = False
    reading: Reading | None = None
    parts: list[Part] = field(default_factory=list)
    room: ExitStack = field(default_factory=ExitStack)


class Readings:
    """Files that are being read. `within` collects what came within others, by the id of what it came within."""

    def __init__(self, ws: Workspace, ctx: Context, held: Held, label: Message, *, each: bool = False) -> None:
        self._ws, self._ctx, self._held, self._label, self._each = ws, ctx, held, label, each
        self._asked: dict[Future[Reading] | Future[Unpacked], _Asked] = {}
        self._given: SimpleQueue[Future[Reading] | Future[Unpacked]] = SimpleQueue()
        self._ready: list[_Asked] = []
        self._stored_at = time.monotonic()
        self.within: dict[str, list[ImportedFile]] = {}

    @property
    def in_flight(self) -> int:
        """How many files are not stored yet."""
        return len(self._asked) + len(self._ready)

    def read(self, evidence: Evidence, *, recognise: bool = False) -> None:
        """Have a file's text read; with `recognise` the words in its pictures as well."""
        asked = _Asked(evidence.id, evidence.blob or "", evidence.file_step, recognise)
        path = self._ws.rooms.vault.path(asked.blob)
        self._follow(self._ws.rooms.reader().submit(path, evidence.file_name, recognise=recognise), asked)

    def unpack(self, evidence: Evidence, step: str) -> None:
        """Have the files within a file taken out, as part of `step`."""
        self._unpack(_Asked(evidence.id, evidence.blob or "", step), evidence)

    def collect(self, *, most: int) -> None:
        """Store what has been read; wait until at most so many files are left to be read."""
        while True:
            self._ctx.check()
            try:
                while True:
                    self._take(self._given.get_nowait())
            except Empty:
                pass
            late = time.monotonic() - self._stored_at > SECONDS_A_COMMIT
            if self._ready and (self._each or late or len(self._ready) >= ROWS_A_COMMIT or not self._asked):
                self._store()
            if self.in_flight <= most:
                return
            try:
                self._take(self._given.get(timeout=ASK_EVERY))
            except Empty:
                continue

    def finish(self, tell: Callable[[], None]) -> None:
        """Store everything that is being read; `tell` is called as it goes on."""
        while self.in_flight:
            tell()
            self.collect(most=self.in_flight - 1)

    def stop(self) -> None:
        """Store what has been read and give up the rest, which can be read another time."""
        self._store()
        self.give_up()

    def give_up(self) -> None:
        """Leave the files as they are; what was taken out of them goes."""
        for future in tuple(self._asked):
            future.cancel()
        for asked in (*self._asked.values(), *self._ready):
            for part in asked.parts:
                if part.staged is not None:
                    self._ws.rooms.vault.discard(part.staged)
            asked.room.close()
        self._asked.clear()
        self._ready.clear()

    def _follow(self, future: Future[Reading] | Future[Unpacked], asked: _Asked) -> None:
        self._asked[future] = asked
        future.add_done_callback(self._given.put)

    def _take(self, future: Future[Reading] | Future[Unpacked]) -> None:
        asked = self._asked.pop(future, None)
        if asked is None:
            return
        if future.cancelled():  # the portfolio is being closed
            asked.room.close()
            return
        given = future.result()
        evidence = self._ws.snapshot.get(Evidence, asked.evidence_id)
        if evidence is None or evidence.blob != asked.blob:
            asked.room.close()  # undone, or another file has taken its place meanwhile
        elif isinstance(given, Unpacked):
            most = room_within(self._ws.snapshot, evidence) if asked.reading is not None else None
            with asked.room:
                asked.parts += stage_parts(self._ws.rooms.vault, self._ctx.check, given, most)
            self._ready.append(asked)
        else:
            asked.reading = given
            if not asked.recognise and comes_along(self._ws.snapshot, evidence, given):
                self._unpack(asked, evidence)
            else:
                self._ready.append(asked)

    def _unpack(self, asked: _Asked, evidence: Evidence) -> None:
        room = asked.room.enter_context(self._ws.rooms.vault.room())
        path = self._ws.rooms.vault.path(asked.blob)
        self._follow(self._ws.rooms.reader().unpack(path, evidence.file_name, room), asked)

    def _store(self) -> None:
        self._stored_at = time.monotonic()
        steps: dict[tuple[str, bool], list[_Asked]] = {}
        for asked in self._ready:
            steps.setdefault((asked.step, asked.reading is not None), []).append(asked)
        self._ready = []
        for (step, found), ready in steps.items():
            for asked in ready:
                self._keep(asked)
            self._store_step(step, found, ready)

    def _keep(self, asked: _Asked) -> None:
        vault = self._ws.rooms.vault
        if asked.reading is not None:
            if asked.recognise:
                asked.reading = recognised(vault.reading(asked.blob), asked.reading)
            vault.save_reading(asked.blob, asked.reading)
        vault.keep(*(part.staged for part in asked.parts if part.staged is not None))

    def _store_step(self, step: str, found: bool, ready: list[_Asked]) -> None:
        to_read = []
        with self._ws.change(self._label, step=step or None, found=found) as work:
            self._held.catch_up(work.snapshot)
            own, replaced = work.snapshot.portfolio.own_contacts, work.snapshot.earlier_versions.keys()
            for asked in ready:
                evidence = work.get(Evidence, asked.evidence_id)
                if evidence is None or evidence.blob != asked.blob:
                    continue
                if asked.reading is not None:
                    evidence = work.put(with_reading(evidence, asked.reading, own))
                    if evidence.id in replaced or evidence.original:
                        check_links(work, self._ws.rooms.vault, evidence, asked.reading)
                for entry, part in put_parts(work, self._held, evidence, asked.parts):
                    self.within.setdefault(evidence.id, []).append(entry)
                    if part is not None:
                        to_read.append(part)
            wrote = work.wrote
        self._held.stored(wrote=wrote)
        for part in to_read:
            self.read(part)
