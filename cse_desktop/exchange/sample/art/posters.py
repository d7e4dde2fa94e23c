"""Posters of the sample: what customers said and what was done, and a journey before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PIL import Image

from cse_desktop.exchange.sample.art.brush import (
    AMBER,
    DEEP,
    GREEN,
    GREY,
    INK,
    LINE,
    PALE,
    RED,
    TEAL,
    WHITE,
    Sheet,
)  # fmt: skip
from cse_desktop.exchange.sample.art.crest import crest


def you_said_we_did(words: Mapping[str, Any]) -> Image.Image:
    """A poster with speech bubbles on the left and answers on the right."""
    sheet = Sheet(1000, 1300, "#f7faf9")
    sheet.box(0, 0, 1000, 170, TEAL)
    sheet.box(0, 170, 1000, 178, AMBER)
    sheet.put(crest(220, TEAL), 840, 26, 118, 118)
    sheet.text(50, 34, words["title"], 68, WHITE, bold=True)
    sheet.text(54, 118, f"{words['period']}   |   Aldermere Borough Council", 24, "#cfe3e2")
    for number, pair in enumerate(words["pairs"]):
        top = 212 + number * 246
        sheet.box(50, top, 440, top + 172, WHITE, radius=22, outline=TEAL, width=3)
        sheet.shape([(110, top + 168), (165, top + 168), (100, top + 208)], TEAL)
        sheet.shape([(115, top + 166), (159, top + 166), (106, top + 200)], WHITE)
        sheet.text(76, top + 18, "YOU SAID", 17, "#94610d", bold=True)
        sheet.flow(76, top + 48, pair["said"], 25, 340, DEEP, bold=True, leading=1.25)
        sheet.text(180, top + 186, pair["by"], 16, GREY)
        sheet.shape([(452, top + 66), (484, top + 90), (452, top + 114)], AMBER)
        sheet.box(500, top, 950, top + 202, DEEP, radius=14)
        sheet.text(526, top + 18, "WE DID", 17, AMBER, bold=True)
        sheet.flow(526, top + 48, pair["did"], 23, 400, WHITE, leading=1.28)
    sheet.box(0, 1216, 1000, 1300, AMBER)
    sheet.flow(50, 1232, words["foot"], 22, 900, DEEP, bold=True, leading=1.25)
    return sheet.finished()


def journey_map(words: Mapping[str, Any]) -> Image.Image:
    """Two lanes of steps with the customer's mood below each."""
    sheet = Sheet(1400, 900, "#f7faf9")
    sheet.text(44, 28, words["title"], 36, DEEP, bold=True)
    sheet.text(44, 76, words["source"], 17, GREY)
    _lane(sheet, 120, words["before"], RED)
    _lane(sheet, 450, words["after"], GREEN)
    sheet.box(44, 780, 1356, 870, DEEP, radius=10)
    for number, line in enumerate(words["results"]["lines"]):
        left = 70 + number * 432
        sheet.disc(left + 6, 826, 7, AMBER)
        sheet.flow(left + 26, 802, line, 18, 380, WHITE)
    return sheet.finished()


def _lane(sheet: Sheet, top: float, lane: Mapping[str, Any], colour: str) -> None:
    sheet.box(44, top, 1356, top + 310, WHITE, radius=10, outline=LINE)
    sheet.box(44, top, 1356, top + 44, colour, radius=10)
    sheet.text(64, top + 10, lane["title"], 21, WHITE, bold=True)
    steps: Sequence[str] = lane["steps"]
    wide = 1292 / len(steps)
    points = []
    for number, step in enumerate(steps):
        left, middle = 54 + number * wide, 54 + number * wide + wide / 2
        sheet.box(left + 4, top + 60, left + wide - 14, top + 164, PALE, radius=8, outline=TEAL)
        sheet.text(left + 16, top + 68, str(number + 1), 15, TEAL, bold=True)
        sheet.flow(middle - 5, top + 88, step, 16, wide - 34, INK, align="middle", leading=1.2)
        if number + 1 < len(steps):
            x = left + wide - 12
            sheet.shape([(x, top + 104), (x + 14, top + 112), (x, top + 120)], AMBER)
        points.append((middle - 5, top + 268 - lane["mood"][number] * 20))
    sheet.text(64, top + 174, "How it felt", 15, GREY)
    sheet.stroke(points, "#9fb4b4", 2.5)
    for (x, y), mood in zip(points, lane["mood"], strict=True):
        _face(sheet, x, y, mood)


def _face(sheet: Sheet, x: float, y: float, mood: int) -> None:
    sheet.disc(x, y, 17, ("#d9766c", "#e39a6a", "#e8c15f", "#a9c56c", "#6fb37a")[mood])
    for side in (-6, 6):
        sheet.disc(x + side, y - 5, 2.2, INK)
    bend = (mood - 2) * 3
    curve = [(x - 8, y + 7 - bend / 2), (x - 4, y + 7 + bend / 3), (x, y + 7 + bend / 2)]
    curve += [(2 * x - a, b) for a, b in reversed(curve[:2])]
    sheet.stroke(curve, INK, 2)
