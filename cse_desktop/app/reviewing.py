"""The reviews of the award: entering them, closing them with what came of it, what the ratings mean so far."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cse_desktop.app.named import find_row
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.forecast import Forecast, forecast, what_if
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Review, new_id
from cse_desktop.domain.reviews import DueReview, Reminder, clash, due_reviews, reminders

CHANGEABLE = frozenset(
    {
        "title",
        "kind",
        "visit",
        "days",
        "deadline",
        "body",
        "assessor",
        "outcome",
        "certificate_until",
    }
)


def add_review(ws: Workspace, title: str, **values: Any) -> Review:
    """Enter another review of the cycle; `values` are any of `CHANGEABLE`. Raises UserError for what cannot be."""
    with ws.change(message("change.add_review", review=title.strip())) as work:
        return _put(work, Review(id=new_id(), title=title), values)


def change_review(ws: Workspace, review_id: str, **values: Any) -> Review:
    """Change what is said of a review."""
    review = find_review(ws, review_id)
    with ws.change(message("change.review", review=review.title)) as work:
        return _put(work, find_review(ws, review.id), values)


def close_review(ws: Workspace, review_id: str, outcome: str, certificate_until: date | None = None) -> Review:
    """Say what came of a review, which is over then; the next one is prepared from now on.

    Raises UserError where it is the only one: something has to be prepared.
    """
    review = find_review(ws, review_id)
    if not any(r.closed_at is None for r in ws.snapshot.reviews if r.id != review.id):
        raise UserError("last_review")
    with ws.change(message("change.close_review", review=review.title)) as work:
        said = replace(
            review,
            outcome=outcome.strip(),
            certificate_until=certificate_until,
            closed_at=work.now,
            entry=work.snapshot.sequence,
        )
        return work.put(said)


def remove_review(ws: Workspace, review_id: str) -> None:
    """Take a review away; undo brings it back. Raises UserError for the one being prepared."""
    review = find_review(ws, review_id)
    if review.id == ws.snapshot.review.id:
        raise UserError("review_in_work")
    with ws.change(message("change.remove_review", review=review.title)) as work:
        work.put(replace(review, removed_at=work.now))


def find_review(ws: Workspace, reference: str) -> Review:
    """A review by its id or title. Raises UserError naming those there are."""
    return find_row(ws.snapshot.reviews, reference, lambda review: review.title, "unknown_review", "review")


def reviews_due(ws: Workspace) -> list[DueReview]:
    """What the cycle asks for that nobody has entered yet."""
    return due_reviews(ws.snapshot.reviews, ws.snapshot.standard.cycle)


def reminders_of(ws: Workspace, today: date) -> list[Reminder]:
    """What comes up soon, or is late."""
    return reminders(ws.snapshot.reviews, ws.snapshot.review.id, today)


def forecast_of(ws: Workspace, element: str | None = None, rating: str | None = None) -> Forecast | None:
    """What the ratings so far mean under the pass rule, or would mean if one element were rated otherwise.

    None where the standard has no pass rule. Raises UserError for an unknown element or rating.
    """
    if element is not None and rating is not None:
        return what_if(ws.snapshot, element, rating)
    return forecast(ws.snapshot)


def _put(work: UnitOfWork, review: Review, values: dict[str, Any]) -> Review:
    for name in values:
        if name not in CHANGEABLE:
            raise UserError("unknown_field", field=name)
    said = replace(review, **values)
    said = replace(said, title=said.title.strip(), days=max(1, said.days))
    if not said.title:
        raise UserError("review_title_wanted")
    others = work.snapshot.reviews
    if any(r.id != said.id and r.title.casefold() == said.title.casefold() for r in others):
        raise UserError("review_title_taken", review=said.title)
    problem = clash(said, others)
    if problem is not None:
        raise UserError(problem.id.replace(".", "_"), None, **problem.values)
    return work.put(said)
