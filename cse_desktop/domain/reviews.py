"""The reviews of the award's cycle: when each is due, which is next, and what stands in a date's way. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.standard import Cycle

ReviewState = Literal["over", "next", "later", "no_date"]
FULL = "full"
"""The kind of review that looks at everything, and with which a certificate and the cycle begin."""
LEAST_DAYS_BEFORE, MOST_DAYS_BEFORE, USUAL_DAYS_BEFORE = 14, 28, 21
"""Packs are wanted two to four weeks before the visit."""
DAYS_OF_REMINDER = 60
MOST_DAYS = 100
"""Of a visit. More is a slip."""
FIRST_DAY, LATEST_DAY = date(1990, 1, 1), date(2199, 12, 31)
"""Between which the days of a review lie: an earlier or later one has a slip in its year."""


@dataclass(frozen=True)
class DueReview:
    """A review the cycle asks for and nobody has entered yet: its kind, title, and the day it falls due."""

    kind: str
    title: str
    due: date


@dataclass(frozen=True)
class Reminder:
    """Something that comes up soon, or is late: what, the day, and which review (empty: one not entered yet)."""

    message: Message
    day: date
    review: str = ""

    def is_late(self, today: date) -> bool:
        """Whether the day is over."""
        return self.day < today


def state_of(review: Review, current_id: str, today: date) -> ReviewState:
    """Whether a review is over, the one being prepared, or later."""
    if review.closed_at is not None:
        return "over"
    if review.id == current_id:
        return "next"
    return "no_date" if review.visit is None else "later"


def due_reviews(reviews: Sequence[Review], cycle: Cycle | None) -> list[DueReview]:
    """What the cycle asks for after the last full review that is entered, and is not entered yet."""
    if cycle is None:
        return []
    first = last_full(reviews)
    if first is None or first.visit is None:
        return []
    later = [r for r in reviews if r.visit is not None and r.visit > first.visit]
    asked = [one for one in cycle.reviews if one.month > 0]
    return [DueReview(one.kind, one.title, months_after(first.visit, one.month)) for one in asked[len(later) :]]


def kind_meant(kind: str, cycle: Cycle | None) -> str | Message:
    """A kind of review as the cycle writes it; what to say where the cycle has none such."""
    wanted = kind.strip()
    kinds = {one.kind.casefold(): one.kind for one in cycle.reviews} if cycle is not None else {}
    if not kinds or not wanted:
        return wanted
    found = kinds.get(wanted.casefold())
    return found or message("error.unknown_review_kind", kind=wanted, known=", ".join(kinds.values()))


def last_full(reviews: Sequence[Review], before: Review | None = None) -> Review | None:
    """The latest full review with a date, of those before a review where one is given."""
    full = [r for r in reviews if r.kind == FULL and r.visit is not None and (before is None or r.id != before.id)]
    if before is not None and before.visit is not None:
        full = [r for r in full if str(r.visit) < str(before.visit)]
    return max(full, key=lambda review: str(review.visit), default=None)


def review_before(review: Review, reviews: Sequence[Review]) -> Review | None:
    """The review whose visit came before that of another one; for one without a date the latest that is over."""
    others = [r for r in reviews if r.id != review.id and r.visit is not None]
    if review.visit is None:
        earlier = [r for r in others if r.closed_at is not None]
    else:
        earlier = [r for r in others if r.visit is not None and r.visit < review.visit]
    return max(earlier, key=lambda r: str(r.visit), default=None)


def proposed_deadline(visit: date) -> date:
    """A day for the pack, three weeks before the visit; a Friday rather than a day of the weekend."""
    day = visit - timedelta(days=USUAL_DAYS_BEFORE)
    return day - timedelta(days=max(0, day.weekday() - 4))


def as_last_time(review: Review, last: Review) -> Review:
    """A review with who assesses it and when the pack is wanted taken from the last one, where it says nothing."""
    deadline = review.deadline
    if deadline is None and last.deadline is not None and last.visit is not None and review.visit is not None:
        deadline = review.visit - (last.visit - last.deadline)
    return replace(
        review,
        deadline=deadline,
        body=review.body or last.body,
        assessor=review.assessor or last.assessor,
    )


def proposed_certificate(review: Review, reviews: Sequence[Review], cycle: Cycle | None) -> date | None:
    """How long a certificate holds after a review: a full one begins it anew, the others leave it as it is."""
    if review.kind != FULL:
        begun = last_full(reviews, review)
        return begun.certificate_until if begun is not None else None
    if cycle is None or review.visit is None:
        return None
    return months_after(review.visit, 12 * cycle.years)


def clash(review: Review, others: Sequence[Review]) -> Message | None:
    """What stands in the way of a review's dates: another on the same days, a full review it would precede, a pack
    that would come too late, a certificate that would end too soon, or a slip in a year or the number of days."""
    for day in (review.visit, review.deadline, review.certificate_until):
        if day is not None and not FIRST_DAY <= day <= LATEST_DAY:
            return message("review.impossible_day", day=day)
    if review.days > MOST_DAYS:
        return message("review.too_many_days", days=review.days, most=MOST_DAYS)
    visit = review.visit
    if visit is None:
        return None
    last = last_day(visit, review.days)
    for other in others:
        if other.id == review.id or other.visit is None:
            continue
        ends = last_day(other.visit, other.days)
        if visit <= ends and other.visit <= last:
            return message("review.overlaps", review=other.title, visit=other.visit)
    begun = [r.visit for r in others if r.id != review.id and r.visit and r.kind == FULL]
    if review.kind != FULL and begun and visit < min(begun):
        return message("review.before_cycle", visit=min(begun))
    if review.deadline is not None and review.deadline > visit:
        return message("review.deadline_after_visit", visit=visit)
    if review.certificate_until is not None and review.certificate_until <= last:
        return message("review.certificate_before_visit", visit=last)
    return None


def reminders(
    reviews: Sequence[Review], current_id: str, today: date, due: Sequence[DueReview] = ()
) -> list[Reminder]:
    """What comes up within two months, or is late: the pack's deadline, the visit, the end of a certificate, and a
    review that is `due` and not entered."""
    found = [Reminder(message("review.not_entered", review=one.title), one.due) for one in due]
    for review in reviews:
        found += _reminders_of(review, current_id, today)
    soon = today + timedelta(days=DAYS_OF_REMINDER)
    return sorted((one for one in found if one.day <= soon), key=lambda one: one.day)


def _reminders_of(review: Review, current_id: str, today: date) -> Iterator[Reminder]:
    visit, until = review.visit, review.certificate_until
    if review.id == current_id and review.closed_at is None:
        over = visit is not None and last_day(visit, review.days) < today
        if review.deadline is not None and not over:
            yield Reminder(message("review.pack_due", review=review.title), review.deadline, review.id)
        if visit is not None:
            what = message("review.to_close" if over else "review.visit_due", review=review.title)
            yield Reminder(what, visit, review.id)
    if until is not None and until >= today:
        yield Reminder(message("review.certificate_ends", review=review.title), until, review.id)


def last_day(visit: date, days: int) -> date:
    """The last day of a visit that begins on one day and takes so many; never beyond the end of the calendar."""
    return visit + min(timedelta(days=min(max(days, 1), MOST_DAYS) - 1), date.max - visit)


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where it has no such day.

    Never beyond either end of the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
