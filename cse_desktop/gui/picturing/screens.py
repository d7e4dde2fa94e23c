"""Takes a picture of what is on the screens: each is frozen as it is, and what is wanted is chosen on that.

Where the system lets no program see the screen, it says so; a picture can be pasted everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QWidget

from cse_desktop.gui.picturing.windows import window_places
from cse_desktop.gui.theme import appearance, sizes

What = Literal["screen", "window", "region"]
UNTIL_HIDDEN = 350
"""Milliseconds after our windows were hidden until the system has drawn what lay below them."""
LEAST = 8
_BLIND = ("offscreen", "minimal", "vnc", "eglfs", "linuxfb")
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


def why_not() -> str:
    """Why no picture of the screen can be taken here, in words; empty where it can."""
    platform = QGuiApplication.platformName()
    paste = QCoreApplication.translate(
        "Screens", "Take it with the system’s own key for screenshots, then paste it here with Ctrl+V."
    )
    if platform.startswith("wayland"):
        words = QCoreApplication.translate("Screens", "This system lets no program take pictures of the screen.")
        return f"{words} {paste}"
    if platform in _BLIND:
        words = QCoreApplication.translate("Screens", "There is no screen of which a picture could be taken.")
        return f"{words} {paste}"
    return ""


class Frozen(QWidget):
    """A screen as it was, over the whole of it. What is wanted is dragged, pressed or made with keys."""

    taken = Signal(object)
    """QImage: what was chosen."""
    left = Signal()
    """The person wants nothing."""

    def __init__(self, screen: QScreen, image: QImage, windows: Sequence[QRect] | None) -> None:
        """`windows`, in this widget's places, the foremost first, are what can be chosen; None: a region."""
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.translate("Screens", "Choose what to take a picture of"))
        self.setAccessibleName(self._hint(windows is not None))
        self._image, self._windows = image, windows
        self._start: QPoint | None = None
        self.chosen = QRect()
        self._closing = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The screen as it was, darker where nothing is chosen."""
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._image)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
        if not self.chosen.isEmpty():
            scale = self._image.width() / max(1, self.width())
            source = QRect(self.chosen.topLeft() * scale, self.chosen.size() * scale)
            painter.drawImage(self.chosen, self._image, source)
            for colour, wide in ((QColor("white"), 4), (appearance().colour("accent"), 2)):
                painter.setPen(QPen(colour, wide))
                painter.drawRect(self.chosen)
        self._say(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a region, or take the window."""
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            self._leave()
        elif self._windows is None:
            self._start, self.chosen = place, QRect()
        else:
            self.chosen = self._window_at(place)
            self.take()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be taken."""
        place = event.position().toPoint()
        if self._windows is not None:
            self.chosen = self._window_at(place)
        elif self._start is not None:
            self.chosen = QRect(self._start, place).normalized().intersected(self.rect())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the region, unless it was only a click."""
        if self._start is None:
            return
        self._start = None
        if min(self.chosen.width(), self.chosen.height()) >= LEAST:
            self.take()
        else:
            self.chosen = QRect()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter takes, arrow keys move or go to the next window, Shift with them sizes."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen.isEmpty():
                self.chosen = self._first()
                self.update()
            else:
                self.take()
        elif key in _ARROWS:
            self._by_key(_ARROWS[key], event.modifiers())
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Have what is chosen."""
        if self._closing or self.chosen.isEmpty():
            return
        scale = self._image.width() / max(1, self.width())
        place = QRect(
            round(self.chosen.x() * scale),
            round(self.chosen.y() * scale),
            round(self.chosen.width() * scale),
            round(self.chosen.height() * scale),
        )
        self._closing = True
        self.taken.emit(self._image.copy(place.intersected(self._image.rect())))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The system closed it: as if the person had left."""
        super().closeEvent(event)
        self._leave()

    def _leave(self) -> None:
        if not self._closing:
            self._closing = True
            self.left.emit()

    def _by_key(self, way: QPoint, held: Qt.KeyboardModifier) -> None:
        if self.chosen.isEmpty():
            self.chosen = self._first()
        elif self._windows:
            at = self._windows.index(self.chosen) if self.chosen in self._windows else -1
            step = 1 if way.x() + way.y() > 0 else -1
            self.chosen = self._windows[(at + step) % len(self._windows)]
        else:
            step = 1 if held & Qt.KeyboardModifier.ControlModifier else sizes().of(20)
            if held & Qt.KeyboardModifier.ShiftModifier:
                size = self.chosen.size()
                width, height = size.width() + way.x() * step, size.height() + way.y() * step
                self.chosen.setSize(QSize(max(LEAST, width), max(LEAST, height)))
            else:
                self.chosen.translate(way * step)
            self.chosen = self.chosen.intersected(self.rect())
        self.update()

    def _first(self) -> QRect:
        if self._windows:
            return self._windows[0]
        if self._windows is not None:
            return self.rect()
        return QRect(self.width() // 4, self.height() // 4, self.width() // 2, self.height() // 2)

    def _window_at(self, place: QPoint) -> QRect:
        return next((window for window in self._windows or () if window.contains(place)), self.rect())

    def _say(self, painter: QPainter) -> None:
        words = self._hint(self._windows is not None)
        if not self.chosen.isEmpty():
            scale = self._image.width() / max(1, self.width())
            size = self.chosen.size() * scale
            words = f"{size.width()} × {size.height()}   {words}"
        room = painter.fontMetrics().boundingRect(words)
        edge = sizes().gap_medium
        top = edge if self.chosen.top() > room.height() + 4 * edge or self.chosen.isEmpty() else -1
        top = self.height() - room.height() - 3 * edge if top < 0 else top
        ground = QRect(0, 0, room.width() + 2 * edge, room.height() + 2 * edge)
        ground.moveTo((self.width() - ground.width()) // 2, top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance().colour("tooltip"))
        painter.drawRoundedRect(ground, sizes().radius, sizes().radius)
        painter.setPen(appearance().colour("on_tooltip"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

    def _hint(self, windows: bool) -> str:
        tr = QCoreApplication.translate
        if windows:
            return tr(
                "Screens", "Click the window you want. Arrow keys go to the next, Enter takes it. Esc leaves."
            )
        return tr(
            "Screens",
            "Drag over what you want. Or Enter, arrow keys, Shift with them to size it, Enter again. Esc leaves.",
        )


class Capture(QObject):
    """One taking of a picture: `taken` or `left` comes once, when our own windows are back."""

    taken = Signal(object)
    """QImage."""
    left = Signal(str)
    """Why there is no picture, in words; empty where the person left."""

    def __init__(self, window: QWidget, what: What, seconds: int) -> None:
        super().__init__(window)
        self._window, self._what = window, what
        self.frozen: list[Frozen] = []
        self._quits = QGuiApplication.quitOnLastWindowClosed()
        QGuiApplication.setQuitOnLastWindowClosed(False)
        # The whole window with its dialogs: what lies below is what is wanted.
        self._hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        self._screen = window.screen()
        for one in self._hidden:
            one.hide()
        QTimer.singleShot(UNTIL_HIDDEN + 1000 * seconds, self, self._take)

    def _take(self) -> None:
        seen = [(screen, _seen(screen)) for screen in QGuiApplication.screens()]
        if not seen or any(image.isNull() for _, image in seen):
            tr = QCoreApplication.translate
            words = tr(
                "Screens",
                "The system gave no picture of the screen. Take it with its own key for screenshots, then paste "
                "it here with Ctrl+V.",
            )
            self._end(lambda: self.left.emit(words))
        elif self._what == "screen":
            image = next((image for screen, image in seen if screen is self._screen), seen[0][1])
            self._end(lambda: self.taken.emit(image))
        else:
            places = window_places() if self._what == "window" else None
            for screen, image in seen:
                self.frozen.append(self._freeze(screen, image, places))
            (self.frozen[0]).activateWindow()

    def _freeze(self, screen: QScreen, image: QImage, places: list[QRect] | None) -> Frozen:
        own = None if places is None else _on(screen, places)
        made = Frozen(screen, image, own)
        made.taken.connect(self._taken)
        made.left.connect(self._left)
        made.showFullScreen()
        made.raise_()
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def _taken(self, image: QImage) -> None:
        self._end(lambda: self.taken.emit(image))

    def _left(self) -> None:
        self._end(lambda: self.left.emit(""))

    def _end(self, say: Callable[[], None]) -> None:
        frozen, self.frozen = self.frozen, []
        for one in self._hidden:
            one.show()
        for each in frozen:
            each.close()
        self._window.raise_()
        self._window.activateWindow()
        QGuiApplication.setQuitOnLastWindowClosed(self._quits)
        say()
        self.deleteLater()


def _seen(screen: QScreen) -> QImage:
    image = screen.grabWindow(0).toImage()
    image.setDevicePixelRatio(1.0)
    return image


def _on(screen: QScreen, places: Sequence[QRect]) -> list[QRect]:
    """Of places in the system's pixels those on a screen, in the screen's own."""
    # The corner of a screen is where the system has it; only what lies within is scaled.
    scale, corner = screen.devicePixelRatio(), screen.geometry().topLeft()
    whole = QRect(QPoint(0, 0), screen.geometry().size())
    found = []
    for place in places:
        moved = place.translated(-corner)
        scaled = QRect(
            round(moved.x() / scale),
            round(moved.y() / scale),
            round(moved.width() / scale),
            round(moved.height() / scale),
        ).intersected(whole)
        if min(scaled.width(), scaled.height()) >= LEAST:
            found.append(scaled)
    return found
