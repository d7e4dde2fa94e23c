"""Pictures: every frame of a TIFF is a page, of other kinds the first; the words in them are recognised."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, UnidentifiedImageError

from cse_desktop.domain.reading import Page
from cse_desktop.extract import ocr
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.picture_care import LARGEST_PIXELS
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters

_KINDS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP", "MPO")
_TAKEN = (0x9003, 0x9004)  # EXIF: when the picture was taken, when it was digitised
_EXIF_DETAILS = 0x8769
# What Pillow's readers raise over broken pictures.
FAULTS = (
    UnidentifiedImageError,
    SyntaxError,
    OSError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    struct.error,
    OverflowError,
    ZeroDivisionError,
)


def pages(source: Source) -> Iterator[Page]:
    """One page a frame, with the recogniser's confidence."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about odd metadata; the size is checked here, before decoding
        try:
            with Image.open(source.path, formats=_KINDS) as picture:
                source.facts.dated = _taken(picture)
                yield from _frames(picture, source)
        except Image.DecompressionBombError as fault:
            raise Unreadable("picture_too_large") from fault
        except FAULTS as fault:
            raise damaged("the picture itself") from fault


def _frames(picture: Image.Image, source: Source) -> Iterator[Page]:
    # Only TIFF uses frames as pages; elsewhere they are an animation.
    count = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    for number in range(1, count + 1):
        if number > 1:
            picture.seek(number - 1)
        if source.pages_recognised >= source.limits.ocr_pages:
            source.warn("ocr_stopped", pages=source.limits.ocr_pages)
            return
        yield _frame(picture, number, source)


def _frame(picture: Image.Image, number: int, source: Source) -> Page:
    check_size(picture, source)
    source.more_time(source.limits.seconds_per_ocr_page)
    source.pages_recognised += 1
    words = ocr.recognise(ImageOps.exif_transpose(picture), source.tessdata)
    kind = "page" if picture.format == "TIFF" and getattr(picture, "n_frames", 1) > 1 else "picture"
    if real_characters(words.text) < 2:
        return Page(number, "", kind)  # type: ignore[arg-type]
    return Page(number, words.text, kind, "", round(words.confidence, 1))  # type: ignore[arg-type]


def check_size(picture: Image.Image, source: Source) -> None:
    """Raises Unreadable for a picture that would need too much memory; asks JPEG for a smaller one first."""
    width, height = picture.size
    if not width or not height:
        raise damaged("its size, which is nothing")
    if picture.format == "JPEG":
        # JPEG can be decoded at a half, quarter or eighth: a phone's 50 megapixels need no more than that.
        scale = (LARGEST_PIXELS / (width * height)) ** 0.5
        if scale < 1:
            picture.draft("L", (int(width * scale), int(height * scale)))
            width, height = picture.size
    bands = len(picture.getbands()) * (4 if picture.mode in ("I", "F") else 1)
    if width * height * bands > source.limits.picture_bytes:
        raise Unreadable("picture_too_large")


def _taken(picture: Image.Image) -> str:
    details = picture.getexif().get_ifd(_EXIF_DETAILS)
    for tag in _TAKEN:
        found = re.match(r"(\d{4}):(\d\d):(\d\d) ", str(details.get(tag, "")))
        if found:
            return "-".join(found.groups())
    return ""
