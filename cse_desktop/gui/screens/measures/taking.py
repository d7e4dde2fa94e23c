"""Before figures are taken in: which will be, which will not, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cse_desktop.app.measuring import Incoming
from cse_desktop.domain.award import Measure
from cse_desktop.domain.measures import figure
from cse_desktop.domain.messages import Message
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.models.rows import Column, RowTable
from cse_desktop.gui.screens.measures.state import Say
from cse_desktop.gui.texts import short_day
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow

OUTCOME = 2
"""The column that says what becomes of a line."""
LINES, LINES_OF_LARGE, LARGE = 2, 4, 1.4
"""Of text in a row: the larger it is, the more of them a reason needs."""


@dataclass(frozen=True)
class LookedAt:
    """What was found for a measure, and what makes no sense of it."""

    measure: Measure
    incoming: tuple[Incoming, ...]
    problems: tuple[Message, ...]


@dataclass(frozen=True)
class TakeRow:
    """A line of what was found; `taken` None: it is there already."""

    key: str
    cells: tuple[str, ...]
    taken: bool | None


class TakeTable(RowTable[TakeRow]):
    """What becomes of each line, as symbol and words."""

    def __init__(self, rows: Sequence[TakeRow], parent: QObject | None = None) -> None:
        tr = QCoreApplication.translate
        titles = (
            tr("TakeFigures", "Line"),
            tr("TakeFigures", "What was found"),
            tr("TakeFigures", "What becomes of it"),
        )
        super().__init__([Column(str(at), title, right=at == 0) for at, title in enumerate(titles)], parent)
        self.show(rows)

    def extra(self, row: TakeRow, column: int, role: int) -> Any:
        """A symbol before the words, which a tool tip has whole."""
        if column == OUTCOME and role == Qt.ItemDataRole.DecorationRole:
            if row.taken is None:
                return icon("go-on", "muted")
            return icon("success", "success") if row.taken else icon("warning", "warning")
        return row.cells[column] if role == Qt.ItemDataRole.ToolTipRole else None


def take_rows(looked: LookedAt, say: Say, unwanted: Collection[str] = ()) -> list[TakeRow]:
    """A row for each figure and each problem, in the order of the lines; whose figures are `unwanted` is said."""
    held = [*_of_figures(looked, unwanted), *_of_problems(looked.problems, say)]
    return [row for _, row in sorted(held, key=lambda one: one[0])]


def _of_figures(looked: LookedAt, unwanted: Collection[str]) -> Iterator[tuple[int, TakeRow]]:
    tr, unit = QCoreApplication.translate, looked.measure.unit
    found, others = tr("TakeFigures", "{day}: {value}"), tr("TakeFigures", "{day}: {value} ({whose})")
    words = {
        "new": tr("TakeFigures", "New"),
        "changed": tr("TakeFigures", "Takes the place of {before}"),
        "same": tr("TakeFigures", "Is there already"),
    }
    for at, one in enumerate(looked.incoming):
        before = figure(one.before, unit) if one.before is not None else ""
        said = words[one.outcome].format(before=before)
        point = one.point
        day, value = short_day(point.dated), figure(point.value, unit)
        told = (others if point.series else found).format(day=day, value=value, whose=point.series)
        is_wanted = point.series not in unwanted
        cells = (str(point.line), told, said if is_wanted else tr("TakeFigures", "Left out: not wanted"))
        yield point.line, TakeRow(f"point {at}", cells, None if one.outcome == "same" else is_wanted)


def _of_problems(problems: Sequence[Message], say: Say) -> Iterator[tuple[int, TakeRow]]:
    left = QCoreApplication.translate("TakeFigures", "Left out. {why}")
    for at, problem in enumerate(problems):
        line = int(str(problem.values["line"]))
        cells = (str(line), "", left.format(why=say(problem)))
        yield line, TakeRow(f"problem {at}", cells, taken=False)


class TakeFiguresDialog(Frame):
    """Nothing is stored before the person says so: then `wanted` comes with the figures to take in."""

    wanted = Signal(str, object)
    """Measure id and its FoundPoints."""

    help_name = "take-figures"

    def __init__(self, looked: LookedAt, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take figures in"), parent, width=720)
        self._looked, self._say = looked, say
        self._model = TakeTable((), self)
        lines = LINES_OF_LARGE if sizes().unit > LARGE else LINES
        self.table = FittedTable(
            self._model, self.tr("What was found"), {0: 6}, {1: 0.45, OUTCOME: 0.55}, (0,), lines=lines
        )
        about = self.tr("For “{name}”").format(name=looked.measure.name)
        self.sum = label("", "subheading", wrap=True)
        self.body.addWidget(label(about, "muted", wrap=True))
        self.columns = self._choose_columns()
        self.body.addWidget(self.sum)
        self.body.addWidget(self.table, 1)
        self.take = button(self.tr("Take in"), self._take, role="primary")
        self.table.setMinimumHeight(sizes().of(220))
        self.add_buttons(leave=button(self.tr("Cancel"), self.reject), go_on=self.take)
        self.begin_at(760, 560)
        self._arrange()

    def _choose_columns(self) -> dict[str, QCheckBox]:
        """A table may hold figures that are of another measure, and not of somebody to be compared with."""
        others = dict.fromkeys(one.point.series for one in self._looked.incoming if one.point.series)
        boxes = {name: QCheckBox(name.replace("&", "&&")) for name in others}
        for box in boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._arrange)
        if boxes:
            held = QWidget()
            held.setLayout(flow(*boxes.values()))
            self.body.addWidget(FormRow(self.tr("To compare with"), held))
        return boxes

    def _arrange(self) -> None:
        """Say what becomes of each line, and how many are taken in."""
        unwanted = {name for name, box in self.columns.items() if not box.isChecked()}
        self.rows = take_rows(self._looked, self._say, unwanted)
        self._model.show(self.rows)
        self._new = [
            one.point
            for one in self._looked.incoming
            if one.outcome != "same" and one.point.series not in unwanted
        ]
        left = len(self._looked.problems)
        told = [
            self.tr("1 figure will be taken in.|%n figures will be taken in.", "", len(self._new)),
            self.tr("1 line is left out.|%n lines are left out.", "", left) if left else "",
        ]
        self.sum.setText(" ".join(part for part in told if part))
        self.take.setEnabled(bool(self._new))

    def _take(self) -> None:
        self.wanted.emit(self._looked.measure.id, tuple(self._new))
        self.accept()
