"""What is said of a service standard: a form that saves each field when the person leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.measures import figure
from cse_desktop.domain.promises import PromiseStanding
from cse_desktop.gui.models.choosing import element_offers, evidence_offers, measure_offers
from cse_desktop.gui.opening import visit_evidence
from cse_desktop.gui.screens.measures.promises_state import proposed_elements, services_of
from cse_desktop.gui.screens.measures.words import kept_standing, target_standing
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import PanePage, SidePanel
from cse_desktop.gui.widgets.chosen import chosen_elements, chosen_evidence, chosen_measures
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, flow
from cse_desktop.gui.widgets.offering_line import OfferingLine
from cse_desktop.gui.widgets.screen_head import pane_head
from cse_desktop.gui.widgets.side_by_side import pair
from cse_desktop.gui.widgets.status_pill import StatusPill

NOTE_LINES = 4


class PromiseForm(SidePanel):
    """It saves nothing itself: `described` says what the person changed."""

    described = Signal(str, object)
    """Promise id, and the fields that were changed, by name."""
    remove_wanted = Signal()
    measure_wanted = Signal(str)
    """Id of a measure to look at."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.standing: PromiseStanding | None = None
        self.pill = StatusPill()
        self.remove = button(self.tr("Remove"), self.remove_wanted, icon="delete", role="quiet")
        self.lacks = label("", wrap=True)
        self.text = SavingLine(self.tr("What is promised"))
        self.service = OfferingLine(self.tr("Service"), self.tr("Empty: the whole organisation"))
        self.consulted = SavingLine(self.tr("Who had a say in it"), self.tr("Such as the customer panel"))
        self.consulted_on = DateField(self.tr("When they were asked"), self.tr("Such as May 2025"))
        self.published = SavingLine(self.tr("Where customers can read it"), self.tr("Such as a page or a poster"))
        self.published_on = DateField(self.tr("Since when"), self.tr("Such as 1 Apr 2025"))
        self.measures = chosen_measures(self.tr("Measures that show it"))
        self.figures = column(gap=sizes().gap_small)
        self.evidence = chosen_evidence(self.tr("Evidence"))
        self.elements = chosen_elements(self.tr("Elements"))
        self.proposed = FlowLayout(gap=sizes().gap_small)
        self.notes = SavingText(self.tr("Notes"))
        self.nothing = EmptyState("checked", "")
        self._lines: dict[str, SavingLine] = {
            "text": self.text,
            "service": self.service,
            "consulted": self.consulted,
            "published": self.published,
        }
        self._days = {"consulted_on": self.consulted_on, "published_on": self.published_on}
        self._lay_out()
        self._listen()
        self.set_read_only(session.read_only)

    def show_standing(self, one: PromiseStanding | None) -> None:
        """Show a service standard; what is being typed of the same one stays. None: that none is chosen."""
        another = one is None or self.standing is None or self.standing.promise.id != one.promise.id
        if another:
            self.flush()
        self.standing = one
        if one is None:
            self._say_nothing()
            self.setCurrentIndex(0)
            return
        self._fill(one, another)
        self._show_measures(one)
        self._propose(one.promise.elements)
        standing = kept_standing(one.kept)
        self.pill.show_state(standing.symbol, standing.word, standing.tone)
        self.lacks.setText("\n".join(self._session.say(lack) for lack in one.lacks))
        self.lacks.setVisible(bool(one.lacks))
        if another:
            self.page.verticalScrollBar().setValue(0)
        self.setCurrentIndex(1)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for everything: it scrolls up and down only."""
        return QSize(self.page.minimumSizeHint().width(), super().minimumSizeHint().height())

    def flush(self) -> None:
        """Save now what was typed and not saved yet."""
        for line in (*self._lines.values(), *(day.line for day in self._days.values())):
            line.flush()
        self.notes.flush()

    def restore(self) -> None:
        """Show again what is held, as after something that could not be kept."""
        one, self.standing = self.standing, None
        for day in self._days.values():
            day.forget()
        self.show_standing(one)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for line in self._lines.values():
            line.setReadOnly(read_only)
        self.notes.setReadOnly(read_only)
        for day in self._days.values():
            day.set_read_only(read_only)
        for chosen in (self.measures, self.evidence, self.elements):
            chosen.set_read_only(read_only)
        self.remove.setEnabled(not read_only)

    def _fill(self, one: PromiseStanding, another: bool) -> None:
        promise, snapshot = one.promise, self._session.snapshot
        for name, line in self._lines.items():
            if another:
                line.begin(getattr(promise, name))
            else:
                line.fill(getattr(promise, name))
        for name, day in self._days.items():
            if another:
                day.forget()
            day.fill(getattr(promise, name))
        self.notes.fill(promise.notes)
        self.service.show_name(promise.service, services_of(snapshot))
        if another:
            for chosen in (self.measures, self.evidence, self.elements):
                chosen.let_go()
        self.measures.show_chosen(promise.measure_ids, measure_offers(snapshot))
        self.evidence.show_chosen(promise.evidence_ids, evidence_offers(snapshot))
        self.elements.show_chosen(promise.elements, element_offers(snapshot.standard))

    def _show_measures(self, one: PromiseStanding) -> None:
        """What each measure says, as a line that leads to it."""
        clear(self.figures)
        for held in one.measures:
            measure, standing = held.measure, target_standing(held.target)
            latest = figure(held.latest.value, measure.unit) if held.latest else ""
            pill = StatusPill(standing.symbol, standing.word, standing.tone)
            name = f"{measure.name}: {latest}" if latest else measure.name
            go = button(name, partial(self.measure_wanted.emit, measure.id), role="quiet")
            line = QWidget()
            line.setLayout(flow(pill, go))
            self.figures.addWidget(line)

    def _propose(self, held: Sequence[str]) -> None:
        """Elements that ask for service standards, each a button that adds it."""
        clear(self.proposed)
        standard = self._session.snapshot.standard
        for code in () if self._session.read_only else proposed_elements(standard, held):
            made = button(code, partial(self._add_element, code), icon="suggest")
            made.setToolTip(standard.element(code).title)
            made.setAccessibleName(self.tr("Add element {code}").format(code=code))
            self.proposed.addWidget(made)
        self.proposing.setVisible(self.proposed.count() > 0)

    def _add_element(self, code: str) -> None:
        if self.standing is not None:
            self._tell("elements", (*self.standing.promise.elements, code))

    def _tell(self, name: str, value: Any) -> None:
        if self.standing is not None and getattr(self.standing.promise, name) != value:
            self.described.emit(self.standing.promise.id, {name: value})

    def _listen(self) -> None:
        for name, line in self._lines.items():
            line.saved.connect(lambda text, name=name: self._tell(name, text))
        self.notes.saved.connect(lambda text: self._tell("notes", text))
        for name, day in self._days.items():
            day.saved.connect(lambda when, name=name: self._tell(name, when))
        self.measures.visited.connect(self.measure_wanted)
        self.evidence.visited.connect(partial(visit_evidence, self._session))
        self.elements.visited.connect(partial(self._session.go, "elements"))
        self.measures.changed.connect(lambda ids: self._tell("measure_ids", ids))
        self.evidence.changed.connect(lambda ids: self._tell("evidence_ids", ids))
        self.elements.changed.connect(lambda codes: self._tell("elements", codes))

    def _say_nothing(self) -> None:
        there = bool(self._session.snapshot.promises)
        words = (
            self.tr("Choose a service standard") if there else self.tr("What there is to a promise stands here")
        )
        said = self.tr("Here you say who had a say in it, where customers can read it, and which figures show it.")
        self.nothing.say(words, said)

    def _lay_out(self) -> None:
        form = QWidget()
        body = column(gap=sizes().gap_medium)
        self.notes.setFixedHeight(self.fontMetrics().lineSpacing() * NOTE_LINES + sizes().gap_wide)
        head = QWidget()
        head.setLayout(flow(self.pill))
        body.addWidget(pane_head(head, self.remove))
        body.addWidget(self.lacks)
        body.addWidget(FormRow(self.tr("What is promised"), self.text))
        body.addWidget(FormRow(self.tr("Service"), self.service))
        for words, line, told, day in (
            (self.tr("Who had a say in it"), self.consulted, self.tr("When"), self.consulted_on),
            (self.tr("Where customers can read it"), self.published, self.tr("Since when"), self.published_on),
        ):
            body.addWidget(pair(FormRow(words, line), FormRow(told, day), (3, 2)))
        body.addWidget(FormRow(self.tr("Measures that show whether it is kept"), self.measures))
        body.addLayout(self.figures)
        body.addWidget(FormRow(self.tr("Evidence"), self.evidence))
        body.addWidget(FormRow(self.tr("Elements"), self.elements))
        chips = QWidget()
        chips.setLayout(self.proposed)
        self.proposing = FormRow(self.tr("Elements that ask for service standards"), chips)
        body.addWidget(self.proposing)
        body.addWidget(FormRow(self.tr("Notes"), self.notes))
        form.setLayout(body)
        self.page = PanePage(form)
        for page in (self.nothing, self.page):
            self.addWidget(page)
