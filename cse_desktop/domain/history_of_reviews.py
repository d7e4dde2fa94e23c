"""How it was: for each element and each review, what the organisation said and what the assessor found. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cse_desktop.domain.plus import plus_rating
from cse_desktop.domain.portfolio import Assessment, Finding, Review
from cse_desktop.domain.reviews import FULL, review_before
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard


@dataclass(frozen=True)
class Said:
    """One element in one review: its own rating and the assessor's, the narrative, the words of the findings.

    `in_scope`: whether the review looks at the element.
    """

    review: str
    own: str | None = None
    assessor: str | None = None
    narrative: str = ""
    reason: str = ""
    findings: tuple[Finding, ...] = ()
    in_scope: bool = True

    @property
    def differs(self) -> bool:
        """Whether the assessor rated it otherwise than the organisation."""
        return self.own is not None and self.assessor is not None and self.own != self.assessor

    @property
    def stands(self) -> str | None:
        """The rating that counts: the assessor's, or else the organisation's own."""
        return self.assessor or self.own


@dataclass(frozen=True)
class ElementHistory:
    """One element through the reviews, in their order."""

    element: str
    said: tuple[Said, ...]

    @property
    def has_changed(self) -> bool:
        """Whether its own rating is not the same in all reviews in which it has one."""
        return len({one.own for one in self.said if one.own is not None}) > 1


@dataclass(frozen=True)
class History:
    """Every element through the reviews."""

    reviews: tuple[Review, ...]
    elements: tuple[ElementHistory, ...]


@dataclass(frozen=True)
class ThenAndNow:
    """One group: how many of its elements were met and rated in the review before, and are in this one."""

    group: str
    met_then: int
    rated_then: int
    met_now: int
    rated_now: int


@dataclass(frozen=True)
class Comparison:
    """The ratings of one review beside those of the review before it.

    `up` and `down` are elements whose own rating is higher or lower on the scale now: code, then, now.
    """

    before: Review
    groups: tuple[ThenAndNow, ...]
    up: tuple[tuple[str, str, str], ...]
    down: tuple[tuple[str, str, str], ...]


def history(snapshot: Snapshot) -> History:
    """Every element through every review that is over or being prepared, the first one first."""
    reviews = tuple(r for r in snapshot.reviews if r.closed_at is not None or r.id == snapshot.review.id)
    found = {review.id: dict(_said_in(snapshot, review)) for review in reviews}
    elements = (
        ElementHistory(element.code, tuple(found[review.id][element.code] for review in reviews))
        for element in snapshot.standard.elements
    )
    return History(reviews, tuple(elements))


def in_review(snapshot: Snapshot, review: Review) -> Mapping[str, Said]:
    """What was said of each element in one review, by element code."""
    return dict(_said_in(snapshot, review))


def findings_of_whole(snapshot: Snapshot, review: Review) -> tuple[Finding, ...]:
    """What the assessor said of a review as a whole."""
    return tuple(f for f in snapshot.findings_by_review.get(review.id, ()) if not f.element)


def asked_again(snapshot: Snapshot, review: Review) -> tuple[str, ...]:
    """The elements an assessor is likely to look at again: more than compliant or not fully met last time."""
    before = review_before(review, snapshot.reviews)
    return asked_after(snapshot, before) if before is not None else ()


def asked_after(snapshot: Snapshot, before: Review) -> tuple[str, ...]:
    """The elements that are likely to be looked at again after a review."""
    plus, counts = plus_rating(snapshot.standard), _counts(snapshot.standard)
    wanted = {code for code, counted in counts.items() if counted != "met"} | ({plus.code} if plus else set())
    return tuple(code for code, said in _said_in(snapshot, before) if said.stands in wanted)


def scope_to_begin_with(snapshot: Snapshot, review: Review) -> frozenset[str]:
    """The elements that are ticked when a person first chooses what a review covers."""
    everything = frozenset(element.code for element in snapshot.standard.elements)
    if review.scope or review.kind == FULL:
        return everything.intersection(review.scope) or everything
    return frozenset(asked_again(snapshot, review)) or everything


def comparison(snapshot: Snapshot, groups: Sequence[tuple[str, Sequence[str]]]) -> Comparison | None:
    """The review being prepared beside the one before; `groups` are codes with those of their elements.

    An annual review looks at some elements: of those a review left out, the rating given last counts on either
    side. None where nothing was rated before.
    """
    before = review_before(snapshot.review, snapshot.reviews)
    if before is None:
        return None
    until = snapshot.reviews[: snapshot.reviews.index(before) + 1]
    over = [review for review in until if review.closed_at is not None or review.id == before.id]
    then = {code: one.rating for code, one in last_said(snapshot, over).items() if one.rating}
    if not then:
        return None
    now = {code: rating for code, rating in then.items() if code not in snapshot.scope}
    now |= {code: held.rating for code, held in snapshot.assessments.items() if held.rating}
    counts = _counts(snapshot.standard)
    groups_now = tuple(
        ThenAndNow(code, *_met(counts, then, elements), *_met(counts, now, elements)) for code, elements in groups
    )
    order = [rating.code for rating in snapshot.standard.ratings]
    up: list[tuple[str, str, str]] = []
    down: list[tuple[str, str, str]] = []
    for element in snapshot.standard.elements:
        was, is_ = then.get(element.code), now.get(element.code)
        if was in order and is_ in order and was != is_:
            (up if order.index(is_) < order.index(was) else down).append((element.code, was, is_))
    return Comparison(before, groups_now, tuple(up), tuple(down))


def last_said(snapshot: Snapshot, reviews: Iterable[Review]) -> dict[str, Assessment]:
    """What the organisation said last of each element it rated in these reviews, the first one first."""
    last: dict[str, Assessment] = {}
    for review in reviews:
        held = snapshot.assessments_by_review.get(review.id, {})
        last |= {code: one for code, one in held.items() if one.rating}
    return last


def _said_in(snapshot: Snapshot, review: Review) -> Iterator[tuple[str, Said]]:
    assessments = snapshot.assessments_by_review.get(review.id, {})
    found: dict[str, list[Finding]] = {}
    for finding in snapshot.findings_by_review.get(review.id, ()):
        found.setdefault(finding.element, []).append(finding)
    for element in snapshot.standard.elements:
        held, findings = assessments.get(element.code), found.get(element.code, [])
        rated = [f.rating for f in findings if f.kind == "rating" and f.rating]
        yield (
            element.code,
            Said(
                review=review.id,
                own=held.rating if held else None,
                assessor=rated[-1] if rated else None,
                narrative=held.narrative if held else "",
                reason=held.reason if held and held.rating == NOT_APPLICABLE else "",
                findings=tuple(findings),
                in_scope=not review.scope or element.code in review.scope,
            ),
        )


def _counts(standard: Standard) -> dict[str, str]:
    return {rating.code: rating.counts for rating in standard.ratings}


def _met(counts: Mapping[str, str], ratings: Mapping[str, str], elements: Sequence[str]) -> tuple[int, int]:
    """How many elements are met, and how many are rated."""
    given = [ratings[code] for code in elements if code in ratings]
    return sum(1 for rating in given if counts.get(rating) == "met"), len(given)
