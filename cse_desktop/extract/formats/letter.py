"""What a message is made of, whichever program kept it, and its pages: what was written, then what was attached.

An attachment whose format is read gives sections labelled with its name; of the others the name is enough.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.readers import reader_of
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.within import Within

_log = logging.getLogger(__name__)
DEEPEST = 3
"""How many files within files are opened: a picture in a document in a message sent on."""
MOST_ATTACHED, MOST_NAMED = 50, 200
LARGEST = 24 * MEGABYTE
_NOTHING_TO_READ = frozenset(
    f"reading.{reason}" for reason in ("unknown_type", "no_text", "empty_file", "no_ocr", "recording")
)


@dataclass(frozen=True)
class Letter:
    """A message: its headers as shown, its text, and what was attached to it.

    `attached` names the attachments; `opened` gives them once more with their content.
    """

    headers: list[tuple[str, str]]
    text: str
    subject: str
    dated: str
    attached: list[Within]
    opened: Callable[[], Iterator[Within]]


def file_pages(letter: Letter, source: Source) -> Iterator[Page]:
    """Pages of a message that is a file. Its attachments can be taken out, unless it lies in a file itself."""
    source.facts.heading, source.facts.dated = letter.subject, letter.dated
    if not source.depth:
        source.facts.parts = sum(attached.counts for attached in letter.attached)
    yield from pages(letter, source, apart=not source.depth)


def pages(
    letter: Letter, source: Source, number: int = 0, label: str = "", *, apart: bool = False
) -> Iterator[Page]:
    """Sections of the letter, numbered on from `number`, and of what was attached to it.

    With `apart` attachments are files of their own, and only pictures shown in the text are read.
    """
    headers = "\n".join(f"{name}: {value}" for name, value in letter.headers if value)
    names = [attached.name for attached in letter.attached if not attached.inline]
    text = f"{headers}\n\n{letter.text}"
    if names:
        text += "\n\nAttachments: " + ", ".join(names[:MOST_NAMED])
    for page in by_length(text, label, number + 1):
        number = page.number
        yield page
    if source.depth < DEEPEST:
        yield from _attachments(letter, source, number, apart)


def _attachments(letter: Letter, source: Source, number: int, apart: bool) -> Iterator[Page]:
    wanted = [attached.inline or (attached.counts and not apart) for attached in letter.attached]
    if not any(wanted):
        return
    taken = 0
    for attached, is_wanted in zip(letter.opened(), wanted, strict=False):
        if not is_wanted:
            continue
        taken += 1
        if taken > MOST_ATTACHED:
            source.warn("attachments_left_out", most=MOST_ATTACHED)
            return
        for page in _attached(attached, source, number):
            number = page.number
            yield page


def _attached(attached: Within, source: Source, number: int) -> Iterator[Page]:
    """Pages of an attachment. What is wrong with it is no fault of the message it came with."""
    inner = source.inside(attached.name, b"")
    try:
        for page in _opened(attached, inner):
            number += 1
            label = f"{attached.name}: {page.label}" if page.label else attached.name
            yield replace(page, number=number, kind="section", label=label, words=())
    except Unreadable as fault:
        if fault.reason.id not in _NOTHING_TO_READ:
            source.warn("attachment_not_read", file=attached.name)
    except Exception:  # noqa: BLE001 - the guarded boundary: libraries raise anything over a broken file
        _log.debug("reading %s within %s", attached.name, source.name, exc_info=True)
        source.warn("attachment_not_read", file=attached.name)
    finally:
        source.picture_pages = inner.picture_pages


def _opened(attached: Within, inner: Source) -> Iterator[Page]:
    held = bytearray()
    for block in attached.blocks():
        held += block
        if len(held) > LARGEST:
            raise Unreadable("too_large", megabytes=LARGEST // MEGABYTE)
    if not held:
        return
    inner.content = bytes(held)
    del held
    media_type = attached.media_type
    if not media_type:
        with inner.open() as stream:
            media_type = sniff.type_of(stream, inner.name)
    yield from reader_of(media_type)(inner)
    if inner.caution is not None:
        raise Unreadable("damaged", where=inner.name)
