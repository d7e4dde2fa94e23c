"""What the engagement screen decides without Qt."""

from __future__ import annotations

from datetime import date

import pytest

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import standing
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.screens.engagement.state import counts_of, days_after, people_in, quotations_in, rows_of

TODAY = date(2026, 11, 28)
ENTRIES = (
    Engagement(id="p", title="Panel", held_on=date(2027, 1, 12)),
    Engagement(id="s", title="Survey", held_on=date(2026, 9, 7), result="Slow", changed="Faster", method="Survey"),
    Engagement(id="b", title="Bare", held_on=date(2026, 9, 7)),
)
STANDINGS = [standing(one, set(), TODAY) for one in ENTRIES]


def shown(way: str, words: str = "") -> list[str]:
    rows = rows_of(STANDINGS, way, words, lambda said: said.id, lambda one: one.method)
    return [row.key for row in rows]


def test_entries_are_narrowed_by_what_lacks_and_by_words() -> None:
    assert shown("all") == ["p", "s", "b"]
    assert shown("lacking") == ["s", "b"]
    assert shown("result") == ["b"]
    assert shown("told") == ["s", "b"]
    assert shown("planned") == ["p"]
    assert shown("all", "faster survey") == ["s"]
    assert counts_of(STANDINGS) == {
        "all": 3, "lacking": 2, "result": 1, "changed": 1, "told": 2, "evidence": 2, "planned": 1,
    }  # fmt: skip


def test_people_are_read_as_they_are_typed() -> None:
    assert [people_in(text) for text in ("", " 12 ", "1,204", "1 204", "0")] == [None, 12, 1204, 1204, 0]
    for wrong in ("many", "-3", "12.5", "٣"):
        with pytest.raises(UserError):
            people_in(wrong)


def test_quotations_are_lines_without_their_marks() -> None:
    assert quotations_in("“Keep us informed”\n\n 'Answer sooner' \n\"") == (
        "Keep us informed",
        "Answer sooner",
        '"',
    )
    assert quotations_in("“Good” and “bad”") == ("“Good” and “bad”",)


def test_a_last_day_before_the_first_goes() -> None:
    held = Engagement(id="e", title="Survey", held_on=date(2026, 5, 4), until=date(2026, 5, 6))
    assert days_after(held, date(2026, 5, 5)) == {"held_on": date(2026, 5, 5)}
    assert days_after(held, date(2026, 5, 7)) == {"held_on": date(2026, 5, 7), "until": None}
    assert days_after(held, None) == {"held_on": None, "until": None}
