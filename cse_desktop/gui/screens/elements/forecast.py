"""What the ratings so far mean for the group that the pass rule looks at."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame

from cse_desktop.domain.pack_words import level_word
from cse_desktop.domain.rating import needed_met
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.outlook import outlook_counts, outlook_segments, outlook_standing
from cse_desktop.gui.pictures.parts import Segment
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.spoken import say
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.coverage_bar import CoverageBar
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column, row


@dataclass(frozen=True)
class Forecast:
    """A group's outlook, in words: of which group, what is likely, and the counts it comes from.

    `line` is the share of the bar that must be met.
    """

    title: str
    outlook: Standing
    counts: str
    segments: tuple[Segment, ...]
    line: float

    @property
    def words(self) -> str:
        """All of it in a sentence or two."""
        return f"{self.title}: {self.counts}. {self.outlook.word}."


class ForecastBox(QFrame):
    """Stands beside the rating, so that its effect is seen at once."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "sunken")
        self.title = label("", "overline", wrap=True)
        self.bar = CoverageBar()
        self.outlook = label("", "subheading", wrap=True)
        self.counts = label("", "muted", wrap=True)
        self._symbol = IconLabel("info", "info", sizes().icon_small)
        line = row(gap=sizes().gap_small)
        line.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.outlook, 1)
        whole = column(self.title, self.bar, line, self.counts, gap=sizes().gap_small, margin=sizes().gap)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_forecast(self, forecast: Forecast | None) -> None:
        """Show another outlook; hidden where the standard has no pass rule."""
        self.setVisible(forecast is not None)
        if forecast is None:
            return
        self.title.setText(forecast.title)
        self.outlook.setText(forecast.outlook.word)
        self.counts.setText(forecast.counts)
        self._symbol.set_icon(forecast.outlook.symbol, forecast.outlook.tone)
        self.bar.show_segments(forecast.title, forecast.segments, forecast.line)
        self.setAccessibleName(forecast.words)


def forecast_of(snapshot: Snapshot, state: ElementState) -> Forecast | None:
    """What the ratings so far mean for the group, in words; None where the standard has no pass rule."""
    rule, tally = snapshot.standard.pass_rule, state.tally
    outlook = outlook_standing(rule, tally) if tally is not None else None
    if rule is None or tally is None or outlook is None:
        return None
    tr = QCoreApplication.translate
    needed = needed_met(rule, tally.applicable)
    level = say(level_word(snapshot.standard, rule.level)).lower()
    title = tr("Forecast", "Forecast for {level} {code}").format(level=level, code=tally.group.code)
    line, segments = needed / max(1, tally.elements), tuple(outlook_segments(tally))
    return Forecast(title, outlook, outlook_counts(rule, tally), segments, line)
