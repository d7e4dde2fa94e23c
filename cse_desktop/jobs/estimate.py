"""How long a piece of work is likely to take still, from how far it has come and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cse_desktop.domain.messages import Message, message

Course = Sequence[tuple[float, float]]
"""How far work had come and when: (seconds at work, share done from 0 to 1), in order of time."""
TOO_EARLY = 5.0
"""Seconds of work before which nothing is said: the first steps tell little of the rest."""
TOO_LITTLE = 0.01
"""Share of the work before which nothing is said."""
MOST = 400
"""Points of a course that are kept: thinned out evenly, they tell as much."""
MINUTE, HOUR = 60, 3600


def seconds_left(course: Course) -> float | None:
    """The likely number of seconds until the share is 1; None while there is too little to go by.

    The second half of the time at work counts, so that a slow start is forgotten and a burst is levelled out.
    Where nothing has moved in it, the whole time counts.
    """
    if not course:
        return None
    (began, first), (now, share) = course[0], course[-1]
    if now - began < TOO_EARLY or share - first < TOO_LITTLE:
        return None
    middle = began + (now - began) / 2
    at, then = course[bisect_right(course, middle, key=lambda point: point[0]) - 1]
    if share <= then:
        at, then = began, first
    return (1 - share) * (now - at) / (share - then)


def words_left(seconds: float) -> Message:
    """The time left as people say it, rounded the more the longer it is."""
    if seconds < MINUTE:
        return message("left.moments")
    minutes = round(seconds / MINUTE)
    if minutes < 10:
        return message("left.minutes", count=minutes)
    if minutes < 55:
        return message("left.minutes", count=5 * round(minutes / 5))
    return message("left.hours", count=max(1, round(seconds / HOUR)))


class Pace:
    """The course of one piece of work while it runs. Work that begins to count anew has a new course."""

    def __init__(self) -> None:
        self._course: list[tuple[float, float]] = []
        self._total = 0
        self.seconds_left: float | None = None

    def step(self, at: float, done: int, total: int) -> None:
        """Note that `done` of `total` steps (0: not known) are over after `at` seconds of work."""
        share = done / total if total else 0.0
        if total != self._total or (self._course and share < self._course[-1][1]):
            self._course, self._total = [], total
        self._course.append((at, share))
        if len(self._course) > MOST:
            # The first and the last point stay.
            del self._course[1:-1:2]
        self.seconds_left = seconds_left(self._course) if total else None
