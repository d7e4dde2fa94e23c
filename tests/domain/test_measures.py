"""What figures say: where a measure stands, how far it came, what is missing; and figures as people paste them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_desktop import bootstrap
from cse_desktop.domain.award import Measure, Point
from cse_desktop.domain.figures_reading import number_in, points_in, when_in
from cse_desktop.domain.measures import figure, is_silent, standing

TODAY = date(2026, 11, 28)
WAIT = Measure(
    id="w", name="Average wait", unit="minutes", direction="lower", baseline=31, target=3, elements=("5.3.2",)
)

FOI = Measure(id="w", name="FOI on time", unit="%", baseline=50, target=90)


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


@pytest.mark.parametrize(
    ("measure", "values", "target", "trend", "sentence"),
    [
        (WAIT, [12, 3], "met", "better", "Average wait: from 31 to 3 minutes, better."),
        (replace(WAIT, direction="higher"), [12, 3], "met", "worse", "Average wait: from 31 to 3 minutes, worse."),
        (replace(WAIT, baseline=None), [3], "met", "unknown", ""),
        (replace(WAIT, baseline=None), [12, 3], "met", "better", "Average wait: from 12 to 3 minutes, better."),
        (WAIT, [40], "missed", "unknown", "Average wait: from 31 to 40 minutes, worse."),
        (replace(WAIT, baseline=0), [0], "met", "unknown", "Average wait: 0 minutes, as at the beginning."),
        (replace(WAIT, baseline=0), [0, 2], "met", "worse", "Average wait: from 0 to 2 minutes, worse."),
        (replace(WAIT, target=0), [2, 0], "met", "better", "Average wait: from 31 to 0 minutes, better."),
        (WAIT, [5, 5], "missed", "same", "Average wait: from 31 to 5 minutes, better."),
        (WAIT, [31, 31], "missed", "same", "Average wait: 31 minutes, as at the beginning."),
        (replace(WAIT, target=None), [5], "no_target", "unknown", "Average wait: from 31 to 5 minutes, better."),
        (WAIT, [], "no_points", "unknown", ""),
        (FOI, [83, 97], "met", "better", "FOI on time: from 50 to 97%, better by 47 percentage points."),
        (FOI, [49.6], "missed", "unknown", "FOI on time: from 50 to 49.6%, worse by 0.4 percentage points."),
    ],
)
def test_target_trend_and_improvement_hold_in_every_case(
    measure: Measure, values: list[float], target: str, trend: str, sentence: str
) -> None:
    one = standing(measure, points(*((f"20{at + 20}-03-31", value) for at, value in enumerate(values))))
    assert (one.target, one.trend) == (target, trend)
    assert (bootstrap.say(one.since) if one.since else "") == sentence
    short = bootstrap.say(one.came) if one.came else ""
    assert short == sentence.removeprefix(f"{measure.name}: ").rstrip(".")


@pytest.mark.parametrize(
    ("days", "silent"),
    [
        (["2026-04-30", "2026-05-31", "2026-06-30"], True),
        (["2026-07-31", "2026-08-31", "2026-09-30"], False),
        (["2023-03-31", "2024-03-31", "2025-03-31"], True),
        (["2024-03-31", "2025-03-31", "2026-03-31"], False),
        (["2025-09-30", "2025-12-31", "2026-03-31"], True),
        (["2025-12-31", "2026-03-31", "2026-06-30"], False),
        (["2025-11-30"], False),
        (["2025-10-15"], True),
        ([], False),
    ],
)
def test_figures_are_missed_after_twice_as_long_as_they_usually_take(days: list[str], silent: bool) -> None:
    assert is_silent(standing(WAIT, points(*((day, 3.0) for day in days))), TODAY) is silent


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
        ("31-Mar-26", "2026-03-31"),
        ("28 January 2025", "2025-01-28"),
        ("03/2026", "2026-03-31"),
        ("2025/2026", "2026-03-31"),
        ("2026-03-31 00:00:00", "2026-03-31"),
        ("Mawrth 2026", "2026-03-31"),
        ("2025-27", None),
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
        ("points.no_number", 4),
        ("points.in_future", 5),
    ]


def test_figures_are_written_without_decimals_that_say_nothing() -> None:
    said = [figure(3.0, "minutes"), figure(97.25, "%"), figure(12500), figure(4.50, "minutes"), figure(-0.001)]
    assert said == [
        "3 minutes",
        "97.25%",
        "12,500",
        "4.5 minutes",
        "0",
    ]


def told(
    lines: list[str], own: str = "Average wait"
) -> tuple[list[tuple[str, float, str]], list[tuple[str, int]]]:
    found = points_in(lines, TODAY, own)
    held = [(point.dated.isoformat(), point.value, point.series) for point in found.points]
    return held, [(said.id.removeprefix("points."), int(str(said.values["line"]))) for said in found.problems]


def test_further_columns_are_figures_of_others_named_by_their_heading() -> None:
    held, odd = told(["Month\tWait\tCounty\t", "2026-01\t12\t9", "2026-02\t11\tn/a\t7", "2026-03\t\t8", "2026-04"])
    assert held == [
        ("2026-01-31", 12, ""),
        ("2026-01-31", 9, "County"),
        ("2026-02-28", 11, ""),
        ("2026-03-31", 8, "County"),
    ]
    assert odd == [("no_name", 2), ("no_number", 3), ("empty", 5)]


def test_a_third_column_of_words_says_whose_figure_each_line_is() -> None:
    lines = ["Month,Minutes,Who", "2026-01,12,average wait", "2026-01,9,County", "2026-02,8,County", "2026-02,11"]
    held, odd = told(lines)
    assert [(value, series) for _, value, series in held] == [(12, ""), (9, "County"), (8, "County"), (11, "")]
    assert odd == []


def test_what_is_left_out_is_told_with_the_reason_and_the_rest_is_kept() -> None:
    lines = [
        "Waiting times of the contact centre",
        "Month;Minutes",
        "March 2026;3",
        "next month;3",
        "2030-01;1",
        "31/03/2026;4",
        "April 2026;about three",
        "30 April 2026;2.9",
    ]
    held, odd = told(lines)
    assert held == [("2026-03-31", 3, ""), ("2026-04-30", 2.9, "")]
    assert odd == [("no_date", 1), ("no_date", 4), ("in_future", 5), ("twice", 6), ("no_number", 7)]


def test_commas_within_numbers_part_nothing() -> None:
    held, odd = told(["Month,Calls", "2026-01,1,204", '2026-02,"12,500 calls"', "2026-03,1,204,000"])
    assert [value for _, value, _ in held] == [1204, 12500, 1204000]
    assert odd == []
    assert told(["Month,Calls,County", "2026-01,104,204"])[0] == [
        ("2026-01-31", 104, ""),
        ("2026-01-31", 204, "County"),
    ]


def test_nothing_at_all_is_nothing() -> None:
    assert told([]) == told(["", "\t"]) == ([], [])
    assert told(["nonsense"]) == ([], [("no_date", 1)])


@given(st.lists(st.text(max_size=80), max_size=12))
def test_whatever_is_pasted_is_read_or_told_and_never_stops_the_reading(lines: list[str]) -> None:
    found = points_in(lines, TODAY, "Wait")
    assert all(point.dated <= TODAY and isfinite(point.value) for point in found.points)
    assert len({(point.dated, point.series) for point in found.points}) == len(found.points)
    assert all(1 <= int(str(said.values["line"])) <= len(lines) for said in found.problems)


def test_what_is_too_long_or_too_large_is_told() -> None:
    long, large = "x" * 200_000, "9" * 400
    found = points_in(["Month\tMinutes", f"2026-01\t{long}", f"2026-02\t{large}", "2026-03\t3"], TODAY)
    assert [point.value for point in found.points] == [3]
    assert [said.id for said in found.problems] == ["points.no_number", "points.no_number"]
