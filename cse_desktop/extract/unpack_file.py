"""Takes the files within one file out of it inside the worker, block by block. What cannot be taken is said."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from cse_desktop.domain.messages import Message, message
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.read_file import check_size
from cse_desktop.extract.readers import unpacker_of
from cse_desktop.extract.source import Source
from cse_desktop.extract.within import Within

_log = logging.getLogger(__name__)
BLOCK = 256 * 1024
MOST_REASONS = 100
_SAID_OF_A_FILE = {
    "reading.password_needed": "locked",
    "reading.suspicious_archive": "suspicious",
    "reading.too_large": "too_large",
}


class Taker(Protocol):
    """Takes what is handed over: a file's name, its blocks, and whether it is to be kept."""

    def begin(self, name: str) -> None:
        """A file begins."""

    def block(self, content: bytes) -> None:
        """More of it."""

    def end(self, *, keep: bool) -> None:
        """It is whole, or is to be forgotten."""


def unpack_file(source: Source, taker: Taker) -> list[Message]:
    """Hand over the files within a file, one level deep: an archive in it comes out as an archive.

    Gives what was left out, and why. Never raises for anything a file may hold.
    """
    source.limits = replace(source.limits, unpacked=sys.maxsize)  # counted here, with what else comes out
    taking = _Taking(source, taker)
    try:
        check_size(source)
        for file in unpacker_of(sniff.media_type(source.path, source.name))(source):
            taking.take(file)
    except Unreadable as fault:
        taking.say(fault.reason)
    except (MemoryError, RecursionError):
        taking.say(message("unpack.stopped"))
    except Exception:  # noqa: BLE001 - the guarded boundary: libraries raise anything over a broken file
        _log.debug("unpacking %s", source.name, exc_info=True)
        taking.say(message("unpack.stopped"))
    return taking.reasons()


class _Taking:
    """What was taken out so far, within the limits."""

    def __init__(self, source: Source, taker: Taker) -> None:
        self._source = source
        self._taker = taker
        self._files = 0
        self._left = source.limits.parts_bytes
        self._beyond = 0
        self._said: list[Message] = []

    def say(self, reason: Message) -> None:
        """Note what was left out."""
        self._said.append(reason)

    def reasons(self) -> list[Message]:
        """What was left out; what is past a bearable number is only counted."""
        said = self._said[:MOST_REASONS]
        if len(self._said) > MOST_REASONS:
            said.append(message("unpack.more_left_out", count=len(self._said) - MOST_REASONS))
        if self._beyond:
            said.append(message("unpack.too_many", most=self._source.limits.parts, count=self._beyond))
        return said

    def take(self, file: Within) -> None:
        """Hand over one file, if nothing speaks against it."""
        if file.inline:
            return
        reason = file.left_out or self._too_large(file.size)
        if not reason and self._files >= self._source.limits.parts:
            self._beyond += 1
            return
        if not reason:
            self._files += 1
            self._taker.begin(file.name)
            reason = self._handed_over(file)
            self._taker.end(keep=not reason)
        if reason:
            megabytes = self._source.limits.parts_bytes if reason == "too_much" else self._source.limits.file_bytes
            self.say(message(f"unpack.{reason}", file=file.name, megabytes=megabytes // MEGABYTE))

    def _handed_over(self, file: Within) -> str:
        """Hand over the content; why it was not whole, or empty."""
        size = 0
        try:
            for block in _in_blocks(file.blocks()):
                size += len(block)
                if reason := self._too_large(size):
                    return reason
                self._taker.block(block)
        except Unreadable as fault:
            return _SAID_OF_A_FILE.get(fault.reason.id, "damaged")
        self._left -= size
        return ""

    def _too_large(self, size: int) -> str:
        if size > self._source.limits.file_bytes:
            return "too_large"
        return "too_much" if size > self._left else ""


def _in_blocks(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes in blocks of about the same size, since each costs a message."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= BLOCK:
            yield bytes(held[:BLOCK])
            del held[:BLOCK]
    if held:
        yield bytes(held)
