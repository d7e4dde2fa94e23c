"""Where pages lie that are shown one below the other, at any zoom and turned any way. Decided without widgets.

Places on a page are shares of its width and height, counted on the page as it is upright; so they hold at any size
and however the page is turned on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

Fit = Literal["width", "page", "zoom"]
Quad = tuple[float, float, float, float]
"""Left, top, right and bottom."""
USUAL_SHAPE = (1.0, 1.4142)
"""Of a page that nobody has seen yet: A4."""
LEAST_ZOOM, MOST_ZOOM = 0.5, 4.0


@dataclass(frozen=True)
class Scale:
    """How large pages are shown: as wide as the room, whole, or `zoom` times as large as on paper.

    `turns` are quarter turns clockwise; `paper` is the length in pixels of a page's longest side at 100 %.
    `enlarge` is False where a page is never shown larger than it was drawn.
    """

    fit: Fit = "width"
    zoom: float = 1.0
    turns: int = 0
    paper: float = 1123.0
    enlarge: bool = True


class PageLayout:
    """Pages below each other in a room of `width` x `height`. `shapes` are those known, by page from 1."""

    def __init__(
        self,
        count: int,
        shapes: Mapping[int, tuple[float, float]],
        scale: Scale,
        width: int,
        height: int,
        gap: int,
    ) -> None:
        self.scale, self.gap = scale, gap
        self._room = max(1, width - 2 * gap), max(1, height - 2 * gap)
        usual = next(iter(shapes.values()), USUAL_SHAPE)
        self._sizes = [self._size(shapes.get(page, usual)) for page in range(1, count + 1)]
        self._tops = list(accumulate((high + gap for _, high in self._sizes), initial=gap))
        self.width = max([width, *(wide + 2 * gap for wide, _ in self._sizes)])
        self.height = self._tops[-1] if self._sizes else height

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def rect(self, page: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of a page as it is shown."""
        wide, high = self._sizes[page - 1]
        return (self.width - wide) // 2, self._tops[page - 1], wide, high

    def longest(self, page: int) -> int:
        """The pixels of a page's longest side."""
        return max(self._sizes[page - 1])

    def visible(self, top: int, height: int) -> range:
        """The pages of which something lies between two heights."""
        first = bisect_right(self._tops, top - 1, hi=self.count)
        last = bisect_left(self._tops, top + height, hi=self.count)
        if first and self._tops[first - 1] + self._sizes[first - 1][1] > top:
            first -= 1
        return range(first + 1, last + 1)

    def page_at(self, y: int) -> int:
        """The page at a height, or the one before it in a gap; 0 where there is none."""
        return min(max(1, bisect_right(self._tops, y, hi=self.count)), self.count) if self.count else 0

    def factor(self, page: int) -> float:
        """How many times as large as on paper a page is shown."""
        return self.longest(page) / self.scale.paper

    def _size(self, shape: tuple[float, float]) -> tuple[int, int]:
        """Of the page as it is shown, turned."""
        wide, high = shape if self.scale.turns % 2 == 0 else shape[::-1]
        longest = max(shape)
        if self.scale.fit == "zoom":
            times = self.scale.paper * self.scale.zoom / longest
        else:
            times = self._room[0] / wide
            if self.scale.fit == "page":
                times = min(times, self._room[1] / high)
            if not self.scale.enlarge:
                times = min(times, self.scale.paper / longest)
        return max(1, round(wide * times)), max(1, round(high * times))


def turned_point(x: float, y: float, turns: int) -> tuple[float, float]:
    """Where a place of an upright page is on the page turned clockwise by quarter turns."""
    return ((x, y), (1 - y, x), (1 - x, 1 - y), (y, 1 - x))[turns % 4]


def upright_point(x: float, y: float, turns: int) -> tuple[float, float]:
    """Where a place of the turned page is on the upright one."""
    return turned_point(x, y, -turns)


def turned_quad(quad: Quad, turns: int) -> Quad:
    """A rectangle of an upright page on the page turned clockwise by quarter turns."""
    (a, b), (c, d) = turned_point(quad[0], quad[1], turns), turned_point(quad[2], quad[3], turns)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def quad_between(one: tuple[float, float], other: tuple[float, float]) -> Quad:
    """The rectangle on a page between two places, which may lie beyond it."""
    xs, ys = (sorted(min(max(value, 0.0), 1.0) for value in pair) for pair in zip(one, other, strict=True))
    return xs[0], ys[0], xs[1], ys[1]
