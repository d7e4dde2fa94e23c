"""Calendars (.ics): each event or task a section under its name ([RFC 5545])."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from cse_desktop.domain.reading import Page
from cse_desktop.extract.decode import decode
from cse_desktop.extract.formats.plain import read_bytes
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

_FOLDED = ("\r\n ", "\r\n\t", "\n ", "\n\t")
_LINE = re.compile(r"([A-Za-z-]+)((?:;(?:\"[^\"\n]*\"|[^:\"\n])*)?):(.*)")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_NAME = re.compile(r"CN=(?:\"([^\"]*)\"|([^;:]*))", re.I)
_KINDS = ("VEVENT", "VTODO", "VJOURNAL")
_SHOWN = {
    "DTSTART": "Starts", "DTEND": "Ends", "DUE": "Due", "LOCATION": "Place", "ORGANIZER": "Organiser",
    "ATTENDEE": "Invited", "CATEGORIES": "Categories", "STATUS": "Status", "DESCRIPTION": "", "COMMENT": "",
}  # fmt: skip
MOST_EVENTS = 10_000


def pages(source: Source) -> Iterator[Page]:
    """The events in the order they are kept."""
    number = 0
    for place, (name, lines, day) in enumerate(_events(_text(source))):
        if place >= MOST_EVENTS:
            source.warn("too_much_text", characters=source.limits.characters)
            return
        if not place:
            source.facts.heading, source.facts.dated = name, day
        elif day != source.facts.dated:
            source.facts.dated = ""  # no day is that of the whole calendar
        for page in by_length("\n".join([name, *lines]), one_line(name, 120), number + 1):
            number = page.number
            yield page


def _text(source: Source) -> str:
    """The calendar, its folded lines joined before it is decoded: they may be folded within a letter."""
    content = read_bytes(source)
    if b"\0" in content[:64]:  # in two bytes a letter, where no letter can be cut
        content = decode(content).encode("utf-8", "replace")
    for fold in _FOLDED:
        content = content.replace(fold.encode(), b"")
    return decode(content)


def _events(text: str) -> Iterator[tuple[str, list[str], str]]:
    """Name, lines and day (ISO) of each. What stands within one, such as an alarm, is passed over."""
    open_: list[str] = []
    name = day = ""
    lines: list[str] = []
    for line in text.splitlines():
        found = _LINE.match(line)
        if not found:
            continue
        key, said, value = found[1].upper(), found[2], found[3].strip()
        if key == "BEGIN":
            open_.append(value.upper())
            if open_[-1] in _KINDS:
                name, day, lines = "", "", []
        elif key == "END" and open_:
            if open_.pop() in _KINDS and (name or lines):
                yield name, lines, day
        elif open_ and open_[-1] in _KINDS:
            shown = _shown(key, said, value)
            if key == "SUMMARY":
                name = _plain(value)
            elif key in _SHOWN and shown:
                lines.append(f"{_SHOWN[key]}: {shown}" if _SHOWN[key] else shown)
            if key == "DTSTART" and (moment := _moment(value)):
                day = moment.date().isoformat()
    if open_ and open_[-1] in _KINDS and (name or lines):
        yield name, lines, day


def _shown(key: str, said: str, value: str) -> str:
    if key in ("DTSTART", "DTEND", "DUE"):
        moment = _moment(value)
        if moment is None:
            return value
        return f"{moment.day} {moment:%B %Y}" + (f" {moment:%H:%M}" if "T" in value else "")
    if key in ("ORGANIZER", "ATTENDEE"):
        person = _NAME.search(said)
        address = re.sub(r"^mailto:", "", value, flags=re.I)
        return f"{person[1] or person[2]} <{address}>" if person else address
    return _plain(value)


def _moment(value: str) -> datetime | None:
    digits = re.match(r"(\d{8})(?:T(\d{4}))?", value)
    if digits is None:
        return None
    try:
        return datetime.strptime(digits[1] + (digits[2] or "0000"), "%Y%m%d%H%M")  # noqa: DTZ007 - as written
    except ValueError:
        return None


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda escaped: "\n" if escaped[1] in "nN" else escaped[1], value)
