"""The days a report to the board is about."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.board_report import Period
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.layouts import column


class PeriodBox(QWidget):
    """The first day and the last; without one, the last six months."""

    changed = Signal()

    def __init__(self, usual: Period, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.since = DateField(self.tr("First day"), self.tr("Such as 1 June 2026"))
        self.until = DateField(self.tr("Last day"), self.tr("Such as 30 November 2026"))
        self.since.fill(usual.begins)
        self.until.fill(usual.ends)
        first = FormRow(self.tr("From"), self.since)
        last = FormRow(self.tr("To"), self.until)
        self.setLayout(column(sizes().gap_small, first, last, gap=sizes().gap_medium))
        for field in (self.since, self.until):
            field.edited.connect(self.changed)
            field.saved.connect(self.changed)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The days as they were typed; None for one that is left empty or not understood."""
        return _day(self.since), _day(self.until)

    @property
    def missing(self) -> str:
        """What must be put right first; empty for nothing."""
        if not (_is_date(self.since) and _is_date(self.until)):
            return self.tr("Write the days of the report as dates, such as 1 June 2026.")
        first, last = self.days
        if first is not None and first > (last or self._today):
            return self.tr("The first day of the report is after its last. Choose an earlier one.")
        if first is not None and first > self._today:
            return self.tr("The first day of the report is still to come. Choose an earlier one.")
        return ""


def _is_date(field: DateField) -> bool:
    return not field.line.text().strip() or _day(field) is not None


def _day(field: DateField) -> date | None:
    try:
        return field.value
    except ValueError:
        return None
