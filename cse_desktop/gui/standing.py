"""How things stand, as symbol, tone and word: elements by their rating and evidence, evidence by its file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.gaps import Severity
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard


@dataclass(frozen=True)
class Standing:
    """An icon, a tone of the theme, and the word that says the same."""

    symbol: str
    tone: str
    word: str


def rating_standing(standard: Standard, code: str | None) -> Standing:
    """How a rating looks. Where several steps of the scale count as met, the first goes beyond the requirement."""
    tr = QCoreApplication.translate
    if code is None:
        return Standing("state-none", "unrated", tr("standing", "Not rated"))
    if code == NOT_APPLICABLE:
        return Standing("state-not-applicable", "not_applicable", tr("standing", "Does not apply"))
    met = [rating.code for rating in standard.ratings if rating.counts == "met"]
    for rating in standard.ratings:
        if rating.code == code:
            if rating.counts == "met" and len(met) > 1 and code == met[0]:
                return Standing("state-beyond", "beyond", rating.label)
            symbol, tone = {
                "met": ("state-met", "met"),
                "partial": ("state-partial", "partial"),
                "not_met": ("state-not-met", "not_met"),
            }[rating.counts]
            return Standing(symbol, tone, rating.label)
    return Standing("state-none", "unrated", code)


def all_standings(standard: Standard) -> list[Standing]:
    """Every way an element can stand, in the order of the scale, those without a rating last."""
    codes = [rating.code for rating in standard.ratings]
    codes += [NOT_APPLICABLE] if standard.not_applicable_allowed else []
    return [*(rating_standing(standard, code) for code in codes), _started(), _nothing()]


def outside_standing() -> Standing:
    """An element that the review being prepared leaves out."""
    words = QCoreApplication.translate("standing", "Not in this review")
    return Standing("state-outside", "not_applicable", words)


def element_standing(snapshot: Snapshot, code: str) -> Standing:
    """How an element stands: by its rating, else by whether there is evidence for it."""
    assessment = snapshot.assessment(code)
    if assessment is None or assessment.rating is None:
        if snapshot.links_by_element.get(code):
            return _started()
        return _nothing()
    return rating_standing(snapshot.standard, assessment.rating)


def _started() -> Standing:
    return Standing("state-started", "started", QCoreApplication.translate("standing", "Evidence, not rated"))


def _nothing() -> Standing:
    return Standing("state-none", "unrated", QCoreApplication.translate("standing", "Nothing yet"))


def severity_standing(severity: Severity) -> Standing:
    """How grave a gap is."""
    tr = QCoreApplication.translate
    return {
        "high": Standing("severity-high", "error", tr("severity", "Serious")),
        "medium": Standing("severity-medium", "warning", tr("severity", "Should fix")),
        "low": Standing("severity-low", "info", tr("severity", "Minor")),
    }[severity]


def evidence_icon(evidence: Evidence) -> str:
    """The icon of what a piece of evidence is."""
    if evidence.form != "file":
        return f"kind-{evidence.form}"
    media, name = evidence.media_type, evidence.file_name.casefold()
    suffix = name.rpartition(".")[2]
    if media.startswith("image/") or suffix in ("png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp", "webp"):
        return "kind-picture"
    if suffix in ("xlsx", "xls", "ods", "csv"):
        return "kind-spreadsheet"
    if suffix in ("pptx", "ppt", "odp"):
        return "kind-slides"
    if suffix in ("eml", "msg") or media == "message/rfc822":
        return "kind-email"
    if suffix in ("html", "htm"):
        return "kind-web"
    return "kind-document"
