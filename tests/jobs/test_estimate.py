"""The time left, from courses that are written out: no clock runs here."""

from __future__ import annotations

import pytest

from cse_desktop import bootstrap
from cse_desktop.jobs.estimate import MOST, Pace, seconds_left, words_left


def steady(seconds: int, a_second: float) -> list[tuple[float, float]]:
    return [(float(second), second * a_second) for second in range(seconds + 1)]


def test_steady_work_takes_as_long_for_the_rest() -> None:
    left = seconds_left(steady(30, 0.01))
    assert left is not None and left == pytest.approx(70)


def test_nothing_is_said_at_the_start_or_where_nothing_has_moved() -> None:
    assert seconds_left([]) is None
    assert seconds_left(steady(4, 0.01)) is None
    assert seconds_left([(0, 0.0), (60, 0.0)]) is None
    assert seconds_left([(0, 0.0), (60, 0.005)]) is None


def test_bursts_are_levelled_out() -> None:
    # Twenty files at once every ten seconds, of a thousand.
    bursts = [(float(second), 0.02 * (second // 10)) for second in range(61)]
    for until in range(30, 61):
        left = seconds_left(bursts[: until + 1])
        true = (1 - bursts[until][1]) * 500
        assert left is not None and true / 2 < left < true * 2


def test_a_slow_start_is_forgotten_and_a_standstill_is_not_endless() -> None:
    slow = [(float(s), 0.001 * s) for s in range(30)] + [(30.0 + s, 0.03 + 0.02 * s) for s in range(31)]
    left = seconds_left(slow)
    assert left is not None and left < 30
    still = [*steady(20, 0.02), (60.0, 0.4)]
    left = seconds_left(still)
    assert left is not None and left == pytest.approx(0.6 * 60 / 0.4)


def test_work_done_has_nothing_left() -> None:
    assert seconds_left(steady(100, 0.01)) == pytest.approx(0)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "less than a minute left"),
        (70, "about a minute left"),
        (230, "about 4 minutes left"),
        (17 * 60, "about 15 minutes left"),
        (58 * 60, "about an hour left"),
        (100 * 60, "about 2 hours left"),
    ],
)
def test_the_time_left_is_said_roughly(seconds: float, said: str) -> None:
    assert bootstrap.say(words_left(seconds)) == said


def test_a_pace_keeps_few_points_and_begins_anew_with_a_new_count() -> None:
    pace = Pace()
    for second in range(10 * MOST):
        pace.step(second, second, 20 * MOST)
    assert pace.seconds_left == pytest.approx(10 * MOST, rel=0.01)
    pace.step(10 * MOST, 0, 50)
    assert pace.seconds_left is None
    pace.step(10 * MOST + 10, 0, 0)
    assert pace.seconds_left is None
