"""Themes: complete, legible by WCAG's numbers, and carried by everything that has a colour of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.gui.theme import appearance, dress, set_icon, sizes
from cse_desktop.gui.theme.appearance import system_theme
from cse_desktop.gui.theme.icons import drawing
from cse_desktop.gui.theme.tokens import TOKENS, contrast, load_theme, pairs

THEMES = ("light", "dark", "high_contrast")


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_colours_meets_wcag_aa(name: str) -> None:
    theme = load_theme(bootstrap.resources() / "themes", name)
    faint = [
        f"{ink} on {behind}: {contrast(theme.colours[ink], theme.colours[behind]):.2f} < {least}"
        for ink, behind, least in pairs()
        if contrast(theme.colours[ink], theme.colours[behind]) < least
    ]
    assert not faint


def test_every_pair_the_style_sheet_draws_is_among_them() -> None:
    sheet = (bootstrap.resources() / "themes" / "window.qss").read_text(encoding="utf-8")
    known = {(ink, behind) for ink, behind, _ in pairs()}
    drawn = list(_drawn(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)))
    assert len({pair for _, pair in drawn}) > 15
    assert [f"{rule}: {' on '.join(pair)}" for rule, pair in drawn if pair not in known] == []


SHAPES = re.compile(r"::(handle|separator|chunk)|role=\"(rule|mark)\"|role=\"rail\"\] \{")
"""Rules of what has no words on it, or whose words a rule of their own colours."""


def _drawn(sheet: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each rule with the tokens it draws on each other; what is disabled need not be legible (WCAG 1.4.3)."""
    for chosen, body in re.findall(r"([^{}]+)\{((?:[^{}]|\$\{\w+\})*)\}", sheet):
        rule = " ".join(chosen.split())
        said = {name: re.findall(r"\$([a-z_]+)", value) for name, value in re.findall(r"([\w-]+):([^;]*);", body)}
        token = {name: next((t for t in found if t in TOKENS), "") for name, found in said.items()}
        if ":disabled" in rule:
            continue
        behind = token.get("background", "")
        ink = token.get("color") or ("" if SHAPES.search(f"{rule} {{") else "text")
        for surface in (behind,) if behind else ("surface",) if token.get("color") and "rail" not in rule else ():
            if ink:
                yield rule, (ink, surface)
        chosen_behind = token.get("selection-background-color")
        if chosen_behind:
            yield rule, (token["selection-color"], chosen_behind)
        edge = token.get("border") or token.get("border-color") or ""
        if behind not in ("", "tooltip") and edge in ("focus", "rail_focus", "accent", "line_strong"):
            yield rule, (edge, behind) if edge != behind else ("accent", "surface")


def test_contrast_is_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_reaches_palette_and_style_sheet(qapp: QApplication, name: str) -> None:
    appearance().apply(name)
    look = appearance()
    assert look.theme.name == name
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.colour("window")
    assert look.theme.colour("accent") in look.sheet
    assert "$" not in look.sheet


def test_text_size_carries_the_distances(qapp: QApplication) -> None:
    usual = sizes().gap_huge, sizes().icon
    appearance().apply("light", 200)
    assert sizes().gap_huge >= 1.8 * usual[0]
    assert sizes().icon >= 1.8 * usual[1]


def test_icons_are_recoloured_with_the_theme(qtbot: QtBot) -> None:
    made = QPushButton()
    qtbot.addWidget(made)
    action = QAction(made)
    made.addAction(action)
    set_icon(made, "link", "text")
    set_icon(action, "link", "text")
    before = made.icon().pixmap(24, 24).toImage()
    appearance().apply("dark")
    assert made.icon().pixmap(24, 24).toImage() != before
    assert action.icon().pixmap(24, 24).toImage() == made.icon().pixmap(24, 24).toImage()


def test_every_drawing_is_sound_and_takes_its_colour(qapp: QApplication) -> None:
    folder = bootstrap.resources() / "icons"
    names = sorted(path.stem for path in folder.glob("*.svg"))
    assert len(names) > 60
    for name in names:
        drawn = drawing(folder, name, "#123456")
        assert QSvgRenderer(drawn).isValid(), name
        assert b"#123456" in drawn, name


def test_as_the_computer_follows_it_while_the_program_runs(qapp: QApplication) -> None:
    look, hints = appearance(), qapp.styleHints()
    now = ["light"]
    look.system = lambda: now[0]
    look.apply("system")
    now[0] = "dark"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.theme.name == "dark"
    now[0] = "high_contrast"
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert look.theme.name == "high_contrast"
    look.apply("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.theme.name == "light"
    assert system_theme() == "light"


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, QTabBar])
def test_focus_has_one_mark_and_the_same_by_key_and_by_mouse(qtbot: QtBot, kind: type[QWidget]) -> None:
    window, control = QWidget(), kind()
    qtbot.addWidget(window)
    dress(window)
    if isinstance(control, QTabBar):
        control.addTab("One")
        control.addTab("Two")
    elif isinstance(control, QComboBox):
        control.addItem("One")
    else:
        control.setText("One")  # type: ignore[attr-defined]
    QVBoxLayout(window).addWidget(control)
    window.show()
    window.activateWindow()
    control.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(control.hasFocus)
    by_mouse = control.grab().toImage()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert control.grab().toImage() == by_mouse
