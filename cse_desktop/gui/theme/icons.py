"""Icons: our own drawings in `resources/icons`, coloured by a token of the theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def drawing(folder: Path, name: str, colour: str, inner: str = "#ffffff") -> bytes:
    """The icon `name` as SVG in a colour; `inner` is that of a mark upon it. Raises FileNotFoundError."""
    text = (folder / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("#ffffff", inner).replace("currentColor", colour).encode()


class IconShelf:
    """Icons drawn so far, by name and colour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[tuple[str, str, str], QSvgRenderer] = {}
        self._pixmaps: dict[tuple[str, str, int], QPixmap] = {}
        self._icons: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """An icon in a colour, with another for what cannot be used."""
        key = (name, colour, disabled)
        if key not in self._icons:
            self._icons[key] = QIcon(DrawnIcon(self, name, colour, disabled))
        return self._icons[key]

    def pixmap(self, name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of `side` pixels for a screen of that device pixel ratio."""
        key = (name, colour, round(side * ratio))
        if key not in self._pixmaps:
            image = QImage(key[2], key[2], QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            self.paint(painter, name, colour, QRectF(0, 0, image.width(), image.height()))
            painter.end()
            self._pixmaps[key] = QPixmap.fromImage(image)
        made = QPixmap(self._pixmaps[key])
        made.setDevicePixelRatio(ratio)
        return made

    def paint(self, painter: QPainter, name: str, colour: str, place: QRectF, inner: str = "#ffffff") -> None:
        """Draw an icon with a painter that is at work; `inner` is the colour of a mark upon it."""
        key = (name, colour, inner)
        if key not in self._drawings:
            self._drawings[key] = QSvgRenderer(QByteArray(drawing(self._folder, name, colour, inner)))
        self._drawings[key].render(painter, place)


class DrawnIcon(QIconEngine):
    """An icon that is drawn in the size that is asked for, when it is asked for."""

    def __init__(self, shelf: IconShelf, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._shelf, self._name = shelf, name
        self._colour, self._disabled = colour, disabled

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture; an empty one where there is no room for it."""
        if size.isEmpty():
            return QPixmap()
        return self._shelf.pixmap(self._name, self._colour_in(mode), min(size.width(), size.height()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of a place."""
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        self._shelf.paint(painter, self._name, self._colour_in(mode), place)

    def clone(self) -> QIconEngine:
        """Another such icon."""
        return DrawnIcon(self._shelf, self._name, self._colour, self._disabled)

    def _colour_in(self, mode: QIcon.Mode) -> str:
        return self._disabled if mode == QIcon.Mode.Disabled else self._colour
