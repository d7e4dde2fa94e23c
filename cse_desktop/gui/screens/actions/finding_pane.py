"""One finding: what was said beside what the organisation said, the answer, and what is being done about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import Action
from cse_desktop.domain.findings import TYPED_KINDS
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.choosing import evidence_offers
from cse_desktop.gui.models.findings import element_words, finding_standing, said_by
from cse_desktop.gui.screens.actions.findings_state import FindingFacts, ours_of, theirs_of
from cse_desktop.gui.screens.actions.words import action_standing, answer_standing
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.texts import short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.chosen import chosen_evidence
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow, SavingText
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable, rule
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton
from cse_desktop.gui.widgets.screen_head import pane_head
from cse_desktop.gui.widgets.status_pill import StatusPill
from cse_desktop.gui.widgets.tab_order import come_before


class FindingPane(QWidget):
    """Shows one finding. What is typed is saved by itself."""

    answered = Signal(str, object, str)
    """Id of the finding, the fields of its answer that are otherwise now, and the step they belong to, if any."""
    action_wanted = Signal(str)
    """Id of the finding for which something is to be done."""
    see_action = Signal(str)
    see_element = Signal(str)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding_id = ""
        self._element = ""
        self._step = ""
        self._shown_actions: list[Action] = []
        self.said = SaidOf()
        self.state = StatusPill()
        self.to_element = button(self.tr("Go to the element"), self._see_element, icon="elements", role="quiet")
        self.change = button(self.tr("Change…"), self._change, icon="edit", role="quiet")
        self.change.setAccessibleName(self.tr("Change the finding…"))
        self.answer = SavingText(self.tr("Answer: what was done about it"), self.tr("What was done about it"))
        self.evidence = chosen_evidence(self.tr("Evidence that shows it"))
        self.on = DateField(self.tr("Answered on"), self.tr("Not yet"))
        self.today = button(self.tr("Answered today"), self._today, icon="success")
        self.back = button(self.tr("Not answered after all"), self._take_back, icon="undo", role="quiet")
        self.action_list = column(gap=sizes().gap_small)
        self.no_action = label(self.tr("Nothing is being done about it yet."), "muted", wrap=True)
        self.new_action = button(self.tr("New action for it"), self._new_action, icon="add")
        self.remove = button(self.tr("Remove"), self._remove, icon="delete", role="quiet")
        self.remove.setAccessibleName(self.tr("Remove this finding"))
        self._lay_out()
        self.answer.began.connect(self._begin_step)
        self.answer.saved.connect(lambda text: self._say(self._step, answer=text))
        self.evidence.changed.connect(lambda ids: self._say(evidence_ids=ids))
        self.on.saved.connect(lambda day: self._say(answered_on=day))

    def show_finding(self, snapshot: Snapshot, facts: FindingFacts) -> None:
        """Show a finding; what is being typed of the same one is left alone."""
        finding = facts.finding
        if finding.id != self.finding_id:
            self.flush()
            self.answer.let_go()
            self.on.forget()
            self.evidence.let_go()
            self.finding_id = finding.id
            self._step = ""
        self._element = finding.element
        self.said.show_finding(snapshot, facts)
        standing = answer_standing(facts.state)
        self.state.show_state(standing.symbol, standing.word, standing.tone)
        self.to_element.setVisible(bool(finding.element))
        self.change.setVisible(finding.kind in TYPED_KINDS)
        self.answer.fill(finding.answer)
        self.evidence.show_chosen(finding.evidence_ids, evidence_offers(snapshot))
        self.on.fill(finding.answered_on)
        self.today.setVisible(finding.answered_on is None)
        self.back.setVisible(finding.answered_on is not None)
        self._show_actions(list(facts.actions))

    def flush(self) -> None:
        """Save what was typed."""
        self.answer.flush()
        self.on.line.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.answer.setReadOnly(read_only)
        self.on.set_read_only(read_only)
        self.evidence.set_read_only(read_only)
        for part in (self.today, self.back, self.new_action, self.change, self.remove):
            part.setDisabled(read_only)

    def _show_actions(self, actions: list[Action]) -> None:
        self.no_action.setVisible(not actions)
        if actions == self._shown_actions:
            return
        self._shown_actions = actions
        clear(self.action_list)
        made = [self._action_button(action) for action in actions]
        for one in made:
            self.action_list.addWidget(one)
        come_before(made, self.new_action)

    def _action_button(self, action: Action) -> RowButton:
        standing = action_standing(action.state)
        line = row(IconLabel(standing.symbol, standing.tone, sizes().icon_small), gap=sizes().gap)
        line.setContentsMargins(sizes().gap, sizes().gap_small, sizes().gap, sizes().gap_small)
        parts = (standing.word, action.owner, short_day(action.due))
        about = " · ".join(part for part in parts if part)
        said = column(label(action.title, "subheading", wrap=True), label(about, "muted", wrap=True), gap=0)
        line.addLayout(said, 1)
        line.addWidget(IconLabel("chevron-right", "muted", sizes().icon_small))
        made = RowButton(line, action.title, about)
        made.clicked.connect(lambda: self.see_action.emit(action.id))
        return made

    def _say(self, step: str = "", **values: Any) -> None:
        if self.finding_id:
            self.answered.emit(self.finding_id, values, step)

    def _begin_step(self) -> None:
        self._step = new_id()

    def _today(self) -> None:
        self.flush()
        self._say(answered_on=date.today())  # noqa: DTZ011 - the local day

    def _take_back(self) -> None:
        self._say(answered_on=None)

    def _new_action(self) -> None:
        self.action_wanted.emit(self.finding_id)

    def _see_element(self) -> None:
        self.see_element.emit(self._element)

    def _change(self) -> None:
        self.change_wanted.emit(self.finding_id)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.finding_id)

    def _lay_out(self) -> None:
        ways = _flowing(self.today, self.back)
        self.setLayout(
            column(
                pane_head(self.said.element, self.remove),
                self.said,
                _flowing(self.to_element, self.change),
                rule(),
                row(label(self.tr("Your answer"), "heading"), self.state, None, gap=sizes().gap),
                FormRow(self.tr("What was done about it"), self.answer),
                FormRow(self.tr("Evidence that shows it"), self.evidence),
                FormRow(self.tr("Answered on"), self.on),
                ways,
                rule(),
                label(self.tr("Actions"), "heading"),
                self.no_action,
                self.action_list,
                row(self.new_action, None),
                None,
                gap=sizes().gap_medium,
            )
        )


def _flowing(*buttons: QWidget) -> QWidget:
    held = QWidget()
    flow = FlowLayout(held, sizes().gap)
    for one in buttons:
        flow.addWidget(one)
    return held


class SaidOf(QWidget):
    """What an assessor said: of what, when, by whom, and what the organisation said of the element itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.element = label("", "heading", wrap=True)
        self.kind = StatusPill()
        self.words = label("", wrap=True)
        make_selectable(self.words)
        self.source = label("", "muted", wrap=True)
        self.ours, self.theirs = StatusPill(), StatusPill()
        self.ours_label = label(self.tr("your rating:"), "muted")
        self.theirs_label = label(self.tr("the assessor’s:"), "muted")
        pills, ratings = QWidget(), QWidget()
        FlowLayout(pills, sizes().gap).addWidget(self.kind)
        flow = FlowLayout(ratings, sizes().gap)
        self._pairs = QWidget(), QWidget()
        held = (self.theirs_label, self.theirs), (self.ours_label, self.ours)
        for together, parts in zip(self._pairs, held, strict=True):
            together.setLayout(row(*parts, gap=sizes().gap))
            flow.addWidget(together)
        whole = column(gap=sizes().gap)
        for widget in (pills, self.words, self.source, ratings):
            whole.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(whole)

    def show_finding(self, snapshot: Snapshot, facts: FindingFacts) -> None:
        """Show another finding, or the same one otherwise."""
        finding, standard = facts.finding, snapshot.standard
        self.element.setText(element_words(standard, finding.element))
        standing = finding_standing(standard, finding)
        self.kind.show_state(standing.symbol, standing.word, standing.tone)
        self.words.setText(finding.text)
        self.words.setVisible(bool(finding.text))
        about = " ".join(finding.about.split())
        on = self.tr("on “{words}”").format(words=about) if about else ""
        told = (facts.review.title, said_by(finding), on, finding.source)
        self.source.setText(" · ".join(part for part in told if part))
        ours = ours_of(snapshot, finding) if finding.element else None
        _show_rating(standard, self.ours, self.ours_label, ours)
        _show_rating(standard, self.theirs, self.theirs_label, theirs_of(snapshot, finding))
        for together, pill in zip(self._pairs, (self.theirs, self.ours), strict=True):
            together.setVisible(not pill.isHidden())


def _show_rating(standard: Standard, pill: StatusPill, words: QWidget, rating: str | None) -> None:
    for widget in (pill, words):
        widget.setVisible(rating is not None)
    if rating is not None:
        held = rating_standing(standard, rating)
        pill.show_state(held.symbol, held.word, held.tone)
