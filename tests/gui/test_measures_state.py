"""What the measures show, decided without Qt: rows, filters, the scale and the chart, the register."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.award import Measure, Point, Promise
from cse_desktop.domain.measures import MeasureStanding, standing
from cse_desktop.domain.promises import PromiseStanding
from cse_desktop.gui.pictures.scale import scale_of
from cse_desktop.gui.screens.measures.promises_state import kept_counts, proposed_elements, shown_promises
from cse_desktop.gui.screens.measures.state import (
    ChartWords,
    chart_figures,
    chart_of,
    counts_of,
    day_in,
    measure_rows,
    point_rows,
    shown_measures,
)

TODAY = date(2026, 11, 28)
WORDS = ChartWords("Target: {value}", "Began: {value}")


def measured(
    name: str, *values: float, others: float | None = None, last: date = TODAY, **said: object
) -> MeasureStanding:
    measure = Measure(id=name, name=name, **{"unit": "minutes", "direction": "lower", **said})  # type: ignore[arg-type]
    days = [last - timedelta(days=30 * at) for at in range(len(values))][::-1]
    points = [
        Point(id=f"{name}{day}", measure_id=name, dated=day, value=v) for day, v in zip(days, values, strict=True)
    ]
    if others is not None:
        points.append(Point(id=f"{name}o", measure_id=name, dated=last, value=others, series="County"))
    return standing(measure, points)


HELD = [
    measured("Calls", 31, 12, 3, others=7.0, target=3, baseline=31, elements=("5.3.2",)),
    measured("Visits", 5, 6, 7, target=3, elements=("4.1.2", "5.3.2")),
    measured("Letters", 9, 9, 9, last=date(2026, 3, 31)),
    measured("E-mail", 4),
    measured("Nothing"),
]


def names(text: str = "", only: str = "") -> list[str]:
    found = shown_measures(HELD, text, only, bootstrap.find_standard("cse"), TODAY)
    return [one.measure.name for one in found]


def test_measures_are_found_by_words_element_and_what_is_wrong() -> None:
    assert names() == ["Calls", "Visits", "Letters", "E-mail", "Nothing"]
    assert names("5.3.2") == ["Calls", "Visits"]
    assert names("meeting reporting") == ["Visits"], "by the title of its element"
    assert names("visits 5.3.2 minutes") == ["Visits"]
    assert (names(only="missed"), names(only="silent"), names(only="short")) == (
        ["Visits"],
        ["Letters"],
        ["E-mail", "Nothing"],
    )
    assert names("calls", "missed") == []
    assert counts_of(HELD, TODAY) == {"missed": 1, "silent": 1, "short": 2}


def test_a_row_says_the_newest_figure_the_change_and_which_way_it_moved() -> None:
    rows = measure_rows(HELD, bootstrap.say)
    assert [(row.latest, row.change, row.way) for row in rows] == [
        ("3 minutes", "from 31 to 3 minutes, better", "down"),
        ("7 minutes", "from 5 to 7 minutes, worse", "up"),
        ("9 minutes", "9 minutes, as at the beginning", "level"),
        ("4 minutes", "", ""),
        ("", "", ""),
    ]


def test_a_chart_has_own_and_others_lines_target_and_beginning() -> None:
    facts = chart_of(HELD[0], WORDS, lambda day: f"{day:%b %Y}")
    assert [(line.name, line.look, [value for _, value in line.dots]) for line in facts.lines] == [
        ("Calls", 0, [31, 12, 3]),
        ("County", 1, [7]),
    ]
    assert facts.target is not None and (facts.target.value, facts.target.words) == (3, "Target: 3 minutes")
    assert facts.baseline is not None and facts.baseline.words == "Began: 31 minutes"
    assert (facts.first, facts.last, facts.days[-1][1]) == ("31 minutes", "3 minutes", "Nov 2026")
    table = chart_figures(HELD[0], "Date", lambda day: day.isoformat())
    assert table[0] == ["Date", "Calls", "County"] and table[-1] == ["2026-11-28", "3", "7"]
    empty = chart_of(HELD[4], WORDS, str)
    assert (empty.lines, empty.target, empty.first) == ((), None, "")


def test_figures_stand_newest_first_with_whose_they_are() -> None:
    rows = point_rows(HELD[0], lambda day: day.isoformat(), "Our own")
    assert [row.cells for row in rows[:3]] == [
        ("2026-11-28", "3 minutes", "Our own"),
        ("2026-11-28", "7 minutes", "County"),
        ("2026-10-29", "12 minutes", "Our own"),
    ]


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([31, 12, 3], 0, 40),
        ([80, 85, 97], 80, 100),
        ([0.2, 0.4], 0, 0.4),
        ([5], 4.4, 5.6),
        ([0, 0], -1, 1),
        ([-5, -2], -5, 0),
        ([-5, 5], -6, 6),
        ([120_000, 480_000], 0, 500_000),
        ([], 0, 1),
    ],
)
def test_a_scale_has_round_numbers_around_all_values(values: list[float], low: float, high: float) -> None:
    scale = scale_of(values)
    assert (scale.low, scale.high) == pytest.approx((low, high))
    assert 3 <= len(scale.ticks) <= 8
    assert all(0 <= scale.share(value) <= 1 for value in values)


def test_days_are_understood_as_people_type_them() -> None:
    texts = ("March 2026", "2026-03", "31/03/2026", "31 Mar 26", "2025-26", "Mar 31 2026")
    assert {day_in(text) for text in texts} == {date(2026, 3, 31)}
    assert day_in(" ") is None
    with pytest.raises(ValueError, match="not a date"):
        day_in("soon")


def test_the_register_is_narrowed_by_words_and_by_whether_it_is_kept() -> None:
    held = [
        PromiseStanding(Promise(id="a", text="Calls in 3 minutes", elements=("5.1.1",)), (HELD[0],), "kept", ()),
        PromiseStanding(Promise(id="b", text="Letters in 10 days", service="Housing"), (), "not_measured", ()),
    ]
    assert [one.promise.id for one in shown_promises(held, "", "")] == ["a", "b"]
    assert [one.promise.id for one in shown_promises(held, "5.1.1", "kept")] == ["a"]
    assert [one.promise.id for one in shown_promises(held, "housing", "")] == ["b"]
    assert shown_promises(held, "", "not_kept") == []
    assert kept_counts(held) == {"kept": 1, "not_kept": 0, "not_measured": 1}
    asking = proposed_elements(bootstrap.find_standard("cse"), ["5.1.1"])
    assert asking == ("4.1.1", "4.1.2", "4.1.3", "5.1.2", "5.2.1", "5.3.1", "5.3.2")
