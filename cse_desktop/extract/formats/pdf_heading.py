"""The heading and first paragraphs of a PDF page, which nothing marks but their size and place."""

from __future__ import annotations

import ctypes
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from cse_desktop.extract.tidy import one_line, real_characters

LOOKED_AT = 3_000
CLEARLY_LARGER = 1.2
CLEARLY_APART = 1.2
"""How many times the usual distance between lines stands between two paragraphs."""
MOST_LINES = 3
MOST_PARAGRAPHS = 12
LONG_LINE = 40
LONGEST = 120
LONGEST_PARAGRAPH = 400
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class _Line:
    """A line as it is set: the height of its letters and where it lies, in points."""

    text: str
    size: float
    top: float
    left: float
    right: float


def opening(page: pdfium.PdfPage) -> tuple[str, tuple[str, ...]]:
    """The line or lines in the largest letters, or empty when none stand out; and the first paragraphs."""
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_range(0, min(LOOKED_AT, text_page.count_chars())))
        lines = list(_lines(text_page, text))
    finally:
        text_page.close()
    return _largest([line for line in lines if real_characters(line.text) >= 2]), _paragraphs(lines)


def _largest(lines: Sequence[_Line]) -> str:
    if len(lines) < 3:
        return ""
    usual = statistics.median(line.size for line in lines)
    runs: list[tuple[float, list[str], str]] = []
    place = 0
    for size, group in groupby(lines, key=lambda line: round(line.size)):
        run = [line.text for line in group]
        place += len(run)
        runs.append((size, run, lines[place].text if place < len(lines) else ""))
    for size, run, following in sorted(runs, key=lambda run: -run[0]):
        if size < usual * CLEARLY_LARGER:
            return ""
        heading = one_line(" ".join(run[:MOST_LINES]), LONGEST)
        if real_characters(heading) >= 6 and len(run) <= MOST_LINES and not _is_within(heading, following):
            return heading
    return ""


def _is_within(heading: str, following: str) -> bool:
    """Whether it is a piece of a sentence, as where letters were recognised a little larger by chance."""
    after = following.strip()[:1]
    broken = (heading[:1].islower(), after.islower(), len(heading) > LONG_LINE)
    return sum(broken) >= 2


def _paragraphs(lines: Sequence[_Line]) -> tuple[str, ...]:
    if not lines:
        return ()
    steps = [above.top - below.top for above, below in pairwise(lines) if above.top > below.top]
    usual = statistics.mode(round(step) for step in steps) if steps else 0
    margin = max(line.right for line in lines)
    found = [[lines[0].text]]
    for above, below in pairwise(lines):
        if _goes_on(above, below, usual, margin):
            found[-1].append(below.text)
        elif len(found) == MOST_PARAGRAPHS:
            break
        else:
            found.append([below.text])
    return tuple(one_line(" ".join(paragraph), LONGEST_PARAGRAPH) for paragraph in found)


def _goes_on(above: _Line, below: _Line, usual: float, margin: float) -> bool:
    """Whether the paragraph above was broken for want of room rather than ended."""
    step = above.top - below.top
    if abs(above.size - below.size) > 0.6 or not 0 < step <= max(usual, above.size) * CLEARLY_APART:
        return False
    letter = (above.right - above.left) / max(1, len(above.text.strip()))
    word = below.text.split()[0] if below.text.split() else ""
    return above.right + letter * (len(word) + 1) > margin


def _lines(text_page: pdfium.PdfTextPage, text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\r\n]+", text):
        letter = _LETTER.search(match[0])
        if letter is None:
            continue
        last = match.start() + len(match[0].rstrip()) - 1
        begin, end = _box(text_page, match.start() + letter.start()), _box(text_page, last)
        if begin and end:
            yield _Line(match[0], abs(begin.top - begin.bottom), begin.top, begin.left, end.right)


def _box(text_page: pdfium.PdfTextPage, place: int) -> raw.FS_RECTF | None:
    box = raw.FS_RECTF()
    return box if raw.FPDFText_GetLooseCharBox(text_page, place, ctypes.byref(box)) else None
