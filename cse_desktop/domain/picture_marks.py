"""What is done to a picture: crops, arrows, frames, labels and black-outs, as plain values that JSON can hold.

Every place is a fraction of the picture as it came, upright: 0 is its left or top edge, 1 its right or bottom one.
So marks fit any drawing of it, and the picture can be drawn anew from them at any time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.reading import PAGE_UNITS, WordBox

Mark = Mapping[str, Any]
MarkKind = Literal["crop", "arrow", "box", "text", "blackout"]
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
MOST_MARKS = 200
LONGEST_LABEL = 200
LEAST_SIDE = 0.001
"""Of a box, as a fraction: what is smaller was a slip of the hand."""
STROKE, LETTER = 1 / 200, 1 / 38
"""Width of a line and height of a label's letters, as fractions of the picture's longest side."""
INK, INK_RIM, COVER = "#c0271d", "#ffffff", "#000000"
"""Colours of arrows, frames and labels, of the rim that sets them off from any picture, and of black-outs."""
_PLACES = {"crop": ("box", 4), "box": ("box", 4), "blackout": ("box", 4), "arrow": ("ends", 4), "text": ("at", 2)}


def in_box(kind: MarkKind, left: float, top: float, width: float, height: float) -> Mark:
    """A crop, frame or black-out."""
    return {"kind": kind, "box": [left, top, width, height]}


def arrow(from_x: float, from_y: float, to_x: float, to_y: float) -> Mark:
    """An arrow that points to its second place."""
    return {"kind": "arrow", "ends": [from_x, from_y, to_x, to_y]}


def label(x: float, y: float, words: str) -> Mark:
    """A label whose top left corner is at this place."""
    return {"kind": "text", "at": [x, y], "words": words}


def place_of(mark: Mark) -> list[float]:
    """The numbers that say where a mark is, in the order of its kind."""
    return list(mark[_PLACES[mark["kind"]][0]])


def moved_to(mark: Mark, place: Sequence[float]) -> Mark:
    """The mark at another place."""
    return {**mark, _PLACES[mark["kind"]][0]: list(place)}


def checked(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks as they are stored: within the picture, numbers rounded, of crops only the last.

    Raises UserError for what is no mark, for a box without size, an empty label, or too many marks.
    """
    if len(marks) > MOST_MARKS:
        raise UserError("too_many_marks", most=MOST_MARKS)
    sound = [_checked(mark) for mark in marks]
    crops = [mark for mark in sound if mark["kind"] == "crop"]
    return (*crops[-1:], *(mark for mark in sound if mark["kind"] != "crop"))


def crop_of(marks: Sequence[Mark]) -> tuple[float, float, float, float]:
    """What of the picture is left: left, top, width and height."""
    box = next((mark["box"] for mark in marks if mark["kind"] == "crop"), (0.0, 0.0, 1.0, 1.0))
    return (box[0], box[1], box[2], box[3])


def hides(marks: Sequence[Mark]) -> bool:
    """Whether the marks take anything away that the picture showed."""
    return any(mark["kind"] in ("crop", "blackout") for mark in marks)


def outward(box: Sequence[float], width: int, height: int, margin: int = 0) -> tuple[int, int, int, int]:
    """A box in whole pixels of a picture, none of it left out: left, top, and what lies just beyond it."""
    # A little off, so that the edge of a pixel that was chosen exactly does not take in the next one.
    slip = 1e-6
    return (
        max(0, math.floor(box[0] * width + slip) - margin),
        max(0, math.floor(box[1] * height + slip) - margin),
        min(width, math.ceil((box[0] + box[2]) * width - slip) + margin),
        min(height, math.ceil((box[1] + box[3]) * height - slip) + margin),
    )


def arrow_shape(
    start: tuple[float, float], end: tuple[float, float], stroke: float, grown: float = 0.0
) -> tuple[tuple[float, float], tuple[tuple[float, float], ...]]:
    """Where an arrow's shaft ends, and the three corners of its head, made larger all round by `grown`."""
    length = math.dist(start, end) or 1.0
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    long, wide = min(stroke * 5, length), stroke * 2.2 * min(1.0, length / (stroke * 5))
    tip = _shifted(end, along, 2 * grown)
    base = _shifted(end, along, -long - grown)
    across = (-along[1], along[0])
    sides = (_shifted(base, across, wide + 1.5 * grown), _shifted(base, across, -wide - 1.5 * grown))
    return _shifted(end, along, -long * 0.8), (tip, *sides)


def visible_words(words: Sequence[WordBox], marks: Sequence[Mark]) -> list[str]:
    """Of the words on the picture as it came those that are left whole."""
    crop = crop_of(marks)
    covers = [mark["box"] for mark in marks if mark["kind"] == "blackout"]
    return [word.text for word in words if _within(word, crop) and not any(_touches(word, c) for c in covers)]


def _checked(mark: Mark) -> Mark:
    kind = mark.get("kind")
    if kind not in MARK_KINDS:
        raise UserError("no_such_mark", kind=str(kind), known=", ".join(MARK_KINDS))
    name, count = _PLACES[kind]
    place = mark.get(name)
    if not isinstance(place, (list, tuple)) or len(place) != count or not all(map(_is_number, place)):
        raise UserError("mark_misplaced", kind=kind)
    if name == "box":
        return {"kind": kind, "box": _boxed(kind, *map(float, place))}
    inside = [_rounded(min(1.0, max(0.0, float(number)))) for number in place]
    if kind == "text":
        words = " ".join(str(mark.get("words", "")).split())[:LONGEST_LABEL]
        if not words:
            raise UserError("label_wanted")
        return {"kind": kind, "at": inside, "words": words}
    if inside[:2] == inside[2:]:
        raise UserError("mark_misplaced", kind=kind)
    return {"kind": kind, "ends": inside}


def _boxed(kind: str, left: float, top: float, width: float, height: float) -> list[float]:
    right, bottom = min(1.0, max(left, left + width)), min(1.0, max(top, top + height))
    left, top = max(0.0, min(left, left + width)), max(0.0, min(top, top + height))
    if right - left < LEAST_SIDE or bottom - top < LEAST_SIDE:
        raise UserError("mark_misplaced", kind=kind)
    return [_rounded(left), _rounded(top), _rounded(right - left), _rounded(bottom - top)]


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _rounded(number: float) -> float:
    return round(number, 6)


def _within(word: WordBox, box: Sequence[float]) -> bool:
    left, top, right, bottom = (box[0], box[1], box[0] + box[2], box[1] + box[3])
    at = [number / PAGE_UNITS for number in (word.left, word.top, word.right, word.bottom)]
    return left <= at[0] and top <= at[1] and at[2] <= right and at[3] <= bottom


def _touches(word: WordBox, box: Sequence[float]) -> bool:
    at = [number / PAGE_UNITS for number in (word.left, word.top, word.right, word.bottom)]
    return at[0] < box[0] + box[2] and box[0] < at[2] and at[1] < box[1] + box[3] and box[1] < at[3]


def _shifted(point: tuple[float, float], way: tuple[float, float], by: float) -> tuple[float, float]:
    return (point[0] + way[0] * by, point[1] + way[1] * by)
