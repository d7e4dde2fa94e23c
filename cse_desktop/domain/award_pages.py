"""The pages of a pack that speak of the award's years, as they have been decided. Exhibits are named by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.messages import Message
from cse_desktop.domain.promises import PromiseStanding

AwardPage = Literal["findings", "cases", "standards", "engagement"]
AWARD_PAGES: tuple[AwardPage, ...] = get_args(AwardPage)
AnswerState = Literal["answered", "in_hand", "open"]
ANSWER_STATES: tuple[AnswerState, ...] = get_args(AnswerState)


@dataclass(frozen=True)
class PageExhibit:
    """An exhibit as these pages name it."""

    number: str
    title: str


@dataclass(frozen=True)
class StandardRow:
    """A service standard with how it stands, what shows it, and the elements it speaks for."""

    standing: PromiseStanding
    exhibits: tuple[PageExhibit, ...]
    elements: tuple[str, ...]


@dataclass(frozen=True)
class Listening:
    """One time customers were asked, with what shows it, and the elements it speaks for."""

    entry: Engagement
    exhibits: tuple[PageExhibit, ...]
    elements: tuple[str, ...]


@dataclass(frozen=True)
class DoneLine:
    """An action in answer to a finding: what it is and where it stands (`action.<state>`), with the day."""

    title: str
    state: str
    done_on: date | None
    due: date | None


@dataclass(frozen=True)
class Answered:
    """A finding of an earlier review and what was done about it. `said` are the assessor's words or rating."""

    element: str
    title: str
    kind: Message
    said: str
    review: str
    visit: date | None
    state: AnswerState
    answered_on: date | None
    answer: str
    actions: tuple[DoneLine, ...]
    exhibits: tuple[PageExhibit, ...]


@dataclass(frozen=True)
class CaseRow:
    """A case for more than compliance: its strongest exhibits, how others do, and what it lacks still.

    `lacks` is empty where the pack goes out: whether a case is ready is nobody's business but our own.
    """

    element: str
    title: str
    beyond: str
    benchmark: str
    exhibits: tuple[PageExhibit, ...]
    lacks: tuple[Message, ...] = ()


@dataclass(frozen=True)
class AwardPages:
    """All of them; one that is empty is left out of the document. `plus` is what the best rating is called."""

    standards: tuple[StandardRow, ...] = ()
    listening: tuple[Listening, ...] = ()
    answers: tuple[Answered, ...] = ()
    cases: tuple[CaseRow, ...] = ()
    plus: str = ""

    @property
    def numbers(self) -> frozenset[str]:
        """The exhibits these pages name."""
        rows: Sequence[StandardRow | Listening | Answered | CaseRow]
        rows = (*self.standards, *self.listening, *self.answers, *self.cases)
        return frozenset(exhibit.number for row in rows for exhibit in row.exhibits)


NO_PAGES = AwardPages()
"""What a pack has that says nothing of the award's years."""
