"""Everything about one action, each field saved as a person leaves it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import ACTION_STATES, Action
from cse_desktop.domain.pack_variants import teams_named
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.choosing import element_offers, measure_offers, named_offers
from cse_desktop.gui.screens.actions.state import owners_known
from cse_desktop.gui.screens.actions.words import action_standing, finding_name
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.chosen import ChosenField, chosen_elements, chosen_measures
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow, SavingLine, SavingText
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.offering_line import OfferingLine
from cse_desktop.gui.widgets.screen_head import pane_head
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser
from cse_desktop.gui.widgets.side_by_side import pair


def state_chooser(name: str) -> SegmentChooser:
    """How far an action is, to be chosen."""
    standings = {state: action_standing(state) for state in ACTION_STATES}
    return SegmentChooser(
        name, [Choice(code, held.word, held.symbol, held.tone) for code, held in standings.items()]
    )


class ActionForm(QWidget):
    """Shows one action. What is typed while another one is chosen is saved for the one it was typed for."""

    said = Signal(str, object, str)
    """Id of the action, the fields that are otherwise now, and the step they belong to, if any."""
    remove_wanted = Signal()
    finding_wanted = Signal(str)
    """Id of a finding to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action_id = ""
        self._step = ""
        self._state = ""
        self.title = SavingLine(self.tr("What to do"))
        self.state = state_chooser(self.tr("State"))
        self.due = DateField(self.tr("Until when"), self.tr("Such as 1 Mar 2027"))
        self.owner = OfferingLine(self.tr("Owner"), self.tr("Nobody yet"))
        self.team = OfferingLine(self.tr("Team"), self.tr("No team"))
        self.elements = chosen_elements(self.tr("Elements"))
        self.findings = ChosenField(self.tr("Findings it answers"), self.tr("Add a finding: words of it"))
        self.measures = chosen_measures(self.tr("Measures it is to better"))
        self.notes = SavingText(self.tr("Notes"))
        self.remove = button(self.tr("Remove"), self.remove_wanted, icon="delete", role="quiet")
        self._lay_out()
        self._connect()

    def show_action(self, snapshot: Snapshot, action: Action) -> None:
        """Show an action; what is being typed of the same one is left alone."""
        if action.id != self.action_id:
            self.flush()
            self.due.forget()
            self.notes.let_go()
            for chosen in (self.elements, self.findings, self.measures):
                chosen.let_go()
            self.action_id = action.id
            self._step = ""
        self._state = action.state
        self.title.fill(action.title)
        self.state.show_choice(action.state)
        self.due.fill(action.due)
        self.owner.show_name(action.owner, owners_known(snapshot))
        self.team.show_name(action.team, teams_named(snapshot))
        self.elements.show_chosen(action.elements, element_offers(snapshot.standard))
        self.notes.fill(action.notes)
        self._show_findings(snapshot, action)
        self.measures.show_chosen(action.measure_ids, measure_offers(snapshot))
        self._measures.setVisible(bool(snapshot.measures))

    def flush(self) -> None:
        """Save what was typed."""
        for line in (self.title, self.owner, self.team, self.due.line):
            line.flush()
        self.notes.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for line in (self.title, self.owner, self.team, self.notes):
            line.setReadOnly(read_only)
        self.due.set_read_only(read_only)
        for part in (self.elements, self.findings, self.measures):
            part.set_read_only(read_only)
        self.state.setDisabled(read_only)
        self.remove.setDisabled(read_only)

    def _show_findings(self, snapshot: Snapshot, action: Action) -> None:
        held = snapshot.all_findings
        names = {id_: finding_name(snapshot, finding) for id_, finding in held.items()}
        # What asks for an answer is what is looked for most; all else can be found by its words.
        states = snapshot.finding_states
        offered = sorted(names, key=lambda id_: states[id_] not in ("open", "in_hand"))
        self.findings.show_chosen(action.findings, named_offers({id_: names[id_] for id_ in offered}, "quote"))
        self._findings.setVisible(bool(held))

    def _say(self, step: str = "", **values: Any) -> None:
        if self.action_id:
            self.said.emit(self.action_id, values, step)

    def _state_chosen(self, state: str) -> None:
        if state:
            self._say(state=state)
        else:  # one of them it is: pressing it again does not take it away
            self.state.show_choice(self._state)

    def _connect(self) -> None:
        self.title.saved.connect(lambda text: self._say(title=text))
        self.owner.saved.connect(lambda text: self._say(owner=text))
        self.team.saved.connect(lambda text: self._say(team=text))
        self.due.saved.connect(lambda day: self._say(due=day))
        self.state.chosen.connect(self._state_chosen)
        self.elements.changed.connect(lambda codes: self._say(elements=codes))
        self.findings.visited.connect(self.finding_wanted)
        self.findings.changed.connect(lambda ids: self._say(findings=ids))
        self.measures.changed.connect(lambda ids: self._say(measure_ids=ids))
        self.notes.began.connect(self._begin_step)
        self.notes.saved.connect(lambda text: self._say(self._step, notes=text))

    def _begin_step(self) -> None:
        self._step = new_id()

    def _lay_out(self) -> None:
        people = pair(FormRow(self.tr("Owner"), self.owner), FormRow(self.tr("Team"), self.team))
        self._findings = FormRow(self.tr("Findings it answers"), self.findings)
        self._measures = FormRow(self.tr("Measures it is to better"), self.measures)
        self.setLayout(
            column(
                pane_head(label(self.tr("Action"), "heading"), self.remove),
                FormRow(self.tr("What to do"), self.title),
                FormRow(self.tr("State"), self.state),
                FormRow(self.tr("Until when"), self.due),
                people,
                FormRow(self.tr("Elements"), self.elements),
                self._findings,
                self._measures,
                FormRow(self.tr("Notes"), self.notes),
                gap=sizes().gap_medium,
            )
        )


class NewActionForm(QWidget):
    """The few words with which an action begins; all else is said when it is there."""

    wanted = Signal(str, object)
    """Its title and the other fields."""
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Mapping[str, Any] = {}
        self._given = ""
        self.heading = label(self.tr("New action"), "heading")
        self.why = label("", "muted", wrap=True)
        self.title = SavingLine(self.tr("What to do"), self.tr("Such as: publish the survey’s results"))
        self.due = DateField(self.tr("Until when"), self.tr("Such as 1 Mar 2027"))
        self.owner = OfferingLine(self.tr("Owner"), self.tr("Nobody yet"))
        self.team = OfferingLine(self.tr("Team"), self.tr("No team"))
        self.add = button(self.tr("Add"), self._add, icon="add", role="primary")
        self.cancel = button(self.tr("Cancel"), self.dismissed)
        self.title.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.title.returnPressed.connect(self._add)
        self.setLayout(
            column(
                self.heading,
                self.why,
                FormRow(self.tr("What to do"), self.title),
                FormRow(self.tr("Until when"), self.due),
                FormRow(self.tr("Owner"), self.owner),
                FormRow(self.tr("Team"), self.team),
                row(self.add, self.cancel, None),
                None,
                gap=sizes().gap_medium,
            )
        )

    @property
    def is_begun(self) -> bool:
        """Whether a person has typed something that is not added yet."""
        typed = (self.title, self.due.line, self.owner, self.team)
        return any(line.text().strip() not in ("", self._given) for line in typed)

    def forget(self) -> None:
        """What was typed is added or not wanted."""
        self._given = ""
        for line in (self.title, self.due.line, self.owner, self.team):
            line.clear()

    def begin(
        self, snapshot: Snapshot, title: str = "", why: str = "", values: Mapping[str, Any] | None = None
    ) -> None:
        """Empty the form, with what is known already filled in."""
        self._values = dict(values or {})
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._given = title.strip()
        self.title.begin(title)
        self.due.forget()
        self.due.fill(None)
        self.owner.show_name("", owners_known(snapshot))
        self.team.show_name("", teams_named(snapshot))
        self.add.setEnabled(bool(title.strip()))
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.title.setFocus()
            return
        if self.due.check():
            said = {"owner": self.owner.text().strip(), "team": self.team.text().strip(), "due": self.due.value}
            self.wanted.emit(title, {**self._values, **said})
