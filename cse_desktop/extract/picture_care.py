"""Makes a picture fit for recognition: grey, dark ink on white paper, of a size at which print is read well."""

from __future__ import annotations

from PIL import Image

from cse_desktop.extract import paper
from cse_desktop.extract.pixels import flat

WIDE_ENOUGH, MOST_ENLARGED = 2400, 3.0
"""A scan is enlarged towards the first width in pixels, by the second factor at most; a screen by that factor."""
LARGEST_PIXELS = 9_000_000
LONGEST_SIDE = 32_000
"""The recogniser fails over longer ones."""


def prepare(picture: Image.Image) -> Image.Image:
    """The picture as ink on paper, of a size at which ordinary print is about 30 pixels tall."""
    grey = flat(picture, 1).convert("L")
    width, height = grey.size
    # What is in black and white has no shades to tell a screen by, and no need of it.
    if paper.is_flat(grey) and grey.getcolors(2) is None:
        return _scaled(paper.from_screen(_scaled(grey, 1.0)), MOST_ENLARGED)
    return paper.from_camera(_scaled(grey, min(MOST_ENLARGED, WIDE_ENOUGH / max(1.0, min(width, 1.5 * height)))))


def _scaled(grey: Image.Image, most: float) -> Image.Image:
    """The picture enlarged so many times if it will not be too large then; reduced if it is too large."""
    width, height = grey.size
    scale = min(max(1.0, most), (LARGEST_PIXELS / (width * height)) ** 0.5, LONGEST_SIDE / max(width, height))
    if 0.95 < scale < 1.05:
        return grey
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return grey.resize(size, Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX)
