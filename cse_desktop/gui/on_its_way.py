"""Words that a field has sent to be saved: whichever screen passes them on, the field hears of a refusal.

Only what the place refuses is told, such as a full disk or a drive that is gone: the words are good, and are to be
sent again. What cannot be meant is for the screen to say.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject

from cse_desktop.domain.errors import UserError

OF_THE_PLACE = frozenset(
    f"error.{code}"
    for code in (
        *("disk_full", "folder_not_writable", "database_not_writable", "database_busy"),
        *("database_unreachable", "database_damaged"),
    )
)


class Sender(Protocol):
    """A field that saves by itself."""

    def keep(self, text: str) -> None:
        """What was sent could not be saved."""

    def flush(self) -> None:
        """Send what is not saved."""


class Words:
    """What a field has sent, as long as there is the field."""

    def __init__(self, field: Sender, text: str) -> None:
        self._field, self._text = weakref.ref(field), text

    def keep(self) -> None:
        """Have the field keep them."""
        field = self._alive()
        if field is not None:
            field.keep(self._text)

    def send_again(self) -> None:
        """Have the field send them once more, if it still has them."""
        field = self._alive()
        if field is not None:
            field.flush()

    def _alive(self) -> Sender | None:
        field = self._field()
        return None if field is None or (isinstance(field, QObject) and not shiboken6.isValid(field)) else field


_SENT: list[Words] = []


@contextmanager
def sending(field: Sender, text: str) -> Iterator[None]:
    """What is written meanwhile is what this field sends."""
    _SENT.append(Words(field, text))
    try:
        yield
    finally:
        _SENT.pop()


def words_sent() -> Words | None:
    """What is being sent right now; None where no field does."""
    return _SENT[-1] if _SENT else None


def lies_with_the_place(error: BaseException | None) -> bool:
    """Whether something was refused for want of a place to write to, and not for what it says."""
    return isinstance(error, UserError) and error.message.id in OF_THE_PLACE
