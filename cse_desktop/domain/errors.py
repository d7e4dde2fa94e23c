"""Errors a person can act on, and how a task is told to stop."""

from __future__ import annotations

from cse_desktop.domain.messages import Message, Value, message


class UserError(Exception):
    """Something the person at the screen can mend.

    `message.id` is `error.<name>`; the catalogue's sentence says what is wrong and what to do next.
    `action`, if given, names an action the window can offer beside the sentence.
    """

    def __init__(self, name: str, action: str | None = None, /, **values: Value) -> None:
        self.message: Message = message(f"error.{name}", **values)
        self.action = action
        super().__init__(f"{self.message.id} {dict(values)}")


class Conflict(UserError):
    """A row was changed by somebody else since it was read."""

    def __init__(self, kind: str, id: str) -> None:  # noqa: A002
        super().__init__("conflict", kind=kind, row=id)


class Cancelled(Exception):
    """The person asked a running operation to stop."""


class Closing(Cancelled):
    """The program or portfolio is being closed under a running operation: it may go on another time."""
