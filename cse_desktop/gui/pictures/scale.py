"""The scale at the side of a chart: round numbers from below the least to above the greatest. Qt-free."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
MOST_LINES = 5
FROM_NOTHING = 0.5
"""Where the least is below this share of the greatest, the scale begins at nothing, so that lengths compare."""


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`, with a line at each of `ticks`."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where a value lies, 0 at the bottom and 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def scale_of(values: Iterable[float]) -> Scale:
    """The scale for these values; from 0 to 1 for none."""
    held = list(values) or [0.0, 1.0]
    low, high = min(held), max(held)
    if low == high:
        room = abs(low) * 0.1 or 1.0
        low, high = low - room, high + room
    if 0 <= low <= high * FROM_NOTHING:
        low = 0.0
    elif high <= 0 and high >= low * FROM_NOTHING:
        high = 0.0
    step = _step((high - low) / MOST_LINES)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(at * step, 10) for at in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _step(least: float) -> float:
    size = 10.0 ** math.floor(math.log10(least))
    return next((step * size for step in STEPS if step * size >= least * (1 - 1e-9)), 10 * size)
