"""What comes up or is late is said when a portfolio is opened: in the bar, once a day, with a way there."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app import reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.application import Program
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.shell.reminding import remind
from cse_desktop.jobs.lanes import Lanes


@pytest.fixture
def said(session: GuiSession) -> list[Notice]:
    """What is said in the bar."""
    heard: list[Notice] = []
    session.noticed.connect(heard.append)
    return heard


def test_nothing_is_said_while_nothing_comes_up(session: GuiSession, said: list[Notice]) -> None:
    remind(session, date(2026, 10, 1))
    assert said == []


def test_what_comes_up_is_said_once_a_day_and_leads_to_the_reviews(
    session: GuiSession, said: list[Notice]
) -> None:
    review = session.workspace.snapshot.review
    reviewing.change_review(session.workspace, review.id, deadline=date(2027, 2, 8))
    remind(session, date(2027, 1, 20))
    remind(session, date(2027, 1, 20))
    (one,) = said
    assert one.text == (
        f"The pack for “{review.title}” is wanted: 8 February 2027, and 1 more thing that comes up"
    )
    assert (one.action, one.waits, one.tone) == ("go.reviews", True, "info")
    remind(session, date(2027, 2, 9))
    assert said[1].tone == "warning" and "8 February 2027 (late)" in said[1].text


def test_opening_a_portfolio_reminds_and_the_button_shows_the_reviews(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    soon = date.today() + timedelta(days=20)  # noqa: DTZ011 - the local day
    bootstrap.create_portfolio(tmp_path / "P", organisation="Aldermere Borough Council", visit=soon)
    program.open(tmp_path / "P")
    qtbot.waitUntil(lambda: program.session is not None and program.window.workplace is not None)
    workplace = program.window.workplace
    assert workplace is not None
    qtbot.waitUntil(lambda: "begins:" in workplace.notices.text)
    program.window.actions_.do("go.reviews")
    assert workplace.current == "reviews"


def test_an_old_review_that_is_read_reminds_of_nothing(workspace: Workspace, lanes: Lanes, qtbot: QtBot) -> None:
    first = workspace.snapshot.review
    reviewing.close_review(workspace, first.id, "Awarded", None, enter_next=True)
    then = bootstrap.open_submitted(workspace, first.id)
    bridge = Bridge()
    session = GuiSession(then, lanes, bridge)
    heard: list[Notice] = []
    session.noticed.connect(heard.append)
    screen = ReviewsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    remind(session, date(2027, 3, 20))
    assert session.past is not None and heard == []
    page = screen.pages["cycle"]
    assert isinstance(page, CyclePage) and page._facts is not None and page._facts.line is not None
    assert page._facts.line.today == session.past.on
    session.close()
    then.close()
