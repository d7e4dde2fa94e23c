"""PDF, page by page with PDFium; a page without usable text is drawn and its words recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from cse_desktop.domain.reading import Page
from cse_desktop.extract import ocr
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.pdf_heading import opening
from cse_desktop.extract.recognising import recognised
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import is_garbage, one_line, real_characters, tidy

FEW_CHARACTERS = 20
"""A page with fewer letters and digits is taken for a picture of a page, if it shows anything at all."""
THIN_TEXT = 200
"""A page with fewer, most of it covered by a picture, is read both ways and the fuller text kept."""
LOOKED_AT = 1_500
"""How much of a page is counted to tell whether it has usable text."""
DOTS_PER_INCH = 200
LARGEST_PAGE_PIXELS = 9_000_000
_WIDGET_KINDS = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT)
REMARKS = "Notes on the page:"
"""Stands above remarks, among which the document's own title and date are not sought."""


def pages(source: Source) -> Iterator[Page]:
    """The document's pages in order, blank ones included so that the numbers agree with the printed ones."""
    document = opened(source)
    try:
        _note_facts(document, source)
        count = len(document)
        if not count:
            raise damaged("its list of pages, which is empty")
        for number in range(1, count + 1):
            yield _page(document, number, source)
    finally:
        document.close()


def opened(source: Source) -> pdfium.PdfDocument:
    """The document, which the caller closes. Raises Unreadable."""
    try:
        return pdfium.PdfDocument(source.path if source.content is None else source.content)
    except pdfium.PdfiumError as fault:
        if "assword" in str(fault) or ("ecurity" in str(fault) and _is_protected(source)):
            raise Unreadable("password_needed") from fault
        raise damaged("its structure, which cannot be followed") from fault


def _is_protected(source: Source) -> bool:
    with source.open() as stream:
        while block := stream.read(8 * 1024 * 1024):
            if b"/Encrypt" in block:
                return True
    return False


def _note_facts(document: pdfium.PdfDocument, source: Source) -> None:
    said = document.get_metadata_dict()
    source.facts.title = one_line(said.get("Title", ""))
    made = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", said.get("CreationDate", ""))
    source.facts.dated = "-".join(made.groups()) if made else ""


def _page(document: pdfium.PdfDocument, number: int, source: Source) -> Page:
    label = _label(document, number)
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        source.warn("damaged", where=f"page {number}")
        return Page(number, "", "page", label)
    try:
        typed = _typed_text(page)
        if number == 1:
            source.facts.heading, source.facts.opening = opening(page)
        if _needs_recognition(page, typed):
            words = _recognised(page, source)
            if words is not None and real_characters(words.text) > real_characters(typed):
                if number == 1:
                    source.facts.opening = ()
                return Page(number, words.text, "page", label, round(words.confidence, 1), words.boxes)
        notes = _notes(page)
        text = tidy("" if is_garbage(typed) else typed)
        return Page(number, tidy(f"{text}\n\n{notes}") if notes else text, "page", label)
    except pdfium.PdfiumError:
        source.warn("damaged", where=f"page {number}")
        return Page(number, "", "page", label)
    finally:
        page.close()


def _typed_text(page: pdfium.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range())
    finally:
        text_page.close()


def _label(document: pdfium.PdfDocument, number: int) -> str:
    label = document.get_page_label(number - 1)
    return "" if label == str(number) else tidy(label)[:40]


def _needs_recognition(page: pdfium.PdfPage, typed: str) -> bool:
    real = real_characters(typed[:LOOKED_AT])
    if real >= THIN_TEXT and not is_garbage(typed):
        return False
    shown = raw.FPDFPage_CountObjects(page)
    if not shown:
        return False
    if real < FEW_CHARACTERS or is_garbage(typed):
        return _has_picture(page, 0.02) or shown > 30 or is_garbage(typed)
    return _has_picture(page, 0.5)


def _has_picture(page: pdfium.PdfPage, share: float) -> bool:
    """Whether a picture covers at least this share of the page."""
    width, height = page.get_size()
    area = max(1.0, width * height)
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        if picture.level:  # its place is relative to the form that holds it
            return True
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= share * area:
            return True
    return False


def _recognised(page: pdfium.PdfPage, source: Source) -> ocr.Words | None:
    width, height = page.get_size()
    scale = min(DOTS_PER_INCH / 72, (LARGEST_PAGE_PIXELS / max(1.0, width * height)) ** 0.5)
    if min(width, height) * scale < 8:
        return None

    def drawn() -> Image.Image:
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, optimize_mode=None)
        try:
            picture: Image.Image = bitmap.to_pil().convert("L")
            return picture
        finally:
            bitmap.close()

    try:
        return recognised(source, drawn)
    except Unreadable as fault:
        source.caution = source.caution or fault.reason
        return None


def _notes(page: pdfium.PdfPage) -> str:
    """What was filled in to form fields and written in notes, which is not part of the page's own text."""
    found: list[str] = []
    remarks: list[str] = []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 2000)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind in _WIDGET_KINDS:
                into = remarks if kind == raw.FPDF_ANNOT_TEXT else found
                into.append(_value(annotation, b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents"))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    filled, said = "\n".join(filter(None, found)), "\n".join(filter(None, remarks))
    return "\n\n".join(filter(None, (filled, said and f"{REMARKS}\n{said}")))


def _value(annotation: Any, key: bytes) -> str:
    import ctypes

    size = min(raw.FPDFAnnot_GetStringValue(annotation, key, None, 0), 20_000)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    place = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(annotation, key, place, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
