"""Icons: our own drawings in `resources/icons`, coloured by a token of the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIDES = (16, 20, 24, 32, 40, 48, 64)


def drawing(folder: Path, name: str, colour: str, inner: str = "#ffffff") -> bytes:
    """The icon `name` as SVG in a colour; `inner` is that of a mark upon it. Raises FileNotFoundError."""
    text = (folder / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("#ffffff", inner).replace("currentColor", colour).encode()


class IconShelf:
    """Icons drawn so far, by name and colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}
        self._icons: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """An icon in a colour, with another for what cannot be used."""
        key = (name, colour, disabled)
        if key not in self._icons:
            made = QIcon()
            for side in SIDES:
                made.addPixmap(self.pixmap(name, colour, side), QIcon.Mode.Normal)
                made.addPixmap(self.pixmap(name, disabled, side), QIcon.Mode.Disabled)
            self._icons[key] = made
        return self._icons[key]

    def pixmap(self, name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of `side` pixels for a screen of that device pixel ratio."""
        image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, name, colour, QRectF(0, 0, image.width(), image.height()))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(image)

    def paint(self, painter: QPainter, name: str, colour: str, place: QRectF) -> None:
        """Draw an icon with a painter that is at work."""
        key = (name, colour)
        if key not in self._drawings:
            self._drawings[key] = QSvgRenderer(QByteArray(drawing(self._folder, name, colour)))
        self._drawings[key].render(painter, place)
