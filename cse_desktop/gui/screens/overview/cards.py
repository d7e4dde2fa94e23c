"""The cards of the overview: numbers, and how each group stands against the pass rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from cse_desktop.domain.pack_words import level_word
from cse_desktop.domain.rating import GroupTally, needed_met
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE
from cse_desktop.gui.outlook import outlook_standing
from cse_desktop.gui.pictures.ink import slide_family
from cse_desktop.gui.pictures.parts import Segment
from cse_desktop.gui.pictures.slide import Slide
from cse_desktop.gui.screens.overview.drawing import CoverageFacts, CoverageRow, draw_coverage
from cse_desktop.gui.screens.overview.state import rating_counts
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.spoken import say
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.coverage_bar import CoverageBar
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.picture_button import PictureButton
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

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._facts = CoverageFacts((), ())
        self._below = ""
        self.picture = PictureButton(session, self.slide, self.figures)
        self._header = SectionHeader(QCoreApplication.translate("Overview", "Coverage"), "", self.picture)
        self.body.addWidget(self._header)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(sizes().gap_medium)
        self._grid.setVerticalSpacing(sizes().gap_medium)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._rows: dict[str, tuple[CoverageBar, StatusPill]] = {}

    def show_coverage(self, snapshot: Snapshot, tallies: Sequence[GroupTally], below: str) -> None:
        """Show how the groups stand. `below` goes under the picture of it."""
        tr = QCoreApplication.translate
        rule = snapshot.standard.pass_rule
        level = say(level_word(snapshot.standard, rule.level if rule else 1))
        title = tr("Overview", "Coverage by {level}").format(level=level.lower())
        self._header.title.setText(title)
        self.picture.say_of(title)
        if rule is not None:
            words = tr("Overview", "The line is the pass mark: {percent} % of each {level} must be met.")
            self._header.set_hint(words.format(percent=round(rule.threshold * 100), level=level.lower()))
        self._below = below
        self._facts = coverage_facts(snapshot, tallies)
        for tally, facts in zip(tallies, self._facts.rows, strict=True):
            bar, pill = self._row(tally)
            bar.show_segments(facts.name, facts.segments, facts.line)
            pill.setVisible(facts.outlook is not None)
            if facts.outlook is not None:
                pill.show_state(facts.outlook.symbol, facts.outlook.word, facts.outlook.tone)

    def slide(self) -> Slide:
        """The picture as it would be saved now."""
        words = (self._header.title.text(), self._header.hint.text(), self._below)
        return Slide(*words, slide_family(), partial(draw_coverage, self._facts))

    def figures(self) -> list[list[str]]:
        """The numbers as a table."""
        tr = QCoreApplication.translate
        words = [standing.word for standing in self._facts.legend]
        lines = [["", *words, tr("Overview", "Pass mark"), tr("Overview", "Outlook")]]
        for row_ in self._facts.rows:
            held = {segment.word: segment.count for segment in row_.segments}
            needed = "" if row_.line is None else str(round(row_.line * sum(held.values())))
            outlook = row_.outlook.word if row_.outlook else ""
            lines.append([row_.name, *(str(held.get(word, 0)) for word in words), needed, outlook])
        return lines

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


def coverage_facts(snapshot: Snapshot, tallies: Sequence[GroupTally]) -> CoverageFacts:
    """How the groups stand, as it is drawn."""
    rule = snapshot.standard.pass_rule
    rows, legend = [], []
    for tally in tallies:
        segments = []
        for code, count in rating_counts(snapshot, tally.group):
            standing = rating_standing(snapshot.standard, code)
            segments.append(Segment(count, standing.symbol, standing.tone, standing.word))
            legend.append(standing)
        line = needed_met(rule, tally.applicable) / tally.elements if rule and tally.elements else None
        name = f"{tally.group.code} {tally.group.title}"
        rows.append(CoverageRow(name, outlook_standing(rule, tally), tuple(segments), line))
    codes = [rating.code for rating in snapshot.standard.ratings]
    order = [rating_standing(snapshot.standard, code) for code in (*codes, NOT_APPLICABLE, None)]
    return CoverageFacts(tuple(rows), tuple(standing for standing in order if standing in legend))
