"""A watch on the event loop of the main thread: how long each of its turns kept a person waiting.

It needs Qt's own dispatcher, which says when it awakes and when it is about to wait: on Linux `QT_NO_GLIB=1` has
to be set before the application is made.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QObject, QTimer

QUIET = 0.2
"""Seconds without a busy turn after which what was begun is taken to be done."""
BUSY = 0.003
"""Seconds of computing below which a turn is idling: a clock's tick, a cursor that blinks."""


@dataclass(frozen=True)
class Turn:
    """One turn of the event loop: what it computed on this thread, and how long it took by the clock, in seconds.

    The two differ where the thread waited: for another one that held the interpreter, or for a processor.
    """

    cpu: float
    wall: float


class Watchdog(QObject):
    """Times every turn of the event loop from when it is made; made and asked on the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns: list[Turn] = []
        self._began: tuple[float, float] | None = None
        self._busy_at = time.perf_counter()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._rest)

    def watch(self) -> None:
        """Forget what was seen so far."""
        self.turns.clear()
        self._began = time.thread_time(), time.perf_counter()
        self._busy_at = time.perf_counter()

    def until_quiet(self, done: Callable[[], bool] = lambda: True, patience: float = 90.0) -> None:
        """Let the event loop run until something is so, and nothing more happens."""
        loop = QEventLoop()
        end = time.perf_counter() + patience
        looking = QTimer(interval=10)
        since: list[float] = []

        def look() -> None:
            now = time.perf_counter()
            if not since and done():
                # What made it so may belong to the turn that is still going on.
                since.append(now)
            if (since and now - max(self._busy_at, *since) > QUIET) or now > end:
                loop.quit()

        looking.timeout.connect(look)
        looking.start()
        loop.exec()
        looking.stop()

    def measure(self, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> list[Turn]:
        """The turns it took to do something, and all that follows from it, as one turn each."""
        self.watch()
        act()
        self.until_quiet(done)
        return list(self.turns)

    def _awake(self) -> None:
        self._rest()
        self._began = time.thread_time(), time.perf_counter()

    def _rest(self) -> None:
        if self._began is None:
            return
        turn = Turn(time.thread_time() - self._began[0], time.perf_counter() - self._began[1])
        self._began = None
        if turn.cpu > BUSY or turn.wall > 5 * BUSY:
            self.turns.append(turn)
        if turn.cpu > BUSY:
            self._busy_at = time.perf_counter()
