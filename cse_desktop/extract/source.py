"""What a format reader is given, and where it notes what it learns beside the pages."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cse_desktop.domain.messages import Message, Value, message
from cse_desktop.extract.limits import Limits

_MUCH = 1024 * 1024


def _unheard(_said: object) -> None:
    """Stands in where nobody is watching, such as in a test of one format."""


@dataclass
class Facts:
    """What a file says of itself: its title, its own date (ISO), the kind of file it is, its first heading."""

    title: str = ""
    dated: str = ""
    heading: str = ""
    opening: tuple[str, ...] = ()
    """The first paragraphs, each whole, where the text has its lines only as they are set."""
    listing_only: Message | None = None
    """The reason why what was given is a list of what the file holds and not its text."""
    parts: int = 0
    """How many files can be taken out of it."""


class _Frugal(io.BufferedReader):
    """A file that sets aside no more memory than it has bytes, whatever a reader was told by it to ask for."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes."""
        if size is not None and size > _MUCH:
            size = max(0, min(size, os.fstat(self.fileno()).st_size - self.tell()))
        return super().read(size)


@dataclass
class Source:
    """One file being read. `name` is the original file name; `path` may have none of it.

    A file inside another, such as an attachment, is held in `content`, and `depth` says how many it lies within.

    `begun` tells the watching process the media type; `more_time` asks it for so many seconds more.
    `caution` says what was left out of a file that could otherwise be read. `picture_pages` counts the pages whose
    words are in a picture: recognised, or without `recognise` left for later. `in_columns` keeps empty cells.
    """

    path: Path
    name: str
    limits: Limits = field(default_factory=Limits)
    tessdata: Path | None = None
    more_time: Callable[[float], None] = _unheard
    begun: Callable[[str], None] = _unheard
    facts: Facts = field(default_factory=Facts)
    caution: Message | None = None
    recognise: bool = True
    in_columns: bool = False
    picture_pages: int = 0
    content: bytes | None = None
    depth: int = 0

    def open(self) -> BinaryIO:
        """The file's bytes, for the caller to close. Raises OSError."""
        return _Frugal(io.FileIO(self.path)) if self.content is None else io.BytesIO(self.content)

    def size(self) -> int:
        """How many bytes it has. Raises OSError."""
        return self.path.stat().st_size if self.content is None else len(self.content)

    def inside(self, name: str, content: bytes) -> Source:
        """A file found within this one, read under what is left of the same limits."""
        return Source(
            self.path,
            name,
            self.limits,
            self.tessdata,
            self.more_time,
            recognise=self.recognise,
            picture_pages=self.picture_pages,
            content=content,
            depth=self.depth + 1,
        )

    def warn(self, name: str, **values: Value) -> None:
        """Note what was left out; the first caution is kept, being nearest the cause."""
        if self.caution is None:
            self.caution = message(f"reading.{name}", **values)
