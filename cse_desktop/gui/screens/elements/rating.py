"""The self-assessment of an element: rating, forecast for its group beside it, narrative and what it cites."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.citations import check_citations
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard
from cse_desktop.gui.screens.elements.citation_lines import CitationLines
from cse_desktop.gui.screens.elements.citing import offers_of
from cse_desktop.gui.screens.elements.forecast import ForecastBox, forecast_of
from cse_desktop.gui.screens.elements.narrative import NarrativeEditor
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.fields import FormRow, SavingLine
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser
from cse_desktop.gui.widgets.side_by_side import SideBySide

MILLISECONDS, MILLISECONDS_BETWEEN = 250, 60
"""After the last key, and after going to another element, before citations are compared with links."""
LEAST_BESIDE = 560
"""Width in pixels, at the usual text size, below which the forecast goes under the rating."""


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
        self._snapshot: Snapshot | None = None
        self._code = ""
        self.chooser = SegmentChooser(self.tr("Rating"), self._choices())
        self.reason = SavingLine(self.tr("Why it does not apply"), self.tr("One sentence an assessor can follow"))
        self._reason_row = FormRow(self.tr("Why it does not apply"), self.reason)
        self.forecast = ForecastBox()
        hint = self.tr("How you meet it, what changed, what it led to. Type @ or E0 to cite evidence.")
        self.narrative = NarrativeEditor(self.tr("Narrative"), hint)
        self.narrative.offers = lambda: offers_of(self._snapshot, self._code) if self._snapshot else ()
        self.saved = label("", "muted")
        self.citations = CitationLines()
        self._later = QTimer(self, singleShot=True)
        self._lay_out()
        self.chooser.chosen.connect(self.rated)
        self.reason.saved.connect(self.reasoned)
        self.narrative.saved.connect(self.narrated)
        self.narrative.began.connect(self.narrating)
        self.narrative.textChanged.connect(self._typed)
        self.narrative.settled.connect(self.say_saved)
        self.citations.cite_wanted.connect(self.narrative.cite)
        self.citations.focus_left.connect(self.narrative.setFocus)
        self._later.timeout.connect(self._check_typed)

    def _lay_out(self) -> None:
        rating = QWidget()
        said = column(SectionHeader(self.tr("Self-assessment")), self.chooser, self._reason_row)
        said.addStretch(1)
        rating.setLayout(said)
        self.body.addWidget(SideBySide(rating, self.forecast, least=LEAST_BESIDE, shares=(5, 3)))
        words = row(label(self.tr("Narrative"), "subheading"), None, self.saved)
        self.body.addLayout(column(words, self.narrative, self.citations, gap=sizes().gap_small))

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show another element or rating; what is being typed is left alone."""
        self._snapshot = snapshot
        self.chooser.show_choice(state.rating)
        other = state.element.code != self._code
        if other:
            self._code = state.element.code
            self.saved.clear()
            self.narrative.let_go()
        self.narrative.fill(state.narrative)
        self.reason.fill(state.reason)
        self._reason_row.setVisible(state.rating == NOT_APPLICABLE)
        self.forecast.show_forecast(forecast_of(snapshot, state))
        if other:
            # Who runs through the elements does not wait for it.
            self.citations.hide()
            self._later.start(MILLISECONDS_BETWEEN)
        else:
            self._check()

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
        self.narrative.refuse()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self.chooser.setDisabled(read_only)
        self.reason.setReadOnly(read_only)
        self.narrative.setReadOnly(read_only)
        self.citations.set_read_only(read_only)

    def flush(self) -> None:
        """Save what was typed."""
        self.narrative.flush()
        self.reason.flush()

    def _typed(self) -> None:
        if self.narrative.is_dirty:
            self.saved.setText(self.tr("Saving…"))
            self._later.start(MILLISECONDS)

    def _check_typed(self) -> None:
        # A number that is still being typed means another exhibit at every key.
        if self.narrative.is_choosing:
            self._later.start(MILLISECONDS)
        else:
            self._check()

    def _check(self) -> None:
        """Compare what is cited now, saved or not, with what is linked."""
        self._later.stop()
        snapshot = self._snapshot
        if snapshot is None:
            return
        links = snapshot.links_by_element.get(self._code, ())
        linked = frozenset(snapshot.evidence[link.evidence_id].exhibit for link in links)
        self.narrative.marks.show_known(linked, snapshot.exhibits)
        check = check_citations(snapshot, self._code, self.narrative.toPlainText())
        self.citations.show_check(check, self._title)

    def _title(self, exhibit: str) -> str:
        held = self._snapshot.exhibits.get(exhibit) if self._snapshot is not None else None
        return held.title if held is not None else ""

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
