"""What would come of rolling forward, beside the form, changing as one chooses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_desktop.domain.rolling import RollPlan
from cse_desktop.gui.rolling.words import Line, to_look_at, will_happen
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row


class RollPreview(Card):
    """Two lists: what is done, and what wants a look afterwards."""

    def __init__(self, elements: int) -> None:
        super().__init__(role="sunken")
        self._elements = elements
        self._shown: tuple[tuple[Line, ...], tuple[Line, ...]] = ((), ())
        self.after = label(self.tr("To look at afterwards"), "subheading")
        self._done, self._later = (column(gap=sizes().gap_small) for _ in range(2))
        self.body.addWidget(label(self.tr("What will happen"), "subheading"))
        self.body.addLayout(self._done)
        self.body.addSpacing(sizes().gap)
        self.body.addWidget(self.after)
        self.body.addLayout(self._later)
        self.body.addStretch(1)

    def show_plan(self, plan: RollPlan, today: date) -> None:
        """Say what a plan comes to."""
        lines = tuple(will_happen(plan, self._elements, today)), tuple(to_look_at(plan))
        if lines == self._shown:
            return
        self._shown = lines
        _fill(self._done, lines[0])
        _fill(self._later, lines[1])
        self.after.setVisible(bool(lines[1]))

    @property
    def said(self) -> list[str]:
        """Every line, for those who hear them."""
        return [line.words for lines in self._shown for line in lines]


def _fill(place: QVBoxLayout, lines: Iterable[Line]) -> None:
    clear(place)
    for line in lines:
        place.addWidget(_shown(line))


def _shown(line: Line) -> QWidget:
    made = QWidget()
    inside = row(gap=sizes().gap)
    inside.addWidget(IconLabel(line.icon, line.tone, sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
    inside.addWidget(label(line.words, wrap=True), 1)
    made.setLayout(inside)
    return made
