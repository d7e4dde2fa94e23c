"""The door of the room: files go in, readings come out, and no file can hurt more than its own reading.

Each worker has a pipe and a watching thread of its own and shares nothing with the others, so that a worker may
die at any moment. The watcher looks at time and memory from outside, where no native code can keep it waiting.
"""

from __future__ import annotations

import logging
import queue
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from cse_desktop.domain.messages import message
from cse_desktop.domain.reading import Reading
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.watched import Stopped, WatchedWorker

_log = logging.getLogger(__name__)
_USUAL_LIMITS = Limits()


@dataclass
class _Request:
    path: Path
    name: str
    future: Future[Reading] = field(default_factory=Future)


class Reader:
    """Reads files in `workers` guarded processes, which start with the first file and not before.

    Safe to use from several threads. A future always gives a Reading, whatever the file does, unless it was
    cancelled: cancelling it, or closing the reader, kills the worker that has the file in hand.
    """

    def __init__(self, *, workers: int = 2, limits: Limits = _USUAL_LIMITS, tessdata: Path) -> None:
        self._limits = limits
        self._tessdata = tessdata
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._pending: set[Future[Reading]] = set()
        self._guard = threading.Lock()
        self._count = max(1, workers)
        self._threads: list[threading.Thread] = []
        self._workers: list[WatchedWorker] = []
        self._closed = False

    @property
    def peak_memory(self) -> int:
        """The largest resident size, in bytes, that any worker has had."""
        return max((worker.peak_memory for worker in self._workers), default=0)

    @property
    def worker_ids(self) -> tuple[int, ...]:
        """The process ids of the workers now alive."""
        return tuple(pid for worker in self._workers if (pid := worker.pid) is not None)

    def submit(self, path: Path, name: str) -> Future[Reading]:
        """Queue a file. `name` is its original name; `path` may be a staged copy without one.

        Raises RuntimeError when the reader is closed.
        """
        request = _Request(path, name)
        with self._guard:
            if self._closed:
                raise RuntimeError("the reader is closed")
            self._pending.add(request.future)
            request.future.add_done_callback(self._forget)
            self._requests.put(request)
            self._grow()
        return request.future

    def read(self, path: Path, name: str) -> Reading:
        """Read one file and wait for it."""
        return self.submit(path, name).result()

    def close(self) -> None:
        """Cancel what is queued or running and end the workers. Returns promptly; a second call does nothing."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            pending, threads = list(self._pending), list(self._threads)
        for _ in threads:
            self._requests.put(None)
        for future in pending:
            future.cancel()
        for worker in self._workers:
            worker.stop()
        for thread in threads:
            thread.join(timeout=5)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _grow(self) -> None:
        # A second process only when files wait: a single picture should not cost two.
        if len(self._threads) < self._count and len(self._pending) > len(self._threads):
            worker = WatchedWorker(self._limits, self._tessdata)
            thread = threading.Thread(target=self._serve, args=(worker,), name="file-reader", daemon=True)
            self._workers.append(worker)
            self._threads.append(thread)
            thread.start()

    def _forget(self, future: Future[Reading]) -> None:
        self._pending.discard(future)

    def _serve(self, worker: WatchedWorker) -> None:
        try:
            while (request := self._requests.get()) is not None:
                if not request.future.cancelled():
                    _answer(worker, request)
        finally:
            worker.stop()


def _answer(worker: WatchedWorker, request: _Request) -> None:
    future = request.future
    try:
        reading = worker.read(request.path, request.name, given_up=future.cancelled)
    except Stopped:
        future.cancel()
        return
    except Exception:  # noqa: BLE001 - the guarded boundary: one file's fault must not end the thread that serves all
        _log.exception("reading %s failed outside its worker", request.name)
        reading = Reading("failed", "application/octet-stream", reason=message("reading.crashed"))
    # Not marked as running until now, because a running future cannot be cancelled.
    if future.set_running_or_notify_cancel():
        future.set_result(reading)
