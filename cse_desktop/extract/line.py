"""Who is served next: drawings, since a person is looking; then text; last what takes long, recognising words."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Literal

from cse_desktop.extract.tasks import DrawTask, ReadTask, Task

Turn = Literal["drawing", "text", "recognising"]


@dataclass(eq=False)
class Request:
    """A task and the future its answer goes to."""

    task: Task[Any]
    future: Future[Any] = field(default_factory=Future)

    @property
    def turn(self) -> Turn:
        """When it is served."""
        if isinstance(self.task, DrawTask):
            return "drawing"
        return "recognising" if isinstance(self.task, ReadTask) and self.task.recognises else "text"


class Line:
    """What waits for `workers` workers, and for one more that does what is short. Safe to use from threads."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._changed = threading.Condition()
        self._waiting: dict[Turn, deque[Request]] = {"drawing": deque(), "text": deque(), "recognising": deque()}
        self._recognising = 0
        self._closed = False

    @property
    def all_recognise(self) -> bool:
        """Whether every worker is at what may take minutes, so that text would wait for them."""
        return self._recognising >= self._workers

    def join(self, request: Request) -> None:
        """Wait in line."""
        with self._changed:
            self._waiting[request.turn].append(request)
            # All are woken, because the worker for what is short must not swallow the call for another.
            self._changed.notify_all()

    def next(self, *, only_short: bool) -> Request | None:
        """The next request, once there is one; None when the line is closed. Say `done` of it in the end.

        With `only_short` it is a drawing, or text while all others recognise.
        """
        with self._changed:
            while not self._closed:
                if self._waiting["drawing"]:
                    return self._waiting["drawing"].popleft()
                if self._waiting["text"] and (not only_short or self.all_recognise):
                    return self._waiting["text"].popleft()
                if self._waiting["recognising"] and not only_short:
                    self._recognising += 1
                    self._changed.notify_all()
                    return self._waiting["recognising"].popleft()
                self._changed.wait()
            return None

    def done(self, request: Request) -> None:
        """Note that whoever took it is free again."""
        if request.turn == "recognising":
            with self._changed:
                self._recognising -= 1

    def close(self) -> None:
        """Send everybody home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
