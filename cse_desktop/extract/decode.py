"""Finds the encoding of a text file, and tells text from binary noise."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEVER_IN_TEXT = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b\x08\x1a"))
SAMPLE = 64 * 1024
# 0x81, 0x8d, 0x8f, 0x90 and 0x9d stand for nothing in Windows Western European.
_WESTERN = re.compile(rb"^[^\x81\x8d\x8f\x90\x9d]*$", re.S)


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes of a file are text in some encoding rather than binary content."""
    if not head:
        return False
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide_encoding(head):
        return True
    control = len(head) - len(head.translate(None, _NEVER_IN_TEXT))
    if control > len(head) * 0.003:
        return False
    return _is_utf8(head) or _readable(head)


def decode(content: bytes) -> str:
    """The text in these bytes. Never raises: what stands for nothing becomes a replacement character."""
    return content.decode(encoding_of(content), "replace")


def encoding_of(content: bytes) -> str:
    """The likeliest encoding: by its mark, as UTF-8, as UTF-16 without a mark, else by the letters it gives."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if wide := _wide_encoding(content):
        return wide
    return "utf-8" if _is_utf8(content) else _guessed(content[:SAMPLE])


def _is_utf8(content: bytes) -> bool:
    try:
        # A sample may end in the middle of a letter, which is no fault of the file.
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(content: bytes) -> str | None:
    sample = content[:4096]
    if len(sample) < 8:
        return None
    pairs = len(sample) // 2
    empty_even, empty_odd = sample[0::2].count(0), sample[1::2].count(0)
    if empty_odd > pairs * 0.7 and empty_even < pairs * 0.05:
        return "utf-16-le"
    if empty_even > pairs * 0.7 and empty_odd < pairs * 0.05:
        return "utf-16-be"
    return None


def _readable(head: bytes) -> bool:
    # Single-byte text is mostly plain letters; noise has as many bytes above 127 as below.
    plain = sum(1 for byte in head[:4096] if byte < 0x80)
    return plain > len(head[:4096]) * 0.6 or _guessed(head[:4096], sure=True) != ""


def _guessed(sample: bytes, *, sure: bool = False) -> str:
    from charset_normalizer import from_bytes

    high = sum(1 for byte in sample if byte >= 0x80)
    if high < len(sample) * 0.05 and _WESTERN.match(sample):
        return "cp1252"  # a few accents and curly quotes in English: guessing further only does harm
    best = from_bytes(sample, steps=5, chunk_size=512, threshold=0.15).best()
    if best is not None:
        return best.encoding
    return "" if sure else "cp1252"
