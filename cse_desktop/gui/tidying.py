"""Python's cyclic garbage is collected on the main thread only, a little at a time, and whole when nothing is on.

Left to itself the collector runs on whichever thread allocates: on a worker it holds every thread up for as long
as a full collection takes (60 to 100 ms were measured during an import), and may free a Qt object on a thread that
it does not belong to. A timer freed so crashes the program when it would have fired next.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 1000
YOUNG, OLDER = 2_000, 20
"""New objects, and collections of new objects, from which the next generation is worth a look."""


class Tidying(QObject):
    """Collects while it lives. `idle` says whether nobody would notice a pause of a tenth of a second."""

    def __init__(self, idle: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
        gc.disable()
        self._timer = QTimer(self, interval=MILLISECONDS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def settle(self) -> None:
        """Call what exists now long-lived: a portfolio just opened is not looked through again and again."""
        gc.freeze()

    def clear(self) -> None:
        """Look through everything, as when a portfolio was closed."""
        gc.unfreeze()
        gc.collect()

    def end(self) -> None:
        """Leave the collector to itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _tidy(self) -> None:
        young, _, old = gc.get_count()
        if old > OLDER and self._idle():
            gc.collect()
        elif young > YOUNG:
            gc.collect(1)
