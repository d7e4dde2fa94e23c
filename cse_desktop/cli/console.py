"""How the command line talks: results on standard output, progress and errors on standard error."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import Message
from cse_desktop.jobs.estimate import Pace, words_left


class Console:
    """The context of an operation run from the command line. Ctrl+C asks it to stop; a second one insists."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._shows = not quiet and sys.stderr.isatty()
        self._stop = False
        self._line = ""
        self._pace = Pace()

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Show progress in one line that is written over, when a person is looking."""
        if not self._shows:
            return
        text = bootstrap.say(message) if message else ""
        self._pace.step(time.monotonic(), done, total)
        left = self._pace.seconds_left
        count = f"{done}/{total} " if total else ""
        time_left = f"({bootstrap.say(words_left(left))}) " if left is not None and done < total else ""
        line = f"{count}{time_left}{text}"[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write("\r" + line.ljust(len(self._line)))
        sys.stderr.flush()
        self._line = line

    def check(self) -> None:
        """Raise Cancelled once Ctrl+C was pressed."""
        if self._stop:
            raise Cancelled

    def clear(self) -> None:
        """Take the progress line away."""
        if self._line:
            sys.stderr.write("\r" + " " * len(self._line) + "\r")
            self._line = ""

    @contextmanager
    def stoppable(self) -> Iterator[Console]:
        """Let Ctrl+C stop what runs inside at its next safe place."""

        def asked(number: int, frame: FrameType | None) -> None:
            if self._stop:
                raise KeyboardInterrupt
            self._stop = True

        before = signal.signal(signal.SIGINT, asked)
        try:
            yield self
        finally:
            signal.signal(signal.SIGINT, before)
            self.clear()


def show(rows: Sequence[Any], *, as_json: bool, line: Callable[[Any], str], none: str = "") -> None:
    """Print a query's answer: a JSON list, or a line for each row (`none` where there are no rows)."""
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False, indent=1))
        return
    for row in rows:
        print(line(row))
    if not rows and none:
        print(none)


def warn(text: str) -> None:
    """Say something on standard error."""
    print(text, file=sys.stderr)


def show_changed(row: Mapping[str, Any], *, as_json: bool) -> None:
    """Print what was added or changed, for the program that asked with `--json`; people are not told twice."""
    if as_json:
        print(json.dumps(row, ensure_ascii=False, indent=1))
