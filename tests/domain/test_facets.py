"""Facets count what was found, and narrow it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cse_desktop.domain.facets import NONE, Facets
from cse_desktop.domain.portfolio import Evidence, Link, new_id
from cse_desktop.domain.standard import Element, Group, Standard

STANDARD = Standard(
    id="s",
    title="S",
    version="1",
    levels=("Criterion", "Part", "Element"),
    groups=(
        Group("1", "One", (Group("1.1", "A", elements=(Element("1.1.1", "", ""), Element("1.1.2", "", ""))),)),
        Group("2", "Two", (Group("2.1", "B", elements=(Element("2.1.1", "", ""),)),)),
    ),
    ratings=(),
)
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def evidence(id_: str, **values) -> Evidence:
    said = {"title": id_, "file_name": f"{id_}.PDF", "number": 1, "added_at": NOW}
    return Evidence(id=id_, **(said | values))


@pytest.fixture
def facets() -> Facets:
    rows = [
        evidence("a", kind="policy", dated=date(2025, 3, 1), team="Customer Services"),
        evidence("b", kind="policy", dated=date(2026, 3, 1), team="customer  services", file_name="b.docx"),
        evidence("c", kind="plan", dated=date(2025, 9, 1), service="Libraries"),
        evidence("d", kind="photo", form="place", file_name=""),
        evidence("e", kind="plan", team="Customer Services", file_name="README"),
    ]
    links = {"a": ("1.1.1", "1.1.2"), "b": ("1.1.2",), "c": ("2.1.1", "1.1.1"), "d": ("9.9",)}
    made = {
        id_: tuple(Link(id=new_id(), evidence_id=id_, element=code) for code in codes)
        for id_, codes in links.items()
    }
    return Facets(STANDARD, {row.id: row for row in rows}, made)


def counted(facets: Facets, facet: str, ids=None, chosen=None) -> list[tuple[str, int]]:
    return [(c.value, c.count) for c in facets.counts(ids, chosen or {})[facet]]


def test_everything_is_counted_by_every_facet(facets):
    assert counted(facets, "kind") == [("plan", 2), ("policy", 2), ("photo", 1)]
    assert counted(facets, "year") == [("2026", 1), ("2025", 2), (NONE, 2)]
    assert counted(facets, "team") == [("Customer Services", 3), ("Libraries", 1), (NONE, 1)]
    assert counted(facets, "type") == [("pdf", 2), ("docx", 1), ("place", 1), (NONE, 1)]


def test_groups_count_all_evidence_below_them_once(facets):
    assert counted(facets, "element") == [
        ("1", 3),
        ("1.1", 3),
        ("1.1.1", 2),
        ("1.1.2", 2),
        ("2", 1),
        ("2.1", 1),
        ("2.1.1", 1),
        ("9.9", 1),  # a link to an element the standard does not have
        (NONE, 1),
    ]


def test_only_what_was_found_is_counted(facets):
    assert counted(facets, "kind", ["a", "c", "gone"]) == [("plan", 1), ("policy", 1)]
    assert counted(facets, "kind", []) == []


def test_values_of_a_facet_are_alternatives_and_facets_all_hold(facets):
    assert facets.admitted({"kind": ("policy", "plan")}) == ("a", "b", "c", "e")
    assert facets.admitted({"kind": ("policy", "plan"), "year": ("2025",)}) == ("a", "c")
    assert facets.admitted({"element": ("1",), "team": ("CUSTOMER SERVICES",)}) == ("a", "b")
    assert facets.admitted({"element": (NONE,)}) == ("e",)
    assert facets.admitted({"element": ("7",)}) == ()
    assert facets.admitted({"kind": ()}) == facets.admitted({}) == ("a", "b", "c", "d", "e")


def test_a_facet_leaves_its_own_choice_out_so_that_one_can_widen(facets):
    chosen = {"kind": ("policy",), "year": ("2025",)}
    assert counted(facets, "kind", chosen=chosen) == [("plan", 1), ("policy", 1)]
    assert counted(facets, "year", chosen=chosen) == [("2026", 1), ("2025", 1)]
    assert counted(facets, "type", chosen=chosen) == [("pdf", 1)]
    assert [c.value for c in facets.counts(None, chosen)["kind"] if c.chosen] == ["policy"]


def test_what_is_chosen_stays_in_sight_though_nothing_has_it(facets):
    chosen = {"kind": ("photo",)}
    assert ("photo", 0) in counted(facets, "kind", ["a", "b"], chosen)


def test_a_portfolio_without_evidence_has_nothing_to_count():
    nothing = Facets(STANDARD, {}, {})
    assert nothing.admitted({}) == nothing.admitted({"kind": ("policy",)}) == ()
    assert not any(nothing.counts(None, {}).values())
