"""A file within another: what it is called, how its bytes are got at, or why they cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from cse_desktop.extract.tidy import one_line

LONGEST_NAME = 120
LONGEST_SUFFIX = 12


def _nothing() -> Iterator[bytes]:
    return iter(())


@dataclass(frozen=True)
class Within:
    """A file within a file. `name` is fit to be shown; `blocks` gives its content, before the next is asked for.

    `left_out` is why it cannot be taken out (a message's id without "unpack."), or empty. `media_type` is said
    only where it is certain, `size`, the most bytes it can have, where that is known beforehand. `inline` is a
    picture shown in the text of a message, which is no file of its own.
    """

    name: str
    blocks: Callable[[], Iterator[bytes]] = _nothing
    left_out: str = ""
    media_type: str = ""
    size: int = 0
    inline: bool = False

    @property
    def counts(self) -> bool:
        """Whether it can be taken out as a file."""
        return not self.left_out and not self.inline


def name_of(said: str, instead: str = "attachment") -> str:
    """The name of a file without its folders, fit to be shown; never used as a path."""
    return shortened(said.replace("\\", "/").rsplit("/", 1)[-1]) or instead


def message_name(subject: str) -> str:
    """What a message within another is called."""
    return shortened(re.sub(r"\s*[/\\]\s*", "-", subject) or "message") + ".eml"


def shortened(name: str) -> str:
    """The name on one line, cut before its suffix where it is too long."""
    line = one_line(name, 4 * LONGEST_NAME)
    if len(line) <= LONGEST_NAME:
        return line
    suffix = PurePosixPath(line).suffix
    suffix = suffix if len(suffix) <= LONGEST_SUFFIX else ""
    return one_line(line.removesuffix(suffix), LONGEST_NAME - len(suffix)) + suffix
