"""The self-assessment of an element: rating, why it does not apply, forecast for its group, narrative."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal

from cse_desktop.domain.rating import needed_met
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard
from cse_desktop.gui.outlook import outlook_standing
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.standing import Standing, rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class RatingCard(Card):
    """Rating and narrative. Sends what a person says; what it shows comes back from the snapshot."""

    rated = Signal(str)
    """A code of the scale, `not_applicable`, or empty: the rating is taken away."""
    reasoned = Signal(str)
    narrated = Signal(str)
    narrating = Signal()
    """A spell of typing began."""

    def __init__(self, standard: Standard) -> None:
        super().__init__()
        self._standard = standard
        self.body.addWidget(SectionHeader(self.tr("Self-assessment")))
        self.chooser = SegmentChooser(self.tr("Rating"), self._choices())
        self.body.addWidget(self.chooser)
        self.reason = SavingLine(self.tr("Why it does not apply"), self.tr("One sentence an assessor can follow"))
        self._reason_row = FormRow(self.tr("Why it does not apply"), self.reason)
        self.body.addWidget(self._reason_row)
        self._symbol = IconLabel("info", "info", sizes().icon_small)
        self._forecast = label("", "muted", wrap=True)
        line = row(self._symbol)
        line.addWidget(self._forecast, 1)
        self.body.addLayout(line)
        hint = self.tr("How you meet it, what changed, what it led to. Saved as you type.")
        self.narrative = SavingText(self.tr("Narrative"), hint)
        self.saved = label("", "muted")
        words = row(label(self.tr("Narrative"), "subheading"), None, self.saved)
        self.body.addLayout(column(words, self.narrative, gap=sizes().gap_small))
        self.chooser.chosen.connect(self.rated)
        self.reason.saved.connect(self.reasoned)
        self.narrative.saved.connect(self.narrated)
        self.narrative.began.connect(self.narrating)
        self.narrative.textChanged.connect(self._typed)
        self.narrative.settled.connect(self.say_saved)
        self._code = ""

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show another element or rating; what is being typed is left alone."""
        self.chooser.show_choice(state.rating)
        if state.element.code != self._code:
            self._code = state.element.code
            self.saved.clear()
        self.narrative.fill(state.narrative)
        self.reason.fill(state.reason)
        self._reason_row.setVisible(state.rating == NOT_APPLICABLE)
        forecast = forecast_of(snapshot, state)
        self._symbol.setVisible(forecast is not None)
        self._forecast.setVisible(forecast is not None)
        if forecast is not None:
            self._symbol.set_icon(forecast.symbol, forecast.tone)
            self._forecast.setText(forecast.word)

    def show_reason(self) -> None:
        """Ask why the element does not apply."""
        self._reason_row.show()
        self.reason.setFocus()

    def say_saved(self) -> None:
        """Say that what was typed is saved, unless typing has gone on."""
        if self.saved.text() and not self.narrative.is_dirty:
            self.saved.setText(self.tr("Saved"))

    def say_not_saved(self) -> None:
        """Say that what was typed could not be saved."""
        self.saved.setText(self.tr("Not saved"))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self.chooser.setDisabled(read_only)
        self.reason.setReadOnly(read_only)
        self.narrative.setReadOnly(read_only)

    def flush(self) -> None:
        """Save what was typed."""
        self.narrative.flush()
        self.reason.flush()

    def _typed(self) -> None:
        if self.narrative.is_dirty:
            self.saved.setText(self.tr("Saving…"))

    def _choices(self) -> list[Choice]:
        choices = []
        for number, rating in enumerate(self._standard.ratings, start=1):
            standing = rating_standing(self._standard, rating.code)
            tip = self.tr("{rating} (Alt+{number})").format(rating=rating.label, number=number)
            choices.append(Choice(rating.code, rating.label, standing.symbol, standing.tone, tip))
        if self._standard.not_applicable_allowed:
            standing = rating_standing(self._standard, NOT_APPLICABLE)
            tip = self.tr("Does not apply to your organisation (Alt+0)")
            choices.append(Choice(NOT_APPLICABLE, standing.word, standing.symbol, standing.tone, tip))
        return choices


def forecast_of(snapshot: Snapshot, state: ElementState) -> Standing | None:
    """What the ratings so far mean for the group, in words; None where the standard has no pass rule."""
    rule, tally = snapshot.standard.pass_rule, state.tally
    if rule is None or tally is None:
        return None
    outlook = outlook_standing(rule, tally)
    if outlook is None:
        return None
    tr = QCoreApplication.translate
    counts = [
        tr("Forecast", "{met} of {applicable} met, {needed} needed").format(
            met=tally.met, applicable=tally.applicable, needed=needed_met(rule, tally.applicable)
        )
    ]
    if tally.partial:
        counts.append(tr("Forecast", "%n partly met", "", tally.partial))
    if tally.not_met:
        counts.append(tr("Forecast", "%n not met", "", tally.not_met))
    if tally.unrated:
        counts.append(tr("Forecast", "%n not rated", "", tally.unrated))
    words = tr("Forecast", "{level} {code}: {counts}. {outlook}.").format(
        level=snapshot.standard.levels[rule.level - 1],
        code=tally.group.code,
        counts=", ".join(counts),
        outlook=outlook.word,
    )
    return replace(outlook, word=words)
