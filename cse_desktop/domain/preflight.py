"""Before a pack goes out: what must not be sent as it is, what should be looked at, and what is good to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.award_planning import named_evidence
from cse_desktop.domain.citations import cited, paragraphs
from cse_desktop.domain.gaps import FileState, find_gaps
from cse_desktop.domain.hidden import COMMENTS, DELETED, HIDDEN_COPY
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.plus import exhibits_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE

Level = Literal["blocking", "warning", "note"]
LEVELS: tuple[Level, ...] = get_args(Level)
_NAMED = 6
"""How many exhibits or elements a concern names before it says how many more there are."""
_PERSONAL: Mapping[str, Level] = {
    "personal_data_unchecked": "blocking",
    "personal_data_not_looked_for": "warning",
}
_GRAVE_MARKS = frozenset({COMMENTS, DELETED, HIDDEN_COPY})


@dataclass(frozen=True)
class Concern:
    """One thing to look at. `rule` names it; `evidence_ids` and `elements` are where it is mended.

    `tab` is what of a piece of evidence to turn to: `details`, `personal`, `preview` or nothing.
    """

    rule: str
    level: Level
    message: Message
    evidence_ids: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    tab: str = ""


def preflight(
    snapshot: Snapshot,
    today: date,
    file_states: Mapping[str, FileState] | None = None,
    hidden: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Concern, ...]:
    """Everything to look at before a pack of the portfolio goes out, gravest first.

    `file_states` tells, by evidence id, which files vanished or were changed in the vault. `hidden` names by
    evidence id what its file holds that does not show in print (`hidden.MARKS`). Only what goes out is looked at.
    """
    named = _cited(snapshot) | named_evidence(snapshot)
    going = [e for e in snapshot.evidence.values() if e.id in snapshot.links_by_evidence or e.exhibit in named]
    concerns = [
        *_of_files(going, file_states or {}),
        *_of_citations(snapshot),
        *_of_gaps(snapshot, today, going),
        *_of_pictures(going),
        *_of_hidden(going, hidden or {}),
        *_of_elements(snapshot),
        *_to_know(snapshot, going),
    ]
    return tuple(sorted(concerns, key=lambda concern: LEVELS.index(concern.level)))


def _of_files(going: Sequence[Evidence], states: Mapping[str, FileState]) -> Iterator[Concern]:
    for state in ("missing", "changed"):
        yield from _about(f"file_{state}", "blocking", [e for e in going if states.get(e.id) == state])
    yield from _about("file_empty", "warning", [e for e in going if e.blob and e.size == 0])


def _of_citations(snapshot: Snapshot) -> Iterator[Concern]:
    for code, number in _citations(snapshot):
        held = snapshot.exhibits.get(number)
        if held is None or held.removed_at is not None:
            rule = "dead_citation" if held is None else "withdrawn_citation"
            said = message(f"preflight.{rule}", element=code, exhibit=number)
            yield Concern(rule, "blocking", said, elements=(code,))


def _of_gaps(snapshot: Snapshot, today: date, going: Sequence[Evidence]) -> Iterator[Concern]:
    gaps = find_gaps(snapshot, today)
    ids = {e.id for e in going}
    for rule, level in _PERSONAL.items():
        held = [snapshot.evidence[g.evidence_id] for g in gaps if g.rule == rule and g.evidence_id in ids]
        yield from _about(rule, level, held, tab="personal")
    old = [g.element for g in gaps if g.rule == "only_old_evidence"]
    yield from _about_elements("only_old_evidence", "warning", old)
    unproved = [g.element for g in gaps if g.rule in ("no_evidence", "rated_without_evidence")]
    yield from _about_elements("no_evidence", "warning", unproved)


def _of_pictures(going: Sequence[Evidence]) -> Iterator[Concern]:
    undescribed = [e for e in going if e.is_picture and not e.alt_text.strip()]
    yield from _about("no_alt_text", "warning", undescribed, tab="details")


def _of_hidden(going: Sequence[Evidence], hidden: Mapping[str, Sequence[str]]) -> Iterator[Concern]:
    grave = [e for e in going if _GRAVE_MARKS.intersection(hidden.get(e.id, ()))]
    other = [e for e in going if hidden.get(e.id) and e not in grave]
    yield from _about("comments_or_changes", "warning", grave, tab="preview")
    yield from _about("hidden_content", "warning", other, tab="preview")


def _of_elements(snapshot: Snapshot) -> Iterator[Concern]:
    silent, unrated = [], []
    for element in snapshot.standard.elements:
        held = snapshot.assessment(element.code)
        if element.code not in snapshot.scope:
            continue
        if held is None or held.rating is None:
            unrated.append(element.code)
        elif held.rating != NOT_APPLICABLE and not held.narrative.strip():
            silent.append(element.code)
    yield from _about_elements("no_narrative", "warning", silent)
    yield from _about_elements("not_rated", "warning", unrated)


def _to_know(snapshot: Snapshot, going: Sequence[Evidence]) -> Iterator[Concern]:
    guessed = [e for e in going if any(name != "dated" or e.dated for name in e.guessed)]
    yield from _about("guessed", "note", guessed, tab="details")
    yield from _about("undated", "note", [e for e in going if e.form == "file" and e.dated is None], tab="details")
    going_ids = {e.id for e in going}
    loose = [e for e in snapshot.evidence.values() if e.id in snapshot.unlinked - going_ids]
    yield from _about("unlinked", "note", loose)
    photos = [e for e in going if e.media_type in ("image/jpeg", "image/png", "image/webp")]
    yield from _about("picture_facts", "note", photos)
    yield from _about("redacted", "note", [e for e in going if e.original])
    said = sum(1 for entry in snapshot.engagements.values() for words in entry.quotations if words.strip())
    if said:
        yield Concern("quotations", "note", message("preflight.quotations", count=said))
    if snapshot.review.visit is None:
        yield Concern("no_visit", "warning", message("preflight.no_visit"))


def _about(rule: str, level: Level, held: Sequence[Evidence], *, tab: str = "") -> Iterator[Concern]:
    if held:
        named = _named([e.exhibit for e in held])
        said = message(f"preflight.{rule}", count=len(held), exhibits=named)
        yield Concern(rule, level, said, tuple(e.id for e in held), tab=tab)


def _about_elements(rule: str, level: Level, codes: Sequence[str]) -> Iterator[Concern]:
    codes = list(dict.fromkeys(codes))
    if codes:
        said = message(f"preflight.{rule}", count=len(codes), elements=_named(codes))
        yield Concern(rule, level, said, elements=tuple(codes))


def _named(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" (+{more})" if more > 0 else "")


def _citations(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    for code, held in snapshot.assessments.items():
        for number in cited(paragraphs(held.narrative)):
            yield code, number
    for code, case in snapshot.plus_cases.items():
        yield from ((code, number) for number in exhibits_of(case))


def _cited(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(number for _, number in _citations(snapshot))


def levels_of(concerns: Iterable[Concern]) -> Mapping[Level, int]:
    """How many concerns there are of each level."""
    counts = dict.fromkeys(LEVELS, 0)
    for concern in concerns:
        counts[concern.level] += 1
    return counts
