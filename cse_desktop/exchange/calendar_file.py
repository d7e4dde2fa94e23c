"""Calendar files (.ics) that Outlook, Google and Apple calendars take: one all-day entry for each action."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from cse_desktop.domain.calendar import CalendarEntry
from cse_desktop.domain.messages import Message, legible

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//CSE Desktop//Actions//EN"
HOME = "cse-desktop"
REMINDED = timedelta(hours=-15)
"""From midnight at the beginning of the day: nine in the morning of the day before."""


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Which the format does not allow in words, and for which some calendars refuse the whole file."""


def write_calendar(
    path: Path, name: str, entries: Iterable[CalendarEntry], say: Callable[[Message], str], made: datetime
) -> None:
    """Write a calendar file over what is there, once it is whole. Raises OSError.

    `made` is the moment it tells of (UTC).
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _words(name))
    for entry in entries:
        calendar.add_component(_event(entry, say, made))
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(calendar.to_ical())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _event(entry: CalendarEntry, say: Callable[[Message], str], made: datetime) -> Event:
    from icalendar import Alarm, Event

    title = _words(entry.title)
    event = Event()
    event.add("uid", f"{entry.id}@{HOME}")
    event.add("sequence", entry.version)
    event.add("dtstamp", made)
    if entry.changed_at is not None:
        event.add("last-modified", entry.changed_at)
    event.add("summary", title)
    event.add("description", "\n".join(_words(say(line)) for line in entry.lines))
    event.add("dtstart", entry.day)
    if entry.day < date.max:  # without an end it lasts that day
        event.add("dtend", entry.day + timedelta(days=1))
    # A day by which something is to be done is no day on which a person is away.
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-alldayevent", "TRUE")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", REMINDED)
    event.add_component(alarm)
    return event


def _words(text: object) -> str:
    return _CONTROL.sub("", legible(text).replace("\r\n", "\n"))
