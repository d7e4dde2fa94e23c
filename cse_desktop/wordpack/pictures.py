"""The pictures of a pack, drawn elsewhere in guarded processes, a few ahead of the one that is placed.

So every core has work and no more than a few pictures are ever in memory.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice
from pathlib import Path

from cse_desktop.app.waiting import result_of
from cse_desktop.domain.drawing import Drawing

_log = logging.getLogger(__name__)
Draw = Callable[[Path, str], Future[Drawing]]
"""Draws a picture, given its file and a name for it, as a reader's `draw` does."""
AHEAD_A_CORE = 2
"""One in hand and one waiting, so that nobody waits for the next."""


def drawn(wanted: Sequence[tuple[Path, str]], draw: Draw, check: Callable[[], None]) -> Iterator[Drawing]:
    """Each picture in order, drawn or failed. `check` is called while waiting; what it raises passes through."""
    rest = iter(wanted)
    ahead = deque((name, draw(path, name)) for path, name in islice(rest, AHEAD_A_CORE * (os.cpu_count() or 2)))
    try:
        while ahead:
            name, future = ahead.popleft()
            drawing = result_of(future, check)
            ahead.extend((name, draw(path, name)) for path, name in islice(rest, 1))
            if drawing.reason is not None:
                _log.warning("the picture %s cannot be shown: %s", name, drawing.reason.id)
            yield drawing
    finally:
        for _, future in ahead:
            future.cancel()
