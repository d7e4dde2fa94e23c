"""Mailboxes (.mbox): many messages in one file, each a section under its subject, with what is attached to it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats.letter import pages as letter_pages
from cse_desktop.extract.formats.mail import letter_from
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.sniff import MBOX_START
from cse_desktop.extract.source import Source

LARGEST = 24 * MEGABYTE
LONGEST_LINE = MEGABYTE
_QUOTED = re.compile(rb">+From ")


def pages(source: Source) -> Iterator[Page]:
    """The messages in the order they were kept."""
    number = 0
    with source.open() as stream:
        for place, content in enumerate(_messages(stream), start=1):
            try:
                letter = letter_from(partial(io.BytesIO, content), source)
            except Unreadable:
                source.warn("damaged", where=f"message {place}")
                continue
            if place == 1:
                source.facts.dated = letter.dated
            for page in letter_pages(letter, source, number, letter.subject[:120]):
                number = page.number
                yield page
            if len(content) >= LARGEST:
                source.warn("damaged", where=f"message {place}, which is too large")


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    lines: list[bytes] = []
    size, after_blank = 0, True
    while line := stream.readline(LONGEST_LINE):
        if after_blank and MBOX_START.match(line):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        elif size < LARGEST:
            # A line that begins like the start of a message is quoted where it stands in one.
            lines.append(line[1:] if _QUOTED.match(line) else line)
            size += len(line)
        after_blank = not line.strip()
    if lines:
        yield b"".join(lines)
