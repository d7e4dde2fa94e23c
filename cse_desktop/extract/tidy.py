"""Makes text read from any file fit to store, index and show."""

from __future__ import annotations

import re
from collections.abc import Callable

# Control characters break XML writers and databases; private-use and non-characters are never words.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_HYPHEN = re.compile("(?<=\\w)[\x02\xad\ufffe](?:\r?\n)?(?=\\w)")
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x00A0: " ", 0x2007: " ", 0x202F: " ", 0x2028: "\n", 0x2029: "\n", 0x0085: "\n",
}  # fmt: skip
_SPACES = re.compile(r"[ \t]{2,}")
_SPACE_AT_END = re.compile(r"[ \t]+\n")
_BLANK_LINES = re.compile(r"\n{3,}")
_ROWS_OF_SIGNS = re.compile(r"[.\s_\-–—·…]{3,}")
_ODD = re.compile("[\ufffd\ue000-\uf8ff\x00\x01\x03-\x08\x0b\x0e-\x1f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_NO_LETTERS_OR_SPACES = bytes(code for code in _NO_LETTERS if not chr(code).isspace())


def tidy(text: str) -> str:
    """The text with plain line ends, hyphenated words joined, no control characters and no runs of space.

    Tabs between cells are kept (runs of tabs and spaces collapse to one of them).
    """
    if "\x02" in text or "\ufffe" in text or "\xad" in text:
        text = _LINE_HYPHEN.sub("", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = text.translate(_LIGATURES)
    text = _UNWANTED.sub("", text)
    text = _SPACES.sub(lambda run: "\t" if "\t" in run[0] else " ", text)
    text = _SPACE_AT_END.sub("\n", text)
    return _BLANK_LINES.sub("\n\n", text).strip()


def one_line(text: str, longest: int = 200) -> str:
    """The text on one line, cut at a word end when it is longer than `longest` characters."""
    line = " ".join(tidy(text[: longest * 4]).split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def real_characters(text: str) -> int:
    """How many letters and digits there are: what is left of a text once decoration is gone."""
    return _count(text, _NO_LETTERS, str.isalnum)


def is_garbage(text: str) -> bool:
    """Whether the text is what a font without a character map leaves: mostly not letters, digits or spaces."""
    # Rows of dots in a list of contents are neither words nor rubbish.
    sample = _ROWS_OF_SIGNS.sub(" ", text[:8000])
    if not sample.strip():
        return False
    odd = len(_ODD.findall(sample))
    good = _count(sample, _NO_LETTERS_OR_SPACES, lambda c: c.isalnum() or c.isspace())
    return odd > len(sample) * 0.15 or good < len(sample) * 0.4


def _count(text: str, unwanted: bytes, wanted: Callable[[str], bool]) -> int:
    """How many characters are wanted; `unwanted` are those of ASCII that are not.

    Every page is counted several times, and asking each character alone took a third of the time of a PDF.
    """
    plain = text.encode("ascii", "ignore")
    count = len(plain.translate(None, unwanted))
    if len(plain) < len(text):
        count += sum(map(wanted, "".join(_BEYOND_ASCII.findall(text))))
    return count
