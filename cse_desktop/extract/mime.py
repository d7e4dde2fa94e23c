"""Takes an e-mail message apart line by line, so that one of any size needs little memory.

The standard library's parsers hold a whole message several times over; of them only the one for headers is used,
with its older policy, since the newer one takes minutes over hostile headers.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_string, policy
from email.message import Message
from typing import BinaryIO

from cse_desktop.extract.decode import decode
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.limits import MEGABYTE

DEEPEST = 40
"""How many multiparts may lie within each other."""
MOST_PARTS = 3_000
LONGEST_LINE = 64 * 1024
LARGEST_HEADERS = 256 * 1024
LARGEST_PREAMBLE = MEGABYTE
MESSAGE = "message/rfc822"
_HEADER = re.compile(rb"From |[!-9;-~]+:|[ \t]")
_LETTERS = re.compile(rb"[^A-Za-z0-9+/=]+")
_AT_ONCE = 48 * 1024
"""Characters of base64 decoded together, a multiple of four."""


@dataclass(frozen=True)
class Part:
    """One part of a message: what is said of it, the multiparts it lies in, and its lines, to be taken once.

    A message within the message is one part, whatever it is made of itself.
    """

    headers: Message
    media_type: str
    within: tuple[str, ...]
    lines: Iterator[bytes]

    def blocks(self) -> Iterator[bytes]:
        """Its content, decoded; must be taken before the next part is asked for."""
        packing = str(self.headers.get("Content-Transfer-Encoding", ""))[:40].strip().lower()
        if packing == "base64":
            return _from_base64(self.lines)
        if packing == "quoted-printable":
            return (binascii.a2b_qp(line) for line in self.lines)
        return self.lines

    def content(self, most: int) -> bytes:
        """The first `most` bytes of its content."""
        return _gathered(self.blocks(), most)


class Parts:
    """A message's parts in their order; `headers` are those of the whole. To be gone through once.

    Raises Unreadable when it is nested beyond sense.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = _Lines(stream)
        self.headers = self._lines.headers(first=True)
        self._left = MOST_PARTS

    def __iter__(self) -> Iterator[Part]:
        return self._entity(self.headers, ())

    def _entity(self, headers: Message, within: tuple[str, ...]) -> Iterator[Part]:
        border = _border(headers)
        if not border:
            yield from self._leaf(headers, within)
            return
        if len(within) >= DEEPEST:
            raise Unreadable("nested_too_deep")
        lines = self._lines
        lines.borders.append(border)
        level = len(lines.borders)
        before = _gathered(lines.body(), LARGEST_PREAMBLE)
        if lines.met != level:  # its border never comes, so what came instead is all there is
            lines.borders.pop()
            yield Part(headers, "text/plain", within, iter(before.splitlines(keepends=True)))
            return
        kind = headers.get_content_subtype()
        while lines.met == level and not lines.closing and self._left > 0:
            self._left -= 1
            inner = lines.headers()
            if kind == "digest":
                inner.set_default_type(MESSAGE)
            yield from self._entity(inner, (*within, kind))
        lines.borders.pop()
        if lines.met >= level:
            lines.pass_over()

    def _leaf(self, headers: Message, within: tuple[str, ...]) -> Iterator[Part]:
        lines = self._lines.body()
        said = headers.get_content_type()
        yield Part(headers, "text/plain" if said.startswith("multipart/") else said, within, lines)
        for _ in lines:
            pass


def _gathered(blocks: Iterable[bytes], most: int) -> bytes:
    """The first `most` bytes. What comes after them is gone through all the same."""
    gathered = bytearray()
    for block in blocks:
        if len(gathered) < most:
            gathered += block
    return bytes(gathered[:most])


class _Lines:
    """The lines of a stream up to the next border; `met` says how deep in `borders` it lies, 0 being the end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._again = b""
        self._begins = self._ended = True
        """Whether a line begins with the latest piece, and ends with it: very long ones come in pieces."""
        self.borders: list[bytes] = []
        self.met = 0
        self.closing = False

    def headers(self, *, first: bool = False) -> Message:
        """The header lines that come next, with the empty line after them; the `first` may come after some."""
        gathered = bytearray()
        while line := self._next():
            if not line.strip():
                if first and not gathered:
                    continue
                break
            if self._begins and (self._is_border(line) or not _HEADER.match(line)):
                self._again = line
                break
            if len(gathered) + len(line) <= LARGEST_HEADERS:
                gathered += line
        # Letters beyond ASCII have no business here but are common: the library would only make marks of them.
        return message_from_string(decode(bytes(gathered)), policy=policy.compat32)

    def body(self) -> Iterator[bytes]:
        """The lines up to a border. The line end before it belongs to the border."""
        held = b""
        while line := self._next():
            if self._begins and line.startswith(b"--") and self._is_border(line):
                if held:
                    yield held.removesuffix(b"\n").removesuffix(b"\r")
                return
            if held:
                yield held
            held = line
        self.met, self.closing = 0, True
        if held:
            yield held

    def pass_over(self) -> None:
        """Leave out what stands between the end of a multipart and the next border."""
        for _ in self.body():
            pass

    def _next(self) -> bytes:
        if self._again:
            line, self._again = self._again, b""
            return line
        self._begins = self._ended
        line = self._stream.readline(LONGEST_LINE)
        self._ended = line.endswith(b"\n")
        return line

    def _is_border(self, line: bytes) -> bool:
        said = line.rstrip()
        for level in range(len(self.borders), 0, -1):
            border = self.borders[level - 1]
            if said in (border, border + b"--"):
                self.met, self.closing = level, said != border
                return True
        return False


def _border(headers: Message) -> bytes:
    if headers.get_content_maintype() != "multipart" or len(str(headers.get("Content-Type", ""))) > 4_000:
        return b""
    try:
        named = headers.get_boundary("")
    except (ValueError, LookupError, TypeError):  # the standard library stumbles over odd parameters
        return b""
    return b"--" + str(named).rstrip().encode("utf-8", "surrogateescape") if named else b""


def _from_base64(lines: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for line in lines:
        held += _LETTERS.sub(b"", line)
        if len(held) >= _AT_ONCE:
            whole = len(held) // 4 * 4
            yield _decoded(bytes(held[:whole]))
            del held[:whole]
    if held:
        yield _decoded(bytes(held))


def _decoded(letters: bytes) -> bytes:
    # What is left over at the end of a message that was cut is no letter.
    try:
        return binascii.a2b_base64(letters)
    except binascii.Error:
        stripped = letters.rstrip(b"=")
        whole = stripped[: len(stripped) // 4 * 4]
        try:
            return binascii.a2b_base64(whole)
        except binascii.Error:
            return b""
