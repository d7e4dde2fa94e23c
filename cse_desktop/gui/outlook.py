"""What the pass rule makes of a group's ratings so far, said the same way wherever it is said."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.rating import GroupTally, is_likely_fail, needed_met
from cse_desktop.domain.standard import PassRule
from cse_desktop.gui.pictures.parts import Segment
from cse_desktop.gui.standing import Standing


def outlook_standing(rule: PassRule | None, tally: GroupTally) -> Standing | None:
    """The outlook of a group as symbol and words; None where there is no rule."""
    if rule is None or tally.outlook is None:
        return None
    tr = QCoreApplication.translate
    if is_likely_fail(rule, tally):
        words = tr("Outlook", "Likely to fail: %n not met", "", tally.not_met)
        return Standing("warning", "error", words)
    if tally.outlook == "below":
        words = tr("Outlook", "Below the pass mark: {why}")
        return Standing("warning", "error", words.format(why=_why_below(rule, tally)))
    if tally.outlook == "on_course":
        return Standing("state-met", "met", tr("Outlook", "On course"))
    if tally.outlook == "at_pass_mark":
        words = tr("Outlook", "At the pass mark; %n still to rate", "", tally.unrated)
        return Standing("state-met", "met", words)
    words = tr("Outlook", "{more} more to be met; %n still to rate", "", tally.unrated)
    more = needed_met(rule, tally.applicable) - tally.met
    return Standing("state-started", "started", words.format(more=more))


def _why_below(rule: PassRule, tally: GroupTally) -> str:
    tr = QCoreApplication.translate
    needed = needed_met(rule, tally.applicable)
    if rule.most_partial is not None and tally.partial > rule.most_partial:
        return tr("Outlook", "%n partly met", "", tally.partial)
    return tr("Outlook", "{met} met, {needed} needed").format(met=tally.met, needed=needed)


def outlook_counts(rule: PassRule, tally: GroupTally) -> str:
    """How many of a group are met and how many that takes, then all the others."""
    words = QCoreApplication.translate("Forecast", "{met} of {applicable} met, {needed} needed")
    needed = needed_met(rule, tally.applicable)
    counts = [words.format(met=tally.met, applicable=tally.applicable, needed=needed)]
    return ", ".join(counts + [f"{segment.count} {segment.word}" for segment in list(outlook_segments(tally))[1:]])


def _do_not_apply(tally: GroupTally) -> str:
    return QCoreApplication.translate("Forecast", "does not apply|do not apply", "", tally.not_applicable)


def outlook_segments(tally: GroupTally) -> Iterator[Segment]:
    """How the group's elements stand, those that are met first."""
    tr = QCoreApplication.translate
    yield Segment(tally.met, "state-met", "met", tr("Forecast", "met"))
    others = (
        Segment(tally.partial, "state-partial", "partial", tr("Forecast", "partly met")),
        Segment(tally.not_met, "state-not-met", "not_met", tr("Forecast", "not met")),
        Segment(tally.unrated, "state-none", "unrated", tr("Forecast", "not rated")),
        Segment(tally.not_applicable, "state-not-applicable", "not_applicable", _do_not_apply(tally)),
        Segment(tally.outside, "state-not-applicable", "not_applicable", tr("Forecast", "not in this review")),
    )
    yield from (segment for segment in others if segment.count)
