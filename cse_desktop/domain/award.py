"""Rows of the award's life: things to do, figures over time, what is claimed beyond the requirement."""

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

    `findings` are ids of findings, `done_on` the day its state became "done".
    """

    kind_of_row: ClassVar[str] = "action"
    title: str
    owner: str = ""
    team: str = ""
    due: date | None = None
    state: ActionState = "open"
    elements: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
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
