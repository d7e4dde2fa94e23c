"""The evidence library: what is known of each piece at a glance, what a filter lets through, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, Literal, get_args

from cse_desktop.domain.facets import NONE, codes_above, plain
from cse_desktop.domain.gaps import is_old
from cse_desktop.domain.personal import seen_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot

Only = Literal["", "unlinked", "guesses", "unread", "alike", "versions", "old"]
ONLY: tuple[Only, ...] = get_args(Only)


@dataclass(frozen=True)
class EvidenceFacts:
    """One piece of evidence and the elements it is linked to, in order and once each."""

    evidence: Evidence
    elements: tuple[str, ...]
    haystack: str
    unlinked: bool = False
    """Neither linked itself nor come with something that is."""
    codes: frozenset[str] = frozenset()
    """Codes of those elements and of the groups they are in."""
    alike: tuple[str, ...] = ()
    """Ids of other evidence that it looks like."""
    versions: int = 1
    """How many files there were, the present one counted."""
    old: bool = False
    """Older at the visit than the portfolio allows."""

    @property
    def to_confirm(self) -> bool:
        """Whether a person has not looked at what was guessed."""
        return bool(guesses_of(self.evidence))

    @property
    def unread(self) -> bool:
        """Whether a file gave no text that can be searched."""
        held = self.evidence
        return held.read_state in ("failed", "no_text") and held.form == "file" and not held.unrecognised


@dataclass(frozen=True)
class EvidenceSet:
    """`title` says what its members have in common, such as "Surveys" or "Over 3 years old"."""

    title: str
    ids: frozenset[str]


@dataclass(frozen=True)
class EvidenceFilter:
    """What is to be shown. Empty fields ask for nothing; every word of `text` must occur.

    `team`, `year`, `element`, `tag` and `owner` may be NONE: evidence that has none. `element` may also be the
    code of a group. `added_within` is a number of days.
    """

    text: str = ""
    kind: str = ""
    form: str = ""
    only: Only = ""
    team: str = ""
    year: str = ""
    element: str = ""
    tag: str = ""
    owner: str = ""
    language: str = ""
    added_within: int = 0
    within: EvidenceSet | None = None
    """The set that everything shown is to be in, as another screen asked for it."""

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == EvidenceFilter()

    def asked(self) -> dict[str, Any]:
        """The fields that ask for something, as plain values; a set that another screen asked for is none."""
        asked = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}
        asked.pop("within", None)
        return asked

    @classmethod
    def of(cls, asked: Mapping[str, Any]) -> EvidenceFilter:
        """The filter that `asked` came from. What a later program may have written is left out."""
        usual = cls()
        known = {
            f.name: asked[f.name]
            for f in fields(cls)
            if f.name in asked and f.name != "within" and type(asked[f.name]) is type(getattr(usual, f.name))
        }
        if known.get("only", "") not in ONLY:
            del known["only"]
        return cls(**known)


@dataclass(frozen=True)
class Counts:
    """How much evidence there is, and how much of it wants a look."""

    all: int
    unlinked: int
    guesses: int
    unread: int
    """Evidence that gave no words: `wordless` of it has none, the rest could not be read."""
    wordless: int = 0
    alike: int = 0
    versions: int = 0
    old: int = 0


def guesses_of(evidence: Evidence) -> tuple[str, ...]:
    """The fields that were guessed and that a person has not confirmed. A date that was not found is no guess."""
    if not evidence.guessed:
        return ()
    return tuple(name for name in evidence.guessed if name != "dated" or evidence.dated is not None)


def facts_of(
    snapshot: Snapshot, held: Mapping[str, EvidenceFacts] | None = None, today: date | None = None
) -> dict[str, EvidenceFacts]:
    """Facts of all evidence by id, in order of exhibit number; those in `held` that still hold are kept.

    `today` stands in for the visit where none is set.
    """
    known = held or {}
    links, alike, earlier = snapshot.links_by_evidence, snapshot.alike, snapshot.earlier_versions
    visit = snapshot.review.visit or today or date.today()  # noqa: DTZ011 - the local day
    above: dict[str, tuple[str, ...]] = {}
    found = {}
    for id_, evidence in snapshot.evidence.items():
        codes = tuple(dict.fromkeys(link.element for link in links.get(id_, ())))
        unlinked, like = id_ in snapshot.unlinked, alike.get(id_, ())
        versions, old = 1 + len(earlier.get(id_, ())), is_old(snapshot, evidence, visit)
        before = known.get(id_)
        if before is not None and before.evidence is evidence:
            same = before.elements, before.unlinked, before.alike, before.versions, before.old
            if same == (codes, unlinked, like, versions, old):
                found[id_] = before
                continue
        for code in codes:
            if code not in above:
                above[code] = codes_above(snapshot.standard, code)
        groups = frozenset(group for code in codes for group in above[code])
        found[id_] = EvidenceFacts(
            evidence, codes, haystack_of(evidence, codes), unlinked, groups, like, versions, old
        )
    return found


def counts_of(facts: Iterable[EvidenceFacts]) -> Counts:
    """The figures above the list."""
    found = dict.fromkeys((field.name for field in fields(Counts)), 0)
    # One pass: with thousands of pieces it is most of what showing them costs.
    for one in facts:
        found["all"] += 1
        found["unlinked"] += one.unlinked
        found["guesses"] += one.to_confirm
        if one.unread:
            found["unread"] += 1
            found["wordless"] += one.evidence.read_state == "no_text"
        found["alike"] += bool(one.alike)
        found["versions"] += one.versions > 1
        found["old"] += one.old
    return Counts(**found)


def chosen(
    facts: Iterable[EvidenceFacts], wanted: EvidenceFilter, today: date | None = None
) -> list[EvidenceFacts]:
    """The facts a filter lets through, in the order given. `today` is what `added_within` counts back from."""
    if wanted.is_empty:
        return list(facts)
    words = wanted.text.casefold().split()
    day = today or date.today()  # noqa: DTZ011 - the local day
    since = day - timedelta(days=wanted.added_within) if wanted.added_within else None
    return [
        one
        for one in facts
        if _is_of_sort(one, wanted.only)
        and _says(one, wanted)
        and (since is None or one.evidence.added_at.date() >= since)
        and all(word in one.haystack for word in words)
    ]


def ordered(facts: Iterable[EvidenceFacts], column: str, *, descending: bool = False) -> list[EvidenceFacts]:
    """Facts in the order of a column. What a column does not say (no date) comes last either way.

    The column `unlinked` puts first what is linked to nothing.
    """
    known: list[tuple[Any, int, EvidenceFacts]] = []
    unknown: list[EvidenceFacts] = []
    for one in facts:
        value = _sort_value(one, column)
        if value is None:
            unknown.append(one)
        else:
            known.append((value, one.evidence.number, one))
    known.sort(key=lambda held: held[:2], reverse=descending)
    return [one for _, _, one in known] + unknown


def haystack_of(evidence: Evidence, codes: Sequence[str]) -> str:
    """All the words of a piece of evidence that the filter's text is looked for in."""
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


def _is_of_sort(one: EvidenceFacts, only: Only) -> bool:
    if not only:
        return True
    if only == "unlinked":
        return one.unlinked
    if only == "guesses":
        return one.to_confirm
    if only == "unread":
        return one.unread
    if only == "alike":
        return bool(one.alike)
    return one.versions > 1 if only == "versions" else one.old


def _says(one: EvidenceFacts, wanted: EvidenceFilter) -> bool:
    held = one.evidence
    if wanted.within is not None and held.id not in wanted.within.ids:
        return False
    if wanted.kind and held.kind != wanted.kind:
        return False
    if wanted.form and held.form != wanted.form:
        return False
    if wanted.team and (plain(held.team) or NONE) != plain(wanted.team):
        return False
    if wanted.owner and (plain(held.owner) or NONE) != plain(wanted.owner):
        return False
    if wanted.year and (str(held.dated.year) if held.dated else NONE) != wanted.year:
        return False
    if wanted.language and held.language != wanted.language:
        return False
    if wanted.element and not (wanted.element in one.codes or (wanted.element == NONE and not one.elements)):
        return False
    return not wanted.tag or plain(wanted.tag) in (map(plain, held.tags) if held.tags else (NONE,))


def _sort_value(one: EvidenceFacts, column: str) -> str | int | float | None:
    evidence = one.evidence
    if column == "unlinked":
        return 0 if one.unlinked else 1
    if column in ("title", "kind"):
        return str(getattr(evidence, column)).casefold()
    if column in ("team", "service", "owner", "language"):
        return str(getattr(evidence, column)).casefold() or None
    if column == "tags":
        return ", ".join(evidence.tags).casefold() or None
    if column == "dated":
        return evidence.dated.toordinal() if evidence.dated else None
    if column == "pages":
        return evidence.pages or None
    if column == "elements":
        return len(one.elements)
    if column == "versions":
        return (one.versions - 1) * 2 + bool(one.alike) or None
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
