"""Draws a frame of a picture: every frame of a TIFF is a page, of other kinds the first is the only one.

What a picture may hide (place, camera, author, thumbnails, earlier versions) stays behind, so even a picture that
needs no change is drawn anew and its own bytes never go out.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageCms, TiffImagePlugin

from cse_desktop.domain.drawing import Drawing
from cse_desktop.extract.drawing.answers import no_such_page
from cse_desktop.extract.drawing.encode import encoded
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.picture import FAULTS, ORIENTATION, TURNED, frames, opened
from cse_desktop.extract.picture_care import stretched_to_grey
from cse_desktop.extract.source import Source

STRIP = 256
"""Rows (of the reduced picture) flattened at a time, so that a large picture lies in memory once."""
LARGEST_PROFILE = 4 * 1024 * 1024
_STRETCHED = ("I;16", "I;16B", "I;16L", "I", "F")
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
                small = _small(picture, longest, source.limits.drawing_bytes)
                # Asked only now: some formats are turned while they are decoded, and then say so no more.
                turn = TURNED.get(picture.getexif().get(ORIENTATION, 1))
        except Image.DecompressionBombError as fault:
            raise Unreadable("picture_too_large") from fault
        except FAULTS as fault:
            raise damaged("the picture itself") from fault
    flat = _in_srgb(small, profile)
    return encoded(flat.transpose(turn) if turn is not None else flat, count)


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
    _check_memory(picture, step, most_bytes)
    picture.load()
    flat = _flat(picture, step)
    # Hamming is as quick as bilinear and nearly as sharp as bicubic.
    return flat if flat.size == wanted else flat.resize(wanted, Image.Resampling.HAMMING, reducing_gap=2.0)


def _check_memory(picture: Image.Image, step: int, most_bytes: int) -> None:
    """Raises Unreadable for what would pass the limit, lest it hang on the moment the watcher looks."""
    points = picture.width * picture.height
    # As Pillow holds them, four bytes for a colour; greys deeper than 256 are copied twice on their way.
    each = 13 if picture.mode in _STRETCHED else 1 if picture.mode in ("1", "L", "P") else 4
    if picture.format == "WEBP":
        each += 10  # its decoder holds the whole picture twice more, and what it was packed into
    piece = 0
    if isinstance(picture, TiffImagePlugin.TiffImageFile) and picture.info.get("compression") != "raw":
        tiled = TiffImagePlugin.TILEOFFSETS in picture.tag_v2
        rows = picture.tag_v2.get(TiffImagePlugin.ROWSPERSTRIP, 0 if tiled else picture.height)
        piece = picture.width * min(int(rows), picture.height) * len(picture.getbands())
    if points * each + 4 * points // step**2 + piece > most_bytes:
        raise Unreadable("picture_too_large")


def _flat(picture: Image.Image, step: int) -> Image.Image:
    """The picture in mode L, RGB or CMYK, on white, reduced `step` times; strip by strip where that changes it."""
    if picture.mode in ("L", "RGB", "CMYK") and "transparency" not in picture.info:
        return picture.reduce(step) if step > 1 else picture
    if picture.mode in _STRETCHED:
        picture = stretched_to_grey(picture)
        return picture.reduce(step) if step > 1 else picture
    mode = "L" if picture.mode in ("1", "LA") else "RGB"
    whole = Image.new(mode, (-(-picture.width // step), -(-picture.height // step)))
    for top in range(0, picture.height, STRIP * step):
        strip = picture.crop((0, top, picture.width, min(picture.height, top + STRIP * step)))
        strip = _on_white(strip).convert(mode)
        whole.paste(strip.reduce(step) if step > 1 else strip, (0, top // step))
    return whole


def _on_white(strip: Image.Image) -> Image.Image:
    if strip.mode not in ("RGBA", "LA", "PA", "RGBa", "La") and "transparency" not in strip.info:
        return strip
    layered = strip.convert("RGBA")
    paper = Image.new("RGB", layered.size, "white")
    paper.paste(layered, mask=layered.getchannel("A"))
    return paper


def _in_srgb(picture: Image.Image, profile: object) -> Image.Image:
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
