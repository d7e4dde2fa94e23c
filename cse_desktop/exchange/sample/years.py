"""What the sample says of the years: earlier reviews, measures, service standards, engagement, things to do.

Each row of it in the manifest has the fields of the row of the portfolio it becomes, and a `key` by which others
speak of it; evidence is spoken of by the key it has in the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from cse_desktop.domain.award import Action, Engagement, Measure, Point, Promise
from cse_desktop.domain.portfolio import Assessment, Finding, Review, Row, new_id
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard

R = TypeVar("R", bound=Row)
Told = Mapping[str, Any]
REFERENCES = ("evidence_ids", "measure_ids", "findings")
ANSWERS = ("answer", "evidence_ids", "answered_on")
KINDS: Mapping[str, type[Row]] = {
    "measures": Measure,
    "promises": Promise,
    "engagements": Engagement,
    "actions": Action,
}
"""The lists of the manifest besides the reviews, in the order in which their rows are made."""


@dataclass(frozen=True)
class SampleReview:
    """An earlier review as it is after closing, with the council's assessments and the assessor's findings."""

    review: Review
    assessments: tuple[Assessment, ...]
    findings: tuple[Finding, ...]


def earlier_reviews(years: Told, ids: dict[str, str], standard: Standard) -> list[SampleReview]:
    """The reviews before the present one, oldest first. `ids` gets the id of each key in them.

    Findings have no answers yet, since the evidence that shows them came later (`answered_findings`).
    """
    return [_earlier_review(told, ids, standard) for told in years["reviews"]]


def answered_findings(years: Told, ids: Mapping[str, str], standard: Standard) -> Iterator[Finding]:
    """The findings of earlier reviews with what was done about them; `ids` has the evidence by its key."""
    for told in years["reviews"]:
        for said in told["findings"]:
            if "answered_on" in said:
                yield _finding(said, ids, ids[told["key"]], standard)


def present_review(years: Told, review: Review) -> Review:
    """The review that is prepared, with who assesses it, how long the visit takes, and when the pack is wanted."""
    return Review.from_content({**review.content(), **years["present"]})


def before_closing(review: Review) -> Review:
    """The review as it was while it was prepared."""
    return replace(review, outcome="", certificate_until=None, closed_at=None)


def rows_of_years(years: Told, ids: dict[str, str]) -> Iterator[Row]:
    """The rows of all lists but the reviews, to be stored. `ids` has the evidence and findings by their key."""
    for name, kind in KINDS.items():
        for told in years[name]:
            ids[told["key"]] = new_id()
        for told in years[name]:
            yield _row(kind, told, ids)
            if kind is Measure:
                yield from _points(told, ids[told["key"]])


def check_years(years: Told, evidence: frozenset[str]) -> None:
    """Raise ValueError where a row speaks of a key that nothing has, or a key is used twice."""
    findings = [said for told in years["reviews"] for said in told["findings"]]
    rows = [*findings, *(told for name in KINDS for told in years[name])]
    keys = [row["key"] for row in (*years["reviews"], *rows)]
    if len(set(keys)) != len(keys):
        raise ValueError("manifest: a key of the years is used twice")
    known = evidence.union(keys)
    for row in rows:
        for name in REFERENCES:
            for key in row.get(name, ()):
                if key not in known:
                    raise ValueError(f"manifest: {row['key']} speaks of unknown {key!r}")


def _earlier_review(told: Told, ids: dict[str, str], standard: Standard) -> SampleReview:
    names = [told["key"], *(said["key"] for said in told["findings"])]
    ids.update((name, new_id()) for name in names)
    review = Review.from_content({"id": ids[told["key"]], **told})
    findings = [_finding(_unanswered(said), ids, review.id, standard) for said in told["findings"]]
    findings += _ratings(told, review.id, standard)
    return SampleReview(review, tuple(_assessments(told, review.id, standard)), tuple(findings))


def _assessments(told: Told, review_id: str, standard: Standard) -> Iterator[Assessment]:
    narratives, reasons = told.get("narratives", {}), told.get("reasons", {})
    for element, rating in told["ratings"].items():
        yield Assessment(
            id=new_id(),
            review_id=review_id,
            element=standard.element(element).code,
            rating=rating if rating == NOT_APPLICABLE else standard.rating(rating).code,
            narrative=narratives.get(element, ""),
            reason=reasons.get(element, ""),
        )


def _ratings(told: Told, review_id: str, standard: Standard) -> Iterator[Finding]:
    """The assessor's ratings of which nothing else is said."""
    for element, rating in told["assessor_ratings"].items():
        code = standard.rating(rating).code
        yield Finding(id=new_id(), review_id=review_id, element=element, kind="rating", rating=code)


def _finding(said: Told, ids: Mapping[str, str], review_id: str, standard: Standard) -> Finding:
    rating = standard.rating(said["rating"]).code if "rating" in said else None
    return _row(Finding, {**said, "rating": rating, "review_id": review_id}, ids)


def _unanswered(said: Told) -> Told:
    return {name: value for name, value in said.items() if name not in ANSWERS}


def _row(kind: type[R], told: Told, ids: Mapping[str, str]) -> R:
    content = {**told, "id": ids[told["key"]]}
    for name in REFERENCES:
        if name in told:
            content[name] = [ids[key] for key in told[name]]
    return kind.from_content(content)


def _points(told: Told, measure_id: str) -> Iterator[Point]:
    compared: Sequence[tuple[str, Told]] = tuple(told.get("compared", {}).items())
    for series, values in (("", told["points"]), *compared):
        for day, value in values.items():
            dated = date.fromisoformat(day)
            yield Point(id=new_id(), measure_id=measure_id, dated=dated, value=float(value), series=series)
