"""What the elements screen has done: operations with their values, ready for the session to run. Qt-free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cse_desktop.app import arguing, assessing, describing, linking, returning, suggesting
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import Form

Doing = Callable[[Workspace, Context], Any]


@dataclass(frozen=True)
class Placed:
    """Where a link was in its list, where it is now (from 0), and how many there are."""

    link_id: str
    before: int
    now: int
    count: int


def rate(code: str, rating: str) -> Doing:
    """Rate an element; no rating takes it away."""
    return lambda ws, ctx: assessing.rate_element(ws, code, rating or None)


def narrate(code: str, narrative: str, step: str) -> Doing:
    """Write the narrative; one `step` a spell of typing."""
    return lambda ws, ctx: assessing.write_narrative(ws, code, narrative, step=step)


def give_reason(code: str, reason: str) -> Doing:
    """Say why an element does not apply."""
    return lambda ws, ctx: assessing.give_reason(ws, code, reason)


def argue(code: str, about: str, said: str, step: str) -> Doing:
    """Answer a question of the case for more than compliance; one `step` a spell of typing."""
    return lambda ws, ctx: arguing.argue_case(ws, code, step=step, **{about: said})


def withdraw_case(code: str) -> Doing:
    """Put an element forward as more than compliant no longer."""
    return lambda ws, ctx: arguing.withdraw_case(ws, code)


def change_link(link_id: str, values: dict[str, Any]) -> Doing:
    """Change what a link says."""
    return lambda ws, ctx: linking.change_link(ws, link_id, **values)


def unlink(link_id: str) -> Doing:
    """Take a link away."""
    return lambda ws, ctx: linking.unlink(ws, [link_id])


def link(evidence_ids: Sequence[str], code: str, why: str = "", where: str = "") -> Doing:
    """Link evidence to an element."""
    return lambda ws, ctx: linking.link_evidence(ws, evidence_ids, [code], why=why, where=where)


def order(code: str, link_id: str, *, steps: int = 0, place: int | None = None) -> Doing:
    """Put a link of an element some steps on, or before the one at a place of the list as it is.

    Worked out when it is done: keys come faster than the portfolio is stored.
    """

    def run(ws: Workspace, ctx: Context) -> Placed:
        ids = [link.id for link in ws.snapshot.links_by_element.get(code, ())]
        if link_id not in ids:
            raise UserError("link_gone")
        at = ids.index(link_id)
        wanted = at + steps if place is None else place - (place > at)
        ids.remove(link_id)
        ids.insert(max(0, wanted), link_id)
        linking.order_links(ws, code, ids)
        return Placed(link_id, at, ids.index(link_id), len(ids))

    return run


def move(link_ids: Sequence[str], code: str, copy: bool) -> Doing:
    """Move links to another element, or copy them there."""
    return lambda ws, ctx: linking.move_links(ws, link_ids, code, copy=copy)


def cover(code: str, part: int, link_ids: Sequence[str]) -> Doing:
    """Say which links cover a part."""
    return lambda ws, ctx: linking.cover_part(ws, code, part, link_ids)


def restore(exhibit: str) -> Doing:
    """Bring back evidence that is cited and was removed."""
    return lambda ws, ctx: describing.restore_evidence(ws, [ws.snapshot.exhibits[exhibit].id])


def own(codes: Sequence[str], name: str) -> Doing:
    """Say who prepares elements."""
    return lambda ws, ctx: assessing.set_owner(ws, codes, name)


def put_in_review(codes: Sequence[str], included: bool) -> Doing:
    """Put elements into the review, or leave them out of it."""

    def run(ws: Workspace, ctx: Context) -> None:
        scope = ws.snapshot.scope
        assessing.set_scope(ws, sorted(scope.union(codes) if included else scope.difference(codes)))

    return run


def remove_finding(finding_id: str) -> Doing:
    """Take away something that an assessor said."""
    return lambda ws, ctx: returning.remove_findings(ws, [finding_id])


def refuse(evidence_id: str, code: str) -> Doing:
    """Do not suggest a piece of evidence for an element again."""
    return lambda ws, ctx: suggesting.refuse_suggestion(ws, evidence_id, code)


def add_visit(form: Form, title: str, location: str, code: str, why: str) -> Doing:
    """Add something to see on the visit, linked to an element."""
    return lambda ws, ctx: describing.add_evidence(ws, form, title, location=location, elements=[code], why=why)
