"""The invented council's crest: an alder leaf over a mere, on a shield."""

from __future__ import annotations

import math

from PIL import Image

from cse_desktop.exchange.sample.art.brush import AMBER, DEEP, TEAL, WHITE, Point, Sheet


def crest(size: int = 160, background: str = WHITE) -> Image.Image:
    """The crest as a square picture of `size` pixels."""
    sheet = Sheet(size, size, background)
    unit = size / 100
    sheet.shape(_shield(unit, 0), AMBER)
    sheet.shape(_shield(unit, 3.2), TEAL)
    for row, colour in enumerate(("#3f8d92", "#6fb1b3", "#a9d2d2")):
        sheet.stroke(_wave(unit, 64 + row * 8.5, 36 - row * 6.5), colour, 3.6 * unit)
    sheet.shape([(x * unit, y * unit) for x, y in _leaf()], WHITE)
    sheet.stroke([(50 * unit, 20 * unit), (50 * unit, 61 * unit)], DEEP, 1.8 * unit)
    for side in (-1, 1):
        for y in (32, 40, 48):
            sheet.stroke([(50 * unit, y * unit), ((50 + side * 9) * unit, (y - 6) * unit)], DEEP, 1.2 * unit)
    return sheet.finished()


def _shield(unit: float, inset: float) -> list[Point]:
    left, right, top = 12 + inset, 88 - inset, 5 + inset
    points: list[Point] = [(left, top), (right, top), (right, 48)]
    for step in range(13):
        turn = math.pi / 2 * step / 12
        points.append((50 + (right - 50) * math.cos(turn), 48 + (47 - inset) * math.sin(turn)))
    points += [(100 - x, y) for x, y in reversed(points[2:-1])]
    return [(x * unit, y * unit) for x, y in points]


def _wave(unit: float, y: float, reach: float) -> list[Point]:
    steps = 40
    return [
        ((50 - reach + 2 * reach * step / steps) * unit, (y + 2.2 * math.sin(step / steps * math.pi * 5)) * unit)
        for step in range(steps + 1)
    ]


def _leaf() -> list[Point]:
    points: list[Point] = []
    for step in range(41):
        turn = math.pi * step / 40
        # An alder's leaf is round, widest above its middle and notched at its edge.
        wide = 17 * math.sin(turn) ** 0.8 * (1.08 - 0.2 * step / 40) + (0.9 if step % 2 else 0)
        points.append((50 + wide, 16 + 40 * step / 40))
    return points + [(100 - x, y) for x, y in reversed(points)]
