"""Makes dark ink on white paper of whatever a picture shows: screens with dark menus and coloured buttons, scans,
photographs taken in the shade. The recogniser expects a printed page.

All is done with the lightest and the darkest of the points around each point, which takes a tenth of a second for
a million points and little memory.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat

DARK_MEDIAN = 110
FLAT_SHARE = 0.6
"""Of the points of a screen so many are as light as their neighbour; grain leaves a scan a third of them."""
ROWS_LOOKED_AT = 500
USUAL_SCREEN = 1_500_000
"""Points of a screen whose print is 10 to 15 points tall. A sharper one is looked at reduced to about so many."""
WINDOW = 27
"""Points, as all that follow: strokes are narrower."""
AROUND = (16, 7)
"""To each side, and above and below: of small print there is less here than of what it stands on."""
CLEARLY = 1.5
"""How much less."""
BUTTON = (33, 13)
"""What words are written on is no smaller; a thick stroke is."""
WALL = 41
"""What is so wide and so high is always ground, never ink."""
THIN, BESIDE = 7, 8
"""Strokes of words on a button are thinner; its ground is no further from them."""
LEAST_CONTRAST, LEAST_DIP = 24, 12
REACH, HALF_STROKE = 20, 13
SHADE, SHADE_REDUCED = 15, 4
"""Points, of a copy so much smaller, over which light falls evenly: wider than strokes, narrower than shadows."""
GRAIN = 1.0
STRIP = 256
# Light is divided by subtracting its logarithm, in steps of two per cent.
_PER_E = 46
_LOGARITHM = [round(_PER_E * math.log(max(1, light))) for light in range(256)]
_EXPONENT = [round(255 * math.exp(-steps / _PER_E)) for steps in range(256)]


def is_flat(grey: Image.Image) -> bool:
    """Whether it is a screen or a drawing: of one tone from point to point, which no camera or scanner sees."""
    if grey.width < 2:
        return False
    rows = grey.resize((grey.width, min(grey.height, ROWS_LOOKED_AT)), Image.Resampling.NEAREST)
    here, beside = rows.crop((0, 0, rows.width - 1, rows.height)), rows.crop((1, 0, *rows.size))
    differences = ImageChops.difference(here, beside).histogram()
    return sum(differences[:2]) > FLAT_SHARE * sum(differences)


def from_camera(grey: Image.Image) -> Image.Image:
    """A photograph or scan with its light evened out and its grain smoothed."""
    if ImageStat.Stat(grey.resize((64, 64))).median[0] < DARK_MEDIAN:
        grey = ImageOps.invert(grey)
    smooth = grey.filter(ImageFilter.GaussianBlur(GRAIN))
    # Paper changes slowly: a small copy shows it as well, in a sixteenth of the memory.
    small = closed(smooth.reduce(SHADE_REDUCED), SHADE).filter(ImageFilter.BoxBlur(SHADE // 2))
    return _ink(smooth, small.resize(smooth.size, Image.Resampling.BILINEAR))


def from_screen(grey: Image.Image) -> Image.Image:
    """A screen with all that is written on it, light on dark as well, as ink on white paper."""
    reduced = max(1, round((grey.width * grey.height / USUAL_SCREEN) ** 0.5))
    small = grey.reduce(reduced) if reduced > 1 else grey
    light_ground, dark_ground = _grounds(small)
    ground = _either(light_ground, dark_ground)
    on_dark, _ = _spread(dark_ground, ground)
    small = _folded(small, on_dark)
    # The rim of a stroke is neither ink nor ground, and a thin one has no more than a rim.
    dips = _less(closed(small, THIN), small).point([255 if dip < LEAST_DIP else 0 for dip in range(256)])
    known = _both(dips, _darkest(ground, 3))
    paper, known = _spread(_both(small, known), known)
    paper = _either(Image.composite(paper, Image.new("L", small.size, 255), known), small)
    if reduced > 1:
        on_dark = on_dark.resize(grey.size, Image.Resampling.NEAREST)
        paper = paper.resize(grey.size, Image.Resampling.BILINEAR)
    return _ink(_folded(grey, on_dark), paper)


def _grounds(grey: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Masks of the light and the dark that something may be written on. What is neither is ink."""
    lightest, darkest = _lightest(grey, WINDOW), _darkest(grey, WINDOW)
    contrast = _over(LEAST_CONTRAST, _less(lightest, darkest))
    middle = Image.new("L", grey.size, DARK_MEDIAN)
    middle.paste(ImageChops.add(lightest, darkest, 2), mask=contrast)
    light = _over(1, _less(grey, middle))
    dark = ImageOps.invert(light)
    strokes = _over(LEAST_CONTRAST, _less(_darkest(lightest, WINDOW), _lightest(darkest, WINDOW)))
    written = _lightest(strokes, 2 * (THIN - 1) + 1)
    near = ImageFilter.BoxBlur(AROUND)
    others = _both(dark, written).filter(near).point([min(255, round(much * CLEARLY)) for much in range(256)])
    mostly_light = _over(1, _less(_both(light, written).filter(near), others))

    walls = _opened(dark, WALL)
    # Small print stands on light where light prevails. So it does in a thick white stroke, of less than a button's
    # size.
    dark_ink = _less(_thin(dark), _grown(walls, dark))
    page = _both(_both(mostly_light, light), _opened(_either(light, dark_ink), *BUTTON))
    light_ground = _grown(_either(page, _opened(light, WALL)), light)
    # Light that is left is enclosed in dark: letters on a button, or the inside of an o, of less than a button's
    # size.
    light_ink = _less(_thin(light), light_ground)
    buttons = _both(_both(dark, _opened(_either(dark, light_ink), *BUTTON)), _lightest(light_ink, 2 * BESIDE + 1))
    return light_ground, _grown(_either(buttons, walls), dark)


def _grown(ground: Image.Image, within: Image.Image) -> Image.Image:
    """The ground with what touches it, such as a button's edge; letters stand apart from it."""
    for _ in range(REACH):
        ground = _both(_lightest(ground, 3), within)
    return ground


def _spread(value: Image.Image, known: Image.Image) -> tuple[Image.Image, Image.Image]:
    """The value where it is known carried on into the strokes between, and where it is known then."""
    for _ in range(HALF_STROKE):
        value = Image.composite(value, _lightest(value, 3), known)
        known = _lightest(known, 3)
    return value, known


def _folded(grey: Image.Image, on_dark: Image.Image) -> Image.Image:
    return Image.composite(ImageOps.invert(grey), grey, on_dark)


def _ink(grey: Image.Image, paper: Image.Image) -> Image.Image:
    """How dark each point is against its paper; in strips, since a whole picture takes a good deal of memory."""
    ink = Image.new("L", grey.size)
    for top in range(0, grey.height, STRIP):
        strip = (0, top, grey.width, min(grey.height, top + STRIP))
        light, ground = (whole.crop(strip).point(_LOGARITHM) for whole in (grey, paper))
        ink.paste(_less(ground, light).point(_EXPONENT), strip)
    return ink


def closed(grey: Image.Image, size: int) -> Image.Image:
    """The picture without what is dark and narrower than `size` points."""
    return _darkest(_lightest(grey, size), size)


def _opened(mask: Image.Image, width: int, height: int = 0) -> Image.Image:
    """Where the mask is at least so wide and high."""
    return _lightest(_darkest(mask, width, height), width, height)


def _thin(mask: Image.Image) -> Image.Image:
    return _less(mask, _opened(mask, THIN))


def _lightest(grey: Image.Image, width: int, height: int = 0) -> Image.Image:
    return _in_window(grey, width, height or width, ImageChops.lighter)


def _darkest(grey: Image.Image, width: int, height: int = 0) -> Image.Image:
    return _in_window(grey, width, height or width, ImageChops.darker)


def _in_window(
    grey: Image.Image, width: int, height: int, chosen: Callable[[Image.Image, Image.Image], Image.Image]
) -> Image.Image:
    """For each point the one chosen of the window around it.

    Pillow's own rank filters look at each of them; laying the picture over itself, shifted, doubles the window at
    each step and is fifty times as quick.
    """
    for size, across, down in ((width, 1, 0), (height, 0, 1)):
        done = 1
        while done < size:
            step = min(done, size - done)
            grey = chosen(grey, _shifted(grey, step * across, step * down))
            done += step
    return _shifted(grey, -(width // 2), -(height // 2))


def _shifted(grey: Image.Image, right: int, down: int) -> Image.Image:
    """The picture moved; what comes in at its edges is what was there."""
    moved = grey.copy()
    moved.paste(grey, (right, down))
    return moved


def _over(least: int, grey: Image.Image) -> Image.Image:
    return grey.point([0 if light < least else 255 for light in range(256)])


_either, _both, _less = ImageChops.lighter, ImageChops.darker, ImageChops.subtract
