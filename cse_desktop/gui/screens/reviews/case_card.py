"""One case for Compliance Plus: whether it is ready, what it says, its strongest exhibits, and how others do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_desktop.domain.plus import CaseStanding, StrongExhibit
from cse_desktop.domain.standard import Element
from cse_desktop.gui.spoken import say
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, label
from cse_desktop.gui.widgets.layouts import column, flow, row
from cse_desktop.gui.widgets.row_button import RowButton
from cse_desktop.gui.widgets.side_by_side import SideBySide
from cse_desktop.gui.widgets.status_pill import StatusPill

LEAST = 620
"""Width below which the exhibits stand below the words, in pixels at the usual text size."""


class CaseCard(Card):
    """What is said of one element, with the ways to its page and out."""

    visited = Signal(str)
    """The id of the evidence that was pressed."""

    def __init__(self, one: CaseStanding, element: Element, *, read_only: bool) -> None:
        super().__init__()
        self.setAccessibleName(f"{element.code} {element.title}")
        top = row(label(element.code, "heading"), gap=sizes().gap)
        top.addWidget(label(element.title, "heading", wrap=True), 1)
        top.addWidget(self._pill(one), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        left, right = QWidget(), QWidget()
        left.setLayout(self._said(one))
        right.setLayout(self._exhibits(one))
        self.body.addWidget(SideBySide(left, right, least=LEAST))
        self.write = button(self.tr("Write the case"), icon="edit")
        self.write.setAccessibleName(self.tr("Write the case of {code}").format(code=element.code))
        self.withdraw = button(self.tr("Withdraw"), role="quiet")
        self.withdraw.setAccessibleName(self.tr("Withdraw the case of {code}").format(code=element.code))
        self.withdraw.setDisabled(read_only)
        self.body.addLayout(flow(self.write, self.withdraw))

    def _pill(self, one: CaseStanding) -> StatusPill:
        if not one.lacks:
            return StatusPill("success", self.tr("Ready"), "success")
        words = self.tr("1 thing is lacking|%n things are lacking", "", len(one.lacks))
        return StatusPill("severity-medium", words, "warning")

    def _said(self, one: CaseStanding) -> QVBoxLayout:
        lines = column(gap=sizes().gap_small)
        for lack in one.lacks:
            line = row(gap=sizes().gap_small)
            line.addWidget(
                IconLabel("severity-medium", "warning", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop
            )
            line.addWidget(label(say(lack), wrap=True), 1)
            lines.addLayout(line)
        if one.case.beyond.strip():
            lines.addSpacing(sizes().gap if one.lacks else 0)
            lines.addWidget(label(self.tr("What goes beyond the requirement"), "subheading"))
            lines.addWidget(label(one.case.beyond.strip(), wrap=True))
        lines.addSpacing(sizes().gap)
        lines.addWidget(label(self.tr("How others do"), "subheading"))
        compared = [say(words) for words in one.compared]
        told = [one.case.benchmark.strip(), *compared]
        for words in [text for text in told if text] or [self.tr("Nothing is said of others yet.")]:
            lines.addWidget(label(words, "" if any(told) else "muted", wrap=True))
        lines.addStretch(1)
        return lines

    def _exhibits(self, one: CaseStanding) -> QVBoxLayout:
        lines = column(label(self.tr("Strongest exhibits"), "subheading"), gap=sizes().gap_small)
        for strong in one.strongest:
            lines.addWidget(self._exhibit(strong))
        if not one.strongest:
            lines.addWidget(label(self.tr("Nothing is cited or linked yet."), "muted", wrap=True))
        lines.addStretch(1)
        return lines

    def _exhibit(self, strong: StrongExhibit) -> RowButton:
        held = strong.evidence
        when = short_day(held.dated) or self.tr("no date")
        why = ", ".join((*(say(words) for words in strong.why), when))
        upper = row(IconLabel(evidence_icon(held), "muted", sizes().icon_small), label(held.exhibit, "overline"))
        upper.addWidget(ElidedLabel(held.title), 1)
        inside = column(gap=0)
        inside.addLayout(upper)
        inside.addWidget(label(why, "muted", wrap=True))
        inside.setContentsMargins(*(sizes().gap, sizes().gap_small) * 2)
        name = self.tr("Go to {what}").format(what=f"{held.exhibit} {held.title}")
        made = RowButton(inside, name, why)
        made.setToolTip(held.title)
        made.clicked.connect(partial(self.visited.emit, held.id))
        return made
