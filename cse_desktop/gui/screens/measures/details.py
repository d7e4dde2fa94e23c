"""What is said of a measure: a form that saves each field when the person leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import Measure
from cse_desktop.domain.figures_reading import number_in
from cse_desktop.domain.measures import figure
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.choosing import element_offers, evidence_offers
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.chosen import chosen_elements, chosen_evidence
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.labels import SectionHeader
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser
from cse_desktop.gui.widgets.side_by_side import pair

NOTE_LINES = 4


class BetterChooser(SegmentChooser):
    """Whether a higher or a lower figure is better; one of them always holds."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("BetterChooser", "Better is"))
        higher, lower = self.tr("Higher is better"), self.tr("Lower is better")
        self.set_choices([Choice("higher", higher, "chevron-up"), Choice("lower", lower, "chevron-down")])


class DetailsCard(Card):
    """It saves nothing itself: `described` says what the person changed, `refused` what is no figure."""

    described = Signal(str, object)
    """Measure id, and the fields that were changed, by name."""
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measure: Measure | None = None
        self.name = SavingLine(self.tr("Name"))
        self.unit = SavingLine(self.tr("Unit"), self.tr("Such as minutes or %"))
        self.better = BetterChooser()
        self.target = SavingLine(self.tr("Target"), self.tr("Such as 3"))
        self.baseline = SavingLine(self.tr("Where it began"), self.tr("Empty: the first figure"))
        self.baseline_on = DateField(self.tr("Began on"), self.tr("Such as March 2025"))
        self.elements = chosen_elements(self.tr("Elements it proves"))
        self.evidence = chosen_evidence(self.tr("Where the figures come from"))
        self.notes = SavingText(self.tr("Notes"))
        self._lay_out()
        self._listen()

    def show_measure(self, snapshot: Snapshot, measure: Measure) -> None:
        """Show what is said of a measure; what is being typed of the same one stays."""
        another = self._measure is None or self._measure.id != measure.id
        if another:
            self.flush()
        self._measure = measure
        lines = ((self.name, measure.name), (self.unit, measure.unit), *self._numbers(measure))
        for line, text in lines:
            if another:
                line.begin(text)
            else:
                line.fill(text)
        if another:
            self.baseline_on.forget()
            self.elements.let_go()
            self.evidence.let_go()
        self.baseline_on.fill(measure.baseline_on)
        self.better.show_choice(measure.direction)
        self.elements.show_chosen(measure.elements, element_offers(snapshot.standard))
        self.evidence.show_chosen(measure.evidence_ids, evidence_offers(snapshot))
        self.notes.fill(measure.notes)

    def flush(self) -> None:
        """Save now what was typed and not saved yet."""
        for line in (self.name, self.unit, self.target, self.baseline, self.baseline_on.line):
            line.flush()
        self.notes.flush()

    def restore(self) -> None:
        """Show again what is held, as after something that could not be kept."""
        if self._measure is not None:
            for line, text in (
                (self.name, self._measure.name),
                (self.unit, self._measure.unit),
                *self._numbers(self._measure),
            ):
                line.begin(text)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for line in (self.name, self.unit, self.target, self.baseline, self.notes):
            line.setReadOnly(read_only)
        self.baseline_on.set_read_only(read_only)
        self.elements.set_read_only(read_only)
        self.evidence.set_read_only(read_only)
        self.better.setEnabled(not read_only)

    def _numbers(self, measure: Measure) -> Sequence[tuple[SavingLine, str]]:
        held = ((self.target, measure.target), (self.baseline, measure.baseline))
        return [(line, "" if value is None else figure(value)) for line, value in held]

    def _number(self, name: str, line: SavingLine, text: str) -> None:
        value = number_in(text)
        if text and value is None:
            self.refused.emit(text)
            held = getattr(self._measure, name)
            line.begin("" if held is None else figure(held))
        else:
            self._tell(name, value)

    def _tell(self, name: str, value: Any) -> None:
        if self._measure is not None and getattr(self._measure, name) != value:
            self.described.emit(self._measure.id, {name: value})

    def _chose(self, direction: str) -> None:
        if self._measure is None:
            return
        if not direction:
            self.better.show_choice(self._measure.direction)
        else:
            self._tell("direction", direction)

    def _listen(self) -> None:
        self.name.saved.connect(lambda text: self._tell("name", text))
        self.unit.saved.connect(lambda text: self._tell("unit", text))
        for name, line in (("target", self.target), ("baseline", self.baseline)):
            line.saved.connect(lambda text, name=name, line=line: self._number(name, line, text))
        self.better.chosen.connect(self._chose)
        self.baseline_on.saved.connect(lambda when: self._tell("baseline_on", when))
        self.elements.changed.connect(lambda codes: self._tell("elements", codes))
        self.evidence.changed.connect(lambda ids: self._tell("evidence_ids", ids))
        self.notes.saved.connect(lambda text: self._tell("notes", text))

    def _lay_out(self) -> None:
        self.body.addWidget(SectionHeader(self.tr("About this measure")))
        self.notes.setFixedHeight(self.fontMetrics().lineSpacing() * NOTE_LINES + sizes().gap_wide)
        form = column(gap=sizes().gap_medium)
        form.addWidget(FormRow(self.tr("Name"), self.name))
        for left, right in (
            (FormRow(self.tr("Unit"), self.unit), FormRow(self.tr("Target"), self.target)),
            (
                FormRow(self.tr("Where it began"), self.baseline),
                FormRow(self.tr("Began on"), self.baseline_on),
            ),
        ):
            form.addWidget(pair(left, right))
        rows: Sequence[tuple[str, QWidget, str]] = (
            (self.tr("Better is"), self.better, ""),
            (self.tr("Elements it proves"), self.elements, ""),
            (self.tr("Where the figures come from"), self.evidence, ""),
            (self.tr("Notes"), self.notes, ""),
        )
        for words, field, help_text in rows:
            form.addWidget(FormRow(words, field, help_text))
        self.body.addLayout(form)
