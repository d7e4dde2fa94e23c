"""Makes lines of text level: on a sheet laid on the scanner askew, and on one photographed from the side, whose
lines run together."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageChops

from cse_desktop.extract.paper import closed

LEAST = math.radians(0.25)
"""A slope not worth mending."""
CLEARLY_BETTER = 1.1
_WIDTH, _COLUMNS = 800, 160
_LEAST_INK = 28
_DEGREE = math.pi / 180
_FIRST_LOOK = [(1.5 * i * _DEGREE, 2 * j * _DEGREE) for i in range(-4, 5) for j in range(-6, 7)]
_STEPS = (0.75, 0.375, 0.1875)


@dataclass(frozen=True)
class Slope:
    """How far lines fall to the right: `middle` at half the height, with `spread` more from top to bottom.

    Both are tangents.
    """

    middle: float = 0.0
    spread: float = 0.0

    def at(self, down: float) -> float:
        """The slope at a height, 0 at the top to 1 at the bottom."""
        return self.middle + self.spread * (down - 0.5)


LEVEL = Slope()


def slope_of(grey: Image.Image) -> Slope:
    """The slope of the lines in ink on paper: along it, rows of ink and of paper alternate most sharply."""
    ink = _Ink(grey)
    level = ink.evenness(LEVEL)
    best = max((Slope(*tried) for tried in _FIRST_LOOK), key=ink.evenness)
    for step in _STEPS:
        while True:
            near = [
                Slope(best.middle + i * step * _DEGREE, best.spread + j * step * 1.5 * _DEGREE)
                for i in (-1, 0, 1)
                for j in (-1, 0, 1)
            ]
            better = max(near, key=ink.evenness)
            if ink.evenness(better) <= ink.evenness(best):
                break
            best = better
    worth_it = max(abs(best.at(0)), abs(best.at(1))) >= LEAST
    return best if worth_it and ink.evenness(best) > level * CLEARLY_BETTER else LEVEL


def levelled(grey: Image.Image, slope: Slope) -> Image.Image:
    """The picture with lines of that slope made level: columns are moved up and down, nothing to the side."""
    if slope == LEVEL:
        return grey
    return _bent(grey, slope, 1.0, Image.Resampling.BICUBIC, 255)


def before_levelling(slope: Slope, shape: float) -> Callable[[float, float], tuple[float, float]]:
    """Where a point of the levelled picture was before. Points are shares of width and height.

    `shape` is the picture's width as a share of its height.
    """

    def place(across: float, down: float) -> tuple[float, float]:
        return across, down + slope.at(down) * (across - 0.5) * shape

    return place


def lies_on_its_side(grey: Image.Image) -> bool:
    """Whether columns of ink and paper alternate more sharply than rows."""
    ink = _Ink(grey), _Ink(grey.transpose(Image.Transpose.ROTATE_90))
    upright, turned = (max(each.evenness(Slope(*tried)) for tried in _FIRST_LOOK) for each in ink)
    return turned > upright


class _Ink:
    """A small copy of a page's ink, narrowed, since lines are long, so that many slopes can be tried."""

    def __init__(self, grey: Image.Image) -> None:
        small = grey.copy()
        small.thumbnail((_WIDTH, 2 * _WIDTH), Image.Resampling.BOX)
        strokes = ImageChops.subtract(closed(small, max(5, _WIDTH // 50)), small)
        strokes = strokes.point([0 if dark < _LEAST_INK else min(255, 2 * dark) for dark in range(256)])
        self._ink = strokes.resize((min(_COLUMNS, small.width), small.height), Image.Resampling.BOX)
        self._narrowed = small.width / self._ink.width
        self._seen: dict[Slope, int] = {}

    def evenness(self, slope: Slope) -> int:
        """How sharply rows of ink and rows of paper alternate along lines of that slope."""
        if slope not in self._seen:
            along = _bent(self._ink, slope, self._narrowed, Image.Resampling.NEAREST, 0)
            rows = along.resize((1, along.height), Image.Resampling.BOX).tobytes()
            self._seen[slope] = sum((below - above) ** 2 for above, below in pairwise(rows))
        return self._seen[slope]


def _bent(picture: Image.Image, slope: Slope, narrowed: float, how: Image.Resampling, beyond: int) -> Image.Image:
    width, height = picture.size
    top, bottom = (slope.at(down) * width * narrowed / 2 for down in (0, 1))
    corners = (0, -top, 0, height - bottom, width, height + bottom, width, top)
    return picture.transform(picture.size, Image.Transform.QUAD, corners, how, fillcolor=beyond)
