"""The cards of the overview: numbers, coverage of each group, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout

from cse_desktop.domain.rating import GroupTally, needed_met
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.outlook import outlook_standing
from cse_desktop.gui.screens.overview.state import Step, rating_counts
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing, rating_standing, severity_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.coverage_bar import CoverageBar, Segment
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton
from cse_desktop.gui.widgets.status_pill import StatusPill


class FactCard(RowButton):
    """A number with what it counts and a line below; pressing it goes where it comes from."""

    def __init__(self, icon: str) -> None:
        self._number = label("", "number")
        self._words = label("", "subheading", wrap=True)
        self._more = label("", "muted", wrap=True)
        top = row(self._number, None, IconLabel(icon, "muted"))
        super().__init__(column(top, self._words, self._more, gap=0, margin=sizes().gap_medium))

    def show_fact(self, number: str, words: str, more: str) -> None:
        """Show another number."""
        self._number.setText(number)
        self._words.setText(words)
        self._more.setText(more)
        self.setAccessibleName(f"{number} {words}. {more}")


class CoverageCard(Card):
    """A bar for each group the pass rule looks at, with the outlook in words."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._header = SectionHeader(QCoreApplication.translate("Overview", "Coverage"))
        self.body.addWidget(self._header)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(sizes().gap_medium)
        self._grid.setVerticalSpacing(sizes().gap_medium)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._rows: dict[str, tuple[CoverageBar, StatusPill]] = {}

    def show_coverage(self, snapshot: Snapshot, tallies: Sequence[GroupTally]) -> None:
        """Show how the groups stand."""
        tr = QCoreApplication.translate
        rule = snapshot.standard.pass_rule
        level = snapshot.standard.levels[(rule.level if rule else 1) - 1]
        self._header.title.setText(tr("Overview", "Coverage by {level}").format(level=level.lower()))
        if rule is not None:
            words = tr("Overview", "The line is the pass mark: {percent} % of each {level} must be met.")
            self._header.set_hint(words.format(percent=round(rule.threshold * 100), level=level.lower()))
        for tally in tallies:
            bar, pill = self._row(tally)
            segments = [
                Segment(count, s.symbol, s.tone, s.word)
                for code, count in rating_counts(snapshot, tally.group)
                for s in [rating_standing(snapshot.standard, code)]
            ]
            name = f"{tally.group.code} {tally.group.title}"
            bar.show_segments(name, segments, self._line(snapshot, tally))
            outlook = outlook_standing(rule, tally)
            pill.setVisible(outlook is not None)
            if outlook is not None:
                pill.show_state(outlook.symbol, outlook.word, outlook.tone)

    def _row(self, tally: GroupTally) -> tuple[CoverageBar, StatusPill]:
        code = tally.group.code
        if code not in self._rows:
            bar, pill = CoverageBar(), StatusPill()
            name = ElidedLabel(f"{code}  {tally.group.title}")
            line = row(gap=sizes().gap)
            line.addWidget(name, 1)
            line.addWidget(pill)
            at = len(self._rows)
            self._grid.addLayout(column(line, bar, gap=sizes().gap_tiny), at, 0)
            self._rows[code] = (bar, pill)
        return self._rows[code]

    @staticmethod
    def _line(snapshot: Snapshot, tally: GroupTally) -> float | None:
        rule = snapshot.standard.pass_rule
        if rule is None or not tally.elements:
            return None
        return needed_met(rule, tally.applicable) / tally.elements


class StepsCard(Card):
    """What to do next, each a button that goes there."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self._steps: list[Step] | None = None
        tr = QCoreApplication.translate
        every = button(tr("Overview", "All gaps"), lambda: session.go("gaps"), role="quiet")
        self._header = SectionHeader(tr("Overview", "What to do next"), "", every)
        self.body.addWidget(self._header)
        self._list = column(gap=sizes().gap_small)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_steps(self, steps: list[Step]) -> None:
        """Show other steps; the same ones are left alone, so that the focus stays."""
        if steps == self._steps:
            return
        self._steps = steps
        clear(self._list)
        for step in steps:
            self._list.addWidget(self._button(step))
        if not steps:
            words = QCoreApplication.translate("Overview", "The program finds nothing missing.")
            self._list.addLayout(row(IconLabel("success", "success"), label(words, wrap=True)))

    def _button(self, step: Step) -> RowButton:
        tr = QCoreApplication.translate
        if step.gap is None:
            standing = Standing("arrow-right", "link", "")
            words = {
                "import.files": tr("Overview", "Import your evidence: choose files, or drop them on this window."),
                "portfolio.details": tr(
                    "Overview", "Set the date of the visit: the age of evidence is measured on it."
                ),
            }[step.action]
        else:
            standing = severity_standing(step.gap.severity)
            words = self._session.say(step.gap.message)
        line = row(IconLabel(standing.symbol, standing.tone, sizes().icon_small), gap=sizes().gap)
        line.setContentsMargins(sizes().gap, sizes().gap, sizes().gap, sizes().gap)
        line.addWidget(label(words, wrap=True), 1)
        line.addWidget(IconLabel("chevron-right", "muted", sizes().icon_small))
        made = RowButton(line, f"{standing.word}: {words}" if standing.word else words)
        made.setToolTip(standing.word)
        made.clicked.connect(lambda: self._go(step))
        return made

    def _go(self, step: Step) -> None:
        if step.action:
            self._session.act(step.action)
        else:
            self._session.go(step.screen, step.target or None)
