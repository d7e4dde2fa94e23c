"""Whose portfolio it is and when the visit is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow


class DetailsDialog(Frame):
    """`wanted` comes with organisation and day of the visit (or None) when the person saves."""

    wanted = Signal(str, object)

    help_name = "details"

    def __init__(self, organisation: str, visit: date | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Organisation and visit"), parent, width=460)
        self.organisation = QLineEdit(organisation)
        self.visit = DateField(self.tr("Date of the assessor's visit"), self.tr("Such as 1 March 2027"))
        self.visit.fill(visit)
        self.body.addWidget(FormRow(self.tr("Organisation"), self.organisation))
        help_text = self.tr("The age of evidence is measured on this date. Leave it empty until it is known.")
        self.body.addWidget(FormRow(self.tr("The assessor's visit"), self.visit, help_text))
        self._save = button(self.tr("Save"), self._accept, role="primary")
        self.organisation.textEdited.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self.add_buttons(go_on=self._save, leave=button(self.tr("Cancel"), self.reject))

    def _accept(self) -> None:
        if self.visit.check():
            self.wanted.emit(self.organisation.text().strip(), self.visit.value)
            self.accept()
