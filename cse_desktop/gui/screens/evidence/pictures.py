"""Reading a picture for the screen, off the main thread and within limits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LONGEST_SIDE = 1600
"""Pixels. Larger pictures are scaled while they are read."""
MOST_MEGABYTES = 256
"""Memory a picture may take while it is read; Qt refuses more."""
MOST_PIXELS = 120_000_000
FORMATS = frozenset({"png", "jpeg", "jpg", "gif", "bmp", "webp", "tiff", "tif"})
"""What is shown. Others (drawings made of instructions, icons) are left to their own program."""


def read_picture(path: Path) -> QImage | None:
    """The picture in a file, upright and at most LONGEST_SIDE long; None if it cannot be shown here."""
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or bytes(reader.format().data()).decode("ascii", "replace") not in FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    wanted = _scaled(size)
    if wanted != size:
        reader.setScaledSize(wanted)
    image = reader.read()
    return None if image.isNull() else image


def _scaled(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= LONGEST_SIDE:
        return size
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
