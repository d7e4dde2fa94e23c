"""The figures of a measure: a table that can be written in, a line to add one, and ways to take many in."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cse_desktop.domain.figures_reading import number_in
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.models.rows import Index
from cse_desktop.gui.screens.measures.model import PointTable
from cse_desktop.gui.screens.measures.state import day_in, point_rows
from cse_desktop.gui.texts import long_day, short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import flow
from cse_desktop.gui.widgets.offering_line import OfferingLine
from cse_desktop.gui.widgets.problem_line import ProblemLine

ROWS = 9


class FigureEditing(QStyledItemDelegate):
    """`written` comes with a point's id and its new day or value; `refused` with what was no such thing."""

    written = Signal(str, object, object)
    refused = Signal(str)

    def __init__(self, table: PointTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line as wide as the cell."""
        editor = QLineEdit(parent)
        editor.setAcceptDrops(False)
        editor.setAccessibleName(self._table.columns[index.column()].title)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands there now, selected; what is being typed stays."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit) or editor.isModified():
            return
        point = row.point
        editor.setText(short_day(point.dated) if index.column() == 0 else figure(point.value))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand it on, if it is understood and something else than before."""
        row = self._table.row(index)
        if row is None or not isinstance(editor, QLineEdit) or not editor.isModified():
            return
        text = editor.text()
        when, value = (_day(text), None) if index.column() == 0 else (None, number_in(text))
        if when is None and value is None:
            self.refused.emit(text)
        elif (when or row.point.dated, row.point.value if value is None else value) != (
            row.point.dated,
            row.point.value,
        ):
            self.written.emit(row.key, when, value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """What is not understood is not left with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            text = editor.text()
            if entered and editor.isModified() and _day(text) is None and number_in(text) is None:
                self.refused.emit(text)
                return True
        return super().eventFilter(editor, event)


class FiguresCard(Card):
    """What the person wants done comes from its signals."""

    added = Signal(object, float, str)
    """Day, value, whose (empty: one's own)."""
    changed = Signal(str, object, object)
    """A point's id, and its new day or value."""
    refused = Signal(str)
    """What was typed for a day or a figure and is none."""
    remove_wanted = Signal()
    paste_wanted = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = PointTable(self)
        self.table = FittedTable(self.model, self.tr("Figures"), {0: 13, 1: 14}, {2: 1.0})
        self.paste = button(self.tr("Paste from Excel"), self.paste_wanted, icon="paste")
        self.from_file = button(self.tr("Take from a file…"), self.file_wanted, icon="import")
        self.remove = button(self.tr("Remove the figures selected"), self.remove_wanted, icon="remove")
        self.day, self.value = QLineEdit(), QLineEdit()
        self.whose = OfferingLine(self.tr("Whose"), self.tr("Empty: our own"))
        self.add = button(self.tr("Add"), self._add, icon="add")
        self.understood = label("", "muted", wrap=True)
        self.wrong = ProblemLine(self.value)
        self.nothing = label("", "muted", wrap=True)
        self._editing = FigureEditing(self.model, self)
        self._lay_out()
        self._editing.written.connect(self.changed)
        self._editing.refused.connect(self.refused)
        self.table.selectionModel().selectionChanged.connect(self._ready)
        self.model.rowsRemoved.connect(self._ready)
        self.model.modelReset.connect(self._ready)
        for line in (self.day, self.value):
            line.textEdited.connect(self._typed)
            line.returnPressed.connect(self._add)
        self._read_only = False
        self.understood.hide()
        self._ready()

    def show_standing(self, one: MeasureStanding, *, another: bool) -> None:
        """Show the figures; what is being typed stays, unless it is `another` measure."""
        self.model.show(point_rows(one, short_day, self.tr("Our own")))
        # What was typed before belongs to the measure that was there.
        if another:
            self._clear()
        self.whose.show_name(self.whose.text(), list(one.compared))
        self.table.setVisible(bool(self.model.rows))
        self.remove.setVisible(bool(self.model.rows))
        self.nothing.setVisible(not self.model.rows)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = self.model.read_only = read_only
        for widget in (self.day, self.value, self.whose, self.add, self.paste, self.from_file):
            widget.setEnabled(not read_only)
        self._ready()

    def selected(self) -> list[str]:
        """The ids of the figures that are selected."""
        rows = (self.model.row(index) for index in self.table.selectionModel().selectedRows())
        return [row.key for row in rows if row is not None]

    def begin(self) -> None:
        """Put the focus where a figure is added."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        when, value = _day(self.day.text()), number_in(self.value.text())
        if when is None or value is None:
            wrong = self.day if when is None else self.value
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            wrong.selectAll()
            self._typed()
            return
        self.added.emit(when, value, self.whose.text().strip())
        self._clear(keep_whose=True)
        self.begin()

    def _clear(self, *, keep_whose: bool = False) -> None:
        self.day.clear()
        self.value.clear()
        if not keep_whose:
            self.whose.begin("")
        self._typed()

    def _typed(self) -> None:
        wrong, when = [], _day(self.day.text())
        if self.day.text().strip() and when is None:
            wrong.append(self.tr("Not a date: write March 2026, 2026-03 or 31/03/2026."))
        if self.value.text().strip() and number_in(self.value.text()) is None:
            wrong.append(self.tr("Not a figure: write a number such as 4.5."))
        self.understood.setText(long_day(when) if when else "")
        self.understood.setVisible(when is not None)
        self.wrong.say(" ".join(wrong))

    def _ready(self) -> None:
        self.remove.setEnabled(not self._read_only and bool(self.selected()))

    def _lay_out(self) -> None:
        header = SectionHeader(self.tr("Figures"), self.tr("A month or a year stands for its last day."))
        self.day.setPlaceholderText(self.tr("March 2026"))
        self.value.setPlaceholderText(self.tr("4.5"))
        figure_wide = self.fontMetrics().horizontalAdvance("0")
        for line, letters in ((self.day, 16), (self.value, 10), (self.whose, 22)):
            line.setFixedWidth(letters * figure_wide + sizes().gap_wide)
            line.setAcceptDrops(False)
        adding = QWidget()
        row = flow(
            FormRow(self.tr("Date"), self.day),
            FormRow(self.tr("Figure"), self.value),
            FormRow(self.tr("Whose"), self.whose),
            FormRow("", self.add),
        )
        adding.setLayout(row)
        many = QWidget()
        many.setLayout(flow(self.paste, self.from_file, self.remove))
        self.nothing.setText(
            self.tr(
                "No figures yet. Add one above, or copy two columns in Excel, date and figure, and paste them."
            )
        )
        self._keeper = PlaceKeeper(self.table)
        self.table.setItemDelegate(self._editing)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        high = self.table.verticalHeader().defaultSectionSize() * ROWS + sizes().of(36)
        self.table.setFixedHeight(high)
        for widget in (header, adding, self.understood, self.wrong, many, self.nothing, self.table):
            self.body.addWidget(widget)


def _day(text: str) -> date | None:
    try:
        return day_in(text)
    except ValueError:
        return None
