"""What is drawn on a picture while it is edited: marks, which of them is chosen, and an undo of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.picture_marks import Mark, crop_of, moved_to, place_of

LEAST = 0.004
"""Of a box's side, as a fraction of the picture: what is smaller was a click."""
Corner = Literal["move", "size"]


@dataclass(frozen=True)
class _Moment:
    marks: tuple[Mark, ...]
    chosen: int | None


class Board:
    """Marks and their history. What is done `joined` with what came before it is undone with that."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._now = _Moment(tuple(marks), None)
        self._before: list[_Moment] = []
        self._after: list[_Moment] = []
        self._joins = ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, the lowest first."""
        return self._now.marks

    @property
    def chosen(self) -> int | None:
        """The place of the mark that is chosen."""
        return self._now.chosen

    @property
    def mark(self) -> Mark | None:
        """The mark that is chosen."""
        return None if self.chosen is None else self.marks[self.chosen]

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether something can be brought back."""
        return bool(self._after)

    def choose(self, place: int | None) -> None:
        """Choose a mark, or none."""
        self._now = _Moment(self.marks, place if place is not None and 0 <= place < len(self.marks) else None)
        self._joins = ""

    def choose_next(self, step: int) -> None:
        """Choose the mark after or before the one that is chosen, round and round."""
        if self.marks:
            at = self.chosen if self.chosen is not None else (-1 if step > 0 else 0)
            self.choose((at + step) % len(self.marks))

    def add(self, mark: Mark) -> None:
        """Put a mark on top and choose it; a crop takes the place of the one before."""
        kept = [one for one in self.marks if mark["kind"] != "crop" or one["kind"] != "crop"]
        self._do((*kept, mark), len(kept))

    def put(self, mark: Mark, *, joined: str = "") -> None:
        """Put a mark in the place of the one that is chosen."""
        if self.chosen is None or mark == self.mark:
            return
        marks = list(self.marks)
        marks[self.chosen] = mark
        self._do(tuple(marks), self.chosen, joined)

    def remove(self) -> None:
        """Take the chosen mark away."""
        if self.chosen is not None:
            self._do(tuple(one for place, one in enumerate(self.marks) if place != self.chosen), None)

    def clear(self) -> None:
        """Take all marks away."""
        if self.marks:
            self._do((), None)

    def undo(self) -> None:
        """Take back what was done last."""
        if self._before:
            self._after.append(self._now)
            self._now = self._before.pop()
            self._joins = ""

    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self._after:
            self._before.append(self._now)
            self._now = self._after.pop()
            self._joins = ""

    def nudge(self, across: float, down: float, *, size: bool) -> None:
        """Move the chosen mark, or its right lower end, by fractions of the picture."""
        if self.mark is not None:
            how = "size" if size else "move"
            self.put(shifted(self.mark, across, down, size=size), joined=f"{how} {self.chosen}")

    def _do(self, marks: tuple[Mark, ...], chosen: int | None, joined: str = "") -> None:
        if not joined or joined != self._joins:
            self._before.append(self._now)
        self._joins = joined
        self._after.clear()
        self._now = _Moment(marks, chosen)


def shifted(mark: Mark, across: float, down: float, *, size: bool) -> Mark:
    """The mark moved, or made larger at its right lower end, without leaving the picture."""
    place = place_of(mark)
    if size:
        if mark["kind"] == "text":
            return mark
        far = [place[2] + across, place[3] + down]
        if "box" in mark:
            far = [min(max(LEAST, far[0]), 1 - place[0]), min(max(LEAST, far[1]), 1 - place[1])]
        else:
            far = [_held(far[0]), _held(far[1])]
        return moved_to(mark, [*place[:2], *far])
    rights, lowers = ([place[0]], [place[1]]) if mark["kind"] == "text" else _extent(mark, place)
    across = min(max(across, -min(rights)), 1 - max(rights))
    down = min(max(down, -min(lowers)), 1 - max(lowers))
    moves = [across, down, 0.0, 0.0] if "box" in mark else [across, down, across, down]
    return moved_to(mark, [number + by for number, by in zip(place, moves, strict=False)])


def at_centre(kind: str, marks: Sequence[Mark], words: str) -> Mark:
    """A new mark in the middle of what is left of the picture, as somebody adds it by key."""
    left, top, width, height = crop_of(marks)
    if kind == "crop":
        return {"kind": kind, "box": [left + width * 0.1, top + height * 0.1, width * 0.8, height * 0.8]}
    if kind == "text":
        return {"kind": kind, "at": [left + width * 0.4, top + height * 0.45], "words": words}
    if kind == "arrow":
        ends = [left + width * 0.3, top + height * 0.7, left + width * 0.5, top + height * 0.5]
        return {"kind": kind, "ends": ends}
    return {"kind": kind, "box": [left + width * 0.35, top + height * 0.425, width * 0.3, height * 0.15]}


def between(kind: str, start: tuple[float, float], end: tuple[float, float], words: str) -> Mark | None:
    """The mark that was drawn from one place to another; None for a slip of the hand."""
    start, end = (_held(start[0]), _held(start[1])), (_held(end[0]), _held(end[1]))
    if kind == "text":
        return {"kind": kind, "at": list(end), "words": words}
    if kind == "arrow":
        far = abs(start[0] - end[0]) + abs(start[1] - end[1])
        return {"kind": kind, "ends": [*start, *end]} if far > LEAST else None
    width, height = abs(start[0] - end[0]), abs(start[1] - end[1])
    if width < LEAST or height < LEAST:
        return None
    return {"kind": kind, "box": [min(start[0], end[0]), min(start[1], end[1]), width, height]}


def _extent(mark: Mark, place: Sequence[float]) -> tuple[list[float], list[float]]:
    if "box" in mark:
        return [place[0], place[0] + place[2]], [place[1], place[1] + place[3]]
    return [place[0], place[2]], [place[1], place[3]]


def _held(number: float) -> float:
    return min(1.0, max(0.0, number))
