"""The reviews screen: its tabs, and what is seen and done on them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from cse_desktop.gui.session import GuiSession


@pytest.fixture
def screen(session: GuiSession, qtbot: QtBot) -> ReviewsScreen:
    """The screen on an empty portfolio."""
    made = ReviewsScreen(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def test_one_tab_is_always_in_sight(screen: ReviewsScreen) -> None:
    assert screen.current == "cycle"
    screen.chooser.buttons["history"].click()
    assert screen.stack.currentWidget() is screen.pages["history"]
    screen.chooser.buttons["history"].click()
    assert (screen.current, screen.chooser.choice) == ("history", "history")
    screen.show_target("forecast")
    assert screen.place() == "forecast"
