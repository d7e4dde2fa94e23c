"""Beginning a measure: its name, and what else is best said at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.domain.figures_reading import number_in
from cse_desktop.gui.screens.measures.details import BetterChooser
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, flow
from cse_desktop.gui.widgets.problem_line import ProblemLine


class NewMeasure(QWidget):
    """`wanted` comes with the name and what else was said; `left` when the person thinks better of it."""

    wanted = Signal(str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._elements: tuple[str, ...] = ()
        self.name, self.unit, self.target = QLineEdit(), QLineEdit(), QLineEdit()
        self.better = BetterChooser()
        self.about = label("", "muted", wrap=True)
        self.wrong = ProblemLine(self.target)
        self.add = button(self.tr("Add the measure"), self._add, role="primary")
        self.cancel = button(self.tr("Cancel"), self.left)
        self._lay_out()
        for line in (self.name, self.unit, self.target):
            line.setAcceptDrops(False)
            line.returnPressed.connect(self._add)
            line.textChanged.connect(self._ready)
        self.better.chosen.connect(lambda code: self.better.show_choice(code or "higher"))

    def begin(self, elements: tuple[str, ...] = ()) -> None:
        """Begin one, for these elements."""
        self._elements = elements
        for line in (self.name, self.unit, self.target):
            line.clear()
        self.better.show_choice("higher")
        self.about.setText(self.tr("It will prove {codes}.").format(codes=", ".join(elements)))
        self.about.setVisible(bool(elements))
        self._ready()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self) -> None:
        target = self.target.text().strip()
        sound = not target or number_in(target) is not None
        self.wrong.say("" if sound else self.tr("The target is not a figure: write a number such as 4.5."))
        self.add.setEnabled(sound and bool(self.name.text().strip()))

    def _add(self) -> None:
        if not self.add.isEnabled():
            return
        values: dict[str, Any] = {"direction": self.better.choice or "higher", "elements": self._elements}
        values |= {"unit": self.unit.text().strip(), "target": number_in(self.target.text())}
        self.wanted.emit(self.name.text().strip(), values)

    def _lay_out(self) -> None:
        self.name.setPlaceholderText(self.tr("Average wait on the telephone"))
        self.unit.setPlaceholderText(self.tr("Such as minutes or %"))
        self.target.setPlaceholderText(self.tr("Such as 3"))
        buttons = QWidget()
        buttons.setLayout(flow(self.add, self.cancel))
        self.setLayout(
            column(
                label(self.tr("New measure"), "heading"),
                self.about,
                FormRow(self.tr("Name"), self.name),
                FormRow(self.tr("Unit"), self.unit, self.tr("What stands after the figure.")),
                FormRow(self.tr("Better is"), self.better),
                FormRow(self.tr("Target"), self.target, self.tr("Leave it empty if none is set.")),
                self.wrong,
                buttons,
                None,
                gap=sizes().gap_medium,
            )
        )
