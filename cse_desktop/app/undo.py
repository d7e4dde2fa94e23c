"""The undo and redo stacks, worked out from the journal, so that they outlive the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cse_desktop.domain.changes import Changes
from cse_desktop.domain.messages import Message


@dataclass(frozen=True)
class UndoStacks:
    """Steps that can be undone and redone, the next one last, each with its label."""

    undo: tuple[tuple[str, Message], ...] = ()
    redo: tuple[tuple[str, Message], ...] = ()

    def after(self, entry: Changes) -> UndoStacks:
        """The stacks once `entry` has been committed."""
        if entry.origin == "settle":
            return UndoStacks()
        step = (entry.step, entry.label)
        if entry.origin == "do":
            if self.undo and self.undo[-1][0] == entry.step:
                return replace(self, redo=())
            # A long step (an import) may have been overtaken by a short one: it stays where it began.
            if any(known == entry.step for known, _ in self.undo):
                return replace(self, redo=())
            return UndoStacks((*self.undo, step), ())
        taken = entry.reverts
        if entry.origin == "undo":
            moved = [known for known in self.undo if known[0] == taken]
            return UndoStacks(tuple(k for k in self.undo if k[0] != taken), (*self.redo, *moved))
        moved = [known for known in self.redo if known[0] == taken]
        return UndoStacks((*self.undo, *moved), tuple(k for k in self.redo if k[0] != taken))


def stacks_of(journal: Iterable[Changes]) -> UndoStacks:
    """The stacks that a run of journal entries leaves."""
    stacks = UndoStacks()
    for entry in journal:
        stacks = stacks.after(entry)
    return stacks
