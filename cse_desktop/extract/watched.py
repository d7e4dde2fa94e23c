"""A worker process seen from outside: started when needed, watched while it reads, ended when it goes too far."""

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

import psutil

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Page, Reading
from cse_desktop.extract import wire, worker
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.sniff import UNKNOWN
from cse_desktop.extract.source import Facts

_log = logging.getLogger(__name__)
LOOK_EVERY = 0.03


class Stopped(Exception):
    """The reading was given up by the person, or the reader is closing."""


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
        self._media_type = UNKNOWN
        self._measured: psutil.Process | None = None
        self.peak_memory = 0

    @property
    def pid(self) -> int | None:
        """The process id, while there is a process."""
        process = self._process
        return process.pid if process is not None and process.is_alive() else None

    def read(self, path: Path, name: str, given_up: Callable[[], bool]) -> Reading:
        """Read one file. Raises Stopped when `given_up()` turns true or `stop()` is called meanwhile."""
        while True:
            fresh = self._ready()
            pages: list[Page] = []
            try:
                return self._converse(path, name, pages, given_up)
            except Stopped:
                self._end()
                raise
            except _Ended as ended:
                self._end()
                if self._stopped or given_up():
                    raise Stopped from None
                # What earlier files left behind may be to blame: a crash counts only in a fresh process.
                if ended.reason.id == "reading.crashed" and not fresh:
                    continue
                _log.warning("reading %s: %s", name, ended.reason.id)
                return _as_far_as_it_went(name, self._media_type, pages, ended.reason)

    def stop(self) -> None:
        """End the process now, whatever it does. Nothing is read after this."""
        with self._changing:
            self._stopped = True
        self._end()

    def _ready(self) -> bool:
        """Make sure of a live process; whether it is a new one."""
        if self._process is not None and self._served >= self._limits.files_per_worker:
            self._end()
        if self._process is not None and self._process.is_alive():
            return False
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

    def _converse(self, path: Path, name: str, pages: list[Page], given_up: Callable[[], bool]) -> Reading:
        process, connection = self._process, self._connection
        if process is None or connection is None:
            raise Stopped
        try:
            self._media_type = UNKNOWN
            connection.send_bytes(wire.pack("read", [str(path), name]))
            deadline = time.monotonic() + self._limits.seconds
            while True:
                ready = wait([connection, process.sentinel], timeout=LOOK_EVERY)
                if connection in ready:
                    tag, content = wire.unpack(connection.recv_bytes(wire.LONGEST_MESSAGE))
                    if tag == wire.DONE:
                        return self._finished(content, pages)
                    if tag == wire.PAGES:
                        pages.extend(map(wire.page_from, content))
                    elif tag == wire.BEGUN:
                        self._media_type = str(content)
                    elif tag == wire.MORE_TIME:
                        deadline += min(float(content), self._limits.seconds_per_ocr_page)
                elif ready:
                    raise _Ended(message("reading.crashed"))
                self._look(process, deadline, given_up)
        except (EOFError, OSError, ValueError, TypeError, KeyError) as fault:
            # The pipe broke, the process was ended from elsewhere, or what came through it was no message.
            raise _Ended(message("reading.crashed")) from fault

    def _finished(self, content: dict[str, object], pages: list[Page]) -> Reading:
        reading = wire.reading_from(content, tuple(pages))
        self._served += 1
        self.peak_memory = max(self.peak_memory, int(str(content.get("peak", 0))))
        if self._resident() > self._limits.worker_rest_memory:
            self._end()
        return reading

    def _look(self, process: SpawnProcess, deadline: float, given_up: Callable[[], bool]) -> None:
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


def _as_far_as_it_went(name: str, media_type: str, pages: list[Page], reason: Message) -> Reading:
    """What was read before the worker ended: text with a caution if there is any, else a failure."""
    read = tuple(page for page in pages if page.text)
    title, dated, kind = guess(name, media_type, read, Facts())
    return Reading("text" if read else "failed", media_type, read, reason, title, dated, kind)
