"""What something is drawn with: theme, icons, sizes and font of the screen, or those of a slide."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication

from cse_desktop import bootstrap
from cse_desktop.gui.theme import Sizes, Theme, appearance
from cse_desktop.gui.theme.icons import IconShelf
from cse_desktop.gui.theme.tokens import load_theme

SLIDE_TEXT, SLIDE_UNIT = 19, 1.45
"""Height of the text of a slide that is 1280 wide (14 points when it is shown), and what its distances come to."""


@dataclass(frozen=True)
class Ink:
    """What a drawing function takes its colours, icons, distances and letters from."""

    theme: Theme
    shelf: IconShelf
    size: Sizes
    font: QFont

    def colour(self, token: str) -> QColor:
        """A token's colour."""
        return QColor(self.theme.colour(token))

    def letters(self, share: float = 1.0, *, bold: bool = False) -> QFont:
        """The font, larger or smaller, or bold."""
        font = QFont(self.font)
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * share))
        else:
            font.setPointSizeF(font.pointSizeF() * share)
        font.setBold(bold)
        return font


def screen_ink() -> Ink:
    """That of the window as it looks now."""
    look = appearance()
    return Ink(look.theme, look.shelf, look.sizes, QGuiApplication.font())


def slide_family() -> str:
    """The letters of slides: those of the window, by the name they really have on this computer."""
    return QFontInfo(QGuiApplication.font()).family()


def slide_ink(family: str) -> Ink:
    """That of a slide: the light theme in letters of a family, whatever the window looks like.

    May be used from any thread: its icons are its own.
    """
    font = QFont(family)
    font.setPixelSize(SLIDE_TEXT)
    resources = bootstrap.resources()
    shelf = IconShelf(resources / "icons")
    return Ink(load_theme(resources / "themes", "light"), shelf, Sizes(SLIDE_UNIT, 0.0), font)
