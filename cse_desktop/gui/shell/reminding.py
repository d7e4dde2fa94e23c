"""Says what comes up or is late when a portfolio is opened, at most once a day on this computer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.reviews import Reminder, due_reviews, reminders
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.session import GuiSession, Notice, Tone
from cse_desktop.gui.texts import day

NAME = "reminded"
"""The entry of the settings' `windows` that holds the day on which each portfolio reminded last."""


def remind(session: GuiSession, today: date) -> None:
    """Say it in the bar, after what is in sight there, with a way to the reviews."""
    snapshot = session.snapshot
    if session.past is not None:
        # What an old review says of days to come is over.
        return
    found = upcoming(snapshot, today)
    held = preferences()
    told = _held(held.settings.windows)
    if not found or told.get(snapshot.portfolio.id) == today.isoformat():
        return
    held.set_window(NAME, json.dumps({**told, snapshot.portfolio.id: today.isoformat()}))
    tone: Tone = "warning" if any(one.is_late(today) for one in found) else "info"
    session.noticed.emit(Notice(reminder_words(session, found, today), tone, action="go.reviews", waits=True))


def upcoming(snapshot: Snapshot, today: date) -> list[Reminder]:
    """What comes up within two months, or is late."""
    due = due_reviews(snapshot.reviews, snapshot.standard.cycle)
    return reminders(snapshot.reviews, snapshot.review.id, today, due)


def reminder_words(session: GuiSession, found: Sequence[Reminder], today: date) -> str:
    """The first of them in words, and how many more there are."""
    tr = QCoreApplication.translate
    first = found[0]
    words = tr("Reminding", "{what}: {day} (late)") if first.is_late(today) else tr("Reminding", "{what}: {day}")
    said = words.format(what=session.say(first.message), day=day(first.day))
    more = len(found) - 1
    if not more:
        return said
    rest = tr("Reminding", "and 1 more thing that comes up|and %n more things that come up", "", more)
    return f"{said}, {rest}"


def _held(windows: Mapping[str, str]) -> dict[str, Any]:
    try:
        held = json.loads(windows.get(NAME, "{}"))
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}
