"""Draws a page of a PDF with PDFium."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium

from cse_desktop.domain.drawing import Drawing
from cse_desktop.extract.drawing.answers import no_such_page
from cse_desktop.extract.drawing.encode import encoded
from cse_desktop.extract.drawing.typed_words import typed_words
from cse_desktop.extract.faults import damaged
from cse_desktop.extract.formats.pdf import opened
from cse_desktop.extract.source import Source


def draw(source: Source, page: int, longest: int, words: bool) -> Drawing:
    """Draw page `page`, so large that its longest side has `longest` pixels; with its typed `words` if wanted.

    Raises Unreadable.
    """
    document = opened(source)
    try:
        count = len(document)
        if not count:
            raise damaged("its list of pages, which is empty")
        if page > count:
            return no_such_page(page, count)
        return _drawn(document, page, longest, count, words)
    except pdfium.PdfiumError as fault:
        raise damaged(f"page {page}") from fault
    finally:
        document.close()


def _drawn(document: pdfium.PdfDocument, number: int, longest: int, count: int, words: bool) -> Drawing:
    page = document[number - 1]
    try:
        side = max(page.get_size())
        if not side > 0:
            raise damaged(f"page {number}")
        # PDFium rounds up: half a pixel less keeps to the limit.
        bitmap = page.render(
            scale=(longest - 0.5) / side, may_draw_forms=False, rev_byteorder=True, optimize_mode=None
        )
        try:
            picture = bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()
        typed = typed_words(page) if words else ()
    finally:
        page.close()
    return replace(encoded(picture, count), words=typed)
