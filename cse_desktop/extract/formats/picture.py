"""Pictures: every frame of a TIFF is a page, of other kinds the first; the words in them are recognised."""

from __future__ import annotations

import math
import re
import struct
import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from cse_desktop.domain.reading import Page, PageKind
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.picture_care import LARGEST_PIXELS
from cse_desktop.extract.pixels import bytes_needed, flat
from cse_desktop.extract.recognising import recognised
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters

NARROWEST, LOWEST = 250, 80
"""A picture within a message or document that is narrower or lower, in points, is an ornament."""
KINDS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP", "MPO")
_TAKEN = (0x9003, 0x9004)  # EXIF: when the picture was taken, when it was digitised
_EXIF_DETAILS, ORIENTATION = 0x8769, 0x0112
TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
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
            with source.open() as stream, opened(stream) as picture:
                if source.depth and (picture.width < NARROWEST or picture.height < LOWEST):
                    return  # the logo below somebody's name
                source.facts.dated = _taken(picture)
                yield from _frames(picture, source)
        except Image.DecompressionBombError as fault:
            raise Unreadable("picture_too_large") from fault
        except FAULTS as fault:
            raise damaged("the picture itself") from fault


def opened(stream: BinaryIO) -> Image.Image:
    """The picture in `stream`, not decoded yet. Raises what Pillow raises."""
    head = stream.read(12)
    stream.seek(0)
    if head[4:8] != b"ftyp":
        return Image.open(stream, formats=KINDS)
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return Image.open(stream, formats=("HEIF",))


def frames(picture: Image.Image) -> int:
    """How many frames are pages. Only TIFF uses them so; elsewhere they are an animation."""
    return int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1


def _frames(picture: Image.Image, source: Source) -> Iterator[Page]:
    for number in range(1, frames(picture) + 1):
        if number > 1:
            picture.seek(number - 1)
        yield _frame(picture, number, source)


def _frame(picture: Image.Image, number: int, source: Source) -> Page:
    kind: PageKind = "page" if frames(picture) > 1 else "picture"
    check_size(picture, source)

    def drawn() -> Image.Image:
        grey = upright(picture)
        if kind == "picture":
            picture.close()  # its colours are not needed any more, and are most of what it takes
        return grey

    words = recognised(source, drawn)
    if words is None or real_characters(words.text) < 2:
        return Page(number, "", kind)
    return Page(number, words.text, kind, "", round(words.confidence, 1), words.boxes)


def upright(picture: Image.Image) -> Image.Image:
    """The picture in grey, reduced if it is larger than will be read, as its camera meant it to be seen.

    It shares nothing with the original, which may be closed: a large one fits into memory once, in colour.
    """
    picture.load()
    # Asked only now: a TIFF is turned while it is decoded, and then says so no more.
    turn = picture.getexif().get(ORIENTATION, 1)
    grey = flat(picture, _step(picture)).convert("L")
    way = TURNED.get(turn)
    return grey.transpose(way) if way is not None else grey


def check_size(picture: Image.Image, source: Source) -> None:
    """Raises Unreadable for a picture that would need too much memory; asks JPEG for a smaller one first."""
    width, height = picture.size
    if not width or not height:
        raise damaged("its size, which is nothing")
    if picture.format in ("JPEG", "MPO"):
        # JPEG can be decoded at a half, quarter or eighth: a phone's 50 megapixels need no more than that.
        scale = (LARGEST_PIXELS / (width * height)) ** 0.5
        if scale < 1:
            picture.draft("L", (int(width * scale), int(height * scale)))
    if bytes_needed(picture, _step(picture)) > source.limits.picture_bytes:
        raise Unreadable("picture_too_large")


def _step(picture: Image.Image) -> int:
    return max(1, round(math.sqrt(picture.width * picture.height / LARGEST_PIXELS)))


def _taken(picture: Image.Image) -> str:
    details = picture.getexif().get_ifd(_EXIF_DETAILS)
    for tag in _TAKEN:
        found = re.match(r"(\d{4}):(\d\d):(\d\d) ", str(details.get(tag, "")))
        if found:
            return "-".join(found.groups())
    return ""
