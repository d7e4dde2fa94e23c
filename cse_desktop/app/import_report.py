"""What is asked for when files are to be taken in, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from cse_desktop.app.within import left_within
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot

Status = Literal["added", "duplicate", "new_version", "no_text", "failed"]
WITHIN = " > "
"""Stands between a file and what lies within it."""
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True)
class ImportRequest:
    """Files and folders to take in, and the elements to link them to (with why, if given)."""

    paths: tuple[Path, ...]
    elements: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class ImportedFile:
    """What became of one file. `no_text`: kept and read whole, but it has no words that could be searched.

    `failed` with an `evidence_id` means: kept, but its text could not be read. A file within another has the path
    of that, " > " and its own name. `left_within` counts files within it that wait for somebody to want them.
    """

    path: Path
    status: Status
    evidence_id: str | None = None
    exhibit: str | None = None
    reason: Message | None = None
    pages: int = 0
    characters: int = 0
    left_within: int = 0

    def as_of(self, snapshot: Snapshot) -> ImportedFile:
        """The same with what reading the file has given since."""
        row = snapshot.get(Evidence, self.evidence_id) if self.evidence_id else None
        if row is None or self.status == "duplicate":
            return self
        status: Status = "new_version" if self.status == "new_version" else "added"
        if row.read_state == "failed":
            status = "failed"
        elif row.read_state == "no_text" and not row.unrecognised and status == "added":
            status = "no_text"
        said = message(row.read_reason, **(row.read_values or {})) if row.read_reason else None
        return replace(
            self,
            status=status,
            reason=said or (self.reason if status == "new_version" else None),
            pages=row.pages,
            characters=row.characters,
            left_within=left_within(snapshot, row),
        )


@dataclass(frozen=True)
class ImportReport:
    """One entry for each file, in the order of their paths; `cancelled` if the person stopped it."""

    files: tuple[ImportedFile, ...]
    cancelled: bool = False

    def count(self, status: Status) -> int:
        """How many files ended so."""
        return sum(1 for file in self.files if file.status == status)

    def as_of(self, snapshot: Snapshot) -> ImportReport:
        """The same with what reading the files has given since, such as words recognised in pictures."""
        return replace(self, files=tuple(file.as_of(snapshot) for file in self.files))


def duplicate_of(path: Path, held: Evidence, reason: Message | None = None) -> ImportedFile:
    """The entry of a file whose bytes the portfolio has already."""
    said = reason or message("import.duplicate", exhibit=held.exhibit, title=held.title)
    return ImportedFile(path, "duplicate", held.id, held.exhibit, said, held.pages, held.characters)


def with_parts(
    files: Iterable[ImportedFile], within: Mapping[str, Sequence[ImportedFile]]
) -> Iterator[ImportedFile]:
    """Each file followed by those that came within it; `within` has them by the id of what they came within."""
    for file in files:
        yield file
        parts = within.get(file.evidence_id or "", ()) if file.status != "duplicate" else ()
        named = (replace(part, path=_within(file.path, part.path)) for part in parts)
        yield from with_parts(named, within)


def _within(path: Path, name: Path) -> Path:
    return Path(f"{path}{WITHIN}{name}") if name.name else path
