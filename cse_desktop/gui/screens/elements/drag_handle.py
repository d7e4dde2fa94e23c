"""The handle at the edge of a card: drags it, and offers the same by menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from cse_desktop.gui.models.dragging import links_drag
from cse_desktop.gui.theme import set_icon, sizes

SHOWN_WIDTH, SHOWN_HEIGHT = 360, 110
"""How much of the card is carried under the pointer, in pixels at the usual text size."""

FAR = 1_000_000
"""More steps than there are links."""


class DragHandle(QToolButton):
    """Pressed and moved, it drags the link of its card; pressed only, or by key, it opens the menu."""

    moved = Signal(int)
    """Steps up (less than nothing) or down the list. To the top is a step of many."""
    sent = Signal(bool)
    """To another element; whether the link stays here too."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.link_id = ""
        self._card = card
        self._pressed: QPoint | None = None
        set_icon(self, "drag", "muted")
        self.setIconSize(QSize(sizes().icon, sizes().icon))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.clicked.connect(self._open)

    def menu_of(self) -> QMenu:
        """What can be done by dragging, without dragging."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Move up\tAlt+Up"), lambda: self.moved.emit(-1))
        menu.addAction(self.tr("Move down\tAlt+Down"), lambda: self.moved.emit(1))
        menu.addAction(self.tr("Move to the top"), lambda: self.moved.emit(-FAR))
        menu.addSeparator()
        menu.addAction(self.tr("Move to another element…"), lambda: self.sent.emit(False))
        menu.addAction(self.tr("Copy to another element…"), lambda: self.sent.emit(True))
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the pointer has gone far enough."""
        at = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            self._drag()

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(links_drag([self.link_id]))
        width, height = sizes().of(SHOWN_WIDTH), sizes().of(SHOWN_HEIGHT)
        picture = self._card.grab()
        ratio = picture.devicePixelRatio()
        drag.setPixmap(picture.copy(0, 0, round(width * ratio), round(height * ratio)))
        drag.setHotSpot(QPoint(sizes().gap_wide, sizes().gap_wide))
        actions = Qt.DropAction
        drag.exec(actions.MoveAction | actions.CopyAction, actions.MoveAction)

    def _open(self) -> None:
        self.menu_of().popup(self.mapToGlobal(QPoint(0, self.height())))
