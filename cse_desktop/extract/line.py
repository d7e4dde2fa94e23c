"""Who is served next: what is to be drawn before what is to be read, since a person is looking at it."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from cse_desktop.extract.tasks import DrawTask, Task


@dataclass(eq=False)
class Request:
    """A task and the future its answer goes to."""

    task: Task[Any]
    future: Future[Any] = field(default_factory=Future)

    @property
    def draws(self) -> bool:
        """Whether somebody waits to look at it."""
        return isinstance(self.task, DrawTask)


class Line:
    """What waits for a worker. Safe to use from several threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._drawings: deque[Request] = deque()
        self._readings: deque[Request] = deque()
        self._closed = False

    def join(self, request: Request) -> None:
        """Wait in line."""
        with self._changed:
            (self._drawings if request.draws else self._readings).append(request)
            # All are woken, because a worker that only draws must not swallow the call for one that reads.
            self._changed.notify_all()

    def next(self, *, only_drawings: bool) -> Request | None:
        """The next request, once there is one; None when the line is closed."""
        with self._changed:
            while not self._closed:
                if self._drawings:
                    return self._drawings.popleft()
                if self._readings and not only_drawings:
                    return self._readings.popleft()
                self._changed.wait()
            return None

    def close(self) -> None:
        """Send everybody home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
