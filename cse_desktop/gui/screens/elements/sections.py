"""The heading of an element: where it stands in the standard, how it stands, who prepares it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.person import own_name
from cse_desktop.gui.screens.elements.owner import OwnerLine
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.standing import element_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.status_pill import StatusPill

OWNER_WIDTH = 190


class Heading(QWidget):
    """Where the element stands in the standard, its code and title, how it stands, and the way to its neighbours.

    The title has a line of its own, so that nothing beside it makes it wrap.
    """

    moved = Signal(int)
    """-1 or 1: to the element before or after."""
    gaps_wanted = Signal()
    """Somebody wants to see what is missing."""
    owned = Signal(str)
    """A name: who prepares the element; empty for nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.path = label("", "muted", wrap=True)
        self.title = label("", "title", wrap=True)
        self.pill = StatusPill()
        self.outside = StatusPill("state-not-applicable", self.tr("Not in this review"), "not_applicable")
        self.outside.setToolTip(self.tr("The assessor does not look at it this time, so no gaps are counted here"))
        self.gaps = button("", self.gaps_wanted, icon="gaps", role="quiet")
        self.owner = OwnerLine()
        self.owner.saved.connect(self.owned)
        back = icon_button("chevron-up", self.tr("The element before (Ctrl+Page up)"), lambda: self.moved.emit(-1))
        forward = icon_button(
            "chevron-down", self.tr("The next element (Ctrl+Page down)"), lambda: self.moved.emit(1)
        )
        line = row(gap=sizes().gap)
        line.addWidget(self.path, 1)
        for widget in (back, forward):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        below = QWidget()
        flow = FlowLayout(below, sizes().gap_medium)
        for placed in (self._owner_row(), self.pill, self.outside, self.gaps):
            flow.addWidget(placed)
        self.setLayout(column(line, self.title, below, gap=sizes().gap_small))

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show another element or state."""
        self.path.setText("  ›  ".join(f"{group.code} {group.title}" for group in state.path))
        self.title.setText(f"{state.element.code}  {state.element.title}")
        standing = element_standing(snapshot, state.element.code)
        self.pill.show_state(standing.symbol, standing.word, standing.tone)
        self.outside.setVisible(not state.in_review)
        self.owner.show_owner(state.owner, self._names(snapshot))
        count = len(state.gaps)
        self.gaps.setVisible(bool(count))
        self.gaps.setText(self.tr("1 gap|%n gaps", "", count))
        self.gaps.setToolTip(self.tr("Show what is missing"))

    def flush(self) -> None:
        """Save what was typed."""
        self.owner.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self.owner.setReadOnly(read_only)

    def _owner_row(self) -> QWidget:
        self.owner.setFixedWidth(sizes().of(OWNER_WIDTH))
        words = label(self.tr("Owner"), "muted")
        words.setBuddy(self.owner)
        made = QWidget()
        made.setLayout(row(IconLabel("kind-person", "muted"), words, self.owner, gap=sizes().gap_small))
        return made

    @staticmethod
    def _names(snapshot: Snapshot) -> Sequence[str]:
        return tuple(dict.fromkeys((own_name(), *snapshot.owners)))
