"""Reads the words in a picture with Tesseract, offline, in this process.

A picture is read once as it is; only when the result is doubtful is it turned, cleaned or read as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image

from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.picture_care import cleaned, levelled, prepare
from cse_desktop.extract.tidy import real_characters, tidy

CLEAR = 86.0
"""Mean confidence, of 100, below which the picture is cleaned and read again."""
DOUBTFUL = 60.0
"""Mean confidence below which a picture may lie on its side or upside down."""
SCAN_DOTS = 200
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)


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
    """The words in a picture. Raises Unreadable where there is no recogniser (macOS, or the model is missing)."""
    recogniser = _recogniser(str(tessdata or ""))
    grey = prepare(picture)
    level = levelled(grey)
    words = recogniser.read(level)
    if words.confidence < CLEAR:
        words = _better(words, recogniser.read(cleaned(level)))
    # A page on its side reads as rubbish, seldom as nothing; a picture without words as nothing.
    if words.text and words.confidence < DOUBTFUL:
        words = _better(words, _right_way_up(grey, recogniser))
    if _looks_like_table(words.text):
        # Page layout reads a table column by column; sparse layout keeps its rows together.
        by_row = recogniser.read(level, sparse=True)
        words = by_row if by_row.worth >= words.worth * 0.95 else words
    return words


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
            text = tidy(self._api.GetUTF8Text())
            # Of nothing the recogniser is quite sure.
            return Words(text, float(self._api.MeanTextConf()) if real_characters(text) else 0.0)
        finally:
            self._api.Clear()


@lru_cache(maxsize=1)
def _recogniser(tessdata: str) -> _Recogniser:
    try:
        return _Recogniser(tessdata)
    except (ImportError, RuntimeError, OSError) as fault:
        raise Unreadable("no_ocr", "no_text") from fault


def _right_way_up(grey: Image.Image, recogniser: _Recogniser) -> Words:
    """The words in the quarter turn that reads much better, if one does; small copies decide, to save time."""
    small = grey.copy()
    small.thumbnail((1400, 1400), Image.Resampling.BOX)
    small = cleaned(small)
    worths = {turn: recogniser.read(small.transpose(turn)).worth for turn in _TURNS}
    best = max(worths, key=lambda turn: worths[turn])
    if worths[best] <= recogniser.read(small).worth * 1.5:
        return Words("", 0.0)
    turned = levelled(grey.transpose(best))
    words = recogniser.read(turned)
    return words if words.confidence >= CLEAR else _better(words, recogniser.read(cleaned(turned)))


def _better(one: Words, other: Words) -> Words:
    return other if other.worth > one.worth else one


def _looks_like_table(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 25:
        return False
    short = sum(1 for line in lines if len(line.split()) <= 2)
    return short > len(lines) * 0.65
