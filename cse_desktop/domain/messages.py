"""Messages: what the core wants to say, as an identifier and its values. Front ends turn them into sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Value = str | int | float


@dataclass(frozen=True)
class Message:
    """A sentence to be said: `id` names it in the message catalogue, `values` fill its places."""

    id: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


def message(id: str, **values: Value) -> Message:  # noqa: A002 - the catalogue's own word
    """The message `id` with its values."""
    return Message(id, MappingProxyType(values))


def legible(text: object) -> str:
    """Text that can be stored and shown. Bytes that are no text, as in names on old network drives, become "?"."""
    return str(text).encode("utf-8", "replace").decode("utf-8")
