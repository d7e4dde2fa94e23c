"""How the window looks now: theme and text size, as palette, style sheet, sizes and icons.

There is one `Appearance` for each QApplication, which owns it; `appearance()` finds it from anywhere in gui.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtCore import QCoreApplication, QDir, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cse_desktop import bootstrap
from cse_desktop.diagnostics import LOG
from cse_desktop.gui.theme.icons import IconShelf, drawing
from cse_desktop.gui.theme.sizes import Sizes, sizes_of
from cse_desktop.gui.theme.tokens import Theme, load_theme

LEAST_POINTS = 10.0
"""Of the usual text: what some systems give by default is small for a day's work."""
STYLE_ICONS = {
    "chevron-down": "text",
    "chevron-up": "text",
    "chevron-left": "text",
    "chevron-right": "text",
    "check-off": "line_strong",
    "check-on": "accent",
    "check-some": "accent",
    "radio-off": "line_strong",
    "radio-on": "accent",
}
"""Icons the style sheet draws, and their colours."""

DRESSED = "dressed"
"""Property of a window that wears the style sheet."""


class Appearance(QObject):
    """Theme, sizes and icons of the running program."""

    changed = Signal()
    """Theme or text size changed: what was painted with colours of its own must be painted anew."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._themes = bootstrap.resources() / "themes"
        self._icons = bootstrap.resources() / "icons"
        self._usual = QFont(app.font())
        self._drawn = QTemporaryDir()
        self._choice, self._text_size = "light", 100
        self._shelf = IconShelf(self._icons)
        self.theme = load_theme(self._themes, "light")
        self.sizes = sizes_of(app.font())
        self.sheet = ""
        """The style sheet of the theme; windows wear it, see `dress`."""
        app.setStyle("Fusion")
        self.system: Callable[[], str] = system_theme
        """Which theme the computer has now."""
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def apply(self, choice: str, text_size: int = 100) -> None:
        """Use a theme (`system` follows the computer's) and a text size in per cent."""
        self._choice, self._text_size = choice, text_size
        name = choice if choice != "system" else self.system()
        self.theme = load_theme(self._themes, name)
        font = QFont(self._usual)
        font.setPointSizeF(max(LEAST_POINTS, self._usual.pointSizeF()) * text_size / 100)
        self._app.setFont(font)
        self.sizes = sizes_of(font)
        self._app.setPalette(palette_of(self.theme))
        self._draw_style_icons()
        self.sheet = style_sheet(self._themes / "window.qss", self.theme, self.sizes)
        for window in self._app.topLevelWidgets():
            if window.property(DRESSED):
                window.setStyleSheet(self.sheet)
        self._recolour()
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """A token's colour in the theme of now."""
        return QColor(self.theme.colour(token))

    def icon(self, name: str, token: str = "text") -> QIcon:
        """An icon in a token's colour."""
        return self._shelf.icon(name, self.theme.colour(token), self.theme.colour("disabled"))

    @property
    def shelf(self) -> IconShelf:
        """For painting icons with a painter that is at work."""
        return self._shelf

    def _system_changed(self) -> None:
        if self._choice == "system" and self.theme.name != self.system():
            self.apply(self._choice, self._text_size)

    def _draw_style_icons(self) -> None:
        # A style sheet takes pictures from files only. Each theme has a folder of its own, as Qt caches by path.
        folder = Path(self._drawn.path()) / self.theme.name
        try:
            folder.mkdir(exist_ok=True)
            for name, token in STYLE_ICONS.items():
                picture = drawing(self._icons, name, self.theme.colour(token), self.theme.colour("on_accent"))
                (folder / f"{name}.svg").write_bytes(picture)
        except OSError as error:
            LOG.warning("no icons for the style sheet: %s", error)
        QDir.setSearchPaths("theme", [str(folder)])

    def _recolour(self) -> None:
        for widget in self._app.allWidgets():
            if isinstance(widget, QAbstractButton):
                _recolour_one(self, widget)
            for action in widget.actions():
                _recolour_one(self, action)


def system_theme() -> str:
    """The theme that goes with what is chosen on the computer. A contrast theme comes before light and dark: it is
    not a matter of taste. Qt asks Windows (SystemParametersInfo), macOS and GTK for it, from Qt 6.10 on."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def appearance() -> Appearance:
    """The appearance of the running program; made, in the light theme, if there is none yet."""
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no QApplication")
    found = app.findChild(Appearance)
    return found if isinstance(found, Appearance) else Appearance(app)


def icon(name: str, token: str = "text") -> QIcon:
    """An icon in a token's colour as of now, for models; buttons and actions use `set_icon`."""
    return appearance().icon(name, token)


def set_icon(target: QAbstractButton | QAction, name: str, token: str = "text") -> None:
    """Give a button or action an icon that is coloured anew when the theme changes."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_token", token)
    _recolour_one(appearance(), target)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet (`card`, `primary`, `muted`, ...)."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def dress(window: QWidget | None) -> None:
    """Have a window, and all that will lie in it or be opened over it, wear the theme's style sheet.

    The application itself wears none: every widget would be styled anew, with all that lies in it, each time it is
    put into another while a screen is made. That took twice as long as all the rest of making it.
    """
    if window is not None:
        window.setProperty(DRESSED, True)
        window.setStyleSheet(appearance().sheet)


def sizes() -> Sizes:
    """The distances that go with the text size of now."""
    return appearance().sizes


def _recolour_one(look: Appearance, target: QAbstractButton | QAction) -> None:
    name = target.property("icon_name")
    if name:
        target.setIcon(look.icon(name, target.property("icon_token") or "text"))


def palette_of(theme: Theme) -> QPalette:
    """The palette for widgets and parts the style sheet leaves alone."""
    role = QPalette.ColorRole
    given = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "window",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "error",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.ToolTipBase: "tooltip",
        role.ToolTipText: "on_tooltip",
        role.PlaceholderText: "muted",
        role.Link: "link",
        role.LinkVisited: "link",
        role.Light: "surface",
        role.Midlight: "sunken",
        role.Mid: "line",
        role.Dark: "line_strong",
        role.Shadow: "line_strong",
        role.Accent: "accent",
    }
    palette = QPalette()
    for place, token in given.items():
        palette.setColor(place, QColor(theme.colour(token)))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(theme.colour("disabled")))
    return palette


def style_sheet(template: Path, theme: Theme, sizes: Sizes) -> str:
    """The style sheet with its names filled in."""
    pad_v, pad_h, points = sizes.of(5), sizes.of(14), sizes.points
    lengths = {
        "gap_tiny": sizes.gap_tiny,
        "gap_small": sizes.gap_small,
        "gap_small_focus": max(0, sizes.gap_small - 1),
        "gap": sizes.gap,
        "gap_focus": sizes.gap - 1,
        "gap_medium": sizes.gap_medium,
        "gap_medium_focus": sizes.gap_medium - 1,
        "gap_huge": sizes.gap_huge,
        "pad_v": pad_v,
        "pad_v_focus": pad_v - 1,
        "pad_v_ring": max(0, pad_v - 4),
        "pad_h_ring": pad_h - 4,
        "gap_ring": max(0, sizes.gap - 4),
        "pad_h": pad_h,
        "pad_h_focus": pad_h - 1,
        "radius": sizes.radius,
        "radius_small": sizes.of(5),
        "icon": sizes.icon,
        "icon_small": sizes.icon_small,
        "arrow": sizes.of(12),
        "scroll": sizes.of(12),
        "scroll_radius": sizes.of(4),
        "line_height": sizes.of(18),
        "row_height": sizes.of(24),
        "title_points": f"{points * 1.7:.1f}",
        "heading_points": f"{points * 1.25:.1f}",
        "number_points": f"{points * 1.9:.1f}",
        "small_points": f"{points * 0.92:.1f}",
    }
    return Template(template.read_text(encoding="utf-8")).substitute({**asdict(theme)["colours"], **lengths})
