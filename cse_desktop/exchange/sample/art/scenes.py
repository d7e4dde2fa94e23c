"""Scenes of the sample that stand for photographs: the reception, a private room, events in the borough."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from PIL import Image, ImageFilter

from cse_desktop.exchange.sample.art.brush import (
    AMBER,
    DEEP,
    GREY,
    INK,
    PALE,
    TEAL,
    WHITE,
    Sheet,
)  # fmt: skip
from cse_desktop.exchange.sample.art.crest import crest

_WOOD, _DARK_WOOD, _WALL = "#c79a63", "#9c7444", "#e9e4da"
_COATS = ("#8c4a5f", "#35617d", "#5d7a4a", "#b57b3c", "#5a5378", "#77807f")


def reception(words: Mapping[str, Any]) -> Image.Image:
    """The reception without customers: counter with a lower part, seats, a board with results."""
    sheet = Sheet(1280, 800, _WALL)
    sheet.shade(0, 0, 1280, 520, "#f4f0e8", "#ded7c9")
    sheet.shade(0, 520, 1280, 800, "#b9b2a4", "#8f8879")
    for number in range(9):
        x = -300 + number * 235
        sheet.stroke([(640 + (x - 640) * 0.55, 520), (x, 800)], "#a59e90", 1.5)
    for left in (60, 245):
        _window(sheet, left, 90, 165, 290)
    sheet.box(470, 60, 1010, 146, TEAL, radius=8)
    sheet.put(crest(128, TEAL), 488, 70, 66, 66)
    sheet.text(574, 84, words["sign"], 35, WHITE, bold=True)
    for x in (560, 920):
        sheet.stroke([(x, 0), (x, 60)], GREY, 3)
    _board(sheet, words)
    for x in (540, 655):
        _screen(sheet, x, 318)
    _counter(sheet, 440, 372, 800, 590, words["counter"])
    _counter(sheet, 800, 446, 985, 590, words["low"])
    _plant(sheet, 1190, 620)
    for x in (70, 172, 274):
        _seat(sheet, x, 560)
    _stand(sheet, 1050, 640, words["walker"])
    return _photographed(sheet, 11)


def interview_room(words: Mapping[str, Any]) -> Image.Image:
    """A private room seen from its door: table, three seats, a screen turned to the customer, notices."""
    sheet = Sheet(1280, 800)
    sheet.shade(0, 0, 1280, 540, "#eef2ef", "#dbe3df")
    sheet.shade(0, 540, 1280, 800, "#7f98a0", "#5f7780")
    sheet.box(0, 528, 1280, 546, "#f7f7f4")
    sheet.box(70, 110, 330, 640, _DARK_WOOD)
    sheet.box(84, 124, 316, 640, _WOOD)
    sheet.box(118, 170, 282, 470, "#dfeaea")
    for row in range(14):
        sheet.stroke([(118, 180 + row * 21), (282, 174 + row * 21)], "#eef5f5", 8)
    sheet.disc(298, 420, 9, "#d8d3c4")
    sheet.box(112, 128, 288, 162, TEAL, radius=4)
    sheet.text(200, 135, words["door"], 19, WHITE, bold=True, align="middle")
    sheet.box(100, 490, 300, 560, "#b3372f", radius=6)
    sheet.flow(200, 500, words["sign"], 20, 190, WHITE, bold=True, align="middle")
    sheet.box(860, 110, 1200, 318, WHITE, radius=4, outline=GREY, width=2)
    sheet.box(860, 110, 1200, 160, TEAL, radius=4)
    sheet.text(880, 122, words["notice_title"], 23, WHITE, bold=True)
    y = 176.0
    for line in words["notice"]:
        sheet.text(880, y, "✓", 19, TEAL, bold=True)
        y = sheet.flow(908, y, line, 18, 284) + 12
    _armchair(sheet, 430, 500, "#3d6f78")
    _armchair(sheet, 880, 500, "#3d6f78")
    sheet.box(640, 330, 660, 512, "#4b5457")
    sheet.box(560, 300, 740, 420, "#2b3336", radius=6)
    sheet.box(570, 310, 730, 410, "#dceaf0")
    for row in range(4):
        sheet.box(584, 324 + row * 20, 584 + (120, 90, 130, 70)[row], 332 + row * 20, "#7ea6b3")
    sheet.shape([(420, 500), (900, 500), (980, 600), (340, 600)], _WOOD)
    sheet.shape([(340, 600), (980, 600), (980, 622), (340, 622)], _DARK_WOOD)
    for x in (380, 926):
        sheet.box(x, 622, x + 18, 760, _DARK_WOOD)
    sheet.oval(596, 500, 704, 522, "#4b5457")
    sheet.box(643, 418, 657, 514, "#4b5457")
    sheet.shape([(560, 540), (660, 540), (650, 580), (540, 580)], WHITE)
    for row in range(3):
        sheet.stroke([(562 - row * 3, 550 + row * 8), (645 - row * 3, 550 + row * 8)], "#9aa5a8", 1.5)
    sheet.box(800, 530, 850, 572, "#f4f4f1", radius=4)
    sheet.oval(800, 524, 850, 538, "#cfd8d8")
    _armchair(sheet, 655, 640, "#8c5a3f")
    return _photographed(sheet, 12)


def events(words: Mapping[str, Any]) -> Image.Image:
    """Four pictures with captions on one sheet."""
    sheet = Sheet(1320, 1000, "#f7faf9")
    sheet.box(0, 0, 1320, 84, TEAL)
    sheet.text(40, 22, words["title"], 36, WHITE, bold=True)
    sheet.put(crest(128, TEAL), 1220, 10, 64, 64)
    drawn: Mapping[str, Callable[[Sheet], None]] = {
        "mere": _mere, "screens": _learning, "lunch": _lunch, "fair": _fair,
    }  # fmt: skip
    for number, event in enumerate(words["events"]):
        left, top = 40 + number % 2 * 630, 108 + number // 2 * 446
        scene = Sheet(610, 340)
        drawn[event["scene"]](scene)
        sheet.box(left - 6, top - 6, left + 616, top + 432, WHITE, radius=4, outline="#d5dcdc")
        sheet.put(_photographed(scene, 20 + number), left, top, 610, 340)
        sheet.text(left + 10, top + 348, event["name"], 24, DEEP, bold=True)
        sheet.text(left + 10, top + 380, event["when"], 18, GREY)
        sheet.text(left + 10, top + 403, event["who"], 18, INK)
    return sheet.finished()


def _photographed(sheet: Sheet, seed: int) -> Image.Image:
    """The scene with a photograph's grain and darker corners."""
    picture = sheet.finished().filter(ImageFilter.GaussianBlur(0.4))
    size = picture.size
    grain = Image.frombytes(
        "L", (size[0] // 2, size[1] // 2), Random(seed).randbytes(size[0] // 2 * (size[1] // 2))
    )
    picture = Image.blend(picture, grain.resize(size, Image.Resampling.BICUBIC).convert("RGB"), 0.03)
    corners = Image.radial_gradient("L").resize(size).point(lambda level: max(0, level - 150) // 2)
    return Image.composite(Image.new("RGB", size, "#20262a"), picture, corners)


def _window(sheet: Sheet, left: float, top: float, wide: float, high: float) -> None:
    sheet.box(left - 8, top - 8, left + wide + 8, top + high + 8, WHITE)
    sheet.shade(round(left), round(top), round(left + wide), round(top + high), "#a9cfe6", "#e6f1f4")
    sheet.oval(left + 10, top + high - 92, left + wide * 0.7, top + high + 40, "#8db38a")
    sheet.box(left - 8, top + high, left + wide + 8, top + high + 40, _WALL)
    sheet.box(left - 14, top + high, left + wide + 14, top + high + 12, WHITE)
    sheet.box(left + wide / 2 - 3, top, left + wide / 2 + 3, top + high, WHITE)
    sheet.box(left, top + high * 0.42, left + wide, top + high * 0.42 + 6, WHITE)


def _board(sheet: Sheet, words: Mapping[str, Any]) -> None:
    sheet.box(1036, 150, 1256, 330, "#23292c", radius=6)
    sheet.box(1044, 158, 1248, 322, "#f4fbfb")
    sheet.box(1044, 158, 1248, 194, AMBER)
    sheet.text(1146, 165, words["board_title"], 20, DEEP, bold=True, align="middle")
    y = 204.0
    for line in words["board"]:
        y = sheet.flow(1056, y, line, 16, 186, INK, leading=1.15) + 4


def _screen(sheet: Sheet, left: float, top: float) -> None:
    sheet.box(left + 34, top + 44, left + 42, top + 62, GREY)
    sheet.box(left, top, left + 76, top + 50, "#2b3336", radius=4)


def _counter(sheet: Sheet, left: float, top: float, right: float, bottom: float, label: str) -> None:
    sheet.box(left, top, right, bottom, _WOOD)
    for x in range(round(left) + 30, round(right), 46):
        sheet.stroke([(x, top + 16), (x, bottom)], "#b98c56", 1.5)
    sheet.box(left - 8, top - 6, right + 8, top + 14, "#f4f1ea", radius=3)
    sheet.box(left, bottom - 16, right, bottom, DEEP)
    wide = sheet.measure(label, 20, bold=True) + 28
    middle = (left + right) / 2
    sheet.box(middle - wide / 2, top + 50, middle + wide / 2, top + 86, TEAL, radius=4)
    sheet.text(middle, top + 57, label, 20, WHITE, bold=True, align="middle")


def _seat(sheet: Sheet, left: float, top: float) -> None:
    for x in (left + 6, left + 72):
        sheet.stroke([(x, top + 90), (x, top + 140)], "#5b554b", 5)
    sheet.box(left, top, left + 78, top + 76, "#3d6f78", radius=10)
    sheet.box(left - 4, top + 66, left + 82, top + 96, "#4b848d", radius=8)
    for x in (left - 8, left + 78):
        sheet.box(x, top + 46, x + 9, top + 92, "#5b554b", radius=4)


def _armchair(sheet: Sheet, left: float, top: float, colour: str) -> None:
    sheet.box(left, top - 120, left + 130, top + 30, colour, radius=18)
    sheet.box(left - 10, top, left + 140, top + 46, colour, radius=14)
    for x in (left - 20, left + 126):
        sheet.box(x, top - 40, x + 24, top + 50, "#2f4f56" if colour.startswith("#3") else "#6e4530", radius=10)
    for x in (left, left + 118):
        sheet.box(x, top + 46, x + 12, top + 92, "#4a4438")


def _plant(sheet: Sheet, x: float, y: float) -> None:
    for turn in range(-4, 5):
        lean = turn * 0.3
        tip = (x + math.sin(lean) * 130, y - math.cos(lean) * 150 - 20)
        side = (math.cos(lean) * 15, math.sin(lean) * 15)
        middle = ((x + tip[0]) / 2, (y + tip[1]) / 2)
        sheet.shape(
            [(x, y), (middle[0] - side[0], middle[1] - side[1]), tip, (middle[0] + side[0], middle[1] + side[1])],
            ("#47754a", "#5b8c57", "#3c683f")[turn % 3],
        )
    sheet.shape([(x - 50, y - 8), (x + 50, y - 8), (x + 36, y + 96), (x - 36, y + 96)], "#d9cfc0")


def _stand(sheet: Sheet, x: float, y: float, label: str) -> None:
    sheet.stroke([(x, y - 170), (x, y)], "#4b5457", 7)
    sheet.oval(x - 42, y - 10, x + 42, y + 10, "#4b5457")
    sheet.box(x - 62, y - 250, x + 62, y - 166, AMBER, radius=8)
    sheet.text(x, y - 226, label, 30, DEEP, bold=True, align="middle")


def _person(sheet: Sheet, x: float, y: float, size: float, coat: str, skin: str) -> None:
    """Somebody seen from afar, without features."""
    sheet.box(x - size * 0.2, y - size * 0.45, x - size * 0.03, y, "#39434a", radius=size * 0.06)
    sheet.box(x + size * 0.03, y - size * 0.45, x + size * 0.2, y, "#39434a", radius=size * 0.06)
    sheet.box(x - size * 0.27, y - size * 0.98, x + size * 0.27, y - size * 0.36, coat, radius=size * 0.16)
    sheet.disc(x, y - size * 1.14, size * 0.17, skin)
    sheet.oval(x - size * 0.18, y - size * 1.34, x + size * 0.18, y - size * 1.12, "#3d3029")


def _people(sheet: Sheet, places: Sequence[tuple[float, float, float]]) -> None:
    skins = ("#e3b894", "#8a5a3c", "#c68f62", "#f0cdb0", "#6b452f")
    for number, (x, y, size) in enumerate(places):
        _person(sheet, x, y, size, _COATS[number % len(_COATS)], skins[number % len(skins)])


def _mere(sheet: Sheet) -> None:
    sheet.shade(0, 0, 610, 150, "#9cc7e3", "#e4eff3")
    for x in range(-20, 640, 70):
        sheet.oval(x, 88 + x % 30, x + 110, 190, ("#6f9a63", "#7fa86f", "#5e8956")[x % 3])
    sheet.shade(0, 150, 610, 232, "#7fb0c4", "#5f93a8")
    for row in range(5):
        sheet.stroke([(60 + row * 97, 166 + row * 12), (150 + row * 97, 166 + row * 12)], "#a8cdd9", 2)
    sheet.shade(0, 232, 610, 340, "#8bab66", "#6b8c4b")
    _people(sheet, [(110, 304, 84), (190, 288, 74), (300, 312, 90), (415, 292, 76), (520, 308, 86)])
    for x, y in ((150, 312), (345, 322), (470, 304)):
        sheet.shape([(x - 14, y + 8), (x - 11, y - 16), (x, y - 24), (x + 11, y - 16), (x + 14, y + 8)], "#2f3b40")


def _learning(sheet: Sheet) -> None:
    sheet.shade(0, 0, 610, 240, "#f3ede0", "#e4dccb")
    sheet.shade(0, 240, 610, 340, "#a98f6d", "#8d7555")
    for left in range(20, 600, 120):
        sheet.box(left, 24, left + 104, 130, _DARK_WOOD)
        for shelf in range(2):
            for book in range(9):
                x, y = left + 8 + book * 10, 32 + shelf * 48
                sheet.box(x, y + (book * 5) % 9, x + 8, y + 40, _COATS[(book + shelf + left // 20) % 6])
    _people(sheet, [(120, 300, 92), (290, 300, 92), (460, 300, 92)])
    for x in (60, 230, 400):
        sheet.box(x, 214, x + 120, 292, "#2b3336", radius=5)
        sheet.box(x + 7, 221, x + 113, 285, "#dcebf1")
        for row, wide in enumerate((60, 84, 46)):
            sheet.box(x + 18, 232 + row * 16, x + 18 + wide, 240 + row * 16, "#7ea6b3")
    sheet.box(30, 292, 580, 312, _WOOD)


def _lunch(sheet: Sheet) -> None:
    sheet.shade(0, 0, 610, 220, "#f7efe1", "#eadfc9")
    sheet.shade(0, 220, 610, 340, "#b9a88e", "#9a8a70")
    sheet.box(130, 24, 480, 72, AMBER, radius=6)
    sheet.text(305, 33, "Warm space: all welcome", 24, DEEP, bold=True, align="middle")
    _people(sheet, [(80, 268, 88), (180, 262, 84), (290, 266, 86), (400, 262, 84), (505, 268, 88)])
    sheet.box(20, 226, 590, 262, WHITE)
    sheet.box(20, 258, 590, 300, "#d8e6e4")
    for x in range(60, 580, 82):
        sheet.oval(x - 22, 228, x + 22, 244, PALE)
        sheet.oval(x - 15, 229, x + 15, 240, "#c7743a")
        for drift in (-6, 6):
            steam = [(x + drift, 222), (x + drift + 4, 214), (x + drift, 206), (x + drift + 4, 198)]
            sheet.stroke(steam, "#ffffff", 2)


def _fair(sheet: Sheet) -> None:
    sheet.shade(0, 0, 610, 190, "#a9d0e8", "#eaf3f5")
    sheet.box(0, 150, 610, 200, "#c9bfae")
    for left in range(0, 610, 90):
        sheet.box(left + 14, 96, left + 78, 200, ("#b98a6a", "#c7a27f", "#a97f63")[left // 90 % 3])
        sheet.shape([(left + 6, 98), (left + 46, 66), (left + 86, 98)], "#7d5a47")
    sheet.shade(0, 200, 610, 340, "#b4aea3", "#958e82")
    for number, left in enumerate((30, 230, 430)):
        sheet.box(left + 6, 190, left + 146, 262, "#f4f1ea")
        for stripe in range(6):
            sheet.shape(
                [(left + stripe * 25, 130), (left + stripe * 25 + 25, 130), (left + stripe * 25 + 27, 178),
                 (left + stripe * 25 + 2, 178)],
                (_COATS[number], WHITE)[stripe % 2],
            )  # fmt: skip
        sheet.box(left + 6, 184, left + 146, 210, TEAL)
        sheet.text(left + 76, 187, "Volunteer", 18, WHITE, bold=True, align="middle")
    _people(sheet, [(70, 326, 76), (180, 334, 80), (290, 324, 74), (405, 334, 80), (540, 328, 78)])
