"""What can be made of a portfolio: the submission, drafts and lists for people at home."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.pack_variants import Variant


@dataclass(frozen=True)
class Kind:
    """One thing to make: what it is called, whom it is for, and what its folder's name says it is.

    `gaps`, `boxes` and `draft` are how its choices begin.
    """

    code: str
    variant: Variant
    word: str
    hint: str
    folder: str
    gaps: bool = False
    boxes: bool = False
    draft: bool = False

    @property
    def has_elements(self) -> bool:
        """Whether it says of each element how it is met, with the evidence."""
        return self.variant == "submission"

    @property
    def is_document(self) -> bool:
        """Whether it is a document alone, and no folder."""
        return self.variant == "report"


def kinds() -> tuple[Kind, ...]:
    """Everything that can be made, what is made most first."""
    tr = QCoreApplication.translate
    return (
        Kind(
            "submission",
            "submission",
            tr("Kinds", "Submission for the assessor"),
            tr("Kinds", "The document and the evidence, with boxes for the assessor's ratings and comments."),
            tr("Kinds", "pack"),
            boxes=True,
        ),
        Kind(
            "draft",
            "submission",
            tr("Kinds", "Draft for ourselves"),
            tr("Kinds", "To read through among colleagues: with the list of gaps, and “draft” on every page."),
            tr("Kinds", "draft"),
            gaps=True,
            draft=True,
        ),
        Kind(
            "gaps",
            "gaps",
            tr("Kinds", "Gap report"),
            tr("Kinds", "How the criteria stand, and everything that is still missing."),
            tr("Kinds", "gap report"),
        ),
        Kind(
            "register",
            "register",
            tr("Kinds", "Evidence register"),
            tr("Kinds", "The list of all exhibits, with the elements each is for."),
            tr("Kinds", "evidence register"),
        ),
        Kind(
            "chase",
            "chase",
            tr("Kinds", "Request to a team"),
            tr("Kinds", "What one team is asked for, and what it has given already."),
            tr("Kinds", "request"),
        ),
        Kind(
            "report",
            "report",
            tr("Kinds", "Progress report to the board"),
            tr("Kinds", "On the last six months: one page in plain words, then figures, actions and findings."),
            tr("Kinds", "progress report"),
        ),
    )
