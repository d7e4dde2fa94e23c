"""What may be asked of a worker, one class each: the request, what its messages mean, the answer made of them."""

from __future__ import annotations

import errno
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from cse_desktop.app.ports import Member, Unpacked
from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.picture_marks import Mark
from cse_desktop.domain.reading import Page, Reading
from cse_desktop.domain.returned import ReturnedDocument
from cse_desktop.extract import wire
from cse_desktop.extract.drawing.reasons import said_of_drawing
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.sniff import UNKNOWN
from cse_desktop.extract.source import Facts

Answer = TypeVar("Answer", Reading, Drawing, Unpacked, ReturnedDocument)
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
    def hear(self, tag: str, content: Any, receive: Receive) -> None:
        """Take a message on the way. Raises ValueError, TypeError or KeyError for what is none."""

    @abstractmethod
    def finished(self, content: dict[str, Any], receive: Receive) -> Answer:
        """The answer, the last message being `content`. Raises as `hear` does."""

    @abstractmethod
    def cut_short(self, reason: Message) -> Answer:
        """The answer where the worker ended before it was finished."""

    def reason_of(self, answer: Answer) -> Message | None:
        """Why the answer is not all that was hoped for."""
        return None if isinstance(answer, Unpacked) else answer.reason


class ReadTask(Task[Reading]):
    """Reading a file's text; its pages come one by one, and stay when the worker ends over a later one.

    `recognises` says whether words in pictures are wanted too, which may take minutes.
    """

    def __init__(self, path: Path, name: str, recognises: bool, in_columns: bool = False) -> None:
        super().__init__(path, name)
        self.recognises, self.in_columns = recognises, in_columns
        # A worker that cannot even be started cuts short what was never begun.
        self._pages: list[Page] = []
        self._media_type = UNKNOWN

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        self._pages = []
        self._media_type = UNKNOWN
        return wire.request(
            wire.READ, [str(self.path), self.name, self.recognises, self.in_columns]
        ), limits.seconds

    def hear(self, tag: str, content: Any, receive: Receive) -> None:
        """Take pages, or what the file is."""
        if tag == wire.PAGES:
            self._pages.extend(map(wire.page_from, content))
        elif tag == wire.BEGUN:
            self._media_type = str(content)

    def finished(self, content: dict[str, Any], receive: Receive) -> Reading:
        """The reading with its pages, the last of which come with the last message."""
        self.hear(wire.PAGES, content[wire.PAGES], receive)
        return wire.reading_from(content, tuple(self._pages))

    def cut_short(self, reason: Message) -> Reading:
        """What was read before the worker ended: text with a caution if there is any, else a failure."""
        read = tuple(page for page in self._pages if page.text)
        kept = Reading("text" if read else "failed", self._media_type, read, reason)
        return guess(self.name, self._media_type, read, Facts()).of(kept)


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

    def hear(self, tag: str, content: Any, receive: Receive) -> None:
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


class MarkTask(DrawTask):
    """Drawing a picture with its marks, in full size: what is used in place of it."""

    def __init__(self, path: Path, name: str, marks: Sequence[Mark]) -> None:
        super().__init__(path, name, 1, 0, words=False)
        self._marks = marks

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        wanted = [str(self.path), self.name, [dict(mark) for mark in self._marks]]
        return wire.request(wire.MARK, wanted), limits.seconds_per_drawing


class UnpackTask(Task[Unpacked]):
    """Taking out the files within a file. The worker may write nothing, so they are written on this side.

    They get names of our own making. What the worker says is checked, since a hostile file may speak for it.
    """

    def __init__(self, path: Path, name: str, into: Path) -> None:
        super().__init__(path, name)
        self._into = into
        self._members: list[Member] = []
        self._fault: Message | None = None
        self._left = 0
        self._unfinished = False

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        for member in self._members:
            member.path.unlink(missing_ok=True)
        self._members, self._fault = [], None
        self._left, self._unfinished = limits.parts_bytes, False
        return wire.request(wire.UNPACK, [str(self.path), self.name]), limits.seconds_for_parts

    def hear(self, tag: str, content: Any, receive: Receive) -> None:
        """Take the beginning of a file, a block of it, or whether it is to be kept."""
        if tag == wire.FILE:
            self._members.append(Member(str(content), self._into / uuid.uuid4().hex, 0))
            self._unfinished = True
            self._write("xb", b"")
        elif tag == wire.BLOCK:
            block = receive(wire.LONGEST_BLOCK)
            self._left -= len(block)
            if self._left < 0 or not self._members:
                raise ValueError("more than was allowed")
            file = self._members[-1]
            self._members[-1] = Member(file.name, file.path, file.size + len(block))
            self._write("ab", block)
        elif tag == wire.FILE_ENDS:
            self._unfinished = False
            if not content or self._fault:
                self._drop()

    def finished(self, content: dict[str, Any], receive: Receive) -> Unpacked:
        """The files, where they were put, and what was left out."""
        said = wire.left_out_from(content["left_out"])
        return Unpacked(tuple(self._members), (*said, self._fault) if self._fault else said)

    def cut_short(self, reason: Message) -> Unpacked:
        """Those that were whole by then; the last may not have been."""
        if self._unfinished:
            self._drop()
        return Unpacked(tuple(self._members), (message("unpack.stopped"),))

    def _drop(self) -> None:
        with suppress(OSError):  # whoever asked removes the whole folder
            self._members.pop().path.unlink(missing_ok=True)

    def _write(self, how: Literal["xb", "ab"], block: bytes) -> None:
        if self._fault is not None:
            return
        try:
            self._into.mkdir(parents=True, exist_ok=True)
            with self._members[-1].path.open(how) as writing:
                writing.write(block)
        except OSError as error:  # no fault of the file's: the rest is gone through, so that the worker stays
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            reason = error.strerror or str(error)
            self._fault = message("error.disk_full") if full else message("error.storage", reason=reason)


class StripTask(UnpackTask):
    """Taking out of a picture what is not picture: the answer has that picture, or nothing where all of it is."""

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        super().begin(limits)
        return wire.request(wire.STRIP, [str(self.path), self.name]), limits.seconds_per_drawing

    def cut_short(self, reason: Message) -> Unpacked:
        """Nothing could be taken out."""
        return Unpacked((), (message("strip.stays", file=self.name),))


class ReturnTask(Task[ReturnedDocument]):
    """Reading what an assessor wrote into a pack."""

    def begin(self, limits: Limits) -> tuple[bytes, float]:
        """Start from nothing."""
        return wire.request(wire.RETURN, [str(self.path), self.name]), limits.seconds

    def hear(self, tag: str, content: Any, receive: Receive) -> None:
        """Nothing is said on the way."""

    def finished(self, content: dict[str, Any], receive: Receive) -> ReturnedDocument:
        """All of it comes with the last message."""
        return wire.returned_from(content)

    def cut_short(self, reason: Message) -> ReturnedDocument:
        """Nothing, and why."""
        return ReturnedDocument(reason=reason)
