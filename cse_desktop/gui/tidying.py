"""Python's cyclic garbage is collected on the main thread only, a little at a time, and whole when nothing is on.

Left to itself the collector runs on whichever thread allocates: on a worker it holds every thread up for as long
as a full collection takes (60 to 100 ms were measured during an import), and may free a Qt object on a thread that
it does not belong to. A timer freed so crashes the program when it would have fired next.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MILLISECONDS, AT_WORK = 100, 25
"""Often, and more often while much is made. What a collection of new objects costs grows with what was made since
the one before, and a second of an import makes so much that it held the main thread up for 100 ms."""
YOUNG, OLDER = 2_000, 400
"""New objects from which they are worth a look, and how many such looks until everything is."""
MANY = 20_000
"""New objects that take so long to look through that a person would notice."""
QUIET = 20
"""Looks without much that is new, after which nobody is taken to be at work."""


class Tidying(QObject):
    """Collects while it lives. `idle` says whether nobody would notice a pause of a tenth of a second."""

    def __init__(self, idle: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
        self._quiet = 0
        gc.disable()
        self._timer = QTimer(self, interval=MILLISECONDS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def rest(self) -> None:
        """Collect nothing until told to go on: a portfolio that is being opened is all new, and stays."""
        self._timer.stop()

    def go_on(self) -> None:
        """Collect again."""
        self._timer.start()

    def settle(self) -> None:
        """Call what exists now long-lived, and go on: a portfolio just opened is not looked through again."""
        gc.freeze()
        self.go_on()

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
        self._timer.setInterval(AT_WORK if young > YOUNG else MILLISECONDS)
        if young > YOUNG:
            self._quiet = 0
            self._look_at_new(young)
        elif old > OLDER and self._quiet >= QUIET and self._idle():
            self._quiet = 0
            gc.collect()
        else:
            self._quiet += 1

    def _look_at_new(self, young: int) -> None:
        """Collect what is new; where it is very much while work goes on, take it to stay, which costs nothing.

        An import into a large portfolio makes some hundred thousand objects in a moment: rows, gaps and facts, of
        which the next ones take the place soon. Looking through them held the main thread up for more than 100 ms,
        and about twenty of them were garbage. Those wait until the portfolio is closed.
        """
        if young > MANY and not self._idle():
            gc.freeze()
        else:
            gc.collect(1)
