"""What there is to learn from about where evidence belongs: links people made, and suggestions they refused.

A link that was taken away teaches nothing: it was a slip, or is thought wrong by now. Unless a review was closed
while it stood: then it went before an assessor as proof, and was put aside for other reasons, such as its age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cse_desktop.domain.portfolio import Evidence, Link, Review

if TYPE_CHECKING:
    from cse_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class Lesson:
    """What people said of one piece of evidence.

    `links` are codes of elements it was linked to, each with what the link itself says; `refused` are codes of
    elements that were suggested and not wanted. `words` is what is said about the evidence as a whole.
    """

    evidence_id: str
    exhibit: str
    kind: str
    words: str
    links: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]


def lessons_of(snapshot: Snapshot) -> tuple[Lesson, ...]:
    """A lesson for each piece of evidence that was ever linked or refused, in order of exhibit number."""
    links: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for link in _lasting(snapshot):
        said = "\n".join(text for text in (link.why, link.quotation) if text.strip())
        links[link.evidence_id].append((link.element, said))
    refused: defaultdict[str, list[str]] = defaultdict(list)
    for evidence_id, code in snapshot.refusals:
        refused[evidence_id].append(code)
    held = [e for e in snapshot.all(Evidence) if e.id in links or e.id in refused]
    return tuple(_lesson(e, links[e.id], refused[e.id]) for e in sorted(held, key=lambda e: e.number))


def _lesson(evidence: Evidence, links: list[tuple[str, str]], refused: list[str]) -> Lesson:
    words = "\n".join((evidence.title, *evidence.tags))
    return Lesson(
        evidence.id, evidence.exhibit, evidence.kind, words, tuple(sorted(links)), tuple(sorted(refused))
    )


def _lasting(snapshot: Snapshot) -> Iterator[Link]:
    closed = [r.closed_at for r in snapshot.all(Review) if r.closed_at is not None and r.removed_at is None]
    for link in snapshot.all(Link):
        evidence = snapshot.get(Evidence, link.evidence_id)
        if evidence is not None and _lasts(link, evidence, closed):
            yield link


def _lasts(link: Link, evidence: Evidence, closed: list[datetime]) -> bool:
    ends = [moment for moment in (link.removed_at, evidence.removed_at) if moment is not None]
    return not ends or any(evidence.added_at <= moment <= min(ends) for moment in closed)
