"""Up to where the person at this computer has seen each portfolio: when they closed it, when they built a pack.

Kept beside the window's arrangement, since it is of this computer and nobody else's business.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.session import GuiSession

Moment = Literal["closed", "pack"]
NAME = "last_seen"
"""The entry of the settings' `windows` that holds them."""


@dataclass(frozen=True)
class Seen:
    """The last journal entry that was there at a moment."""

    sequence: int
    at: datetime


def seen_at(windows: Mapping[str, str], portfolio: str, moment: Moment) -> Seen | None:
    """Up to where a portfolio (its row's id) was seen; None if that is not known."""
    try:
        sequence, at = _held(windows)[portfolio][moment]
        return Seen(int(sequence), datetime.fromisoformat(at))
    except (KeyError, TypeError, ValueError):
        return None


def with_seen(windows: Mapping[str, str], portfolio: str, moment: Moment, seen: Seen) -> dict[str, str]:
    """The settings' windows with a moment noted."""
    held = _held(windows)
    of_portfolio = held.get(portfolio)
    known = of_portfolio if isinstance(of_portfolio, dict) else {}
    held[portfolio] = {**known, moment: [seen.sequence, seen.at.isoformat(timespec="seconds")]}
    return {**windows, NAME: json.dumps(held)}


def note_seen(session: GuiSession, moment: Moment) -> None:
    """Note that everything there is now has been seen."""
    held = preferences()
    seen = Seen(session.snapshot.sequence, datetime.now().astimezone())
    held.set_window(NAME, with_seen(held.settings.windows, session.snapshot.portfolio.id, moment, seen)[NAME])


def _held(windows: Mapping[str, str]) -> dict[str, Any]:
    try:
        held = json.loads(windows.get(NAME, "{}"))
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}
