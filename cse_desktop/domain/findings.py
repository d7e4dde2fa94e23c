"""What assessors found, and how far it is answered: in words, with evidence, or by what is being done about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from cse_desktop.domain.actions import UNDER_WAY
from cse_desktop.domain.award import Action
from cse_desktop.domain.portfolio import Finding, FindingKind, Review
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard

FindingState = Literal["open", "in_hand", "answered", "no_answer_needed"]
FINDING_STATES: tuple[FindingState, ...] = get_args(FindingState)
TYPED_KINDS: tuple[FindingKind, ...] = ("improvement", "partial", "strength", "plus", "comment")
"""What a person can type in; ratings come with a pack that was sent back."""
WANTS_ANSWER: frozenset[FindingKind] = frozenset({"improvement", "partial"})


def wants_answer(finding: Finding, standard: Standard) -> bool:
    """Whether something has to be done about it; a rating asks for it where it does not count as met."""
    if finding.kind != "rating":
        return finding.kind in WANTS_ANSWER
    unmet = {rating.code for rating in standard.ratings if rating.counts != "met"}
    return finding.rating in unmet and finding.rating != NOT_APPLICABLE


def finding_state(finding: Finding, actions: Sequence[Action], standard: Standard) -> FindingState:
    """How far a finding is answered; `actions` are those that name it.

    Answered: a person called it so, or all its actions are done and some answer is given. What was dropped counts
    for nothing.
    """
    if finding.answered_on is not None:
        return "answered"
    live = [action for action in actions if action.state != "dropped"]
    if any(action.state in UNDER_WAY for action in live):
        return "in_hand"
    if live and (finding.answer.strip() or finding.evidence_ids):
        return "answered"
    return "open" if wants_answer(finding, standard) else "no_answer_needed"


def states_of(
    findings: Sequence[Finding],
    actions: Mapping[str, Sequence[Action]],
    reviews: Sequence[Review],
    standard: Standard,
) -> Mapping[str, FindingState]:
    """How far each of all findings is answered, by id; `actions` are by the id of the finding they name.

    A rating asks for nothing by itself where words say what it is about, or a later review has rated the element.
    """
    order = {review.id: place for place, review in enumerate(reviews)}
    in_words = {(f.review_id, f.element) for f in findings if f.kind in WANTS_ANSWER}
    latest: dict[str, int] = {}
    for finding in findings:
        if finding.kind == "rating":
            at = order.get(finding.review_id, 0)
            latest[finding.element] = max(at, latest.get(finding.element, at))

    def state(finding: Finding) -> FindingState:
        held = finding_state(finding, actions.get(finding.id, ()), standard)
        if held != "open" or finding.kind != "rating":
            return held
        told = (finding.review_id, finding.element) in in_words
        over = latest[finding.element] > order.get(finding.review_id, 0)
        return "no_answer_needed" if told or over else held

    return {finding.id: state(finding) for finding in findings}


def in_order(findings: Iterable[Finding], reviews: Sequence[Review], standard: Standard) -> list[Finding]:
    """Those of the latest review first, on the whole before those on elements; none of reviews not given."""
    latest = {review.id: -place for place, review in enumerate(reviews)}
    places = {element.code: place for place, element in enumerate(standard.elements)}

    def place(finding: Finding) -> tuple[int, int, bool, str, str]:
        at = latest[finding.review_id], places.get(finding.element, -1)
        return (*at, finding.kind != "rating", str(finding.said_at or ""), finding.id)

    return sorted((finding for finding in findings if finding.review_id in latest), key=place)


def by_finding(actions: Iterable[Action]) -> Mapping[str, tuple[Action, ...]]:
    """The actions that name each finding, by its id."""
    found: dict[str, list[Action]] = {}
    for action in actions:
        for id_ in action.findings:
            found.setdefault(id_, []).append(action)
    return {id_: tuple(held) for id_, held in found.items()}
