"""Unpacks the rich text that Outlook keeps packed in its messages ([MS-OXRTFCP])."""

from __future__ import annotations

import struct

from cse_desktop.extract.faults import damaged

LARGEST = 16 * 1024 * 1024
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_WINDOW = 4096
# Every packed text may refer back into this, so it is part of the format.
_BEFORE = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def unpacked(content: bytes) -> str:
    """The rich text as seven-bit RTF; empty for nothing. Raises Unreadable for what is not packed this way."""
    if not content:
        return ""
    if len(content) < 16:
        raise damaged("what was written")
    _, size, kind, _ = struct.unpack_from("<4I", content)
    if kind == _PLAIN:
        return content[16 : 16 + size].decode("latin-1")
    if kind != _PACKED:
        raise damaged("what was written")
    return _unpacked(content, min(size, LARGEST)).decode("latin-1")


def _unpacked(content: bytes, most: int) -> bytes:
    window = bytearray(_BEFORE.ljust(_WINDOW, b"\0"))
    to = len(_BEFORE)
    out = bytearray()
    at = 16
    while at < len(content) and len(out) < most:
        control = content[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 2 > len(content):
                    return bytes(out)
                pair = content[at] << 8 | content[at + 1]
                at += 2
                start, length = pair >> 4, (pair & 15) + 2
                if start == to:  # the mark of the end
                    return bytes(out)
                run = bytearray()
                for step in range(length):
                    letter = window[(start + step) % _WINDOW]
                    window[to] = letter
                    to = (to + 1) % _WINDOW
                    run.append(letter)
                out += run
            else:
                if at >= len(content):
                    return bytes(out)
                window[to] = content[at]
                out.append(content[at])
                to = (to + 1) % _WINDOW
                at += 1
    return bytes(out)
