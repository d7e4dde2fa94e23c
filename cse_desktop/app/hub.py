"""Tells whoever listens what a committed change did."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from cse_desktop.domain.changes import Changes

Listener = Callable[[Changes], None]


class Hub:
    """A list of listeners, called in order on the thread that committed. A listener must not raise."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()
        self._lock = Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit; what comes back ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(kept for kept in self._listeners if kept is not listener)

        return unsubscribe

    def tell(self, changes: Changes) -> None:
        """Pass changes on to every listener."""
        for listener in self._listeners:
            listener(changes)
