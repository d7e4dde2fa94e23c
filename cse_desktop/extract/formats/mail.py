"""E-mail messages: headers, what was written, and what was attached."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import BinaryIO
from urllib.parse import unquote

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff
from cse_desktop.extract.decode import decode
from cse_desktop.extract.formats import web
from cse_desktop.extract.formats.letter import Letter, file_pages
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.mime import LARGEST_HEADERS, MESSAGE, Part, Parts
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy
from cse_desktop.extract.within import Within, message_name, name_of

LARGEST_TEXT = 16 * MEGABYTE
LONGEST_HEADER, MOST_ENCODED_WORDS = 4_000, 100
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_WRITTEN = ("text/plain", "text/html")
_NO_FILES = frozenset(
    ("text/calendar", "text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html",
     "application/pgp-encrypted", "application/applefile")
)  # fmt: skip
"""What programs add for each other: the same text or meeting in another form."""
_WINMAIL = ("application/ms-tnef", "application/vnd.ms-tnef")
PICTURE_NAME = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|webp|emz|wmz|emf|wmf)$", re.I)
_OUTLOOK_NAME = re.compile(r"(?:image|outlook-)[\w-]{3,40}\.(?:png|jpe?g|gif|bmp|emz|wmz)$", re.I)
CONTENT_ID = re.compile(r"\bcid:([^\s\"'<>)\\]{1,300})", re.I)


def pages(source: Source) -> Iterator[Page]:
    """The message in sections of usual length, the first beginning with its headers; then pictures within it."""
    yield from file_pages(letter_from(source.open, source), source)


def within(source: Source) -> Iterator[Within]:
    """The files attached to the message, in its order."""
    return letter_from(source.open, source).opened()


def letter_from(opened: Callable[[], BinaryIO], source: Source) -> Letter:
    """The message that can be read, as often as wanted, from what `opened` gives.

    Raises Unreadable when it is nested beyond sense.
    """
    plain: list[str] = []
    html: list[str] = []
    seen: list[tuple[Part, str]] = []
    with opened() as stream:
        parts = Parts(stream)
        for part in parts:
            disposition = _disposition(part)
            if part.media_type in _WRITTEN and not disposition.startswith("attachment") and len(seen) < 200:
                (plain if part.media_type == "text/plain" else html).append(body_of(part, source))
                disposition = "shown"
            elif part.media_type == MESSAGE:
                disposition = _subject_within(part)
            seen.append((part, disposition))
    shown = set(map(unquote, CONTENT_ID.findall("\n".join(html))))
    found = {place: file for place, (part, said) in enumerate(seen) if (file := _file(part, said, shown))}

    def files() -> Iterator[Within]:
        with opened() as again:
            for place, part in enumerate(Parts(again)):
                if place in found:
                    yield replace(found[place], blocks=part.blocks)

    headers = parts.headers
    return Letter(
        headers=[(name, header(headers, name)) for name in _SHOWN],
        text=_written(plain, html, source),
        subject=header(headers, "Subject"),
        dated=_dated(headers),
        attached=list(found.values()),
        opened=files,
    )


def _written(plain: list[str], html: list[str], source: Source) -> str:
    """The plain text of the message, or where there is none its HTML."""
    if any(text.strip() for text in plain):
        return "\n\n".join(plain)
    title, heading = source.facts.title, source.facts.heading
    words = "\n\n".join("\n".join(paragraph.text for paragraph in web.paragraphs(text, source)) for text in html)
    # The subject is the message's title, whatever its HTML calls itself.
    source.facts.title, source.facts.heading = title, heading
    return words


def body_of(part: Part, source: Source) -> str:
    """The text of a part in the encoding it declares, or whichever fits."""
    content = part.content(LARGEST_TEXT)
    if len(content) >= LARGEST_TEXT:
        source.warn("too_much_text", characters=source.limits.characters)
    declared = str(part.headers.get_content_charset("") or "")
    try:
        return content.decode(declared) if declared else decode(content)
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _file(part: Part, said: str, shown: set[str]) -> Within | None:
    """What the part is as a file; None for the text of the message and what programs add for each other."""
    if said == "shown":
        return None
    if part.media_type == MESSAGE:
        return Within(message_name(said), media_type=sniff.EML)
    name, kind = _name(part), part.media_type
    attached = said.startswith("attachment")
    if _is_picture(name, kind) and _is_shown(part, name, attached, shown):
        return Within(name_of(name, "picture"), inline=True)
    if kind in _WINMAIL or name.lower() == "winmail.dat":
        return Within(name_of(name, "winmail.dat"), left_out="winmail")
    if kind == "message/external-body":
        return Within(name_of(name), left_out="elsewhere")
    if not attached and (kind in _NO_FILES or (kind.startswith("message/") and not name)):
        return None
    return None if kind.endswith("-signature") else Within(name_of(name))


def _is_picture(name: str, kind: str) -> bool:
    return kind.startswith("image/") or bool(PICTURE_NAME.search(name))


def _is_shown(part: Part, name: str, attached: bool, shown: set[str]) -> bool:
    """Whether a picture is shown in the text of the message rather than sent as a file."""
    content_id = str(part.headers.get("Content-ID", ""))[:400].strip().strip("<>")
    if content_id and content_id in shown:
        return True
    if "related" in part.within and not attached:
        return True
    return bool(content_id) and bool(_OUTLOOK_NAME.match(name))  # the text that showed it was left behind


def _disposition(part: Part) -> str:
    return str(part.headers.get("Content-Disposition", ""))[:200].strip().lower()


def _name(part: Part) -> str:
    raw = str(part.headers.get("Content-Disposition", "")) + str(part.headers.get("Content-Type", ""))
    if len(raw) > LONGEST_HEADER:
        return ""
    try:
        return _words(str(part.headers.get_filename("") or ""))
    except (ValueError, LookupError, TypeError):  # the standard library stumbles over odd parameters
        return ""


def _subject_within(part: Part) -> str:
    return header(Parts(io.BytesIO(part.content(LARGEST_HEADERS))).headers, "Subject")


def header(headers: Message, name: str) -> str:
    """A header fit to be shown, its encoded words resolved; empty where there is none."""
    value = headers.get(name)
    return "" if value is None else one_line(_words(str(value)[:LONGEST_HEADER]), 600)


def _words(value: str) -> str:
    if "=?" not in value:
        return tidy(value)
    if value.count("=?") > MOST_ENCODED_WORDS:
        value = value[:LONGEST_HEADER]
    try:
        pieces = decode_header(re.sub(r"\s*\n\s*", " ", value))
        return tidy("".join(_piece(text, charset) for text, charset in pieces))
    except (HeaderParseError, ValueError):
        return tidy(value)


def _piece(text: bytes | str, charset: str | None) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode(charset or "ascii")
    except (LookupError, UnicodeDecodeError):
        return decode(text)


def _dated(headers: Message) -> str:
    try:
        return parsedate_to_datetime(str(headers.get("Date", ""))[:200]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
