"""What is marked and selected on a page: words by their boxes, and boxes that are drawn. Decided without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.reading import PAGE_UNITS, WordBox
from cse_desktop.gui.widgets.page_layout import Quad

MarkKind = Literal["found", "current", "quote", "crop"]


@dataclass(frozen=True)
class PageMark:
    """Something to see on a page: `quads` are shares of it, `key` what belongs together, `label` what it is."""

    kind: MarkKind
    quads: tuple[Quad, ...]
    key: str = ""
    label: str = ""


@dataclass(frozen=True)
class PageSelection:
    """Words of a page that are selected, with the quads they stand in, or a box (left, top, width, height)."""

    page: int
    text: str = ""
    quads: tuple[Quad, ...] = ()
    box: tuple[float, ...] = ()

    @property
    def around(self) -> Quad:
        """The rectangle around everything selected."""
        if self.box:
            left, top, width, height = self.box
            return left, top, left + width, top + height
        lefts, tops, rights, bottoms = zip(*self.quads, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)


def quad_of(word: WordBox) -> Quad:
    """Where a word stands."""
    return (
        word.left / PAGE_UNITS,
        word.top / PAGE_UNITS,
        word.right / PAGE_UNITS,
        word.bottom / PAGE_UNITS,
    )


def box_of(quad: Quad) -> tuple[float, ...]:
    """A rectangle as links hold it: left, top, width and height."""
    left, top, right, bottom = quad
    return left, top, right - left, bottom - top


def joined_quads(words: Sequence[WordBox]) -> tuple[Quad, ...]:
    """The quads of words that follow each other, those of one line joined, as a marker pen would."""
    lines: list[list[float]] = []
    for word in words:
        left, top, right, bottom = quad_of(word)
        held = lines[-1] if lines else None
        if held is not None and _same_line(held, top, bottom) and left >= held[0]:
            held[1], held[2], held[3] = min(held[1], top), max(held[2], right), max(held[3], bottom)
        else:
            lines.append([left, top, right, bottom])
    return tuple((a, b, c, d) for a, b, c, d in lines)


def nearest_word(words: Sequence[WordBox], x: float, y: float, *, within: float = 1.0) -> int | None:
    """The number of the word at a place, or the nearest, those of the same line first; None beyond `within`."""
    best: tuple[float, int] | None = None
    for number, word in enumerate(words):
        left, top, right, bottom = quad_of(word)
        across = max(left - x, 0.0, x - right)
        down = max(top - y, 0.0, y - bottom)
        far = across + 6 * down
        if best is None or far < best[0]:
            best = far, number
    return best[1] if best is not None and best[0] <= within else None


def select_words(page: int, words: Sequence[WordBox], one: int, other: int) -> PageSelection:
    """Everything from one word to another, both included."""
    first, last = min(one, other), max(one, other)
    chosen = words[first : last + 1]
    return PageSelection(page, " ".join(word.text for word in chosen), joined_quads(chosen))


def word_beside(words: Sequence[WordBox], at: int, *, down: bool, step: int) -> int:
    """The word before or after, or that below or above; the same where there is none."""
    if not down:
        return min(max(at + step, 0), len(words) - 1)
    here = quad_of(words[at])
    middle = (here[0] + here[2]) / 2
    beyond = [
        (number, quad_of(word))
        for number, word in enumerate(words)
        if (quad_of(word)[1] >= here[3] - (here[3] - here[1]) / 2 if step > 0 else quad_of(word)[3] <= here[1])
    ]
    if not beyond:
        return at
    edge = min(quad[1] for _, quad in beyond) if step > 0 else max(quad[3] for _, quad in beyond)
    high = here[3] - here[1]
    line = [(n, q) for n, q in beyond if abs((q[1] if step > 0 else q[3]) - edge) < high]
    return min(line, key=lambda one: abs((one[1][0] + one[1][2]) / 2 - middle))[0]


def _same_line(held: Sequence[float], top: float, bottom: float) -> bool:
    overlap = min(held[3], bottom) - max(held[1], top)
    return overlap > 0.5 * min(held[3] - held[1], bottom - top)
