"""The reviews of the award: entering them, closing them with what came of it, what the ratings mean so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from cse_desktop.app.assessing import codes_meant
from cse_desktop.app.fields import check_fields
from cse_desktop.app.named import find_row
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.forecast import Forecast, forecast, what_if
from cse_desktop.domain.history_of_reviews import History, Said, asked_again, history, in_review
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Review, new_id
from cse_desktop.domain.reviews import (
    DueReview,
    Reminder,
    as_last_time,
    clash,
    due_reviews,
    kind_meant,
    proposed_certificate,
    reminders,
)

CHANGEABLE = frozenset(
    {
        *("title", "kind", "visit", "days", "deadline", "body", "assessor"),
        *("scope", "outcome", "certificate_until"),
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


def set_review_scope(ws: Workspace, review_id: str, codes: Sequence[str]) -> Review:
    """Say which elements a review covers. All of them, or none named: the whole standard.

    Groups stand for all their elements.
    """
    review = find_review(ws, review_id)
    with ws.change(message("change.review_scope", review=review.title)) as work:
        return _put(work, find_review(ws, review.id), {"scope": tuple(codes)})


def likely_scope(ws: Workspace, review_id: str) -> tuple[str, ...]:
    """The elements that were more than compliant or not fully met the time before: these are looked at again.

    Raises UserError where there are none.
    """
    review = find_review(ws, review_id)
    codes = asked_again(ws.snapshot, review)
    if not codes:
        raise UserError("nothing_asked_again", review=review.title)
    return codes


def close_review(
    ws: Workspace,
    review_id: str,
    outcome: str,
    certificate_until: date | None = None,
    *,
    enter_next: bool = False,
) -> Review:
    """Say what came of a review, which is over then; the next one is prepared from now on.

    With `enter_next` the one that falls due next by the cycle is entered where no other waits. Raises UserError
    where there would be none left to prepare.
    """
    review = find_review(ws, review_id)
    waits = any(r.closed_at is None for r in ws.snapshot.reviews if r.id != review.id)
    due = [] if waits or not enter_next else reviews_due(ws)
    if not waits and not due:
        raise UserError("last_review")
    with ws.change(message("change.close_review", review=review.title)) as work:
        said = replace(review, outcome=outcome.strip(), certificate_until=certificate_until)
        if review.closed_at is None:  # closed again it stays as it was submitted
            said = replace(said, closed_at=work.now, entry=work.snapshot.sequence)
        said = _checked(work, said)
        for one in due[:1]:
            following = Review(id=new_id(), title=one.title, kind=one.kind, visit=one.due)
            work.put(as_last_time(following, review))
        return work.put(said)


def certificate_proposed(ws: Workspace, review_id: str) -> date | None:
    """How long the certificate holds after a review, by the cycle; None where that cannot be said."""
    return proposed_certificate(find_review(ws, review_id), ws.snapshot.reviews, ws.snapshot.standard.cycle)


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
    return reminders(ws.snapshot.reviews, ws.snapshot.review.id, today, reviews_due(ws))


def history_of(ws: Workspace) -> History:
    """Every element through the reviews: the organisation's own ratings and the assessor's."""
    return history(ws.snapshot)


def said_in_review(ws: Workspace, review_id: str) -> Mapping[str, Said]:
    """What was said of each element in one review, by element code."""
    return in_review(ws.snapshot, find_review(ws, review_id))


def forecast_of(ws: Workspace, element: str | None = None, rating: str | None = None) -> Forecast | None:
    """What the ratings so far mean under the pass rule, or would mean if one element were rated otherwise.

    None where the standard has no pass rule. Raises UserError for an unknown element or rating.
    """
    if element is not None and rating is not None:
        return what_if(ws.snapshot, element, rating)
    return forecast(ws.snapshot)


def _put(work: UnitOfWork, review: Review, values: dict[str, Any]) -> Review:
    check_fields(values, CHANGEABLE)
    said = replace(review, **values)
    said = replace(said, title=" ".join(said.title.split()), days=max(1, said.days))
    if said.kind != review.kind:
        said = replace(said, kind=_kind(work, said.kind))
    return work.put(_checked(work, replace(said, scope=_scope(work, said))))


def _kind(work: UnitOfWork, kind: str) -> str:
    """A kind of review as the cycle writes it. Raises UserError for one it does not know."""
    found = kind_meant(kind, work.snapshot.standard.cycle)
    if isinstance(found, Message):
        raise UserError(found.id.removeprefix("error."), None, **found.values)
    return found


def _scope(work: UnitOfWork, review: Review) -> tuple[str, ...]:
    """The elements a review names; none for all of them."""
    standard = work.snapshot.standard
    wanted = codes_meant(standard, review.scope)
    return () if len(wanted) == len(standard.elements) else wanted


def _checked(work: UnitOfWork, said: Review) -> Review:
    """The review, if its title and dates can be. Raises UserError."""
    if not said.title:
        raise UserError("review_title_wanted")
    others = work.snapshot.reviews
    if any(r.id != said.id and r.title.casefold() == said.title.casefold() for r in others):
        raise UserError("review_title_taken", review=said.title)
    problem = clash(said, others)
    if problem is not None:
        raise UserError(problem.id.replace(".", "_"), None, **problem.values)
    return said
