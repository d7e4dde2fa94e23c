"""A drawn page as wide as there is room, with words on it marked; it scrolls, and begins at the first mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from cse_desktop.domain.reading import PAGE_UNITS, WordBox
from cse_desktop.gui.theme import set_role, sizes

INK, FRAME = "#ffd75e", "#7a3e00"
"""Of a mark. Pages are white whatever the theme is, so these do not change with it."""


class PagePicture(QScrollArea):
    """Shows one page. Arrow keys and the wheel scroll it once it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._fresh = False
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # no width that jumps to and fro
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self, "reading")

    @property
    def image(self) -> QImage | None:
        """The page on show."""
        return self._sheet.image

    @property
    def boxes(self) -> Sequence[WordBox]:
        """The words that are marked."""
        return self._sheet.boxes

    def show_page(self, image: QImage, boxes: Sequence[WordBox], words: str) -> None:
        """Show a page; `words` say what it is to those who do not see it."""
        self._sheet.image, self._sheet.boxes = image, boxes
        self.setAccessibleName(words)
        self._fit()
        self._fresh = not self.isVisible()
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as there is room now."""
        super().resizeEvent(event)
        self._fit()
        if self._fresh and self.isVisible():
            self._fresh = False
            self._begin()

    def _fit(self) -> None:
        image = self._sheet.image
        if image is not None and not image.isNull():
            width = min(self.viewport().width(), image.width())
            self._sheet.resize(QSize(width, round(image.height() * width / image.width())))

    def _begin(self) -> None:
        first = next(iter(self._sheet.places()), None)
        middle = first.center().y() if first is not None else 0
        self.verticalScrollBar().setValue(middle - self.viewport().height() // 3 if first is not None else 0)
        self._sheet.update()


class _Sheet(QWidget):
    """The page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.boxes: Sequence[WordBox] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def places(self) -> list[QRect]:
        """Where the marked words stand, in points of this widget, a little wider than the words."""
        across, down, room = self.width() / PAGE_UNITS, self.height() / PAGE_UNITS, sizes().gap_tiny
        return [
            QRectF(
                box.left * across, box.top * down, (box.right - box.left) * across, (box.bottom - box.top) * down
            )
            .toAlignedRect()
            .adjusted(-room, -room, room, room)
            for box in self.boxes
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and on it the marks: marker pen and a frame, which shows without colour."""
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        for place in self.places():
            # As a marker pen does it: what is dark stays dark, so the word is as legible as before.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(place, QColor(INK))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(QColor(FRAME), max(1, sizes().of(1))))
            painter.drawRect(place)
        painter.end()
