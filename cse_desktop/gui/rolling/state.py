"""What the form for rolling forward comes to, decided without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from cse_desktop.domain.history_of_reviews import asked_after
from cse_desktop.domain.reviews import FULL
from cse_desktop.domain.rolling import Roll, RollPlan, RollProblem, source_of
from cse_desktop.domain.snapshot import Snapshot

Some = Literal["all", "none", "some"]
Covers = Literal["whole", "again", "some"]
NOT_YET = frozenset({"error.roll_visit_wanted", "error.review_title_wanted"})
"""What is only missing: no fault while a person is still filling the form in."""
NAMED = 6
"""Exhibits or elements that a line names before it says how many more there are."""


@dataclass(frozen=True)
class RollForm:
    """The form as it stands: `told` are elements whose narratives go along, `chosen` those that are covered."""

    title: str = ""
    visit: date | None = None
    kind: str = FULL
    outcome: str = ""
    until: date | None = None
    ratings: Literal["keep", "reset"] = "keep"
    narratives: Some = "all"
    told: frozenset[str] = frozenset()
    cases: bool = True
    covers: Covers = "whole"
    chosen: tuple[str, ...] = ()
    source: str = ""

    def roll(self, again: tuple[str, ...]) -> Roll:
        """What is wanted; `again` are the elements that are likely to be looked at again."""
        told = {"all": None, "none": frozenset[str](), "some": self.told}[self.narratives]
        covered = {"whole": (), "again": again, "some": self.chosen}[self.covers]
        return Roll(
            title=self.title,
            visit=self.visit,
            kind=self.kind,
            outcome=self.outcome,
            certificate_until=self.until,
            narratives=told,
            keep_ratings=self.ratings == "keep",
            carry_cases=self.cases,
            scope=covered,
            source=self.source,
        )


def begin_with(snapshot: Snapshot, roll: Roll) -> RollForm:
    """The form as it begins: what is suggested, in an annual review with what is likely to be looked at again."""
    source = source_of(snapshot, roll.source)
    form = RollForm(roll.title, roll.visit, roll.kind or FULL, source=roll.source)
    if source is not None:
        form = replace(form, outcome=source.outcome, until=roll.certificate_until)
    if roll.scope:
        return replace(form, covers="some", chosen=roll.scope)
    return replace(form, covers=covers_of(form.kind, likely_again(snapshot, roll.source)))


def likely_again(snapshot: Snapshot, source_id: str = "") -> tuple[str, ...]:
    """What an assessor is likely to look at again after the review one goes on from."""
    source = source_of(snapshot, source_id)
    return asked_after(snapshot, source) if source is not None else ()


def covers_of(kind: str, again: tuple[str, ...]) -> Covers:
    """What a review of a kind usually covers."""
    return "again" if kind != FULL and again else "whole"


def problems_at(plan: RollPlan, *, asked: bool) -> Mapping[str, RollProblem]:
    """What is to be said at each field. What is only missing is said once the person has `asked` to go on."""
    found: dict[str, RollProblem] = {}
    for problem in plan.problems:
        if asked or problem.message.id not in NOT_YET:
            found.setdefault(problem.field, problem)
    return found


def first_few(names: tuple[str, ...]) -> tuple[str, int]:
    """The first names in a row, and how many more there are."""
    return ", ".join(names[:NAMED]), max(0, len(names) - NAMED)
