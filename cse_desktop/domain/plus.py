"""Compliance Plus cases: what is claimed beyond the requirement, and what each still lacks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from cse_desktop.domain.award import ARGUMENTS, PlusCase
from cse_desktop.domain.citations import cited, paragraphs
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Rating, Standard

NEEDED = ("beyond", "learn", "effect")
LEAST_EXHIBITS = 2
"""One exhibit may be an exception; two that speak for the same thing show a practice."""


@dataclass(frozen=True)
class CaseStanding:
    """A case with what it still lacks; with nothing lacking it is ready to be read."""

    case: PlusCase
    exhibits: tuple[str, ...]
    lacks: tuple[Message, ...]


def plus_rating(standard: Standard) -> Rating | None:
    """The step of the scale that is more than compliant; None where the standard has no such step."""
    met = [rating for rating in standard.ratings if rating.counts == "met"]
    return met[0] if len(met) > 1 else None


def case_standings(snapshot: Snapshot) -> list[CaseStanding]:
    """Every case of the current review, in the standard's order."""
    cases = snapshot.plus_cases
    return [case_standing(snapshot, cases[e.code]) for e in snapshot.standard.elements if e.code in cases]


def case_standing(snapshot: Snapshot, case: PlusCase) -> CaseStanding:
    """How one case stands."""
    exhibits = exhibits_of(case)
    live = {evidence.exhibit for evidence in snapshot.evidence.values()}
    return CaseStanding(case, exhibits, tuple(_lacks(snapshot, case, live.intersection(exhibits))))


def exhibits_of(case: PlusCase) -> tuple[str, ...]:
    """The exhibits a case cites, each once, in order."""
    return cited(tuple(line for about in ARGUMENTS for line in paragraphs(getattr(case, about))))


def _lacks(snapshot: Snapshot, case: PlusCase, exhibits: Set[str]) -> Iterator[Message]:
    for about in NEEDED:
        if not getattr(case, about).strip():
            yield message(f"plus.lacks.{about}")
    if len(exhibits) < LEAST_EXHIBITS:
        yield message("plus.lacks.exhibits", count=len(exhibits))
    measured = any(case.element in measure.elements for measure in snapshot.measures.values())
    if not case.benchmark.strip() and not measured:
        yield message("plus.lacks.benchmark")
    rating, held = plus_rating(snapshot.standard), snapshot.assessment(case.element)
    if rating is not None and (held is None or held.rating != rating.code):
        yield message("plus.lacks.rating", rating=rating.label)
