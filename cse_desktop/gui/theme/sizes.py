"""Sizes: every distance follows from the height of the font, so that text size and scaling carry all along."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

USUAL_HEIGHT = 15.0
"""Height in pixels of the font the distances were drawn for."""


@dataclass(frozen=True)
class Sizes:
    """Distances in device-independent pixels. `gap` is the usual one between things that belong together."""

    unit: float
    points: float

    @property
    def gap_tiny(self) -> int:
        """Between a symbol and its frame."""
        return self.of(2)

    @property
    def gap_small(self) -> int:
        """Between a label and what it labels."""
        return self.of(4)

    @property
    def gap(self) -> int:
        """Between things that belong together."""
        return self.of(8)

    @property
    def gap_medium(self) -> int:
        """Inside a card."""
        return self.of(12)

    @property
    def gap_wide(self) -> int:
        """Between cards."""
        return self.of(16)

    @property
    def gap_huge(self) -> int:
        """Around a page."""
        return self.of(24)

    @property
    def icon(self) -> int:
        """Side of the usual icon."""
        return self.of(20)

    @property
    def icon_small(self) -> int:
        """Side of an icon within a line of text."""
        return self.of(16)

    @property
    def icon_large(self) -> int:
        """Side of an icon in an empty page."""
        return self.of(48)

    @property
    def row(self) -> int:
        """Height of a row in a list; also the least side of what can be clicked (WCAG 2.2, 2.5.8)."""
        return max(24, self.of(28))

    @property
    def radius(self) -> int:
        """Of a card's corners."""
        return self.of(8)

    def of(self, pixels: float) -> int:
        """A distance that is `pixels` at the usual text size."""
        return max(1, round(pixels * self.unit))


def sizes_of(font: QFont) -> Sizes:
    """The sizes that go with a font."""
    return Sizes(QFontMetrics(font).height() / USUAL_HEIGHT, font.pointSizeF())
