"""One run over files that were found: bytes into the vault, a row for each, and their text read meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cse_desktop.app.context import Context
from cse_desktop.app.file_rows import new_evidence
from cse_desktop.app.folders import OWN_FOLDERS, Found, files_below, long_path
from cse_desktop.app.held import Held
from cse_desktop.app.import_report import ImportedFile, ImportReport, duplicate_of, with_parts
from cse_desktop.app.parts import OF_THE_DISK
from cse_desktop.app.ports import Staged
from cse_desktop.app.readings import MOST_IN_FLIGHT, ROWS_A_COMMIT, SECONDS_A_COMMIT, Readings
from cse_desktop.app.version_rows import put_version
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import Cancelled, Closing, UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.portfolio import Evidence, Intake

LARGEST_FILE = 1 << 30
"""Bytes. A pack cannot carry more; a film is better shown on the visit."""
LOOKED_AT = 100
"""Files between two words on how many there are; a folder on a slow drive takes long to look through."""
PAGE_AND_FOLDER = ".mht"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class _Waiting:
    """A file whose bytes are staged, and its place among the results."""

    place: int
    found: Found
    staged: Staged


class ImportRun:
    """Everything that one import does to files, from the first to the last.

    Its step is the intake's id, so that an import that goes on after an interruption is undone as one. With
    `newer_of` what is new is a newer version of that evidence, wherever it lies; such a run cannot go on.
    """

    def __init__(
        self, ws: Workspace, ctx: Context, files: Sequence[Found], intake: Intake, newer_of: Evidence | None = None
    ) -> None:
        self._ws, self._ctx, self._files, self._intake, self._newer_of = ws, ctx, files, intake, newer_of
        self._label = message("change.import", count=len(files))
        if newer_of is not None:
            self._label = message("change.replace", exhibit=newer_of.exhibit)
        self._held = Held(ws.snapshot, intake.elements)
        self._readings = Readings(ws, ctx, self._held, self._label)
        self._results: list[ImportedFile] = []
        self._waiting: list[_Waiting] = []
        self._to_link: list[str] = []
        self._stored_at = time.monotonic()
        self._goes_on = ws.snapshot.get(Intake, intake.id) is not None
        self._begun, self._wrote = self._goes_on or newer_of is not None, self._goes_on
        self._gone_through, self._done = 0, 0
        self._bytes, self._all_bytes = 0, sum(found.size for found in files)
        self._earlier = {e.id for e in ws.snapshot.evidence.values() if e.file_step == intake.id}

    def refuse(self, path: Path, reason: Message) -> None:
        """Report a file that was not taken in."""
        self._results.append(ImportedFile(path, "failed", reason=reason))

    def run(self) -> ImportReport:
        """Take the files in. Raises UserError for trouble that concerns all files; what was stored is safe."""
        cancelled = closing = False
        try:
            self._go_through()
        except Cancelled as stopped:
            cancelled, closing = True, isinstance(stopped, Closing)
            self._store()
            self._readings.stop()
        finally:
            for waiting in self._waiting:
                self._ws.rooms.vault.discard(waiting.staged)
            self._readings.give_up()
        if not closing:  # what the closing of a portfolio interrupts can go on when it is opened again
            self._end()
        files = with_parts(self._results, self._readings.within)
        return ImportReport(tuple(files), cancelled).as_of(self._ws.snapshot)

    def _go_through(self) -> None:
        # What this import had taken in, and not read, when it was interrupted.
        for id_ in self._earlier:
            if self._ws.snapshot.evidence[id_].read_state == "none":
                self._readings.read(self._ws.snapshot.evidence[id_])
        for found in self._files:
            self._ctx.check()
            self._tell(found)
            self._take_in(found)
            self._gone_through += 1
            self._bytes += found.size
            late = time.monotonic() - self._stored_at > SECONDS_A_COMMIT
            if late or len(self._waiting) + len(self._to_link) >= ROWS_A_COMMIT:
                self._store()
                self._readings.collect(most=MOST_IN_FLIGHT)
        self._store()
        self._readings.finish(self._tell)

    def _tell(self, found: Found | None = None) -> None:
        """Say how many files are done with: stored, and read if they are new."""
        self._done = max(self._done, self._gone_through - len(self._waiting) - self._readings.in_flight)
        said = message("progress.reading")
        if found is not None:
            so_far, total = f"{self._bytes / MEGABYTE:.1f}", f"{self._all_bytes / MEGABYTE:.1f}"
            said = message("progress.import", name=legible(found.path.name), megabytes=so_far, total=total)
        self._ctx.progress(self._done, len(self._files), said)

    def _take_in(self, found: Found) -> None:
        held = self._held.from_source(self._ws.snapshot, found.path)
        if held is not None and not found.named and self._is_as_taken(held, found):
            self._results.append(self._known(found, held))
            if self._intake.elements:
                self._begin()
                self._to_link.append(held.id)
            return
        if found.size > LARGEST_FILE:
            size = f"{found.size / (1 << 30):.1f}"
            self.refuse(found.path, message("error.file_too_large", path=legible(found.path.name), size=size))
            return
        self._begin()
        try:
            staged = self._staged(found)
        except UserError as error:
            if error.message.id in OF_THE_DISK:
                raise
            self.refuse(found.path, error.message)
            return
        if staged.size == 0:
            self._ws.rooms.vault.discard(staged)
            self.refuse(found.path, message("reading.empty_file"))
            return
        self._waiting.append(_Waiting(len(self._results), found, staged))
        self._results.append(ImportedFile(found.path, "added"))

    def _is_as_taken(self, held: Evidence, found: Found) -> bool:
        # A file that somebody names is looked at all the same: that is how a damaged copy in the vault is mended.
        as_taken = (held.source_size, held.source_changed_at) == (found.size, found.changed_at)
        return as_taken and held.source_changed_at is not None and self._ws.rooms.vault.has(held.blob or "")

    def _staged(self, found: Found) -> Staged:
        vault = self._ws.rooms.vault
        if found.folder is not None:
            return vault.stage_page(long_path(found.path), long_path(found.folder), self._ctx.check)
        return vault.stage(long_path(found.path), self._ctx.check, likely_held=found.size in self._held.sizes)

    def _store(self) -> None:
        waiting, self._waiting = self._waiting, []
        to_link, self._to_link = self._to_link, []
        self._stored_at = time.monotonic()
        if not waiting and not to_link:
            return
        # Bytes first, rows second: a crash in between leaves a stray file, never a row without its bytes.
        self._ws.rooms.vault.keep(*(one.staged for one in waiting))
        to_read: list[Evidence] = []
        with self._ws.change(self._label, step=self._intake.id) as work:
            self._held.catch_up(work.snapshot)
            rows = [row for id_ in to_link if (row := work.get(Evidence, id_)) is not None]
            for one in waiting:
                held = self._held.with_bytes(work, one.staged.sha256)
                if held is None:
                    rows.append(self._put_file(work, one))
                    to_read.append(rows[-1])
                else:
                    rows.append(self._put_known(work, one, held))
            for row in rows:
                self._held.link(work, row, self._intake.why)
            wrote = work.wrote
        self._held.stored(wrote=wrote)
        self._wrote |= wrote
        for row in to_read:
            self._readings.read(row)

    def _put_file(self, work: UnitOfWork, one: _Waiting) -> Evidence:
        """The row of bytes that nothing has yet: a newer version of what was taken from there, or new evidence."""
        found, staged = one.found, one.staged
        path = found.path.with_suffix(PAGE_AND_FOLDER) if found.folder is not None else found.path
        held = self._held.from_source(work, found.path)
        if self._newer_of is not None:
            held = work.snapshot.find_evidence(self._newer_of.id)
        if held is None:
            row = new_evidence(work, path.name, staged, self._held.number, **_source(found))
            self._results[one.place] = ImportedFile(found.path, "added", row.id, row.exhibit)
            return self._held.put(work, row)
        name, sha256, size = legible(path.name), staged.sha256, staged.size
        row = put_version(work, held, blob=sha256, size=size, file_name=name, now=work.now, **_source(found))
        said = message("import.new_version", exhibit=row.exhibit, title=row.title)
        self._results[one.place] = ImportedFile(found.path, "new_version", row.id, row.exhibit, said)
        return self._held.put(work, row)

    def _put_known(self, work: UnitOfWork, one: _Waiting, held: Evidence) -> Evidence:
        """The row that has these bytes already, taken from there, from elsewhere, or from where nothing is now."""
        found = one.found
        from_here = self._held.from_source(work, found.path)
        if from_here is not None and from_here.id == held.id:
            self._results[one.place] = self._known(found, held)
            return self._held.put(work, replace(held, **_source(found)))
        if held.source_path and not held.part_of and _is_gone(Path(held.source_path)):
            said = message("import.moved", exhibit=held.exhibit, title=held.title)
            self._results[one.place] = duplicate_of(found.path, held, said)
            return self._held.put(work, replace(held, **_source(found)))
        self._results[one.place] = duplicate_of(found.path, held)
        return held

    def _known(self, found: Found, held: Evidence) -> ImportedFile:
        """The entry of evidence that was taken from there: by this import, if it goes on, or long ago."""
        if held.id in self._earlier:
            return ImportedFile(found.path, "added", held.id, held.exhibit)
        return duplicate_of(found.path, held)

    def _begin(self) -> None:
        """Note what was asked for before anything is done about it, so that it can go on after a crash."""
        if not self._begun:
            self._begun = True
            self._ws.rooms.reader().expect(len(self._files))
            with self._ws.change(self._label, step=self._intake.id) as work:
                self._held.catch_up(work.snapshot)
                work.put(replace(self._intake, started_at=work.now))
            self._held.stored(wrote=True)

    def _end(self) -> None:
        """Note that nothing is left to go on with; what came to nothing leaves no trace."""
        if self._begun:
            with self._ws.change(self._label, step=self._intake.id) as work:
                intake = work.snapshot.get(Intake, self._intake.id)
                if intake is not None and self._wrote:
                    work.put(replace(intake, ended_at=work.now))
                elif intake is not None:
                    work.drop(Intake.kind_of_row, intake.id)


def import_paths(
    ws: Workspace, ctx: Context, paths: Sequence[Path], intake: Intake, newer_of: Evidence | None = None
) -> ImportReport:
    """Take in every file at or below the paths.

    Raises UserError before anything is done if nothing is there, Cancelled if stopped while looking what is there.
    """
    if not any(os.path.lexists(long_path(path)) for path in paths):
        raise UserError("path_not_found", path=legible(paths[0]) if paths else "")
    for path in paths:
        if path.is_dir() and any((path / name).is_file() for name in OWN_FOLDERS):
            raise UserError("own_folder", path=legible(path))
    unreadable: list[OSError] = []
    found: list[Found] = []
    for one in files_below(paths, unreadable.append):
        found.append(one)
        if len(found) % LOOKED_AT == 0:
            ctx.check()
            ctx.progress(len(found), 0, message("progress.looking", folder=legible(one.path.parent)))
    run = ImportRun(ws, ctx, found, intake, newer_of)
    for error in unreadable:
        path = Path(error.filename)
        reason = error.strerror or str(error)
        run.refuse(path, message("error.cannot_read_file", path=legible(path), reason=reason))
    return run.run()


def _source(found: Found) -> dict[str, Any]:
    return {
        "source_path": legible(found.path.absolute()),
        "source_size": found.size,
        "source_changed_at": found.changed_at,
    }


def _is_gone(path: Path) -> bool:
    # What lies on a drive that is not connected has not gone anywhere.
    return not os.path.lexists(long_path(path)) and (not path.anchor or Path(path.anchor).is_dir())
