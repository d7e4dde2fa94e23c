"""Rolling forward: closing the review that is over, carrying what was said into the one to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cse_desktop.app.past import last_visit
from cse_desktop.app.reviewing import find_review
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain import rolling
from cse_desktop.domain.award import ARGUMENTS
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.pack_visit import VisitChanges, visit_changes
from cse_desktop.domain.portfolio import Assessment, Review, new_id
from cse_desktop.domain.rolling import OldEvidence, Roll, RollPlan


def suggested_roll(ws: Workspace, source: str = "") -> Roll:
    """What rolling forward is likely to be: title, visit and kind of what comes next.

    `source` is the id or title of the review to go on from, usually the one being prepared. Raises UserError for
    one that is not there.
    """
    return rolling.suggested_roll(ws.snapshot, find_review(ws, source).id if source else "")


def plan_roll(ws: Workspace, roll: Roll) -> RollPlan:
    """What rolling forward would do, and what stands in its way. Changes nothing.

    Raises UserError for an element that the standard does not have.
    """
    standard = ws.snapshot.standard
    narratives = roll.narratives
    if narratives is not None:
        narratives = frozenset(code for one in narratives for code in standard.codes_below(one))
    scope = roll.scope
    if scope is not None:
        scope = tuple(code for one in scope for code in standard.codes_below(one))
    title = " ".join(roll.title.split())
    return rolling.plan_roll(ws.snapshot, replace(roll, title=title, narratives=narratives, scope=scope))


def roll_forward(ws: Workspace, roll: Roll) -> RollPlan:
    """Go on to the next review, in one step to undo; what was done.

    The review that is over is closed, the next one entered (or filled, where it is entered already) with owners
    and whatever of ratings, narratives and Compliance Plus cases is wanted. What the next one says already stays.
    Evidence and links belong to no review and stay. Raises UserError for what stands in the way.
    """
    plan = plan_roll(ws, roll)
    for problem in plan.problems:
        raise UserError(problem.message.id.removeprefix("error."), None, **problem.message.values)
    source = plan.source
    assert source is not None
    with ws.change(message("change.roll", review=plan.roll.title)) as work:
        review = rolling.next_review(source, plan.target, plan.roll, plan.kind, plan.scope)
        review = review if review.id else replace(review, id=new_id())
        _carry(work, plan, review)
        _close(work, plan, source)
        work.put(review)
    return plan


def old_at_visit(ws: Workspace, visit: date | None = None) -> tuple[OldEvidence, ...]:
    """Evidence too old at a visit, usually that of the review being prepared.

    Raises UserError where no visit is known.
    """
    day = visit or ws.snapshot.review.visit
    if day is None:
        raise UserError("roll_visit_wanted")
    return rolling.old_evidence(ws.snapshot, day)


def changes_since_visit(ws: Workspace) -> VisitChanges:
    """What is otherwise than it was submitted for the last visit. Raises UserError before the first one."""
    then = last_visit(ws)
    if then is None:
        raise UserError("no_visit_yet")
    return visit_changes(ws.snapshot, then.snapshot, then.submission.review, then.submission.on)


def _close(work: UnitOfWork, plan: RollPlan, source: Review) -> None:
    roll = plan.roll
    said = replace(
        source,
        outcome=roll.outcome.strip() or source.outcome,
        certificate_until=roll.certificate_until or source.certificate_until,
    )
    if plan.closes:
        said = replace(said, closed_at=work.now, entry=work.snapshot.sequence)
    work.put(said)


def _carry(work: UnitOfWork, plan: RollPlan, review: Review) -> None:
    held = rolling.assessments_of(work.snapshot, review.id)
    for said in plan.assessments:
        there = held.get(said.element)
        work.put(_filled(there, said) if there else replace(said, id=new_id(), review_id=review.id))
    cases = rolling.cases_of(work.snapshot, review.id)
    for case in plan.cases:
        there_is = cases.get(case.element)
        if there_is is None:
            work.put(replace(case, id=new_id(), review_id=review.id))
        else:
            own = {name: getattr(there_is, name) or getattr(case, name) for name in ARGUMENTS}
            work.put(replace(there_is, **own))


def _filled(there: Assessment, said: Assessment) -> Assessment:
    """What the next review says already, with what it does not say taken from the last one."""
    return replace(
        there,
        rating=there.rating or said.rating,
        reason=there.reason or said.reason,
        narrative=there.narrative or said.narrative,
        owner=there.owner or said.owner,
    )
