"""The inside of a worker process: reads or draws one file after another until its pipe closes.

It imports no window, database or search code, may write no file, and may reach neither network nor other programs.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.reading import Page
from cse_desktop.extract import wire
from cse_desktop.extract.fence import OWN_MEMORY, Fence
from cse_desktop.extract.limits import MEGABYTE, Limits

BEYOND_WATCHED = 64 * MEGABYTE
FLUSH_CHARACTERS = 200_000
FLUSH_SECONDS = 0.5
FONTS = "fonts"
"""The folder of the letters that labels on pictures are drawn with, beside that of the recogniser."""


def run(connection: Connection, limits: Limits, tessdata: str) -> None:
    """Serve requests until the other end goes away. The entry point of the process."""
    fence = confine(limits, Path(tessdata))
    while True:
        try:
            tag, (path, name, *how) = wire.unpack(connection.recv_bytes())
        except (EOFError, OSError):
            return
        fence.let(Path(path))
        conversation = _Conversation(connection)
        if tag == wire.DRAW:
            conversation.draw(Path(path), name, limits, *how)
        elif tag == wire.MARK:
            conversation.mark(Path(path), name, limits, Path(tessdata).with_name(FONTS), *how)
        elif tag == wire.UNPACK:
            conversation.unpack(Path(path), name, limits)
        elif tag == wire.STRIP:
            conversation.strip(Path(path), name, limits)
        elif tag == wire.RETURN:
            conversation.returned(Path(path), name, limits)
        else:
            conversation.read(Path(path), name, limits, Path(tessdata), *how)


class _Conversation:
    """One file's part of the pipe: pages of text go out in batches, so that a later fault does not lose them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._pages: list[list[Any]] = []
        self._characters = 0
        self._flushed = time.monotonic()

    def draw(self, path: Path, name: str, limits: Limits, page: int, longest: int, words: bool) -> None:
        """Draw one page and send its image, announced, as plain bytes."""
        from cse_desktop.extract.drawing.draw_file import draw_file
        from cse_desktop.extract.source import Source

        self._drawn(draw_file(Source(path=path, name=name, limits=limits), page, longest, words))

    def mark(self, path: Path, name: str, limits: Limits, fonts: Path, marks: list[dict[str, Any]]) -> None:
        """Draw a picture with its marks and send the outcome as a drawing is sent."""
        from cse_desktop.extract.drawing.draw_file import mark_file
        from cse_desktop.extract.source import Source

        self._drawn(mark_file(Source(path=path, name=name, limits=limits), marks, fonts))

    def read(
        self, path: Path, name: str, limits: Limits, tessdata: Path, recognise: bool, in_columns: bool
    ) -> None:
        """Read one file and send its pages as they come."""
        from cse_desktop.extract.read_file import read_file
        from cse_desktop.extract.source import Source

        source = Source(
            path=path,
            name=name,
            limits=limits,
            tessdata=tessdata,
            more_time=self._more_time,
            begun=self._begun,
            recognise=recognise,
            in_columns=in_columns,
        )
        reading = read_file(source, self._page)
        self._done(wire.ending(reading) | {wire.PAGES: self._pages})

    def unpack(self, path: Path, name: str, limits: Limits) -> None:
        """Send the files within a file, block by block."""
        from cse_desktop.extract.source import Source
        from cse_desktop.extract.unpack_file import unpack_file

        left_out = unpack_file(Source(path=path, name=name, limits=limits), self)
        self._done({"left_out": wire.left_out(left_out)})

    def strip(self, path: Path, name: str, limits: Limits) -> None:
        """Send a picture without what is not picture, if it has such."""
        from cse_desktop.extract.source import Source
        from cse_desktop.extract.stripped import strip_file

        stays = strip_file(Source(path=path, name=name, limits=limits), self)
        self._done({"left_out": wire.left_out(stays)})

    def returned(self, path: Path, name: str, limits: Limits) -> None:
        """Send what an assessor wrote into a pack."""
        from cse_desktop.extract.returned import read_returned
        from cse_desktop.extract.source import Source

        self._done(wire.returned_ending(read_returned(Source(path=path, name=name, limits=limits))))

    def begin(self, name: str) -> None:
        """A file within the file begins."""
        self._connection.send_bytes(wire.pack(wire.FILE, name))

    def block(self, content: bytes) -> None:
        """More of it, announced, as plain bytes."""
        self._connection.send_bytes(wire.pack(wire.BLOCK, len(content)))
        self._connection.send_bytes(content)

    def end(self, *, keep: bool) -> None:
        """It is whole, or is to be forgotten."""
        self._connection.send_bytes(wire.pack(wire.FILE_ENDS, keep))

    def _drawn(self, drawing: Drawing) -> None:
        self._done(wire.drawing_ending(drawing))
        if drawing.image:
            self._connection.send_bytes(drawing.image)

    def _done(self, ending: dict[str, Any]) -> None:
        self._connection.send_bytes(wire.pack(wire.DONE, ending | {"peak": _peak_memory()}))

    def _page(self, page: Page) -> None:
        self._pages.append(wire.page_row(page))
        self._characters += len(page.text)
        if self._characters > FLUSH_CHARACTERS or time.monotonic() - self._flushed > FLUSH_SECONDS:
            self._flush()

    def _flush(self) -> None:
        if self._pages:
            self._connection.send_bytes(wire.pack(wire.PAGES, self._pages))
        self._pages, self._characters, self._flushed = [], 0, time.monotonic()

    def _begun(self, media_type: str) -> None:
        self._connection.send_bytes(wire.pack(wire.BEGUN, media_type))

    def _more_time(self, seconds: float) -> None:
        self._flush()
        self._connection.send_bytes(wire.pack(wire.MORE_TIME, seconds))


def confine(limits: Limits, tessdata: Path) -> Fence:
    """Give up what a worker does not need, for good. The fence that comes back lets the file in hand through."""
    os.environ["OMP_THREAD_LIMIT"] = "1"  # one recogniser uses one core; the pool uses the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    # Native readers print warnings about broken files; nobody could tell which file they mean.
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    with suppress(ImportError):  # Windows has no such limits: there the watcher alone guards memory
        import resource

        # Private memory only, so that libraries' address space does not count. A wall behind the watcher,
        # which may look too late when a file asks for gigabytes at once.
        _lower(resource.RLIMIT_DATA, limits.memory + BEYOND_WATCHED)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CORE, 0)
        with suppress(OSError):
            os.nice(5)  # the window comes first
    sys.dont_write_bytecode = True
    fence = Fence(tessdata, tessdata.with_name(FONTS))
    sys.addaudithook(fence)
    return fence


def _lower(limit: int, value: int) -> None:
    import resource

    with suppress(ValueError, OSError):  # a stricter limit set from outside stays
        resource.setrlimit(limit, (value, value))


def _peak_memory() -> int:
    with suppress(OSError, LookupError, ValueError):
        # What the system counts for a process, below, includes its parent's size at the time it was started.
        said = Path(OWN_MEMORY).read_text(encoding="ascii", errors="replace")
        return int(said.split("VmHWM:")[1].split()[0]) * 1024
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
