"""What somebody copied or drags: files, a picture, or an address; whatever of it the portfolio can take in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

LONGEST_ADDRESS = 2000


@dataclass(frozen=True)
class Carried:
    """At most one of these is there."""

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    address: str = ""


def carried(data: QMimeData | None) -> Carried:
    """What there is to take in; nothing of it is decoded but a picture, which the system hands over as pixels."""
    if data is None:
        return Carried()
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Carried(paths)
    if data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            return Carried(image=image)
    text = data.text().strip() if data.hasText() else ""
    return Carried(address=text if _is_address(text) else "")


def _is_address(text: str) -> bool:
    if not text or len(text) > LONGEST_ADDRESS or any(letter.isspace() for letter in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme.casefold() in ("http", "https") and bool(parts.hostname)
