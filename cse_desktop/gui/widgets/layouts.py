"""Layouts: columns and rows with the usual gaps, and one that flows like words in a line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from cse_desktop.gui.theme import sizes

L = TypeVar("L", bound=QBoxLayout)
Placed = QWidget | QLayout | int | None


def column(*placed: Placed, gap: int | None = None, margin: int = 0) -> QVBoxLayout:
    """A column of widgets and layouts; None is a stretch, a number an empty space of so many pixels."""
    return _filled(QVBoxLayout(), placed, gap, margin)


def row(*placed: Placed, gap: int | None = None, margin: int = 0) -> QHBoxLayout:
    """A row of widgets and layouts; None is a stretch, a number an empty space of so many pixels."""
    return _filled(QHBoxLayout(), placed, gap, margin)


def flow(*widgets: QWidget, gap: int | None = None) -> FlowLayout:
    """Widgets side by side, and below each other where there is no room for that."""
    made = FlowLayout(gap=sizes().gap if gap is None else gap)
    for widget in widgets:
        made.addWidget(widget)
    return made


def _filled(layout: L, placed: tuple[Placed, ...], gap: int | None, margin: int) -> L:
    layout.setSpacing(sizes().gap if gap is None else gap)
    layout.setContentsMargins(QMargins(margin, margin, margin, margin))
    for thing in placed:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        elif isinstance(thing, QWidget):
            layout.addWidget(thing)
        else:
            layout.addLayout(thing)
    return layout


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and have it deleted.

    If one of them has the focus, it comes back to what stands in its place when the layout has been filled anew:
    what is brought up to date must not send a person who works by keyboard elsewhere.
    """
    holder = layout.parentWidget()
    window = holder.window() if holder is not None else None
    before = _focusable(layout)
    place = before.index(window.focusWidget()) if window is not None and window.focusWidget() in before else None
    name = before[place].accessibleName() if place is not None else ""
    while (taken := layout.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    if place is not None and holder is not None and window is not None:
        # While the window is not in use Qt moves the focus later, and nobody else does.
        sent = window.focusWidget() if window.focusWidget() not in before else None
        # In the turn after the next: what is put in is shown in the next, and only then can it take the focus.
        QTimer.singleShot(
            0, holder, lambda: QTimer.singleShot(0, holder, lambda: _focus_again(layout, place, name, sent))
        )


def _focus_again(layout: QLayout, place: int, name: str, sent: QWidget | None) -> None:
    """Give the focus to what has the same name or stands in the same place, unless a person has moved it since."""
    holder, found = layout.parentWidget(), _focusable(layout)
    if holder is None or not holder.isVisible():
        # On a screen that was left meanwhile it would hold the focus unseen, and Tab would lead nowhere.
        return
    now = holder.window().focusWidget()
    if not found or (sent is not None and now is not None and now is not sent):
        return
    same = (widget for widget in found if name and widget.accessibleName() == name)
    next(same, found[min(place, len(found) - 1)]).setFocus(Qt.FocusReason.OtherFocusReason)


def _focusable(layout: QLayout) -> list[QWidget]:
    """What can be reached by Tab within a layout, in the order of the layout."""
    found: list[QWidget] = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            found += _focusable(inner)
        elif widget is not None and not widget.isHidden():
            held = [widget, *widget.findChildren(QWidget)]
            found += [one for one in held if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()]
    return found


@contextmanager
def at_rest(*widgets: QWidget) -> Iterator[None]:
    """Lay out the insides of widgets once, after all that is done meanwhile.

    Whatever is shown or hidden in a page that is in sight has everything around it laid out at once, each time.
    """
    layouts = [layout for widget in widgets if (layout := widget.layout()) is not None and layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)


class FlowLayout(QLayout):
    """Lays widgets side by side, each in the middle of its line, and goes on in the next when a line is full."""

    def __init__(self, parent: QWidget | None = None, gap: int | None = None) -> None:
        super().__init__(parent)
        self._placed: list[QLayoutItem] = []
        self._gap = sizes().gap_small if gap is None else gap
        # Measured once: Qt asks for the height at a few widths again and again while a page is laid out.
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's own way in."""
        self._placed.append(item)
        self.invalidate()

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at a place."""
        self.addWidget(widget)
        self._placed.insert(place, self._placed.pop())

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._placed)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._placed[index] if 0 <= index < len(self._placed) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._placed.pop(index) if 0 <= index < len(self._placed) else None

    def invalidate(self) -> None:
        """Something in it changed: it is measured anew."""
        self._heights.clear()
        self._least = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, place: QRect) -> None:
        """Put every widget in its place."""
        super().setGeometry(place)
        self._arrange(place, move=True)

    def sizeHint(self) -> QSize:
        """The least size will do."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the largest widget."""
        if self._least is None:
            self._least = QSize()
            for item in self._placed:
                self._least = self._least.expandedTo(item.minimumSize())
        return QSize(self._least)

    def _arrange(self, place: QRect, *, move: bool) -> int:
        y, line = place.y(), 0
        for placed in self._in_lines(place.width()):
            line = max(size.height() for _, size in placed)
            x = place.x()
            for item, size in placed:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (line - size.height()) // 2), size))
                x += size.width() + self._gap
            y += line + self._gap
        return max(0, y - self._gap - place.y())

    def _in_lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What is in sight, line by line; nothing is wider than a line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._placed:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            size.setWidth(max(min(size.width(), width), item.minimumSize().width()))
            if not lines or (x and x + size.width() > width):
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines
