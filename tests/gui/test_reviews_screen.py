"""The reviews screen: its tabs, and what is seen and done on them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.forecast import ForecastPage
from cse_desktop.gui.screens.reviews.history import HistoryPage
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.widgets.status_pill import StatusPill

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
    first, second = list(line.buttons.values())[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert screen.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert screen.focusWidget() is first


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
    assert dialog.suggest.text() == "Three weeks before: 9 Feb 2028"
    dialog.suggest.click()
    assert dialog.deadline.value == date(2028, 2, 9)
    dialog.assessor.setText("Ruth Webb")
    dialog.save.click()
    qtbot.waitUntil(lambda: len(session.snapshot.reviews) == 2)
    made = session.snapshot.reviews[1]
    assert (made.deadline, made.assessor) == (date(2028, 2, 9), "Ruth Webb")
    qtbot.waitUntil(lambda: made.id in page.cards)
    qtbot.waitUntil(lambda: bool(notices))
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


def test_closing_says_that_ratings_stay_behind_and_leads_to_rolling_forward(
    screen: ReviewsScreen, session: GuiSession
) -> None:
    acted: list[tuple[str, str]] = []
    session.acted.connect(lambda action: acted.append((action, session.review_meant)))
    first = session.snapshot.review
    dialog = cycle(screen).deeds.close(first)
    assert "begins without ratings and narratives" in dialog.consequence.text()
    dialog.roll.click()
    assert acted == [("review.roll", first.id)] and not dialog.isVisible()
    assert session.snapshot.review.closed_at is None, "nothing is closed yet"


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


def forecast(screen: ReviewsScreen) -> ForecastPage:
    screen.show_tab("forecast")
    page = screen.pages["forecast"]
    assert isinstance(page, ForecastPage)
    return page


def test_the_forecast_leads_to_the_elements_that_decide_it(
    screen: ReviewsScreen, session: GuiSession, qtbot: QtBot
) -> None:
    codes = [element.code for element in session.snapshot.standard.groups[0].walk()]
    for code in codes:
        assessing.rate_element(session.workspace, code, "partial" if code == codes[0] else "compliant")
    page = forecast(screen)
    qtbot.waitUntil(lambda: bool(page.groups) and list(page.groups["1"].elements) == [codes[0]])
    assert page.overall.text().startswith("Under the pass rule the ratings so far would not yet meet the mark")
    assert page.groups["1"].bears.text() == "It could bear 1 more partly met."
    assert "9 needed, 1 partly met" in page.groups["1"].counts.text()
    gone: list[tuple[str, object]] = []
    session.wanted.connect(lambda name, target: gone.append((name, target)))
    page.groups["1"].elements[codes[0]].click()
    assert gone == [("elements", codes[0])]


def test_what_if_shows_both_forecasts_at_once_and_changes_nothing(
    screen: ReviewsScreen, session: GuiSession, committed: list[Changes], qtbot: QtBot
) -> None:
    page = forecast(screen)
    what_if = page.what_if
    assert what_if is not None
    what_if.picker.choose("1.1.1")
    what_if.rating.buttons["non_compliant"].click()
    qtbot.waitUntil(lambda: what_if.words.text() == "Were 1.1.1 rated “Non-Compliant”")
    assert what_if.overall.text().startswith("Under the pass rule the ratings so far would not meet")

    def outlooks() -> list[str]:
        return [made.text() for made in what_if.findChildren(QLabel) if made.isVisible()]

    qtbot.waitUntil(lambda: any("Below the pass mark" in text for text in outlooks()))
    assert sum("Below the pass mark" in text or "Likely to fail" in text for text in outlooks()) == 1
    assert session.snapshot.assessment("1.1.1") is None and committed == []


def test_what_if_follows_what_is_rated_elsewhere(screen: ReviewsScreen, session: GuiSession, qtbot: QtBot) -> None:
    page = forecast(screen)
    what_if = page.what_if
    assert what_if is not None
    what_if.choose("1.1.1", "partial")
    qtbot.waitUntil(lambda: what_if._present is not None)
    for code in ("1.1.2", "1.1.3"):
        assessing.rate_element(session.workspace, code, "partial")
    qtbot.waitUntil(
        lambda: any("3 partly met" in made.text() for made in what_if.findChildren(QLabel) if made.isVisible())
    )
    assert what_if.picker.code == "1.1.1"


def test_nothing_on_the_forecast_promises(screen: ReviewsScreen, session: GuiSession, qtbot: QtBot) -> None:
    """Not in what the core says (tests/app), and not in what is said on the tab, however the ratings are."""
    page = forecast(screen)
    for rating in ("plus", "compliant", "partial", "non_compliant"):
        for element in session.snapshot.standard.elements:
            assessing.rate_element(session.workspace, element.code, rating)
        qtbot.waitUntil(lambda: session.snapshot.sequence == session.workspace.snapshot.sequence)
        qtbot.waitUntil(lambda: page._shown == reviewing.forecast_of(session.workspace), timeout=10_000)
        said = [made.text() for made in page.findChildren(QLabel) if made.isVisible()]
        said += [made.accessibleName() for made in page.findChildren(StatusPill)]
        assert any("This predicts no result." in text for text in said)
        assert [text for text in said if PROMISE.search(text)] == []


PROMISE = re.compile(r"\b(will|shall|you pass|you fail|certain|certainly|guarantee\w*|sure|expect\w*)\b", re.I)


def history(screen: ReviewsScreen) -> HistoryPage:
    screen.show_tab("history")
    page = screen.pages["history"]
    assert isinstance(page, HistoryPage)
    return page


@pytest.fixture
def two_years(workspace: Workspace) -> Workspace:
    """A first review with ratings, a narrative and findings, closed; the next one begun."""
    first = workspace.snapshot.review
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative="We knew our customers in 2027.")
    assessing.rate_element(workspace, "1.1.2", "partial")
    said = {"review_id": first.id, "element": "1.1.1", "author": "R. Webb"}
    with workspace.change(message("change.details")) as work:
        work.put(Finding(id="f1", kind="rating", rating="partial", **said))
        work.put(Finding(id="f2", kind="improvement", text="Show more of the results.", **said))
    reviewing.close_review(workspace, first.id, "Awarded", date(2030, 3, 1), enter_next=True)
    assessing.rate_element(workspace, "1.1.2", "compliant")
    return workspace


def test_the_history_has_each_year_by_symbol_and_word(
    two_years: Workspace, screen: ReviewsScreen, qtbot: QtBot
) -> None:
    page = history(screen)
    qtbot.waitUntil(lambda: len(page.model.rows) == 57)
    titles = [page.model.headerData(at, Qt.Orientation.Horizontal) for at in range(page.model.columnCount())]
    assert titles == ["Element", "Full assessment", "First annual review"]
    assert page.model.index(0, 1).data() == "Yours: Compliant. Assessor: Partially Compliant. 1 remark"
    assert page.model.index(0, 2).data() == "Yours: Not rated"
    page.which.buttons["changed"].click()
    assert [row.key for row in page.model.rows] == ["1.1.2"]
    page.which.buttons["differs"].click()
    assert [row.key for row in page.model.rows] == ["1.1.1"]


def test_choosing_an_element_shows_each_years_narrative_and_findings_side_by_side(
    two_years: Workspace, screen: ReviewsScreen, qtbot: QtBot
) -> None:
    page = history(screen)
    screen.show_target("history:1.1.1")
    qtbot.waitUntil(lambda: page.place() == "1.1.1" and len(page.cards) == 2)
    then, now = ([made.text() for made in card.findChildren(QLabel)] for card in page.cards)
    assert "We knew our customers in 2027." in then and "Show more of the results." in then
    assert "No narrative" in now and "Nothing kept" in now
    qtbot.waitUntil(lambda: page.cards[0].y() == page.cards[1].y() and page.cards[0].x() < page.cards[1].x())
    assessing.write_narrative(screen.session.workspace, "1.1.1", "We know them still.")
    qtbot.waitUntil(lambda: "We know them still." in [m.text() for m in page.cards[1].findChildren(QLabel)])
    assert page.place() == "1.1.1", "a refresh keeps what is chosen"


def test_what_is_open_for_reading_only_offers_nothing_that_changes(
    program: Program, two_years: Workspace, qtbot: QtBot
) -> None:
    folder = two_years.rooms.folder
    two_years.close()
    program.open(folder, read_only=True)
    qtbot.waitUntil(lambda: program.session is not None and program.window.workplace is not None)
    workplace = program.window.workplace
    assert workplace is not None
    workplace.go("reviews")
    screen = workplace.shown_screen("reviews")
    assert isinstance(screen, ReviewsScreen)
    words = [b.text() for b in screen.pages["cycle"].findChildren(QPushButton) if b.isEnabled() and b.text()]
    assert words == ["Read as it was submitted"]
