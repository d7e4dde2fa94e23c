"""Actions: things to do, by whom and until when, for elements and in answer to findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cse_desktop.app.fields import check_fields, elements_named, lines_of, measure_named
from cse_desktop.app.named import find_row
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import ACTION_STATES, Action
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding, new_id

CHANGEABLE = frozenset({"title", "owner", "team", "due", "state", "elements", "findings", "measure_ids", "notes"})


def add_action(ws: Workspace, title: str, **values: Any) -> Action:
    """Add something to do; `values` are any of `CHANGEABLE`. Raises UserError for what makes no sense."""
    with ws.change(message("change.add_action", action=title.strip())) as work:
        return _put(work, Action(id=new_id(), title=title), values)


def change_action(ws: Workspace, action_id: str, step: str | None = None, **values: Any) -> Action:
    """Change an action, such as its state. Its day of being done is noted when it becomes done.

    Changes with the same `step` are undone together.
    """
    action = find_action(ws, action_id)
    with ws.change(message("change.action", action=action.title), step=step) as work:
        return _put(work, action, values)


def change_actions(ws: Workspace, action_ids: Sequence[str], **values: Any) -> list[Action]:
    """Change several actions alike, as one step: their state, owner, team or day."""
    held = list({(one := find_action(ws, id_)).id: one for id_ in action_ids}.values())
    with ws.change(message("change.actions", count=len(held))) as work:
        return [_put(work, action, values) for action in held]


def remove_action(ws: Workspace, action_id: str) -> None:
    """Take an action away; undo brings it back."""
    action = find_action(ws, action_id)
    with ws.change(message("change.remove_action", action=action.title)) as work:
        work.put(replace(action, removed_at=work.now))


def remove_actions(ws: Workspace, action_ids: Sequence[str]) -> None:
    """Take several actions away, as one step."""
    held = list({(one := find_action(ws, id_)).id: one for id_ in action_ids}.values())
    with ws.change(message("change.remove_actions", count=len(held))) as work:
        for action in held:
            work.put(replace(action, removed_at=work.now))


def find_action(ws: Workspace, reference: str) -> Action:
    """An action by its id or title. Raises UserError naming those there are."""
    actions = ws.snapshot.actions.values()
    return find_row(actions, reference, lambda a: a.title, "unknown_action", "action", "no_actions_yet")


def _put(work: UnitOfWork, action: Action, values: dict[str, Any]) -> Action:
    check_fields(values, CHANGEABLE)
    said = replace(action, **values)
    said = replace(said, **lines_of(said, ("title", "owner", "team")))
    if not said.title:
        raise UserError("action_title_wanted")
    if said.state not in ACTION_STATES:
        raise UserError("unknown_action_state", state=str(said.state), known=", ".join(ACTION_STATES))
    for id_ in said.findings:
        if work.get(Finding, id_) is None:
            raise UserError("unknown_finding")
    kept = action.measure_ids  # one that was removed since must not stand in the way of other changes
    bettered = [id_ if id_ in kept else measure_named(work.snapshot, id_) for id_ in said.measure_ids]
    done_on = (said.done_on or work.now.date()) if said.state == "done" else None
    return work.put(
        replace(
            said,
            elements=elements_named(work.snapshot, said.elements),
            findings=tuple(dict.fromkeys(said.findings)),
            measure_ids=tuple(dict.fromkeys(bettered)),
            done_on=done_on,
        )
    )
