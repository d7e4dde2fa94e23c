"""The portfolio's own things: evidence, links, assessments, reviews. Frozen rows, each with a UUID."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
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
FindingKind = Literal["rating", "comment", "strength", "improvement", "partial", "plus"]
FINDING_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)


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
        return {name: _plain(getattr(self, name)) for name in _told(_kind(self))}

    def says_as(self, other: Row) -> bool:
        """Whether both have the same content."""
        return all(getattr(self, name) == getattr(other, name) for name in _told(_kind(self)))

    @classmethod
    def from_content(cls, content: Mapping[str, Any]) -> Self:
        """The row that `content()` came from."""
        kind: Any = cls
        typed = _typed(kind)
        return cls(**{name: typed[name](value) for name, value in content.items() if name in typed})


_BOOKKEEPING = frozenset({"version", "changed_at", "changed_by"})


@dataclass(frozen=True, kw_only=True)
class Portfolio(Row):
    """One organisation's work towards one standard. There is exactly one row of it.

    `own_contacts` are the organisation's published numbers, addresses and mailboxes: nobody's personal data.
    """

    kind_of_row: ClassVar[str] = "portfolio"
    organisation: str
    standard_id: str
    months_results_stay_fresh: int = 12
    months_policies_stay_fresh: int = 36
    own_contacts: tuple[str, ...] = ()
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Review(Row):
    """One assessment of the cycle. The portfolio works towards the one that is not closed.

    `scope` holds the codes of the elements the assessor will look at; empty: all of them. The visit takes `days`
    days; the pack is wanted by `deadline`. `body` and `assessor` are who assesses. Once it is over, `outcome` says
    what came of it and `certificate_until` how long the certificate holds. `entry` is the last journal
    entry before it was closed (0: it is not closed, or was by an older program), for what was said then.
    """

    kind_of_row: ClassVar[str] = "review"
    title: str
    kind: str = "full"
    visit: date | None = None
    scope: tuple[str, ...] = ()
    days: int = 1
    deadline: date | None = None
    body: str = ""
    assessor: str = ""
    outcome: str = ""
    certificate_until: date | None = None
    closed_at: datetime | None = None
    entry: int = 0


@dataclass(frozen=True, kw_only=True)
class Evidence(Row):
    """One thing that proves something: a file, or something to see, somebody to meet, a system, an address.

    `number` is its exhibit number, never used twice. `dated` is the evidence's own date, not that of import.
    `guessed` names the fields a person has not confirmed yet; `date_source` says where the date was found.
    `blob` is the SHA-256 of its bytes in the vault (files only); `location` where to go or look (the others).
    `read_state`, `read_reason` (a message id with values) and `pages`/`characters` tell what reading it gave;
    `unrecognised` pages wait for the words in them to be recognised, and `badly_read` ones have doubtful words.

    `source_path`, with size and time of change (UTC) as they were there, is where the file was taken from.
    `file_step` is the step of the journal that brought it in: what is read from it later is undone with that.
    `parts` counts the files within it, such as attachments, and `part_of` is the evidence it came within.
    `personal` counts what looks like personal data by kind (None: not looked for), less the organisation's own
    contacts; `checked_by` and `checked_at` (UTC) say who looked through it for such data.

    Where a picture was cropped, drawn on or blacked out, `blob` is the outcome, which alone is ever shown outside;
    `original` is the SHA-256 of the picture as it came, kept apart and never exported, and `marks` what was done
    to it (`domain.picture_marks`); `original_name` is its name. `caption` is said below the picture in
    the pack.
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
    caption: str = ""
    language: str = "en-GB"
    location: str = ""
    blob: str | None = None
    original: str | None = None
    original_name: str = ""
    marks: tuple[Mapping[str, Any], ...] = ()
    file_name: str = ""
    source_path: str = ""
    source_size: int = 0
    source_changed_at: datetime | None = None
    file_step: str = ""
    part_of: str | None = None
    parts: int = 0
    media_type: str = ""
    size: int = 0
    pages: int = 0
    characters: int = 0
    confidence: float | None = None
    unrecognised: int = 0
    badly_read: int = 0
    personal: Mapping[str, int] | None = None
    checked_by: str = ""
    checked_at: datetime | None = None
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

    @property
    def can_be_drawn(self) -> bool:
        """Whether its pages can be shown as they look."""
        return self.is_picture or self.media_type == "application/pdf"


@dataclass(frozen=True, kw_only=True)
class Link(Row):
    """Evidence to element: why it proves something, where to look, which parts (from 1) it covers.

    `quotation_gone`: the words quoted stood in an earlier version of the file and are not in the present one.
    `box` is what of the page is shown as a picture: left, top, width and height as fractions of the page as it is
    drawn upright; empty: nothing.
    """

    kind_of_row: ClassVar[str] = "link"
    evidence_id: str
    element: str
    why: str = ""
    where: str = ""
    quotation: str = ""
    quotation_gone: bool = False
    page: int | None = None
    box: tuple[float, ...] = ()
    parts: tuple[int, ...] = ()
    position: int = 0


@dataclass(frozen=True, kw_only=True)
class Assessment(Row):
    """What the organisation says of one element in one review.

    `rating` is a code of the scale, `not_applicable` or None; `reason` says why it does not apply. `owner` is the
    person who prepares the element.
    """

    kind_of_row: ClassVar[str] = "assessment"
    review_id: str
    element: str
    rating: str | None = None
    narrative: str = ""
    reason: str = ""
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class Finding(Row):
    """What an assessor says of an element in one review, kept apart from what the organisation says of itself.

    `kind` "rating" is the assessor's rating, a code of the scale or `not_applicable`, in `rating`; of the others
    `text` holds the words. `element` is empty where it speaks of the whole. `author` and `said_at` (UTC) are as
    the file said, `about` the words it was said on, and `source` names the file, or is empty if it was typed.

    `answer` says in words what was done about it, `evidence_ids` what shows that, `answered_on` the day on which a
    person called it answered; actions name the findings they answer.
    """

    kind_of_row: ClassVar[str] = "finding"
    review_id: str
    element: str
    kind: FindingKind
    text: str = ""
    rating: str | None = None
    author: str = ""
    said_at: datetime | None = None
    about: str = ""
    source: str = ""
    answer: str = ""
    evidence_ids: tuple[str, ...] = ()
    answered_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SentPack(Row):
    """A pack that went out: when, under what name, and what the portfolio said then (`pack_changes.state_of`).

    `entry` is the journal entry that was the last then (0: noted by an older program).
    """

    kind_of_row: ClassVar[str] = "sent_pack"
    review_id: str
    name: str
    sent_on: date
    state: Mapping[str, Any]
    entry: int = 0


@dataclass(frozen=True, kw_only=True)
class EarlierVersion(Row):
    """A file that a newer one took the place of. The evidence keeps its exhibit number and its links.

    `taken_at` is when this version came in, `replaced_at` when the next one did; both UTC. `original`,
    `original_name` and `marks` are those of a picture that was drawn on, as in `Evidence`.
    """

    kind_of_row: ClassVar[str] = "earlier_version"
    evidence_id: str
    blob: str
    original: str | None = None
    original_name: str = ""
    marks: tuple[Mapping[str, Any], ...] = ()
    file_name: str = ""
    media_type: str = ""
    size: int = 0
    dated: date | None = None
    taken_at: datetime
    replaced_at: datetime


@dataclass(frozen=True, kw_only=True)
class Intake(Row):
    """One asking for files to be taken in; without `ended_at` it was interrupted and can go on."""

    kind_of_row: ClassVar[str] = "intake"
    paths: tuple[str, ...]
    elements: tuple[str, ...] = ()
    why: str = ""
    started_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class WatchedFolder(Row):
    """A folder that is looked into for new and changed files, which are then offered.

    `declined` names what was offered and not wanted: the SHA-256 of its bytes.
    """

    kind_of_row: ClassVar[str] = "watched_folder"
    path: str
    declined: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SavedSearch(Row):
    """A search kept under a name; with several queries a batch: what is held on each of these?"""

    kind_of_row: ClassVar[str] = "saved_search"
    name: str
    queries: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SavedView(Row):
    """A way of looking at a list, kept under a name: which list, and its filters, columns and order."""

    kind_of_row: ClassVar[str] = "saved_view"
    name: str
    screen: str
    view: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Refusal(Row):
    """An element suggested for a piece of evidence and not wanted: not suggested again, and learnt from."""

    kind_of_row: ClassVar[str] = "refusal"
    evidence_id: str
    element: str


def exhibit(number: int) -> str:
    """An exhibit number as people write it: E and at least three digits."""
    return f"E{number:03d}"


def exhibit_number(text: str) -> int | None:
    """The number in an exhibit reference such as `E001`, `e1` or `E-1`; None if it is not one."""
    match = re.fullmatch(r"[Ee][-\s]?0*(\d+)", text.strip())
    return int(match[1]) if match else None


def _kind(row: Row) -> Any:
    # Any, since a class is hashable whatever the type checker makes of it.
    return type(row)


@cache
def _told(kind: type[Row]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name not in _BOOKKEEPING)


def _plain(value: Any) -> Any:
    if value is None or type(value) in _PLAIN_ALREADY:
        return value
    if isinstance(value, date):  # datetime is a date
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value


_PLAIN_ALREADY = frozenset({str, int, float, bool})


@cache
def _typed(kind: type[Row]) -> Mapping[str, Callable[[Any], Any]]:
    """What makes a field's value of a plain one again, by the field's name."""
    hints = get_type_hints(kind)
    return {field.name: _maker(str(hints[field.name])) for field in fields(kind)}


def _maker(hint: str) -> Callable[[Any], Any]:
    if "datetime.datetime" in hint:
        return lambda value: datetime.fromisoformat(value) if isinstance(value, str) else value
    if "datetime.date" in hint:
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    return lambda value: tuple(value) if isinstance(value, list) else value
