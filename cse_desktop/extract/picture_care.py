"""Makes a picture fit for recognition: grey, dark on light, large enough, level, evenly lit."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

WIDE_ENOUGH, MOST_ENLARGED = 2400, 3.0
"""A picture is enlarged towards the first width in pixels, by the second factor at most."""
LARGEST_PIXELS = 9_000_000
DARK_MEDIAN = 110
MOST_SKEW, LEAST_SKEW = 5.0, 0.3
"""Degrees: what is looked for, and what is worth mending."""
_SKEW_WIDTH = 800
_CLEARLY_BETTER = 1.1


def prepare(picture: Image.Image) -> Image.Image:
    """The picture in grey, dark on light and of a size at which ordinary print is about 30 pixels tall."""
    grey = in_grey(picture)
    if ImageStat.Stat(grey.resize((64, 64))).median[0] < DARK_MEDIAN:
        grey = ImageOps.invert(grey)
    width, height = grey.size
    scale = min(MOST_ENLARGED, max(1.0, WIDE_ENOUGH / max(1.0, min(width, 1.5 * height))))
    scale = min(scale, (LARGEST_PIXELS / (width * height)) ** 0.5)
    if 0.95 < scale < 1.05:
        return grey
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return grey.resize(size, Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX)


def levelled(grey: Image.Image) -> Image.Image:
    """The picture turned by the few degrees that make its lines of text level."""
    angle = skew(grey)
    if abs(angle) < LEAST_SKEW:
        return grey
    return grey.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)


def skew(grey: Image.Image) -> float:
    """By how many degrees, anticlockwise, the picture has to be turned for its lines to be level."""
    small = grey.copy()
    small.thumbnail((_SKEW_WIDTH, 2 * _SKEW_WIDTH), Image.Resampling.BOX)
    threshold = ImageStat.Stat(small).mean[0] * 0.75
    ink = small.point(lambda value: 255 if value < threshold else 0)
    level = _evenness(ink, 0.0)
    steps = [step * 1.0 for step in range(-int(MOST_SKEW), int(MOST_SKEW) + 1) if step]
    best = max([0.0, *steps], key=lambda angle: _evenness(ink, angle))
    best = max([best + step * 0.25 for step in range(-3, 4)], key=lambda angle: _evenness(ink, angle))
    return best if _evenness(ink, best) > level * _CLEARLY_BETTER else 0.0


def cleaned(grey: Image.Image) -> Image.Image:
    """The picture with its lighting evened out and its grain smoothed, as photographs need."""
    smooth = grey.filter(ImageFilter.GaussianBlur(max(1.0, grey.width / 1600)))
    paper = smooth.resize((max(1, grey.width // 24), max(1, grey.height // 24)), Image.Resampling.BOX)
    paper = paper.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))
    shade = ImageOps.invert(paper.resize(grey.size, Image.Resampling.BICUBIC))
    return ImageOps.autocontrast(ImageChops.add(smooth, shade), cutoff=(1, 20))


def _evenness(ink: Image.Image, angle: float) -> int:
    """How sharply rows of ink and rows of paper alternate: most when lines of text are level."""
    turned = ink.rotate(angle) if angle else ink
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((below - above) ** 2 for above, below in pairwise(rows))


def in_grey(picture: Image.Image) -> Image.Image:
    """The picture in grey, with what is transparent shown on white, as every viewer does."""
    if picture.mode == "P" and "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode in ("RGBA", "LA", "PA"):
        white = Image.new("L", picture.size, 255)
        return Image.composite(picture.convert("L"), white, picture.getchannel("A"))
    if picture.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        return stretched_to_grey(picture)
    return picture if picture.mode == "L" else picture.convert("L")


def stretched_to_grey(picture: Image.Image) -> Image.Image:
    """A picture with more than 256 greys, its darkest point made black and its lightest white."""
    wide = picture.convert("F")
    low, high = (float(bound) for bound in wide.getextrema())  # type: ignore[arg-type]
    if high <= low:
        return Image.new("L", picture.size, 255)
    scale = 255 / (high - low)
    return wide.point(lambda value: value * scale - low * scale).convert("L")
