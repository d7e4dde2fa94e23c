"""The only crossing from other threads to the main one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECONDS_A_TURN = 0.008
"""How long posted calls may keep the event loop; the rest waits for its next turn."""


class _Waker(QObject):
    woken = Signal()


class _Gate:
    """Leads to what wakes the bridge, while that stands.

    A thread must never emit a signal of what is just being freed on the main thread: it looks whether that is
    there, lets the main thread go on, and wakes what is there no more, which crashes the program.
    """

    def __init__(self, waker: _Waker) -> None:
        self._lock = Lock()
        self._waker: _Waker | None = waker

    def wake(self) -> None:
        """Wake the bridge, if it stands. Safe from any thread."""
        with self._lock:
            if self._waker is not None:
                self._waker.woken.emit()

    def shut(self) -> None:
        """Wait until nobody is on the way, and let nobody through from then on. For the main thread."""
        with self._lock:
            self._waker = None


class Bridge(QObject):
    """Runs calls posted from any thread on the main thread, in order, a few milliseconds a turn.

    What is posted when it has gone is dropped. It must be made on the main thread: a signal owned by an object of
    another thread would deliver there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._drain)
        waker = _Waker()
        waker.woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)
        gate = self._gate = _Gate(waker)
        # A function that knows the gate only: methods of what is being freed are not called any more.
        self.destroyed.connect(lambda: gate.shut())  # noqa: PLW0108

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run on the main thread. Safe from any thread."""
        self._calls.append(call)
        self._gate.wake()

    def _drain(self) -> None:
        end = time.monotonic() + SECONDS_A_TURN
        while self._calls:
            self._calls.popleft()()
            if time.monotonic() >= end:
                break
        if self._calls:
            self._timer.start()
