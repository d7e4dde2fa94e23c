from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from cse_desktop.domain.alike import find_alike
from cse_desktop.domain.library import EvidenceFacts, EvidenceFilter, chosen, ordered
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.views import View

ADDED = datetime(2026, 1, 1, tzinfo=UTC)


def evidence(number: int, title: str, **values: object) -> Evidence:
    return replace(Evidence(id=str(number), number=number, title=title, added_at=ADDED), **values)


def test_the_same_title_looks_alike_whatever_case_and_copy_marks() -> None:
    found = find_alike(
        [
            evidence(1, "Complaints policy", dated=date(2025, 3, 1)),
            evidence(2, "COMPLAINTS – Policy (2)"),
            evidence(3, "Complaints policy", dated=date(2024, 3, 1)),
            evidence(4, "Letter", file_name="Copy of complaints-policy.docx", dated=date(2025, 3, 1)),
            evidence(5, "Waiting times 2025"),
            evidence(6, "Waiting times 2024"),
        ]
    )
    assert found["1"] == ("2", "4")
    assert found["3"] == ("2",), "another year's is another document"
    assert "5" not in found and "6" not in found


def test_names_that_say_little_and_what_came_within_are_not_alike() -> None:
    assert not find_alike([evidence(1, "Minutes"), evidence(2, "Minutes"), evidence(3, "Scan 0001 of many")])
    assert not find_alike([evidence(1, "Thanks for your call"), evidence(2, "Thanks for your call", part_of="1")])


def test_filters_by_everything_there_is() -> None:
    held = [
        EvidenceFacts(
            evidence(1, "One", team="Housing", dated=date(2025, 1, 1), tags=("Web",), owner="Jo"),
            ("1.1.1",),
            "one",
            codes=frozenset({"1.1.1", "1.1", "1"}),
        ),
        EvidenceFacts(evidence(2, "Two", language="cy-GB"), (), "two", True, alike=("1",), versions=3, old=True),
    ]

    def numbers(**asked: object) -> list[int]:
        return [one.evidence.number for one in chosen(held, EvidenceFilter.of(asked), date(2026, 1, 5))]

    assert numbers(team="housing") == numbers(year="2025") == numbers(element="1.1") == numbers(tag="web") == [1]
    assert numbers(owner="JO") == [1]
    assert numbers(team="none") == numbers(year="none") == numbers(element="none") == numbers(tag="none") == [2]
    assert numbers(only="alike") == numbers(only="versions") == numbers(only="old") == [2]
    assert numbers(language="cy-GB") == [2]
    assert numbers(added_within=7) == [1, 2]
    assert numbers(added_within=3) == []
    assert [one.evidence.number for one in ordered(held, "unlinked")] == [2, 1]


def test_a_view_comes_back_as_it_was_and_what_is_not_understood_is_left_out() -> None:
    view = View(EvidenceFilter(kind="policy", only="old"), "dated", True, ("exhibit", "title"), True)
    assert View.of(view.plain()) == view
    odd = {"filter": {"kind": 3, "only": "sideways", "mood": "good"}, "columns": "none", "grid": "yes"}
    assert View.of(odd) == View()
