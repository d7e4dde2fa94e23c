"""The pictures of a pack, drawn elsewhere in guarded processes, a few ahead of the one that is placed.

So every core has work and no more than a few pictures are ever in memory. What is shown of a page only in part is
cut from the drawing of the whole page, which is of our own making.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Protocol

from cse_desktop.app.waiting import result_of
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing

_log = logging.getLogger(__name__)
AHEAD_A_CORE = 2
"""One in hand and one waiting, so that nobody waits for the next."""
_MOST = 4096
"""Pixels of a page's longest side, where a small part of it is wanted sharp."""
_JPEG_QUALITY = 88


class Draw(Protocol):
    """Draws a picture or a page, given its file and a name for it, as a reader's `draw` does."""

    def __call__(self, path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE) -> Future[Drawing]:
        """A drawing, in time."""


@dataclass(frozen=True)
class Wanted:
    """A picture for the pack: a file under a name, and of it a page, or the part of it in `box` (`Link.box`)."""

    path: Path
    name: str
    page: int = 1
    box: tuple[float, ...] = ()

    @property
    def longest(self) -> int:
        """How large the page has to be drawn, so that what is wanted of it is as sharp as a whole picture."""
        return min(_MOST, round(LONGEST_SIDE / max(self.box[2:]))) if self.box else LONGEST_SIDE


def drawn(wanted: Sequence[Wanted], draw: Draw, check: Callable[[], None]) -> Iterator[Drawing]:
    """Each picture in order, drawn or failed. `check` is called while waiting; what it raises passes through."""

    def begin(each: Wanted) -> tuple[Wanted, Future[Drawing]]:
        return each, draw(each.path, each.name, page=each.page, longest=each.longest)

    rest = iter(wanted)
    ahead = deque(begin(each) for each in islice(rest, AHEAD_A_CORE * (os.cpu_count() or 2)))
    try:
        while ahead:
            at_hand, future = ahead.popleft()
            drawing = result_of(future, check)
            ahead.extend(begin(each) for each in islice(rest, 1))
            if drawing.reason is not None:
                _log.warning("the picture %s cannot be shown: %s", at_hand.name, drawing.reason.id)
            yield cut_out(drawing, at_hand.box) if at_hand.box and drawing.outcome == "drawn" else drawing
    finally:
        for _, future in ahead:
            future.cancel()


def cut_out(drawing: Drawing, box: tuple[float, ...]) -> Drawing:
    """The part of a drawn page that lies in a box: left, top, width and height as fractions of the page."""
    from PIL import Image  # a pack without pictures needs none of it

    left, top, width, height = box
    sides = (left * drawing.width, top * drawing.height)
    ends = ((left + width) * drawing.width, (top + height) * drawing.height)
    with Image.open(BytesIO(drawing.image)) as page:
        part = page.crop((round(sides[0]), round(sides[1]), max(round(ends[0]), 1), max(round(ends[1]), 1)))
    part.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = BytesIO()
    if drawing.media_type == "image/jpeg":
        part.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    else:
        part.save(out, "PNG", optimize=True)
    return replace(drawing, image=out.getvalue(), width=part.width, height=part.height, words=())
