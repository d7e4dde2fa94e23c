"""What the elements screen has done: operations with their values, ready for the session to run. Qt-free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cse_desktop.app import assessing, describing, linking, suggesting
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Form

Doing = Callable[[Workspace, Context], Any]


def rate(code: str, rating: str) -> Doing:
    """Rate an element; no rating takes it away."""
    return lambda ws, ctx: assessing.rate_element(ws, code, rating or None)


def narrate(code: str, narrative: str, step: str) -> Doing:
    """Write the narrative; one `step` a spell of typing."""
    return lambda ws, ctx: assessing.write_narrative(ws, code, narrative, step=step)


def give_reason(code: str, reason: str) -> Doing:
    """Say why an element does not apply."""
    return lambda ws, ctx: assessing.give_reason(ws, code, reason)


def change_link(link_id: str, values: dict[str, Any]) -> Doing:
    """Change what a link says."""
    return lambda ws, ctx: linking.change_link(ws, link_id, **values)


def unlink(link_id: str) -> Doing:
    """Take a link away."""
    return lambda ws, ctx: linking.unlink(ws, [link_id])


def link(evidence_ids: Sequence[str], code: str, why: str = "", where: str = "") -> Doing:
    """Link evidence to an element."""
    return lambda ws, ctx: linking.link_evidence(ws, evidence_ids, [code], why=why, where=where)


def refuse(evidence_id: str, code: str) -> Doing:
    """Do not suggest a piece of evidence for an element again."""
    return lambda ws, ctx: suggesting.refuse_suggestion(ws, evidence_id, code)


def add_visit(form: Form, title: str, location: str, code: str, why: str) -> Doing:
    """Add something to see on the visit, linked to an element."""
    return lambda ws, ctx: describing.add_evidence(ws, form, title, location=location, elements=[code], why=why)
