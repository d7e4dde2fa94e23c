"""Whose portfolio it is and when the visit is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.layouts import row


class DetailsDialog(Frame):
    """`wanted` comes with organisation and day of the visit (or None) when the person saves."""

    wanted = Signal(str, object)

    def __init__(self, organisation: str, visit: date | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Organisation and visit"), parent, width=460)
        self.organisation = QLineEdit(organisation)
        self.dated = QCheckBox(self.tr("The date is known"))
        self.dated.setChecked(visit is not None)
        shown = QDate(visit.year, visit.month, visit.day) if visit else QDate.currentDate().addMonths(6)
        self.visit = QDateEdit(shown)
        self.visit.setAccessibleName(self.tr("Date of the assessor's visit"))
        self.visit.setCalendarPopup(True)
        self.visit.setDisplayFormat("d MMMM yyyy")
        self.visit.setEnabled(visit is not None)
        self.dated.toggled.connect(self.visit.setEnabled)
        day = QWidget()
        day.setLayout(row(self.dated, self.visit, None))
        day.setFocusProxy(self.dated)
        self.body.addWidget(FormRow(self.tr("Organisation"), self.organisation))
        help_text = self.tr("How old evidence is will be counted to this day.")
        self.body.addWidget(FormRow(self.tr("The assessor's visit"), day, help_text))
        self._save = button(self.tr("Save"), self._accept, role="primary")
        self.organisation.textEdited.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self.add_buttons(button(self.tr("Cancel"), self.reject), self._save)

    def _accept(self) -> None:
        when = self.visit.date()
        visit = date(when.year(), when.month(), when.day()) if self.dated.isChecked() else None
        self.wanted.emit(self.organisation.text().strip(), visit)
        self.accept()
