"""The program's own keys work in fields too, which would keep some of them (such as Ctrl+E) for themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class FieldKeys(QObject):
    """Watches the field that has the focus, and no other, since a filter on everything would slow everything."""

    def __init__(self, keys: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._keys = frozenset(QKeySequence(key).toString() for key in keys)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the program's keys to the program."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed in self._keys:
                event.ignore()
                return True
        return False

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, (QLineEdit, QPlainTextEdit, QTextEdit)):
            new.installEventFilter(self)
