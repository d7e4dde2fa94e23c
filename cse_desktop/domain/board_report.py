"""What a progress report to the board says, decided: where it stands, what was done, what comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from cse_desktop.domain.award import Point
from cse_desktop.domain.award_pages import Answered, Listening, StandardRow
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.domain.messages import Message
from cse_desktop.domain.rating import GroupTally
from cse_desktop.domain.snapshot import Snapshot

MONTHS = 6
"""How often a board is told, and how far a report looks ahead."""
Beside = Literal["better", "worse", "same"]


@dataclass(frozen=True)
class Period:
    """The days a report is about, both included."""

    begins: date
    ends: date


@dataclass(frozen=True)
class Earlier:
    """What the present is compared with: the portfolio then, and what that moment is called."""

    snapshot: Snapshot
    called: Message


@dataclass(frozen=True)
class GlanceRow:
    """A figure of the first page: what, how it was then (empty: not known), how it is now, and that in words."""

    what: Message
    before: str
    now: Message
    said: Message | None = None


@dataclass(frozen=True)
class GroupProgress:
    """How one group of the standard stands. `before` is how many elements were met, None where it is not known."""

    heading: Message
    tally: GroupTally
    needed: int | None
    outlook: Message | None
    before: int | None


@dataclass(frozen=True)
class ElementMove:
    """An element whose rating is another one than it was, with both in words."""

    code: str
    title: str
    before: Message
    now: Message
    was_met: bool
    is_met: bool


@dataclass(frozen=True)
class ActionLine:
    """An action: what, by whom, for which elements, and the day it was done or is due."""

    title: str
    owner: str
    elements: tuple[str, ...]
    day: date | None
    under_way: bool = False


@dataclass(frozen=True)
class Compared:
    """How a measure stands beside somebody else: their name, their newest point, and whether ours is better."""

    name: str
    point: Point
    beside: Beside


@dataclass(frozen=True)
class MeasureProgress:
    """A measure at the end of the period, at its beginning, and beside others."""

    standing: MeasureStanding
    before: Point | None
    compared: tuple[Compared, ...]


@dataclass(frozen=True)
class ComingUp:
    """Something with a day that lies ahead."""

    day: date
    what: Message


@dataclass(frozen=True)
class BoardReport:
    """A whole report. `well` and `attention` are the sentences of its first page, the weightiest first.

    `kept` counts the service standards by whether they are kept. Of long lists there is only what comes first;
    `more` says how much was left out of each, by name.
    """

    period: Period
    earlier: Message | None
    overall: Message | None
    glance: tuple[GlanceRow, ...]
    well: tuple[Message, ...]
    attention: tuple[Message, ...]
    groups: tuple[GroupProgress, ...]
    moves: tuple[ElementMove, ...]
    ahead: tuple[ComingUp, ...]
    kept: Mapping[str, int]
    measures: tuple[MeasureProgress, ...] = ()
    standards: tuple[StandardRow, ...] = ()
    charted: tuple[MeasureProgress, ...] = ()
    done: tuple[ActionLine, ...] = ()
    overdue: tuple[ActionLine, ...] = ()
    coming: tuple[ActionLine, ...] = ()
    closed: tuple[Answered, ...] = ()
    unanswered: tuple[Answered, ...] = ()
    listening: tuple[Listening, ...] = ()
    more: Mapping[str, int] = field(default_factory=dict)
