"""Outlook messages (.msg): headers, what was written as text, HTML or rich text, and what was attached.

Each property is a stream of its own, so a broken one costs only itself ([MS-OXMSG], [MS-OXPROPS]).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import unquote

from cse_desktop.domain.reading import Page
from cse_desktop.extract import sniff
from cse_desktop.extract.decode import decode
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats import web
from cse_desktop.extract.formats.as_mail import as_mail
from cse_desktop.extract.formats.letter import Letter, file_pages
from cse_desktop.extract.formats.mail import CONTENT_ID, PICTURE_NAME
from cse_desktop.extract.formats.rich_body import unpacked
from cse_desktop.extract.formats.richtext import text_of
from cse_desktop.extract.ole import Compound, opened
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy
from cse_desktop.extract.within import Within, message_name, name_of

_SUBJECT, _BODY, _HTML, _RICH = 0x0037, 0x1000, 0x1013, 0x1009
_SENDER, _SENDER_MAIL, _SENDER_SMTP, _ON_BEHALF = 0x0C1A, 0x0C1F, 0x5D01, 0x0042
_SHOWN_TO, _SHOWN_CC = 0x0E04, 0x0E03
_NAME, _MAIL, _SMTP, _RECIPIENT_KIND = 0x3001, 0x3003, 0x39FE, 0x0C15
_LONG_NAME, _SHORT_NAME, _CONTENT = 0x3707, 0x3704, 0x3701
_METHOD, _FLAGS, _CONTENT_ID, _HIDDEN = 0x3705, 0x3714, 0x3712, 0x7FFE
_BY_REFERENCE, _SHOWN_IN_TEXT = (2, 3, 4, 7), 4
_SENT, _RECEIVED = 0x0039, 0x0E06
_CODE_PAGES = (0x3FDE, 0x3FFD)
_PROPERTIES = "__properties_version1.0"
MOST_RECIPIENTS, MOST_ATTACHED = 500, 2_000
_PYTHON_NAMES = {65001: "utf-8", 20127: "ascii", 28591: "cp1252", 28605: "iso8859-15", 1200: "utf-16-le"}
_FIRST_MOMENT = datetime(1601, 1, 1, tzinfo=UTC)


def pages(source: Source) -> Iterator[Page]:
    """The message in sections, the first beginning with its headers; then pictures within it."""
    with opened(source) as compound:
        yield from file_pages(_Folder(compound, "", 32).letter(source), source)


def within(source: Source) -> Iterator[Within]:
    """The files attached to the message, in its order. A message among them comes out as e-mail."""
    with opened(source) as compound:
        yield from _Folder(compound, "", 32).attached(source)


class _Folder:
    """A message, recipient or attachment: a storage with a stream for each property that does not fit its list."""

    def __init__(self, compound: Compound, path: str, header: int) -> None:
        self._compound = compound
        self._prefix = f"{path}/" if path else ""
        self._path = path
        self._fixed = self._read_fixed(header)
        pages = (self.number(id_) for id_ in _CODE_PAGES)
        code_page = next((page for page in pages if page), 0)
        self._encoding = _PYTHON_NAMES.get(code_page, f"cp{code_page}" if code_page else "")

    def letter(self, source: Source) -> Letter:
        """The message this folder holds."""
        sent = self._moment(_SENT) or self._moment(_RECEIVED)
        subject = one_line(self.text(_SUBJECT), 600)
        to = self._recipients()
        return Letter(
            headers=[
                ("From", self._sender()),
                ("To", to.get(1, "") or one_line(self.text(_SHOWN_TO), 600)),
                ("Cc", to.get(2, "") or one_line(self.text(_SHOWN_CC), 600)),
                ("Date", f"{sent.day} {sent:%B %Y %H:%M} UTC" if sent else ""),
                ("Subject", subject),
            ],
            text=self._written(source),
            subject=subject,
            dated=sent.date().isoformat() if sent else "",
            attached=(attached := list(self.attached(source))),
            opened=lambda: iter(attached),
        )

    def text(self, id_: int) -> str:
        """A property that is text, or empty."""
        if wide := self.content(id_, 0x001F):
            return tidy(wide.decode("utf-16-le", "replace"))
        return tidy(self._decoded(self.content(id_, 0x001E)))

    def content(self, id_: int, kind: int) -> bytes:
        """The bytes of a property, or empty where it is missing or broken."""
        try:
            return self._compound.read(f"{self._prefix}__substg1.0_{id_:04X}{kind:04X}")
        except Unreadable:  # the others can still be read
            return b""

    def number(self, id_: int) -> int:
        """A property that is a whole number, or 0."""
        return int.from_bytes(self._fixed.get((id_, 0x0003), b"")[:4], "little")

    def attached(self, source: Source) -> Iterator[Within]:
        """What is attached to the message this folder holds."""
        shown = self._shown()
        for path in self._folders("__attach_version1.0_")[:MOST_ATTACHED]:
            yield _Folder(self._compound, path, 8).file(shown, source)

    def file(self, shown: set[str], source: Source) -> Within:
        """The attachment this folder holds. `shown` are the pictures that the message's text asks for."""
        compound, content = self._compound, f"{self._prefix}__substg1.0_{_CONTENT:04X}"
        inner = f"{content}000D"
        name = name_of(self.text(_LONG_NAME) or self.text(_SHORT_NAME) or self.text(_NAME))
        if f"{inner}/{_PROPERTIES}" in compound:
            message = _Folder(compound, inner, 24)
            said = message_name(one_line(message.text(_SUBJECT), 600))
            return Within(said, lambda: message.as_mail(source), media_type=sniff.EML)
        if name.lower() == "winmail.dat":
            return Within(name, left_out="winmail")
        if f"{content}0102" not in compound:
            return Within(name, left_out=self._why_empty(inner))
        return Within(name, lambda: compound.blocks(f"{content}0102"), inline=self._is_shown(name, shown))

    def _why_empty(self, inner: str) -> str:
        """Why an attachment has no content of its own."""
        if self.number(_METHOD) in _BY_REFERENCE:
            return "elsewhere"
        return "object" if inner in self._compound.storages else "damaged"

    def as_mail(self, source: Source) -> Iterator[bytes]:
        """The message this folder holds as e-mail: its headers, its text, and what is attached to it."""
        letter = self.letter(source)
        sent = self._moment(_SENT) or self._moment(_RECEIVED)
        dated = format_datetime(sent) if sent else ""
        headers = [*letter.headers[:3], ("Date", dated), ("Subject", letter.subject)]
        return as_mail(headers, letter.text, letter.attached, self._path.count("/__substg1.0_"))

    def _shown(self) -> set[str]:
        """The content ids that the text of the message asks for."""
        with suppress(Unreadable):  # a broken text asks for nothing
            written = self._decoded(self.content(_HTML, 0x0102)) or self.text(_HTML)
            rich = unpacked(self.content(_RICH, 0x0102)) if not written else ""
            return set(map(unquote, CONTENT_ID.findall(written + rich)))
        return set()

    def _is_shown(self, name: str, shown: set[str]) -> bool:
        if not PICTURE_NAME.search(name):
            return False
        hidden = any(self._fixed.get((_HIDDEN, 0x000B), b"\0")[:2])
        return hidden or self.text(_CONTENT_ID) in shown or bool(self.number(_FLAGS) & _SHOWN_IN_TEXT)

    def _read_fixed(self, header: int) -> dict[tuple[int, int], bytes]:
        try:
            listed = self._compound.read(self._prefix + _PROPERTIES, 1024 * 1024)[header:]
        except Unreadable:  # dates and encodings are lost, texts are not
            return {}
        rows = struct.iter_unpack("<HHI8s", listed[: len(listed) // 16 * 16])
        return {(id_, kind): value for kind, id_, _, value in rows}

    def _decoded(self, content: bytes) -> str:
        try:
            return content.decode(self._encoding) if self._encoding else decode(content)
        except (LookupError, UnicodeDecodeError):
            return decode(content)

    def _moment(self, id_: int) -> datetime | None:
        ticks = int.from_bytes(self._fixed.get((id_, 0x0040), b""), "little")
        try:
            return _FIRST_MOMENT + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def _sender(self) -> str:
        name = self.text(_SENDER) or self.text(_ON_BEHALF)
        return _named(name, self.text(_SENDER_SMTP) or self.text(_SENDER_MAIL))

    def _recipients(self) -> dict[int, str]:
        """Names by kind: 1 is To, 2 is Cc."""
        found: dict[int, list[str]] = {}
        for path in self._folders("__recip_version1.0_")[:MOST_RECIPIENTS]:
            person = _Folder(self._compound, path, 8)
            said = _named(person.text(_NAME), person.text(_SMTP) or person.text(_MAIL))
            found.setdefault(person.number(_RECIPIENT_KIND), []).append(said)
        return {kind: "; ".join(filter(None, names)) for kind, names in found.items()}

    def _written(self, source: Source) -> str:
        if (plain := self.text(_BODY)).strip():
            return plain
        html = self._decoded(self.content(_HTML, 0x0102)) or self.text(_HTML)
        if html.strip():
            title, heading = source.facts.title, source.facts.heading
            words = "\n".join(paragraph.text for paragraph in web.paragraphs(html, source))
            # The subject is the message's title, whatever its HTML calls itself.
            source.facts.title, source.facts.heading = title, heading
            return words
        try:
            rich = unpacked(self.content(_RICH, 0x0102))
            return text_of(rich) if rich else ""
        except Unreadable:
            source.warn("damaged", where="what was written")
            return ""

    def _folders(self, start: str) -> list[str]:
        return [path for path in self._compound.below(self._path) if path[len(self._prefix) :].startswith(start)]


def _named(name: str, address: str) -> str:
    address = address if "@" in address else ""  # an Exchange address is of no use outside
    if not address or address.casefold() == name.casefold():
        return one_line(name or address, 600)
    return one_line(f"{name} <{address}>".strip(), 600)
