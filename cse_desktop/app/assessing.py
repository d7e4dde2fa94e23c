"""What the organisation says of itself: ratings and narratives, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import FileState, Gap, find_gaps
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Assessment, Portfolio, Review, new_id
from cse_desktop.domain.reviews import clash
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard


def rate_element(
    ws: Workspace, code: str, rating: str | None, *, narrative: str | None = None, reason: str | None = None
) -> Assessment:
    """Rate one element in the current review; None takes the rating away.

    `rating` is a code or label of the scale, or `not_applicable`, which wants a `reason`. What is None is left
    as it is. Raises UserError for an unknown element or rating.
    """
    standard = ws.snapshot.standard
    element = standard.element(code)
    wanted = rating_code(standard, rating) if rating is not None else None
    with ws.change(message("change.rate", element=element.code)) as work:
        said = replace(_assessment(work, element.code), rating=wanted)
        if narrative is not None:
            said = replace(said, narrative=narrative)
        if reason is not None:
            said = replace(said, reason=reason)
        return _keep(work, said)


def write_narrative(ws: Workspace, code: str, narrative: str, *, step: str | None = None) -> Assessment:
    """Say in words how the organisation meets an element. Changes of one `step` are undone together."""
    element = ws.snapshot.standard.element(code)
    with ws.change(message("change.narrative", element=element.code), step=step) as work:
        return _keep(work, replace(_assessment(work, element.code), narrative=narrative))


def give_reason(ws: Workspace, code: str, reason: str, *, step: str | None = None) -> Assessment:
    """Say why an element does not apply."""
    element = ws.snapshot.standard.element(code)
    with ws.change(message("change.reason", element=element.code), step=step) as work:
        return _keep(work, replace(_assessment(work, element.code), reason=reason))


def set_owner(ws: Workspace, codes: Sequence[str], owner: str) -> list[Assessment]:
    """Say who prepares elements, in one step; an empty name: nobody. Groups stand for all their elements."""
    name = " ".join(owner.split())
    wanted = codes_meant(ws.snapshot.standard, codes)
    with ws.change(message("change.owner", count=len(wanted), element=", ".join(wanted), owner=name)) as work:
        return [_keep(work, replace(_assessment(work, code), owner=name)) for code in wanted]


def set_scope(ws: Workspace, codes: Sequence[str]) -> Review:
    """Say which elements the review being prepared covers. All of them, or none named: the whole standard.

    Groups stand for all their elements. What was said of the others stays as it is.
    """
    wanted = codes_meant(ws.snapshot.standard, codes)
    everything = len(wanted) == len(ws.snapshot.standard.elements)
    with ws.change(message("change.scope")) as work:
        return work.put(replace(work.snapshot.review, scope=() if everything else wanted))


def codes_meant(standard: Standard, codes: Sequence[str]) -> tuple[str, ...]:
    """The elements that codes of elements and groups stand for, in the standard's order. Raises UserError."""
    meant = {code for each in codes for code in standard.codes_below(each)}
    return tuple(element.code for element in standard.elements if element.code in meant)


def set_visit(ws: Workspace, visit: date | None) -> Review:
    """Set the date of the assessor's visit, to which the age of evidence is counted.

    Raises UserError for a day that cannot be, such as that of another review.
    """
    with ws.change(message("change.visit")) as work:
        said = replace(work.snapshot.review, visit=visit)
        problem = clash(said, work.snapshot.reviews) if visit is not None else None
        if problem is not None:
            raise UserError(problem.id.replace(".", "_"), None, **problem.values)
        return work.put(said)


def rename_organisation(ws: Workspace, organisation: str) -> Portfolio:
    """Set the name the pack is made out to."""
    if not organisation.strip():
        raise UserError("organisation_wanted")
    with ws.change(message("change.organisation")) as work:
        return work.put(replace(work.snapshot.portfolio, organisation=organisation.strip()))


def gaps_of(ws: Workspace, today: date, file_states: Mapping[str, FileState] | None = None) -> list[Gap]:
    """Every gap of the portfolio, gravest first."""
    return find_gaps(ws.snapshot, today, file_states)


def rating_code(standard: Standard, rating: str) -> str:
    """The code of a rating given by code or label. Raises UserError if the scale has no such step."""
    plain = rating.strip().casefold().replace("-", "_").replace(" ", "_").replace("/", "")
    if plain in (NOT_APPLICABLE, "na"):
        if not standard.not_applicable_allowed:
            raise UserError("not_applicable_not_allowed")
        return NOT_APPLICABLE
    return standard.rating(rating).code


def _assessment(work: UnitOfWork, code: str) -> Assessment:
    held = work.snapshot.assessment(code)
    return held or Assessment(id=new_id(), review_id=work.snapshot.review.id, element=code)


def _keep(work: UnitOfWork, said: Assessment) -> Assessment:
    """Store what is said. An assessment that says nothing any more is as if it had never been."""
    if said.rating is None and not (said.narrative or said.reason or said.owner):
        work.drop(said.kind_of_row, said.id)
        return said
    return work.put(said)
