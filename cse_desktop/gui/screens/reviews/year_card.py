"""One element in one review: your rating and narrative, the assessor's rating and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.history_of_reviews import Said
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.findings import finding_standing, said_by
from cse_desktop.gui.screens.reviews.history_model import lines_of
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.status_pill import StatusPill


class YearCard(Card):
    """What was said of an element in a review. Its words can be copied."""

    def __init__(self, standard: Standard, review: Review, said: Said) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self.setAccessibleName(review.title)
        self.body.addWidget(label(review.title, "heading", wrap=True))
        if review.visit is not None:
            self.body.addWidget(label(day(review.visit), "muted"))
        own, assessor = lines_of(standard, said)
        self.body.addWidget(_rated(tr("History", "Yours"), own))
        if assessor is not None:
            self.body.addWidget(_rated(tr("History", "Assessor"), assessor))
        if said.reason:
            self.body.addWidget(_words(tr("History", "Does not apply: {reason}").format(reason=said.reason)))
        self.body.addWidget(label(tr("History", "What you said"), "overline"))
        if said.narrative.strip():
            self.body.addWidget(_words(said.narrative.strip()))
        else:
            self.body.addWidget(label(tr("History", "No narrative"), "muted"))
        written = [finding for finding in said.findings if finding.kind != "rating"]
        self.body.addWidget(label(tr("History", "What the assessor wrote"), "overline"))
        for finding in written:
            self.body.addWidget(_finding(standard, finding))
        if not written:
            self.body.addWidget(label(tr("History", "Nothing kept"), "muted"))
        self.body.addStretch(1)


def _rated(who: str, standing: Standing) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, sizes().gap)
    flow.addWidget(label(who, "subheading"))
    flow.addWidget(StatusPill(standing.symbol, standing.word, standing.tone))
    return made


def _words(text: str) -> QWidget:
    made = label(text, wrap=True)
    make_selectable(made)
    return made


def _finding(standard: Standard, finding: Finding) -> QWidget:
    standing = finding_standing(standard, finding)
    made, line = QWidget(), row(gap=sizes().gap)
    line.addWidget(IconLabel(standing.symbol, "muted", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
    told = " · ".join(part for part in (standing.word, said_by(finding)) if part)
    words = column(_words(finding.text), label(told, "muted", wrap=True), gap=sizes().gap_tiny)
    if finding.answer:
        answered = QCoreApplication.translate("History", "Answered: {words}").format(words=finding.answer)
        words.addWidget(_words(answered))
    line.addLayout(words, 1)
    made.setLayout(line)
    return made
