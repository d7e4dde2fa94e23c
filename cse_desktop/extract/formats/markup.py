"""XML of any kind, and drawings in SVG: the words between the marks. A drawing is not drawn to be read."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff, xmlstream
from cse_desktop.extract.archive import CHUNK
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

_WRITTEN = frozenset(("text", "title", "desc"))
_WITHIN = frozenset(("tspan", "textPath", "a", "tref"))


class _Enough(Exception):
    """The file holds more text than will be kept."""


def pages(source: Source) -> Iterator[Page]:
    """Sections of usual length. Document types that declare anything are refused; nothing is fetched."""
    with source.open() as stream:
        drawing = sniff.type_of(stream, source.name) == sniff.SVG
    words = _Words(drawing, source.limits.characters)
    try:
        xmlstream.parse(_chunks(source), {}, {}, words.characters, border=words.border, doctype=True)
    except _Enough:
        source.warn("too_much_text", characters=source.limits.characters)
    except Unreadable as fault:
        if fault.reason.id != "reading.damaged" or not words.lines:
            raise
        source.caution = fault.reason
    source.facts.title = one_line(words.title)
    yield from by_length("\n".join([*words.lines, words.line]))


def _chunks(source: Source) -> Iterator[bytes]:
    with source.open() as stream:
        head = stream.read(CHUNK).lstrip()  # a declaration must come first, and often does not quite
        while head:
            yield head
            head = stream.read(CHUNK)


class _Words:
    """Gathers text. In a drawing only that of some elements is text; the rest is style and script."""

    def __init__(self, drawing: bool, most: int) -> None:
        self.lines: list[str] = []
        self.title = ""
        self._drawing = drawing
        self._left = most
        self._line: list[str] = []
        self._name = ""
        self._taking = not drawing

    @property
    def line(self) -> str:
        """The line that has not ended yet."""
        return " ".join("".join(self._line).split())

    def border(self, full_name: str) -> None:
        """An element starts or ends."""
        name = full_name.rpartition(" ")[2]
        if self._drawing and name in _WITHIN:
            return
        if self.line:
            if name == "title" and not self.title:
                self.title = self.line
            self.lines.append(self.line)
        self._line = []
        if self._drawing:
            self._taking = name in _WRITTEN and not (self._taking and self._name == name)
            self._name = name

    def characters(self, text: str) -> None:
        """Text between two borders."""
        if self._taking:
            self._line.append(text)
            self._left -= len(text)
            if self._left < 0:
                raise _Enough
