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
    # Many pieces share few days. One pass: this is asked again and again while files come in.
    on_day: dict[date | None, list[Evidence]] = {}
    for evidence in snapshot.evidence.values():
        on_day.setdefault(evidence.dated, []).append(evidence)
    shows: dict[str, set[str]] = {age: set() for age in AGES}
    intends: dict[str, set[str]] = {age: set() for age in AGES}
    for dated, found in on_day.items():
        age = age_of(dated, visit)
        for evidence in found:
            (intends if evidence.kind in INTENT_KINDS else shows)[age].add(evidence.id)
    return [Spread(age, frozenset(shows[age]), frozenset(intends[age])) for age in AGES]


def age_of(dated: date | None, visit: date) -> Age:
    """How old evidence of a day is on the day of the visit."""
    if dated is None:
        return "undated"
    years = months_between(dated, visit) / 12
    return "under_1" if years < 1 else "to_2" if years < 2 else "to_3" if years < 3 else "over_3"


def by_kind(snapshot: Snapshot) -> list[Spread]:
    """By kind: those that are there, the most frequent first."""
    found: dict[str, list[Evidence]] = {kind: [] for kind in EVIDENCE_KINDS}
    for evidence in snapshot.evidence.values():
        if evidence.kind in found:
            found[evidence.kind].append(evidence)
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
    as_written: dict[str, list[Evidence]] = {}
    for evidence in snapshot.evidence.values():
        as_written.setdefault(evidence.team, []).append(evidence)
    names: dict[str, str] = {}
    found: dict[str, list[Evidence]] = {}
    for team, held in as_written.items():
        name = " ".join(team.split())
        names.setdefault(name.casefold(), name)
        found.setdefault(name.casefold(), []).extend(held)
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
