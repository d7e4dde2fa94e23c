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


_NOT_READ = (
    dict.fromkeys((sniff.SEVEN_ZIP, sniff.RAR, sniff.TAR, sniff.GZIP, sniff.BZIP, sniff.XZ), "other_archive")
    | dict.fromkeys((sniff.AUDIO, sniff.VIDEO), "recording")
    | {
        sniff.OFFICE_PASSWORD: "password_needed",
        sniff.AVIF: "save_as_png",
        sniff.WORDPERFECT: "wordperfect",
        sniff.PUBLISHER: "save_as_pdf",
        sniff.VISIO: "save_as_pdf",
        sniff.PROJECT: "save_as_pdf",
        sniff.IWORK: "save_as_pdf",
    }
)
"""Why not, and what to do, where more can be said than that a type is not known."""


def reader_of(media_type: str) -> Pages:
    """The reader of such files. Raises Unreadable where there is none.

    It is imported, with its libraries, when first asked for, so that a worker holds only what its files need.
    """
    if media_type not in MODULES:
        raise Unreadable(_NOT_READ.get(media_type, "unknown_type"))
    pages: Pages = import_module(f"cse_desktop.extract.formats.{MODULES[media_type]}").pages
    return pages


def unpacker_of(media_type: str) -> Files:
    """What takes the files out of such a file. Raises Unreadable where it holds none that can be."""
    if media_type not in (sniff.EML, sniff.MSG, sniff.ZIP):
        raise Unreadable("nothing_within")
    files: Files = import_module(f"cse_desktop.extract.formats.{MODULES[media_type]}").within
    return files
