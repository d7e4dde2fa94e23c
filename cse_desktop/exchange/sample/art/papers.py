"""Papers of the sample as a scanner gives them: a letter a little askew, a card filled in by hand."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime
from random import Random
from typing import Any

from PIL import Image, ImageFilter

from cse_desktop.exchange.sample.art.brush import DEEP, GREY, INK, TEAL, WHITE, Sheet
from cse_desktop.exchange.sample.art.crest import crest

_DPI = 150


def thanks_letter(words: Mapping[str, Any]) -> Image.Image:
    """A typed letter on A4, scanned in grey."""
    sheet = Sheet(1240, 1754, "#fbfaf6")
    sheet.text(1060, 150, words["place"], 26, INK, align="right")
    sheet.text(1060, 190, words["date"], 26, INK, align="right")
    y = 270.0
    for line in words["to"]:
        sheet.text(150, y, line, 26, INK)
        y += 36
    y += 50
    for paragraph in words["text"]:
        y = sheet.flow(150, y, paragraph, 28, 930, INK, leading=1.5) + 22
    _scribble(sheet, 160, y + 20)
    sheet.text(150, y + 90, words["signed"], 24, GREY)
    sheet.stroke([(0, 585), (1240, 590)], "#f4f2ec", 2)  # where it was folded
    sheet.stroke([(0, 1170), (1240, 1166)], "#f4f2ec", 2)
    return _scanned(sheet.finished().convert("L"), 1.1, 31)


def compliment_card(words: Mapping[str, Any]) -> Image.Image:
    """A printed card with a ticked box, lines of handwriting and a date stamp."""
    sheet = Sheet(1180, 830, "#fdfcf8")
    sheet.box(0, 0, 1180, 112, TEAL)
    sheet.put(crest(160, TEAL), 1060, 16, 80, 80)
    sheet.text(44, 26, words["title"], 44, WHITE, bold=True)
    sheet.text(44, 132, words["lead"], 21, GREY)
    for number, box in enumerate(words["boxes"]):
        left = 44 + number * 230
        sheet.box(left, 182, left + 30, 212, WHITE, outline=INK, width=2)
        sheet.text(left + 44, 184, box, 24, INK)
        if box == words["ticked"]:
            sheet.stroke([(left + 5, 196), (left + 13, 208), (left + 36, 172)], "#1f3f8f", 4)
    sheet.text(44, 240, words["question"], 24, DEEP, bold=True)
    jitter = Random(5)
    for number in range(6):
        sheet.stroke([(44, 336 + number * 62), (1136, 336 + number * 62)], "#b9c4c4", 1.5)
    for number, line in enumerate(words["written"]):
        x, y = 56.0, 296.0 + number * 62
        for word in line.split():
            x += sheet.text(x, y + jitter.uniform(-2.5, 2.5), word, 33, "#1f3f8f") + 13
    sheet.text(44, 700, words["where"], 26, INK)
    sheet.text(44, 750, words["when"], 26, INK)
    _stamp(sheet, words["stamp"])
    return _scanned(sheet.finished(), -0.5, 32)


def _stamp(sheet: Sheet, text: str) -> None:
    stamp = Sheet(400, 130, "#fdfcf8")
    stamp.box(26, 26, 374, 104, "#fdfcf8", radius=8, outline="#8f3b3b", width=3)
    stamp.text(200, 50, text, 27, "#8f3b3b", bold=True, align="middle")
    turned = stamp.finished().rotate(4, Image.Resampling.BICUBIC, fillcolor=(253, 252, 248))
    sheet.put(turned, 740, 676, 400, 130)


def scan_pdf(page: Image.Image, title: str, organisation: str, dated: date) -> bytes:
    """The scanned page as a PDF that holds a picture and no text."""
    made = datetime(dated.year, dated.month, dated.day, 12).timetuple()  # noqa: DTZ001 - the format has no zone
    target = io.BytesIO()
    page.save(
        target, "PDF", resolution=_DPI, quality=80, title=title, author=organisation,
        creationDate=made, modDate=made,
    )  # fmt: skip
    return target.getvalue()


def _scribble(sheet: Sheet, left: float, y: float) -> None:
    pen = Random(3)
    points = [(left + step * 9, y + pen.uniform(-16, 22) * (1 if step < 14 else 0.4)) for step in range(30)]
    sheet.stroke(points, "#25356b", 3)


def _scanned(page: Image.Image, turn: float, seed: int) -> Image.Image:
    fill = 246 if page.mode == "L" else (247, 246, 242)
    askew = page.rotate(turn, Image.Resampling.BICUBIC, fillcolor=fill)
    small = (askew.width // 2, askew.height // 2)
    noise = Image.frombytes("L", small, Random(seed).randbytes(small[0] * small[1]))
    grain = noise.resize(askew.size, Image.Resampling.BILINEAR).convert(askew.mode)
    return Image.blend(askew.filter(ImageFilter.GaussianBlur(0.5)), grain, 0.06)
