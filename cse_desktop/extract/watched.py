"""A worker process seen from outside: started when needed, watched at work, ended when it goes too far."""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

import psutil

from cse_desktop.domain.messages import Message, message
from cse_desktop.extract import wire, worker
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.tasks import Answer, Task

_log = logging.getLogger(__name__)
LOOK_EVERY = 0.03
_MAY_BE_LEFT_OVER = ("reading.crashed", "reading.too_much_memory", "drawing.too_much_memory")
"""What earlier files left behind in a worker may be to blame for these: they count only in a fresh process."""


class Stopped(Exception):
    """The task was given up by the person, or the reader is closing."""


class _Ended(Exception):
    """The worker is gone or was ended; `reason` is what to say of the file it had in hand."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(reason.id)


class WatchedWorker:
    """One place in the pool. Its process is replaced when it dies, grows too large or has served long enough."""

    def __init__(self, limits: Limits, tessdata: Path) -> None:
        self._limits = limits
        self._tessdata = tessdata
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._changing = threading.Lock()
        self._stopped = False
        self._served = 0
        self._measured: psutil.Process | None = None
        self.peak_memory = 0

    @property
    def pid(self) -> int | None:
        """The process id, while there is a process."""
        process = self._process
        return process.pid if process is not None and process.is_alive() else None

    def do(self, task: Task[Answer], given_up: Callable[[], bool]) -> Answer:
        """Do one task. Raises Stopped when `given_up()` turns true or `stop()` is called meanwhile."""
        while True:
            fresh = self._ready()
            try:
                answer = self._converse(task, given_up)
                reason = task.reason_of(answer)
                if fresh or reason is None or reason.id not in _MAY_BE_LEFT_OVER:
                    return answer
                self._end()
            except Stopped:
                self._end()
                raise
            except _Ended as ended:
                self._end()
                if self._stopped or given_up():
                    raise Stopped from None
                if ended.reason.id in _MAY_BE_LEFT_OVER and not fresh:
                    continue
                _log.warning("%s with %s: %s", type(task).__name__, task.name, ended.reason.id)
                return task.cut_short(ended.reason)

    def begin(self) -> None:
        """Start the process, so that the first task does not wait for that."""
        with suppress(Stopped):
            self._ready()

    def stop(self) -> None:
        """End the process now, whatever it does. Nothing is done after this."""
        with self._changing:
            self._stopped = True
        self._end()

    def _ready(self) -> bool:
        """Make sure of a live process; whether it has done nothing yet."""
        if self._process is not None and self._served >= self._limits.files_per_worker:
            self._end()
        if self._process is not None and self._process.is_alive():
            return self._served == 0
        self._end()
        with self._changing:
            if self._stopped:
                raise Stopped
            here, there = multiprocessing.get_context("spawn").Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=worker.run, args=(there, self._limits, str(self._tessdata)), name="file-reader", daemon=True
            )
            process.start()
            there.close()
            self._process, self._connection, self._served = process, here, 0
            with suppress(psutil.Error):  # already gone: reading from it will find out
                self._measured = psutil.Process(process.pid)
        return True

    def _end(self) -> None:
        with self._changing:
            process, connection = self._process, self._connection
            self._process = self._connection = self._measured = None
        if process is not None:
            process.kill()
            process.join()
            with suppress(ValueError):  # somebody else has noted its end first
                process.close()
        if connection is not None:
            connection.close()

    def _converse(self, task: Task[Answer], given_up: Callable[[], bool]) -> Answer:
        process, connection = self._process, self._connection
        if process is None or connection is None:
            raise Stopped
        asked, seconds = task.begin(self._limits)
        looked = time.monotonic()
        deadline = looked + seconds

        def receive(longest: int) -> bytes:
            nonlocal looked
            while True:
                # Not after every message, because looking costs more than many a message.
                if time.monotonic() - looked > LOOK_EVERY:
                    self._look(deadline, given_up)
                    looked = time.monotonic()
                ready = wait([connection, process.sentinel], timeout=LOOK_EVERY)
                if connection in ready:
                    return connection.recv_bytes(longest)
                if ready:
                    raise _Ended(message("reading.crashed"))

        try:
            connection.send_bytes(asked)
            while True:
                tag, content = wire.unpack(receive(wire.LONGEST_MESSAGE))
                if tag == wire.DONE:
                    answer = task.finished(content, receive)
                    self._note_end(content)
                    return answer
                if tag == wire.MORE_TIME:
                    deadline += min(float(content), self._limits.seconds_per_ocr_page)
                else:
                    task.hear(tag, content, receive)
        except (EOFError, OSError, ValueError, TypeError, KeyError) as fault:
            # The pipe broke, the process was ended from elsewhere, or what came through it was no message.
            raise _Ended(message("reading.crashed")) from fault

    def _note_end(self, content: dict[str, Any]) -> None:
        self._served += 1
        self.peak_memory = max(self.peak_memory, int(str(content.get("peak", 0))))
        if self._resident() > self._limits.worker_rest_memory:
            self._end()

    def _look(self, deadline: float, given_up: Callable[[], bool]) -> None:
        if given_up() or self._stopped:
            raise Stopped
        if self._resident() > self._limits.memory:
            raise _Ended(message("reading.too_much_memory"))
        if time.monotonic() > deadline:
            raise _Ended(message("reading.too_slow"))

    def _resident(self) -> int:
        measured = self._measured
        if measured is None:
            return 0
        with suppress(psutil.Error):  # it ended meanwhile, which the loop sees by itself
            resident = int(measured.memory_info().rss)
            self.peak_memory = max(self.peak_memory, resident)
            return resident
        return 0
