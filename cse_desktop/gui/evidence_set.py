"""A set of evidence under a name, which the evidence screen shows on its own when it is a screen's target."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EvidenceSet:
    """`title` says what its members have in common, such as "Surveys" or "Over 3 years old"."""

    title: str
    ids: frozenset[str]
