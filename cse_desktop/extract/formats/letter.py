"""What a message is made of, whichever program kept it, and its pages: what was written, then what was attached.

An attachment whose format is read gives sections labelled with its name; of the others the name is enough.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.readers import reader_of
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

_log = logging.getLogger(__name__)
DEEPEST = 3
"""How many files within files are opened: a picture in a document in a message sent on."""
MOST_ATTACHED, MOST_NAMED = 50, 200
LARGEST = 24 * MEGABYTE
LONGEST_NAME = 120
_NOTHING_TO_READ = ("reading.unknown_type", "reading.no_text", "reading.empty_file", "reading.no_ocr")


@dataclass
class Letter:
    """A message: its headers as shown, its text, and what was attached to it."""

    headers: list[tuple[str, str]]
    text: str
    subject: str = ""
    dated: str = ""
    attached: list[Attached] = field(default_factory=list)


@dataclass(frozen=True)
class Attached:
    """Something attached under a name: a file's bytes or another message, read only when asked for."""

    name: str
    open: Callable[[], bytes | Letter]


def pages(letter: Letter, source: Source, number: int = 0, label: str = "") -> Iterator[Page]:
    """Sections of the letter, numbered on from `number`, and of what was attached to it."""
    headers = "\n".join(f"{name}: {value}" for name, value in letter.headers if value)
    names = [attached.name for attached in letter.attached if attached.name]
    text = f"{headers}\n\n{letter.text}"
    if names:
        text += "\n\nAttachments: " + ", ".join(names[:MOST_NAMED])
    for page in by_length(text, label, number + 1):
        number = page.number
        yield page
    if source.depth >= DEEPEST:
        return
    if len(letter.attached) > MOST_ATTACHED:
        source.warn("attachments_left_out", most=MOST_ATTACHED)
    for attached in islice(letter.attached, MOST_ATTACHED):
        for page in _attached(attached, source, number):
            number = page.number
            yield page


def _attached(attached: Attached, source: Source, number: int) -> Iterator[Page]:
    """Pages of an attachment. What is wrong with it is no fault of the message it came with."""
    inner = source.inside(attached.name, b"")
    try:
        for page in _opened(attached, inner):
            number += 1
            label = f"{attached.name}: {page.label}" if page.label else attached.name
            yield replace(page, number=number, kind="section", label=label)
    except Unreadable as fault:
        if fault.reason.id not in _NOTHING_TO_READ:
            source.warn("attachment_not_read", file=attached.name)
    except Exception:  # noqa: BLE001 - the guarded boundary: libraries raise anything over a broken file
        _log.debug("reading %s within %s", attached.name, source.name, exc_info=True)
        source.warn("attachment_not_read", file=attached.name)
    finally:
        source.picture_pages = inner.picture_pages


def _opened(attached: Attached, inner: Source) -> Iterator[Page]:
    held = attached.open()
    if isinstance(held, Letter):
        yield from pages(held, inner)
        return
    if not held or len(held) > LARGEST:
        return
    inner.content = held
    with inner.open() as stream:
        media_type = sniff.type_of(stream, inner.name)
    yield from reader_of(media_type)(inner)
    if inner.caution is not None:
        raise Unreadable("damaged", where=inner.name)


def name_of(said: str, instead: str) -> str:
    """An attachment's name fit to be shown; never used as a path."""
    return one_line(said.replace("\\", "/").rsplit("/", 1)[-1], LONGEST_NAME) or instead
