"""Draws one page of one file inside the worker, or says why it cannot."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.messages import message
from cse_desktop.domain.picture_marks import Mark
from cse_desktop.extract import sniff
from cse_desktop.extract.drawing.reasons import said_of_drawing
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.read_file import check_size
from cse_desktop.extract.source import Source

_log = logging.getLogger(__name__)
Draw = Callable[[Source, int, int, bool], Drawing]


def draw_file(source: Source, page: int, longest: int, words: bool = False) -> Drawing:
    """Draw page `page` (from 1), at most `longest` pixels on its longest side; of a PDF with its typed `words`.

    Never raises for anything a file may hold: the drawing says why there is no picture.
    """
    return _guarded(source, lambda media_type: _drawer_of(media_type)(source, page, longest, words))


def mark_file(source: Source, marks: Sequence[Mark], fonts: Path) -> Drawing:
    """Draw a picture with its marks, in full size. Never raises, as `draw_file`."""

    def draw(media_type: str) -> Drawing:
        if media_type not in sniff.READ_PICTURES:
            raise Unreadable("unknown_type")
        from cse_desktop.extract.drawing.marked import draw_marked

        return draw_marked(source, marks, fonts)

    return _guarded(source, draw)


def _guarded(source: Source, draw: Callable[[str], Drawing]) -> Drawing:
    try:
        check_size(source)
        media_type = sniff.media_type(source.path, source.name)
        source.begun(media_type)
        return draw(media_type)
    except Unreadable as fault:
        reason = fault.reason
    except MemoryError:
        reason = message("reading.too_much_memory")
    except OSError:
        reason = message("reading.cannot_open")
    except Exception:  # noqa: BLE001 - the guarded boundary: libraries raise anything over a broken file
        _log.debug("drawing %s", source.name, exc_info=True)
        reason = message("reading.damaged")
    return Drawing("failed", reason=said_of_drawing(reason))


def _drawer_of(media_type: str) -> Draw:
    if media_type == sniff.PDF:
        return _pdf()
    if media_type in sniff.READ_PICTURES:
        return _picture()
    raise Unreadable("password_needed" if media_type == sniff.OFFICE_PASSWORD else "unknown_type")


# Imported when first used, and written out, as the readers are.
def _pdf() -> Draw:
    from cse_desktop.extract.drawing.pdf import draw

    return draw


def _picture() -> Draw:
    from cse_desktop.extract.drawing.picture import draw

    return draw
