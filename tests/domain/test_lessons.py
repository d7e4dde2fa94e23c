"""What there is to learn from: links that stand or stood when a review was closed, and refusals that stand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.portfolio import Evidence, Link, Portfolio, Refusal, Review
from cse_desktop.domain.snapshot import Snapshot

START = datetime(2025, 1, 1, tzinfo=UTC)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def snapshot(*rows) -> Snapshot:
    portfolio = Portfolio(id="p", organisation="Aldermere", standard_id="cse", created_at=START)
    held: dict = {}
    for row in (portfolio, Review(id="now", title="Now"), *rows):
        held.setdefault(row.kind_of_row, {})[row.id] = row
    return Snapshot(bootstrap.find_standard("cse"), held)


def evidence(**values) -> Evidence:
    return Evidence(
        id="e", number=12, title="Bus review", tags=("outreach",), kind="survey", added_at=day(1), **values
    )


def test_a_link_teaches_with_its_own_words():
    link = Link(id="k", evidence_id="e", element="1.1.3", why="Goes to hostels", quotation="forty nights")
    (lesson,) = snapshot(evidence(), link).lessons
    assert (lesson.exhibit, lesson.kind) == ("E012", "survey")
    assert "Bus review" in lesson.words and "outreach" in lesson.words
    assert lesson.links == (("1.1.3", "Goes to hostels\nforty nights"),)


@pytest.mark.parametrize(
    ("closed", "link_removed", "evidence_removed", "taught"),
    [
        (None, None, None, True),
        (None, day(5), None, False),
        (None, None, day(5), False),
        (day(3), day(5), None, True),
        (day(3), None, day(5), True),
        (day(7), day(5), None, False),
        (day(0), day(5), None, False),
    ],
    ids=[
        "standing",
        "taken away",
        "evidence removed",
        "taken away after a review",
        "evidence removed after a review",
        "taken away before the review",
        "added after the review",
    ],
)
def test_a_removed_link_teaches_only_if_a_review_was_closed_while_it_stood(
    closed, link_removed, evidence_removed, taught
):
    rows = [
        evidence(removed_at=evidence_removed),
        Link(id="k", evidence_id="e", element="1.1.3", removed_at=link_removed),
    ]
    if closed:
        rows.append(Review(id="then", title="Then", closed_at=closed))
    assert bool(snapshot(*rows).lessons) is taught


def test_a_refusal_teaches_until_it_is_taken_back():
    refusal = Refusal(id="r", evidence_id="e", element="2.1.4")
    (lesson,) = snapshot(evidence(), refusal).lessons
    assert (lesson.links, lesson.refused) == ((), ("2.1.4",))
    gone = Refusal(id="r", evidence_id="e", element="2.1.4", removed_at=day(9))
    assert snapshot(evidence(), gone).lessons == ()
