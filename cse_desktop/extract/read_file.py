"""Reads one file from beginning to end inside the worker: what it is, its pages, and what they suggest."""

from __future__ import annotations

import logging
from collections.abc import Callable

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Outcome, Page, Reading
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.personal import PersonalSearch
from cse_desktop.extract.readers import reader_of
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters

_log = logging.getLogger(__name__)
FEWEST_CHARACTERS = 2
"""A single letter or digit is nothing to search for."""
_DAMAGED = "reading.damaged"
GUESS_FROM = 3
"""How many of the first pages are kept to guess title, date and kind from."""


def read_file(source: Source, give: Callable[[Page], None]) -> Reading:
    """Read the file, handing over each page as it is read. The reading returned has no pages.

    Never raises for anything a file may hold: the reading says why it failed.
    """
    progress = _Progress(give, source)
    media_type = sniff.UNKNOWN
    reason = None
    try:
        check_size(source)
        media_type = sniff.media_type(source.path, source.name)
        source.begun(media_type)
        for page in reader_of(media_type)(source):
            if not progress.take(page):
                break
    except Unreadable as fault:
        reason, failed = fault.reason, fault.outcome == "failed"
    except MemoryError:
        reason, failed = message("reading.too_much_memory"), True
    except RecursionError:
        reason, failed = message("reading.nested_too_deep"), True
    except Exception as fault:  # noqa: BLE001 - the guarded boundary: libraries raise anything over a broken file
        _log.debug("reading %s", source.name, exc_info=True)
        reason, failed = message("reading.damaged_inside", fault=type(fault).__name__), True
    else:
        failed = False
    guesses = guess(source.name, media_type, progress.first, source.facts)
    awaits = 0 if source.recognise else source.picture_pages
    parts, personal = source.facts.parts, tuple(progress.personal.marks)
    if source.facts.listing_only and not failed:
        listed = Reading("no_text", media_type, reason=source.facts.listing_only, parts=parts, personal=personal)
        return guesses.of(listed)
    if progress.characters >= FEWEST_CHARACTERS:
        caution = partly(reason or source.caution)
        read = Reading("text", media_type, (), caution, unrecognised=awaits, parts=parts, personal=personal)
        return guesses.of(read)
    if awaits and not failed:
        reason = reason or message("reading.to_be_recognised")
    reason = reason or source.caution or message("reading.no_text")
    failed = failed or reason.id == _DAMAGED
    outcome: Outcome = "failed" if failed else "no_text"
    wordless = Reading(outcome, media_type, (), reason, unrecognised=awaits, parts=parts, personal=personal)
    return guesses.of(wordless)


def partly(reason: Message | None) -> Message | None:
    """What to say of a file of which some text was read all the same."""
    if reason is not None and reason.id == _DAMAGED:
        return Message("reading.partly_damaged", reason.values)
    return reason


class _Progress:
    """Hands pages over until the limits are met, looks through them, and keeps the first few for guessing."""

    def __init__(self, give: Callable[[Page], None], source: Source) -> None:
        self._give = give
        self._source = source
        self._written = 0
        self.characters = 0
        self.first: list[Page] = []
        self.personal = PersonalSearch()
        self._pages = 0

    def take(self, page: Page) -> bool:
        limits = self._source.limits
        left = limits.characters - self._written
        if len(page.text) > left or self._pages >= limits.pages:
            self._source.warn("too_much_text", characters=limits.characters)
            if left <= 0 or self._pages >= limits.pages:
                return False
            page = Page(page.number, page.text[:left], page.kind, page.label, page.confidence)
        self._pages += 1
        self._written += len(page.text)
        self.characters += real_characters(page.text[:1000])
        if len(self.first) < GUESS_FROM:
            self.first.append(page)
        self._give(page)
        self.personal.look(page)
        return True


def check_size(source: Source) -> None:
    """Raises Unreadable for what is no file, empty, too large or cannot be opened."""
    try:
        size = source.path.stat().st_size
        if not source.path.is_file():
            raise Unreadable("not_a_file")
    except OSError as fault:
        raise Unreadable("cannot_open") from fault
    if size == 0:
        raise Unreadable("empty_file")
    if size > source.limits.file_bytes:
        raise Unreadable("too_large", megabytes=source.limits.file_bytes // (1024 * 1024))
