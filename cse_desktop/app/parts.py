"""Files that lay within a file and were taken out of it become evidence of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cse_desktop.app.file_rows import new_evidence
from cse_desktop.app.folders import LEFT_BEHIND, OWN_FOLDERS
from cse_desktop.app.held import Held
from cse_desktop.app.import_report import WITHIN, ImportedFile, duplicate_of
from cse_desktop.app.ports import Member, Staged, Unpacked, Vault
from cse_desktop.app.workspace import UnitOfWork
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.portfolio import Evidence

BETWEEN = " / "
"""Stands between the folders in a member's name."""
OF_THE_DISK = ("error.disk_full", "error.folder_not_writable", "error.storage")
"""Errors that every further file would meet as well."""


@dataclass(frozen=True)
class Part:
    """A file that lay within another: staged, or not and why. `name` is empty where the reason names it."""

    name: str
    staged: Staged | None = None
    refused: Message | None = None


def stage_parts(vault: Vault, check: Callable[[], None], unpacked: Unpacked, most: int | None) -> Iterator[Part]:
    """Copy what was taken out of a file into the vault's waiting room, `most` files if that is given."""
    for reason in unpacked.left_out:
        yield Part("", refused=reason)
    wanted = _wanted(unpacked.members)
    most = len(wanted) if most is None else most
    for member in wanted[:most]:
        try:
            staged = vault.stage(member.path, check)
        except UserError as error:
            if error.message.id in OF_THE_DISK:
                raise
            yield Part(member.name, refused=error.message)
            continue
        if staged.size:
            yield Part(member.name, staged)
        else:
            vault.discard(staged)
            yield Part(member.name, refused=message("reading.empty_file"))
    if len(wanted) > most:
        yield Part("", refused=message("import.left_within", count=len(wanted) - most, most=most))


def put_parts(
    work: UnitOfWork, held: Held, container: Evidence, parts: Iterable[Part]
) -> Iterator[tuple[ImportedFile, Evidence | None]]:
    """Store a row for each part within a change: what became of it, and the row if it is to be read."""
    for part in parts:
        path = Path(part.name.replace(BETWEEN, WITHIN))
        if part.staged is None:
            yield ImportedFile(path, "failed", reason=part.refused), None
            continue
        known = held.with_bytes(work, part.staged.sha256)
        if known is not None:
            yield duplicate_of(path, known), None
            continue
        name = part.name.split(BETWEEN)[-1]
        source = legible(f"{container.file_name}{WITHIN}{path}")
        row = new_evidence(work, name, part.staged, held.number, part_of=container.id, source_path=source)
        row = held.put(work, row)
        yield ImportedFile(path, "added", row.id, row.exhibit), row


def _wanted(members: tuple[Member, ...]) -> list[Member]:
    """Without what systems leave behind, and without portfolios and packs, which hold copies."""
    paths = [tuple(member.name.split(BETWEEN)) for member in members]
    own = {path[:-1] for path in paths if path[-1] in OWN_FOLDERS}
    return [
        member
        for member, path in zip(members, paths, strict=True)
        if not LEFT_BEHIND.match(path[-1])
        and not any(folder.startswith(".") for folder in path[:-1])
        and not any(path[:depth] in own for depth in range(len(path)))
    ]
