"""Ways of looking at the evidence kept under a name: this year's surveys, what Housing has still to link."""

from __future__ import annotations

from dataclasses import replace

from cse_desktop.app.named import by_name, tidy_name
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.library import EvidenceFacts, chosen, facts_of, ordered
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import SavedView, new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.views import EVIDENCE, View


def save_view(ws: Workspace, name: str, view: View) -> SavedView:
    """Keep a view under a name; what was kept under it is replaced. Raises UserError for an empty name."""
    wanted = tidy_name(name, "view_name_wanted")
    with ws.change(message("change.save_view", name=wanted)) as work:
        held = by_name(saved_views(work.snapshot), wanted)
        if held is not None:
            return work.put(replace(held, view=view.plain()))
        return work.put(SavedView(id=new_id(), name=wanted, screen=EVIDENCE, view=view.plain()))


def rename_view(ws: Workspace, name: str, new_name: str) -> SavedView:
    """Give a saved view another name. Raises UserError: no such view, or the name is taken."""
    wanted = tidy_name(new_name, "view_name_wanted")
    with ws.change(message("change.rename_view", name=wanted)) as work:
        held = find_view(work.snapshot, name)
        taken = by_name(saved_views(work.snapshot), wanted)
        if taken is not None and taken.id != held.id:
            raise UserError("view_name_taken", view=taken.name)
        return work.put(replace(held, name=wanted))


def remove_view(ws: Workspace, name: str) -> None:
    """Forget a saved view; undo brings it back. Raises UserError: no such view."""
    held = find_view(ws.snapshot, name)
    with ws.change(message("change.remove_view", name=held.name)) as work:
        work.put(replace(held, removed_at=work.now))


def saved_views(snapshot: Snapshot) -> tuple[SavedView, ...]:
    """The saved views of the evidence library, in order of name."""
    return tuple(view for view in snapshot.saved_views.values() if view.screen == EVIDENCE)


def find_view(snapshot: Snapshot, name: str) -> SavedView:
    """The saved view of this name (in capitals or not) or id. Raises UserError naming those there are."""
    held = snapshot.saved_views.get(name) or by_name(saved_views(snapshot), name)
    if held is None:
        known = ", ".join(f"“{view.name}”" for view in saved_views(snapshot))
        raise UserError("unknown_view" if known else "no_views", view=name, known=known)
    return held


def in_view(snapshot: Snapshot, view: View) -> list[EvidenceFacts]:
    """The evidence that a view shows, in its order."""
    found = chosen(facts_of(snapshot).values(), view.filter)
    return ordered(found, view.sort or "exhibit", descending=view.descending)
