"""Two lanes of plain Python threads: `writer` runs one job at a time, `worker` a few.

An import is a long row of short changes, so it runs as a worker: the workspace itself lets one change through
at a time, and what a person does meanwhile never waits for the whole import.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event
from typing import Any, Generic, Literal, TypeVar

from cse_desktop.app.context import Context
from cse_desktop.domain.errors import Cancelled, Closing
from cse_desktop.domain.messages import Message
from cse_desktop.jobs.estimate import Pace

T = TypeVar("T")
Lane = Literal["writer", "worker"]
Report = Callable[[int, int, Message | None], None]
SECONDS_BETWEEN_REPORTS = 0.05
WORKERS = 6
"""An import, words being recognised and a look into slow folders, paused or not, leave room for questions."""


class Job(Generic[T]):
    """One piece of running work; also the context given to it. `future` gives its result or exception."""

    def __init__(self, report: Report | None) -> None:
        self.future: Future[T]
        self._report = report
        self._stop = Event()
        self._closing = False
        self._go = Event()
        self._go.set()
        self._rested = 0.0
        self._pace = Pace()
        self._reported = 0.0

    @property
    def is_paused(self) -> bool:
        """Whether the work was asked to wait."""
        return not self._go.is_set()

    @property
    def seconds_left(self) -> float | None:
        """How long the work is likely to take still, as of its last report; None if that cannot be said."""
        return self._pace.seconds_left

    def cancel(self) -> None:
        """Ask the work to stop; it ends with Cancelled at its next check, paused or not."""
        self._stop.set()
        self._go.set()
        self.future.cancel()

    def pause(self) -> None:
        """Ask the work to wait at its next check."""
        self._go.clear()
        if self._stop.is_set():
            self._go.set()

    def resume(self) -> None:
        """Let paused work go on."""
        self._go.set()

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Pass progress on, at most twenty times a second, the last step always."""
        now = time.monotonic()
        last = total > 0 and done >= total
        if self._report is not None and (last or now - self._reported >= SECONDS_BETWEEN_REPORTS):
            self._reported = now
            self._pace.step(now - self._rested, done, total)
            self._report(done, total, message)

    def check(self) -> None:
        """Wait while the work is paused. Raise Cancelled if it was asked to stop, Closing if the program ends."""
        if not self._go.is_set():
            began = time.monotonic()
            self._go.wait()
            self._rested += time.monotonic() - began
        if self._stop.is_set():
            raise Closing if self._closing else Cancelled

    def close(self) -> None:
        """Ask the work to stop as `cancel` does, because the program ends and not because a person wants it."""
        self._closing = True
        self.cancel()


class Lanes:
    """The threads of one program. Jobs end with `close()`, which waits for them."""

    def __init__(self, workers: int = WORKERS) -> None:
        self._pools = {
            "writer": ThreadPoolExecutor(1, thread_name_prefix="writer"),
            "worker": ThreadPoolExecutor(workers, thread_name_prefix="worker"),
        }
        self._running: set[Job[Any]] = set()

    def run(
        self,
        work: Callable[[Context], T],
        *,
        lane: Lane = "worker",
        report: Report | None = None,
        done: Callable[[Future[T]], None] | None = None,
    ) -> Job[T]:
        """Run `work(context)` on a lane. `report` and `done` are called on that lane's thread."""
        job: Job[T] = Job(report)
        self._running.add(job)

        def guarded() -> T:
            job.check()
            return work(job)

        def ended(future: Future[T]) -> None:
            self._running.discard(job)
            if done is not None:
                done(future)

        job.future = self._pools[lane].submit(guarded)
        job.future.add_done_callback(ended)
        return job

    def close(self) -> None:
        """Ask everything to stop and wait until it has."""
        for job in tuple(self._running):
            job.close()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)


def outcome(future: Future[T]) -> T:
    """A finished job's result; its exception is raised, being cancelled before the start as Cancelled."""
    try:
        return future.result(timeout=0)
    except CancelledError:
        raise Cancelled from None
