"""What the engagement screen decides without Qt: which entries are shown, and what was typed in fields."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import LACKS, EngagementStanding, speaks_of, standing
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.snapshot import Snapshot

ALL, LACKING, PLANNED = "all", "lacking", "planned"
WAYS = (ALL, LACKING, *LACKS, PLANNED)
"""By what the list can be narrowed, in the order in which it is offered."""
QUOTES = "“”‘’\"'"
"""Marks around what somebody said, which are shown anyway."""


@dataclass(frozen=True)
class EngagementRow:
    """One entry of the list: its title, its facts in a line, and the words for what it lacks."""

    key: str
    title: str
    facts: str
    lacks: tuple[str, ...]
    planned: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """What the list shows of it in words."""
        return (self.title,)


def standings_of(snapshot: Snapshot, today: date) -> list[EngagementStanding]:
    """Every entry with what it lacks, the latest first."""
    return [standing(one, snapshot.evidence.keys(), today) for one in snapshot.engagements.values()]


def rows_of(
    standings: Iterable[EngagementStanding],
    way: str,
    words: str,
    say: Callable[[Message], str],
    facts: Callable[[Engagement], str],
    kept: str = "",
) -> list[EngagementRow]:
    """The entries that are to be seen; `kept` is one that is being written, which stays in any case."""
    return [
        EngagementRow(
            one.engagement.id,
            one.engagement.title,
            facts(one.engagement),
            tuple(say(lack) for lack in one.words),
            one.planned,
        )
        for one in standings
        if one.engagement.id == kept or (fits(one, way) and speaks_of(one.engagement, words))
    ]


def fits(one: EngagementStanding, way: str) -> bool:
    """Whether an entry is among those that a way of narrowing leaves."""
    if way == PLANNED:
        return one.planned
    if way == LACKING:
        return bool(one.lacks)
    return way == ALL or way in one.lacks


def counts_of(standings: Collection[EngagementStanding]) -> Mapping[str, int]:
    """How many entries each way of narrowing leaves."""
    return {way: sum(fits(one, way) for one in standings) for way in WAYS}


def people_in(text: str) -> int | None:
    """A number of people as typed; None for none. Raises UserError for what is no number of people."""
    plain = text.strip().replace(",", "").replace(" ", "")
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit()):
        raise UserError("engagement_people", people=text.strip())
    return int(plain)


def quotations_in(text: str) -> tuple[str, ...]:
    """What customers said, one in each line, without the marks that may stand around it."""
    lines = (_bare(line) for line in text.splitlines())
    return tuple(line for line in lines if line)


def days_after(engagement: Engagement, held_on: date | None) -> dict[str, date | None]:
    """What changes when it began on another day: a last day before the first makes no sense and goes."""
    stays = held_on is not None and (engagement.until is None or engagement.until >= held_on)
    return {"held_on": held_on} if stays else {"held_on": held_on, "until": None}


def names_used(snapshot: Snapshot, usual: Iterable[str] = ()) -> tuple[list[str], list[str]]:
    """Methods and teams to offer: the usual methods first, then those that were used before."""
    held = list(snapshot.engagements.values())
    own = sorted({one.method for one in held if one.method} - set(usual), key=str.casefold)
    teams = {one.team for one in held} | {one.team for one in snapshot.evidence.values()}
    return [*usual, *own], sorted(teams - {""}, key=str.casefold)


def _bare(line: str) -> str:
    text = line.strip()
    inner = text[1:-1]
    if len(text) > 1 and text[0] in QUOTES and text[-1] in QUOTES and not set(inner) & set('“”"'):
        return inner.strip()
    return text
