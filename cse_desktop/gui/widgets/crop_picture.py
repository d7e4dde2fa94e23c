"""What a link shows of a page, as a small picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.thumbnails import Thumbnails

USUAL_SHAPE = 1.4142
"""Height to width of a page, until what is cut from it is there."""


class CropPicture(QWidget):
    """Asks for its picture when it comes into sight. As large as fits, never larger than `most` (width, height in
    pixels at the usual text size)."""

    def __init__(self, pictures: Thumbnails, most: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._most = most
        self._evidence: Evidence | None = None
        self._page = 1
        self._box: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        pictures.ready.connect(self._ready)

    def show_link(self, evidence: Evidence, link: Link) -> None:
        """Show what a link shows; hidden if that is nothing."""
        self._evidence, self._page, self._box = evidence, link.page or 1, link.box
        self.setVisible(bool(link.box))
        self.setAccessibleName(self.tr("Cut from page {page}").format(page=self._page))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the picture goes in the room there may be."""
        most = QSize(*(sizes().of(side) for side in self._most))
        if not self._box:
            return most
        shape = QSize(round(1000 * self._box[2]), max(1, round(1000 * USUAL_SHAPE * self._box[3])))
        return shape.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def minimumSizeHint(self) -> QSize:
        """It gives way."""
        return QSize(sizes().of(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it at the left, or an empty place until it is there."""
        if self._evidence is None or not self._box:
            return
        painter, look = QPainter(self), appearance()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._pictures.picture(self._evidence, self._page, self._box)
        size = self.sizeHint() if picture is None else picture.size()
        size = size.scaled(self.size() - QSize(1, 1), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        if picture is None:
            painter.fillRect(place, look.colour("sunken"))
        else:
            painter.drawPixmap(place, picture)
        painter.setPen(look.colour("line_strong"))
        painter.drawRect(place)
        painter.end()

    def _ready(self, evidence_id: str, page: int) -> None:
        if self._evidence is not None and (evidence_id, page) == (self._evidence.id, self._page):
            self.update()
