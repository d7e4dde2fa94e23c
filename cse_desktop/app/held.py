"""What a portfolio holds, looked up by bytes and by source while files are being taken in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cse_desktop.app.folders import Places
from cse_desktop.app.linking import put_link
from cse_desktop.app.workspace import UnitOfWork
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.snapshot import Snapshot

Rows = Snapshot | UnitOfWork
"""What a row can be got from by its id."""


class Held:
    """Look-ups that outlive a change.

    A snapshot works its own out anew after every change, which for a large import would be hundreds of times.
    These follow what the import itself stores, and are worked out anew only when somebody else changed something.
    """

    def __init__(self, snapshot: Snapshot, codes: Iterable[str] = ()) -> None:
        self._codes = tuple(codes)
        self._places = Places()
        self._work_out(snapshot)

    def _work_out(self, snapshot: Snapshot) -> None:
        self._sequence = snapshot.sequence
        held = [evidence for evidence in snapshot.evidence.values() if evidence.blob]
        self._by_blob: dict[str | None, str] = {evidence.blob: evidence.id for evidence in reversed(held)}
        self._by_source = {self._places.key(e.source_path): e.id for e in held if e.source_path and not e.part_of}
        self._by_original = {
            **{v.original: v.evidence_id for versions in snapshot.earlier_versions.values() for v in versions},
            **{evidence.original: evidence.id for evidence in held},
        }
        self.sizes = {evidence.size for evidence in held}
        self.number = snapshot.next_number
        self._links = {code: list(snapshot.links_by_element.get(code, ())) for code in self._codes}
        self._refused = snapshot.refusals.keys()
        self._own: dict[tuple[str, str], Link] = {
            (code, link.evidence_id): link for code, links in self._links.items() for link in reversed(links)
        }

    def catch_up(self, snapshot: Snapshot) -> None:
        """See what others have changed since the last `stored`."""
        if snapshot.sequence != self._sequence:
            self._work_out(snapshot)

    def stored(self, *, wrote: bool) -> None:
        """Note that a change of one's own ended well, and whether it stored anything."""
        self._sequence += wrote

    def put(self, work: UnitOfWork, evidence: Evidence) -> Evidence:
        """Store a row within a change and find it from now on."""
        stored = work.put(evidence)
        self._by_blob[stored.blob] = stored.id
        if stored.source_path and not stored.part_of:
            self._by_source[self._places.key(stored.source_path)] = stored.id
        self.sizes.add(stored.size)
        self.number = max(self.number, stored.number + 1)
        return stored

    def link(self, work: UnitOfWork, evidence: Evidence, why: str) -> None:
        """Link evidence to the elements of this import."""
        for code, links in self._links.items():
            own = self._own.get((code, evidence.id))
            present = None if (evidence.id, code) in self._refused else [*([own] if own else ()), *links[-1:]]
            link = put_link(work, evidence, code, why=why, present=present)
            self._own[code, evidence.id] = link
            if own is None:
                links.append(link)

    def with_bytes(self, rows: Rows, sha256: str) -> Evidence | None:
        """The evidence that has these bytes, or had them before something was drawn on them or blacked out.

        A picture as it came must not come in once more beside the one that took its place.
        """
        found = _live(rows, self._by_blob.get(sha256))
        if found is not None and found.blob == sha256:
            return found
        return _live(rows, self._by_original.get(sha256))

    def from_source(self, rows: Rows, path: Path) -> Evidence | None:
        """The evidence whose file was taken from this place."""
        # Names that are no text all look alike once they are legible.
        return _live(rows, self._by_source.get(self._places.key(path))) if legible(path) == str(path) else None


def _live(rows: Rows, id_: str | None) -> Evidence | None:
    found = rows.get(Evidence, id_) if id_ else None
    return found if found is not None and found.removed_at is None else None
