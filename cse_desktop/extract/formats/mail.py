"""E-mail messages: headers, what was written, and what was attached.

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
from cse_desktop.extract.formats.letter import Attached, Letter, name_of
from cse_desktop.extract.formats.letter import pages as letter_pages
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy

LARGEST = 48 * 1024 * 1024
LONGEST_HEADER, MOST_ENCODED_WORDS = 4_000, 100
MOST_PARTS = 3_000
DEEPEST = 40
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def pages(source: Source) -> Iterator[Page]:
    """The message in sections of usual length, the first beginning with its headers; then its attachments."""
    with source.open() as stream:
        content = stream.read(LARGEST)
        if stream.read(1):
            source.warn("damaged", where="its end, which was left out because the message is so large")
    letter = letter_from(content, source)
    source.facts.heading, source.facts.dated = letter.subject, letter.dated
    yield from letter_pages(letter, source)


def letter_from(content: bytes, source: Source) -> Letter:
    """The message in these bytes. Raises Unreadable when it is nested beyond sense."""
    return _letter(parsed(content), source)


def parsed(content: bytes) -> Message:
    """The message and its parts. Raises Unreadable when they are nested beyond sense."""
    try:
        message = message_from_bytes(content.lstrip(b"\r\n"), policy=policy.compat32)
    except RecursionError as fault:
        raise Unreadable("nested_too_deep") from fault
    _check_depth(message)
    return message


def _letter(message: Message, source: Source) -> Letter:
    parts = list(islice(parts_of(message), MOST_PARTS))
    return Letter(
        headers=[(name, _header(message, name)) for name in _SHOWN],
        text=_written(parts, source),
        subject=_header(message, "Subject"),
        dated=_dated(message),
        attached=[_attached(part, name, source) for part in parts if (name := _attachment(part))],
    )


def _attached(part: Message, name: str, source: Source) -> Attached:
    if part.get_content_type() == "message/rfc822":
        within = part.get_payload()
        message = within[0] if isinstance(within, list) and within else None
        if isinstance(message, Message):
            return Attached(name or _header(message, "Subject"), lambda: _letter(message, source))

    def content() -> bytes:
        decoded = part.get_payload(decode=True)
        return decoded if isinstance(decoded, bytes) else b""

    return Attached(name, content)


def _check_depth(message: Message) -> None:
    level: list[Message] = [message]
    for _ in range(DEEPEST):
        level = [
            part
            for parent in level
            if isinstance(children := parent.get_payload(), list)
            for part in children
            if isinstance(part, Message)
        ]
        if not level:
            return
    raise Unreadable("nested_too_deep")


def parts_of(message: Message, depth: int = 0) -> Iterator[Message]:
    """What the message is made of. A message within it is one part, whatever it is made of itself."""
    if not message.is_multipart() or (depth and message.get_content_type() == "message/rfc822"):
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from parts_of(part, depth + 1)


def _written(parts: list[Message], source: Source) -> str:
    """The plain text of the message, or where there is none its HTML."""
    shown = [part for part in parts if not _attachment(part)]
    plain = [body_of(part) for part in shown if part.get_content_type() == "text/plain"]
    if any(text.strip() for text in plain):
        return "\n\n".join(plain)
    title, heading = source.facts.title, source.facts.heading
    html = "\n\n".join(
        "\n".join(paragraph.text for paragraph in web.paragraphs(body_of(part), source))
        for part in shown
        if part.get_content_type() == "text/html"
    )
    # The subject is the message's title, whatever its HTML calls itself.
    source.facts.title, source.facts.heading = title, heading
    return html


def body_of(part: Message) -> str:
    """The text of a part in the encoding it declares, or whichever fits."""
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
    if part.get_content_type() == "message/rfc822":
        within = part.get_payload()
        if isinstance(within, list) and within and isinstance(within[0], Message):
            return name_of(_header(within[0], "Subject"), "message")
    disposition = str(part.get("Content-Disposition", ""))[:200].strip().lower()
    raw = str(part.get("Content-Disposition", "")) + str(part.get("Content-Type", ""))
    name = "" if len(raw) > LONGEST_HEADER else _words(str(part.get_filename("") or ""))
    if disposition.startswith("attachment") or (name and part.get_content_maintype() != "text"):
        return name_of(name, part.get_content_type())
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
