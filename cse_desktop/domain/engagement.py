"""Engagement: what an entry still lacks, and what was said beside what was done about it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.messages import Message, message

Lack = Literal["result", "changed", "told", "evidence"]
LACKS: tuple[Lack, ...] = get_args(Lack)
"""In the order in which things happen: something is learnt, something changes, customers hear of it."""


@dataclass(frozen=True)
class EngagementStanding:
    """An entry with what it lacks; `planned`: its day is still to come, and nothing can be lacking yet."""

    engagement: Engagement
    lacks: tuple[Lack, ...]
    planned: bool

    @property
    def words(self) -> tuple[Message, ...]:
        """What it lacks, as messages."""
        return tuple(message(f"engagement.lacks.{lack}") for lack in self.lacks)


@dataclass(frozen=True)
class SaidAndDone:
    """What customers said at one occasion, what was done about it, and how they were told."""

    title: str
    said: tuple[str, ...]
    done: str
    told: str


def standing(engagement: Engagement, evidence: Set[str], today: date) -> EngagementStanding:
    """How an entry stands; `evidence` are the ids of what the portfolio holds now."""
    planned = is_planned(engagement, today)
    return EngagementStanding(engagement, () if planned else tuple(_lacks(engagement, evidence)), planned)


def is_planned(engagement: Engagement, today: date) -> bool:
    """Whether it is still to come: its day is, and nothing is said yet of what came of it."""
    said = engagement.result.strip() or engagement.changed.strip() or engagement.told.strip()
    return engagement.held_on is not None and engagement.held_on > today and not said


def speaks_of(engagement: Engagement, words: str) -> bool:
    """Whether every word stands somewhere in an entry, what customers said included; capitals do not matter."""
    one = engagement
    texts = (one.title, one.method, one.who, one.team, one.result, one.changed, one.told, one.notes)
    held = "\n".join((*texts, *one.quotations, *one.elements)).casefold()
    return all(word in held for word in words.casefold().split())


def said_and_done(engagements: Iterable[Engagement]) -> list[SaidAndDone]:
    """What was said and what was done, of every entry after which something changed, in the order given.

    Where no words of customers are noted, what was learnt stands for them.
    """
    found = []
    for one in engagements:
        said = tuple(line.strip() for line in one.quotations if line.strip()) or (one.result.strip(),)
        if one.changed.strip() and said[0]:
            found.append(SaidAndDone(one.title, said, one.changed.strip(), one.told.strip()))
    return found


def plain_text(pairs: Iterable[SaidAndDone], say: Callable[[Message], str]) -> str:
    """The pairs as plain text for a web page or a poster; `say` puts the messages into words."""
    parts = [say(message("engagement.said_and_done"))]
    for pair in pairs:
        lines = [pair.title, say(message("engagement.you_said"))]
        lines += [f"“{said.strip('“”')}”" for said in pair.said]
        lines += [say(message("engagement.we_did")), pair.done]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _lacks(engagement: Engagement, evidence: Set[str]) -> Iterable[Lack]:
    if not engagement.result.strip():
        yield "result"
    if not engagement.changed.strip():
        yield "changed"
    if not engagement.told.strip():
        yield "told"
    if evidence.isdisjoint(engagement.evidence_ids):
        yield "evidence"
