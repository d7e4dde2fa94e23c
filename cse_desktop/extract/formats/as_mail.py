"""Writes a message as e-mail ([RFC 5322], [RFC 2045]), in blocks; the same message always gives the same bytes.

A message within an Outlook message is no file of its own, only a folder of it; as e-mail every program opens it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from email.header import Header
from email.utils import formataddr
from urllib.parse import quote

from cse_desktop.extract import sniff
from cse_desktop.extract.within import Within

DEEPEST = 8
_AT_ONCE = 57 * 1024
"""Bytes, a multiple of those that give a line of 76 letters in base64."""
_PERSON = re.compile(r"(.*?)\s*<([^<>\s]+)>")
_NAMED = ("From", "To", "Cc")


def as_mail(
    headers: Iterable[tuple[str, str]], text: str, files: Iterable[Within], depth: int = 1
) -> Iterator[bytes]:
    """The message with its attachments. `depth` tells the borders of messages within each other apart."""
    held = [file for file in files if not file.left_out]
    for name, value in headers:
        if value:
            yield f"{name}: {_people(value) if name in _NAMED else _header(value)}\r\n".encode("ascii", "replace")
    border, inner = f"=_message_{depth}", f"=_text_{depth}"
    yield f'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="{border}"\r\n\r\n'.encode()
    yield f'--{border}\r\nContent-Type: multipart/related; boundary="{inner}"\r\n\r\n'.encode()
    yield from _part(inner, 'text/plain; charset="utf-8"', iter([text.encode("utf-8", "replace")]))
    for file in held:
        if file.inline:
            yield from _part(inner, "application/octet-stream", file.blocks(), _called("inline", file.name))
    yield f"--{inner}--\r\n".encode()
    for file in held:
        if file.media_type == sniff.EML and depth < DEEPEST:
            yield f"--{border}\r\nContent-Type: message/rfc822\r\n\r\n".encode()
            yield from file.blocks()
        elif file.media_type != sniff.EML and not file.inline:
            yield from _part(border, "application/octet-stream", file.blocks(), _called("attachment", file.name))
    yield f"--{border}--\r\n".encode()


def _part(border: str, media_type: str, blocks: Iterator[bytes], more: str = "") -> Iterator[bytes]:
    yield f"--{border}\r\nContent-Type: {media_type}\r\n{more}Content-Transfer-Encoding: base64\r\n\r\n".encode()
    held = b""
    for block in blocks:
        held += block
        while len(held) >= _AT_ONCE:
            yield base64.encodebytes(held[:_AT_ONCE]).replace(b"\n", b"\r\n")
            held = held[_AT_ONCE:]
    yield base64.encodebytes(held).replace(b"\n", b"\r\n")


def _called(shown: str, name: str) -> str:
    return f"Content-Disposition: {shown}; filename*=utf-8''{quote(name, safe='')}\r\n"


def _header(value: str) -> str:
    return Header(value, "us-ascii" if value.isascii() else "utf-8").encode(linesep="\r\n")


def _people(value: str) -> str:
    return ",\r\n ".join(_person(one.strip()) for one in value.split(";") if one.strip())


def _person(one: str) -> str:
    found = _PERSON.fullmatch(one)
    if found is None or not found[2].isascii():
        return _header(one)
    return formataddr((found[1], found[2]))
