"""What one page of a file looks like: a picture that was drawn from it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cse_desktop.domain.messages import Message
from cse_desktop.domain.reading import WordBox

LONGEST_SIDE = 1600
"""Pixels. On a page 16.4 cm wide this is 248 dots to the inch: as sharp as print, a tenth of the bytes."""
DRAWN_TYPES = ("image/png", "image/jpeg")


@dataclass(frozen=True)
class Drawing:
    """The result of drawing one page of a file.

    With `drawn`, `image` holds a PNG or JPEG (`media_type` says which) that this program encoded: upright, on
    white, nothing but pixels in it; `width` and `height` are its size in pixels. With `failed`, `reason` says why.
    `pages` counts what the file has, as far as it is known: pages of a PDF, frames of a TIFF, else 1.
    `words` are those typed on the page, where they were asked for and the file is a PDF.
    """

    outcome: Literal["drawn", "failed"]
    image: bytes = field(default=b"", repr=False)
    media_type: str = ""
    width: int = 0
    height: int = 0
    pages: int = 0
    reason: Message | None = None
    words: tuple[WordBox, ...] = ()
