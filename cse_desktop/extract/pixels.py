"""A picture's points in memory: what they take, and how they are brought onto white without taking it twice."""

from __future__ import annotations

from PIL import Image, TiffImagePlugin

STRIP = 256
"""Rows (of the reduced picture) flattened at a time, so that a large picture lies in memory once."""
_STRETCHED = ("I;16", "I;16B", "I;16L", "I", "F")


def bytes_needed(picture: Image.Image, step: int) -> int:
    """What a picture not decoded yet takes at most when it is decoded and then reduced `step` times."""
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
    return points * each + 4 * points // step**2 + piece


def flat(picture: Image.Image, step: int) -> Image.Image:
    """The picture in mode L, RGB or CMYK, on white, reduced `step` times; strip by strip where that changes it."""
    if picture.mode in ("L", "RGB", "CMYK") and "transparency" not in picture.info:
        return picture.reduce(step) if step > 1 else picture
    if picture.mode in _STRETCHED:
        picture = _stretched_to_grey(picture)
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


def _stretched_to_grey(picture: Image.Image) -> Image.Image:
    """A picture with more than 256 greys, its darkest point made black and its lightest white."""
    wide = picture.convert("F")
    low, high = (float(bound) for bound in wide.getextrema())  # type: ignore[arg-type]
    if high <= low:
        return Image.new("L", picture.size, 255)
    scale = 255 / (high - low)
    return wide.point(lambda value: value * scale - low * scale).convert("L")
