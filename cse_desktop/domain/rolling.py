"""Rolling forward: from a review that is over to the next, and what comes of it, said before it is done. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cse_desktop.domain.award import Action, PlusCase
from cse_desktop.domain.gaps import is_old
from cse_desktop.domain.history_of_reviews import asked_after
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Assessment, Evidence, Finding, Review
from cse_desktop.domain.reviews import (
    FULL,
    as_last_time,
    clash,
    due_reviews,
    kind_meant,
    last_day,
    proposed_certificate,
)
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE


@dataclass(frozen=True)
class Roll:
    """What is wanted of rolling forward.

    `outcome` and `certificate_until` are said of the review that is over. `narratives` are the elements whose
    narratives go along (None: all). `kind` empty: as the cycle asks. `scope` None: what is likely to be looked at.
    `source` is the id of the review to go on from, empty: as `source_of` says.
    """

    title: str
    visit: date | None
    kind: str = ""
    outcome: str = ""
    certificate_until: date | None = None
    narratives: frozenset[str] | None = None
    keep_ratings: bool = True
    carry_cases: bool = True
    scope: tuple[str, ...] | None = None
    source: str = ""


@dataclass(frozen=True)
class RollProblem:
    """What stands in the way; `field` names the field of `Roll` it is about, or is empty."""

    field: str
    message: Message


@dataclass(frozen=True)
class OldEvidence:
    """Evidence that is too old at the visit, with the elements it is linked to."""

    evidence: Evidence
    elements: tuple[str, ...]


@dataclass(frozen=True)
class RollPlan:
    """What rolling forward would do. `source` is the review that is over (None: there is nothing to carry).

    `target` is the next one where it is entered already. `assessments` and `cases` are what is carried, as the
    source says it. `old` is evidence too old at the new visit, `left_old` are the elements that have nothing else.
    """

    roll: Roll
    source: Review | None
    target: Review | None
    kind: str
    scope: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    cases: tuple[PlusCase, ...]
    old: tuple[OldEvidence, ...]
    left_old: tuple[str, ...]
    open_findings: tuple[Finding, ...]
    open_actions: tuple[Action, ...]
    problems: tuple[RollProblem, ...]

    @property
    def closes(self) -> bool:
        """Whether the review that is over has to be closed still."""
        return self.source is not None and self.source.closed_at is None

    def counts(self) -> dict[str, int]:
        """How much of each goes along, or wants a look."""
        return {
            "ratings": sum(1 for a in self.assessments if a.rating not in (None, NOT_APPLICABLE)),
            "not_applicable": sum(1 for a in self.assessments if a.rating == NOT_APPLICABLE),
            "narratives": sum(1 for a in self.assessments if a.narrative.strip()),
            "owners": sum(1 for a in self.assessments if a.owner),
            "cases": len(self.cases),
            "old_evidence": len(self.old),
            "elements_left_old": len(self.left_old),
            "open_findings": len(self.open_findings),
            "open_actions": len(self.open_actions),
        }


def suggested_roll(snapshot: Snapshot, source_id: str = "") -> Roll:
    """What rolling forward is likely to be: the review that is entered next, else what the cycle asks for."""
    source = source_of(snapshot, source_id)
    target = _next_entered(snapshot, source)
    cycle = snapshot.standard.cycle
    until = source.certificate_until or proposed_certificate(source, snapshot.reviews, cycle) if source else None
    if target is not None:
        scope = target.scope or None
        return Roll(
            target.title, target.visit, target.kind, certificate_until=until, scope=scope, source=source_id
        )
    due = due_reviews(snapshot.reviews, cycle)
    if not due:
        return Roll("", None, certificate_until=until, source=source_id)
    title, taken = due[0].title, {review.title.casefold() for review in snapshot.reviews}
    # In the second cycle the titles come again.
    title = title if title.casefold() not in taken else f"{title} {due[0].due.year}"
    return Roll(title, due[0].due, due[0].kind, certificate_until=until, source=source_id)


def source_of(snapshot: Snapshot, source_id: str = "") -> Review | None:
    """The review to go on from: the one being prepared; where nothing is said in it, the one closed last.

    With `source_id` that one, if anything is said in it.
    """
    if source_id:
        held = snapshot.get(Review, source_id)
        return held if held is not None and held.removed_at is None and _says_anything(snapshot, held) else None
    closed = [review for review in snapshot.reviews if review.closed_at is not None]
    likely = (snapshot.review, *reversed(closed), *snapshot.reviews)
    return next((review for review in likely if _says_anything(snapshot, review)), None)


def plan_roll(snapshot: Snapshot, roll: Roll) -> RollPlan:
    """What rolling forward would do, and what stands in its way. Changes nothing."""
    source = source_of(snapshot, roll.source)
    target = _target(snapshot, source, roll)
    meant = kind_meant(roll.kind, snapshot.standard.cycle)
    asked = roll.kind if isinstance(meant, Message) else meant
    kind = asked or (target.kind if target else "") or _kind_due(snapshot, source)
    scope = _scope(snapshot, source, roll, kind)
    said = assessments_of(snapshot, source.id) if source else {}
    carried = (_carried(assessment, roll) for assessment in said.values())
    old = old_evidence(snapshot, roll.visit) if roll.visit else ()
    return RollPlan(
        roll=roll,
        source=source,
        target=target,
        kind=kind,
        scope=scope,
        assessments=tuple(a for a in carried if a.rating or a.narrative or a.reason or a.owner),
        cases=tuple(cases_of(snapshot, source.id).values()) if source and roll.carry_cases else (),
        old=old,
        left_old=_left_old(snapshot, scope, said, frozenset(one.evidence.id for one in old)),
        open_findings=_open_findings(snapshot),
        open_actions=tuple(a for a in snapshot.actions.values() if a.state in ("open", "doing")),
        problems=tuple(_problems(snapshot, source, target, roll, kind)),
    )


def next_review(source: Review, target: Review | None, roll: Roll, kind: str, scope: tuple[str, ...]) -> Review:
    """The review to come, assessed as the last one was where it does not say otherwise; without an id where it is
    not entered yet."""
    if target is not None:
        said = replace(target, title=roll.title, kind=kind, visit=roll.visit, scope=scope)
    else:
        said = Review(id="", title=roll.title, kind=kind, visit=roll.visit, scope=scope, days=source.days)
    return as_last_time(said, source)


def assessments_of(snapshot: Snapshot, review_id: str) -> Mapping[str, Assessment]:
    """What is said of each element in one review, by element."""
    live = (a for a in snapshot.all(Assessment) if a.review_id == review_id and a.removed_at is None)
    return {a.element: a for a in live}


def cases_of(snapshot: Snapshot, review_id: str) -> Mapping[str, PlusCase]:
    """The Compliance Plus cases of one review, by element."""
    live = (c for c in snapshot.all(PlusCase) if c.review_id == review_id and c.removed_at is None)
    return {c.element: c for c in live}


def old_evidence(snapshot: Snapshot, visit: date) -> tuple[OldEvidence, ...]:
    """Evidence older at a visit than the portfolio allows, in order of exhibit number."""
    links = snapshot.links_by_evidence
    return tuple(
        OldEvidence(evidence, tuple(dict.fromkeys(link.element for link in links.get(id_, ()))))
        for id_, evidence in snapshot.evidence.items()
        if is_old(snapshot, evidence, visit)
    )


def _says_anything(snapshot: Snapshot, review: Review) -> bool:
    return bool(assessments_of(snapshot, review.id) or cases_of(snapshot, review.id))


def _next_entered(snapshot: Snapshot, source: Review | None) -> Review | None:
    waiting = [r for r in snapshot.reviews if r.closed_at is None and r != source]
    return waiting[0] if waiting else None


def _target(snapshot: Snapshot, source: Review | None, roll: Roll) -> Review | None:
    """The review to roll into where it is entered already: that of the title, or the one still empty."""
    waiting = [r for r in snapshot.reviews if r.closed_at is None and r != source]
    titled = " ".join(roll.title.casefold().split())
    by_title = next((r for r in waiting if r.title.casefold() == titled), None)
    if by_title is not None or source is None or source.closed_at is None or snapshot.review not in waiting:
        return by_title
    return snapshot.review if not _says_anything(snapshot, snapshot.review) else None


def _kind_due(snapshot: Snapshot, source: Review | None) -> str:
    due = due_reviews(snapshot.reviews, snapshot.standard.cycle)
    return due[0].kind if due else source.kind if source else FULL


def _scope(snapshot: Snapshot, source: Review | None, roll: Roll, kind: str) -> tuple[str, ...]:
    """The elements that are covered; empty for all of them."""
    wanted = roll.scope
    if wanted is None:
        wanted = asked_after(snapshot, source) if source and kind != FULL else ()
    codes = [element.code for element in snapshot.standard.elements]
    return () if set(wanted) >= set(codes) else tuple(code for code in codes if code in wanted)


def _carried(said: Assessment, roll: Roll) -> Assessment:
    """An assessment as it goes along. That an element does not apply is no rating to be given anew."""
    keeps = roll.keep_ratings or said.rating == NOT_APPLICABLE
    told = roll.narratives is None or said.element in roll.narratives
    return replace(
        said,
        rating=said.rating if keeps else None,
        reason=said.reason if keeps else "",
        narrative=said.narrative if told else "",
    )


def _left_old(
    snapshot: Snapshot, scope: tuple[str, ...], said: Mapping[str, Assessment], old: frozenset[str]
) -> tuple[str, ...]:
    found = []
    for element in snapshot.standard.elements:
        held = said.get(element.code)
        if (scope and element.code not in scope) or (held is not None and held.rating == NOT_APPLICABLE):
            continue
        links = snapshot.links_by_element.get(element.code, ())
        if links and all(link.evidence_id in old for link in links):
            found.append(element.code)
    return tuple(found)


def _open_findings(snapshot: Snapshot) -> tuple[Finding, ...]:
    """What assessors asked for, in any review, that is not answered yet, whether somebody is at it or not."""
    states = snapshot.finding_states
    return tuple(f for f in snapshot.all_findings.values() if states[f.id] in ("open", "in_hand"))


def _problems(
    snapshot: Snapshot, source: Review | None, target: Review | None, roll: Roll, kind: str
) -> Iterator[RollProblem]:
    if source is None:
        yield RollProblem("", message("error.nothing_to_roll"))
        return
    meant = kind_meant(roll.kind, snapshot.standard.cycle)
    if isinstance(meant, Message) and (target is None or kind != target.kind):
        yield RollProblem("kind", meant)
    title = roll.title.strip()
    others = [review for review in snapshot.reviews if target is None or review.id != target.id]
    if not title:
        yield RollProblem("title", message("error.review_title_wanted"))
    elif any(review.title.casefold() == title.casefold() for review in others):
        yield RollProblem("title", message("error.review_title_taken", review=title))
    until = roll.certificate_until
    if until is not None and source.visit is not None and until < source.visit:
        said = message("error.roll_certificate_before", review=source.title, visit=source.visit)
        yield RollProblem("certificate_until", said)
    if roll.visit is None:
        yield RollProblem("visit", message("error.roll_visit_wanted"))
    elif source.visit is not None and roll.visit <= last_day(source.visit, source.days):
        said = message("error.roll_visit_before", review=source.title, visit=source.visit)
        yield RollProblem("visit", said)
    else:
        problem = clash(next_review(source, target, roll, kind, ()), others)
        if problem is not None:
            said = message(f"error.{problem.id.replace('.', '_')}", **problem.values)
            yield RollProblem("visit", said)
