"""Who prepares which element."""

from __future__ import annotations

from cse_desktop.domain.snapshot import Snapshot


def owner_of(snapshot: Snapshot, code: str) -> str:
    """Who prepares an element; empty for nobody."""
    said = snapshot.assessment(code)
    return said.owner if said is not None else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names mean the same person, as people type them. No name is nobody's."""
    return bool(one.strip()) and _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
