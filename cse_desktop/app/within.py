"""Which files within files are taken in: those attached to a message at once, an archive's when asked for."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Reading
from cse_desktop.domain.snapshot import Snapshot

MESSAGES = frozenset({"message/rfc822", "application/vnd.ms-outlook"})
DEEPEST = 4
"""Messages attached to messages are followed so far."""
MOST_ATTACHED = 100
"""Files that are taken in with one message, however deep they lie. Those left can be asked for."""


def comes_along(snapshot: Snapshot, evidence: Evidence, reading: Reading) -> bool:
    """Whether what lies within evidence that was just read is taken in with it."""
    return bool(reading.parts) and reading.media_type in MESSAGES and room_within(snapshot, evidence) > 0


def left_within(snapshot: Snapshot, evidence: Evidence) -> int:
    """How many files lie within evidence and wait for somebody to want them."""
    if not evidence.parts or evidence.id in snapshot.parts_by_evidence:
        return 0
    waits = evidence.media_type not in MESSAGES or room_within(snapshot, evidence) <= 0
    return evidence.parts if waits else 0


def room_within(snapshot: Snapshot, evidence: Evidence) -> int:
    """How many more files are taken in with the message that evidence is, or came with."""
    if not evidence.part_of:
        return MOST_ATTACHED
    around = [evidence, *_around(snapshot, evidence)]
    if len(around) > DEEPEST:
        return 0
    return MOST_ATTACHED - sum(1 for _ in _below(snapshot, around[-1].id))


def _around(snapshot: Snapshot, evidence: Evidence) -> Iterator[Evidence]:
    """What evidence came within, the nearest first."""
    outer = snapshot.get(Evidence, evidence.part_of) if evidence.part_of else None
    while outer is not None:
        yield outer
        outer = snapshot.get(Evidence, outer.part_of) if outer.part_of else None


def _below(snapshot: Snapshot, id_: str) -> Iterator[Evidence]:
    for part in snapshot.parts_by_evidence.get(id_, ()):
        yield part
        yield from _below(snapshot, part.id)
