"""Compliance Plus cases: what is claimed beyond the requirement, and what each still lacks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from cse_desktop.domain.award import ARGUMENTS, PlusCase
from cse_desktop.domain.citations import cited, paragraphs
from cse_desktop.domain.measures import figure, is_better
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import INTENT_KINDS, Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Element, Rating, Standard

NEEDED = ("beyond", "learn", "effect")
LEAST_EXHIBITS = 2
"""One exhibit may be an exception; two that speak for the same thing show a practice."""
MOST_STRONGEST = 3
"""An assessor looks at a few exhibits of a case, not at all of them."""


@dataclass(frozen=True)
class StrongExhibit:
    """A piece of evidence that speaks for a case, and in words why it is among the strongest."""

    evidence: Evidence
    why: tuple[Message, ...]


@dataclass(frozen=True)
class CaseStanding:
    """A case with what it still lacks; with nothing lacking it is ready to be read.

    `exhibits` are those it cites, `strongest` those to show first; `compared` says by the measures of its element
    how others do.
    """

    case: PlusCase
    exhibits: tuple[str, ...]
    lacks: tuple[Message, ...]
    strongest: tuple[StrongExhibit, ...] = ()
    compared: tuple[Message, ...] = ()


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
    return CaseStanding(
        case,
        exhibits,
        tuple(_lacks(snapshot, case, live.intersection(exhibits))),
        strongest(snapshot, case),
        tuple(_compared(snapshot, case.element)),
    )


def strongest(snapshot: Snapshot, case: PlusCase, most: int = MOST_STRONGEST) -> tuple[StrongExhibit, ...]:
    """The exhibits to show first.

    What the case cites comes before what is linked to its element with a reason, and that before what is linked
    without one. Of these, what shows a result comes before what only says what is meant to happen, and what is
    freshest comes first.
    """
    named = frozenset(exhibits_of(case))
    reasons: dict[str, str] = {}
    for link in snapshot.links_by_element.get(case.element, ()):
        reasons[link.evidence_id] = reasons.get(link.evidence_id, "") or link.why.strip()
    held = [e for e in snapshot.evidence.values() if e.exhibit in named or e.id in reasons]
    held.sort(key=lambda e: str(e.dated or ""), reverse=True)
    held.sort(key=lambda e: (e.exhibit not in named, not reasons.get(e.id), e.kind in INTENT_KINDS))
    return tuple(StrongExhibit(e, tuple(_why(e, named, reasons))) for e in held[:most])


def rated_without_case(snapshot: Snapshot) -> list[Element]:
    """The elements that are rated more than compliant without anybody saying why."""
    best, said = plus_rating(snapshot.standard), snapshot.assessments
    if best is None:
        return []
    rated = {code for code, one in said.items() if one.rating == best.code and code in snapshot.scope}
    return [e for e in snapshot.standard.elements if e.code in rated and e.code not in snapshot.plus_cases]


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


def _why(evidence: Evidence, named: Set[str], reasons: Mapping[str, str]) -> Iterator[Message]:
    if evidence.exhibit in named:
        yield message("plus.strong.cited")
    elif reasons.get(evidence.id):
        yield message("plus.strong.reason")
    else:
        yield message("plus.strong.linked")
    yield message("plus.strong.intent" if evidence.kind in INTENT_KINDS else "plus.strong.result")


def _compared(snapshot: Snapshot, code: str) -> Iterator[Message]:
    for one in snapshot.standings.values():
        measure = one.measure
        if code not in measure.elements or one.latest is None:
            continue
        for series, points in one.compared.items():
            own, other = one.latest.value, points[-1].value
            word = "same" if own == other else "better" if is_better(measure, own, other) else "worse"
            values = {"own": figure(own, measure.unit), "other": figure(other, measure.unit)}
            yield message(f"plus.compared.{word}", measure=measure.name, series=series, **values)
