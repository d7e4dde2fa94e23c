"""Up to where the person at this computer had seen each portfolio when they closed it.

Kept beside the window's arrangement, since it is of this computer and nobody else's business.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.session import GuiSession

NAME = "last_seen"
"""The entry of the settings' `windows` that holds it."""


@dataclass(frozen=True)
class Seen:
    """The last journal entry that was there at a moment."""

    sequence: int
    at: datetime


def seen_at(windows: Mapping[str, str], portfolio: str) -> Seen | None:
    """Up to where a portfolio (its row's id) was seen; None if that is not known."""
    try:
        sequence, at = _held(windows)[portfolio]
        return Seen(int(sequence), datetime.fromisoformat(at))
    except (KeyError, TypeError, ValueError):
        return None


def note_seen(session: GuiSession) -> None:
    """Note that everything there is now has been seen."""
    held = preferences()
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    known = _held(held.settings.windows)
    known[session.snapshot.portfolio.id] = [session.snapshot.sequence, now]
    held.set_window(NAME, json.dumps(known))


def _held(windows: Mapping[str, str]) -> dict[str, Any]:
    try:
        held = json.loads(windows.get(NAME, "{}"))
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}
