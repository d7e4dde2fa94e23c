"""What a screen reader is told of a window, and what a keyboard reaches in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QWidget

from cse_desktop.gui.theme import contrast

Role = QAccessible.Role
INVOKED = frozenset(
    {
        *(Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.MenuItem),
        *(
            Role.PageTab,
            Role.ColumnHeader,
            Role.Link,
            Role.ButtonMenu,
            Role.ButtonDropDown,
            Role.SpinBox,
            Role.Slider,
        ),
        *(
            Role.Table,
            Role.Tree,
            Role.List,
            Role.Cell,
            Role.TreeItem,
            Role.ListItem,
            Role.PageTabList,
            Role.Button,
        ),
    }
)
"""Roles of what a person acts on; each such object needs a name."""
MAY_BE_EMPTY = frozenset({Role.Cell})
"""Cells of a table that say nothing, where the row's other cells do."""
WITHIN = frozenset({"qt_spinbox_lineedit", "qt_scrollarea_viewport", "qt_calendar_calendarview"})
"""Parts that Qt makes within a control that has a name itself."""
MOST_CHILDREN = 60
LEAST_SIDE = 24
"""WCAG 2.2, 2.5.8: the least side of what can be clicked."""


@dataclass(frozen=True)
class Told:
    """One object of the accessible tree."""

    role: QAccessible.Role
    name: str
    place: QRect
    widget: str

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name}” {self.widget} {self.place.getRect()}"


def tree_of(root: QWidget) -> list[Told]:
    """All that is in sight below a window, as a screen reader goes through it; of long lists the beginning."""
    top = QAccessible.queryAccessibleInterface(root)
    return list(_walk(top)) if top is not None else []


def _walk(at: QAccessibleInterface, depth: int = 0) -> Iterator[Told]:
    state = at.state()
    if state.invisible or depth > 40:
        return
    held = at.object()
    widget = f"{type(held).__name__}/{held.objectName()}" if held is not None else ""
    if isinstance(held, QWidget) and not held.isVisible():
        return
    if held is None or held.objectName() not in WITHIN:
        yield Told(at.role(), at.text(QAccessible.Text.Name).strip(), _place(at, held), widget)
    if at.role() in (Role.ComboBox, Role.SpinBox):
        return
    for place in range(min(at.childCount(), MOST_CHILDREN)):
        below = at.child(place)
        if below is not None:
            yield from _walk(below, depth + 1)


def _place(at: QAccessibleInterface, held: object) -> QRect:
    """Where it is, also the part that is scrolled out of sight, with the room around that is nobody else's."""
    if not isinstance(held, QWidget):
        return at.rect()
    return QRect(held.mapToGlobal(QPoint(0, 0)), held.size())


def unnamed(told: list[Told]) -> list[str]:
    """What can be acted on and has no name, or one that is for programmers."""
    return [str(one) for one in told if one.role in INVOKED and _says_nothing(one)]


def _says_nothing(one: Told) -> bool:
    if not one.name:
        return one.role not in MAY_BE_EMPTY
    return bool(re.search(r"&[A-Za-z]|^Q[A-Z]\w+$|_|^[a-z]+-[a-z-]+$", one.name)) and one.role != Role.EditableText


def small(told: list[Told]) -> list[str]:
    """Buttons and the like that are smaller than a finger or a shaky hand needs."""
    roles = {Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.ButtonMenu, Role.PageTab}
    found = [one for one in told if one.role in roles and not one.place.isEmpty()]
    return [str(one) for one in found if min(one.place.width(), one.place.height()) < LEAST_SIDE]


def tab_stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab goes to, from the first of the window once round."""
    stops: list[QWidget] = []
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(600):
        window.focusNextChild()
        now = QApplication.focusWidget()
        if now is None or now in stops:
            break
        stops.append(now)
    return stops


def out_of_reach(window: QWidget, stops: list[QWidget]) -> list[str]:
    """What takes the focus from a mouse, but not from Tab."""
    found = []
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled()) or widget.objectName() in WITHIN:
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        if type(widget) is QAbstractScrollArea or widget in stops or _inside_one(widget, stops):
            continue
        if any(type(stop) is type(widget) and stop.parentWidget() for stop in stops if _roves(stop)):
            continue
        found.append(f"{_named(widget)} in {type(widget.parent()).__name__}")
    return found


def out_of_order(stops: list[QWidget]) -> list[str]:
    """Where Tab goes upwards within one pane."""
    found = []
    for first, then in pairwise(stops):
        if _pane(first) is _pane(then) and _page(first) is _page(then) and _bottom(then) <= _top(first):
            found.append(f"{_named(first)} -> {_named(then)}")
    return found


def _roves(stop: QWidget) -> bool:
    """Whether Tab goes to one of several, and arrow keys from there to the others."""
    return type(stop).__name__ in ("MapCell", "QRadioButton")


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or getattr(widget, 'text', str)()}”"


def _inside_one(widget: QWidget, stops: list[QWidget]) -> bool:
    return any(stop.isAncestorOf(widget) for stop in stops)


def _pane(widget: QWidget) -> QWidget:
    """The part of the window that is read by itself: a side of a splitter, or a card."""
    at = widget
    while at.parentWidget() is not None and not at.isWindow():
        if isinstance(at.parentWidget(), QSplitter) or at.property("role") in ("rail", "top", "page", "card"):
            return at
        at = at.parentWidget()
    return at


def _page(widget: QWidget) -> QWidget | None:
    at: QWidget | None = widget
    while at is not None and not isinstance(at, QAbstractScrollArea):
        at = at.parentWidget()
    return at


def _top(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).y()


def _bottom(widget: QWidget) -> int:
    return _top(widget) + widget.height()


def focus_shows(widget: QWidget) -> bool:
    """Whether a widget with the focus looks different, by a contrast of 3 to 1 along a good part of its edge."""
    window = widget.window()
    widget.setFocus(Qt.FocusReason.TabFocusReason)  # brings it into sight
    QApplication.sendPostedEvents()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    widget.clearFocus()
    before = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = window.grab(place).toImage()
    return _changed(before, after) >= (before.width() + before.height()) // 2


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels differ by at least 3 to 1."""
    if before.size() != after.size():
        return before.width() + before.height()
    count = 0
    for y in range(before.height()):
        if bytes(before.constScanLine(y)) == bytes(after.constScanLine(y)):
            continue
        for x in range(before.width()):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other and contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}") >= 3:
                count += 1
    return count
