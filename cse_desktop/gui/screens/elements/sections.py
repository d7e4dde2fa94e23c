"""The upper sections of an element: its heading and what it asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.elements.state import ElementState, PartState
from cse_desktop.gui.standing import element_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.status_pill import StatusPill


class Heading(QWidget):
    """Where the element stands in the standard, its code and title, how it stands, and the way to its neighbours.

    The title has a line of its own, so that nothing beside it makes it wrap.
    """

    moved = Signal(int)
    """-1 or 1: to the element before or after."""
    gaps_wanted = Signal()
    """Somebody wants to see what is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.path = label("", "muted", wrap=True)
        self.title = label("", "title", wrap=True)
        self.pill = StatusPill()
        self.gaps = button("", self.gaps_wanted, icon="gaps", role="quiet")
        back = icon_button("chevron-up", self.tr("The element before (Ctrl+Page up)"), lambda: self.moved.emit(-1))
        forward = icon_button(
            "chevron-down", self.tr("The next element (Ctrl+Page down)"), lambda: self.moved.emit(1)
        )
        line = row(gap=sizes().gap)
        line.addWidget(self.path, 1)
        for widget in (back, forward):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        below = row(self.pill, self.gaps, None, gap=sizes().gap_medium)
        self.setLayout(column(line, self.title, below, gap=sizes().gap_small))

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show another element or state."""
        self.path.setText("  ›  ".join(f"{group.code} {group.title}" for group in state.path))
        self.title.setText(f"{state.element.code}  {state.element.title}")
        standing = element_standing(snapshot, state.element.code)
        self.pill.show_state(standing.symbol, standing.word, standing.tone)
        count = len(state.gaps)
        self.gaps.setVisible(bool(count))
        self.gaps.setText(self.tr("1 gap|%n gaps", "", count))
        self.gaps.setToolTip(self.tr("Show what is missing"))


class StatementCard(Card):
    """The statement, its parts with the exhibits that cover them, and typical evidence."""

    def __init__(self) -> None:
        super().__init__()
        self.statement = label("", wrap=True)
        self.statement.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts = column(gap=sizes().gap_small)
        self._parts_box = QWidget()
        self._parts_box.setLayout(
            column(label(self.tr("Its parts"), "overline"), self._parts, gap=sizes().gap_small)
        )
        self.typical = label("", "muted", wrap=True)
        self._typical_box = QWidget()
        self._typical_box.setLayout(
            column(label(self.tr("Typical evidence"), "overline"), self.typical, gap=sizes().gap_tiny)
        )
        for widget in (self.statement, self._parts_box, self._typical_box):
            self.body.addWidget(widget)
        self._shown: tuple[str, tuple[PartState, ...]] | None = None

    def show_state(self, state: ElementState) -> None:
        """Show another element, or which parts are covered now."""
        wanted = (state.element.code, state.parts)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.statement.setText(state.element.statement)
        self.typical.setText(state.element.typical_evidence)
        self._typical_box.setVisible(bool(state.element.typical_evidence))
        self._parts_box.setVisible(bool(state.parts))
        clear(self._parts)
        for part in state.parts:
            self._parts.addWidget(self._part(part))

    def _part(self, part: PartState) -> QWidget:
        if part.exhibits:
            covered, symbol = ", ".join(part.exhibits), IconLabel("state-met", "met")
        elif part.as_whole:
            covered = self.tr("Covered by evidence for the element as a whole")
            symbol = IconLabel("state-started", "started")
        else:
            covered = self.tr("Not yet covered by any evidence")
            symbol = IconLabel("state-none", "unrated")
        text = self.tr("{number}. {text}").format(number=part.number, text=part.text)
        line = row(gap=sizes().gap)
        line.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, wrap=True), 3)
        line.addWidget(label(covered, "muted", wrap=True), 2)
        made = QWidget()
        made.setLayout(line)
        return made
