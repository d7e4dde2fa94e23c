"""Draws a frame of a picture: every frame of a TIFF is a page, of other kinds the first is the only one.

What a picture may hide (place, camera, author, thumbnails, earlier versions) stays behind, so even a picture that
needs no change is drawn anew and its own bytes never go out.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageCms

from cse_desktop.domain.drawing import Drawing
from cse_desktop.extract.drawing.answers import no_such_page
from cse_desktop.extract.drawing.encode import encoded
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.picture import FAULTS, ORIENTATION, TURNED, frames, opened
from cse_desktop.extract.pixels import bytes_needed, flat
from cse_desktop.extract.source import Source

LARGEST_PROFILE = 4 * 1024 * 1024
_SRGB_NAMES = (b"sRGB", "sRGB".encode("utf-16-be"))


def draw(source: Source, page: int, longest: int, words: bool) -> Drawing:
    """Draw frame `page`, on which nothing is typed. Raises Unreadable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about odd metadata; the size is checked here, before decoding
        try:
            with source.open() as stream, opened(stream) as picture:
                count = frames(picture)
                if page > count:
                    return no_such_page(page, count)
                if page > 1:
                    picture.seek(page - 1)
                profile = picture.info.get("icc_profile")
                small = _small(picture, longest, source.limits.picture_bytes)
                # Asked only now: some formats are turned while they are decoded, and then say so no more.
                turn = TURNED.get(picture.getexif().get(ORIENTATION, 1))
        except Image.DecompressionBombError as fault:
            raise Unreadable("picture_too_large") from fault
        except FAULTS as fault:
            raise damaged("the picture itself") from fault
    shown = in_srgb(small, profile)
    return encoded(shown.transpose(turn) if turn is not None else shown, count)


def _small(picture: Image.Image, longest: int, most_bytes: int) -> Image.Image:
    """The picture on white, no longer than `longest`: in mode L, RGB, or CMYK if it was."""
    width, height = picture.size
    if not width or not height:
        raise damaged("its size, which is nothing")
    scale = min(1.0, longest / max(width, height))
    wanted = max(1, round(width * scale)), max(1, round(height * scale))
    # JPEG can be decoded at a half, quarter or eighth, which is most of the work saved. Others ignore this.
    picture.draft(None, wanted)
    step = max(1, min(picture.width // wanted[0], picture.height // wanted[1]))
    if bytes_needed(picture, step) > most_bytes:  # lest it hang on the moment the watcher looks
        raise Unreadable("picture_too_large")
    picture.load()
    small = flat(picture, step)
    # Hamming is as quick as bilinear and nearly as sharp as bicubic.
    return small if small.size == wanted else small.resize(wanted, Image.Resampling.HAMMING, reducing_gap=2.0)


def in_srgb(picture: Image.Image, profile: object) -> Image.Image:
    """The colours as every screen shows them. A profile that is missing, broken or for other pixels is ignored."""
    useful = isinstance(profile, bytes) and 128 < len(profile) <= LARGEST_PROFILE and picture.mode != "L"
    if useful and not any(name in profile[:4096] for name in _SRGB_NAMES):  # type: ignore[index]
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))  # type: ignore[arg-type]
            made = ImageCms.profileToProfile(picture, meant, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return made if made is not None else picture.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            return picture.convert("RGB")  # what every program did before there were profiles
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
