"""The undo and redo stacks, worked out from the journal, so that they outlive the program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cse_desktop.domain.changes import Changes, Edit
from cse_desktop.domain.messages import Message

Side = Mapping[str, Any] | None
Effect = Mapping[tuple[str, str], tuple[Side, Side]]
"""By kind and id of a row: its content before and after a step, for the rows that it leaves changed."""


@dataclass(frozen=True)
class UndoStacks:
    """Steps that can be undone and redone, the next one last, each with its label."""

    undo: tuple[tuple[str, Message], ...] = ()
    redo: tuple[tuple[str, Message], ...] = ()
    latest: Effect | None = None
    """What the latest step has done in all, where that is known. One that came to nothing is not offered."""

    def after(self, entry: Changes) -> UndoStacks:
        """The stacks once `entry` has been committed."""
        if entry.origin == "settle":
            return UndoStacks()
        if entry.origin == "found":
            return self
        step = (entry.step, entry.label)
        if entry.origin == "do":
            if self.undo and self.undo[-1][0] == entry.step:
                known = self.latest is not None and entry.edits and len(self.latest) <= LARGE_STEP
                total = effect_of(entry.edits, self.latest) if known else None
                return UndoStacks(self.undo[:-1] if total == {} else self.undo, (), total)
            # A long step (an import) may have been overtaken by a short one: it stays where it began.
            if any(known == entry.step for known, _ in self.undo):
                return replace(self, redo=())
            return UndoStacks((*self.undo, step), (), effect_of(entry.edits) if entry.edits else None)
        taken = entry.reverts
        if entry.origin == "undo":
            moved = [known for known in self.undo if known[0] == taken]
            return UndoStacks(tuple(k for k in self.undo if k[0] != taken), (*self.redo, *moved))
        moved = [known for known in self.redo if known[0] == taken]
        return UndoStacks((*self.undo, *moved), tuple(k for k in self.redo if k[0] != taken))


LARGE_STEP = 500
"""A step of more rows, such as an import, is taken to have done something: to keep and compare all of them after
each of its entries would cost more than the import."""


def effect_of(edits: Iterable[Edit], before: Effect | None = None) -> Effect:
    """What edits have done in all, on top of what their step had done before."""
    total = dict(before or {})
    for edit in edits:
        row = (edit.kind, edit.id)
        start = total[row][0] if row in total else edit.before
        total[row] = (start, edit.after)
    return {row: sides for row, sides in total.items() if sides[0] != sides[1]}


def stacks_of(journal: Iterable[Changes]) -> UndoStacks:
    """The stacks that a run of journal entries leaves. Older ones may come without their edits."""
    stacks = UndoStacks()
    for entry in journal:
        stacks = stacks.after(entry)
    return stacks
