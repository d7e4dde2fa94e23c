"""Rolling forward: what came of the last review, when the next one is, what goes along, what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QLineEdit, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.rolling import Roll, RollPlan, plan_roll, source_of
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.narratives import NarrativesDialog
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.review_kinds import kind_words, kinds_of
from cse_desktop.gui.rolling.preview import RollPreview
from cse_desktop.gui.rolling.state import RollForm, begin_with, covers_of, likely_again, problems_at
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.problem_line import ProblemLine
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

WIDTH, HEIGHT = 980, 700
"""As it begins, in pixels at the usual text size."""


class RollDialog(Frame):
    """`wanted` comes with the Roll when the person goes on; the dialog stays until it is told that it was done."""

    wanted = Signal(object)

    help_name = "rolling"

    def __init__(self, session: GuiSession, roll: Roll, parent: QWidget | None = None) -> None:
        """`roll` is what the form begins with."""
        super().__init__(self.tr("Roll forward"), parent, width=700)
        self._session, self._snapshot = session, session.snapshot
        self._again = likely_again(self._snapshot, roll.source)
        self.form = begin_with(self._snapshot, roll)
        self._covers_is_mine = False
        """Whether a person chose what is covered."""
        self._asked = False
        """Whether a person asked to go on."""
        self._make_fields()
        self.problems = {name: ProblemLine(field) for name, field in self._fields.items()}
        self.preview = RollPreview(len(self._snapshot.standard.elements))
        self.general = ProblemLine(self.preview)
        self._lay_out()
        self._listen()
        # At once, so that the dialog opens as large as what it has to say.
        self._planned(plan_roll(self._snapshot, self.form.roll(self._again)))
        self.begin_at(WIDTH, HEIGHT)

    def refuse(self, error: Exception) -> None:
        """It could not be done: say why, and keep what was typed."""
        self.go_on.setEnabled(True)
        if isinstance(error, UserError):
            self.general.say(self._session.say(error.message))
        else:
            self._session.fail(error)

    def _make_fields(self) -> None:
        form, standard = self.form, self._snapshot.standard
        self.outcome = QLineEdit(form.outcome)
        self.outcome.setPlaceholderText(self.tr("Such as: Awarded, with 3 Compliance Plus"))
        self.until = DateField(self.tr("The certificate holds until"), self.tr("Such as 1 March 2030"))
        self.until.fill(form.until)
        self.title = QLineEdit(form.title)
        self.title.setPlaceholderText(self.tr("Such as First annual review"))
        self.visit = DateField(self.tr("First day of the next visit"), self.tr("Such as 1 March 2028"))
        self.visit.fill(form.visit)
        self.kind = QComboBox()
        for kind in kinds_of(standard.cycle, form.kind):
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(form.kind))
        self.ratings = SegmentChooser(
            self.tr("Ratings"),
            (Choice("keep", self.tr("Keep them")), Choice("reset", self.tr("Rate anew"))),
        )
        self.narratives = SegmentChooser(
            self.tr("Narratives"),
            (
                Choice("all", self.tr("All")),
                Choice("none", self.tr("None")),
                Choice("some", self.tr("Choose…"), help=self.tr("Say for which elements")),
            ),
        )
        self.cases = QCheckBox(self.tr("Compliance Plus cases go along"))
        self.cases.setChecked(form.cases)
        self.covers = SegmentChooser(self.tr("Elements it covers"), self._coverings())
        self._fields: dict[str, QWidget] = {
            "title": self.title,
            "visit": self.visit.line,
            "certificate_until": self.until.line,
        }
        self._show_choices()

    def _coverings(self) -> Sequence[Choice]:
        again = self.tr("The one likely again|The %n likely again", "", len(self._again))
        return (
            Choice("whole", self.tr("Whole standard")),
            *((Choice("again", again),) if self._again else ()),
            Choice("some", self.tr("Choose…"), help=self.tr("Say which elements it covers")),
        )

    def _lay_out(self) -> None:
        source = source_of(self._snapshot, self.form.source)
        over = self.tr("“{review}”, visit on {day}") if source and source.visit else self.tr("“{review}”")
        told = over.format(review=source.title, day=day(source.visit)) if source else ""
        asked = column(gap=sizes().gap_medium)
        least = sizes().of(200)
        likely = self.tr(
            "What was more than compliant or not fully met last time is likely to be looked at again."
        )
        for placed in (
            self._heading(self.tr("The review that is over"), told),
            FormRow(self.tr("What came of it"), self.outcome),
            self._asked_for(self.tr("The certificate holds until"), self.until, "certificate_until"),
            self._heading(self.tr("The next review")),
            Columns(
                self._asked_for(self.tr("Title"), self.title, "title"),
                FormRow(self.tr("Kind"), self.kind),
                least=least,
            ),
            self._asked_for(self.tr("First day of the visit"), self.visit, "visit"),
            FormRow(self.tr("Elements it covers"), self.covers, likely if self._again else ""),
            self._heading(self.tr("What goes along")),
            Columns(
                FormRow(self.tr("Ratings"), self.ratings),
                FormRow(self.tr("Narratives"), self.narratives),
                least=least,
            ),
            self.cases,
        ):
            asked.addWidget(placed)
        asked.addStretch(1)
        left = QWidget()
        left.setLayout(asked)
        right = QWidget()
        right.setLayout(column(self.general, self.preview, gap=sizes().gap))
        self.body.addLayout(self._beside(left, right), 1)
        self.go_on = button(self.tr("Roll forward"), self._accept, role="primary", icon="arrow-right")
        self.add_buttons(go_on=self.go_on, leave=button(self.tr("Cancel"), self.reject))

    def _beside(self, left: QWidget, right: QWidget) -> QBoxLayout:
        """The preview beside the form where the screen has room, else below it."""
        wide = self.screen().availableGeometry().width() >= sizes().of(WIDTH)
        whole: QBoxLayout = row(gap=sizes().gap_medium) if wide else column(gap=sizes().gap_medium)
        whole.addWidget(left, 5)
        whole.addWidget(right, 4)
        return whole

    def _heading(self, title: str, told: str = "") -> QWidget:
        made = QWidget()
        words = column(label(title, "heading", wrap=True), gap=sizes().gap_tiny)
        if told:
            words.addWidget(label(told, "muted", wrap=True))
        made.setLayout(words)
        return made

    def _asked_for(self, words: str, field: QWidget, name: str) -> QWidget:
        made = QWidget()
        made.setLayout(column(FormRow(words, field), self.problems[name], gap=sizes().gap_tiny))
        return made

    def _listen(self) -> None:
        for line in (self.title, self.outcome):
            line.textEdited.connect(self._changed)
        for field in (self.visit, self.until):
            field.edited.connect(self._changed)
            field.saved.connect(self._changed)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.cases.toggled.connect(self._changed)
        self.ratings.chosen.connect(lambda code: self._choose(ratings=code))
        self.narratives.chosen.connect(self._choose_narratives)
        self.covers.chosen.connect(self._choose_covering)

    def _show_choices(self) -> None:
        self.ratings.show_choice(self.form.ratings)
        self.narratives.show_choice(self.form.narratives)
        self.covers.show_choice(self.form.covers)

    def _choose(self, **chosen: Any) -> None:
        """Take a choice; one of them is always down, so that pressing it again changes nothing."""
        self.form = replace(self.form, **{name: value for name, value in chosen.items() if value})
        self._show_choices()
        self._plan()

    def _choose_narratives(self, code: str) -> None:
        if (code or self.form.narratives) != "some":
            self._choose(narratives=code)
            return
        self._show_choices()
        codes = {element.code for element in self._snapshot.standard.elements}
        dialog = NarrativesDialog(self._snapshot.standard, self.form.told or codes, self)
        dialog.wanted.connect(lambda told: self._choose(narratives="some", told=frozenset(told)))
        dialog.open()

    def _choose_covering(self, code: str) -> None:
        self._covers_is_mine = True
        if (code or self.form.covers) != "some":
            self._choose(covers=code)
            return
        self._show_choices()
        codes = {element.code for element in self._snapshot.standard.elements}
        begun = frozenset(self.form.chosen or self._again or codes)
        dialog = ScopeDialog(self._snapshot.standard, begun, self, likely=self._again)
        dialog.wanted.connect(lambda chosen: self._choose(covers="some", chosen=tuple(chosen)))
        dialog.open()

    def _kind_changed(self) -> None:
        if not self._covers_is_mine and self.form.covers != "some":
            covers = covers_of(str(self.kind.currentData()), self._again)
            self.form = replace(self.form, covers=covers)
            self._show_choices()
        self._plan()

    def _changed(self, *_: object) -> None:
        self._plan()

    def _read(self) -> RollForm:
        """The form as it stands; a day that is not understood counts for none, and is said at its field."""
        return replace(
            self.form,
            title=self.title.text(),
            kind=str(self.kind.currentData()),
            visit=_day_in(self.visit),
            outcome=self.outcome.text(),
            until=_day_in(self.until),
            cases=self.cases.isChecked(),
        )

    def _plan(self) -> None:
        self.form = self._read()
        self._session.ask("roll.plan", _planner(self.form.roll(self._again)), self._planned)

    def _planned(self, plan: RollPlan) -> None:
        self.preview.show_plan(plan, date.today())  # noqa: DTZ011 - the local day
        said = problems_at(plan, asked=self._asked)
        for name, line in self.problems.items():
            line.say(self._session.say(said[name].message) if name in said else "")
        self.general.say(self._session.say(said[""].message) if "" in said else "")

    def _accept(self) -> None:
        self._asked = True
        if not self.visit.check() or not self.until.check():
            return
        self.form = self._read()
        self.go_on.setEnabled(False)
        roll = self.form.roll(self._again)
        self._session.ask("roll.last", _planner(roll), self._decided)

    def _decided(self, plan: RollPlan) -> None:
        if not plan.problems:
            self.wanted.emit(plan.roll)
            return
        self.go_on.setEnabled(True)
        self._planned(plan)
        field = self._fields.get(plan.problems[0].field)
        if field is not None:
            field.setFocus()


def _planner(roll: Roll) -> Callable[[Workspace, Context], RollPlan]:
    def run(ws: Workspace, ctx: Context) -> RollPlan:
        return plan_roll(ws.snapshot, roll)

    return run


def _day_in(field: DateField) -> date | None:
    try:
        return field.value
    except ValueError:
        return None
