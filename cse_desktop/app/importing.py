"""Taking in files: bytes into the vault, a row for each, then the text, read in guarded workers.

A file's row is stored as soon as its bytes are safe; what reading gives is added to the row afterwards. So
nothing waits for a slow scan, and an interrupted import goes on where it stopped (`read_unread`).
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from cse_desktop.app.context import Context
from cse_desktop.app.linking import put_link
from cse_desktop.app.ports import Staged
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence, new_id
from cse_desktop.domain.reading import Reading

Status = Literal["added", "duplicate", "failed"]
LARGEST_FILE = 1 << 30
"""Bytes. A pack cannot carry more; a film is better shown on the visit."""
ROWS_A_COMMIT = 20
SECONDS_A_COMMIT = 0.25
LEFT_BEHIND = re.compile(r"^(~\$.*|\..*|thumbs\.db|desktop\.ini|.*\.(lnk|tmp|part|crdownload))$", re.IGNORECASE)
"""Names that programs and systems leave behind in folders; nobody means them as evidence."""
OWN_FOLDERS = frozenset({"portfolio.db", "pack.json"})
"""What marks a portfolio's or a pack's folder."""


@dataclass(frozen=True)
class ImportRequest:
    """Files and folders to take in, and the elements to link them to (with why and where, if given)."""

    paths: tuple[Path, ...]
    elements: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class ImportedFile:
    """What became of one file. `failed` with an `evidence_id` means: kept, but its text could not be read."""

    path: Path
    status: Status
    evidence_id: str | None = None
    exhibit: str | None = None
    reason: Message | None = None
    pages: int = 0
    characters: int = 0


@dataclass(frozen=True)
class ImportReport:
    """One entry for each file, in the order of their paths; `cancelled` if the person stopped it."""

    files: tuple[ImportedFile, ...]
    cancelled: bool = False

    def count(self, status: Status) -> int:
        """How many files ended so."""
        return sum(1 for file in self.files if file.status == status)


def files_below(paths: Iterable[Path], trouble: Callable[[OSError], None]) -> Iterator[Path]:
    """Every file named or lying below a named folder, in order of path, without what systems leave behind.

    Portfolios and packs lying there are passed over: they hold copies, not evidence. `trouble` hears of folders
    that cannot be looked into.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, below, names in os.walk(path, onerror=trouble, followlinks=False):
            if OWN_FOLDERS & set(names):
                below.clear()
                continue
            below[:] = sorted(name for name in below if not name.startswith("."))
            yield from (Path(folder) / name for name in sorted(names) if not LEFT_BEHIND.match(name))


def import_files(ws: Workspace, ctx: Context, request: ImportRequest) -> ImportReport:
    """Take files in. One bad file costs its own entry and nothing else.

    Raises UserError before anything is done for an unknown element or when none of the paths is there, and midway
    when the disk is full; what was reported until then is safe.
    """
    codes = tuple(ws.snapshot.standard.element(code).code for code in request.elements)
    if not any(os.path.lexists(_long(path)) for path in request.paths):
        raise UserError("path_not_found", path=legible(request.paths[0]) if request.paths else "")
    for path in request.paths:
        if path.is_dir() and any((path / name).is_file() for name in OWN_FOLDERS):
            raise UserError("own_folder", path=legible(path))
    unreadable: list[OSError] = []
    files = list(files_below(request.paths, unreadable.append))
    run = _Import(ws, ctx, files, codes, request.why)
    for error in unreadable:
        run.fail(Path(error.filename), _cannot_read(Path(error.filename), error))
    return run.run()


def read_unread(ws: Workspace, ctx: Context) -> int:
    """Read files whose reading was interrupted; how many those were."""
    unread = [e for e in ws.snapshot.evidence.values() if e.form == "file" and e.read_state == "none" and e.blob]
    if unread:
        run = _Import(ws, ctx, [], (), "")
        for evidence in unread:
            run.submit(evidence, len(run.results))
            run.results.append(ImportedFile(Path(evidence.file_name), "added", evidence.id, evidence.exhibit))
        run.finish_reading(len(unread))
    return len(unread)


class _Import:
    """One run over a list of files."""

    def __init__(
        self, ws: Workspace, ctx: Context, files: Sequence[Path], codes: tuple[str, ...], why: str
    ) -> None:
        self.ws, self.ctx, self.files, self.codes, self.why = ws, ctx, files, codes, why
        self.step = new_id()
        self.label = message("change.import" if files else "change.read_unread", count=len(files))
        self.results: list[ImportedFile] = []
        self._waiting: list[tuple[int, Path, Staged]] = []
        self._reading: dict[Future[Reading], tuple[str, int]] = {}
        self._read: list[tuple[str, int, Reading]] = []
        self._committed = time.monotonic()
        self._held_sizes = {evidence.size for evidence in ws.snapshot.evidence.values() if evidence.blob}

    def run(self) -> ImportReport:
        cancelled = False
        try:
            for number, path in enumerate(self.files):
                self.ctx.check()
                self.ctx.progress(number, len(self.files), message("progress.import", name=legible(path.name)))
                self._take_in(path)
                if len(self._waiting) >= ROWS_A_COMMIT or self._is_due():
                    self._commit_waiting()
                    self._collect(block=False)
            self._commit_waiting()
            self.finish_reading(len(self.files))
        except Cancelled:
            self._commit_waiting()
            self._store_readings()
            for future in self._reading:
                future.cancel()
            cancelled = True
        except BaseException:
            for _, _, staged in self._waiting:
                self.ws.rooms.vault.discard(staged)
            raise
        return ImportReport(tuple(self.results), cancelled)

    def submit(self, evidence: Evidence, place: int) -> None:
        """Have a stored file read; `place` is its entry among the results."""
        path = self.ws.rooms.vault.path(evidence.blob or "")
        self._reading[self.ws.rooms.reader().submit(path, evidence.file_name)] = (evidence.id, place)

    def finish_reading(self, total: int) -> None:
        """Wait for the workers and store what they give, until nothing is left to read."""
        while self._reading:
            self.ctx.check()
            self.ctx.progress(total - len(self._reading), total, message("progress.reading"))
            self._collect(block=True)

    def _take_in(self, path: Path) -> None:
        try:
            size = _long(path).stat().st_size
            if size > LARGEST_FILE:
                raise UserError("file_too_large", path=legible(path.name), size=f"{size / (1 << 30):.1f}")
            staged = self.ws.rooms.vault.stage(_long(path), self.ctx.check, likely_held=size in self._held_sizes)
        except OSError as error:
            self.fail(path, _cannot_read(path, error))
            return
        except UserError as error:
            if error.message.id in ("error.disk_full", "error.folder_not_writable", "error.storage"):
                raise
            self.fail(path, error.message)
            return
        if staged.size == 0:
            self.ws.rooms.vault.discard(staged)
            self.fail(path, message("reading.empty_file"))
            return
        self._waiting.append((len(self.results), path, staged))
        self.results.append(ImportedFile(path, "added"))

    def fail(self, path: Path, reason: Message) -> None:
        """Report a file that was not taken in."""
        self.results.append(ImportedFile(path, "failed", reason=reason))

    def _is_due(self) -> bool:
        return time.monotonic() - self._committed > SECONDS_A_COMMIT

    def _commit_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._committed = time.monotonic()
        if not waiting:
            return
        # Bytes first, rows second: a crash in between leaves a stray file, never a row without its bytes.
        for _, _, staged in waiting:
            self.ws.rooms.vault.keep(staged)
        added: list[tuple[Evidence, int]] = []
        with self.ws.change(self.label, step=self.step) as work:
            # Kept here, since a snapshot works its look-ups out anew after each row that is put.
            by_blob, number = dict(work.snapshot.evidence_by_blob), work.snapshot.next_number
            for place, path, staged in waiting:
                held = by_blob.get(staged.sha256)
                evidence = held or work.put(_new_evidence(path, staged, number, work.now))
                if held is None:
                    by_blob[staged.sha256] = evidence
                    number += 1
                    added.append((evidence, place))
                for code in self.codes:
                    put_link(work, evidence, code, why=self.why)
                self.results[place] = _taken_in(path, evidence, duplicate=held is not None)
        for evidence, place in added:
            self.submit(evidence, place)

    def _collect(self, *, block: bool) -> None:
        done = wait(self._reading, timeout=0.2 if block else 0, return_when=FIRST_COMPLETED).done
        for future in done:
            evidence_id, place = self._reading.pop(future)
            if not future.cancelled():
                self._read.append((evidence_id, place, future.result()))
        if self._read and (len(self._read) >= ROWS_A_COMMIT or self._is_due() or not self._reading):
            self._store_readings()

    def _store_readings(self) -> None:
        read, self._read = self._read, []
        self._committed = time.monotonic()
        for evidence_id, _, reading in read:
            held = self.ws.snapshot.get(Evidence, evidence_id)
            if held is not None and held.blob:
                self.ws.rooms.vault.save_reading(held.blob, reading)
        with self.ws.change(self.label, step=self.step) as work:
            for evidence_id, place, reading in read:
                held = work.snapshot.get(Evidence, evidence_id)
                if held is not None:
                    work.put(with_reading(held, reading))
                self.results[place] = replace(
                    self.results[place],
                    status="failed" if reading.outcome == "failed" else "added",
                    reason=reading.reason,
                    pages=len(reading.pages),
                    characters=reading.characters,
                )


def _taken_in(path: Path, evidence: Evidence, *, duplicate: bool) -> ImportedFile:
    said = message("import.duplicate", exhibit=evidence.exhibit, title=evidence.title)
    return ImportedFile(
        path,
        "duplicate" if duplicate else "added",
        evidence.id,
        evidence.exhibit,
        said if duplicate else None,
        evidence.pages,
        evidence.characters,
    )


def _new_evidence(path: Path, staged: Staged, number: int, now: datetime) -> Evidence:
    return Evidence(
        id=new_id(),
        number=number,
        title=legible(path.stem.replace("_", " ").strip() or path.name),
        form="file",
        guessed=("title", "kind", "dated"),
        blob=staged.sha256,
        file_name=legible(path.name),
        source_path=legible(path.absolute()),
        size=staged.size,
        added_at=now,
    )


def with_reading(evidence: Evidence, reading: Reading) -> Evidence:
    """Evidence with what was read from its file. Guesses fill only what no person has confirmed."""
    guessed = set(evidence.guessed)
    title, kind, dated = evidence.title, evidence.kind, evidence.dated
    source = evidence.date_source
    if "title" in guessed and reading.title:
        title = reading.title.value
    if "kind" in guessed and reading.kind and reading.kind.value in EVIDENCE_KINDS:
        kind = reading.kind.value
    if "dated" in guessed and reading.dated:
        dated, source = reading.dated_on, reading.dated.source
    reason = reading.reason
    return replace(
        evidence,
        title=title,
        kind=kind,
        dated=dated,
        date_source=source,
        media_type=reading.media_type,
        pages=len(reading.pages),
        characters=reading.characters,
        confidence=reading.confidence,
        read_state=reading.outcome,
        read_reason=reason.id if reason else "",
        read_values=dict(reason.values) if reason and reason.values else None,
    )


def _cannot_read(path: Path, error: OSError) -> Message:
    return message("error.cannot_read_file", path=legible(path), reason=error.strerror or str(error))


def _long(path: Path) -> Path:
    # Windows refuses paths over 260 characters unless they are absolute and marked as long.
    if os.name == "nt" and len(str(path.absolute())) > 250 and not str(path).startswith("\\\\"):
        return Path(f"\\\\?\\{path.absolute()}")
    return path
