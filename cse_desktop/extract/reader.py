"""The door of the room: files go in, readings and drawings come out, and no file can hurt more than its own.

Each worker has a pipe and a watching thread of its own and shares nothing with the others, so that a worker may
die at any moment. The watcher looks at time and memory from outside, where no native code can keep it waiting.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cse_desktop.app.ports import Unpacked
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.messages import message
from cse_desktop.domain.picture_marks import Mark
from cse_desktop.domain.reading import Reading
from cse_desktop.domain.returned import ReturnedDocument
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.line import Line, Request
from cse_desktop.extract.tasks import DrawTask, MarkTask, ReadTask, ReturnTask, StripTask, UnpackTask
from cse_desktop.extract.watched import Stopped, WatchedWorker

_log = logging.getLogger(__name__)
_USUAL_LIMITS = Limits()
SHORTEST, LONGEST = 16, 4096
"""Pixels that the longest side of a drawing may be asked to have."""


class Reader:
    """Reads and draws files in `workers` guarded processes, which start when files come or are expected.

    Safe to use from several threads. A future always gives a Reading, Drawing or Unpacked, whatever the file does,
    unless it was cancelled: cancelling it, or closing the reader, kills the worker that has the file in hand.
    Drawings are done first, then text is read, and words are recognised last. Where every worker is busy, one more
    is started that draws, and reads text while all others recognise: a person who looks at something does not wait
    for a long import, nor the text of an import for a long scan.
    """

    def __init__(self, *, workers: int = 2, limits: Limits = _USUAL_LIMITS, tessdata: Path) -> None:
        self._limits = limits
        self._tessdata = tessdata
        self._pending: set[Request] = set()
        self._guard = threading.Lock()
        self._count = max(1, workers)
        self._line = Line(self._count)
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

    def expect(self, files: int) -> None:
        """Start as many workers as so many files will need: that takes as long as reading some of them."""
        with self._guard:
            while not self._closed and len(self._threads) < min(files, self._count):
                self._hire(only_short=False)

    def submit(
        self, path: Path, name: str, *, recognise: bool = True, in_columns: bool = False
    ) -> Future[Reading]:
        """Queue a file to be read. `name` is its original name; `path` may be a staged copy without one.

        Without `recognise` words in pictures are left for later: pages that have no others are given empty, and
        `Reading.unrecognised` counts them. `in_columns` keeps the place of empty cells.
        Raises RuntimeError when the reader is closed.
        """
        return self._queue(Request(ReadTask(path, name, recognise, in_columns)))

    def read(self, path: Path, name: str) -> Reading:
        """Read one file and wait for it."""
        return self.submit(path, name).result()

    def draw(
        self, path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE, words: bool = False
    ) -> Future[Drawing]:
        """Queue a page, counted from 1, of a picture or PDF to be drawn.

        Its longest side will have `longest` pixels at most, which may be 16 to 4096; only a PDF is enlarged.
        With `words` the drawing of a PDF's page says where each typed word stands.
        Raises RuntimeError when the reader is closed.
        """
        size = min(max(longest, SHORTEST), LONGEST)
        return self._queue(Request(DrawTask(path, name, max(1, page), size, words)))

    def mark(self, path: Path, name: str, marks: Sequence[Mark]) -> Future[Drawing]:
        """Queue a picture to be drawn with its marks, in full size, black-outs destroying what is below them.

        Of several frames the first is drawn. Raises RuntimeError when the reader is closed.
        """
        return self._queue(Request(MarkTask(path, name, marks)))

    def unpack(self, path: Path, name: str, into: Path) -> Future[Unpacked]:
        """Queue the files within a file to be written into `into`, which is made if need be.

        They get names of our own making there. An archive in an archive comes out as an archive. The future gives
        an Unpacked whatever the file does; when it is cancelled, `into` may hold some. Raises RuntimeError when
        closed.
        """
        return self._queue(Request(UnpackTask(path, name, into)))

    def strip(self, path: Path, name: str, into: Path) -> Future[Unpacked]:
        """Queue a picture to be written into `into` without what is not picture, such as where it was taken.

        The future gives an Unpacked with that one file; with none where there was nothing to take out, or nothing
        could be, which it says. Raises RuntimeError when closed.
        """
        return self._queue(Request(StripTask(path, name, into)))

    def returned(self, path: Path, name: str) -> Future[ReturnedDocument]:
        """Queue a pack that came back, for what was written into it. Raises RuntimeError when closed."""
        return self._queue(Request(ReturnTask(path, name)))

    def close(self) -> None:
        """Cancel what is queued or running and end the workers. Returns promptly; a second call does nothing."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            pending, threads = list(self._pending), list(self._threads)
        self._line.close()
        for request in pending:
            request.future.cancel()
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

    def _queue(self, request: Request) -> Future[Any]:
        with self._guard:
            if self._closed:
                raise RuntimeError("the reader is closed")
            self._pending.add(request)
            request.future.add_done_callback(lambda _: self._pending.discard(request))
            self._line.join(request)
            self._grow(request)
        return request.future

    def _grow(self, request: Request) -> None:
        # A second process only when files wait: a single picture should not cost two.
        if len(self._threads) < self._count:
            if len(self._pending) > len(self._threads):
                self._hire(only_short=False)
        elif len(self._threads) == self._count and self._would_wait(request):
            self._hire(only_short=True)

    def _would_wait(self, request: Request) -> bool:
        if request.turn == "drawing":
            return sum(1 for pending in list(self._pending) if pending.turn != "drawing") >= self._count
        return request.turn == "text" and self._line.all_recognise

    def _hire(self, *, only_short: bool) -> None:
        worker = WatchedWorker(self._limits, self._tessdata)
        thread = threading.Thread(target=self._serve, args=(worker, only_short), name="file-reader", daemon=True)
        self._workers.append(worker)
        self._threads.append(thread)
        thread.start()

    def _serve(self, worker: WatchedWorker, only_short: bool) -> None:
        try:
            _begin(worker)
            while (request := self._line.next(only_short=only_short)) is not None:
                if not request.future.cancelled():
                    _answer(worker, request)
                self._line.done(request)
        finally:
            worker.stop()


def _begin(worker: WatchedWorker) -> None:
    try:
        worker.begin()
    except Exception:  # noqa: BLE001 - what cannot be started now is tried again with the first file, which says so
        _log.exception("a worker could not be started")


def _answer(worker: WatchedWorker, request: Request) -> None:
    future, task = request.future, request.task
    try:
        answer = worker.do(task, given_up=future.cancelled)
    except Stopped:
        future.cancel()
        return
    except Exception:  # noqa: BLE001 - the guarded boundary: one file's fault must not end the thread that serves all
        _log.exception("%s with %s failed outside its worker", type(task).__name__, task.name)
        answer = task.cut_short(message("reading.crashed"))
    # Not marked as running until now, because a running future cannot be cancelled.
    if future.set_running_or_notify_cancel():
        future.set_result(answer)
