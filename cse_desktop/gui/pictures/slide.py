"""A picture for a slide, 16 to 9 on white: title above, whose portfolio it is and of what day below.

It may be made on any thread. Nothing but what is seen is in it: no path, no name of a person or of a computer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from cse_desktop.gui.pictures.ink import Ink, slide_ink

WIDTH, HEIGHT, EDGE = 1280, 720, 56
SCALE = 2
DOTS_PER_METRE = 7559
"""Two dots to each of the 96 to an inch: pasted, the picture is as large as a slide of 13.3 by 7.5 inches."""
SHARES = (1.25, 1.1, 1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2)
"""What a drawing is enlarged or made smaller by until it fits."""

Draw = Callable[[QPainter, Ink, float], float]
"""Draws something of a width from the painter's origin on and gives its height."""


@dataclass(frozen=True)
class Slide:
    """A drawing and the words around it, in letters of the font `family`."""

    title: str
    hint: str
    below: str
    family: str
    draw: Draw


def slide_image(slide: Slide) -> QImage:
    """The slide as a picture of twice the dots, so that it is sharp on large screens."""
    image = QImage(WIDTH * SCALE, HEIGHT * SCALE, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    _paint(painter, slide)
    painter.end()
    return image


def save_slide(slide: Slide, path: Path) -> None:
    """Write the slide as PNG, or as SVG if the name ends so. Raises OSError."""
    if path.suffix.casefold() == ".svg":
        path.write_bytes(b"")  # the generator does not say why it cannot write
        made = QSvgGenerator()
        made.setFileName(str(path))
        made.setSize(QSize(WIDTH, HEIGHT))
        made.setViewBox(QRectF(0, 0, WIDTH, HEIGHT))
        made.setTitle(slide.title)
        painter = QPainter(made)
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("white"))
        _paint(painter, slide)
        painter.end()
        return
    writer = QImageWriter(str(path), QByteArray(b"png"))
    if not writer.write(slide_image(slide)):
        raise OSError(writer.errorString())


def _paint(painter: QPainter, slide: Slide) -> None:
    ink = slide_ink(slide.family)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink.colour("text"))
    painter.setFont(ink.letters(1.7, bold=True))
    across = WIDTH - 2 * EDGE
    top = EDGE - 14
    place = painter.fontMetrics().boundingRect(0, 0, across, HEIGHT, Qt.TextFlag.TextWordWrap, slide.title)
    painter.drawText(QRectF(EDGE, top, across, place.height()), Qt.TextFlag.TextWordWrap, slide.title)
    top += place.height()
    painter.setFont(ink.letters())
    painter.setPen(ink.colour("muted"))
    if slide.hint:
        high = painter.fontMetrics().height()
        painter.drawText(QRectF(EDGE, top + 4, across, high), Qt.AlignmentFlag.AlignLeft, slide.hint)
        top += high + 4
    foot = HEIGHT - EDGE + 8
    painter.setPen(QPen(ink.colour("line"), 1))
    painter.drawLine(EDGE, foot - 8, WIDTH - EDGE, foot - 8)
    painter.setPen(ink.colour("muted"))
    painter.setFont(ink.letters(0.85))
    line = painter.fontMetrics().height()
    painter.drawText(QRectF(EDGE, foot, across, line), Qt.AlignmentFlag.AlignLeft, slide.below)
    _fit(painter, ink, slide.draw, QRectF(EDGE, top + 22, across, foot - 24 - top - 22))


def _fit(painter: QPainter, ink: Ink, draw: Draw, room: QRectF) -> None:
    """Draw as large as there is room for."""
    share = next((s for s in SHARES if _height(ink, draw, room.width() / s) * s <= room.height()), SHARES[-1])
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(share, share)
    painter.setFont(ink.font)
    draw(painter, ink, room.width() / share)
    painter.restore()


def _height(ink: Ink, draw: Draw, width: float) -> float:
    aside = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(aside)
    painter.setFont(ink.font)
    height = draw(painter, ink, width)
    painter.end()
    return height
