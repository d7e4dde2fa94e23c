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
_WESTERN_LETTERS = frozenset("àáâäçèéêëìíîïñòóôöùúûüßÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜŵŷŴŶ")
_OFTEN_SIGNS = frozenset("°½¼¾§©®™·•²³¹«»±×÷¬\xa0†‡‰")
# In Windows Western European these stand where Welsh has w and y with a circumflex.
_WELSH = re.compile("[ðþÐÞ]")
_NOT_WELSH = re.compile(r"[æöýúíáÆÖÝÚÍÁ\x80-\x9f\u0100-\uffff]|\b[þÞ][aeiouéó]")
FEWEST_STRANGE = 20
"""So many letters that British text does not have are wanted before another encoding is thought of."""


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
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        text = decoder.decode(content)
    except UnicodeDecodeError:
        return False
    # A sample may end in the middle of a letter. Where nothing else is UTF-8, neither is that.
    return not decoder.getstate()[0] or not text.isascii()


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
    return plain > len(head[:4096]) * 0.6 or _detected(head[:4096]) != ""


def _guessed(sample: bytes) -> str:
    """Windows Western European unless much speaks for another: of a short text any encoding seems to fit."""
    text = sample.decode("cp1252", "replace")
    if _WELSH.search(text) and not _NOT_WELSH.search(text):
        return "iso8859-14"
    if _foreign(text) and (found := _detected(sample)):
        return found
    # What old programs for DOS saved has its pounds and accents elsewhere.
    misplaced = ill_placed(text)
    return "cp850" if misplaced and not ill_placed(sample.decode("cp850")) else "cp1252"


def _foreign(text: str) -> bool:
    """Whether much of a text is so strange as Western European that it is likely to be something else."""
    high = sum(1 for letter in text if letter > "\x7f" and not letter.isspace())
    strange = sum(1 for letter in text if letter > "\xbf" and letter.isalpha() and letter not in _WESTERN_LETTERS)
    strange += ill_placed(text)
    full = sum(1 for letter in text if not letter.isspace())
    if high > full * 0.3:
        return strange >= FEWEST_STRANGE / 2
    return strange >= FEWEST_STRANGE and strange > high * 0.1 and high > full * 0.03


def ill_placed(text: str) -> int:
    """How many letters and signs beyond ASCII stand where no writer of a Western language puts them."""
    around = f" {text} "
    return sum(
        1
        for before, sign, after in zip(around, text, around[2:], strict=False)
        if sign > "\x7f" and not _well_placed(before, sign, after)
    )


def _well_placed(before: str, sign: str, after: str) -> bool:
    if sign == "’":
        return True
    if sign in "‘“":
        return not before.isalnum()
    if sign == "”":
        return not after.isalnum()
    if sign in "–—…£€":
        return not (before.isalpha() and after.isalpha())
    if sign.isalpha() and ("À" <= sign <= "ÿ" or sign in "ŒœŠšŽžŸ"):
        return (before.isalpha() or after.isalpha()) and not (before.islower() and sign.isupper())
    return sign in _OFTEN_SIGNS and not (before.isalpha() and after.isalpha() and sign != "\xa0")


def _detected(sample: bytes) -> str:
    """The encoding whose letters make the likeliest words; empty where none does."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=512, threshold=0.15).best()
    return best.encoding if best is not None else ""
