"""What one operation changed: the journal's entries, read by undo, the screens, the index and the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from cse_desktop.domain.messages import Message

Origin = Literal["do", "found", "undo", "redo", "settle"]
"""`found` is what the program learnt by itself, such as the text of a file: it is undone with the step that gave
rise to it and is none of its own. `settle` changes nothing: what came before it cannot be undone any more."""


@dataclass(frozen=True)
class Edit:
    """One row's content before and after; None where the row did not or does not exist."""

    kind: str
    id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True)
class Changes:
    """One committed transaction. `step` groups the transactions that are undone together.

    For an undo or redo, `reverts` is the step it took back or brought again.
    """

    sequence: int
    step: str
    label: Message
    edits: tuple[Edit, ...]
    at: datetime
    member: str
    origin: Origin = "do"
    reverts: str | None = None
    initiator: str | None = None

    def ids(self, kind: str) -> frozenset[str]:
        """The rows of one kind that were touched."""
        return frozenset(edit.id for edit in self.edits if edit.kind == kind)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of rows that were touched."""
        return frozenset(edit.kind for edit in self.edits)
