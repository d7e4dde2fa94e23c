"""The words typed on a PDF's page and where each stands on the page as it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double, c_int
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from cse_desktop.domain.reading import PAGE_UNITS, WordBox
from cse_desktop.extract.tidy import tidy

MOST_WORDS, MOST_CHARACTERS = 5_000, 60_000
LONGEST_WORD = 200
WIDEST_GAP = 50
"""Within a word, in PAGE_UNITS."""
HYPHENS = (0x02, 0xAD, 0xFFFE)
"""What PDFium gives for a hyphen at the end of a line: the word goes on in the next."""
_Place = tuple[int, int, int, int]


def typed_words(page: pdfium.PdfPage) -> tuple[WordBox, ...]:
    """The page's words in their order; one broken at the end of a line has two places."""
    text = page.get_textpage()
    try:
        found = (box for start, end in _spans(text) for box in _boxes(page, text, start, end))
        return tuple(islice(found, MOST_WORDS))
    finally:
        text.close()


def _spans(text: pdfium.PdfTextPage) -> Iterator[tuple[int, int]]:
    """Where words begin and end, as PDFium counts characters."""
    start = None
    count = min(text.count_chars(), MOST_CHARACTERS)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in HYPHENS or not (code == 0 or chr(code).isspace()):
            start = index if start is None else start
        elif start is not None and not _goes_on(text, index):
            yield start, min(index, start + LONGEST_WORD)
            start = None
    if start is not None:
        yield start, min(count, start + LONGEST_WORD)


def _goes_on(text: pdfium.PdfTextPage, index: int) -> bool:
    """Whether this is the line end after a hyphen."""
    return raw.FPDFText_GetUnicode(text, index) in (0x0A, 0x0D) and any(
        raw.FPDFText_GetUnicode(text, before) in HYPHENS for before in (index - 1, index - 2) if before >= 0
    )


def _boxes(page: pdfium.PdfPage, text: pdfium.PdfTextPage, start: int, end: int) -> Iterator[WordBox]:
    """The word, once for each line it stands on."""
    word = tidy(text.get_text_range(start, end - start))
    if not word:
        return
    lines: list[_Place] = []
    for index in range(raw.FPDFText_CountRects(text, start, end - start)):
        sides = [c_double() for _ in range(4)]
        if raw.FPDFText_GetRect(text, index, *map(byref, sides)):
            place = _on_drawing(page, *(side.value for side in sides))
            if lines and _on_one_line(lines[-1], place):
                place = _around(lines.pop(), place)
            lines.append(place)
    yield from (WordBox(word, *place) for place in lines if place[0] < place[2] and place[1] < place[3])


def _on_drawing(page: pdfium.PdfPage, left: float, top: float, right: float, bottom: float) -> _Place:
    """From places on the sheet, upwards from its corner, to those on the page as it is turned, cut and drawn."""
    across, down = c_int(), c_int()
    places = []
    for x, y in ((left, top), (right, bottom)):
        raw.FPDF_PageToDevice(page, 0, 0, PAGE_UNITS, PAGE_UNITS, 0, x, y, byref(across), byref(down))
        places.append([min(PAGE_UNITS, max(0, at.value)) for at in (across, down)])
    (x, y), (u, v) = places
    return min(x, u), min(y, v), max(x, u), max(y, v)


def _around(one: _Place, other: _Place) -> _Place:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _on_one_line(one: _Place, other: _Place) -> bool:
    """Whether two pieces of a word lie beside each other, or in turned writing above each other."""
    for axis in (0, 1):
        overlap = min(one[axis + 2], other[axis + 2]) - max(one[axis], other[axis])
        thinner = min(one[axis + 2] - one[axis], other[axis + 2] - other[axis])
        gap = max(one[1 - axis], other[1 - axis]) - min(one[3 - axis], other[3 - axis])
        if 2 * overlap > thinner and gap < WIDEST_GAP:
            return True
    return False
