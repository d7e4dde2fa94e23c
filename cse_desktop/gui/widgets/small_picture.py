"""A page as a small picture that can be pressed; the symbol of what it is where there is no picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.thumbnails import Thumbnails

WIDTH, HEIGHT = 64, 80


class SmallPicture(QAbstractButton):
    """Asks for its picture when it comes into sight, and shows it when it is there."""

    def __init__(self, pictures: Thumbnails) -> None:
        super().__init__()
        self._pictures = pictures
        self._evidence: Evidence | None = None
        self._page = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.ready.connect(self._ready)
        appearance().changed.connect(self.update)

    def show_page(self, evidence: Evidence, page: int | None) -> None:
        """Show a page of another piece of evidence (None: the first)."""
        self._evidence, self._page = evidence, page or 1
        self.update()

    def sizeHint(self) -> QSize:
        """Higher than wide, as most pages are."""
        return QSize(sizes().of(WIDTH), sizes().of(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture or symbol, and the focus."""
        evidence = self._evidence
        if evidence is None:
            return
        look, painter = appearance(), QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = 2
        frame = self.rect().adjusted(edge, edge, -edge, -edge)
        picture = self._pictures.picture(evidence, self._page)
        if picture is None:
            painter.fillRect(frame, look.colour("sunken"))
            side = sizes().icon
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(frame.toRectF().center())
            look.shelf.paint(painter, evidence_icon(evidence), look.theme.colour("muted"), spot)
        else:
            frame = _fitted(picture, frame)
            painter.drawPixmap(frame, picture)
        focused, over = self.hasFocus(), self.underMouse()
        painter.setPen(QPen(look.colour("focus" if focused or over else "line_strong"), 2 if focused else 1))
        painter.drawRect(frame)

    def _ready(self, evidence_id: str, page: int) -> None:
        if self._evidence is not None and (evidence_id, page) == (self._evidence.id, self._page):
            self.update()


def _fitted(picture: QPixmap, frame: QRect) -> QRect:
    """Where a picture lies within a frame: as large as it goes, at the top."""
    size = picture.deviceIndependentSize().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    return QRect(frame.x() + (frame.width() - size.width()) // 2, frame.y(), size.width(), size.height())
