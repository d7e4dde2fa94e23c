"""Messages: what the core wants to say, as an identifier and its values. Front ends turn them into sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

Value = str | int | float | date
"""A date is said in words, as the language has it."""


@dataclass(frozen=True)
class Message:
    """A sentence to be said: `id` names it in the message catalogue, `values` fill its places.

    `listed` messages are said one after the other in the place `{listed}`, as in "2 letters, 1 form and 3 cards".
    """

    id: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    listed: tuple[Message, ...] = ()


def message(id: str, *listed: Message, **values: Value) -> Message:  # noqa: A002 - the catalogue's own word
    """The message `id` with its values and what it lists."""
    return Message(id, MappingProxyType(values), listed)


def legible(text: object) -> str:
    """Text that can be stored and shown. Bytes that are no text, as in names on old network drives, become "?"."""
    return str(text).encode("utf-8", "replace").decode("utf-8")
