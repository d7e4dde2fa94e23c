"""The portfolios opened lately: whose they were and when, kept beside the window's arrangement."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cse_desktop.gui.shell.start_page import Recent
from cse_desktop.gui.texts import short_day
from cse_desktop.settings.settings import Settings

NAME = "portfolios"
"""The entry of the settings' `windows` that holds organisation and time by folder."""


def folders_with(windows: Mapping[str, str], folder: Path, organisation: str, now: datetime) -> dict[str, str]:
    """The settings' windows with a portfolio noted as opened now."""
    held = _held(windows)
    held[str(folder)] = [organisation, now.isoformat(timespec="seconds")]
    return {**windows, NAME: json.dumps(held)}


def recent_portfolios(settings: Settings, there: Mapping[Path, bool], now: datetime) -> list[Recent]:
    """What is shown of them: those that are pinned, then the latest. `there` says what is known of folders."""
    held = _held(settings.windows)
    found = []
    for name in dict.fromkeys((*settings.pinned, *settings.recent)):
        folder = Path(name)
        organisation, opened = held.get(name, [folder.name, ""])
        pinned = name in settings.pinned
        found.append(Recent(folder, organisation, opened_words(opened, now), there.get(folder), pinned))
    return found


def opened_words(opened: str, now: datetime) -> str:
    """When something was opened, as people say it."""
    tr = QCoreApplication.translate
    try:
        day = datetime.fromisoformat(opened).date()
    except ValueError:
        return ""
    days = (now.date() - day).days
    if days <= 0:
        return tr("Recent", "Opened today")
    if days == 1:
        return tr("Recent", "Opened yesterday")
    return tr("Recent", "Opened on {date}").format(date=short_day(day))


def is_there(folder: Path) -> bool:
    """Whether a portfolio lies in a folder, as far as can be told. A network drive may take long to answer."""
    try:
        return (folder / "portfolio.db").is_file()
    except OSError:  # a network drive that does not answer
        return False


def _held(windows: Mapping[str, str]) -> dict[str, list[str]]:
    try:
        held = json.loads(windows.get(NAME, "{}"))
    except ValueError:
        return {}
    return {k: v for k, v in held.items() if isinstance(v, list) and len(v) == 2} if isinstance(held, dict) else {}
