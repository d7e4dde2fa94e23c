"""A button among many, where the arrow keys are its parent's business."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class ArrowButton(QAbstractButton):
    """Qt's buttons move the focus on to the next control with every arrow key; this one leaves arrows alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrows on."""
        if Qt.Key(event.key()) in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
