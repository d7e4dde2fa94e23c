"""Service standards: whether each is kept, by the targets of its measures, and what it still lacks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.award import Promise
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.snapshot import Snapshot

Kept = Literal["kept", "not_kept", "not_measured"]
KEPT: tuple[Kept, ...] = ("kept", "not_kept", "not_measured")


@dataclass(frozen=True)
class PromiseStanding:
    """How a service standard stands. `lacks` says in words what is missing still, the gravest first.

    It is kept if the newest figures of its measures reach their targets, and not kept as soon as one does not;
    measures without a target or without figures say neither.
    """

    promise: Promise
    measures: tuple[MeasureStanding, ...]
    kept: Kept
    lacks: tuple[Message, ...]


def promise_standings(snapshot: Snapshot) -> list[PromiseStanding]:
    """How every service standard stands, in order of service and words."""
    return [promise_standing(snapshot, promise) for promise in snapshot.promises.values()]


def promise_standing(snapshot: Snapshot, promise: Promise) -> PromiseStanding:
    """How one service standard stands; measures that were removed count for nothing."""
    held = tuple(snapshot.standings[id_] for id_ in promise.measure_ids if id_ in snapshot.standings)
    return PromiseStanding(promise, held, _kept(held), tuple(_lacks(promise, held)))


def _kept(measures: Sequence[MeasureStanding]) -> Kept:
    targets = [one.target for one in measures]
    if "missed" in targets:
        return "not_kept"
    return "kept" if "met" in targets else "not_measured"


def _lacks(promise: Promise, measures: Sequence[MeasureStanding]) -> Iterator[Message]:
    if not measures:
        yield message("promise.lacks.measure")
    for one in measures:
        if one.target in ("no_target", "no_points"):
            yield message(f"promise.lacks.{one.target}", measure=one.measure.name)
    if not promise.consulted.strip():
        yield message("promise.lacks.consulted")
    if not promise.published.strip():
        yield message("promise.lacks.published")
