"""The elements screen: its tree, and rating, narrating and linking through the real widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, describing, linking, reviewing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.standard import NOT_APPLICABLE
from cse_desktop.gui.screens.elements.adding import EvidencePicker, VisitDialog
from cse_desktop.gui.screens.elements.model import CODE_ROLE, ElementTree
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.elements.state import (
    UNRATED,
    Wanted,
    element_facts,
    element_state,
    first_to_show,
    is_shown,
    neighbour,
    nodes,
    walk,
)
from cse_desktop.gui.session import GuiSession

TODAY = date(2026, 11, 1)
Settle = Callable[[GuiSession], None]


@pytest.fixture
def screen(filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Settle) -> Iterator[ElementsScreen]:
    """The screen at 1.1.1, which has two links."""
    made = ElementsScreen(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    settle(session)
    yield made
    made.close()


def test_parts_say_which_exhibits_cover_them(filled: Workspace) -> None:
    gaps = find_gaps(filled.snapshot, TODAY)
    state = element_state(filled.snapshot, gaps, "1.1.1")
    assert state.parts[0].exhibits == ("E001", "E002")
    assert state.parts[1].exhibits == ()
    assert {gap.element for gap in state.gaps} == {"1.1.1"}
    assert [group.code for group in state.path] == ["1", "1.1"]


def test_the_filters_find_by_words_of_the_groups_above_and_by_state(filled: Workspace) -> None:
    tree = nodes(filled.snapshot.standard)
    gaps = find_gaps(filled.snapshot, TODAY)
    assessing.set_owner(filled, ["4.1.1"], "Ann Fletcher")
    assessing.set_owner(filled, ["4.1.2"], "Somebody Else")
    assessing.set_scope(filled, ["4.1"])
    facts = element_facts(filled.snapshot, gaps, "ann  fletcher")
    rows = list(walk(tree))

    def shown(words: str = "", **chosen: Any) -> list[str]:
        return [node.code for node in rows if is_shown(node, Wanted(words, **chosen), facts)]

    assert len(shown()) == 57
    assert all(code.startswith("4.3") for code in shown("deal effectively"))
    assert "1.1.1" not in shown(rating=UNRATED)
    assert shown(rating=NOT_APPLICABLE) == ["2.1.1"]
    assert "4.3.2" not in shown(unproved=True)
    assert shown("1.1.1", gaps=True) == ["1.1.1"]
    assert shown(mine=True) == ["4.1.1"] and shown(mine=True, gaps=True, rating="compliant") == []
    assert shown(in_review=True) == ["4.1.1", "4.1.2", "4.1.3"]


def test_neighbours_stay_within_the_standard(filled: Workspace) -> None:
    standard = filled.snapshot.standard
    assert neighbour(standard, "1.1.3", 1) == "1.2.1"
    assert neighbour(standard, "1.1.1", -1) == "1.1.1"
    assert neighbour(standard, "5.3.3", 1) == "5.3.3"


def test_what_is_shown_first_is_in_the_review(filled: Workspace) -> None:
    assert first_to_show(filled.snapshot) == "1.1.1"
    reviewing.set_review_scope(filled, filled.snapshot.review.id, ["4.3.2", "2.1.2"])
    assert first_to_show(filled.snapshot) == "2.1.2"


def test_the_tree_keeps_the_rules_of_models(filled: Workspace, qapp: QApplication) -> None:
    model = ElementTree(nodes(filled.snapshot.standard))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.find("5.3.3").data(CODE_ROLE) == "5.3.3"


def test_opening_changes_nothing(screen: ElementsScreen, committed: list[Changes], settle: Settle) -> None:
    for code in ("4.1.1", "2.1.1", "1.1.1"):
        screen.show_target(code)
    screen.hide()
    screen.show()
    settle(screen.session)
    assert committed == []


def test_rating_by_button_and_by_key_then_undo(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session = screen.session
    screen.show_target("3.1.1")
    qtbot.mouseClick(screen.rating.chooser.buttons["plus"], Qt.MouseButton.LeftButton)
    settle(session)
    held = session.snapshot.assessment("3.1.1")
    assert held is not None and held.rating == "plus"
    assert screen.heading.pill.accessibleName() == "Compliance Plus"
    screen.rate("partial")
    settle(session)
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert screen.rating.chooser.choice == "plus"
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert screen.rating.chooser.choice == ""


def test_what_does_not_apply_wants_a_reason(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    screen.show_target("3.1.2")
    qtbot.mouseClick(screen.rating.chooser.buttons[NOT_APPLICABLE], Qt.MouseButton.LeftButton)
    settle(screen.session)
    assert screen.rating.reason.isVisible()
    assert screen.gaps.isVisible()
    qtbot.keyClicks(screen.rating.reason, "We charge for nothing")
    qtbot.keyClick(screen.rating.reason, Qt.Key.Key_Return)
    settle(screen.session)
    held = screen.session.snapshot.assessment("3.1.2")
    assert held is not None and held.reason == "We charge for nothing"


def test_a_narrative_is_saved_by_itself_as_one_step(
    screen: ElementsScreen, committed: list[Changes], qtbot: QtBot, settle: Settle
) -> None:
    session, editor = screen.session, screen.rating.narrative
    screen.show_target("5.1.1")
    qtbot.keyClicks(editor, "Calls are answered")
    qtbot.waitUntil(lambda: len(committed) == 1)
    qtbot.keyClicks(editor, " within three minutes")
    screen.show_target("5.1.2")
    settle(session)
    assert len(committed) == 2
    assert committed[0].step == committed[1].step
    held = session.snapshot.assessment("5.1.1")
    assert held is not None and held.narrative == "Calls are answered within three minutes"
    assert editor.toPlainText() == ""
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert session.snapshot.assessment("5.1.1") is None


def test_a_case_is_asked_for_where_the_rating_is_more_than_compliant(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    session, case = screen.session, screen.case
    screen.show_target("5.1.1")
    assert case.isHidden()
    screen.rate("plus")
    settle(session)
    assert not case.isHidden() and case.withdraw.isHidden()
    qtbot.keyClicks(case.answers["beyond"], "Calls are answered in E001")
    screen.show_target("5.1.2")
    settle(session)
    assert case.isHidden()
    assert session.snapshot.plus_cases["5.1.1"].beyond == "Calls are answered in E001"
    screen.show_target("5.1.1")
    assert case.answers["beyond"].toPlainText() == "Calls are answered in E001"
    assert "who could learn" in case.lacks.text() and "goes beyond" not in case.lacks.text()
    case.withdraw.click()
    settle(session)
    assert "5.1.1" not in session.snapshot.plus_cases and case.answers["beyond"].toPlainText() == ""


def test_hiding_saves_what_was_typed(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    screen.show_target("5.1.1")
    qtbot.keyClicks(screen.rating.narrative, "Half a sentence")
    screen.hide()
    settle(screen.session)
    held = screen.session.snapshot.assessment("5.1.1")
    assert held is not None and held.narrative == "Half a sentence"


def test_typing_survives_a_change_from_elsewhere(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    editor = screen.rating.narrative
    qtbot.keyClicks(editor, "New words. ")
    screen.session.run(lambda ws, ctx: assessing.rate_element(ws, "1.1.1", "plus"))
    settle(screen.session)
    assert editor.toPlainText().startswith("New words. ") or editor.toPlainText().endswith("New words. ")
    assert screen.rating.chooser.choice == "plus"


def test_a_link_is_edited_in_place_then_undone(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session = screen.session
    link = session.snapshot.links_by_element["1.1.1"][0]
    card = screen.links.cards[link.id]
    card.where.clear()
    qtbot.keyClicks(card.where, "page 7")
    qtbot.keyClick(card.where, Qt.Key.Key_Return)
    settle(session)
    assert session.snapshot.links[link.id].page == 7
    qtbot.mouseClick(card.parts[1], Qt.MouseButton.LeftButton, pos=card.parts[1].rect().center())
    card.parts[1].click() if not card.parts[1].isChecked() else None
    settle(session)
    assert session.snapshot.links[link.id].parts == (1, 2)
    assert screen.links.cards[link.id] is card
    session.run(lambda ws, ctx: ws.undo())
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert session.snapshot.links[link.id].where == ""
    assert card.where.text() == ""


def test_boxes_of_parts_carry_their_words(screen: ElementsScreen) -> None:
    parts = screen.session.snapshot.standard.element("1.1.1").parts
    card = next(iter(screen.links.cards.values()))
    assert [box.text()[:6] for box in card.parts] == [
        f"{number}. {text}"[:6] for number, text in enumerate(parts, start=1)
    ]
    assert [box.toolTip() for box in card.parts] == list(parts)


@pytest.mark.parametrize("width", [560, 700, 1100])
def test_the_page_never_scrolls_sideways(screen: ElementsScreen, qtbot: QtBot, width: int) -> None:
    screen.resize(width, 700)
    qtbot.waitUntil(lambda: screen.width() == width)
    assert screen.page.horizontalScrollBar().maximum() == 0


def test_unlinking_offers_undo(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session = screen.session
    link = session.snapshot.links_by_element["1.1.1"][0]
    with qtbot.waitSignal(session.noticed) as told:
        screen.links.cards[link.id]._remove.click()
    assert told.args[0].undo
    assert link.id not in session.snapshot.links
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert link.id in screen.links.cards


def test_links_of_others_appear_without_losing_cards(screen: ElementsScreen, settle: Settle) -> None:
    before = dict(screen.links.cards)
    evidence = screen.session.snapshot.find_evidence("E004")
    screen.session.run(lambda ws, ctx: linking.link_evidence(ws, [evidence.id], ["1.1.1"]))
    settle(screen.session)
    assert len(screen.links.cards) == 3
    assert all(screen.links.cards[id_] is card for id_, card in before.items())


def test_evidence_is_picked_from_what_is_held(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    screen.show_target("4.2.1")
    screen.add_evidence()
    picker = next(w for w in QApplication.topLevelWidgets() if isinstance(w, EvidencePicker))
    qtbot.keyClicks(picker.search, "complaints")
    qtbot.waitUntil(lambda: picker.list.model().rowCount() == 1)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClicks(picker.why, "Shows every complaint")
    picker._link.click()
    settle(screen.session)
    links = screen.session.snapshot.links_by_element["4.2.1"]
    assert [link.why for link in links] == ["Shows every complaint"]


def test_something_to_see_is_added_and_linked(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    screen.show_target("3.3.3")
    screen.add_visit()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, VisitDialog))
    qtbot.keyClicks(dialog.title, "The new reception")
    with qtbot.waitSignal(dialog.destroyed):
        dialog._add.click()
    settle(screen.session)
    link = screen.session.snapshot.links_by_element["3.3.3"][0]
    assert screen.session.snapshot.evidence[link.evidence_id].title == "The new reception"


def test_the_tree_moves_by_key_and_shows_all_again_for_what_it_hides(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    view = screen.tree.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert screen.code == "1.1.2"
    qtbot.keyClicks(screen.tree.search, "complaints procedure")
    qtbot.waitUntil(lambda: screen.tree.filter.rowCount() == 1)
    screen.show_target("1.1.3")
    assert screen.code == "1.1.3"
    assert screen.tree.search.text() == ""
    assert view.currentIndex().data(CODE_ROLE) == "1.1.3"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_go_from_the_search_to_what_was_found(
    screen: ElementsScreen, qtbot: QtBot, key: Qt.Key
) -> None:
    tree = screen.tree
    screen.window().activateWindow()
    qtbot.waitActive(screen)
    tree.search.setFocus()
    qtbot.keyClicks(tree.search, "4.3")
    qtbot.keyClick(tree.search, key)
    assert screen.code == "4.3.1"
    assert tree.view.currentIndex().data(CODE_ROLE) == "4.3.1"
    assert tree.view.selectionModel().isSelected(tree.view.currentIndex())
    assert tree.view.hasFocus()
    assert screen.heading.title.text().startswith("4.3.1")
    qtbot.keyClick(tree.view, Qt.Key.Key_Down)
    assert screen.code == "4.3.2"


def test_typing_in_the_search_stays_at_the_element(screen: ElementsScreen, qtbot: QtBot) -> None:
    screen.show_target("1.1.2")
    qtbot.keyClicks(screen.tree.search, "4.3.2")
    qtbot.waitUntil(lambda: screen.tree.filter.rowCount() == 1)
    assert screen.code == "1.1.2"


def test_many_gaps_of_one_rule_are_one_line_below_the_narrative(screen: ElementsScreen, settle: Settle) -> None:
    from cse_desktop.app import describing

    def many(ws: Workspace, ctx: object) -> None:
        for number in range(26):
            describing.add_evidence(ws, "place", f"Room {number}", elements=["5.3.1"])

    screen.session.run(many)
    settle(screen.session)
    screen.show_target("5.3.1")
    assert "26 links do not say why. Add a few words to each." in screen.gaps.lines
    assert len(screen.gaps.lines) < 6
    assert screen.gaps.y() > screen.rating.y()


def test_read_only_lets_nothing_be_changed(filled: Workspace, qtbot: QtBot) -> None:
    from cse_desktop import bootstrap
    from cse_desktop.gui.bridge import Bridge
    from cse_desktop.jobs.lanes import Lanes

    folder = filled.rooms.folder
    filled.close()
    workspace, lanes = bootstrap.open_portfolio(folder, read_only=True), Lanes()
    session = GuiSession(workspace, lanes, Bridge())
    screen = ElementsScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.rating.chooser.isEnabled()
    assert screen.rating.narrative.isReadOnly()
    assert not screen.links.add.isEnabled()
    assert all(card.why.isReadOnly() for card in screen.links.cards.values())
    lanes.close()
    session.close()
    workspace.close()


def test_typing_after_an_undo_is_a_step_of_its_own(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session, editor = screen.session, screen.rating.narrative
    screen.show_target("5.1.1")
    qtbot.keyClicks(editor, "First")
    qtbot.waitUntil(lambda: session.snapshot.assessment("5.1.1") is not None)
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert editor.toPlainText() == ""
    qtbot.keyClicks(editor, "Second")
    qtbot.waitUntil(lambda: session.snapshot.assessment("5.1.1") is not None)
    session.run(lambda ws, ctx: ws.undo())
    settle(session)
    assert session.snapshot.assessment("5.1.1") is None


def test_a_narrative_says_that_it_is_saved(screen: ElementsScreen, qtbot: QtBot) -> None:
    screen.show_target("5.1.1")
    qtbot.keyClicks(screen.rating.narrative, "Words")
    assert screen.rating.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: screen.rating.saved.text() == "Saved")


def test_saving_ends_where_the_text_is_as_it_was(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session, editor = screen.session, screen.rating.narrative
    steps = len(session.workspace.stacks.undo)
    screen.show_target("5.1.1")
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert screen.rating.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: screen.rating.saved.text() == "Saved")
    settle(session)
    assert len(session.workspace.stacks.undo) == steps


def test_words_that_could_not_be_saved_are_kept_until_they_are(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, editor, store = screen.session, screen.rating.narrative, screen.session.workspace.rooms.store

    def refuse(*_: Any) -> int:
        raise UserError("disk_full")

    screen.show_target("5.1.1")
    with monkeypatch.context() as full:
        full.setattr(store, "commit", refuse)
        qtbot.keyClicks(editor, "Calls are answered")
        qtbot.waitUntil(lambda: screen.rating.saved.text() == "Not saved")
        screen.refresh(None)
        assert editor.toPlainText() == "Calls are answered"
        screen.show_target("5.1.2")
        settle(session)
        assert editor.toPlainText() == ""
        screen.show_target("5.1.1")
        settle(session)
        assert (editor.toPlainText(), screen.rating.saved.text()) == ("Calls are answered", "Not saved")
        screen.show_target("5.1.2")
        settle(session)
    screen.show_target("5.1.1")
    settle(session)
    said = session.snapshot.assessment("5.1.1")
    assert said is not None and said.narrative == "Calls are answered"
    qtbot.waitUntil(lambda: screen.rating.saved.text() == "Saved")


def test_undo_in_the_narrative_takes_back_a_word_and_redo_brings_it_back(
    screen: ElementsScreen, qtbot: QtBot
) -> None:
    editor = screen.rating.narrative
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    screen.show_target("5.1.1")
    qtbot.keyClicks(editor, "Calls are answered")
    qtbot.keyClick(editor, Qt.Key.Key_Z, control)
    assert editor.toPlainText() == "Calls are "
    qtbot.keyClick(editor, Qt.Key.Key_Z, control)
    assert editor.toPlainText() == "Calls "
    qtbot.keyClick(editor, Qt.Key.Key_Y, control)
    assert editor.toPlainText() == "Calls are "
    qtbot.keyClick(editor, Qt.Key.Key_Z, control | shift)
    assert editor.toPlainText() == "Calls are answered"


def test_undo_in_the_narrative_takes_back_up_to_the_last_pause(screen: ElementsScreen, qtbot: QtBot) -> None:
    editor = screen.rating.narrative
    screen.show_target("5.1.1")
    qtbot.keyClicks(editor, "Cal")
    qtbot.waitUntil(lambda: screen.rating.saved.text() == "Saved")
    qtbot.keyClicks(editor, "ls")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "Cal"


def test_evidence_that_does_not_fit_is_not_offered_for_the_element_again(
    screen: ElementsScreen, filled: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    prices = describing.add_evidence(
        filled, "web", "Fees and charges", notes="Prices: how much you will have to pay"
    )
    screen.show_target("3.1.2")
    wanted = f"Not this: do not suggest {prices.exhibit}"

    def refuse() -> QPushButton | None:
        held = screen.suggestions.findChildren(QPushButton)
        return next((b for b in held if b.isVisible() and b.accessibleName().startswith(wanted)), None)

    qtbot.waitUntil(lambda: refuse() is not None, timeout=20_000)
    qtbot.mouseClick(refuse(), Qt.MouseButton.LeftButton)
    settle(screen.session)
    assert (prices.id, "3.1.2") in filled.snapshot.refusals
    qtbot.waitUntil(lambda: refuse() is None, timeout=20_000)
