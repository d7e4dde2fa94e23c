"""Words in pictures, wherever a file has them: recognised within the file's limits, or left for later."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from cse_desktop.extract import ocr
from cse_desktop.extract.source import Source


def recognised(source: Source, draw: Callable[[], Image.Image]) -> ocr.Words | None:
    """The words in the picture that `draw` gives; None where they are left for later or the file had its share.

    Raises Unreadable where there is no recogniser, and whatever `draw` raises.
    """
    if source.picture_pages >= source.limits.ocr_pages:
        source.warn("ocr_stopped", pages=source.limits.ocr_pages)
        return None
    source.picture_pages += 1
    if not source.recognise:
        return None
    source.more_time(source.limits.seconds_per_ocr_page)
    return ocr.recognise(draw(), source.tessdata)
