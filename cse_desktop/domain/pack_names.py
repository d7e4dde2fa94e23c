"""Names for the files of a pack: they sort by exhibit, say what they are, and are safe on Windows and in a zip."""

from __future__ import annotations

import re
import unicodedata

MOST_CHARACTERS = 80
"""Windows stops at 260 characters for the whole path; the folder the pack is unzipped into needs its share."""
MOST_BYTES = 200
"""Linux stops at 255 bytes for a name; Welsh takes one or two for a letter, other scripts up to four."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")]
)
# Marks that turn the direction of text, or have no width, can make a name read as another.
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]')
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def safe_name(text: str, extension: str = "", *, most: int = MOST_CHARACTERS) -> str:
    """`text` as a file name of at most `most` characters, extension (with its dot) included.

    Accents are kept, in composed form. Never empty, never a name Windows keeps for itself.
    """
    extension = re.sub(r"[^A-Za-z0-9.]", "", extension).lower()[:12]
    stem = unicodedata.normalize("NFC", _SURROGATE.sub("", text))
    stem = re.sub(r"\s+", " ", _UNSAFE.sub(" ", stem)).strip(" .")
    stem = _shortened(stem, most - len(extension), MOST_BYTES - len(extension)).rstrip(" .")
    if not stem or stem.split(".")[0].rstrip().lower() in _RESERVED:
        stem = f"_{stem}"
    return stem + extension


def exhibit_file_name(exhibit: str, title: str, file_name: str) -> str:
    """The name of an exhibit's file in the pack, such as `E012 Complaints policy 2025.docx`.

    The number in front keeps names apart even on systems that take capitals and small letters for the same.
    """
    extension = _extension(file_name)
    if extension and title.lower().endswith(extension.lower()):
        title = title[: -len(extension)]
    return safe_name(f"{exhibit} {title}", extension)


def bookmark_name(kind: str, key: str) -> str:
    """The bookmark of a place in a pack: Word takes at most 40 letters, digits and underlines."""
    return f"{kind}_{re.sub(r'[^A-Za-z0-9]+', '_', key)}"[:34]


def without_extension(title: str) -> str:
    """A title without the file extension it may end in."""
    return re.sub(r"\.[A-Za-z][A-Za-z0-9]{1,4}$", "", title.strip()) or title.strip()


def _extension(file_name: str) -> str:
    match = re.search(r"\.[A-Za-z0-9]{1,10}$", file_name.strip())
    return match[0] if match and match.start() > 0 else ""


def _shortened(text: str, characters: int, size: int) -> str:
    text = text[:characters]
    while len(text.encode("utf-8")) > size:
        text = text[:-1]
    # A cut may leave a letter without the accent that followed it; nothing worse.
    return text
