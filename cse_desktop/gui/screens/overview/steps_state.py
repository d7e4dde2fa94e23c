"""What to do next, decided without Qt: the few steps that help most, in the order in which they help."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.actions import due_soon, overdue
from cse_desktop.domain.gaps import BEFORE_IT_GOES_OUT, Gap, Severity
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.evidence_set import EvidenceSet

Doing = Literal[
    "import",
    "visit",
    "files",
    "late",
    "find",
    "below",
    "link",
    "answer",
    "soon",
    "rate",
    "explain",
    "confirm",
    "narrate",
    "renew",
    "look",
    "pack",
]
DOINGS: tuple[Doing, ...] = get_args(Doing)
MOST_STEPS = 6
NAMED = 4
"""Codes that are named in one step before it says "and 3 more"."""

_OF_RULE: Mapping[str, Doing] = {
    "file_missing": "files",
    "file_changed": "files",
    "no_evidence": "find",
    "rated_without_evidence": "find",
    "group_below_pass_rule": "below",
    "unlinked": "link",
    "not_applicable_without_reason": "explain",
    "rated_without_narrative": "narrate",
    "only_old_evidence": "renew",
    "only_policies": "renew",
    **dict.fromkeys(BEFORE_IT_GOES_OUT, "look"),
}


@dataclass(frozen=True)
class Step:
    """One thing to do next: how much of it there is, what it is about, and where it is done.

    `codes` are elements or groups, `ids` evidence, `things` other things by their ids; `screen` with `target` is
    the place, or else `action`.
    """

    doing: Doing
    severity: Severity
    codes: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    screen: str = ""
    target: str = ""
    action: str = ""

    @property
    def count(self) -> int:
        """How many things it is about."""
        return len(self.codes) or len(self.ids) or len(self.things)

    @property
    def named(self) -> tuple[tuple[str, ...], int]:
        """The codes to name, and how many more there are."""
        if len(self.codes) <= NAMED + 1:
            return self.codes, 0
        return self.codes[:NAMED], len(self.codes) - NAMED


def next_steps(snapshot: Snapshot, gaps: Sequence[Gap], today: date | None = None) -> list[Step]:
    """What to do next: what a portfolio begins with, then what is missing, then what only wants a look.

    Elements that the review leaves out ask for nothing. When nothing is left, the pack can be built. `today` is
    the day it is, unless another one is named.
    """
    now = today or date.today()  # noqa: DTZ011 - the local day
    steps = [*_beginning(snapshot)]
    if not snapshot.evidence:
        return steps
    of_evidence = (*_from_gaps(snapshot, gaps), *_rating(snapshot), *_guesses(snapshot))
    found = {step.doing: step for step in (*of_evidence, *_to_do(snapshot, now), *_to_answer(snapshot))}
    steps += [found[doing] for doing in DOINGS if doing in found]
    if len(steps) < MOST_STEPS and not any(step.severity == "high" for step in steps):
        steps.append(Step("pack", "low", screen="pack"))
    return steps[:MOST_STEPS]


def shown_set(step: Step, title: str) -> EvidenceSet | None:
    """The evidence a step is about, to be shown alone; None where it is not about evidence."""
    return EvidenceSet(title, frozenset(step.ids)) if step.ids else None


def _beginning(snapshot: Snapshot) -> Iterator[Step]:
    if not snapshot.evidence:
        yield Step("import", "high", action="import.files")
    if snapshot.review.visit is None:
        yield Step("visit", "medium", action="portfolio.details")


def _from_gaps(snapshot: Snapshot, gaps: Sequence[Gap]) -> Iterator[Step]:
    held: dict[Doing, list[Gap]] = {}
    for gap in gaps:
        doing = _OF_RULE.get(gap.rule)
        if doing is not None and (not gap.element or gap.element in snapshot.scope):
            held.setdefault(doing, []).append(gap)
    for doing, found in held.items():
        severity = found[0].severity
        codes = _distinct(found, lambda gap: gap.element or gap.group)
        if doing in ("files", "link", "look"):
            yield Step(doing, severity, ids=_distinct(found, lambda gap: gap.evidence_id), screen="evidence")
        elif doing == "below":
            yield Step(doing, severity, codes, screen="gaps", target="")
        else:
            yield Step(doing, severity, codes, screen="elements", target=codes[0])


def _rating(snapshot: Snapshot) -> Iterator[Step]:
    """Elements with evidence that wait for a rating: what has none is to be found first."""
    unrated = [
        element.code
        for element in snapshot.standard.elements
        if element.code in snapshot.scope
        and snapshot.links_by_element.get(element.code)
        and ((held := snapshot.assessments.get(element.code)) is None or held.rating is None)
    ]
    if unrated:
        yield Step("rate", "medium", tuple(unrated), screen="elements", target=unrated[0])


def _to_do(snapshot: Snapshot, today: date) -> Iterator[Step]:
    """Actions that are late, and those that are due soon; to the most urgent of each."""
    actions = snapshot.actions.values()
    late, soon = overdue(actions, today), due_soon(actions, today)
    if late:
        yield Step("late", "high", things=tuple(a.id for a in late), screen="actions", target=late[0].id)
    if soon:
        yield Step("soon", "medium", things=tuple(a.id for a in soon), screen="actions", target=soon[0].id)


def _to_answer(snapshot: Snapshot) -> Iterator[Step]:
    """Findings of every review about which nothing is being done."""
    ids = tuple(finding.id for finding in snapshot.open_findings)
    if ids:
        yield Step("answer", "medium", things=ids, screen="actions", target=ids[0])


def _guesses(snapshot: Snapshot) -> Iterator[Step]:
    guessed = tuple(e.id for e in snapshot.evidence.values() if e.guessed and _is_guess(e))
    if guessed:
        yield Step("confirm", "low", ids=guessed, screen="evidence")


def _distinct(gaps: Sequence[Gap], of: Callable[[Gap], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(of(gap) for gap in gaps))


def _is_guess(evidence: Evidence) -> bool:
    """Whether something waits for a person's word; a date that was not found is no guess."""
    return any(name != "dated" or evidence.dated is not None for name in evidence.guessed)
