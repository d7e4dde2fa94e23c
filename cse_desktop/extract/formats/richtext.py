"""Rich Text Format, with striprtf, by page where page breaks are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from cse_desktop.domain.hidden import COMMENTS, DELETED, HIDDEN_TEXT
from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.rich_parts import Apart, taken_apart
from cse_desktop.extract.sections import PAGE_BREAK, Paragraph, by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

DEEPEST = 2_000
# What one run has taken is never given back: there are endless ways to share out a few lines among many runs.
_PICTURE = re.compile(r"[0-9a-fA-F]{128,}+|(?:[0-9a-fA-F]{16,}+\s*+){8,}")
_BREAK = "\ue0fc"
# Read by the library as text to leave out, although a reader of the page sees them.
_PAGE = re.compile(r"\\(?:page|sbkpage)(?![a-z])")
_SEEN = re.compile(r"\\(?:footnote|(?:header|footer)[lrf]?)(?![a-z])")
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_APART: dict[Apart, str] = {
    "boxes": "Text boxes",
    "comments": COMMENTS,
    "deleted": DELETED,
    "hidden": HIDDEN_TEXT,
}
_FONTS = re.compile(r"\{[^{}]{0,100}\\fonttbl")
_FONT = re.compile(r"\\f(\d{1,5})(?!\d)[^;]{0,300}?\\fcharset(\d{1,3})")
_BEGINNING = 400_000
_TITLE = re.compile(r"\{\\title\s+([^{}]{1,400})\}")
_TIME = re.compile(r"\{\\(?:revtim|creatim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def pages(source: Source) -> Iterator[Page]:
    """The document by page, or by length where it has no page breaks."""
    # RTF is seven-bit with escapes; what is not is in the document's own code page, which the library looks up.
    with source.open() as stream:
        raw = _PICTURE.sub("", stream.read().decode("latin-1"))
    if _deepest(raw) > DEEPEST:
        raise Unreadable("nested_too_deep")
    if title := _TITLE.search(raw):
        source.facts.title = one_line(text_of("{\\rtf1 " + title[1] + "}"))
    if when := _TIME.search(raw):
        source.facts.dated = f"{when[1]}-{int(when[2]):02d}-{int(when[3]):02d}"
    parts = taken_apart(raw)
    marked = _PAGE.sub(f"\\\\u{ord(_BREAK)}?", parts.text)
    text = text_of(_CELL.sub(r"\\tab", _SEEN.sub(r"\\par", marked)))
    if not raw.rstrip().endswith("}"):
        source.warn("damaged", where="the end of the file")
    number = 0
    for page in cut([Paragraph(line) for line in text.replace(_BREAK, PAGE_BREAK).split("\n")]):
        number = page.number
        yield page
    for kind, label in _APART.items():
        for page in by_length(text_of(parts.apart.get(kind, "")), label, number + 1):
            number = page.number
            yield page


def text_of(raw: str) -> str:
    """The words of RTF, its escapes resolved. Raises Unreadable."""
    try:
        text = str(rtf_to_text(_plain_fonts(raw), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, TypeError, OverflowError) as fault:
        raise damaged("its structure, which cannot be followed") from fault
    # Letters outside the first plane are written as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain_fonts(raw: str) -> str:
    """The same with a list of fonts that says only their numbers and alphabets.

    The library looks through the list in a way that takes minutes where it is broken, or does not end.
    """
    found = _FONTS.search(raw, 0, _BEGINNING)
    if found is None:
        return raw.replace("\\fonttbl", "\\*\\fonts")
    depth, end = 1, 0
    for brace in re.finditer(r"[{}]", raw[found.end() : found.end() + _BEGINNING]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            end = found.end() + brace.end()
            break
    if not end:
        return raw.replace("\\fonttbl", "\\*\\fonts")
    fonts = "".join(f"{{\\f{number}\\fcharset{of} x;}}" for number, of in _FONT.findall(raw[found.end() : end]))
    return f"{raw[: found.start()]}{{\\fonttbl{fonts}}}{raw[end:]}"


def _deepest(raw: str) -> int:
    depth = deepest = 0
    for brace in re.finditer(r"[{}]", raw):
        depth += 1 if brace[0] == "{" else -1
        deepest = max(deepest, depth)
    return deepest
