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
USUAL_SCREEN = 1_500_000
"""Points of a screen on which print is 10 to 15 points tall. On a sharper one all is larger in proportion."""
WINDOW = 27
"""Points. Strokes are narrower; buttons need not be."""
AROUND = (16, 7)
"""Points to each side, and above and below, among which ground is told from ink: there is more of it."""
CLEARLY = 1.5
"""How much more there must be."""
LEAST_CONTRAST, LEAST_DIP = 24, 12
REACH = 10
SHADE = 61
"""Points over which light falls evenly on a photograph: wider than strokes, narrower than shadows."""
GRAIN = 1.0
_BLACK_OR_WHITE = [0] + [255] * 255
# Light is divided by subtracting its logarithm, in steps of two per cent.
_PER_E = 46
_LOGARITHM = [round(_PER_E * math.log(max(1, light))) for light in range(256)]
_EXPONENT = [round(255 * math.exp(-steps / _PER_E)) for steps in range(256)]


def is_flat(grey: Image.Image) -> bool:
    """Whether it is a screen or a drawing: of one tone from point to point, which no camera or scanner sees."""
    if grey.width < 2:
        return False
    here, beside = grey.crop((0, 0, grey.width - 1, grey.height)), grey.crop((1, 0, *grey.size))
    differences = ImageChops.difference(here, beside).histogram()
    return sum(differences[:2]) > FLAT_SHARE * sum(differences)


def from_camera(grey: Image.Image) -> Image.Image:
    """A photograph or scan with its light evened out and its grain smoothed."""
    if ImageStat.Stat(grey.resize((64, 64))).median[0] < DARK_MEDIAN:
        grey = ImageOps.invert(grey)
    smooth = grey.filter(ImageFilter.GaussianBlur(GRAIN))
    paper = closed(smooth, SHADE).filter(ImageFilter.BoxBlur(SHADE // 2))
    return _ink(smooth, paper)


def from_screen(grey: Image.Image) -> Image.Image:
    """A screen with all that is written on it, light on dark as well, as ink on white paper."""
    scale = max(1.0, (grey.width * grey.height / USUAL_SCREEN) ** 0.5)
    reach = round(scale)
    on_dark, ground = _told_apart(grey, scale, reach)
    grey = Image.composite(ImageOps.invert(grey), grey, on_dark)
    # The rim of a stroke is neither ink nor ground, and a thin one has no more than a rim.
    dips = ImageChops.subtract(closed(grey, _odd(7 * scale)), grey).point(
        [d < LEAST_DIP and 255 for d in range(256)]
    )
    known = ImageChops.darker(dips, ImageOps.invert(_around(ImageOps.invert(ground), 1)))
    paper = ImageChops.darker(grey, known)
    for _ in range(WINDOW // 2):  # from the ground into the strokes
        paper = Image.composite(paper, _around(paper, reach), known)
        known = _around(known, reach)
    return _ink(grey, ImageChops.lighter(paper, grey))


def _told_apart(grey: Image.Image, scale: float, reach: int) -> tuple[Image.Image, Image.Image]:
    """Masks of what is dark ground or light ink on it, and of all ground."""
    size = _odd(WINDOW * scale)
    lightest, darkest = _lightest(grey, size), _darkest(grey, size)
    strokes = ImageChops.subtract(_darkest(lightest, size), _lightest(darkest, size))
    written = _around(strokes.point([0 if s < LEAST_CONTRAST else 255 for s in range(256)]), round(6 * scale))
    middle = Image.composite(ImageChops.add(lightest, darkest, 2), Image.new("L", grey.size, DARK_MEDIAN), written)
    light = ImageChops.subtract(grey, middle).point(_BLACK_OR_WHITE)
    dark = ImageOps.invert(light)
    near = ImageFilter.BoxBlur((AROUND[0] * scale, AROUND[1] * scale))
    much_light = ImageChops.darker(light, written).filter(near)
    much_dark = ImageChops.darker(dark, written).filter(near)
    light_ground = _grown(_ground(much_light, much_dark, written, light), light, reach)
    dark_ground = _grown(_ground(much_dark, much_light, written, dark), dark, reach)
    light_ink = ImageChops.subtract(light, light_ground)
    return ImageChops.lighter(dark_ground, light_ink), ImageChops.lighter(light_ground, dark_ground)


def _ground(much: Image.Image, other: Image.Image, written: Image.Image, where: Image.Image) -> Image.Image:
    """Mask of what is surely ground: nothing is written there, or there is clearly more of it than of ink."""
    more = ImageChops.subtract(much, other.point([min(255, round(v * CLEARLY)) for v in range(256)]))
    sure = Image.composite(more.point(_BLACK_OR_WHITE), Image.new("L", much.size, 255), written)
    return ImageChops.darker(sure, where)


def _grown(ground: Image.Image, where: Image.Image, reach: int) -> Image.Image:
    """The ground with what touches it, such as a button's edge; letters stand apart from it."""
    for _ in range(REACH):
        ground = ImageChops.darker(_around(ground, reach), where)
    return ground


def _ink(grey: Image.Image, paper: Image.Image) -> Image.Image:
    """How dark each point is against its paper."""
    return ImageChops.subtract(paper.point(_LOGARITHM), grey.point(_LOGARITHM)).point(_EXPONENT)


def closed(grey: Image.Image, size: int) -> Image.Image:
    """The picture without what is dark and narrower than `size` points."""
    return _darkest(_lightest(grey, size), size)


def _around(mask: Image.Image, reach: int) -> Image.Image:
    return _lightest(mask, 2 * reach + 1)


def _lightest(grey: Image.Image, size: int) -> Image.Image:
    return _in_window(grey, size, ImageChops.lighter)


def _darkest(grey: Image.Image, size: int) -> Image.Image:
    return _in_window(grey, size, ImageChops.darker)


def _in_window(
    grey: Image.Image, size: int, chosen: Callable[[Image.Image, Image.Image], Image.Image]
) -> Image.Image:
    """For each point the one chosen of the `size` by `size` around it.

    Pillow's own rank filters look at each of them; laying the picture over itself, shifted, doubles the window at
    each step and is fifty times as quick.
    """
    for across in (True, False):
        done = 1
        while done < size:
            step = min(done, size - done)
            grey = chosen(grey, _shifted(grey, *((step, 0) if across else (0, step))))
            done += step
    return _shifted(grey, -(size // 2), -(size // 2))


def _shifted(grey: Image.Image, right: int, down: int) -> Image.Image:
    """The picture moved; what comes in at its edges is what was there."""
    moved = grey.copy()
    moved.paste(grey, (right, down))
    return moved


def _odd(size: float) -> int:
    return round(size) | 1
