"""What the forms on reviews decide without widgets: where a refusal is said, what is filled in at first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cse_desktop.domain.history_of_reviews import asked_again
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import FULL, DueReview
from cse_desktop.domain.snapshot import Snapshot

FIELD_OF = {
    "error.review_title_wanted": "title",
    "error.review_title_taken": "title",
    "error.review_overlaps": "visit",
    "error.review_before_cycle": "visit",
    "error.review_deadline_after_visit": "deadline",
    "error.review_certificate_before_visit": "certificate_until",
}
"""Which field of a form a refusal is said at, by the refusal's id."""


def review_to_enter(snapshot: Snapshot, due: DueReview | None) -> Review:
    """What the form of a new review begins with: what the cycle asks for, and who came last time."""
    before = next((r for r in reversed(snapshot.reviews) if r.visit is not None), snapshot.review)
    begun = Review(id="", title="", body=before.body, assessor=before.assessor)
    if due is None:
        return begun
    return with_likely_scope(snapshot, replace(begun, title=due.title, kind=due.kind, visit=due.due))


def with_likely_scope(snapshot: Snapshot, review: Review) -> Review:
    """The review covering what was more than compliant or not fully met last time; a full one covers all."""
    return replace(review, scope=() if review.kind == FULL else asked_again(snapshot, review))


def likely_scope(snapshot: Snapshot, review: Review, kind: str, visit: date | None) -> tuple[str, ...]:
    """The elements a review is likely to look at, were it of this kind and on this day."""
    return asked_again(snapshot, replace(review, kind=kind, visit=visit))
