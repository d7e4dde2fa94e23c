"""Things to do: what is late, and what is due soon."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from cse_desktop.domain.award import Action

UNDER_WAY = frozenset({"open", "doing"})
"""States of an action that is still to be done."""
SOON = timedelta(days=14)
"""So long before its day an action is due soon."""


def is_overdue(action: Action, today: date) -> bool:
    """Whether it should have been done before today."""
    return action.state in UNDER_WAY and action.due is not None and action.due < today


def is_due_soon(action: Action, today: date) -> bool:
    """Whether it is to be done today or in the next two weeks."""
    return action.state in UNDER_WAY and action.due is not None and today <= action.due <= today + SOON


def overdue(actions: Iterable[Action], today: date) -> tuple[Action, ...]:
    """Those that are late, in the order given."""
    return tuple(action for action in actions if is_overdue(action, today))


def due_soon(actions: Iterable[Action], today: date) -> tuple[Action, ...]:
    """Those that are due soon, in the order given."""
    return tuple(action for action in actions if is_due_soon(action, today))


def of_team(actions: Iterable[Action], team: str) -> tuple[Action, ...]:
    """Those of one team however it is written; all of them where none is named."""
    wanted = team.strip().casefold()
    return tuple(action for action in actions if not wanted or action.team.strip().casefold() == wanted)
