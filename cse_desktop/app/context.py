"""How a running operation says how far it is and learns that it should stop."""

from __future__ import annotations

from typing import Protocol

from cse_desktop.domain.messages import Message


class Context(Protocol):
    """Given to every operation that may take long."""

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Say that `done` of `total` steps are over (`total` 0: not known) and what is at hand."""

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop."""


class Quiet:
    """A context that tells nobody and never stops."""

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        """Nothing to tell."""

    def check(self) -> None:
        """Never stops."""
