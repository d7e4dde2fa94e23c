"""The head of a screen that has parts, and what lies below it: the same edges and gaps on each of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, flow, row
from cse_desktop.gui.widgets.segments import SegmentChooser


class ScreenHead(QWidget):
    """Title, parts to choose from, and what can be done at once; in further lines where there is no room."""

    def __init__(
        self, title: str, parts: SegmentChooser, *buttons: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        line = QWidget()
        line.setLayout(flow(label(title, "title"), parts, *buttons, gap=sizes().gap_medium))
        whole = column(line)
        wide = sizes().gap_wide
        whole.setContentsMargins(wide, wide, wide, sizes().gap_medium)
        self.setLayout(whole)


def with_head(head: ScreenHead, body: QWidget) -> QVBoxLayout:
    """A screen: its head, and below it a part that reaches the window's edges, with margins of its own."""
    whole = column(head, gap=0)
    whole.addWidget(body, 1)
    return whole


def below_head(widest: int | None = None) -> ScrollPage:
    """A part that scrolls as a whole."""
    page = ScrollPage(widest=widest)
    wide = sizes().gap_wide
    page.body.setContentsMargins(wide, 0, wide, wide)
    return page


def list_pane(*above: QWidget, filled: QWidget) -> QWidget:
    """The left of a part: filters, and below them a list that takes the room there is."""
    made, inner, wide = QWidget(), column(*above, gap=sizes().gap_medium), sizes().gap_wide
    inner.setContentsMargins(wide, 0, wide, wide)
    inner.addWidget(filled, 1)
    made.setLayout(inner)
    return made


def pane_head(told: QWidget, remove: QWidget) -> QWidget:
    """The first line of what is chosen beside a list: what it is, and the way to take it away at the right."""
    made, line = QWidget(), row(gap=sizes().gap)
    line.addWidget(told, 1)
    line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
    made.setLayout(line)
    return made
