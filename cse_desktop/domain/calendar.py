"""What of the actions goes into a calendar: those still to be done that have a day, all of them or one team's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cse_desktop.domain.actions import UNDER_WAY, of_team
from cse_desktop.domain.award import Action
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.snapshot import Snapshot


@dataclass(frozen=True)
class CalendarEntry:
    """One day's entry. `id` stays the same for an action, `version` grows as it changes."""

    id: str
    title: str
    day: date
    lines: tuple[Message, ...]
    version: int
    changed_at: datetime | None


def calendar_entries(snapshot: Snapshot, team: str = "") -> tuple[CalendarEntry, ...]:
    """An entry for each action that is to be done by a day. Raises UserError where there is none."""
    due = [a for a in of_team(snapshot.actions.values(), team) if a.state in UNDER_WAY and a.due is not None]
    if not due:
        raise UserError("no_actions_of_team", team=team) if team.strip() else UserError("no_actions_with_date")
    return tuple(
        CalendarEntry(a.id, a.title, a.due, _lines(snapshot, a), a.version, a.changed_at) for a in due if a.due
    )


def _lines(snapshot: Snapshot, action: Action) -> tuple[Message, ...]:
    told = [message(f"calendar.{name}", words=words) for name, words in _particulars(snapshot, action) if words]
    return (message("calendar.due"), *told)


def _particulars(snapshot: Snapshot, action: Action) -> list[tuple[str, str]]:
    titles = {element.code: element.title for element in snapshot.standard.elements}
    held = snapshot.all_findings
    return [
        ("owner", action.owner),
        ("team", action.team),
        *(("element", f"{code} {titles.get(code, '')}".strip()) for code in action.elements),
        *(("finding", held[id_].text) for id_ in action.findings if id_ in held),
        ("notes", action.notes.strip()),
    ]
