"""Python's garbage is collected on the main thread: what is new soon, everything when nobody is at work."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cse_desktop.gui.tidying import MANY, YOUNG, Tidying


class Circle:
    """Holds itself; says when it is gone."""

    def __init__(self, gone: list[Circle | None]) -> None:
        self._self, self._gone = self, gone

    def __del__(self) -> None:
        self._gone.append(None)


@pytest.fixture
def tidying() -> Iterator[Tidying]:
    """One that may look through everything at any time."""
    holder = QObject()
    made = Tidying(lambda: True, holder)
    gc.collect()
    yield made
    made.end()


def circles(count: int = YOUNG + 100) -> list[Circle | None]:
    """So many that they are worth a look; where it is noted that they are gone."""
    gone: list[Circle | None] = []
    for _ in range(count):
        Circle(gone)
    return gone


def test_what_is_new_is_collected_soon(tidying: Tidying, qtbot: QtBot) -> None:
    gone = circles()
    assert not gone
    qtbot.waitUntil(lambda: len(gone) > YOUNG)


@pytest.mark.parametrize("at_work", [True, False])
def test_very_much_that_is_new_is_not_looked_through_while_work_goes_on(at_work: bool, qtbot: QtBot) -> None:
    holder = QObject()
    made = Tidying(lambda: not at_work, holder)
    gc.collect()
    kept = gc.get_freeze_count()
    gone = circles(MANY + 100)
    qtbot.waitUntil(lambda: bool(gone) or gc.get_freeze_count() > kept + MANY)
    assert bool(gone) is not at_work
    made.clear()
    assert len(gone) > MANY
    made.end()


def test_nothing_is_collected_while_a_portfolio_opens_and_what_is_there_then_stays(
    tidying: Tidying, qtbot: QtBot
) -> None:
    tidying.rest()
    gone = circles()
    assert not tidying._timer.isActive() and not gone
    tidying.settle()
    assert gc.get_freeze_count() > YOUNG
    more = circles()
    qtbot.waitUntil(lambda: len(more) > YOUNG)
    assert not gone
    tidying.clear()
    assert len(gone) > YOUNG
