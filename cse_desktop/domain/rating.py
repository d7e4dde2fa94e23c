"""What the pass rule makes of the ratings given so far."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Group, PassRule

Outlook = Literal["on_course", "at_pass_mark", "below", "not_yet_known"]


@dataclass(frozen=True)
class GroupTally:
    """How the elements of one group are rated. `applicable` leaves out those that do not apply.

    The pass rule is about whole groups. So an element outside the review's scope counts by the rating it has, and
    is left out where it has none (`outside`): nobody is to rate it now.

    `outlook` is `below` once the rule can no longer be met with the ratings given, `on_course` once it is met and
    all are rated, `at_pass_mark` where enough are met but some are still to be rated, else `not_yet_known`. None
    where the standard has no pass rule.
    """

    group: Group
    elements: int
    met: int
    partial: int
    not_met: int
    not_applicable: int
    unrated: int
    with_evidence: int
    outside: int
    outlook: Outlook | None

    @property
    def applicable(self) -> int:
        """The elements the pass rule counts."""
        return self.elements - self.not_applicable - self.outside


def tally(snapshot: Snapshot, group: Group) -> GroupTally:
    """Counts of one group's ratings in the current review, and its outlook under the pass rule."""
    counts = {"met": 0, "partial": 0, "not_met": 0, "not_applicable": 0, "unrated": 0, "outside": 0}
    elements = tuple(group.walk())
    by_code = {rating.code: rating.counts for rating in snapshot.standard.ratings}
    for element in elements:
        assessment = snapshot.assessment(element.code)
        if assessment is None or assessment.rating is None:
            counts["unrated" if element.code in snapshot.scope else "outside"] += 1
        elif assessment.rating == NOT_APPLICABLE:
            counts["not_applicable"] += 1
        else:
            counts[by_code.get(assessment.rating, "not_met")] += 1
    return GroupTally(
        group=group,
        elements=len(elements),
        with_evidence=sum(1 for element in elements if snapshot.links_by_element.get(element.code)),
        outlook=_outlook(snapshot.standard.pass_rule, counts, len(elements)),
        **counts,
    )


def tallies(snapshot: Snapshot) -> tuple[GroupTally, ...]:
    """One tally for each group the pass rule is applied to (the top groups where there is no rule)."""
    rule = snapshot.standard.pass_rule
    return tuple(tally(snapshot, group) for group in snapshot.standard.groups_at(rule.level if rule else 1))


def needed_met(rule: PassRule, applicable: int) -> int:
    """How many of `applicable` elements must count as met. The epsilon keeps 0.8 x 10 from becoming 9."""
    return math.ceil(rule.threshold * applicable - 1e-9)


def is_likely_fail(rule: PassRule, tally: GroupTally) -> bool:
    """Whether enough are met, and what fails is an element rated as not met."""
    return tally.outlook == "below" and bool(tally.not_met) and tally.met >= needed_met(rule, tally.applicable)


def _outlook(rule: PassRule | None, counts: dict[str, int], elements: int) -> Outlook | None:
    if rule is None:
        return None
    needed = needed_met(rule, elements - counts["not_applicable"] - counts["outside"])
    too_many_partial = rule.most_partial is not None and counts["partial"] > rule.most_partial
    # A non-compliant element is shown as a likely fail: whether one is tolerated is nowhere confirmed.
    if too_many_partial or counts["not_met"] or counts["met"] + counts["unrated"] < needed:
        return "below"
    if counts["met"] < needed:
        return "not_yet_known"
    return "at_pass_mark" if counts["unrated"] else "on_course"
