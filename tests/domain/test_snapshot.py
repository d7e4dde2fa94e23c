"""A snapshot after a change says what one made from nothing says, whatever it kept of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.portfolio import Assessment, Evidence, Link, Portfolio, Refusal, Review, Row
from cse_desktop.domain.snapshot import VIEWS_OF, Snapshot

NOW = datetime(2027, 1, 1, tzinfo=UTC)
FIRST = Evidence(id="a", number=1, title="First", blob="00", added_at=NOW)
SECOND = Evidence(id="b", number=2, title="Second", part_of="a", added_at=NOW)
LINK = Link(id="k", evidence_id="a", element="1.1.1", position=1)
OTHER = Link(id="l", evidence_id="b", element="1.1.1", position=1)
RATED = Assessment(id="s", review_id="r", element="1.1.1", rating="partial")
REVIEW = Review(id="r", title="Review")


def snapshot() -> Snapshot:
    standard = next(s for s in bootstrap.shipped_standards() if s.id == "cse")
    portfolio = Portfolio(id="p", organisation="Aldermere", standard_id="cse", created_at=NOW)
    rows: list[Row] = [portfolio, REVIEW, FIRST, SECOND, LINK, OTHER, RATED]
    made = Snapshot(standard, {}).with_rows([(row.kind_of_row, row.id, row) for row in rows], 1)
    for name in VIEWS_OF:
        getattr(made, name)
    return made


@pytest.mark.parametrize(
    "changed",
    [
        replace(RATED, rating="compliant"),
        replace(REVIEW, visit=date(2027, 3, 1)),
        replace(FIRST, title="Another title"),
        replace(FIRST, number=3),
        replace(FIRST, removed_at=NOW),
        replace(FIRST, blob="11"),
        replace(SECOND, part_of=None),
        Evidence(id="c", number=4, title="New", added_at=NOW),
        replace(LINK, position=2),
        replace(LINK, removed_at=NOW),
        Link(id="m", evidence_id="b", element="1.1.2"),
        Refusal(id="f", evidence_id="a", element="1.1.3"),
    ],
    ids=repr,
)
def test_views_after_a_change_are_those_of_a_snapshot_made_anew(changed: Row) -> None:
    before = snapshot()
    after = before.with_rows([(changed.kind_of_row, changed.id, changed)], 2)
    fresh = Snapshot(after.standard, after.rows, 2)
    for name in VIEWS_OF:
        if name != "facets":
            made, wanted = getattr(after, name), getattr(fresh, name)
            assert made == wanted, name
            assert not isinstance(made, dict) or list(made) == list(wanted), name
    assert after.facets.counts(None, {}) == fresh.facets.counts(None, {})


def test_a_rating_keeps_the_order_of_all_links() -> None:
    before = snapshot()
    rated = replace(RATED, rating="compliant")
    assert before.with_rows([("assessment", "s", rated)], 2).links is before.links


def test_it_is_known_of_every_view_what_it_is_made_of() -> None:
    views = {name for name, held in vars(Snapshot).items() if isinstance(held, cached_property)}
    assert views == set(VIEWS_OF)
