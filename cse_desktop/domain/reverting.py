"""The portfolio as it was: from what it says now back over what the journal says was done since. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cse_desktop.domain.changes import Changes, Edit
from cse_desktop.domain.kinds import ROW_TYPES
from cse_desktop.domain.portfolio import EarlierVersion, Evidence, Row
from cse_desktop.domain.snapshot import Snapshot

Said = dict[str, Any] | None


def reverted(snapshot: Snapshot, later: Sequence[Changes], entry: int) -> Snapshot:
    """The portfolio as of journal entry `entry`.

    `later` are journal entries in order, of which those after `entry` are taken back; none may be missing between
    `entry` and the snapshot's own.
    """
    since = [changes for changes in later if entry < changes.sequence <= snapshot.sequence]
    said: dict[tuple[str, str], Said] = {}
    for changes in reversed(since):
        for edit in reversed(changes.edits):
            where = (edit.kind, edit.id)
            held = said[where] if where in said else _content(snapshot, edit)
            said[where] = _before(held, edit)
    rows = [(kind, id_, _row(snapshot, kind, id_, content)) for (kind, id_), content in said.items()]
    return snapshot.with_rows(rows, entry)


def bytes_of(snapshot: Snapshot) -> Iterator[tuple[Evidence, str]]:
    """Everything a snapshot needs from the vault: the SHA-256 of each file, with the evidence it is of."""
    for evidence in snapshot.evidence.values():
        yield from ((evidence, sha256) for sha256 in (evidence.blob, evidence.original) if sha256)
    for version in snapshot.all(EarlierVersion):
        of = snapshot.get(Evidence, version.evidence_id)
        if of is not None:
            yield from ((of, sha256) for sha256 in (version.blob, version.original) if sha256)


def _content(snapshot: Snapshot, edit: Edit) -> Said:
    row = snapshot.rows.get(edit.kind, {}).get(edit.id)
    return row.content() if row is not None else None


def _before(held: Said, edit: Edit) -> Said:
    if edit.before is None:
        return None
    if held is None:
        return dict(edit.before)
    # Field by field: entries of an older program lack the columns that came since.
    after: Mapping[str, Any] = edit.after or {}
    return held | {name: value for name, value in edit.before.items() if value != after.get(name)}


def _row(snapshot: Snapshot, kind: str, id_: str, content: Said) -> Row | None:
    if content is None:
        return None
    made = ROW_TYPES[kind].from_content(content)
    now = snapshot.rows.get(kind, {}).get(id_)
    if now is None:
        return made
    return replace(made, version=now.version, changed_at=now.changed_at, changed_by=now.changed_by)
