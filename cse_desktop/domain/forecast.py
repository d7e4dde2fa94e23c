"""The pass rule applied to the ratings so far: what each group can still bear, what decides it, and what if. Pure.

It says what the ratings mean under the rule, never what an assessor will find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cse_desktop.domain.history_of_reviews import Comparison, comparison
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Assessment
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
    """How the whole stands: its groups, what that means in words, and how it was last time, if there was one."""

    groups: tuple[GroupForecast, ...]
    overall: Message
    compared: Comparison | None = None


def forecast(snapshot: Snapshot) -> Forecast | None:
    """The forecast of the review being prepared; None where the standard has no pass rule."""
    rule = snapshot.standard.pass_rule
    if rule is None:
        return None
    groups = tuple(_group(snapshot, rule, tally) for tally in tallies(snapshot))
    codes = [(one.tally.group.code, [e.code for e in one.tally.group.walk()]) for one in groups]
    level = snapshot.standard.levels[rule.level - 1].lower()
    return Forecast(groups, _overall(groups, level), comparison(snapshot, codes))


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
        to_rate = rating is None and element.code in snapshot.scope
        if to_rate or (rating is not None and counts.get(rating) in ("partial", "not_met")):
            yield element.code


def _overall(groups: tuple[GroupForecast, ...], level: str) -> Message:
    by_outlook: dict[Outlook | None, list[str]] = {}
    for group in groups:
        by_outlook.setdefault(group.tally.outlook, []).append(group.tally.group.code)
    below = by_outlook.get("below", [])
    if below:
        return message("forecast.below", level=level, groups=", ".join(below))
    unknown = by_outlook.get("not_yet_known", [])
    if unknown:
        return message("forecast.not_yet_known", level=level, groups=", ".join(unknown))
    if by_outlook.get("at_pass_mark"):
        return message("forecast.at_pass_mark", level=level)
    return message("forecast.on_course", level=level)
