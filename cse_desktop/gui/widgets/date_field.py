"""A date as people type it, with what was understood in words below it and a calendar to pick from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QWidget

from cse_desktop.gui.models.dates import read_date
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.texts import long_day, short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import icon_button
from cse_desktop.gui.widgets.fields import SavingLine
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from cse_desktop.gui.widgets.layouts import column, row


class DateField(QWidget):
    """`saved` comes with the day (None for an emptied field) when a person is done and it was understood."""

    saved = Signal(object)
    edited = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._note = ""
        self.line = SavingLine(name, hint)
        words = self.tr("Choose from a calendar: {name}").format(name=name)
        self.pick = icon_button("calendar", words, self._open)
        # One line, there even when it is empty: nothing moves when it speaks.
        self.said = ElidedLabel("", "muted")
        self.said.setMinimumHeight(self.said.fontMetrics().height())
        self._mark = IconLabel("error", "error", sizes().icon_small)
        self.calendar: QCalendarWidget | None = None
        field = row(gap=sizes().gap_small)
        field.addWidget(self.line, 1)
        field.addWidget(self.pick)
        told = row(gap=sizes().gap_small)
        told.addWidget(self._mark)
        told.addWidget(self.said, 1)
        self.setLayout(column(field, told, gap=sizes().gap_small))
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self._mark.hide()
        self.line.textEdited.connect(self._edited)
        self.line.saved.connect(self._done)

    def fill(self, when: date | None, note: str = "") -> None:
        """Show a day, and a note in place of its words. What was typed and not understood is left alone."""
        if self.is_wrong or self.line.is_dirty:
            return
        self._note = note
        self.line.fill(short_day(when))
        self._say(when, note)

    def forget(self) -> None:
        """Let go of what was typed and not understood, as when something else is shown."""
        if self.is_wrong:
            self._mark.hide()
            self.line.fill("")

    @property
    def is_wrong(self) -> bool:
        """Whether the person was told that what stands there is not understood."""
        return not self._mark.isHidden()

    @property
    def value(self) -> date | None:
        """The day that stands there, None for none. Raises ValueError for what is no date."""
        return read_date(self.line.text())

    def check(self) -> bool:
        """Whether what stands there is understood. If not, it is said, and the field gets the focus."""
        try:
            self._say(self.value)
        except ValueError:
            self._complain()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.line.setReadOnly(read_only)
        self.pick.setEnabled(not read_only)

    def _edited(self) -> None:
        # While it is being typed it is not wrong yet, only not finished.
        try:
            self._say(self.value)
        except ValueError:
            self._say(None)
        self.edited.emit()

    def _done(self, text: str) -> None:
        try:
            when = read_date(text)
        except ValueError:
            self._complain()
            return
        self._say(when)
        self.saved.emit(when)

    def _say(self, when: date | None, note: str = "") -> None:
        self._mark.hide()
        self.said.setText(note or long_day(when))
        self.line.setAccessibleDescription(self.said.text())

    def _complain(self) -> None:
        words = self.tr("Not a date: write 1 Mar 2027")
        self.said.setText(words)
        self._mark.show()
        self.line.setAccessibleDescription(words)

    def _open(self) -> None:
        made = QCalendarWidget(self)
        made.setWindowFlag(Qt.WindowType.Popup)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setAccessibleName(self._name)
        made.setLocale(spoken().locale)
        made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        try:
            held = self.value
        except ValueError:
            held = None
        if held is not None:
            made.setSelectedDate(QDate(held.year, held.month, held.day))
        made.clicked.connect(self._picked)
        made.activated.connect(self._picked)
        made.adjustSize()
        made.move(self._beside(made))
        self.calendar = made
        made.destroyed.connect(self._closed)
        made.show()
        made.setFocus(Qt.FocusReason.PopupFocusReason)

    def _beside(self, made: QWidget) -> QPoint:
        """Below the button, or above it where the screen ends."""
        below = self.pick.mapToGlobal(QPoint(self.pick.width() - made.width(), self.pick.height()))
        screen = self.screen().availableGeometry()
        if below.y() + made.height() > screen.bottom():
            below.setY(self.pick.mapToGlobal(QPoint(0, 0)).y() - made.height())
        below.setX(max(screen.left(), below.x()))
        return below

    def _picked(self, day: QDate) -> None:
        if self.calendar is None:
            return
        self.calendar.close()
        self.calendar = None
        when = date(day.year(), day.month(), day.day())
        self.line.setText(short_day(when))
        self._say(when)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.saved.emit(when)

    def _closed(self) -> None:
        self.calendar = None
