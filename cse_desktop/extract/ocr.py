"""Reads the words in a picture with Tesseract, offline, in this process, and tells where each stands.

A picture is made fit and read once; only when the result is doubtful is it turned and read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image

from cse_desktop.domain.reading import PAGE_UNITS, WordBox
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.levelling import before_levelling, levelled, lies_on_its_side, slope_of
from cse_desktop.extract.picture_care import prepare
from cse_desktop.extract.tidy import real_characters, tidy

CLEAR = 80.0
"""Mean confidence, of 100, at which a picture need not be turned any further."""
DOUBTFUL = 60.0
"""Mean confidence below which a picture may lie on its side or upside down."""
SCAN_DOTS = 200
GLIMPSE = 1400
"""Points of the longer side of a copy on which the right way up can be told."""
MOST_WORDS = 20_000
FEWEST_ROWS, SHORT_ROWS = 25, 0.65
"""A table has so many lines, this share of them of one or two words."""
Place = Callable[[float, float], tuple[float, float]]
"""From a point of one picture to that of another, both as shares of width and height."""
_QUARTER, _HALF, _THREE_QUARTERS = (
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
)
_BEFORE_TURNING: dict[Image.Transpose | None, Place] = {
    None: lambda across, down: (across, down),
    _QUARTER: lambda across, down: (1 - down, across),
    _HALF: lambda across, down: (1 - across, 1 - down),
    _THREE_QUARTERS: lambda across, down: (down, 1 - across),
}


@dataclass(frozen=True)
class Words:
    """What was recognised: the text, the recogniser's mean confidence, 0 to 100, and where each word stands."""

    text: str
    confidence: float
    boxes: tuple[WordBox, ...] = ()

    @property
    def worth(self) -> float:
        """How much readable text this is, for choosing between two attempts at one picture."""
        return real_characters(self.text) * max(0.0, self.confidence - 30)


def recognise(picture: Image.Image, tessdata: Path | None) -> Words:
    """The words in a picture. Raises Unreadable where there is no recogniser (macOS, or the model is missing)."""
    recogniser = _recogniser(str(tessdata or ""))
    ink = prepare(picture)
    words = _read(ink, None, recogniser)
    # A page on its side reads as rubbish, seldom as nothing; a picture without words as nothing.
    if words.text and words.confidence < DOUBTFUL:
        turn, worth = _right_way_up(ink, recogniser)
        if worth > words.worth:
            turned = _read(ink, turn, recogniser)
            words = turned if turned.worth > words.worth else words
    return words


def _right_way_up(ink: Image.Image, recogniser: _Recogniser) -> tuple[Image.Transpose, float]:
    """The turn that reads best, and what it is worth; a small copy tells, since rubbish takes long to read."""
    small = ink.copy()
    small.thumbnail((GLIMPSE, GLIMPSE), Image.Resampling.BOX)
    aside, along = (_QUARTER, _THREE_QUARTERS), (_HALF,)
    worths: dict[Image.Transpose, float] = {}
    for turn in (*aside, *along) if lies_on_its_side(small) else (*along, *aside):
        seen = _read(small, turn, recogniser)
        worths[turn] = seen.worth
        if seen.confidence >= CLEAR:
            break
    best = max(worths, key=lambda turn: worths[turn])
    return best, worths[best]


def _read(ink: Image.Image, turn: Image.Transpose | None, recogniser: _Recogniser) -> Words:
    """The words of the picture turned and made level, with their places on the picture as it was."""
    turned = ink.transpose(turn) if turn is not None else ink
    slope = slope_of(turned)
    before_level = before_levelling(slope, turned.width / turned.height)
    before_turn = _BEFORE_TURNING[turn]
    return recogniser.read(levelled(turned, slope), lambda across, down: before_turn(*before_level(across, down)))


class _Recogniser:
    """One loaded model. Kept for the life of the worker, since loading takes as long as a small picture."""

    def __init__(self, tessdata: str) -> None:
        import tesserocr

        self._library: Any = tesserocr
        self._api: Any = tesserocr.PyTessBaseAPI(path=tessdata, lang="eng")

    def read(self, ink: Image.Image, place: Place) -> Words:
        """The words of a picture in grey; `place` says where its points belong."""
        modes, level = self._library.PSM, self._library.RIL
        try:
            self._look_at(ink, modes.AUTO)
            # Page layout reads a table column by column; sparse layout keeps its rows together.
            if self._is_table():
                self._look_at(ink, modes.SPARSE_TEXT)
            text = tidy(self._api.GetUTF8Text())
            if not real_characters(text):  # of nothing the recogniser is quite sure
                return Words("", 0.0)
            found = self._each(self._api.GetIterator(), level.WORD)
            boxes = (
                _box(tidy(word.GetUTF8Text(level.WORD)), word.BoundingBox(level.WORD), ink, place)
                for word in found
            )
            return Words(text, float(self._api.MeanTextConf()), tuple(islice(filter(None, boxes), MOST_WORDS)))
        finally:
            self._api.Clear()

    def _look_at(self, ink: Image.Image, mode: Any) -> None:
        self._api.SetPageSegMode(mode)
        self._api.SetImageBytes(ink.tobytes(), ink.width, ink.height, 1, ink.width)
        self._api.SetSourceResolution(SCAN_DOTS)

    def _is_table(self) -> bool:
        """Whether the layout is of many short lines. The recogniser goes on from the layout found here."""
        level, lines = self._library.RIL, list[int]()
        for word in self._each(self._api.AnalyseLayout(), level.WORD):
            if word.IsAtBeginningOf(level.TEXTLINE) or not lines:
                lines.append(0)
            lines[-1] += 1
        return len(lines) >= FEWEST_ROWS and sum(words <= 2 for words in lines) > SHORT_ROWS * len(lines)

    @staticmethod
    def _each(found: Any, level: Any) -> Iterator[Any]:
        """Each place an iterator comes to, which is itself; none where nothing was found."""
        while found is not None:
            yield found
            if not found.Next(level):
                return


def _box(text: str, corners: tuple[int, int, int, int] | None, ink: Image.Image, place: Place) -> WordBox | None:
    if not text or corners is None:
        return None
    left, top, right, bottom = corners
    places = [place(x / ink.width, y / ink.height) for x in (left, right) for y in (top, bottom)]
    across, down = (
        [min(PAGE_UNITS, max(0, round(PAGE_UNITS * at))) for at in axis] for axis in zip(*places, strict=True)
    )
    return WordBox(text, min(across), min(down), max(across), max(down))


@lru_cache(maxsize=1)
def _recogniser(tessdata: str) -> _Recogniser:
    try:
        return _Recogniser(tessdata)
    except (ImportError, RuntimeError, OSError) as fault:
        raise Unreadable("no_ocr", "no_text") from fault
