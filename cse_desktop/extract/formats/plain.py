"""Plain text, comma-separated values and markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract.decode import decode, looks_like_text
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.sections import PAGE_BREAK, Paragraph, by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

_HEADING = re.compile(r"(#{1,6})[ \t]+(.+)")
_UNDERLINE = re.compile(r"^(=+|-+)[ \t]*$")
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.S)
_FRONT_LINE = re.compile(r"^(title|date|name)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.M | re.I)


def pages(source: Source) -> Iterator[Page]:
    """The text by page where it has form feeds, by heading in markdown, else by length."""
    text = _without_front(read_text(source), source)
    if source.name.lower().endswith((".md", ".markdown")):
        yield from cut(_markdown(text, source))
    elif PAGE_BREAK in text:
        yield from cut([Paragraph(text)])
    else:
        yield from by_length(text)


def read_text(source: Source) -> str:
    """The file decoded, as much of it as the limit on characters could keep."""
    return decode(read_bytes(source))


def read_bytes(source: Source) -> bytes:
    """The bytes of a text file, as many as the limit on characters could keep."""
    longest = source.limits.characters * 4
    with source.open() as stream:
        content = stream.read(longest)
        if stream.read(1):
            source.warn("too_much_text", characters=source.limits.characters)
    if not looks_like_text(content[: 64 * 1024]):
        raise Unreadable("unknown_type")
    return content


def _without_front(text: str, source: Source) -> str:
    """The text after the lines of settings that web publishers put before a page; the title is noted and kept."""
    front = _FRONT.match(text)
    if not front:
        return text
    said = {name.lower(): value for name, value in _FRONT_LINE.findall(front[1])}
    title = said.get("title") or said.get("name") or ""
    source.facts.title, source.facts.dated = one_line(title), said.get("date", "")[:10]
    return f"{title}\n\n{text[front.end() :]}"


def _markdown(text: str, source: Source) -> Iterator[Paragraph]:
    before = ""
    for line in text.splitlines():
        heading = _HEADING.match(line)
        named = heading[2].rstrip(" \t#") if heading else ""
        if heading and named:
            source.facts.heading = source.facts.heading or one_line(named)
        elif _UNDERLINE.match(line) and before.strip() and len(before) < 120:
            source.facts.heading = source.facts.heading or one_line(before)
        yield Paragraph(named, len(heading[1])) if heading and named else Paragraph(line)
        before = line
