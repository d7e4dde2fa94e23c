"""The history as a list one can go back in: every step with where it stands, going back or forward by several at
once, and what a step did to each row.

What can be undone is known by the workspace's stacks alone; the journal tells of the rest. It may be long: ask off
the main thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from cse_desktop.app.context import Context
from cse_desktop.app.undo import UndoStacks, effect_of
from cse_desktop.app.workspace import UNDO_DEPTH, Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import exhibit
from cse_desktop.domain.snapshot import Snapshot

Standing = Literal["done", "undone", "past"]
"""`done` can be undone; `undone` was taken back, and may be redone; `past` is done for good."""
FOUND = frozenset({"found"})
TOLD_WHOLE = frozenset({"assessment", "link", "finding"})
"""Kinds of which it is told what a new row says: that it came is not the news."""
LONGEST_SUBJECT = 120
"""Letters by which a row is named."""
MOST_ROWS = 200
"""Of one step so many rows are told of; an import may have thousands."""
SILENT = frozenset(
    (
        *("guessed", "date_source", "original", "marks", "source_path", "source_size", "source_changed_at"),
        *("file_step", "part_of", "parts", "media_type", "size", "pages", "characters", "confidence"),
        *("unrecognised", "badly_read", "personal", "checked_by", "checked_at", "read_state", "read_reason"),
        *("read_values", "added_at", "number", "evidence_id", "review_id", "position", "quotation_gone", "box"),
        *("blob", "created_at", "standard_id", "taken_at", "replaced_at", "started_at", "ended_at", "declined"),
        *("removed_at", "closed_at", "said_at", "about", "source", "view", "screen"),
    )
)
"""Fields that say nothing to people, or what the row being there says already."""


@dataclass(frozen=True)
class HistoryStep:
    """One step as it stands now. `last` is its last journal entry; `can_redo` for what was undone and can be
    brought back; `undone_by` and `undone_at` (UTC) tell who took it back and when."""

    step: str
    last: int
    label: Message
    member: str
    at: datetime
    standing: Standing
    can_redo: bool = False
    undone_by: str = ""
    undone_at: datetime | None = None


@dataclass(frozen=True)
class FieldChange:
    """A field with its values before and after, as they are stored."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class RowChange:
    """What a step did to one row: `what` says whether it came, went or changed; `subject` which it is: an exhibit,
    an element's code, a name."""

    kind: str
    subject: str
    what: Literal["added", "removed", "changed"]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class StepDetail:
    """The rows of a step, as many as are told of, and how many more there are."""

    step: str
    rows: tuple[RowChange, ...]
    more: int = 0


@dataclass(frozen=True)
class Moved:
    """How many steps were undone or redone, and why it went no further, if it did not."""

    steps: int
    stopped: Message | None = None


def history_steps(ws: Workspace, latest: int = UNDO_DEPTH) -> list[HistoryStep]:
    """The steps of the journal, the newest first, and where each stands now."""
    return steps_of(ws.rooms.store.journal(latest=latest, edits=False), ws.stacks)


def steps_of(journal: Iterable[Changes], stacks: UndoStacks) -> list[HistoryStep]:
    """The steps of journal entries, the newest first."""
    found: dict[str, HistoryStep] = {}
    undo, redo = ({step for step, _ in stack} for stack in (stacks.undo, stacks.redo))
    for entry in journal:
        if entry.origin in ("undo", "redo"):
            held = found.get(entry.reverts or "")
            if held is not None:
                back = entry.origin == "undo"
                by, at = (entry.member, entry.at) if back else ("", None)
                standing: Standing = "undone" if back else "past"
                found[held.step] = replace(held, standing=standing, undone_by=by, undone_at=at)
        elif entry.step in found:
            found[entry.step] = replace(found[entry.step], last=entry.sequence)
        elif entry.origin not in FOUND:
            found[entry.step] = HistoryStep(
                entry.step, entry.sequence, entry.label, entry.member, entry.at, "past"
            )
    return [_standing(step, undo, redo) for step in reversed(found.values())]


def _standing(held: HistoryStep, undo: set[str], redo: set[str]) -> HistoryStep:
    if held.step in undo:
        return replace(held, standing="done")
    return replace(held, can_redo=True) if held.step in redo else held


def undo_back_to(ws: Workspace, ctx: Context, step: str) -> Moved:
    """Undo this step and all that was done after it, the latest first. Stops where one was built on."""
    return _move(ws, ctx, step, back=True)


def redo_up_to(ws: Workspace, ctx: Context, step: str) -> Moved:
    """Bring back this step and all that were undone after it was, in their order. Stops where one was built on."""
    return _move(ws, ctx, step, back=False)


def _move(ws: Workspace, ctx: Context, step: str, *, back: bool) -> Moved:
    done = 0
    while step in {known for known, _ in (ws.stacks.undo if back else ws.stacks.redo)}:
        ctx.check()
        try:
            if (ws.undo() if back else ws.redo()) is None:
                break
        except UserError as error:
            return Moved(done, error.message)
        done += 1
    return Moved(done)


def step_detail(ws: Workspace, step: str) -> StepDetail:
    """What a step did, row by row, in all: a narrative typed in twenty spells is one change."""
    edits = [edit for entry in ws.rooms.store.journal(step=step) for edit in entry.edits]
    snapshot = ws.snapshot
    told = []
    for (kind, _), (before, after) in effect_of(edits).items():
        change = _row_change(snapshot, kind, before, after)
        if change is not None:
            told.append(change)
    return StepDetail(step, tuple(told[:MOST_ROWS]), max(0, len(told) - MOST_ROWS))


def _row_change(
    snapshot: Snapshot, kind: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> RowChange | None:
    held = after or before or {}
    here = [row is not None and not row.get("removed_at") for row in (before, after)]
    if kind == "intake" or here == [False, False]:
        return None
    what: Literal["added", "removed", "changed"] = "changed"
    if here != [True, True]:
        what = "added" if here[1] else "removed"
    names = [name for name in held if name not in SILENT and name != "id"]
    first, last = (before or {}) if here[0] else {}, (after or {}) if here[1] else {}
    fields = [FieldChange(name, first.get(name), last.get(name)) for name in names]
    changed = tuple(field for field in fields if (field.before or None) != (field.after or None))
    if what == "changed" and not changed:
        return None
    told = what == "changed" or (what == "added" and kind in TOLD_WHOLE)
    return RowChange(kind, _subject(snapshot, kind, held), what, changed if told else ())


def _subject(snapshot: Snapshot, kind: str, held: Mapping[str, Any]) -> str:
    if kind == "evidence":
        return f"{exhibit(held['number'])} {held['title']}"
    if kind in ("link", "refusal", "earlier_version"):
        evidence = snapshot.evidence.get(held["evidence_id"])
        shown = evidence.exhibit if evidence else ""
        return " – ".join(part for part in (shown, held.get("element", "") or held.get("file_name", "")) if part)
    told = ("element", "name", "title", "path", "organisation", "text")
    return next((str(held[name]) for name in told if held.get(name)), "")[:LONGEST_SUBJECT]
