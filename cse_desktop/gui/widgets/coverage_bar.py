"""A bar that shows how the elements of a group stand, against the line that must be reached."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.gui.pictures.ink import screen_ink
from cse_desktop.gui.pictures.parts import Segment, paint_segments
from cse_desktop.gui.theme import appearance, sizes


class CoverageBar(QWidget):
    """Segments side by side with symbol and number in each, and a line at the share that must be met (0 to 1).

    What it shows is its accessible description too, in words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._line: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.update)

    def show_segments(self, name: str, segments: Sequence[Segment], line: float | None = None) -> None:
        """Show other numbers. `name` says of what."""
        self._segments = tuple(segment for segment in segments if segment.count)
        self._line = line
        words = ", ".join(f"{segment.count} {segment.word}" for segment in self._segments)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of text with some room."""
        return QSize(sizes().of(240), sizes().of(26))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible."""
        return QSize(sizes().of(120), sizes().of(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw segments and line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = sizes().gap_tiny
        bar = QRectF(0.5, edge + 0.5, self.width() - 1, self.height() - 2 * edge - 1)
        paint_segments(painter, screen_ink(), bar, self._segments, self._line)
