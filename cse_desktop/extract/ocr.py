"""Reads the words in a picture with Tesseract, offline, in this process.

Pictures are brought to a size at which letters are about 30 pixels tall, in grey, dark on light, level and
the right way up, because that is what the recogniser was trained on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageOps, ImageStat

from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.tidy import real_characters, tidy

SMALL_SIDE, LARGEST_PIXELS = 2400, 9_000_000
"""A picture narrower than the first is enlarged, up to threefold; none is read with more pixels than the second."""
DOUBTFUL = 60.0
"""Mean confidence, of 100, below which a picture may lie on its side."""
SCAN_DOTS = 200


@dataclass(frozen=True)
class Words:
    """What was recognised: the text and the recogniser's mean confidence, 0 to 100."""

    text: str
    confidence: float

    @property
    def worth(self) -> float:
        """How much readable text this is, for choosing between two attempts at one picture."""
        return real_characters(self.text) * max(0.0, self.confidence - 30)


def recognise(picture: Image.Image, tessdata: Path | None) -> Words:
    """The words in a picture. Raises Unreadable where there is no recogniser (macOS, or the data is missing)."""
    recogniser = _recogniser(str(tessdata or ""))
    prepared = prepare(picture)
    words = recogniser.read(prepared)
    if words.confidence < DOUBTFUL:
        words = _best_way_up(prepared, words, recogniser)
    elif _looks_like_table(words.text):
        # Page layout reads a table column by column; sparse layout keeps its rows together.
        by_row = recogniser.read(prepared, sparse=True)
        words = by_row if by_row.worth >= words.worth * 0.95 else words
    return words


def prepare(picture: Image.Image) -> Image.Image:
    """The picture in grey, dark on light, level and of a size the recogniser reads well."""
    grey = picture if picture.mode == "L" else _flattened(picture).convert("L")
    if ImageStat.Stat(grey.resize((64, 64))).median[0] < 110:
        grey = ImageOps.invert(grey)
    width, height = grey.size
    scale = min(3.0, max(1.0, SMALL_SIDE / max(1, min(width, 1.5 * height))))
    scale = min(scale, (LARGEST_PIXELS / (width * height)) ** 0.5)
    if not 0.95 < scale < 1.05:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        grey = grey.resize(size, Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX)
    return grey


def available(tessdata: Path | None) -> bool:
    """Whether pictures can be read on this machine."""
    try:
        _recogniser(str(tessdata or ""))
    except Unreadable:
        return False
    return True


class _Recogniser:
    """One loaded model. Kept for the life of the worker, since loading takes as long as a small picture."""

    def __init__(self, tessdata: str) -> None:
        import tesserocr

        self._modes = (tesserocr.PSM.AUTO, tesserocr.PSM.SPARSE_TEXT)
        self._api: Any = tesserocr.PyTessBaseAPI(path=tessdata, lang="eng", psm=tesserocr.PSM.AUTO)

    def read(self, grey: Image.Image, *, sparse: bool = False) -> Words:
        """The words of a picture already in grey."""
        self._api.SetPageSegMode(self._modes[sparse])
        self._api.SetImageBytes(grey.tobytes(), grey.width, grey.height, 1, grey.width)
        self._api.SetSourceResolution(SCAN_DOTS)
        try:
            return Words(tidy(self._api.GetUTF8Text()), float(self._api.MeanTextConf()))
        finally:
            self._api.Clear()


@lru_cache(maxsize=1)
def _recogniser(tessdata: str) -> _Recogniser:
    try:
        return _Recogniser(tessdata)
    except (ImportError, RuntimeError, OSError) as fault:
        raise Unreadable("no_ocr", "no_text") from fault


def _flattened(picture: Image.Image) -> Image.Image:
    if picture.mode == "P":
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    if picture.mode in ("RGBA", "LA", "PA"):
        # What is transparent is shown on white by every viewer.
        white = Image.new(picture.mode, picture.size, "white")
        return Image.alpha_composite(white.convert("RGBA"), picture.convert("RGBA")).convert("RGB")
    if picture.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        return _scaled_to_grey(picture)
    return picture


def _scaled_to_grey(picture: Image.Image) -> Image.Image:
    low, high = picture.convert("F").getextrema()
    span = float(high) - float(low)  # type: ignore[arg-type]
    if span <= 0:
        return Image.new("L", picture.size, 255)
    return picture.convert("F").point(lambda v: (v - float(low)) * (255 / span)).convert("L")  # type: ignore[arg-type]


def _best_way_up(prepared: Image.Image, upright: Words, recogniser: _Recogniser) -> Words:
    """Turn the picture and keep the turn that reads much better; a small copy decides, to save time."""
    small = prepared.copy()
    small.thumbnail((1400, 1400), Image.Resampling.BOX)
    turns = {
        Image.Transpose.ROTATE_90: 0.0,
        Image.Transpose.ROTATE_180: 0.0,
        Image.Transpose.ROTATE_270: 0.0,
    }
    if ImageChops.invert(small).getbbox() is None:
        return upright
    for turn in turns:
        turns[turn] = recogniser.read(small.transpose(turn)).worth
    best = max(turns, key=lambda turn: turns[turn])
    if turns[best] <= recogniser.read(small).worth * 1.5:
        return upright
    turned = recogniser.read(prepared.transpose(best))
    return turned if turned.worth > upright.worth else upright


def _looks_like_table(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 25:
        return False
    short = sum(1 for line in lines if len(line.split()) <= 2)
    return short > len(lines) * 0.65
