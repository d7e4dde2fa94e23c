"""Has Python's garbage collected on the main thread only.

Left alone, Python collects on whatever thread happens to allocate. A widget or timer in a cycle of references would
then be destroyed on a worker, and Qt would crash when its timer fires (seen, with the native stack to show it).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 1000


class Collector(QObject):
    """While it lives, a timer looks whether there is enough to collect, generation by generation."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was loaded at the start lives as long as the program: looking through it again is wasted time.
        gc.freeze()
        timer = QTimer(self, interval=MILLISECONDS)
        timer.timeout.connect(self._look)
        timer.start()

    def end(self) -> None:
        """Go back to Python's own way."""
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
