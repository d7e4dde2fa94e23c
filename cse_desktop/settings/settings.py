"""Settings of the person at this computer: each with a type and a default; a damaged file is set aside.

The window's own arrangement (sizes, splitters, columns) is kept as opaque text under `windows`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

FORMAT = 1
THEMES = ("system", "light", "dark", "high_contrast")
MOST_RECENT = 12


@dataclass(frozen=True)
class Settings:
    """`recent` holds portfolio folders, the latest first; `text_size` is a percentage.

    `name` is what the person is called; empty: as the computer knows them. `template` is the Word file that packs
    are drawn on; empty: ours.
    """

    theme: str = "system"
    text_size: int = 100
    language: str = "en"
    recent: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    seen_tour: bool = False
    windows: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    template: str = ""

    def with_recent(self, folder: Path) -> Settings:
        """These settings with a portfolio put first among the recent ones."""
        name = str(folder)
        return replace(self, recent=(name, *(r for r in self.recent if r != name))[:MOST_RECENT])

    def with_pin(self, folder: Path, *, pinned: bool) -> Settings:
        """These settings with a portfolio pinned, or not any more; then it stays among the recent ones."""
        name = str(folder)
        others = tuple(p for p in self.pinned if p != name)
        if pinned:
            return replace(self, pinned=(*others, name))
        recent = self.recent if name in self.recent else (*self.recent, name)
        return replace(self, pinned=others, recent=recent[:MOST_RECENT])

    def without(self, folder: Path) -> Settings:
        """These settings with nothing said of a portfolio any more. The portfolio itself is not touched."""
        name = str(folder)
        pinned, recent = (tuple(n for n in names if n != name) for names in (self.pinned, self.recent))
        return replace(self, pinned=pinned, recent=recent)


def load_settings(path: Path) -> Settings:
    """The settings in a file. What is missing or makes no sense is as by default, and nothing is ever raised."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _set_aside(path)
        return Settings()
    if not isinstance(held, dict):
        _set_aside(path)
        return Settings()
    return Settings(**{f.name: _CHECKS[f.name](held[f.name]) for f in fields(Settings) if _fits(f.name, held)})


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises OSError when the folder cannot be written to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    aside.write_text(json.dumps({"format": FORMAT, **asdict(settings)}, indent=1), encoding="utf-8")
    aside.replace(path)


def _set_aside(path: Path) -> None:
    path.replace(path.with_suffix(".damaged"))


def _fits(name: str, held: dict[str, Any]) -> bool:
    try:
        _CHECKS[name](held[name])
    except (KeyError, TypeError, ValueError):
        return False
    return True


def _one_of(*known: str) -> Callable[[Any], str]:
    def checked(value: Any) -> str:
        if value not in known:
            raise ValueError(value)
        return str(value)

    return checked


def _between(least: int, most: int) -> Callable[[Any], int]:
    def checked(value: Any) -> int:
        return min(max(int(value), least), most)

    return checked


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _yes(value: Any) -> bool:
    return value is True


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_text(text) for text in value)


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _one_of(*THEMES),
    "text_size": _between(75, 300),
    "language": _text,
    "name": _text,
    "template": _text,
    "recent": _texts,
    "pinned": _texts,
    "seen_tour": _yes,
    "windows": lambda value: {str(name): str(text) for name, text in dict(value).items()},
}
