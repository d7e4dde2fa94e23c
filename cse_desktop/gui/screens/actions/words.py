"""How actions and findings stand, as symbol, tone and word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.award import ActionState
from cse_desktop.domain.findings import FindingState
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.findings import finding_standing, finding_words
from cse_desktop.gui.models.words import action_state_words
from cse_desktop.gui.screens.actions.state import ActionFacts
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import short_day


def action_standing(state: ActionState) -> Standing:
    """How far an action is."""
    symbol, tone = {
        "open": ("radio-off", "info"),
        "doing": ("go-on", "warning"),
        "done": ("success", "success"),
        "dropped": ("state-not-applicable", "not_applicable"),
    }[state]
    return Standing(symbol, tone, action_state_words()[state])


def answer_standing(state: FindingState) -> Standing:
    """How far a finding is answered."""
    tr = QCoreApplication.translate
    return {
        "open": Standing("warning", "warning", tr("ActionWords", "Open")),
        "in_hand": Standing("go-on", "info", tr("ActionWords", "In hand")),
        "answered": Standing("success", "success", tr("ActionWords", "Answered")),
        "no_answer_needed": Standing("checked", "not_applicable", tr("ActionWords", "No answer needed")),
    }[state]


def due_standing(facts: ActionFacts) -> Standing:
    """Until when, and how pressing that is."""
    tr, action = QCoreApplication.translate, facts.action
    when = short_day(action.due)
    if facts.late == "overdue":
        return Standing("error", "error", tr("ActionWords", "Overdue: {date}").format(date=when))
    if facts.late == "soon":
        return Standing("clock", "warning", tr("ActionWords", "Due soon: {date}").format(date=when))
    if facts.late == "past" and action.state == "done":
        done = tr("ActionWords", "Done on {date}").format(date=short_day(action.done_on))
        return Standing("success", "muted", done if action.done_on else tr("ActionWords", "Done"))
    if action.due is None:
        return Standing("calendar", "muted", tr("ActionWords", "No date"))
    return Standing("calendar", "muted", when)


def finding_name(snapshot: Snapshot, finding: Finding) -> str:
    """A finding in one line, as it is named elsewhere: its element, and what was said."""
    said = finding_words(snapshot.standard, finding)
    if finding.kind == "rating":
        said = QCoreApplication.translate("ActionWords", "rated {rating}").format(rating=said)
    words = " ".join(said.split()) or finding_standing(snapshot.standard, finding).word
    return f"{finding.element}  {words}".strip()


def told_of(facts: ActionFacts) -> str:
    """A whole card in words, for a screen reader."""
    action = facts.action
    parts = (
        action.title,
        action_standing(action.state).word,
        due_standing(facts).word,
        action.owner,
        action.team,
        ", ".join(action.elements),
        finding_note(facts),
    )
    return ", ".join(dict.fromkeys(part for part in parts if part))


def finding_note(facts: ActionFacts) -> str:
    """That it answers findings, where it does."""
    count = len(facts.findings)
    if not count:
        return ""
    return QCoreApplication.translate("ActionWords", "Answers a finding|Answers %n findings", "", count)
