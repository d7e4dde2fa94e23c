"""What assessors found, in words: what they say, who and when, and how it stands beside what is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.returning import ReturnedFinding
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.standing import Standing, rating_standing
from cse_desktop.gui.texts import short_day


def finding_standing(standard: Standard, finding: Finding) -> Standing:
    """What sort of finding it is: a rating as such, words by what they are."""
    if finding.kind == "rating":
        return rating_standing(standard, finding.rating)
    tr = QCoreApplication.translate
    return {
        "comment": Standing("quote", "muted", tr("Findings", "Comment")),
        "strength": Standing("star", "success", tr("Findings", "Strength")),
        "improvement": Standing("warning", "warning", tr("Findings", "Area for improvement")),
        "partial": Standing("state-partial", "partial", tr("Findings", "Partial compliance")),
        "plus": Standing("state-beyond", "beyond", tr("Findings", "Compliance Plus")),
    }[finding.kind]


def finding_words(standard: Standard, finding: Finding) -> str:
    """What is said: the rating, or the words."""
    return rating_standing(standard, finding.rating).word if finding.kind == "rating" else finding.text


def said_by(finding: Finding) -> str:
    """Who said it, and when as far as that is known."""
    when = short_day(finding.said_at.astimezone().date()) if finding.said_at else ""
    return ", ".join(part for part in (finding.author, when) if part)


def returned_standing(one: ReturnedFinding) -> Standing:
    """How something that came back stands beside what is kept."""
    tr = QCoreApplication.translate
    return {
        "new": Standing("add", "success", tr("Findings", "New")),
        "changed": Standing("refresh", "warning", tr("Findings", "Changed")),
        "same": Standing("checked", "muted", tr("Findings", "Known")),
        "removed": Standing("remove", "muted", tr("Findings", "Removed before")),
    }[one.standing]


def element_words(standard: Standard, code: str) -> str:
    """Code and title of the element a finding is on; that of the whole says so."""
    if not code:
        return QCoreApplication.translate("Findings", "The whole")
    element = next((e for e in standard.elements if e.code == code), None)
    return f"{code}  {element.title}" if element else code
