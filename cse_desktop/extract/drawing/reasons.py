"""Why a file is not shown, in words for somebody who wanted to look at it rather than search it."""

from __future__ import annotations

from cse_desktop.domain.messages import Message, message

_SAID = {
    "reading.cannot_open": "drawing.cannot_open",
    "reading.crashed": "drawing.crashed",
    "reading.empty_file": "drawing.empty_file",
    "reading.nested_too_deep": "drawing.damaged",
    "reading.not_a_file": "drawing.cannot_open",
    "reading.password_needed": "drawing.password_needed",
    "reading.picture_too_large": "drawing.too_large",
    "reading.too_large": "drawing.too_large",
    "reading.too_much_memory": "drawing.too_much_memory",
    "reading.too_slow": "drawing.too_slow",
    "reading.unknown_type": "drawing.unknown_type",
}


def said_of_drawing(reason: Message) -> Message:
    """The reason a file could not be read, said of its not being shown. Without a closer one: it is damaged."""
    return message(_SAID.get(reason.id, "drawing.damaged"))
