"""Points at something in the window: a frame around it and a card beside it. All can be used meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import row

WIDTH = 340
"""Of the card, in pixels at the usual text size."""
LINE = 3


class Ring(QWidget):
    """A frame around something. The mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(appearance().colour("accent"), LINE))
        half, radius = LINE / 2, sizes().radius
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)


class Callout(Card):
    """Title, a few words, and buttons to go on, back, and to leave. Escape leaves."""

    next_wanted = Signal()
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, role="callout")
        self._window = window
        self._target: QWidget | None = None
        self.ring = Ring(window)
        self.setFixedWidth(min(sizes().of(WIDTH), window.width()))
        self.title, self.words, self.place = label("", "heading", wrap=True), label(wrap=True), label("", "muted")
        self.back = button(self.tr("Back"), self.back_wanted)
        self.next = button(self.tr("Next"), self.next_wanted, role="primary")
        self.leave = button(self.tr("Close"), self.closed, role="quiet")
        for widget in (self.title, self.words):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.place, None))
        self.body.addLayout(row(self.leave, None, self.back, self.next))
        # Things are laid out a little after they come into sight.
        self._settle = QTimer(self, singleShot=True, interval=60)
        self._settle.timeout.connect(self.take_place)
        window.installEventFilter(self)

    def point_at(self, target: QWidget, title: str, words: str, place: str) -> None:
        """Stand beside something in sight and say what it is; `place` tells how far one is."""
        self._let_go()
        self._target = target
        target.installEventFilter(self)
        self.title.setText(title)
        self.words.setText(words)
        self.place.setText(place)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        # What a screen reader says when the focus comes to the button.
        self.next.setAccessibleDescription(f"{place}. {title}. {words}")
        self.take_place()
        self.ring.show()
        self.show()
        self._settle.start()

    def take_place(self) -> None:
        """Stand where there is room: below, above, right or left of what is meant, else in the corner."""
        target = self._target
        if target is None or not isValid(target):
            self.ring.hide()
            return
        self.adjustSize()
        high = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(QSize(self.width(), max(high, self.sizeHint().height())))
        meant = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()).intersected(
            seen(target, self._window)
        )
        around = meant.adjusted(-LINE, -LINE, LINE, LINE).intersected(self._window.rect())
        self.ring.setGeometry(around)
        self.move(spot_beside(around, self.size(), self._window.rect(), sizes().gap_medium))
        self.ring.raise_()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along with what is meant, and with the window; leave when Escape is of no use elsewhere."""
        if watched is self._window and isinstance(event, QKeyEvent) and _leaves(event):
            self.closed.emit()
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._settle.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Enter presses the button that has the focus."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        """What was meant may be gone by now: screens are made anew when the text size changes."""
        if self._target is not None and self._target is not self._window and isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = None

    def end(self) -> None:
        """Go, with the frame."""
        self._let_go()
        self._settle.stop()
        self._window.removeEventFilter(self)
        for widget in (self.ring, self):
            widget.hide()
            widget.deleteLater()


def _leaves(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def seen(target: QWidget, window: QWidget) -> QRect:
    """The part of the window in which a widget can be seen, as what scrolls it leaves it."""
    room, above = window.rect(), target.parentWidget()
    while above is not None and above is not window:
        room = room.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return room


def spot_beside(meant: QRect, size: QSize, room: QRect, gap: int) -> QPoint:
    """Where something of a size stands beside a rectangle without covering it; if it cannot, within its corner."""
    left = max(room.left() + gap, min(meant.left(), room.right() - size.width() - gap))
    top = max(room.top() + gap, min(meant.top(), room.bottom() - size.height() - gap))
    for spot in (
        QPoint(left, meant.bottom() + gap),
        QPoint(left, meant.top() - gap - size.height()),
        QPoint(meant.right() + gap, top),
        QPoint(meant.left() - gap - size.width(), top),
    ):
        if room.contains(QRect(spot, size)):
            return spot
    return QPoint(
        max(room.left() + gap, min(meant.right(), room.right()) - size.width() - gap),
        max(room.top() + gap, min(meant.bottom(), room.bottom()) - size.height() - gap),
    )
