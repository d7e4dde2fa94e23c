"""What need not all be done at once: a piece in each turn of the event loop, keys and the mouse heard between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], object]


class Turns(QObject):
    """Belongs to a widget and ends with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Piece] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take)

    def add(self, *pieces: Piece) -> None:
        """Do these too. What waits already keeps its place: it is done once, with what is known then.

        Give bound methods: the same one is known again.
        """
        self._waiting += [piece for piece in pieces if piece not in self._waiting]
        if self._waiting:
            self._timer.start()

    def drop(self) -> bool:
        """Forget what waits; whether there was anything."""
        had = bool(self._waiting)
        self._waiting.clear()
        self._timer.stop()
        return had

    def _take(self) -> None:
        piece = self._waiting.pop(0)
        if self._waiting:
            self._timer.start()
        piece()
