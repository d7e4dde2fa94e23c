"""What assessors said of an element, beside the self-assessment and apart from it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.standing import Standing, rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.finding_line import FindingLine
from cse_desktop.gui.widgets.labels import SectionHeader
from cse_desktop.gui.widgets.layouts import clear, column


class FindingsCard(Card):
    """Ratings beside ours, then comments. Hidden where nothing was said."""

    removed = Signal(str)
    """Id of a finding that is not wanted any more."""

    def __init__(self, *, read_only: bool = False) -> None:
        super().__init__()
        self._read_only = read_only
        self._shown: tuple[tuple[Finding, ...], Standing] | None = None
        self.body.setSpacing(sizes().gap_small)
        self.body.addWidget(SectionHeader(self.tr("From the assessor"), role="subheading"))
        self._lines = column(gap=sizes().gap)
        self.body.addLayout(self._lines)
        self.hide()

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show what was said of another element, or otherwise."""
        self.setVisible(bool(state.findings))
        ours = rating_standing(snapshot.standard, state.rating)
        if self._shown == (state.findings, ours):
            return
        self._shown = state.findings, ours
        clear(self._lines)
        for finding in state.findings:
            line = FindingLine(snapshot.standard, finding, ours)
            line.removed.connect(self.removed)
            line.remove.setDisabled(self._read_only)
            self._lines.addWidget(line)
