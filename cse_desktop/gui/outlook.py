"""What the pass rule makes of a group's ratings so far, said the same way wherever it is said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.rating import GroupTally, is_likely_fail, needed_met
from cse_desktop.domain.standard import PassRule
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
