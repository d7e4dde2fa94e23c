"""Which module of `formats` reads which media type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.source import Source
from cse_desktop.extract.within import Within

Pages = Callable[[Source], Iterator[Page]]
Files = Callable[[Source], Iterator[Within]]
MODULES: dict[str, str] = {
    sniff.PDF: "pdf",
    sniff.PLAIN: "plain",
    sniff.MARKDOWN: "plain",
    sniff.CSV: "plain",
    sniff.DOCX: "word",
    sniff.XLSX: "workbook",
    sniff.PPTX: "slides",
    sniff.XLS: "older_sheets",
    sniff.XLSB: "older_sheets",
    sniff.ODT: "opendocument",
    sniff.ODS: "opendocument",
    sniff.ODP: "opendocument",
    sniff.ODG: "opendocument",
    sniff.RTF: "richtext",
    sniff.HTML: "web",
    sniff.EML: "mail",
    sniff.MSG: "outlook",
    sniff.MBOX: "mailbox",
    sniff.MHT: "saved_page",
    sniff.EPUB: "book",
    sniff.XML: "markup",
    sniff.SVG: "markup",
    sniff.JSON: "notation",
    sniff.CALENDAR: "calendar",
    sniff.ZIP: "listing",
    sniff.DOC: "older_word",
    sniff.PPT: "older_slides",
} | dict.fromkeys(sorted(sniff.READ_PICTURES), "picture")


def reader_of(media_type: str) -> Pages:
    """The reader of such files. Raises Unreadable where there is none.

    It is imported, with its libraries, when first asked for, so that a worker holds only what its files need.
    """
    if media_type == sniff.OFFICE_PASSWORD:
        raise Unreadable("password_needed")
    if media_type not in MODULES:
        raise Unreadable("unknown_type")
    pages: Pages = import_module(f"cse_desktop.extract.formats.{MODULES[media_type]}").pages
    return pages


def unpacker_of(media_type: str) -> Files:
    """What takes the files out of such a file. Raises Unreadable where it holds none that can be."""
    if media_type not in (sniff.EML, sniff.MSG, sniff.ZIP):
        raise Unreadable("nothing_within")
    files: Files = import_module(f"cse_desktop.extract.formats.{MODULES[media_type]}").within
    return files
