"""How the evidence is spread over ages, kinds and teams, decided without Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.gaps import months_between
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, INTENT_KINDS, Evidence
from cse_desktop.domain.snapshot import Snapshot

Age = Literal["under_1", "to_2", "to_3", "over_3", "undated"]
AGES: tuple[Age, ...] = get_args(Age)
MOST_TEAMS = 10
"""Teams with a bar of their own; the others share one."""
OTHERS = "\0others"
"""The key of that one."""


@dataclass(frozen=True)
class Spread:
    """Evidence that has something in common, in two parts: ids of either.

    By age the parts are what shows practice and results, and what says what is meant to happen (policies,
    procedures, plans); by kind and by team what is linked, and what is not.
    """

    key: str
    first: frozenset[str]
    second: frozenset[str]
    teams: int = 1
    """How many teams it stands for."""

    @property
    def ids(self) -> frozenset[str]:
        """All of it."""
        return self.first | self.second


def by_age(snapshot: Snapshot, today: date) -> list[Spread]:
    """By age on the day of the visit, or today if none is set; every age, youngest first."""
    visit = snapshot.review.visit or today
    held: dict[str, list[Evidence]] = {age: [] for age in AGES}
    for evidence in snapshot.evidence.values():
        held[age_of(evidence, visit)].append(evidence)
    return [
        Spread(
            age,
            frozenset(e.id for e in found if e.kind not in INTENT_KINDS),
            frozenset(e.id for e in found if e.kind in INTENT_KINDS),
        )
        for age, found in held.items()
    ]


def age_of(evidence: Evidence, visit: date) -> Age:
    """How old a piece of evidence is on a day."""
    if evidence.dated is None:
        return "undated"
    years = months_between(evidence.dated, visit) / 12
    return "under_1" if years < 1 else "to_2" if years < 2 else "to_3" if years < 3 else "over_3"


def by_kind(snapshot: Snapshot) -> list[Spread]:
    """By kind: those that are there, the most frequent first."""
    found = {kind: [e for e in snapshot.evidence.values() if e.kind == kind] for kind in EVIDENCE_KINDS}
    spread = [_linked(snapshot, kind, held) for kind, held in found.items() if held]
    return sorted(spread, key=lambda one: -len(one.ids))


def missing_kinds(snapshot: Snapshot) -> list[str]:
    """Kinds of which there is nothing; `other` is nothing to miss."""
    there = {e.kind for e in snapshot.evidence.values()}
    return [kind for kind in EVIDENCE_KINDS if kind not in there and kind != "other"]


def by_team(snapshot: Snapshot) -> list[Spread]:
    """By the team it came from, the most frequent first; small teams together, and last what no team is said of.

    A team is the same however its name is spaced or capitalised; the first way it was written is its key.
    """
    names: dict[str, str] = {}
    found: dict[str, list[Evidence]] = {}
    for evidence in snapshot.evidence.values():
        name = " ".join(evidence.team.split())
        names.setdefault(name.casefold(), name)
        found.setdefault(name.casefold(), []).append(evidence)
    nobody = found.pop("", [])
    ranked = sorted(found, key=lambda name: (-len(found[name]), name))
    alone = ranked if len(ranked) <= MOST_TEAMS else ranked[: MOST_TEAMS - 1]
    spread = [_linked(snapshot, names[name], found[name]) for name in alone]
    if rest := ranked[len(alone) :]:
        spread.append(_linked(snapshot, OTHERS, [e for name in rest for e in found[name]], len(rest)))
    if nobody:
        spread.append(_linked(snapshot, "", nobody))
    return spread


def _linked(snapshot: Snapshot, key: str, held: Iterable[Evidence], teams: int = 1) -> Spread:
    ids = frozenset(e.id for e in held)
    return Spread(key, ids - snapshot.unlinked, ids & snapshot.unlinked, teams)
