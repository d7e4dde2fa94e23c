"""What a pack and a report to the board call groups and ratings, so that both say it in one way. Pure."""

from __future__ import annotations

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.rating import GroupTally, is_likely_fail
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Group, PassRule, Standard


def level_word(standard: Standard, level: int) -> Message:
    """What a level of the standard is called; 1 is the top level."""
    return message("own.level", level=standard.levels[level - 1])


def group_heading(snapshot: Snapshot, group: Group, level: int) -> Message:
    """What a group is called in the pack; the top level says what it is (`Criterion 1: Customer Insight`)."""
    if level == 1:
        name = snapshot.standard.levels[0]
        return message("pack.top_heading", level=name, code=group.code, title=group.title)
    return message("pack.heading", code=group.code, title=group.title)


def rating_words(snapshot: Snapshot, code: str) -> Message:
    """An element's self rating in words."""
    assessment = snapshot.assessment(code)
    if assessment is None or assessment.rating is None:
        return message("pack.not_rated" if code in snapshot.scope else "pack.not_in_review")
    if assessment.rating == NOT_APPLICABLE:
        reason = assessment.reason.strip()
        return message("pack.not_applicable_because", reason=reason) if reason else message("pack.not_applicable")
    labels = {rating.code: rating.label for rating in snapshot.standard.ratings}
    return message("pack.rating", label=labels.get(assessment.rating, assessment.rating))


def outlook_words(rule: PassRule | None, tally: GroupTally) -> Message | None:
    """What the pass rule makes of a group's ratings, in words; None where there is no rule."""
    if rule is None or tally.outlook is None:
        return None
    if tally.outside and not tally.applicable:
        return message("pack.not_in_review")
    return message("pack.outlook.likely_fail" if is_likely_fail(rule, tally) else f"pack.outlook.{tally.outlook}")
