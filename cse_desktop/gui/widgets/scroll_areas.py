"""Scroll areas as a screen reader may safely look into them while their bars come and go.

Qt tells of a scroll area (`QAccessibleAbstractScrollArea`) that it holds its content and those bars that are in
sight now, and reads past the end of that list when it is asked for one that has gone since it was counted (seen in
6.11). On Linux counting and asking are two calls over a bus, so a screen reader that looks while a screen changes
ends the program. Qt picks what speaks for a widget by the name of its class or of the nearest one above; told as a
plain widget, the area has its content and both bars at all times, those out of sight said to be so, and Qt looks
where the list ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

if TYPE_CHECKING:
    ScrollArea = QScrollArea
    BareScrollArea = QAbstractScrollArea
else:
    TOLD_AS = QWidget.__name__
    ScrollArea = type(TOLD_AS, (QScrollArea,), {"__module__": __name__})
    """Use it, or make kinds of it, in place of QScrollArea."""
    BareScrollArea = type(TOLD_AS, (QAbstractScrollArea,), {"__module__": __name__})
    """Likewise in place of QAbstractScrollArea."""


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever a widget lies in so that it is seen, as where panes lie below each other."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
