"""What may be asked of a worker, one class each: the request, what its messages mean, the answer made of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.messages import Message
from cse_desktop.domain.reading import Page, Reading
from cse_desktop.extract import wire
from cse_desktop.extract.drawing.reasons import said_of_drawing
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.sniff import UNKNOWN
from cse_desktop.extract.source import Facts

Answer = TypeVar("Answer", Reading, Drawing)
Receive = Callable[[int], bytes]
"""Waits for the next message, which may have so many bytes at most."""


class Task(ABC, Generic[Answer]):
    """One file and what is wanted of it. It may be begun anew with another worker, and forgets the first try."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name

    @abstractmethod
    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing: the request to send, and the seconds it may take."""

    @abstractmethod
    def hear(self, tag: str, content: Any) -> None:
        """Take a message on the way. Raises ValueError, TypeError or KeyError for what is none."""

    @abstractmethod
    def finished(self, content: dict[str, Any], receive: Receive) -> Answer:
        """The answer, the last message being `content`. Raises as `hear` does."""

    @abstractmethod
    def cut_short(self, reason: Message) -> Answer:
        """The answer where the worker ended before it was finished."""


class ReadTask(Task[Reading]):
    """Reading a file's text; its pages come one by one, and stay when the worker ends over a later one.

    `recognises` says whether words in pictures are wanted too, which may take minutes.
    """

    def __init__(self, path: Path, name: str, recognises: bool) -> None:
        super().__init__(path, name)
        self.recognises = recognises
        # A worker that cannot even be started cuts short what was never begun.
        self._pages: list[Page] = []
        self._media_type = UNKNOWN

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        self._pages = []
        self._media_type = UNKNOWN
        return wire.request(wire.READ, [str(self.path), self.name, self.recognises]), limits.seconds

    def hear(self, tag: str, content: Any) -> None:
        """Take pages, or what the file is."""
        if tag == wire.PAGES:
            self._pages.extend(map(wire.page_from, content))
        elif tag == wire.BEGUN:
            self._media_type = str(content)

    def finished(self, content: dict[str, Any], receive: Receive) -> Reading:
        """The reading with its pages."""
        return wire.reading_from(content, tuple(self._pages))

    def cut_short(self, reason: Message) -> Reading:
        """What was read before the worker ended: text with a caution if there is any, else a failure."""
        read = tuple(page for page in self._pages if page.text)
        title, dated, kind = guess(self.name, self._media_type, read, Facts())
        return Reading("text" if read else "failed", self._media_type, read, reason, title, dated, kind)


class DrawTask(Task[Drawing]):
    """Drawing one page of a file, with the words typed on it if they are wanted."""

    def __init__(self, path: Path, name: str, page: int, longest: int, words: bool) -> None:
        super().__init__(path, name)
        self._words = words
        self._page = page
        self._longest = longest

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        wanted = [str(self.path), self.name, self._page, self._longest, self._words]
        return wire.request(wire.DRAW, wanted), limits.seconds_per_drawing

    def hear(self, tag: str, content: Any) -> None:
        """Nothing is said on the way."""

    def finished(self, content: dict[str, Any], receive: Receive) -> Drawing:
        """The drawing with its image, which follows the last message."""
        size = int(content["bytes"])
        image = receive(min(size, wire.LONGEST_PICTURE)) if size else b""
        if len(image) != size:
            raise ValueError("an image of another size than announced")
        return wire.drawing_from(content, image)

    def cut_short(self, reason: Message) -> Drawing:
        """No drawing, and why."""
        return Drawing("failed", reason=said_of_drawing(reason))
