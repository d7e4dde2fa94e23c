"""Decides the pages of a pack that speak of the award's years: standards, what was heard, answers, cases. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from cse_desktop.domain.award import Action
from cse_desktop.domain.award_pages import (
    AWARD_PAGES,
    Answered,
    AnswerState,
    AwardPage,
    AwardPages,
    CaseRow,
    DoneLine,
    Listening,
    PageExhibit,
    StandardRow,
)
from cse_desktop.domain.engagement import is_planned
from cse_desktop.domain.findings import WANTS_ANSWER, by_finding, finding_state, wants_answer
from cse_desktop.domain.messages import message
from cse_desktop.domain.plus import case_standing, plus_rating, strongest
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.promises import promise_standings
from cse_desktop.domain.snapshot import Snapshot


def award_pages(
    snapshot: Snapshot,
    today: date,
    leave_out: Collection[AwardPage] = (),
    only: Collection[str] = (),
    *,
    ours: bool = False,
) -> AwardPages:
    """What the pages say. `only`: codes of the elements the pack is held to; empty: it is held to none.

    `ours`: it is for ourselves, and says what the cases lack still.
    """
    wanted = [page for page in AWARD_PAGES if page not in leave_out]
    plus = plus_rating(snapshot.standard)

    def covers(*codes: str) -> bool:
        return not only or not set(only).isdisjoint(codes)

    standards = standard_rows(snapshot) if "standards" in wanted else ()
    listening = listening_until(snapshot, today) if "engagement" in wanted else ()
    answers = answers_of(snapshot) if "findings" in wanted else ()
    cases = _cases(snapshot, ours) if "cases" in wanted else ()
    return AwardPages(
        standards=tuple(row for row in standards if covers(*row.elements)),
        listening=tuple(row for row in listening if covers(*row.elements)),
        answers=tuple(row for row in answers if covers(row.element)),
        cases=tuple(row for row in cases if covers(row.element)),
        plus=plus.label if plus else "",
    )


def named_evidence(snapshot: Snapshot) -> frozenset[str]:
    """The exhibits that go out because service standards, engagement or answers to findings name them."""
    ids = [id_ for promise in snapshot.promises.values() for id_ in promise.evidence_ids]
    ids += [id_ for entry in snapshot.engagements.values() for id_ in entry.evidence_ids]
    ids += [id_ for finding, _ in _findings(snapshot) for id_ in finding.evidence_ids]
    return frozenset(exhibit.number for exhibit in _exhibits(snapshot, ids))


def standard_rows(snapshot: Snapshot) -> Iterator[StandardRow]:
    """The service standards, by service."""
    for standing in promise_standings(snapshot):
        promise = standing.promise
        yield StandardRow(standing, _exhibits(snapshot, promise.evidence_ids), promise.elements)


def listening_until(snapshot: Snapshot, today: date) -> Iterator[Listening]:
    """When customers were asked and what came of it, the latest first; not what is still to come."""
    for entry in snapshot.engagements.values():
        if not is_planned(entry, today):
            yield Listening(entry, _exhibits(snapshot, entry.evidence_ids), entry.elements)


def answers_of(snapshot: Snapshot) -> Iterator[Answered]:
    """What assessors said before this review that asks for an answer or has one, the latest review first."""
    reviews = {review.id: review for review in snapshot.reviews}
    titles = {element.code: element.title for element in snapshot.standard.elements}
    for finding, actions in _findings(snapshot):
        review = reviews[finding.review_id]
        yield Answered(
            element=finding.element,
            title=titles.get(finding.element, ""),
            kind=message(f"pack.finding.{finding.kind}"),
            said=finding.text.strip() or _rated(snapshot, finding),
            review=review.title,
            visit=review.visit,
            state=_state(snapshot, finding, actions),
            answered_on=finding.answered_on,
            answer=finding.answer.strip(),
            actions=tuple(DoneLine(a.title, a.state, a.done_on, a.due) for a in actions),
            exhibits=_exhibits(snapshot, finding.evidence_ids),
        )


def _findings(snapshot: Snapshot) -> Iterator[tuple[Finding, tuple[Action, ...]]]:
    """The findings that are told of, each with the actions that answer it."""
    order = {element.code: place for place, element in enumerate(snapshot.standard.elements)}
    reviews = {review.id: (str(review.visit or ""), review.title) for review in snapshot.reviews}
    held = [f for f in snapshot.all(Finding) if f.removed_at is None and f.review_id in reviews]
    worded = {(f.review_id, f.element) for f in held if f.kind in WANTS_ANSWER}
    answering = by_finding(a for a in snapshot.actions.values() if a.state != "dropped")
    held.sort(key=lambda f: (order.get(f.element, -1), f.kind, f.id))
    held.sort(key=lambda f: reviews[f.review_id], reverse=True)
    for finding in held:
        actions = answering.get(finding.id, ())
        told_in_words = finding.kind == "rating" and (finding.review_id, finding.element) in worded
        asked = wants_answer(finding, snapshot.standard) and not told_in_words
        answered = bool(finding.answer.strip() or finding.answered_on or actions)
        if answered or (asked and finding.review_id != snapshot.review.id):
            yield finding, actions


def _rated(snapshot: Snapshot, finding: Finding) -> str:
    labels = {rating.code: rating.label for rating in snapshot.standard.ratings}
    return labels.get(finding.rating or "", "")


def _state(snapshot: Snapshot, finding: Finding, actions: Sequence[Action]) -> AnswerState:
    state = finding_state(finding, actions, snapshot.standard)
    # What nobody had to answer and somebody did is answered.
    return "answered" if state == "no_answer_needed" else state


def _cases(snapshot: Snapshot, ours: bool) -> Iterator[CaseRow]:
    for element in snapshot.standard.elements:
        case = snapshot.plus_cases.get(element.code)
        if case is not None:
            lacks = case_standing(snapshot, case).lacks if ours else ()
            held = [one.evidence for one in strongest(snapshot, case)]
            yield CaseRow(
                element.code,
                element.title,
                _first_paragraph(case.beyond),
                case.benchmark.strip(),
                tuple(PageExhibit(e.exhibit, e.title) for e in held),
                lacks,
            )


def _first_paragraph(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def _exhibits(snapshot: Snapshot, ids: Iterable[str]) -> tuple[PageExhibit, ...]:
    held = [snapshot.evidence[id_] for id_ in dict.fromkeys(ids) if id_ in snapshot.evidence]
    return tuple(PageExhibit(evidence.exhibit, evidence.title) for evidence in held)
