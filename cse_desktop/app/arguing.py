"""Compliance Plus cases: elements put forward as more than compliant, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cse_desktop.app.fields import check_fields
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import ARGUMENTS, PlusCase
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.plus import CaseStanding, case_standings, plus_rating
from cse_desktop.domain.portfolio import new_id


def argue_case(ws: Workspace, code: str, *, step: str | None = None, **said: Any) -> PlusCase:
    """Put an element forward as more than compliant, or say why: `said` is any of `ARGUMENTS`.

    The rating is left as it is. Raises UserError for an unknown element and where the scale has no such step.
    """
    element = ws.snapshot.standard.element(code)
    if plus_rating(ws.snapshot.standard) is None:
        raise UserError("no_plus_rating")
    check_fields(said, ARGUMENTS)
    with ws.change(message("change.argue_case", element=element.code), step=step) as work:
        return work.put(replace(_case(work, element.code), **said))


def withdraw_case(ws: Workspace, code: str) -> None:
    """Put an element forward no longer; undo brings back what was said. Raises UserError if there is none."""
    element = ws.snapshot.standard.element(code)
    case = ws.snapshot.plus_cases.get(element.code)
    if case is None:
        raise UserError("no_case", element=element.code)
    with ws.change(message("change.withdraw_case", element=element.code)) as work:
        work.put(replace(case, removed_at=work.now))


def cases_of(ws: Workspace) -> list[CaseStanding]:
    """Every case of the review that is prepared, with what it still lacks."""
    return case_standings(ws.snapshot)


def _case(work: UnitOfWork, code: str) -> PlusCase:
    review = work.snapshot.review.id
    return work.snapshot.plus_cases.get(code) or PlusCase(id=new_id(), review_id=review, element=code)
