"""What the cycle shows, decided without widgets: how reviews stand, what falls due, the line of years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import DueReview, Reminder, due_reviews, months_after, reminders, state_of
from cse_desktop.domain.snapshot import Snapshot

MarkState = Literal["over", "next", "later", "no_date", "due"]
DUE = "due:"
"""What the key of a review that is not entered begins with; its place in the list follows."""
MONTHS_AROUND = 3
"""Shown before the first and after the last day of the line."""


@dataclass(frozen=True)
class Mark:
    """A review on the line. `key` is its id, or says which of those that fall due it is."""

    key: str
    title: str
    state: MarkState
    day: date
    deadline: date | None = None


@dataclass(frozen=True)
class Span:
    """How long a certificate holds: of which review, from its visit to its end."""

    title: str
    begins: date
    ends: date


@dataclass(frozen=True)
class Line:
    """The line of years: its ends, the marks in order of their days, and the certificates."""

    begins: date
    ends: date
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]
    today: date

    def share(self, day: date) -> float:
        """Where a day lies on the line, 0 at its begin and 1 at its end."""
        return (day - self.begins).days / max(1, (self.ends - self.begins).days)

    @property
    def years(self) -> tuple[date, ...]:
        """The first of January of each year within the line."""
        firsts = (date(year, 1, 1) for year in range(self.begins.year, self.ends.year + 1))
        return tuple(first for first in firsts if self.begins <= first <= self.ends)


@dataclass(frozen=True)
class ReviewFacts:
    """A review with what its card says: how many elements, findings and ratings there are.

    `scope` is 0 where it covers the whole standard. `ends` is the last day of the visit.
    """

    review: Review
    state: MarkState
    scope: int
    findings: int
    rated: int


@dataclass(frozen=True)
class CycleFacts:
    """All of the tab: the review being prepared, those after it, those over (the latest first), what is due."""

    prepared: ReviewFacts
    later: tuple[ReviewFacts, ...]
    over: tuple[ReviewFacts, ...]
    due: tuple[DueReview, ...]
    reminders: tuple[Reminder, ...]
    line: Line | None
    has_cycle: bool
    elements: int


def cycle_facts(snapshot: Snapshot, today: date) -> CycleFacts:
    """What the tab on the cycle shows."""
    reviews, current = snapshot.reviews, snapshot.review
    due = tuple(due_reviews(reviews, snapshot.standard.cycle))
    facts = {review.id: _facts(snapshot, review, today) for review in reviews}
    over = [facts[r.id] for r in reversed(reviews) if r.closed_at is not None and r.id != current.id]
    later = [facts[r.id] for r in reviews if r.closed_at is None and r.id != current.id]
    return CycleFacts(
        prepared=facts[current.id],
        later=tuple(later),
        over=tuple(over),
        due=due,
        reminders=tuple(reminders(reviews, current.id, today, due)),
        line=line_of([*facts.values()], due, today),
        has_cycle=snapshot.standard.cycle is not None,
        elements=len(snapshot.standard.elements),
    )


def line_of(facts: Sequence[ReviewFacts], due: Sequence[DueReview], today: date) -> Line | None:
    """The line of years; None while no review has a date."""
    marks = sorted([*_marks(facts), *_due_marks(due)], key=lambda mark: (mark.day, mark.key))
    if not marks:
        return None
    spans = tuple(
        Span(one.review.title, one.review.visit, one.review.certificate_until)
        for one in facts
        if one.review.visit is not None and one.review.certificate_until is not None and one.state == "over"
    )
    days = [mark.day for mark in marks] + [span.ends for span in spans]
    # Today is shown where it is not years away from everything else.
    first, last = months_after(min(days), -MONTHS_AROUND), months_after(max(days), MONTHS_AROUND)
    if months_after(first, -18) <= today <= months_after(last, 18):
        first, last = min(first, months_after(today, -1)), max(last, months_after(today, 1))
    return Line(first, last, tuple(marks), _longest(spans), today)


def days_until(day: date, today: date) -> int:
    """Days from today; below 0 for one that is over."""
    return (day - today).days


def _facts(snapshot: Snapshot, review: Review, today: date) -> ReviewFacts:
    said = snapshot.assessments_by_review.get(review.id, {})
    return ReviewFacts(
        review=review,
        state=state_of(review, snapshot.review.id, today),
        scope=len(review.scope),
        findings=len(snapshot.findings_by_review.get(review.id, ())),
        rated=sum(1 for held in said.values() if held.rating),
    )


def _marks(facts: Sequence[ReviewFacts]) -> Iterator[Mark]:
    for one in facts:
        if one.review.visit is not None:
            deadline = one.review.deadline if one.state == "next" else None
            yield Mark(one.review.id, one.review.title, one.state, one.review.visit, deadline)


def _due_marks(due: Sequence[DueReview]) -> Iterator[Mark]:
    for place, one in enumerate(due):
        yield Mark(f"{DUE}{place}", one.title, "due", one.due)


def _longest(spans: Sequence[Span]) -> tuple[Span, ...]:
    """One span for each end of a certificate: an annual review leaves the one there is as it is."""
    kept: dict[date, Span] = {}
    for span in sorted(spans, key=lambda one: one.begins):
        kept.setdefault(span.ends, span)
    return tuple(kept.values())
