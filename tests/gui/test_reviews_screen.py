"""The reviews screen: its tabs, and what is seen and done on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, reviewing
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from cse_desktop.gui.session import GuiSession, Notice

Settle = Callable[[GuiSession], None]


@pytest.fixture
def screen(session: GuiSession, qtbot: QtBot) -> ReviewsScreen:
    """The screen on an empty portfolio."""
    made = ReviewsScreen(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def cycle(screen: ReviewsScreen) -> CyclePage:
    page = screen.pages["cycle"]
    assert isinstance(page, CyclePage)
    return page


def press(screen: ReviewsScreen, words: str) -> None:
    """Press the one button in sight that a screen reader calls so."""
    (found,) = [b for b in screen.findChildren(QPushButton) if b.accessibleName() == words and b.isVisible()]
    found.click()


def told(session: GuiSession) -> list[Notice]:
    said: list[Notice] = []
    session.noticed.connect(said.append)
    return said


def test_one_tab_is_always_in_sight(screen: ReviewsScreen) -> None:
    assert screen.current == "cycle"
    screen.chooser.buttons["history"].click()
    assert screen.stack.currentWidget() is screen.pages["history"]
    screen.chooser.buttons["history"].click()
    assert (screen.current, screen.chooser.choice) == ("history", "history")
    screen.show_target("forecast")
    assert screen.place() == "forecast"


def test_opening_the_screen_changes_nothing(
    screen: ReviewsScreen, committed: list[Changes], session: GuiSession, settle: Settle
) -> None:
    for code in screen.chooser.buttons:
        screen.show_tab(code)
    settle(session)
    assert committed == []


def test_the_line_has_every_review_by_symbol_and_word_and_is_walked_by_keyboard(
    screen: ReviewsScreen, qtbot: QtBot
) -> None:
    line = cycle(screen).line
    said = [(made.accessibleName(), made.accessibleDescription()) for made in line.buttons.values()]
    assert said[0] == (screen.session.snapshot.review.title, "1 March 2027. Being prepared")
    assert said[1] == ("First annual review", "1 March 2028. Due, not entered yet")
    assert len(said) == 4
    assert all(made.focusPolicy() & Qt.FocusPolicy.TabFocus for made in line.buttons.values())
    places = [made.geometry() for made in line.buttons.values()]
    assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[at + 1 :])
    assert all(line.rect().contains(place) for place in places)


def test_what_is_due_is_entered_with_its_day_filled_in_and_undo_takes_it_back(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    notices = told(session)
    page = cycle(screen)
    assert page._facts is not None
    dialog = page.deeds.enter(page._facts.due[0])
    assert (dialog.title.text(), dialog.kind.currentData(), dialog.visit.value) == (
        *("First annual review", "annual"),
        date(2028, 3, 1),
    )
    assert dialog.suggest.text() == "Use 9 Feb 2028, three weeks before the visit"
    dialog.suggest.click()
    assert dialog.deadline.value == date(2028, 2, 9)
    dialog.assessor.setText("Ruth Webb")
    dialog.save.click()
    qtbot.waitUntil(lambda: len(session.snapshot.reviews) == 2)
    made = session.snapshot.reviews[1]
    assert (made.deadline, made.assessor) == (date(2028, 2, 9), "Ruth Webb")
    qtbot.waitUntil(lambda: made.id in page.cards)
    assert notices[-1].undo and "First annual review" in notices[-1].text
    session.workspace.undo()
    qtbot.waitUntil(lambda: made.id not in page.cards)


def test_what_cannot_be_is_said_at_its_field_and_the_rest_is_kept(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    dialog = cycle(screen).deeds.enter()
    dialog.title.setText("First annual review")
    dialog.kind.setCurrentIndex(dialog.kind.findData("annual"))
    dialog.body_name.setText("Northgate Assessment")
    dialog.visit.line.setText("1 March 2026")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.rows["visit"].is_wrong)
    assert "before the first full review (1 March 2027)" in dialog.rows["visit"].problem.text()
    assert not dialog.rows["deadline"].is_wrong
    dialog.visit.line.setText("1 March 2028")
    dialog.deadline.line.setText("2 March 2028")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.rows["deadline"].is_wrong)
    assert not dialog.rows["visit"].is_wrong
    assert (dialog.title.text(), dialog.body_name.text()) == ("First annual review", "Northgate Assessment")
    assert len(session.snapshot.reviews) == 1
    dialog.deadline.line.setText("no day at all")
    dialog.save.click()
    assert dialog.deadline.is_wrong
    dialog.reject()


def test_the_elements_of_an_annual_review_begin_with_last_times_plus_and_partial(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    for code, rating in (("1.1.1", "plus"), ("1.1.2", "partial"), ("1.1.3", "compliant")):
        assessing.rate_element(session.workspace, code, rating)
    page = cycle(screen)
    assert page._facts is not None
    dialog = page.deeds.enter(page._facts.due[0])
    assert dialog.covers.text().startswith("2 of 57 elements: those that were")
    dialog.choose.click()
    (chooser,) = dialog.findChildren(ScopeDialog)
    assert chooser.ticked() == ["1.1.1", "1.1.2"] and chooser.begins.isVisible()
    chooser._tick(ticked=True)
    chooser.again.click()
    assert chooser.ticked() == ["1.1.1", "1.1.2"]
    chooser._tick(ticked=False)
    chooser._elements[4].setCheckState(0, Qt.CheckState.Checked)
    chooser.save.click()
    dialog.save.click()
    qtbot.waitUntil(lambda: len(session.snapshot.reviews) == 2)
    assert len(session.snapshot.reviews[1].scope) == 1


def test_closing_says_what_happens_and_enters_the_next(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    first = session.snapshot.review
    dialog = cycle(screen).deeds.close(first)
    assert dialog.until.value == date(2030, 3, 1)
    assert "From now on you prepare “First annual review”" in dialog.consequence.text()
    dialog.next.click()
    assert not dialog.save.isEnabled() and "no other review" in dialog.consequence.text()
    dialog.next.click()
    dialog.outcome.setText("Awarded, with 3 Compliance Plus")
    dialog.until.line.setText("1 February 2027")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.rows["certificate_until"].is_wrong)
    dialog.until.line.setText("1 March 2030")
    dialog.save.click()
    qtbot.waitUntil(lambda: session.snapshot.review.title == "First annual review")
    page = cycle(screen)
    qtbot.waitUntil(lambda: page.cards[first.id].accessibleName() == first.title and len(page.cards) == 2)
    assert "Certificate until 1 March 2030" in page.line.accessibleDescription()


def test_a_review_is_removed_and_undo_brings_it_back(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    reviewing.add_review(session.workspace, "Mistaken", kind="annual", visit=date(2028, 3, 1))
    page = cycle(screen)
    qtbot.waitUntil(lambda: len(page.cards) == 2)
    press(screen, "Remove: Mistaken")
    qtbot.waitUntil(lambda: len(session.snapshot.reviews) == 1)
    session.workspace.undo()
    qtbot.waitUntil(lambda: len(page.cards) == 2)


def test_pressing_a_review_on_the_line_goes_to_its_card(screen: ReviewsScreen, session: GuiSession) -> None:
    review = session.snapshot.review
    page = cycle(screen)
    page.line.buttons[review.id].click()
    assert page.cards[review.id].isAncestorOf(screen.focusWidget())


def test_reading_and_rolling_an_old_review_name_the_review_that_is_meant(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    first = session.snapshot.review
    reviewing.close_review(session.workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    qtbot.waitUntil(lambda: len(cycle(screen).cards) == 2)
    acted: list[tuple[str, str]] = []
    session.acted.connect(lambda action: acted.append((action, session.review_meant)))
    press(screen, f"Read as it was submitted: {first.title}")
    press(screen, f"Roll forward…: {first.title}")
    assert acted == [("review.read_past", first.id), ("review.roll", first.id)]


def test_changing_nothing_stores_nothing(
    screen: ReviewsScreen, session: GuiSession, committed: list[Changes], settle: Settle
) -> None:
    dialog = cycle(screen).deeds.change(session.snapshot.review)
    dialog.save.click()
    settle(session)
    assert committed == []
