"""What a format reader is given, and where it notes what it learns beside the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cse_desktop.domain.messages import Message, Value, message
from cse_desktop.extract.limits import Limits


def _unheard(_said: object) -> None:
    """Stands in where nobody is watching, such as in a test of one format."""


@dataclass
class Facts:
    """What a file says of itself: its title, its own date (ISO), the kind of file it is, its first heading."""

    title: str = ""
    dated: str = ""
    heading: str = ""


@dataclass
class Source:
    """One file being read. `name` is the original file name; `path` may have none of it.

    `begun` tells the watching process the media type; `more_time` asks it for so many seconds more.
    `caution` says what was left out of a file that could otherwise be read.
    """

    path: Path
    name: str
    limits: Limits = field(default_factory=Limits)
    tessdata: Path | None = None
    more_time: Callable[[float], None] = _unheard
    begun: Callable[[str], None] = _unheard
    facts: Facts = field(default_factory=Facts)
    caution: Message | None = None
    pages_recognised: int = 0

    def warn(self, name: str, **values: Value) -> None:
        """Note what was left out; the first caution is kept, being nearest the cause."""
        if self.caution is None:
            self.caution = message(f"reading.{name}", **values)
