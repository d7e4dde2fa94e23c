"""The bytes of a finished picture. Nothing goes into them but pixels, and the same pixels give the same bytes."""

from __future__ import annotations

import io

from PIL import Image

from cse_desktop.domain.drawing import Drawing

PHOTO_COLOURS = 3_000
"""A sample of a photograph has more colours; one of a screen or a drawing has fewer."""
JPEG_QUALITY, KEPT_QUALITY = 84, 93
"""Of a drawing that is looked at, and of a picture that takes another's place and may be drawn from again."""
LEVEL = 6
MOST_A_PIXEL, MOST_A_PIXEL_KEPT = 0.5, 2.0
"""Bytes. A palette that packs no better is a photograph after all: grey ones have few colours too."""


def encoded(picture: Image.Image, pages: int) -> Drawing:
    """The drawing of a picture in mode L or RGB, as PNG with a palette or as JPEG.

    A screenshot's letters suffer as JPEG, a photograph's sky as 256 colours: counting colours tells them apart.
    """
    # Pillow writes some of what it has noted of the original (a comment, a colour profile) into what it saves.
    picture.info = {}
    size = (picture.width, picture.height)
    if not _is_photo(picture):
        flat = _png(picture)
        if len(flat) <= MOST_A_PIXEL * picture.width * picture.height + 1024:
            return Drawing("drawn", flat, "image/png", *size, pages)
        photo = _jpeg(picture)
        if len(flat) <= len(photo):
            return Drawing("drawn", flat, "image/png", *size, pages)
        return Drawing("drawn", photo, "image/jpeg", *size, pages)
    return Drawing("drawn", _jpeg(picture), "image/jpeg", *size, pages)


def encoded_whole(picture: Image.Image) -> Drawing:
    """The drawing of a picture that takes another's place: nothing is lost of it but what a good JPEG loses."""
    picture.info = {}
    size = (picture.width, picture.height)
    if not _is_photo(picture):
        written = io.BytesIO()
        picture.save(written, "PNG", compress_level=LEVEL)
        if written.tell() <= MOST_A_PIXEL_KEPT * picture.width * picture.height + 1024:
            return Drawing("drawn", written.getvalue(), "image/png", *size, 1)
    return Drawing("drawn", _jpeg(picture, KEPT_QUALITY), "image/jpeg", *size, 1)


def _is_photo(picture: Image.Image) -> bool:
    sample = picture.resize((min(200, picture.width), min(150, picture.height)), Image.Resampling.NEAREST)
    return sample.getcolors(PHOTO_COLOURS) is None


def _jpeg(picture: Image.Image, quality: int = JPEG_QUALITY) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality)
    return written.getvalue()


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    few = picture if picture.mode == "L" else _in_palette(picture)
    few.save(written, "PNG", compress_level=LEVEL)
    return written.getvalue()


def _in_palette(picture: Image.Image) -> Image.Image:
    # The octree is quick but moves every colour a little; where there is a place for each, none need move.
    exact = picture.getcolors(256) is not None
    method = Image.Quantize.MEDIANCUT if exact else Image.Quantize.FASTOCTREE
    return picture.quantize(256, method=method, dither=Image.Dither.NONE)
