"""What the overview shows, decided from the snapshot alone. Qt-free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cse_desktop.domain.gaps import Gap
from cse_desktop.domain.rating import GroupTally, tallies
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Element, Group


@dataclass(frozen=True)
class Facts:
    """The numbers at the top. `rated` counts elements of this review that are rated or do not apply."""

    elements: int
    rated: int
    evidence: int
    unlinked: int
    guessed: int
    gaps: int
    serious: int
    visit: date | None


@dataclass(frozen=True)
class Block:
    """The lowest groups of a top group, each with its elements."""

    group: Group
    blocks: tuple[tuple[Group, tuple[Element, ...]], ...]


def facts(snapshot: Snapshot, gaps: Sequence[Gap]) -> Facts:
    """The numbers at the top."""
    return Facts(
        elements=len(snapshot.scope),
        rated=sum(a.rating is not None and a.element in snapshot.scope for a in snapshot.assessments.values()),
        evidence=len(snapshot.evidence),
        unlinked=len(snapshot.unlinked),
        guessed=sum(1 for e in snapshot.evidence.values() if e.guessed),
        gaps=len(gaps),
        serious=sum(1 for gap in gaps if gap.severity == "high"),
        visit=snapshot.review.visit,
    )


def blocks(groups: Sequence[Group]) -> tuple[Block, ...]:
    """The map: for each top group the groups that hold elements, whatever lies between."""
    return tuple(Block(group, tuple(_lowest(group))) for group in groups)


def _lowest(group: Group) -> list[tuple[Group, tuple[Element, ...]]]:
    if not group.groups:
        return [(group, group.elements)]
    return [block for below in group.groups for block in _lowest(below)]


def rating_counts(snapshot: Snapshot, group: Group | None = None) -> list[tuple[str | None, int]]:
    """How many elements have each rating, in the order of the scale; `not_applicable`, then None, come last."""
    elements = snapshot.standard.elements if group is None else tuple(group.walk())
    held = snapshot.assessments
    given = Counter(held[e.code].rating if e.code in held else None for e in elements)
    order: list[str | None] = [rating.code for rating in snapshot.standard.ratings]
    order += [code for code in given if code is not None and code not in order]
    return [(code, given[code]) for code in (*order, None) if given[code]]


def coverage(snapshot: Snapshot) -> tuple[GroupTally, ...]:
    """One tally for each group the pass rule looks at."""
    return tallies(snapshot)
