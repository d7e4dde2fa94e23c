"""One thing an assessor says: who and when, the words or the rating, and the way to take it away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.findings import finding_standing, finding_words, said_by
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.status_pill import StatusPill


class FindingLine(QWidget):
    """A rating is shown as a pill, beside `ours` where that is given; words can be copied."""

    removed = Signal(str)
    """Id of the finding that is not wanted any more."""
    answer_wanted = Signal(str)
    """Id of the finding that is to be answered, or whose answer is to be seen."""

    def __init__(self, standard: Standard, finding: Finding, ours: Standing | None = None) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        standing = finding_standing(standard, finding)
        rated = finding.kind == "rating"
        inside = column(_rating(standing, ours) if rated else _words(finding.text), gap=sizes().gap_tiny)
        about = " ".join(finding.about.split())
        on = tr("FindingLine", "on “{words}”").format(words=about) if about else ""
        parts = ("" if rated else standing.word, said_by(finding), on)
        told = label(" · ".join(part for part in parts if part), "muted", wrap=True)
        told.setToolTip(finding.source)
        inside.addWidget(told)
        self.remove = icon_button(
            "remove", tr("FindingLine", "Remove this finding"), lambda: self.removed.emit(finding.id)
        )
        named = tr("FindingLine", "Remove this finding: {words}")
        self.remove.setAccessibleName(named.format(words=finding_words(standard, finding)))
        self.answer = button(
            tr("FindingLine", "Answer…"), lambda: self.answer_wanted.emit(finding.id), role="quiet"
        )
        answer_named = tr("FindingLine", "Answer this finding: {words}")
        self.answer.setAccessibleName(answer_named.format(words=finding_words(standard, finding)))
        line = row(gap=sizes().gap)
        mark = IconLabel("quote" if rated else standing.symbol, "muted", sizes().icon_small)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(inside, 1)
        line.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)


def _words(text: str) -> QWidget:
    made = label(text, wrap=True)
    make_selectable(made)
    return made


def _rating(standing: Standing, ours: Standing | None) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, sizes().gap)
    flow.addWidget(StatusPill(standing.symbol, standing.word, standing.tone))
    if ours is not None:
        flow.addWidget(label(QCoreApplication.translate("FindingLine", "yours:"), "muted"))
        flow.addWidget(StatusPill(ours.symbol, ours.word, ours.tone))
    return made
