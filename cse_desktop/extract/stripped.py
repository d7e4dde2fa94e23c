"""Takes out of a picture's file what is not picture: where and with what it was taken, by whom, and earlier looks.

The points of the picture stay as they are, byte for byte; only the parts around them go. What follows the end of a
picture (a film, a second picture) goes too. Formats: JPEG (ITU T.81, annex B), PNG (W3C, third edition), WebP
(RFC 9649).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from cse_desktop.domain.messages import Message, message
from cse_desktop.extract import sniff
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.read_file import check_size
from cse_desktop.extract.source import Source
from cse_desktop.extract.unpack_file import Taker

LARGEST = 80 * MEGABYTE
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD hIST cICP acTL fcTL fdAT".split(b" ")
)
_SOI, _EOI, _SOS, _COM = 0xD8, 0xD9, 0xDA, 0xFE
_ORIENTATION, _GPS = 0x0112, 0x8825
_BLOCK = 256 * 1024


def strip_file(source: Source, taker: Taker) -> list[Message]:
    """Hand over a picture without what is not picture, if there is anything to take out; what stays is said.

    Never raises for anything a file may hold.
    """
    try:
        kind = sniff.media_type(source.path, source.name)
        strip = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp}.get(kind)
        check_size(source)
        if strip is None:
            return [message("strip.stays", file=source.name)] if _may_tell_where(source, kind) else []
        if source.path.stat().st_size > LARGEST:
            return [message("strip.stays", file=source.name)]
        held = source.path.read_bytes()
        cleaned = b"".join(strip(held))
    except (Unreadable, ValueError, struct.error, IndexError, OSError):
        return [message("strip.stays", file=source.name)]
    if cleaned != held:
        taker.begin(source.name)
        for start in range(0, len(cleaned), _BLOCK):
            taker.block(cleaned[start : start + _BLOCK])
        taker.end(keep=True)
    return []


def _jpeg(held: bytes) -> Iterator[bytes]:
    if held[:2] != bytes((0xFF, _SOI)):
        raise ValueError("no JPEG")
    at, turn = 2, 1
    head: list[bytes] = []
    while True:
        marker, at = _marker(held, at)
        if marker == _EOI:
            raise ValueError("it ends before there is a picture")
        length = int.from_bytes(held[at : at + 2], "big")
        segment = held[at : at + length]
        if length < 2 or len(segment) < length:
            raise ValueError("cut short")
        if marker == 0xE1 and segment[2:8] == b"Exif\0\0":
            turn = _orientation(segment[8:])
        if marker == _SOS:
            break
        if _is_kept(marker, segment):
            head.append(bytes((0xFF, marker)) + segment)
        at += length
    yield bytes((0xFF, _SOI))
    # A picture taken upright stays upright: which way to turn it is all that is kept of where it came from.
    place = 1 if head and head[0][1] == 0xE0 else 0
    yield b"".join(head[:place])
    if turn != 1:
        yield _only_orientation(turn)
    yield b"".join(head[place:])
    yield held[at - 2 : _end_of_scans(held, at)]


def _marker(held: bytes, at: int) -> tuple[int, int]:
    if held[at] != 0xFF:
        raise ValueError("no marker")
    while held[at] == 0xFF:
        at += 1
    return held[at], at + 1


def _is_kept(marker: int, segment: bytes) -> bool:
    if marker == _COM:
        return False
    if 0xE0 <= marker <= 0xEF:
        profile = marker == 0xE2 and segment[2:14] == b"ICC_PROFILE\0"
        return profile or marker in (0xE0, 0xEE)
    return True


def _end_of_scans(held: bytes, at: int) -> int:
    """Past the end of the picture whose first scan begins at `at`, or the end of the file if it is cut short."""
    while True:
        at = held.find(b"\xff", at)
        if at < 0 or at + 1 >= len(held):
            return len(held)
        following = held[at + 1]
        if following == _EOI:
            return at + 2
        # Stuffed bytes, restarts and fill belong to the scan; what else begins here has a length.
        if following == 0x00 or 0xD0 <= following <= 0xD7:
            at += 2
        elif following == 0xFF:
            at += 1
        else:
            at += 2 + int.from_bytes(held[at + 2 : at + 4], "big")


def _orientation(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(count):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
        if tag == _ORIENTATION and kind == 3 and 1 <= value <= 8:
            return int(value)
    return 1


def _only_orientation(turn: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turn, 0, 0)
    content = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def _png(held: bytes) -> Iterator[bytes]:
    if held[:8] != _PNG:
        raise ValueError("no PNG")
    yield _PNG
    at = 8
    while at < len(held):
        length = int.from_bytes(held[at : at + 4], "big")
        name = held[at + 4 : at + 8]
        end = at + 12 + length
        if len(name) < 4 or end > len(held):
            raise ValueError("cut short")
        if name in _PNG_KEPT:
            yield held[at:end]
        if name == b"IEND":
            return
        at = end
    raise ValueError("no end")


def _webp(held: bytes) -> Iterator[bytes]:
    if held[:4] != b"RIFF" or held[8:12] != b"WEBP":
        raise ValueError("no WebP")
    chunks = []
    at, end = 12, min(len(held), 8 + int.from_bytes(held[4:8], "little"))
    while at + 8 <= end:
        name, length = held[at : at + 4], int.from_bytes(held[at + 4 : at + 8], "little")
        chunk = held[at : at + 8 + length + length % 2]
        if len(chunk) < 8 + length:
            raise ValueError("cut short")
        if name == b"VP8X":  # no longer says that there are such parts
            chunk = chunk[:8] + bytes((chunk[8] & ~0x0C,)) + chunk[9:]
        if name not in (b"EXIF", b"XMP "):
            chunks.append(chunk)
        at += len(chunk)
    body = b"".join(chunks)
    yield b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def _may_tell_where(source: Source, kind: str) -> bool:
    """Whether a picture of another kind tells where it was taken."""
    if kind not in ("image/tiff", "image/heic", "image/heif"):
        return False
    from cse_desktop.extract.formats.picture import FAULTS, opened

    try:
        with source.path.open("rb") as stream:
            return bool(opened(stream).getexif().get_ifd(_GPS))
    except FAULTS as fault:
        raise ValueError("no picture") from fault
