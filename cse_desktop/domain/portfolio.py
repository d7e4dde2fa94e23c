"""The portfolio's own things: evidence, links, assessments, reviews. Frozen rows, each with a UUID."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, ClassVar, Literal, Self, get_args, get_type_hints

EvidenceKind = Literal[
    "policy",
    "procedure",
    "plan",
    "survey",
    "performance",
    "customer_voice",
    "minutes",
    "publicity",
    "training",
    "photo",
    "system",
    "observation",
    "other",
]
EVIDENCE_KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
INTENT_KINDS: frozenset[EvidenceKind] = frozenset({"policy", "procedure", "plan"})
"""Kinds that say what is meant to happen; an element proved by these alone shows no result."""

Form = Literal["file", "place", "person", "system", "web"]
FORMS: tuple[Form, ...] = get_args(Form)
ReadState = Literal["none", "text", "no_text", "failed"]


def new_id() -> str:
    """A fresh identity for a row."""
    return str(uuid.uuid4())


@dataclass(frozen=True, kw_only=True)
class Row:
    """What every stored row has. `version` counts its changes; `changed_at` is UTC."""

    kind_of_row: ClassVar[str]
    id: str
    version: int = 0
    changed_at: datetime | None = None
    changed_by: str = ""
    removed_at: datetime | None = None

    def content(self) -> dict[str, Any]:
        """The row as JSON-ready values, without the bookkeeping that moves on with every change."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name not in _BOOKKEEPING}

    @classmethod
    def from_content(cls, content: Mapping[str, Any]) -> Self:
        """The row that `content()` came from."""
        hints = get_type_hints(cls)
        known = {f.name for f in fields(cls)}
        return cls(**{name: _typed(value, hints[name]) for name, value in content.items() if name in known})


_BOOKKEEPING = frozenset({"version", "changed_at", "changed_by"})


@dataclass(frozen=True, kw_only=True)
class Portfolio(Row):
    """One organisation's work towards one standard. There is exactly one row of it."""

    kind_of_row: ClassVar[str] = "portfolio"
    organisation: str
    standard_id: str
    months_results_stay_fresh: int = 12
    months_policies_stay_fresh: int = 36
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Review(Row):
    """One assessment of the cycle. The portfolio works towards the one that is not closed."""

    kind_of_row: ClassVar[str] = "review"
    title: str
    kind: str = "full"
    visit: date | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Evidence(Row):
    """One thing that proves something: a file, or something to see, somebody to meet, a system, an address.

    `number` is its exhibit number, never used twice. `dated` is the evidence's own date, not that of import.
    `guessed` names the fields a person has not confirmed yet; `date_source` says where the date was found.
    `blob` is the SHA-256 of its bytes in the vault (files only); `location` where to go or look (the others).
    `read_state`, `read_reason` (a message id with values) and `pages`/`characters` tell what reading it gave.
    """

    kind_of_row: ClassVar[str] = "evidence"
    number: int
    title: str
    form: Form = "file"
    kind: EvidenceKind = "other"
    dated: date | None = None
    date_source: str = ""
    guessed: tuple[str, ...] = ()
    service: str = ""
    team: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    alt_text: str = ""
    language: str = "en-GB"
    location: str = ""
    blob: str | None = None
    file_name: str = ""
    source_path: str = ""
    media_type: str = ""
    size: int = 0
    pages: int = 0
    characters: int = 0
    confidence: float | None = None
    read_state: ReadState = "none"
    read_reason: str = ""
    read_values: Mapping[str, str | int | float] | None = None
    added_at: datetime

    @property
    def exhibit(self) -> str:
        """The exhibit number as people write it, such as E001."""
        return exhibit(self.number)

    @property
    def is_picture(self) -> bool:
        """Whether the evidence is a picture that a page can show."""
        return self.media_type.startswith("image/")


@dataclass(frozen=True, kw_only=True)
class Link(Row):
    """Evidence to element: why it proves something, where to look, which parts (from 1) it covers."""

    kind_of_row: ClassVar[str] = "link"
    evidence_id: str
    element: str
    why: str = ""
    where: str = ""
    quotation: str = ""
    page: int | None = None
    parts: tuple[int, ...] = ()
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class Assessment(Row):
    """What the organisation says of one element in one review.

    `rating` is a code of the scale, `not_applicable` or None; `reason` says why it does not apply.
    """

    kind_of_row: ClassVar[str] = "assessment"
    review_id: str
    element: str
    rating: str | None = None
    narrative: str = ""
    reason: str = ""


ROW_TYPES: Mapping[str, type[Row]] = {t.kind_of_row: t for t in (Portfolio, Review, Evidence, Link, Assessment)}


def exhibit(number: int) -> str:
    """An exhibit number as people write it: E and at least three digits."""
    return f"E{number:03d}"


def exhibit_number(text: str) -> int | None:
    """The number in an exhibit reference such as `E001`, `e1` or `E-1`; None if it is not one."""
    match = re.fullmatch(r"[Ee][-\s]?0*(\d+)", text.strip())
    return int(match[1]) if match else None


def _plain(value: Any) -> Any:
    if isinstance(value, date):  # datetime is a date
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value


def _typed(value: Any, hint: Any) -> Any:
    if value is None:
        return None
    names = str(hint)
    if "datetime.datetime" in names:
        return datetime.fromisoformat(value) if isinstance(value, str) else value
    if "datetime.date" in names:
        return date.fromisoformat(value) if isinstance(value, str) else value
    return tuple(value) if isinstance(value, list) else value
