"""Why a file could not be read, as an exception that carries the sentence to show."""

from __future__ import annotations

from cse_desktop.domain.messages import Message, Value, message
from cse_desktop.domain.reading import Outcome


class Unreadable(Exception):
    """Reading stops here: `reason` says why, `outcome` whether the file failed or simply holds no text."""

    def __init__(self, name: str, outcome: Outcome = "failed", **values: Value) -> None:
        self.reason: Message = message(f"reading.{name}", **values)
        self.outcome: Outcome = outcome
        super().__init__(f"{self.reason.id} {dict(values)}")


def damaged(where: str) -> Unreadable:
    """The file is broken at `where`, said so that a person can look there ("page 3", "the end of the file")."""
    return Unreadable("damaged", where=where)
