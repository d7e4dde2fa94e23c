"""Rows of the award's life: things to do, figures over time, promises to customers and what was heard from them,
what is claimed beyond the requirement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, get_args

from cse_desktop.domain.portfolio import Row

ActionState = Literal["open", "doing", "done", "dropped"]
ACTION_STATES: tuple[ActionState, ...] = get_args(ActionState)
Direction = Literal["higher", "lower"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


@dataclass(frozen=True, kw_only=True)
class Action(Row):
    """A thing to do: by whom, for which elements, in answer to which findings. `due` may be missing.

    `findings` are ids of findings, `measure_ids` those of measures it is to better, `done_on` the day its state
    became "done".
    """

    kind_of_row: ClassVar[str] = "action"
    title: str
    owner: str = ""
    team: str = ""
    due: date | None = None
    state: ActionState = "open"
    elements: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    measure_ids: tuple[str, ...] = ()
    notes: str = ""
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Measure(Row):
    """A figure over time. `direction` says whether higher or lower is better; `baseline` is where it began.

    `unit` is written after the figure, such as "%" or "minutes". `evidence_ids` are where its figures come from.
    """

    kind_of_row: ClassVar[str] = "measure"
    name: str
    unit: str = ""
    direction: Direction = "higher"
    baseline: float | None = None
    baseline_on: date | None = None
    target: float | None = None
    elements: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class Point(Row):
    """One dated value of a measure; with `series`, of somebody it is compared with, such as "County average"."""

    kind_of_row: ClassVar[str] = "point"
    measure_id: str
    dated: date
    value: float
    series: str = ""
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class Promise(Row):
    """A service standard: what the organisation promises customers, such as "We answer calls within 20 seconds".

    `consulted` says who had a say in setting it, and `consulted_on` when; `published` where customers can read it,
    and `published_on` since when. `measure_ids` are the measures that show whether it is kept.
    """

    kind_of_row: ClassVar[str] = "promise"
    text: str
    service: str = ""
    consulted: str = ""
    consulted_on: date | None = None
    published: str = ""
    published_on: date | None = None
    measure_ids: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, kw_only=True)
class Engagement(Row):
    """A consultation, a co-design group, a survey: customers were asked, and something came of it.

    It lasted from `held_on` to `until` (None: one day). `method` is how they were asked, `who` took part, `people`
    how many. `quotations` are words of theirs, `result` what was learnt, `changed` what was done, `told` how
    customers heard of that and `told_on` when.
    """

    kind_of_row: ClassVar[str] = "engagement"
    title: str
    held_on: date | None = None
    until: date | None = None
    method: str = ""
    who: str = ""
    people: int | None = None
    team: str = ""
    quotations: tuple[str, ...] = ()
    result: str = ""
    changed: str = ""
    told: str = ""
    told_on: date | None = None
    elements: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    notes: str = ""


ARGUMENTS = ("beyond", "learn", "effect", "benchmark")
"""The fields of a Compliance Plus case, in the order in which they are asked for and printed."""


@dataclass(frozen=True, kw_only=True)
class PlusCase(Row):
    """Why an element is more than compliant in one review. Exhibits are cited in the text, as in a narrative.

    `beyond`: what goes beyond the requirement; `learn`: who could learn from it, and what; `effect`: what it led
    to; `benchmark`: how others do.
    """

    kind_of_row: ClassVar[str] = "plus_case"
    review_id: str
    element: str
    beyond: str = ""
    learn: str = ""
    effect: str = ""
    benchmark: str = ""
