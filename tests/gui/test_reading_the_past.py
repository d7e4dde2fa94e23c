"""An old review in the window: as it was submitted, unchangeable, and back to today where one was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, packing, reviewing
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.past import PastDialog
from cse_desktop.gui.session import GuiSession

CODE = "4.3.2"


@pytest.fixture
def sent(open_filled: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]) -> Program:
    """An element was rated and sent, and is rated otherwise since."""
    session = open_filled.session
    assert session is not None

    def work(ws, ctx):  # type: ignore[no-untyped-def]
        assessing.rate_element(ws, CODE, "partial", narrative="We try.")
        packing.mark_sent(ws, "February", date(2027, 2, 10))
        assessing.rate_element(ws, CODE, "compliant", narrative="We do.")

    session.run(work)
    settle(session)
    return open_filled


def go_to_the_past(program: Program, qtbot: QtBot) -> GuiSession:
    session = program.session
    assert session is not None
    session.review_meant = session.snapshot.review.id
    session.act("review.read_past")
    qtbot.waitUntil(lambda: program.past.session is not None, timeout=10_000)
    assert program.past.session is not None
    return program.past.session


def test_it_opens_as_submitted_and_leads_back(sent: Program, qtbot: QtBot) -> None:
    window, present = sent.window, sent.session
    assert present is not None and window.workplace is not None
    window.workplace.go("reviews")
    assert window.workplace.past.isHidden()
    past = go_to_the_past(sent, qtbot)
    assert window.session is past and past.read_only and window.workplace.current == "elements"
    assert past.snapshot.assessment(CODE).narrative == "We try."
    bar = window.workplace.past
    assert (
        not bar.isHidden() and "as submitted on 10" in bar.words.text() and "February" not in window.windowTitle()
    )
    assert window.workplace.top.read_only.isHidden(), "said once"
    actions = window.actions_
    assert not actions.action("import.files").isEnabled() and actions.action("review.present").isEnabled()
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert window.session is present and window.workplace.current == "reviews"
    assert window.workplace.past.isHidden() and not actions.action("review.present").isEnabled()
    assert present.snapshot.assessment(CODE).narrative == "We do."


def test_the_present_can_be_worked_on_afterwards_and_closing_from_the_past_is_clean(
    sent: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    go_to_the_past(sent, qtbot)
    sent.window.actions_.do("review.present")
    session = sent.session
    assert session is not None
    session.run(lambda ws, ctx: assessing.rate_element(ws, CODE, "plus"))
    settle(session)
    assert session.snapshot.assessment(CODE).rating == "plus"
    past = go_to_the_past(sent, qtbot)
    assert past.snapshot.assessment(CODE).rating == "partial", "anew, and still as it was"
    sent.close_portfolio()
    assert sent.past.session is None and sent.session is None and sent.window.workplace is None


def test_the_menu_asks_which(sent: Program, qtbot: QtBot) -> None:
    sent.window.actions_.do("review.read_past")
    qtbot.waitUntil(lambda: sent.window.findChild(PastDialog) is not None, timeout=10_000)
    dialog = sent.window.findChild(PastDialog)
    (read,) = dialog.buttons.values()
    read.click()
    qtbot.waitUntil(lambda: sent.past.session is not None, timeout=10_000)


def test_what_was_not_submitted_is_said(open_filled: Program, qtbot: QtBot) -> None:
    session = open_filled.session
    assert session is not None and open_filled.window.workplace is not None
    session.review_meant = session.snapshot.review.id
    session.act("review.read_past")
    notices = open_filled.window.workplace.notices
    qtbot.waitUntil(lambda: notices.isVisible(), timeout=10_000)
    assert open_filled.past.session is None and open_filled.window.session is session


def test_what_was_closed_without_a_pack_sent_is_not_called_submitted(
    open_filled: Program, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    session = open_filled.session
    assert session is not None
    first = session.snapshot.review
    session.run(lambda ws, ctx: reviewing.close_review(ws, first.id, "Awarded", date(2030, 3, 1), enter_next=True))
    settle(session)
    session.review_meant = first.id
    session.act("review.read_past")
    qtbot.waitUntil(lambda: open_filled.past.session is not None, timeout=10_000)
    assert open_filled.window.workplace is not None
    assert "when it was closed on" in open_filled.window.workplace.past.words.text()
