"""The only crossing from other threads to the main one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECONDS_A_TURN = 0.008
"""How long posted calls may keep the event loop; the rest waits for its next turn."""


class Bridge(QObject):
    """Runs calls posted from any thread on the main thread, in order, a few milliseconds a turn.

    It must be made on the main thread: a signal owned by an object of another thread would deliver there.
    """

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._drain)
        self._woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run on the main thread. Safe from any thread."""
        self._calls.append(call)
        self._woken.emit()

    def _drain(self) -> None:
        end = time.monotonic() + SECONDS_A_TURN
        while self._calls:
            self._calls.popleft()()
            if time.monotonic() >= end:
                break
        if self._calls:
            self._timer.start()
