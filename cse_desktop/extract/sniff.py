"""Decides what a file is from its content. The name settles only what content cannot: csv, markdown or plain."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path, PurePath
from typing import BinaryIO

from cse_desktop.extract.decode import decode, encoding_of, looks_like_text

UNKNOWN = "application/octet-stream"
_OOXML = "application/vnd.openxmlformats-officedocument."
DOCX = _OOXML + "wordprocessingml.document"
XLSX = _OOXML + "spreadsheetml.sheet"
PPTX = _OOXML + "presentationml.presentation"
_ODF = "application/vnd.oasis.opendocument."
ODT, ODS, ODP, ODG = (_ODF + kind for kind in ("text", "spreadsheet", "presentation", "graphics"))
XLS, DOC, PPT = "application/vnd.ms-excel", "application/msword", "application/vnd.ms-powerpoint"
MSG = "application/vnd.ms-outlook"
OLE = "application/x-ole-storage"
XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
OFFICE_PASSWORD = "application/x-office-encrypted"
PDF, RTF, EML, ZIP = "application/pdf", "application/rtf", "message/rfc822", "application/zip"
HTML, CSV, MARKDOWN, PLAIN = "text/html", "text/csv", "text/markdown", "text/plain"
XML, SVG = "text/xml", "image/svg+xml"
MBOX, MHT, EPUB = "application/mbox", "multipart/related", "application/epub+zip"
JSON, CALENDAR, HEIC = "application/json", "text/calendar", "image/heic"
READ_PICTURES = frozenset(f"image/{kind}" for kind in ("png", "jpeg", "tiff", "gif", "webp", "bmp", "heic"))
SEVEN_ZIP, RAR, TAR = "application/x-7z-compressed", "application/vnd.rar", "application/x-tar"
GZIP, BZIP, XZ = "application/gzip", "application/x-bzip2", "application/x-xz"
AVIF, WORDPERFECT, PUBLISHER = "image/avif", "application/vnd.wordperfect", "application/vnd.ms-publisher"
VISIO, PROJECT, IWORK = "application/vnd.visio", "application/vnd.ms-project", "application/vnd.apple.iwork"
AUDIO, VIDEO = "audio/x-recording", "video/x-recording"
HEAD = 64 * 1024

_PICTURES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"II\*\0|MM\0\*|II\+\0|MM\0\+"), "image/tiff"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.S), "image/webp"),
    (re.compile(rb"BM....\0\0\0\0", re.S), "image/bmp"),
    (re.compile(rb"....ftyp(?:hei[cxms]|mif1|msf1)", re.S), HEIC),
)
_NOT_READ: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"7z\xbc\xaf\x27\x1c"), SEVEN_ZIP),
    (re.compile(rb"Rar!\x1a\x07"), RAR),
    (re.compile(rb"\x1f\x8b\x08"), GZIP),
    (re.compile(rb"BZh[1-9]1AY"), BZIP),
    (re.compile(rb"\xfd7zXZ\0"), XZ),
    (re.compile(rb".{257}ustar", re.S), TAR),
    (re.compile(rb"....ftyp(?:avif|avis)", re.S), AVIF),
    (re.compile(rb"\xffWPC"), WORDPERFECT),
    (
        re.compile(
            rb"....ftyp(?:isom|iso[2-9]|mp4[12]|avc1|qt  |M4V |3g[p2]|MSNV)|RIFF....AVI |\x1aE\xdf\xa3", re.S
        ),
        VIDEO,
    ),
    (re.compile(rb"....ftypM4A |RIFF....WAVE|ID3|\xff[\xf2\xf3\xfb][\x10-\xef]|OggS|fLaC", re.S), AUDIO),
)
"""Told apart so that a person can be told what to do with them."""
_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", OFFICE_PASSWORD),
    ("__properties_version1.0", MSG),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("Workbook", XLS),
    ("Book", XLS),
    ("Quill", PUBLISHER),
    ("VisioDocument", VISIO),
    ("Props9", PROJECT),
    ("Props12", PROJECT),
    ("Props14", PROJECT),
)
_MAIL_HEADER = re.compile(
    rb"(?:From |(?:Received|Return-Path|From|To|Cc|Subject|Date|Message-ID|MIME-Version|Delivered-To|Reply-To"
    rb"|Content-Type|Content-Transfer-Encoding|X-[\w-]+|DKIM-Signature|Thread-\w+|References|Sender):[ \t\r])",
    re.I,
)
_HTML_MARK = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|table|div|p|h[1-6]|meta|script)\b", re.I)
MBOX_START = re.compile(rb"From \S.*\d{4}")
_KEPT_MAIL = re.compile(rb"From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,40}\r?\n[\w-]+:")
_JSON_START = re.compile(rb"(?:\{\s*(?:\"|\})|\[\s*(?:[{\"]|\[\s*[\[{\"\d-]|\]\s*$))")
_SAVED_BY = re.compile(rb"^(?:Snapshot-Content-Location:|From: *<?Saved by )", re.M | re.I)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.M | re.I)
_SENT = re.compile(rb"^(?:To|Received|Delivered-To|Return-Path):", re.M | re.I)
_PDF_OBJECT = re.compile(rb"\b\d+ \d+ ?obj\b")
_BY_SUFFIX = {".docx": DOCX, ".xlsx": XLSX, ".pptx": PPTX, ".odt": ODT, ".ods": ODS, ".odp": ODP}


def media_type(path: Path, name: str) -> str:
    """The media type of the file's content, or `UNKNOWN`. Raises OSError when it cannot be opened."""
    with path.open("rb") as stream:
        return type_of(stream, name)


def type_of(stream: BinaryIO, name: str) -> str:
    """The media type of what can be read from `stream`, or `UNKNOWN`."""
    head = stream.read(HEAD)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_type(stream)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_type(stream, name)
    for pattern, picture in _PICTURES:
        if pattern.match(head):
            return picture
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:5].lower() == b"{\\rtf":
        return RTF
    # Readers accept junk before the header, and so do the programs that write it (mail gateways, scanners).
    if b"%PDF-" in head[:1024] or (name.lower().endswith(".pdf") and _PDF_OBJECT.search(head)):
        return PDF
    if not looks_like_text(head):
        return next((kind for pattern, kind in _NOT_READ if pattern.match(head)), UNKNOWN)
    if _KEPT_MAIL.match(start):
        return MBOX if _holds_several(stream) else EML
    if encoding_of(head).startswith("utf-16"):
        head = decode(head).encode("utf-8", "replace")
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return _text_type(head, start, name)


def _zip_type(stream: BinaryIO, name: str) -> str:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist()[:50_000])
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                # Not all at once: the library sets aside what the archive says it takes, which may be gigabytes.
                with archive.open("mimetype") as declaring:
                    declared = declaring.read(200).decode("ascii", "replace").strip()
                if declared.startswith(_ODF):
                    return declared.removesuffix("-template").removesuffix("-master")
                if declared == EPUB:
                    return declared
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, ValueError, EOFError):
        return _broken_zip_type(stream, name)
    # An empty archive can only be told by its name, and is broken if that promises a document.
    return _type_of_members(names) if names else _BY_SUFFIX.get(PurePath(name).suffix.lower(), ZIP)


def _type_of_members(names: set[str]) -> str:
    lower = {name.lower().lstrip("/") for name in names}
    if "xl/workbook.bin" in lower:
        return XLSB
    if lower & {"index/document.iwa", "index.zip"}:
        return IWORK
    for folder, found in (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX), ("visio/", VISIO)):
        if any(name.startswith(folder) for name in lower) and "[content_types].xml" in lower:
            return found
    return ZIP


def _broken_zip_type(stream: BinaryIO, name: str) -> str:
    # The list of members stands at the end and is lost first: the names beside the members themselves remain.
    stream.seek(0)
    head = stream.read(HEAD * 4)
    declared = re.search(
        rb"mimetype(application/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))", head
    )
    if declared:
        return declared[1].decode("ascii")
    for mark, found in ((b"word/", DOCX), (b"xl/", XLSX), (b"ppt/", PPTX)):
        if mark in head:
            return found
    return _BY_SUFFIX.get(PurePath(name).suffix.lower(), ZIP)


def _ole_type(stream: BinaryIO) -> str:
    """By the streams at the top, since a presentation may hold whole documents; in a broken file by any name."""
    import olefile

    if not has_sound_sectors(stream):
        return _broken_ole_type(stream)
    try:
        with olefile.OleFileIO(stream) as ole:
            top = {path[0].casefold() for path in ole.listdir()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        return _broken_ole_type(stream)
    return next((found for name, found in _OLE_STREAMS if name.casefold() in top), OLE)


def has_sound_sectors(stream: BinaryIO) -> bool:
    """Whether a compound file has sectors of a size there is: the library believes any, up to all memory.

    The stream stands at its beginning afterwards.
    """
    stream.seek(30)
    sizes = stream.read(4)
    stream.seek(0)
    return sizes in (b"\x09\0\x06\0", b"\x0c\0\x06\0")


def _broken_ole_type(stream: BinaryIO) -> str:
    # Directory entries hold stream names as UTF-16 and sit on sector borders anywhere in the file.
    stream.seek(0)
    content = stream.read(64 * 1024 * 1024)
    return next((found for name, found in _OLE_STREAMS if name.encode("utf-16-le") in content), OLE)


def _text_type(head: bytes, start: bytes, name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    marked = start[:4096].lower()
    if marked.startswith(b"<") and (found := _markup_type(marked)):
        return found
    if _is_mail(start):
        return MHT if _is_saved_page(start) else EML
    if start[:15].upper() == b"BEGIN:VCALENDAR":
        return CALENDAR
    if _JSON_START.match(start) and suffix not in (".md", ".markdown", ".csv"):
        return JSON
    if suffix in (".csv", ".tsv"):
        return CSV
    if suffix in (".md", ".markdown"):
        return MARKDOWN
    if suffix in (".html", ".htm", ".xhtml") or (suffix != ".txt" and len(_HTML_MARK.findall(head[:8192])) >= 3):
        return HTML
    return PLAIN


def _holds_several(stream: BinaryIO) -> bool:
    """Whether a mailbox has a second message; one alone is a message as a program or person saved it."""
    stream.seek(0)
    after_blank, found = False, 0
    while line := stream.readline(HEAD):
        if (after_blank or not found) and MBOX_START.match(line):
            found += 1
            if found > 1:
                return True
        after_blank = not line.strip()
    return False


def _markup_type(marked: bytes) -> str | None:
    if b"office:document" in marked and b"urn:oasis:names:tc:opendocument" in marked:
        for kind, found in ((b"opendocument.spreadsheet", ODS), (b"opendocument.presentation", ODP)):
            if kind in marked:
                return found
        return ODT
    if b"<svg" in marked and b"<html" not in marked:
        return SVG
    if _HTML_MARK.search(marked):
        return HTML
    return XML if marked.startswith(b"<?xml") else None


def _is_mail(start: bytes) -> bool:
    headers = re.split(rb"\r?\n\r?\n", start[:HEAD], maxsplit=1)[0]
    lines = [line for line in headers.splitlines()[:60] if line and not line[:1].isspace()]
    named = sum(1 for line in lines if _MAIL_HEADER.match(line))
    return named >= 2 and named >= len(lines) * 0.5


def _is_saved_page(start: bytes) -> bool:
    """Whether a message is a web page that a browser has put into one file with its pictures."""
    headers = re.split(rb"\r?\n\r?\n", start[:HEAD], maxsplit=1)[0]
    if _SAVED_BY.search(headers):
        return True
    return bool(_RELATED.search(headers)) and not _SENT.search(headers)
