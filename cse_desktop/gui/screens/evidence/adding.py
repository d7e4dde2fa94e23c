"""Adding evidence that is not a file: a place to see, a person to meet, a system, a web page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.domain.portfolio import Form
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.texts import form_word
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

CHOICES: tuple[Form, ...] = ("place", "person", "system", "web")


@dataclass(frozen=True)
class NewEvidence:
    """What the person wants added."""

    form: Form
    title: str
    location: str


class AddDialog(Frame):
    """Shown with `open()`; deletes itself when it is closed."""

    wanted = Signal(object)
    """NewEvidence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something to see on the visit"), parent, width=560)
        self.form = SegmentChooser(
            self.tr("What is it?"), [Choice(form, form_word(form), f"kind-{form}", "muted") for form in CHOICES]
        )
        self.form.show_choice("place")
        self.title, self.location = QLineEdit(), QLineEdit()
        self._location_row = FormRow("", self.location)
        self._title_row = FormRow(self.tr("Title"), self.title)
        self.add = button(self.tr("Add"), self._add, role="primary")
        self.cancel = button(self.tr("Cancel"), self.reject)
        advice = self.tr("What the assessor sees and hears on the visit counts too. It gets an exhibit number.")
        for part in (label(advice, "muted", wrap=True), self.form, self._title_row, self._location_row):
            self.body.addWidget(part)
        self.add_buttons(go_on=self.add, leave=self.cancel)
        self.form.chosen.connect(self._suit)
        self.title.textEdited.connect(self._ready)
        self._suit("place")
        self.title.setFocus()

    def _suit(self, form: str) -> None:
        form = form or "place"
        self.form.show_choice(form)
        examples = {
            "place": (self.tr("Such as Reception at the civic centre"), self.tr("Where it is")),
            "person": (self.tr("Such as Customer services team leader"), self.tr("Name, team, where to meet")),
            "system": (self.tr("Such as Complaints tracker"), self.tr("Where and by whom it is shown")),
            "web": (self.tr("Such as Our service standards"), self.tr("Address, such as https://…")),
        }
        example, where = examples[form]
        self.title.setPlaceholderText(example)
        self._location_row.label.setText(where)
        self.location.setAccessibleName(where)
        self._ready()

    def _ready(self) -> None:
        self.add.setEnabled(bool(self.title.text().strip()))

    def _add(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.title.setFocus()
            return
        form = next(form for form in CHOICES if form == self.form.choice)
        self.wanted.emit(NewEvidence(form, title, self.location.text().strip()))
        self.accept()
