"""One entry as a form that saves each field when the person leaves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import EngagementStanding
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.choosing import element_offers, evidence_offers
from cse_desktop.gui.screens.engagement.quotations import QuotationField
from cse_desktop.gui.screens.engagement.state import days_after, names_used, people_in
from cse_desktop.gui.screens.engagement.words import lack_standing, usual_methods, whole_standing
from cse_desktop.gui.spoken import say
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.chosen import chosen_elements, chosen_evidence
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column
from cse_desktop.gui.widgets.offering_line import OfferingLine
from cse_desktop.gui.widgets.screen_head import pane_head
from cse_desktop.gui.widgets.side_by_side import pair
from cse_desktop.gui.widgets.status_pill import StatusPill

TEXTS = ("result", "changed", "told", "notes")
LINES = ("title", "method", "who", "team")


class EngagementForm(QWidget):
    """The fields of one entry. It saves nothing itself."""

    changed = Signal(str, object, str)
    """The id of the entry, the fields that were changed by name, and the spell of typing they belong to."""
    refused = Signal(object)
    """UserError: what was typed cannot be meant."""
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: Engagement | None = None
        self._step = ""
        self._sent: tuple[str, Mapping[str, Any]] = "", {}
        self.lacks = QWidget()
        self.lacks.setLayout(FlowLayout(gap=sizes().gap_small))
        self.remove = button(self.tr("Remove"), self.remove_wanted, icon="delete", role="quiet")
        self.title = SavingLine(self.tr("Title"))
        self.held_on = DateField(self.tr("First day"), self.tr("Such as 12 Mar 2027"))
        self.until = DateField(self.tr("Last day"), self.tr("Empty: one day only"))
        self.method = OfferingLine(self.tr("How they were asked"), self.tr("Such as survey or user panel"))
        self.people = SavingLine(self.tr("How many took part"))
        self.who = SavingLine(self.tr("Who took part"), self.tr("Such as users of the housing service"))
        self.team = OfferingLine(self.tr("Team"))
        self.quotations = QuotationField(self.tr("What customers said"))
        self.result = SavingText(self.tr("Result"), self.tr("What you learnt"))
        self.changed_field = SavingText(self.tr("What changed"), self.tr("What you did because of it"))
        self.told = SavingText(self.tr("How customers were told"), self.tr("Such as poster, website, letter"))
        self.told_on = DateField(self.tr("Told on"), self.tr("Such as 12 Mar 2027"))
        self.notes = SavingText(self.tr("Notes"), self.tr("For yourselves"))
        self.elements = chosen_elements(self.tr("Elements it speaks for"))
        self.evidence = chosen_evidence(self.tr("Evidence that shows it"))
        self._lay_out()
        self._listen()

    @property
    def shown(self) -> str:
        """The id of the entry that is shown; empty for none."""
        return self._held.id if self._held else ""

    def show_engagement(self, snapshot: Snapshot, standing: EngagementStanding) -> None:
        """Fill the form. What the person is typing is left alone while it is the same entry."""
        held = standing.engagement
        another = self.shown != held.id
        if another:
            self.leave()
        self._held = held
        for name, line in self._lines.items():
            line.fill(getattr(held, name))
        self.people.fill("" if held.people is None else str(held.people))
        for name, date_field in self._days.items():
            date_field.fill(getattr(held, name))
        for name, text in self._texts.items():
            text.fill(getattr(held, name))
        if another:
            self.quotations.begin(held.quotations)
        else:
            self.quotations.show_quotations(held.quotations)
        self.elements.show_chosen(held.elements, element_offers(snapshot.standard))
        self.evidence.show_chosen(held.evidence_ids, evidence_offers(snapshot))
        self._show_lacks(standing)
        methods, teams = names_used(snapshot, usual_methods())
        self.method.show_name(held.method, methods)
        self.team.show_name(held.team, teams)

    def leave(self) -> None:
        """Save what is being typed, and let go of what was not understood."""
        for line in (*self._lines.values(), self.people):
            line.flush()
        for text in (*self._texts.values(), self.quotations.field):
            text.flush()
            text.let_go()
        for day in self._days.values():
            day.line.flush()
            day.forget()
        for chosen in (self.elements, self.evidence):
            chosen.let_go()

    def show_again(self) -> None:
        """Something could not be saved: longer text stays and is sent again, a day is shown as it is kept."""
        held, (id_, values) = self._held, self._sent
        if held is None or held.id != id_:
            return
        fields = {**self._texts, "quotations": self.quotations.field}
        for name in values:
            if name in fields:
                fields[name].refuse()
            elif name in self._days:
                self._days[name].fill(getattr(held, name))

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for line in (*self._lines.values(), self.people):
            line.setReadOnly(read_only)
        for text in self._texts.values():
            text.setReadOnly(read_only)
        for day in self._days.values():
            day.set_read_only(read_only)
        for part in (self.quotations, self.elements, self.evidence):
            part.set_read_only(read_only)
        self.remove.setDisabled(read_only)

    @property
    def _lines(self) -> dict[str, SavingLine]:
        return dict(zip(LINES, (self.title, self.method, self.who, self.team), strict=True))

    @property
    def _texts(self) -> dict[str, SavingText]:
        return dict(zip(TEXTS, (self.result, self.changed_field, self.told, self.notes), strict=True))

    @property
    def _days(self) -> dict[str, DateField]:
        return {"held_on": self.held_on, "until": self.until, "told_on": self.told_on}

    def _show_lacks(self, standing: EngagementStanding) -> None:
        layout = self.lacks.layout()
        if layout is None:
            return
        clear(layout)
        shown = [lack_standing(say(words)) for words in standing.words] or [whole_standing(standing.planned)]
        for one in shown:
            layout.addWidget(StatusPill(one.symbol, one.word, one.tone))

    def _tell(self, **values: Any) -> None:
        self._send(new_id(), values)

    def _write(self, **values: Any) -> None:
        """Longer text: what is typed in one spell is one step."""
        self._send(self._step or new_id(), values)

    def _send(self, step: str, values: Mapping[str, Any]) -> None:
        held = self._held
        if held is not None and any(getattr(held, name) != value for name, value in values.items()):
            self._sent = held.id, values
            self.changed.emit(held.id, values, step)

    def _save_line(self, name: str, text: str) -> None:
        if name == "title" and not text.strip() and self._held is not None:
            # An entry has a title; emptying the field is not saved but taken back.
            self.title.fill(self._held.title)
            return
        self._tell(**{name: text.strip()})

    def _save_people(self, text: str) -> None:
        try:
            self._tell(people=people_in(text))
        except UserError as error:
            self.refused.emit(error)

    def _save_day(self, name: str, when: object) -> None:
        held = self._held
        if name == "held_on" and held is not None:
            self._tell(**days_after(held, when if when is None else self.held_on.value))
        else:
            self._tell(**{name: when})

    def _begin(self) -> None:
        self._step = new_id()

    def _listen(self) -> None:
        for name, line in self._lines.items():
            line.saved.connect(lambda text, name=name: self._save_line(name, text))
        self.people.saved.connect(self._save_people)
        for name, day in self._days.items():
            day.saved.connect(lambda when, name=name: self._save_day(name, when))
        for name, text in self._texts.items():
            text.began.connect(self._begin)
            text.saved.connect(lambda words, name=name: self._write(**{name: words.strip()}))
        self.quotations.field.began.connect(self._begin)
        self.quotations.saved.connect(lambda said: self._write(quotations=said))
        self.elements.changed.connect(lambda codes: self._tell(elements=codes))
        self.evidence.changed.connect(lambda ids: self._tell(evidence_ids=ids))

    def _lay_out(self) -> None:
        line = self.fontMetrics().lineSpacing()
        for text, lines in ((self.quotations.field, 4), (self.told, 3), (self.notes, 3)):
            text.setFixedHeight(line * lines + sizes().gap_wide)
        for text in (self.result, self.changed_field):
            text.setFixedHeight(line * 4 + sizes().gap_wide)
        rows: Sequence[QWidget] = (
            pane_head(self.lacks, self.remove),
            FormRow(self.tr("Title"), self.title),
            pair(FormRow(self.tr("First day"), self.held_on), FormRow(self.tr("Last day"), self.until)),
            pair(
                FormRow(self.tr("How they were asked"), self.method),
                FormRow(self.tr("How many took part"), self.people),
            ),
            pair(FormRow(self.tr("Who took part"), self.who), FormRow(self.tr("Team"), self.team)),
            FormRow(self.tr("What customers said"), self.quotations),
            FormRow(self.tr("Result"), self.result),
            FormRow(self.tr("What changed"), self.changed_field),
            pair(
                FormRow(self.tr("How customers were told"), self.told),
                FormRow(self.tr("Told on"), self.told_on),
                (2, 1),
            ),
            FormRow(self.tr("Elements it speaks for"), self.elements),
            FormRow(self.tr("Evidence that shows it"), self.evidence),
            FormRow(self.tr("Notes"), self.notes),
        )
        self.setLayout(column(*rows, None, gap=sizes().gap_medium))
