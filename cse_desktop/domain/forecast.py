"""The pass rule applied to the ratings so far: what each group can still bear, what decides it, and what if. Pure.

It says what the ratings mean under the rule, never what an assessor will find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Assessment, Review
from cse_desktop.domain.rating import GroupTally, Outlook, needed_met, tallies
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, PassRule


@dataclass(frozen=True)
class GroupForecast:
    """How one group stands. `can_bear` is how many more elements may be partly met before it fails.

    `deciding` are the elements that are not met, partly met or not rated, in the standard's order. `tips` says
    whether one more that is only partly met would make it fail.
    """

    tally: GroupTally
    needed: int
    can_bear: int
    deciding: tuple[str, ...]

    @property
    def tips(self) -> bool:
        """Whether it stands now and would not with one more element partly met."""
        return self.tally.outlook != "below" and self.can_bear == 0


@dataclass(frozen=True)
class Forecast:
    """How the whole stands: its groups, what that means in words, and how it was last time (by group code)."""

    groups: tuple[GroupForecast, ...]
    overall: Message
    before: tuple[tuple[str, int, int], ...]
    """Of the review before: group code, elements met, elements rated."""


def forecast(snapshot: Snapshot) -> Forecast | None:
    """The forecast of the review being prepared; None where the standard has no pass rule."""
    rule = snapshot.standard.pass_rule
    if rule is None:
        return None
    groups = tuple(_group(snapshot, rule, tally) for tally in tallies(snapshot))
    return Forecast(groups, _overall(groups), tuple(_before(snapshot)))


def what_if(snapshot: Snapshot, element: str, rating: str) -> Forecast | None:
    """The forecast if one element were rated so. Raises UserError for an unknown element or rating."""
    code = snapshot.standard.element(element).code
    wanted = rating if rating == NOT_APPLICABLE else snapshot.standard.rating(rating).code
    held = snapshot.assessment(code)
    review = snapshot.review.id
    said = held or Assessment(id="what-if", review_id=review, element=code)
    changed = replace(said, rating=wanted)
    return forecast(snapshot.with_rows([(changed.kind_of_row, changed.id, changed)], snapshot.sequence))


def _group(snapshot: Snapshot, rule: PassRule, tally: GroupTally) -> GroupForecast:
    needed = needed_met(rule, tally.applicable)
    by_rule = tally.met + tally.unrated - needed
    by_partials = rule.most_partial - tally.partial if rule.most_partial is not None else by_rule
    bearable = 0 if tally.not_met else max(0, min(by_rule, by_partials))
    return GroupForecast(tally, needed, bearable, tuple(_deciding(snapshot, tally)))


def _deciding(snapshot: Snapshot, tally: GroupTally) -> Iterator[str]:
    counts = {rating.code: rating.counts for rating in snapshot.standard.ratings}
    for element in tally.group.walk():
        held = snapshot.assessment(element.code)
        rating = held.rating if held else None
        if rating is None or counts.get(rating) in ("partial", "not_met"):
            yield element.code


def _overall(groups: tuple[GroupForecast, ...]) -> Message:
    by_outlook: dict[Outlook | None, list[str]] = {}
    for group in groups:
        by_outlook.setdefault(group.tally.outlook, []).append(group.tally.group.code)
    below = by_outlook.get("below", [])
    if below:
        return message("forecast.below", count=len(below), groups=", ".join(below))
    unknown = by_outlook.get("not_yet_known", [])
    if unknown:
        return message("forecast.not_yet_known", count=len(unknown), groups=", ".join(unknown))
    if by_outlook.get("at_pass_mark"):
        return message("forecast.at_pass_mark")
    return message("forecast.on_course")


def _before(snapshot: Snapshot) -> Iterator[tuple[str, int, int]]:
    closed = [r for r in snapshot.all(Review) if r.removed_at is None and r.closed_at is not None]
    if not closed:
        return
    latest = max(closed, key=lambda review: (str(review.visit or ""), str(review.closed_at)))
    counts = {rating.code: rating.counts for rating in snapshot.standard.ratings}
    said = {
        a.element: a.rating
        for a in snapshot.all(Assessment)
        if a.review_id == latest.id and a.removed_at is None and a.rating
    }
    rule = snapshot.standard.pass_rule
    for group in snapshot.standard.groups_at(rule.level if rule else 1):
        ratings = [said[element.code] for element in group.walk() if element.code in said]
        yield group.code, sum(1 for rating in ratings if counts.get(rating) == "met"), len(ratings)
