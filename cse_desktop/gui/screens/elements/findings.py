"""What assessors said of an element, beside the self-assessment and apart from it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.finding_line import FindingLine
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column


class FindingsCard(Card):
    """Ratings beside ours, then comments, then what was said before and is not answered. Hidden without any."""

    removed = Signal(str)
    """Id of a finding that is not wanted any more."""
    answer_wanted = Signal(str)
    """Id of a finding that is to be answered."""

    def __init__(self, *, read_only: bool = False) -> None:
        super().__init__()
        self._read_only = read_only
        self._shown: tuple[object, ...] | None = None
        self.body.setSpacing(sizes().gap_small)
        self.body.addWidget(SectionHeader(self.tr("From the assessor"), role="subheading"))
        self._lines = column(gap=sizes().gap)
        self.body.addLayout(self._lines)
        self.hide()

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show what was said of another element, or otherwise."""
        self.setVisible(bool(state.findings or state.earlier))
        ours = rating_standing(snapshot.standard, state.rating)
        if self._shown == (state.findings, state.earlier, ours):
            return
        self._shown = state.findings, state.earlier, ours
        clear(self._lines)
        for finding in state.findings:
            self._lines.addWidget(self._line(FindingLine(snapshot.standard, finding, ours)))
        before = ""
        for review, finding in state.earlier:
            if review != before:
                words = self.tr("Not answered yet: {review}").format(review=review)
                self._lines.addWidget(label(words, "muted", wrap=True))
            before = review
            self._lines.addWidget(self._line(FindingLine(snapshot.standard, finding)))

    def _line(self, line: FindingLine) -> FindingLine:
        line.removed.connect(self.removed)
        line.answer_wanted.connect(self.answer_wanted)
        line.remove.setDisabled(self._read_only)
        return line
