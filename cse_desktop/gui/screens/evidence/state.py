"""What the evidence screen shows, decided without Qt: rows, filters, order, what a selection has in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.personal import seen_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.evidence_set import EvidenceSet

Only = Literal["", "unlinked", "guesses", "unread"]
TAG_MARKS = ",;\n"


@dataclass(frozen=True)
class EvidenceFacts:
    """One piece of evidence and the elements it is linked to, in order and once each."""

    evidence: Evidence
    elements: tuple[str, ...]
    haystack: str
    unlinked: bool = False
    """Neither linked itself nor come with something that is."""

    @property
    def to_confirm(self) -> bool:
        """Whether a person has not looked at what was guessed."""
        return bool(guesses_of(self.evidence))

    @property
    def unread(self) -> bool:
        """Whether a file gave no text that can be searched."""
        held = self.evidence
        return held.form == "file" and held.read_state in ("failed", "no_text") and not held.unrecognised


@dataclass(frozen=True)
class EvidenceFilter:
    """What is to be shown. Empty fields ask for nothing; every word of `text` must occur."""

    text: str = ""
    kind: str = ""
    form: str = ""
    only: Only = ""
    within: EvidenceSet | None = None
    """The set that everything shown is to be in, as another screen asked for it."""

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == EvidenceFilter()


@dataclass(frozen=True)
class Counts:
    """How much evidence there is, and how much of it wants a look."""

    all: int
    unlinked: int
    guesses: int
    unread: int
    """Evidence that gave no words: `wordless` of it has none, the rest could not be read."""
    wordless: int = 0


def guesses_of(evidence: Evidence) -> tuple[str, ...]:
    """The fields that were guessed and that a person has not confirmed. A date that was not found is no guess."""
    return tuple(name for name in evidence.guessed if name != "dated" or evidence.dated is not None)


def facts_of(snapshot: Snapshot, held: Mapping[str, EvidenceFacts] | None = None) -> dict[str, EvidenceFacts]:
    """Facts of all evidence by id, in order of exhibit number; those in `held` that still hold are kept."""
    known = held or {}
    links = snapshot.links_by_evidence
    found = {}
    for id_, evidence in snapshot.evidence.items():
        codes = tuple(dict.fromkeys(link.element for link in links.get(id_, ())))
        before = known.get(id_)
        unlinked = id_ in snapshot.unlinked
        if (
            before is not None
            and before.evidence is evidence
            and (before.elements, before.unlinked) == (codes, unlinked)
        ):
            found[id_] = before
        else:
            found[id_] = EvidenceFacts(evidence, codes, _haystack(evidence, codes), unlinked)
    return found


def counts_of(facts: Iterable[EvidenceFacts]) -> Counts:
    """The figures above the table."""
    everything = list(facts)
    return Counts(
        all=len(everything),
        unlinked=sum(1 for one in everything if one.unlinked),
        guesses=sum(1 for one in everything if one.to_confirm),
        unread=sum(1 for one in everything if one.unread),
        wordless=sum(1 for one in everything if one.unread and one.evidence.read_state == "no_text"),
    )


def chosen(facts: Iterable[EvidenceFacts], wanted: EvidenceFilter) -> list[EvidenceFacts]:
    """The facts a filter lets through, in the order given."""
    words = wanted.text.casefold().split()
    return [one for one in facts if _passes(one, wanted, words)]


def ordered(facts: Iterable[EvidenceFacts], column: str, *, descending: bool = False) -> list[EvidenceFacts]:
    """Facts in the order of a column. What a column does not say (no date) comes last either way."""
    known: list[EvidenceFacts] = []
    unknown: list[EvidenceFacts] = []
    for one in facts:
        (unknown if _sort_value(one, column) is None else known).append(one)
    known.sort(key=lambda one: (_sort_value(one, column), one.evidence.number), reverse=descending)
    return known + unknown


def tags_in(text: str) -> tuple[str, ...]:
    """Tags as typed, separated by commas; each once."""
    plain = text
    for mark in TAG_MARKS:
        plain = plain.replace(mark, ",")
    return tuple(dict.fromkeys(tag.strip() for tag in plain.split(",") if tag.strip()))


def in_common(values: Iterable[str]) -> str | None:
    """The value that all have; None if they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def with_tags(present: Sequence[str], added: Sequence[str]) -> tuple[str, ...]:
    """Tags with some more, none twice."""
    return tuple(dict.fromkeys((*present, *added)))


def _passes(one: EvidenceFacts, wanted: EvidenceFilter, words: Sequence[str]) -> bool:
    if wanted.within is not None and one.evidence.id not in wanted.within.ids:
        return False
    if wanted.kind and one.evidence.kind != wanted.kind:
        return False
    if wanted.form and one.evidence.form != wanted.form:
        return False
    if wanted.only == "unlinked" and not one.unlinked:
        return False
    if wanted.only == "guesses" and not one.to_confirm:
        return False
    if wanted.only == "unread" and not one.unread:
        return False
    return all(word in one.haystack for word in words)


def _haystack(evidence: Evidence, codes: Sequence[str]) -> str:
    parts = (
        evidence.exhibit,
        evidence.title,
        evidence.file_name,
        evidence.location,
        evidence.service,
        evidence.team,
        evidence.owner,
        *evidence.tags,
        evidence.notes,
        *codes,
    )
    return "\n".join(part for part in parts if part).casefold()


def _sort_value(one: EvidenceFacts, column: str) -> str | int | float | None:
    evidence = one.evidence
    if column == "title":
        return evidence.title.casefold()
    if column == "kind":
        return evidence.kind
    if column == "dated":
        return evidence.dated.toordinal() if evidence.dated else None
    if column == "pages":
        return evidence.pages or None
    if column == "elements":
        return len(one.elements)
    if column == "team":
        return evidence.team.casefold() or None
    if column == "added":
        return evidence.added_at.timestamp()
    if column == "personal":
        return _to_look_at(evidence) if evidence.blob else None
    if column == "read":
        return f"{evidence.form != 'file'}{evidence.read_state}"
    return evidence.number


def _to_look_at(evidence: Evidence) -> float:
    """How much personal data nobody has looked at: below nought where somebody has."""
    if evidence.checked_at is not None:
        return -1
    return sum(evidence.personal.values()) if evidence.personal else 0 if seen_of(evidence) == "whole" else 0.5
