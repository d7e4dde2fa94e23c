"""E-mail messages: headers, what was written, and the names of what was attached.

The standard library's newer policy takes minutes over hostile headers, so the older one is used, on capped input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice

from cse_desktop.domain.reading import Page
from cse_desktop.extract.decode import decode
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats import web
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy

LARGEST = 48 * 1024 * 1024
LONGEST_HEADER, MOST_ENCODED_WORDS = 4_000, 100
MOST_PARTS = 3_000
DEEPEST = 40
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def pages(source: Source) -> Iterator[Page]:
    """The message in sections of usual length; the first begins with its headers."""
    with source.path.open("rb") as stream:
        content = stream.read(LARGEST)
        if stream.read(1):
            source.warn("damaged", where="its end, which was left out because the message is so large")
    try:
        message = message_from_bytes(content.lstrip(b"\r\n"), policy=policy.compat32)
        parts = list(islice(_parts(message), MOST_PARTS))
    except RecursionError as fault:
        raise Unreadable("nested_too_deep") from fault
    headers = [f"{name}: {value}" for name in _SHOWN if (value := _header(message, name))]
    source.facts.heading = _header(message, "Subject")
    source.facts.dated = _dated(message)
    attached = [name for part in parts if (name := _attachment(part))]
    text = "\n".join(headers) + "\n\n" + _written(parts, source)
    if attached:
        text += "\n\nAttachments: " + ", ".join(attached[:200])
    yield from by_length(text)


def _parts(message: Message, depth: int = 0) -> Iterator[Message]:
    if depth > DEEPEST:
        raise Unreadable("nested_too_deep")
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part, depth + 1)
    else:
        yield message


def _written(parts: list[Message], source: Source) -> str:
    """The plain text of the message, or where there is none its HTML."""
    shown = [part for part in parts if not _attachment(part)]
    plain = [_body(part) for part in shown if part.get_content_type() == "text/plain"]
    if any(text.strip() for text in plain):
        return "\n\n".join(plain)
    title, heading = source.facts.title, source.facts.heading
    html = "\n\n".join(
        "\n".join(paragraph.text for paragraph in web.paragraphs(_body(part), source))
        for part in shown
        if part.get_content_type() == "text/html"
    )
    # The subject is the message's title, whatever its HTML calls itself.
    source.facts.title, source.facts.heading = title, heading
    return html


def _body(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    declared = str(part.get_content_charset("") or "")
    try:
        return content.decode(declared) if declared else decode(content)
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _attachment(part: Message) -> str:
    """The attachment's name, or empty for a part of the message itself."""
    disposition = str(part.get("Content-Disposition", ""))[:200].strip().lower()
    raw = str(part.get("Content-Disposition", "")) + str(part.get("Content-Type", ""))
    name = "" if len(raw) > LONGEST_HEADER else _words(str(part.get_filename("") or ""))
    if disposition.startswith("attachment") or (name and part.get_content_maintype() != "text"):
        return one_line(name, 120) or part.get_content_type()
    return ""


def _header(message: Message, name: str) -> str:
    value = message.get(name)
    return "" if value is None else one_line(_words(str(value)[:LONGEST_HEADER]), 600)


def _words(value: str) -> str:
    if "=?" not in value:
        return tidy(decode(value.encode("utf-8", "surrogateescape")))
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


def _dated(message: Message) -> str:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))[:200]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
