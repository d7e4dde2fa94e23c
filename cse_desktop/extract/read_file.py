"""Reads one file from beginning to end inside the worker: what it is, its pages, and what they suggest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Page, Reading
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.guesses import guess
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters

_log = logging.getLogger(__name__)
FEWEST_CHARACTERS = 2
"""A single letter or digit is nothing to search for."""
_DAMAGED = "reading.damaged"
GUESS_FROM = 3
"""How many of the first pages are kept to guess title, date and kind from."""
Pages = Callable[[Source], Iterator[Page]]


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
        for page in _reader_of(media_type)(source):
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
    title, dated, kind = guess(source.name, media_type, progress.first, source.facts)
    if progress.characters >= FEWEST_CHARACTERS:
        return Reading("text", media_type, (), partly(reason or source.caution), title, dated, kind)
    reason = reason or source.caution or message("reading.no_text")
    failed = failed or reason.id == _DAMAGED
    return Reading("failed" if failed else "no_text", media_type, (), reason, title, dated, kind)


def partly(reason: Message | None) -> Message | None:
    """What to say of a file of which some text was read all the same."""
    if reason is not None and reason.id == _DAMAGED:
        return Message("reading.partly_damaged", reason.values)
    return reason


class _Progress:
    """Hands pages over until the limits are met, and keeps the first few for guessing."""

    def __init__(self, give: Callable[[Page], None], source: Source) -> None:
        self._give = give
        self._source = source
        self._written = 0
        self.characters = 0
        self.first: list[Page] = []
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


def _reader_of(media_type: str) -> Pages:
    if media_type == sniff.OFFICE_PASSWORD:
        raise Unreadable("password_needed")
    module = next((module for types, module in _MODULES if media_type in types), None)
    if module is None:
        raise Unreadable("unknown_type")
    return module()


# Each reader imports its libraries when first used, so that a worker holds only what its files need. The imports
# are written out because a frozen program carries only the modules it can see named.
def _pdf() -> Pages:
    from cse_desktop.extract.formats.pdf import pages

    return pages


def _plain() -> Pages:
    from cse_desktop.extract.formats.plain import pages

    return pages


def _web() -> Pages:
    from cse_desktop.extract.formats.web import pages

    return pages


def _mail() -> Pages:
    from cse_desktop.extract.formats.mail import pages

    return pages


def _word() -> Pages:
    from cse_desktop.extract.formats.word import pages

    return pages


def _workbook() -> Pages:
    from cse_desktop.extract.formats.workbook import pages

    return pages


def _older_sheets() -> Pages:
    from cse_desktop.extract.formats.older_sheets import pages

    return pages


def _slides() -> Pages:
    from cse_desktop.extract.formats.slides import pages

    return pages


def _opendocument() -> Pages:
    from cse_desktop.extract.formats.opendocument import pages

    return pages


def _richtext() -> Pages:
    from cse_desktop.extract.formats.richtext import pages

    return pages


def _picture() -> Pages:
    from cse_desktop.extract.formats.picture import pages

    return pages


# The place where readers of doc, ppt, msg, mbox, epub, ics and archives will be added.
_MODULES: tuple[tuple[frozenset[str], Callable[[], Pages]], ...] = (
    (frozenset({sniff.PDF}), _pdf),
    (frozenset({sniff.PLAIN, sniff.MARKDOWN, sniff.CSV}), _plain),
    (frozenset({sniff.DOCX}), _word),
    (frozenset({sniff.XLSX}), _workbook),
    (frozenset({sniff.PPTX}), _slides),
    (frozenset({sniff.XLS, sniff.XLSB}), _older_sheets),
    (frozenset({sniff.ODT, sniff.ODS, sniff.ODP, sniff.ODG}), _opendocument),
    (frozenset({sniff.RTF}), _richtext),
    (frozenset({sniff.HTML}), _web),
    (frozenset({sniff.EML}), _mail),
    (sniff.READ_PICTURES, _picture),
)
