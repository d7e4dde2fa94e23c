"""The heading of a PDF page, which nothing marks as one but its size."""

from __future__ import annotations

import ctypes
import re
import statistics
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from cse_desktop.extract.tidy import one_line, real_characters

LOOKED_AT = 3_000
CLEARLY_LARGER = 1.2
MOST_LINES = 3
LONGEST = 120


def largest_line(page: pdfium.PdfPage) -> str:
    """The line or lines set in the largest letters of the page, or empty when none stand out."""
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_range(0, min(LOOKED_AT, text_page.count_chars())))
        lines = [(height, line) for line, height in _lines(text_page, text) if real_characters(line) >= 2]
    finally:
        text_page.close()
    if len(lines) < 3:
        return ""
    usual = statistics.median(height for height, _ in lines)
    runs = [(size, [line for _, line in run]) for size, run in groupby(lines, key=lambda line: round(line[0]))]
    for size, run in sorted(runs, key=lambda run: -run[0]):
        heading = one_line(" ".join(run[:MOST_LINES]), LONGEST)
        if size < usual * CLEARLY_LARGER:
            return ""
        if real_characters(heading) >= 6 and len(run) <= MOST_LINES:
            return heading
    return ""


def _lines(text_page: pdfium.PdfTextPage, text: str) -> list[tuple[str, float]]:
    """Each line and the height in points of the box of one of its letters."""
    found: list[tuple[str, float]] = []
    box = raw.FS_RECTF()
    for match in re.finditer(r"[^\r\n]+", text):
        letter = re.search(r"[^\W_]", match[0])
        if letter:
            place = match.start() + letter.start()
            if raw.FPDFText_GetLooseCharBox(text_page, place, ctypes.byref(box)):
                found.append((match[0], abs(box.top - box.bottom)))
    return found
