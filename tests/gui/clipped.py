"""Finds text that has no room: what a person would see cut off, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

SLACK = 1
"""Pixels by which a style's own reckoning may be off."""


def clipped(root: QWidget) -> list[str]:
    """What is cut off below a widget, each with the text and how much room it lacks.

    A text that ends in an ellipsis by design has the whole of it in its tool tip, and is not named.
    """
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{_place(widget)}: {words}" for words in (*_lacking(widget), *_outside(widget, root))]
    return found


def _lacking(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QComboBox):
        yield from _box(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    # What a label shortens itself says the whole of it in its tool tip.
    if not text or label.toolTip() or label.pixmap().isNull() is False:
        return
    room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())
    metrics = label.fontMetrics()
    flags = int(label.alignment()) | (Qt.TextFlag.TextWordWrap if label.wordWrap() else 0)
    if label.wordWrap():
        widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), flags, text).height()
        if widest > room.width() + SLACK:
            yield f"a word of {text!r} is {widest} wide in {room.width()}"
        elif needed > room.height() + SLACK:
            yield f"{text!r} is {needed} high in {room.height()}"
        return
    yield from _line(text, metrics, room.size())


def _line(text: str, metrics: QFontMetrics, room: QSize) -> Iterator[str]:
    lines = text.split("\n")
    wide, high = max(map(metrics.horizontalAdvance, lines)), metrics.height() * len(lines)
    if wide > room.width() + SLACK:
        yield f"{text!r} is {wide} wide in {room.width()}"
    elif high > room.height() + SLACK + metrics.leading():
        yield f"{text!r} is {high} high in {room.height()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    text = button.text()
    plain = isinstance(button, QPushButton | QCheckBox | QRadioButton)
    shown = plain or (
        isinstance(button, QToolButton) and button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if not text.strip() or not shown or not type(button).paintEvent.__qualname__.startswith(("Q", "Rail")):
        return
    if text.endswith("…") and button.toolTip() and isinstance(button, QCheckBox):
        return  # It shortens itself.
    wanted = button.sizeHint()
    if wanted.width() > button.width() + SLACK:
        yield f"{text!r} wants {wanted.width()} and has {button.width()}"


def _box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    if box.currentText() and not box.toolTip():
        yield from _line(box.currentText(), box.fontMetrics(), QSize(room.width(), 10_000))


def _tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        if bar.isTabVisible(at) and bar.tabRect(at).right() > bar.width() + SLACK:
            yield f"tab {bar.tabText(at)!r} ends at {bar.tabRect(at).right()} of {bar.width()}"
        wide = bar.fontMetrics().horizontalAdvance(bar.tabText(at))
        if bar.isTabVisible(at) and wide > bar.tabRect(at).width() and not bar.tabToolTip(at):
            yield f"tab {bar.tabText(at)!r} is {wide} wide in {bar.tabRect(at).width()}"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() == Qt.Orientation.Vertical:
        return
    for at in range(header.count()):
        text = model.headerData(at, Qt.Orientation.Horizontal)
        told = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if header.isSectionHidden(at) or not text or told:
            continue
        wide = header.fontMetrics().horizontalAdvance(text)
        if wide > header.sectionSize(at):
            yield f"heading {text!r} is {wide} wide in {header.sectionSize(at)}"


def _outside(widget: QWidget, root: QWidget) -> Iterator[str]:
    """Words beyond the edge of what they stand in; what scrolls has no edge."""
    if not isinstance(widget, QLabel | QAbstractButton | QComboBox) or not widget.rect().isValid():
        return
    outer = widget.parentWidget()
    while outer is not None and outer is not root:
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            return
        place = QRect(widget.mapTo(outer, widget.rect().topLeft()), widget.size())
        if not outer.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            edge = f"{type(outer).__name__} of {outer.size().toTuple()}"
            yield f"{_words(widget)!r} stands at {place.getRect()} in {edge}"
            return
        outer = outer.parentWidget()


def _words(widget: QWidget) -> str:
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def _place(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)
