"""Screens of the sample: the contact centre's dashboard and a page of the website."""

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


def dashboard(words: Mapping[str, Any]) -> Image.Image:
    """The contact centre's month: four results, the wait over a year, contacts by channel, other standards."""
    sheet = Sheet(1280, 820, "#f1f5f5")
    sheet.box(0, 0, 1280, 76, TEAL)
    sheet.box(0, 76, 1280, 80, AMBER)
    sheet.put(crest(96, TEAL), 28, 14, 48, 48)
    sheet.text(92, 20, words["title"], 26, WHITE, bold=True)
    sheet.text(92, 50, "Aldermere Borough Council", 14, "#cfe3e2")
    sheet.text(1252, 20, words["period"], 24, WHITE, bold=True, align="right")
    sheet.text(1252, 50, words["updated"], 14, "#cfe3e2", align="right")
    for number, card in enumerate(words["cards"]):
        _card(sheet, 28 + number * 310, 104, card)
    _panel(sheet, 28, 272, 770, 792, words["wait"]["title"])
    _wait(sheet, words["wait"])
    _panel(sheet, 790, 272, 1252, 546, words["channels"]["title"])
    _bars(sheet, 790, 322, words["channels"]["names"], words["channels"]["numbers"], "")
    _panel(sheet, 790, 566, 1252, 792, words["others"]["title"])
    _bars(sheet, 790, 618, words["others"]["names"], words["others"]["numbers"], "%", most=100)
    return sheet.finished()


def fees_page(words: Mapping[str, Any]) -> Image.Image:
    """A page of the council's website in a browser's window."""
    sheet = Sheet(1280, 860)
    sheet.box(0, 0, 1280, 52, "#dfe4e6")
    for number, colour in enumerate(("#c9705f", "#d9b45b", "#77a874")):
        sheet.disc(26 + number * 22, 26, 7, colour)
    sheet.box(110, 11, 1180, 41, WHITE, radius=15)
    sheet.text(134, 17, words["address"], 15, INK)
    sheet.box(0, 52, 1280, 128, TEAL)
    sheet.put(crest(96, TEAL), 60, 64, 52, 52)
    sheet.text(126, 76, "Aldermere Borough Council", 23, WHITE, bold=True)
    left = 1220.0
    for entry in reversed(words["menu"]):
        left -= sheet.measure(entry, 16) + 30
        sheet.text(left + 30, 82, entry, 16, WHITE)
    sheet.box(0, 128, 1280, 132, AMBER)
    sheet.text(60, 152, "Home  /  Council and democracy  /  Fees and charges", 14, GREY)
    sheet.text(60, 184, words["title"], 38, DEEP, bold=True)
    sheet.flow(60, 240, words["lead"], 18, 830)
    sheet.box(60, 304, 620, 348, WHITE, radius=4, outline=INK, width=2)
    sheet.text(76, 315, words["search"], 17, GREY)
    sheet.box(628, 304, 740, 348, TEAL, radius=4)
    sheet.text(684, 315, "Search", 17, WHITE, bold=True, align="middle")
    _prices(sheet, words["head"], words["rows"])
    sheet.box(930, 304, 1220, 520, PALE, radius=6)
    sheet.box(930, 304, 936, 520, AMBER)
    below = sheet.flow(956, 322, words["aside"], 19, 250, DEEP, bold=True)
    below = sheet.flow(956, below + 8, words["aside_text"], 16, 250)
    sheet.box(956, below + 6, 1120, below + 42, GREEN, radius=4)
    sheet.text(1038, below + 15, "Find my price", 15, WHITE, bold=True, align="middle")
    sheet.text(60, 748, words["checked"], 16, GREY)
    sheet.box(0, 800, 1280, 860, DEEP)
    sheet.text(60, 820, "01632 960100     hello@aldermere.example     Accessibility     Privacy", 15, WHITE)
    return sheet.finished()


def _prices(sheet: Sheet, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    places = (60, 400, 520, 660)
    sheet.box(60, 372, 890, 416, DEEP)
    for place, cell in zip(places, head, strict=True):
        sheet.text(place + 14, 385, cell, 16, WHITE, bold=True)
    for number, row in enumerate(rows):
        top = 416 + number * 52
        sheet.box(60, top, 890, top + 52, "#f4f8f8" if number % 2 else WHITE)
        sheet.stroke([(60, top + 52), (890, top + 52)], LINE, 1)
        for column, (place, cell) in enumerate(zip(places, row, strict=True)):
            sheet.text(place + 14, top + 16, cell, 17, INK, bold=column == 1)


def _card(sheet: Sheet, left: float, top: float, card: Mapping[str, Any]) -> None:
    sheet.box(left, top, left + 294, top + 148, WHITE, radius=10, outline=LINE)
    colour = GREEN if card["good"] else RED
    sheet.box(left, top + 12, left + 6, top + 136, colour)
    sheet.text(left + 24, top + 16, card["label"], 17, GREY)
    sheet.text(left + 24, top + 46, card["value"], 42, DEEP, bold=True, space=0.55)
    sheet.disc(left + 34, top + 120, 10, colour)
    if card["good"]:
        sheet.stroke([(left + 29, top + 120), (left + 33, top + 124), (left + 40, top + 115)], WHITE, 2)
    else:
        sheet.stroke([(left + 34, top + 114), (left + 34, top + 121)], WHITE, 2.4)
        sheet.disc(left + 34, top + 125, 1.5, WHITE)
    sheet.text(left + 54, top + 111, card["note"], 15, INK)


def _panel(sheet: Sheet, left: float, top: float, right: float, bottom: float, title: str) -> None:
    sheet.box(left, top, right, bottom, WHITE, radius=10, outline=LINE)
    sheet.text(left + 22, top + 16, title, 18, DEEP, bold=True)


def _wait(sheet: Sheet, wait: Mapping[str, Any]) -> None:
    left, right, floor, step = 76, 740, 716, 56  # a minute is `step` pixels high
    x: float
    y: float

    def place(number: int, seconds: float) -> tuple[float, float]:
        return left + 20 + number * (right - left - 40) / 12, floor - seconds / 60 * step

    for minute in range(8):
        y = floor - minute * step
        sheet.stroke([(left, y), (right, y)], LINE if minute else GREY, 1)
        sheet.text(left - 12, y - 9, str(minute), 15, GREY, align="right")
    half = (right - left - 40) / 24
    for number, seconds in enumerate(wait["target"]):
        x, y = place(number, seconds)
        for part in range(4):
            start = x - half + part * half / 2
            sheet.stroke([(start, y), (start + half * 0.3, y)], AMBER, 3)
    points = [place(number, seconds) for number, seconds in enumerate(wait["seconds"])]
    sheet.stroke(points, TEAL, 3.5)
    for number, ((x, y), seconds) in enumerate(zip(points, wait["seconds"], strict=True)):
        high = seconds > wait["target"][number]
        sheet.disc(x, y, 6, RED if high else TEAL)
        sheet.text(x, floor + 12, wait["months"][number], 15, INK, align="middle")
    sheet.text(points[9][0] - 12, points[9][1] - 26, wait["peak"], 16, RED, bold=True, align="right")
    sheet.text(
        points[0][0] + 10, place(0, wait["target"][0])[1] - 24, "Standard: 5 min, from April 3 min", 15, "#94610d"
    )
    sheet.disc(100, 762, 6, TEAL)
    sheet.text(112, 753, "within the standard", 15, INK)
    sheet.disc(290, 762, 6, RED)
    sheet.text(302, 753, "outside the standard", 15, INK)


def _bars(
    sheet: Sheet, left: float, top: float, names: Sequence[str], numbers: Sequence[int], unit: str, most: float = 0
) -> None:
    most = most or max(numbers) * 1.05
    for row, (name, number) in enumerate(zip(names, numbers, strict=True)):
        y = top + row * (36 if unit == "" else 40)
        sheet.text(left + 22, y, name, 16, INK)
        start = left + (150 if unit == "" else 210)
        room = 1252 - start - 84
        sheet.box(start, y, start + room, y + 20, PALE, radius=3)
        sheet.box(start, y, start + room * number / most, y + 20, TEAL, radius=3)
        sheet.text(start + room + 12, y, f"{number:,}{unit}", 16, INK, bold=True)
