"""Colour tokens: every colour of the window has a name, and a theme is a file that gives each name a value."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TONES = ("info", "success", "warning", "error")
STANDINGS = ("beyond", "met", "partial", "not_met", "started", "unrated", "not_applicable")
"""Tones of a state. Each has a token of its own name for the symbol and `<name>_soft` for what lies behind it."""

TOKENS = frozenset(
    {
        *("window", "surface", "sunken", "raised", "line", "line_strong", "text", "muted", "disabled"),
        *("accent", "accent_hover", "on_accent", "accent_soft", "on_accent_soft", "link", "focus"),
        *("rail", "on_rail", "rail_hover", "rail_active", "on_rail_active", "rail_focus"),
        *("highlight", "on_highlight", "tooltip", "on_tooltip"),
        *(name for tone in (*TONES, *STANDINGS) for name in (tone, f"{tone}_soft")),
    }
)

TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3: text against what lies behind it."""
SHAPE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: borders of controls, symbols and the focus mark."""


@dataclass(frozen=True)
class Theme:
    """A name, whether it is a dark one, and a value such as `#0b5c7a` for every token."""

    name: str
    dark: bool
    colours: Mapping[str, str]

    def colour(self, token: str) -> str:
        """The value of a token. Raises KeyError for a name that is no token."""
        return self.colours[token]


def load_theme(folder: Path, name: str) -> Theme:
    """The theme `name` from its file. Raises ValueError naming tokens that are missing or unknown."""
    held = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    odd = TOKENS.symmetric_difference(held["colours"])
    if odd:
        raise ValueError(f"theme {name}: {', '.join(sorted(odd))}")
    return Theme(held["name"], held["dark"], held["colours"])


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` as WCAG defines it, 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs() -> list[tuple[str, str, float]]:
    """Every (token, token behind it, least contrast) that the window draws."""
    backgrounds = ("window", "surface", "sunken", "raised")
    found = [(ink, behind, TEXT_CONTRAST) for ink in ("text", "muted", "link") for behind in backgrounds]
    # A row that is pointed at is sunken, a chosen one accent_soft; menus and the palette are raised.
    behind_rows = (*backgrounds, "accent_soft")
    found += [
        (line, behind, SHAPE_CONTRAST) for line in ("line_strong", "focus", "accent") for behind in behind_rows
    ]
    for tone in (*TONES, *STANDINGS):
        found += [(tone, behind, TEXT_CONTRAST) for behind in ("window", "surface", f"{tone}_soft")]
        found.append(("text", f"{tone}_soft", TEXT_CONTRAST))
        found += [(tone, behind, SHAPE_CONTRAST) for behind in behind_rows[2:]]
    on = {
        "accent": "on_accent",
        "accent_hover": "on_accent",
        "accent_soft": "on_accent_soft",
        "rail": "on_rail",
        "rail_hover": "on_rail_active",
        "rail_active": "on_rail_active",
        "highlight": "on_highlight",
        "tooltip": "on_tooltip",
    }
    found += [(ink, behind, TEXT_CONTRAST) for behind, ink in on.items()]
    found += [(ink, "accent_soft", TEXT_CONTRAST) for ink in ("text", "muted", "link")]
    found.append(("on_rail_active", "rail", TEXT_CONTRAST))
    found += [("rail_focus", behind, SHAPE_CONTRAST) for behind in ("rail", "rail_hover", "rail_active")]
    return found
