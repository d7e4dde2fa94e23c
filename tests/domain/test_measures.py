"""What figures say: where a measure stands, how far it came, what is missing; and figures as people paste them."""

from __future__ import annotations

from datetime import date

import pytest

from cse_desktop.domain.award import Action, Measure, Point
from cse_desktop.domain.figures_reading import number_in, points_in, when_in
from cse_desktop.domain.measures import figure, measure_gaps, standing

TODAY = date(2026, 11, 28)
WAIT = Measure(
    id="w", name="Average wait", unit="minutes", direction="lower", baseline=31, target=3, elements=("5.3.2",)
)


def points(*values: tuple[str, float], series: str = "") -> list[Point]:
    return [
        Point(id=f"{day}{series}", measure_id="w", dated=date.fromisoformat(day), value=value, series=series)
        for day, value in values
    ]


def test_it_stands_by_its_newest_point_against_target_and_baseline() -> None:
    one = standing(
        WAIT, [*points(("2026-03-31", 3), ("2025-03-31", 12)), *points(("2026-03-31", 9), series="County")]
    )
    assert (one.target, one.trend) == ("met", "better")
    assert one.since is not None and one.since.id == "measure.improved"
    assert (one.since.values["before"], one.since.values["after"]) == ("31", "3 minutes")
    assert [p.value for p in one.compared["County"]] == [9]
    worse = standing(WAIT, points(("2025-03-31", 12), ("2026-03-31", 40)))
    assert (worse.target, worse.trend) == ("missed", "worse")
    assert worse.since is not None and worse.since.id == "measure.worsened"
    assert standing(WAIT, []).target == "no_points"


def test_what_is_missing_is_named_until_it_is_mended() -> None:
    late = standing(WAIT, points(("2024-01-31", 9), ("2024-02-29", 8)))
    assert [gap.rule for gap in measure_gaps([late], [], TODAY)] == [
        "target_missed",
        "measure_silent",
        "too_few_points",
    ]
    action = Action(id="a", title="More staff at noon", elements=("5.3.2",))
    assert "target_missed" not in [gap.rule for gap in measure_gaps([late], [action], TODAY)]
    good = standing(WAIT, points(("2025-11-30", 4), ("2026-05-31", 3.5), ("2026-10-31", 3)))
    assert list(measure_gaps([good], [], TODAY)) == []
    assert [gap.rule for gap in measure_gaps([standing(WAIT, [])], [], TODAY)] == ["measure_without_points"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03", "2026-03-31"),
        ("2026-03-05", "2026-03-05"),
        ("31/03/2026", "2026-03-31"),
        ("1.2.26", "2026-02-01"),
        ("March 2026", "2026-03-31"),
        ("Mar-26", "2026-03-31"),
        ("3rd September 2025", "2025-09-03"),
        ("2025-26", "2026-03-31"),
        ("2025/26", "2026-03-31"),
        ("Q1 2025", "2025-06-30"),
        ("Q4 2025-26", "2026-03-31"),
        ("2024", "2024-12-31"),
        ("31/02/2026", None),
        ("soon", None),
        ("2025-13-01", None),
    ],
)
def test_days_are_read_in_the_ways_people_write_them(text: str, day: str | None) -> None:
    found = when_in(text)
    assert (found.isoformat() if found else None) == day


def test_numbers_are_read_whatever_stands_beside_them() -> None:
    texts = ("97 %", "1,204 calls", "4.5 minutes", "−2", "under £3", "3 of 5", "none", "12,5")
    assert [number_in(text) for text in texts] == [97, 1204, 4.5, -2, 3, None, None, None]


def test_bad_lines_are_told_and_the_rest_is_kept() -> None:
    lines = [
        "Month,Minutes",
        "2025-03,12",
        "",
        "April 2025\tabout three to five",
        "2030-01,1",
        '"2026-03","3 minutes"',
    ]
    found = points_in(lines, TODAY)
    assert [(point.line, point.dated.isoformat(), point.value) for point in found.points] == [
        (2, "2025-03-31", 12),
        (6, "2026-03-31", 3),
    ]
    assert [(said.id, said.values["line"]) for said in found.problems] == [
        ("points.no_sense", 4),
        ("points.in_future", 5),
    ]


def test_figures_are_written_without_decimals_that_say_nothing() -> None:
    assert [figure(3.0, "minutes"), figure(97.25, "%"), figure(12500), figure(4.50, "minutes")] == [
        "3 minutes",
        "97.25%",
        "12,500",
        "4.5 minutes",
    ]
