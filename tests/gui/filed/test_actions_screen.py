"""The actions screen: board, list and findings, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app import acting, answering, measuring, reviewing
from cse_desktop.domain.award import Action
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.models.dragging import actions_drag
from cse_desktop.gui.screens.actions.board import columns_of
from cse_desktop.gui.screens.actions.new_finding import NewFindingDialog
from cse_desktop.gui.screens.actions.screen import ActionsScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.jobs.lanes import Lanes

Settle = Callable[[GuiSession], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def held(filed_session: GuiSession) -> dict[str, str]:
    """Three actions and two findings, by a short name."""
    ws = filed_session.workspace
    said = {"element": "4.3.2", "author": "G. Parry"}
    tell = answering.add_finding(ws, "improvement", "Tell customers the results. They ask for it.", **said)
    fine = answering.add_finding(ws, "strength", "Fine staff")
    late = acting.add_action(ws, "Publish the results", owner="Ann", team="Web team", due=date(2020, 1, 31))
    other = acting.add_action(ws, "Mend the sign", due=date(2020, 2, 1), elements=["1.1.1"])
    doing = acting.add_action(ws, "Train the staff", owner="Bob", state="doing")
    return {"tell": tell.id, "fine": fine.id, "late": late.id, "other": other.id, "doing": doing.id}


@pytest.fixture
def screen(filed_session: GuiSession, held: dict[str, str], qtbot: QtBot) -> ActionsScreen:
    made = ActionsScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    qtbot.waitUntil(lambda: bool(made.to_do.board.models["open"].rows), timeout=10_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=10_000)
    return made


def action(screen: ActionsScreen, id_: str) -> Action:
    return screen.session.workspace.snapshot.actions[id_]


def drop(screen: ActionsScreen, column: str, data: QMimeData) -> None:
    """What a mouse does that lets something go over a column."""
    port = screen.to_do.board.views[column].viewport()  # type: ignore[index]
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(20, 20)
    QApplication.sendEvent(port, QDragEnterEvent(place, Qt.DropAction.MoveAction, data, buttons, keys))
    QApplication.sendEvent(port, QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, buttons, keys))


def test_looking_changes_nothing_and_models_hold_to_the_rules(
    screen: ActionsScreen, held: dict[str, str], filed_changes: list[Changes], settle: Settle
) -> None:
    page = screen.to_do
    models = [*page.board.models.values(), page.table, screen.findings.model]
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    for id_ in held.values():
        screen.show_target(id_)
    page.swap()
    for column in range(len(page.table.columns)):
        page.table.sort(column, Qt.SortOrder.DescendingOrder)
    page.list.selectAll()
    screen.hide()
    screen.show()
    settle(screen.session)
    assert filed_changes == [] and len(testers) == 6


def test_a_card_is_dragged_into_another_column_and_stays_chosen(
    screen: ActionsScreen, held: dict[str, str], qtbot: QtBot
) -> None:
    board = screen.to_do.board
    assert columns_of(board)["open"] == [held["late"], held["other"]]
    board.select([held["late"]])
    view = board.views["open"]
    data = board.models["open"].mimeData(view.selectionModel().selectedIndexes())
    drop(screen, "done", data)
    qtbot.waitUntil(lambda: columns_of(board)["done"] == [held["late"]], timeout=10_000)
    assert columns_of(board)["open"] == [held["other"]]
    assert action(screen, held["late"]).done_on is not None
    assert board.ids == [held["late"]] and screen.to_do.form.action_id == held["late"]


def test_what_is_dropped_and_is_no_card_changes_nothing(
    screen: ActionsScreen, held: dict[str, str], filed_changes: list[Changes], settle: Settle
) -> None:
    odd = QMimeData()
    odd.setText("A word from elsewhere")
    drop(screen, "done", odd)
    drop(screen, "open", actions_drag([held["late"]]))
    settle(screen.session)
    assert filed_changes == []


def test_cards_move_by_keyboard_alone(
    screen: ActionsScreen, held: dict[str, str], notices: list[Notice], qtbot: QtBot
) -> None:
    board = screen.to_do.board
    screen.begin()
    view = board.views["open"]
    assert view.hasFocus() and board.ids == [held["late"]]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert board.ids == [held["other"]]
    QTest.keyClick(view, Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: board.views["doing"].hasFocus(), timeout=10_000)  # the focus goes along
    assert board.ids == [held["other"]] and action(screen, held["other"]).state == "doing"
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert notices[-1].undo and "Mend the sign" in notices[-1].text
    QTest.keyClick(board.views["doing"], Qt.Key.Key_Left, CTRL)
    qtbot.waitUntil(view.hasFocus, timeout=10_000)
    assert board.ids == [held["other"]] and action(screen, held["other"]).state == "open"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert board.views["doing"].hasFocus() and board.ids == [held["doing"]]
    QTest.keyClick(board.views["doing"], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not columns_of(board)["doing"], timeout=10_000)
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: columns_of(board)["doing"] == [held["doing"]], timeout=10_000)


def test_every_field_of_an_action_is_saved(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot
) -> None:
    ws = screen.session.workspace
    measure = measuring.add_measure(ws, "Average wait")
    screen.show_target(held["late"])
    form = screen.to_do.form
    qtbot.waitUntil(lambda: form.measures.isEnabled() and form.measures.isVisible(), timeout=10_000)
    for line, text in ((form.title, "Publish them all"), (form.owner, "Cara"), (form.team, "Desk")):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    form.due.line.setFocus()
    form.due.line.selectAll()
    QTest.keyClicks(form.due.line, "3 Feb 2027")
    QTest.keyClick(form.due.line, Qt.Key.Key_Return)
    form.state.buttons["doing"].click()
    QTest.keyClicks(form.elements.line, "5.1.1")
    QTest.keyClick(form.elements.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.findings.line, "tell customers")
    QTest.keyClick(form.findings.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.measures.line, "wait")
    QTest.keyClick(form.measures.line, Qt.Key.Key_Return)
    QTest.keyClicks(form.notes, "Ask the web team")
    form.notes.flush()
    settle(screen.session)
    now = action(screen, held["late"])
    assert (now.title, now.owner, now.team) == ("Publish them all", "Cara", "Desk")
    assert (now.due, now.state, now.notes) == (date(2027, 2, 3), "doing", "Ask the web team")
    assert (now.elements, now.findings, now.measure_ids) == (("5.1.1",), (held["tell"],), (measure.id,))
    qtbot.waitUntil(lambda: "5.1.1" in form.elements.away, timeout=10_000)
    form.elements.away["5.1.1"].click()
    settle(screen.session)
    assert action(screen, held["late"]).elements == ()


def test_what_is_typed_is_saved_for_the_action_it_was_typed_for(
    screen: ActionsScreen, held: dict[str, str], settle: Settle
) -> None:
    screen.show_target(held["late"])
    form = screen.to_do.form
    form.title.setFocus()
    QTest.keyClicks(form.title, "Now: ")
    QTest.keyClicks(form.notes, "A note")
    screen.show_target(held["doing"])
    settle(screen.session)
    assert action(screen, held["doing"]).title == "Train the staff"
    assert "Now: " in action(screen, held["late"]).title and action(screen, held["late"]).notes == "A note"


def test_an_empty_title_is_refused_and_comes_back(
    screen: ActionsScreen, held: dict[str, str], notices: list[Notice], qtbot: QtBot
) -> None:
    screen.show_target(held["late"])
    line = screen.to_do.form.title
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "Publish the results", timeout=10_000)
    assert notices[-1].tone == "error"


def test_several_are_changed_at_once_and_undone_at_once(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot
) -> None:
    page = screen.to_do
    page.swap()
    page.list.select([held["late"], held["other"]])
    assert page.panes.currentIndex() == 2
    page.several.state.buttons["done"].click()
    QTest.keyClicks(page.several.owner, "Cara")
    page.several.apply.click()
    settle(screen.session)
    changed = [action(screen, held[name]) for name in ("late", "other")]
    assert {(one.state, one.owner) for one in changed} == {("done", "Cara")}
    assert changed[0].team == "Web team", "what was left empty stays"
    screen.session.workspace.undo()
    assert [action(screen, held[name]).owner for name in ("late", "other")] == ["Ann", ""]


def test_a_new_action_is_there_and_chosen(screen: ActionsScreen, settle: Settle, qtbot: QtBot) -> None:
    screen.new.click()
    form = screen.to_do.new
    QTest.keyClick(form.title, Qt.Key.Key_Escape)
    assert not form.isVisible()
    screen.new.click()
    assert form.isVisible() and not form.add.isEnabled()
    QTest.keyClicks(form.title, "Ask the panel")
    QTest.keyClicks(form.due.line, "31 Jan 2027")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    settle(screen.session)
    made = next(a for a in screen.session.snapshot.actions.values() if a.title == "Ask the panel")
    assert made.due == date(2027, 1, 31)
    qtbot.waitUntil(lambda: screen.to_do.ids == [made.id], timeout=10_000)
    assert screen.to_do.panes.currentIndex() == 1


def test_filters_narrow_both_and_are_remembered(
    screen: ActionsScreen, held: dict[str, str], filed_session: GuiSession, qtbot: QtBot
) -> None:
    filters = screen.to_do.filters
    filters.overdue.setChecked(True)
    assert [row.key for row in screen.to_do.table.rows] == [held["late"], held["other"]]
    filters.owner.setCurrentIndex(filters.owner.findData("Ann"))
    filters.owner.activated.emit(filters.owner.currentIndex())
    assert [row.key for row in screen.to_do.table.rows] == [held["late"]]
    screen.to_do.table.sort(1, Qt.SortOrder.DescendingOrder)
    again = ActionsScreen(filed_session)
    qtbot.addWidget(again)
    again.show()
    assert [row.key for row in again.to_do.table.rows] == [held["late"]]
    assert again.to_do.table.plain == "title down"
    for odd in ("", "colour down", "due"):
        again.to_do.table.order_as(odd)
    assert again.to_do.table.plain == "due up"
    again.show_target(held["doing"])
    assert again.to_do.ids == [held["doing"]], "what is asked for is shown, whatever was left out"


def test_a_finding_is_answered_with_words_and_evidence_and_taken_back(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot, notices: list[Notice]
) -> None:
    screen.show_target(held["tell"])
    page, pane = screen.findings, screen.findings.pane
    assert page.finding_id == held["tell"]
    assert [row.key for row in page.model.rows] == [held["tell"]], "praise waits for no answer"
    QTest.keyClicks(pane.answer, "They are on the web")
    QTest.keyClicks(pane.evidence.line, "complaints policy")
    QTest.keyClick(pane.evidence.line, Qt.Key.Key_Return)
    pane.today.click()
    settle(screen.session)
    snapshot = screen.session.snapshot
    finding = snapshot.all_findings[held["tell"]]
    assert finding.answer == "They are on the web" and len(finding.evidence_ids) == 1
    assert snapshot.finding_states[held["tell"]] == "answered" and notices[-1].undo
    qtbot.waitUntil(lambda: pane.back.isVisible(), timeout=10_000)
    assert page.finding_id == held["tell"], "it stays in sight although it waits for nothing any more"
    pane.back.click()
    settle(screen.session)
    assert screen.session.snapshot.finding_states[held["tell"]] == "open"


def test_an_action_is_made_of_a_finding_and_each_leads_to_the_other(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot
) -> None:
    screen.show_target(held["tell"])
    screen.findings.pane.new_action.click()
    new = screen.to_do.new
    assert new.title.text() == "Tell customers the results" and "4.3.2" in new.why.text()
    new.add.click()
    settle(screen.session)
    made = next(a for a in screen.session.snapshot.actions.values() if a.findings)
    assert (made.findings, made.elements) == ((held["tell"],), ("4.3.2",))
    qtbot.waitUntil(lambda: screen.to_do.ids == [made.id], timeout=10_000)
    screen.to_do.form.findings.buttons[held["tell"]].click()
    assert screen.place() == held["tell"]
    pane = screen.findings.pane
    button = pane.action_list.itemAt(0).widget()
    assert button is not None and not pane.no_action.isVisible()
    button.click()  # type: ignore[attr-defined]
    assert screen.place() == made.id


def test_a_finding_is_typed_in(screen: ActionsScreen, settle: Settle, qtbot: QtBot) -> None:
    screen.show_tab("findings")
    screen.typed.click()
    dialog = screen.findChild(NewFindingDialog)
    assert dialog is not None and not dialog.add.isEnabled()
    QTest.keyClicks(dialog.words, "Say what became of it")
    QTest.keyClicks(dialog.picker.box, "2.2.1")
    QTest.keyClicks(dialog.author, "G. Parry")
    dialog.add.click()
    settle(screen.session)
    made = next(f for f in screen.session.snapshot.all_findings.values() if f.element == "2.2.1")
    assert (made.kind, made.author) == ("improvement", "G. Parry")
    qtbot.waitUntil(lambda: screen.findings.finding_id == made.id, timeout=10_000)
    screen.findings.pane.remove.click()
    settle(screen.session)
    assert made.id not in screen.session.snapshot.all_findings


def test_the_days_are_saved_as_a_calendar_file(
    screen: ActionsScreen, settle: Settle, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    screen.menu.aboutToShow.emit()
    assert [one.text() for one in screen.menu.actions() if one.text()] == ["All actions", "Of Web team"]
    screen.write_calendar(tmp_path / "a.ics", "Web team")
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert "1 action is in a.ics" in notices[-1].text
    (event,) = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "Publish the results"
    screen.write_calendar(tmp_path / "not there" / "a.ics", "")
    qtbot.waitUntil(lambda: notices[-1].tone == "error", timeout=10_000)


def test_where_nothing_can_be_changed_all_of_it_can_be_read(
    filed_session: GuiSession, held: dict[str, str], lanes: Lanes, notices: list[Notice], qtbot: QtBot
) -> None:
    filed_session.workspace.close()
    opened = bootstrap.open_portfolio(filed_session.folder, read_only=True)
    session = GuiSession(opened, lanes, Bridge())
    said: list[Notice] = []
    session.noticed.connect(said.append)
    made = ActionsScreen(session)
    qtbot.addWidget(made)
    made.show()
    made.show_target(held["late"])
    form = made.to_do.form
    assert form.title.text() == "Publish the results" and form.title.isReadOnly()
    assert not any(
        part.isEnabled() for part in (form.state, form.elements.line, form.remove, made.new, made.typed)
    )
    assert not made.to_do.board.views["open"].dragEnabled()
    made.do("actions.new")
    assert said and made.to_do.panes.currentIndex() == 1
    drop(made, "done", actions_drag([held["late"]]))
    made.show_target(held["tell"])
    pane = made.findings.pane
    assert pane.answer.isReadOnly() and not pane.today.isEnabled() and not pane.new_action.isEnabled()
    assert opened.snapshot.actions[held["late"]].state == "open"
    session.close()
    opened.close()


def test_an_action_half_typed_is_there_again_after_going_elsewhere(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot
) -> None:
    page = screen.to_do
    screen.new.click()
    QTest.keyClicks(page.new.title, "Publish the Monday figure")
    QTest.keyClicks(page.new.due.line, "31 Feb 2027")
    screen.hide()
    screen.show()
    screen.begin()
    assert page.new.isVisible() and page.new.title.text() == "Publish the Monday figure"
    screen.show_target(held["late"])
    assert page.form.isVisible(), "what is chosen is shown"
    screen.new.click()
    assert page.new.title.text() == "Publish the Monday figure" and page.new.due.line.text() == "31 Feb 2027"
    page.new.due.line.clear()
    page.new.add.click()
    settle(screen.session)
    assert any(one.title == "Publish the Monday figure" for one in screen.session.snapshot.actions.values())
    qtbot.waitUntil(lambda: not page.new.isVisible(), timeout=10_000)
    screen.new.click()
    assert page.new.title.text() == "" and not page.new.add.isEnabled()


def test_a_number_that_is_no_element_is_not_taken_for_its_neighbour(screen: ActionsScreen, settle: Settle) -> None:
    screen.show_tab("findings")
    screen.typed.click()
    dialog = screen.findChild(NewFindingDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.words, "Callers wait too long")
    QTest.keyClicks(dialog.picker.box, "4.5.4")
    assert dialog.picker.code == "" and "no element 4.5.4" in dialog.picker.told.text()
    dialog.add.click()
    assert dialog.isVisible() and dialog.focusWidget() is dialog.picker.box
    QTest.keyClick(dialog.picker.box, Qt.Key.Key_Down)
    assert dialog.picker.code == "4.3.4"
    dialog.picker.box.setText("xylophone")
    assert dialog.picker.is_unsure and "No element has these words" in dialog.picker.told.text()
    dialog.picker.box.clear()
    dialog.add.click()
    settle(screen.session)
    held = screen.session.snapshot.all_findings.values()
    assert next(one for one in held if one.text == "Callers wait too long").element == ""


def test_what_was_typed_of_a_finding_can_be_put_right(
    screen: ActionsScreen, held: dict[str, str], settle: Settle, qtbot: QtBot
) -> None:
    screen.show_target(held["tell"])
    pane = screen.findings.pane
    pane.change.click()
    dialog = screen.findChild(NewFindingDialog)
    assert dialog is not None and dialog.picker.code == "4.3.2" and dialog.author.text() == "G. Parry"
    dialog.picker.box.setText("2.2.1")
    dialog.add.click()
    settle(screen.session)
    finding = screen.session.snapshot.all_findings[held["tell"]]
    assert (finding.element, finding.kind, finding.author) == ("2.2.1", "improvement", "G. Parry")
    assert finding.text == "Tell customers the results. They ask for it."
    qtbot.waitUntil(lambda: pane.said.element.text().startswith("2.2.1"), timeout=10_000)
    assert screen.place() == held["tell"]


def test_the_review_says_who_assessed(screen: ActionsScreen, settle: Settle) -> None:
    ws = screen.session.workspace
    reviewing.change_review(ws, ws.snapshot.review.id, assessor="M. Thackray")
    settle(screen.session)
    screen.show_tab("findings")
    screen.typed.click()
    dialog = screen.findChild(NewFindingDialog)
    assert dialog is not None and dialog.author.text() == "M. Thackray"
    dialog.reject()


def test_findings_are_typed_in_one_after_the_other(screen: ActionsScreen, settle: Settle) -> None:
    screen.show_tab("findings")
    screen.typed.click()
    dialog = screen.findChild(NewFindingDialog)
    assert dialog is not None and not dialog.another.isEnabled()
    for words, code in (("Publish the weekly figure", "4.1.3"), ("Ask people who left", "1.3.1")):
        QTest.keyClicks(dialog.words, words)
        QTest.keyClicks(dialog.picker.box, code)
        dialog.another.click()
    assert dialog.isVisible() and dialog.added.text() == "2 findings added"
    assert not dialog.words.toPlainText() and not dialog.picker.code and dialog.focusWidget() is dialog.words
    dialog.leave.click()
    settle(screen.session)
    held = {one.text: one.element for one in screen.session.snapshot.all_findings.values()}
    assert held["Publish the weekly figure"] == "4.1.3" and held["Ask people who left"] == "1.3.1"
