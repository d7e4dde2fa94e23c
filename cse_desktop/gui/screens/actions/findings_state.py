"""What the actions screen shows of findings, decided without Qt: which, of which review, how far answered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date

from cse_desktop.domain.award import Action
from cse_desktop.domain.findings import FindingState
from cse_desktop.domain.portfolio import Assessment, Finding, Review
from cse_desktop.domain.snapshot import Snapshot

WANTED = "wanted"
"""Of the filter by state: what asks for an answer and has none, in hand or not."""


@dataclass(frozen=True)
class FindingFilter:
    """Which findings are shown: empty fields ask for nothing. `review` is an id, `state` a state or `WANTED`."""

    text: str = ""
    review: str = ""
    state: str = WANTED

    def plain(self) -> str:
        """As it is remembered, without the words that were looked for."""
        return json.dumps(asdict(replace(self, text="")))

    @classmethod
    def of(cls, held: str) -> FindingFilter:
        """What `plain` came from. What is not understood is left out."""
        try:
            told = json.loads(held or "{}")
        except ValueError:
            return cls()
        known = {field.name for field in fields(cls)}
        values = told.items() if isinstance(told, dict) else ()
        return cls(**{name: value for name, value in values if name in known and isinstance(value, str)})


@dataclass(frozen=True)
class FindingFacts:
    """A finding with what is known of it at a glance: its review, how far it is answered, what is being done."""

    finding: Finding
    review: Review
    state: FindingState
    actions: tuple[Action, ...]

    @property
    def key(self) -> str:
        """What it is, however much of it changes."""
        return self.finding.id


def finding_facts(snapshot: Snapshot, finding: Finding) -> FindingFacts:
    """What is known of one finding."""
    review = next(review for review in snapshot.reviews if review.id == finding.review_id)
    actions = snapshot.actions_by_finding.get(finding.id, ())
    return FindingFacts(finding, review, snapshot.finding_states[finding.id], actions)


def findings_shown(snapshot: Snapshot, wanted: FindingFilter) -> list[FindingFacts]:
    """The findings that pass, of the latest review first, in the order of the standard."""
    held = [finding_facts(snapshot, finding) for finding in snapshot.all_findings.values()]
    return [facts for facts in held if _passes(facts, wanted)]


def reviews_with_findings(snapshot: Snapshot) -> Sequence[Review]:
    """The reviews in which something was said, the latest first."""
    said = {finding.review_id for finding in snapshot.all_findings.values()}
    return [review for review in reversed(snapshot.reviews) if review.id in said]


def ours_of(snapshot: Snapshot, finding: Finding) -> str | None:
    """What the organisation said of the element in the review of a finding; None where it said nothing."""
    held = (
        a
        for a in snapshot.all(Assessment)
        if a.removed_at is None and a.review_id == finding.review_id and a.element == finding.element
    )
    said = next(held, None)
    return said.rating if said is not None else None


def theirs_of(snapshot: Snapshot, finding: Finding) -> str | None:
    """What the assessor rated the element of a finding in the same review; None where nothing was said."""
    if not finding.element:
        return None
    held = snapshot.all_findings.values()
    rated = (f for f in held if (f.review_id, f.element) == (finding.review_id, finding.element))
    return next((f.rating for f in rated if f.kind == "rating"), None)


def _passes(facts: FindingFacts, wanted: FindingFilter) -> bool:
    if wanted.review and facts.finding.review_id != wanted.review:
        return False
    if wanted.state == WANTED:
        if facts.state not in ("open", "in_hand"):
            return False
    elif wanted.state and facts.state != wanted.state:
        return False
    return all(_says(facts.finding, word) for word in wanted.text.casefold().split())


def _says(finding: Finding, word: str) -> bool:
    if any(letter.isdigit() for letter in word) and finding.element.startswith(word):
        return True
    told = (finding.text, finding.author, finding.answer, finding.source)
    return any(word in part.casefold() for part in told)


def likely_review(snapshot: Snapshot, today: date) -> str:
    """The review a new finding is of, by id: the last that was visited, else the one in preparation."""
    visited = [r for r in snapshot.reviews if r.visit is not None and r.visit <= today]
    last = max(visited, key=lambda review: str(review.visit), default=snapshot.review)
    return last.id
