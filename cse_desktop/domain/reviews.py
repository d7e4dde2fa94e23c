"""The reviews of the award's cycle: when each is due, which is next, and what stands in a date's way. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.standard import Cycle

ReviewState = Literal["over", "next", "later", "no_date"]
DAYS_BEFORE_DEADLINE = 14
"""Packs are wanted two to four weeks before the visit."""
DAYS_OF_REMINDER = 60


@dataclass(frozen=True)
class DueReview:
    """A review the cycle asks for and nobody has entered yet: its kind, title, and the day it falls due."""

    kind: str
    title: str
    due: date


@dataclass(frozen=True)
class Reminder:
    """Something that comes up soon, or is late: what, and the day."""

    message: Message
    day: date


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
    full = [r for r in reviews if r.kind == "full" and r.visit is not None]
    if not full:
        return []
    first = max(full, key=lambda review: str(review.visit))
    assert first.visit is not None
    later = [r for r in reviews if r.visit is not None and r.visit > first.visit]
    asked = [one for one in cycle.reviews if one.month > 0]
    return [DueReview(one.kind, one.title, months_after(first.visit, one.month)) for one in asked[len(later) :]]


def clash(review: Review, others: Sequence[Review]) -> Message | None:
    """What stands in the way of a review's date: another on the same days, or a full review it would precede."""
    if review.visit is None:
        return None
    last = review.visit + timedelta(days=max(review.days, 1) - 1)
    for other in others:
        if other.id == review.id or other.visit is None:
            continue
        ends = other.visit + timedelta(days=max(other.days, 1) - 1)
        if review.visit <= ends and other.visit <= last:
            return message("review.overlaps", review=other.title, visit=other.visit.isoformat())
    begun = [r.visit for r in others if r.id != review.id and r.visit and r.kind == "full"]
    if review.kind != "full" and begun and review.visit < min(begun):
        return message("review.before_cycle", visit=min(begun).isoformat())
    if review.deadline is not None and review.deadline > review.visit:
        return message("review.deadline_after_visit", visit=review.visit.isoformat())
    return None


def reminders(reviews: Sequence[Review], current_id: str, today: date) -> list[Reminder]:
    """What comes up within two months, or is late: the pack's deadline, the visit, the end of a certificate."""
    found = []
    for review in reviews:
        if review.id == current_id and review.closed_at is None:
            if review.deadline is not None:
                found.append(Reminder(message("review.pack_due", review=review.title), review.deadline))
            if review.visit is not None:
                found.append(Reminder(message("review.visit_due", review=review.title), review.visit))
        if review.certificate_until is not None and review.certificate_until >= today:
            found.append(
                Reminder(message("review.certificate_ends", review=review.title), review.certificate_until)
            )
    soon = today + timedelta(days=DAYS_OF_REMINDER)
    return sorted((one for one in found if one.day <= soon), key=lambda one: one.day)


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
