"""The engagement screen: reading changes nothing, writing is kept, and what is lacking is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cse_desktop.app import describing, engaging
from cse_desktop.domain.award import Engagement
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.screens.engagement.screen import SAID, EngagementScreen
from cse_desktop.gui.session import GuiSession, Notice

Settle = Callable[[GuiSession], None]


@pytest.fixture
def notices(session: GuiSession) -> list[Notice]:
    said: list[Notice] = []
    session.noticed.connect(said.append)
    return said


@pytest.fixture
def screen(session: GuiSession, qtbot: QtBot) -> EngagementScreen:
    ws = session.workspace
    seen = describing.add_evidence(ws, "place", "The reception")
    engaging.add_engagement(
        ws,
        "Users meet",
        held_on=date(2026, 5, 4),
        until=date(2026, 5, 6),
        people=1204,
        quotations=("Keep us informed", "Answer sooner"),
        result="They wait",
        changed="A message on the third day",
        told="Poster",
        elements=("1.2.2",),
        evidence_ids=(seen.id,),
    )
    engaging.add_engagement(ws, "Survey", held_on=date(2025, 9, 7), result="Planning is slow", told="Website")
    made = EngagementScreen(session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    qtbot.waitUntil(lambda: len(made.model.rows) == 2, timeout=10_000)
    return made


def held(screen: EngagementScreen, title: str) -> Engagement:
    return next(one for one in screen.session.snapshot.engagements.values() if one.title == title)


def choose(screen: EngagementScreen, title: str) -> None:
    screen.list.setCurrentIndex(screen.model.find(held(screen, title).id))


def test_looking_at_every_entry_changes_nothing(
    screen: EngagementScreen, committed: list[Changes], settle: Settle
) -> None:
    tester = QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for place in range(2):
        screen.list.setCurrentIndex(screen.model.index(place, 0))
    screen.show_target(SAID)
    screen.way.setCurrentIndex(2)
    screen.hide()
    settle(screen.session)
    assert committed == []
    assert tester is not None


def test_the_latest_is_shown_with_its_quotations_and_what_lacks_is_said(screen: EngagementScreen) -> None:
    form = screen.form
    assert form.title.text() == "Users meet"
    assert [row.title for row in screen.model.rows] == ["Users meet", "Survey"]
    assert [row.lacks for row in screen.model.rows] == [(), ("No change", "No evidence")]
    assert "1,204 people" in screen.model.rows[0].facts
    assert form.quotations.lines.isVisible()
    assert not form.quotations.field.isVisible()
    choose(screen, "Survey")
    assert form.quotations.field.isVisible()
    assert "No change" in str(screen.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_list_is_narrowed_by_words_and_by_what_lacks(screen: EngagementScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.text, "informed")
    qtbot.waitUntil(lambda: [row.title for row in screen.model.rows] == ["Users meet"])
    screen.text.reset()
    screen.way.setCurrentIndex(screen.way.findData("changed"))
    screen.way.activated.emit(screen.way.currentIndex())
    assert [row.title for row in screen.model.rows] == ["Survey"]
    assert screen.form.title.text() == "Survey"
    screen.text.setText("nobody said this")
    screen.text.entered.emit("")
    screen.text.asked.emit("")
    assert screen.found.currentIndex() == 1
    screen.show_target(held(screen, "Users meet").id)
    assert screen.form.title.text() == "Users meet", "a target is shown even if a filter hides it"


def test_what_is_typed_is_kept_by_itself(screen: EngagementScreen, qtbot: QtBot) -> None:
    choose(screen, "Survey")
    form = screen.form
    form.quotations.field.setFocus()
    form.quotations.field.insertPlainText("“Two months is long”")
    qtbot.keyClick(form.quotations.field, Qt.Key.Key_Return)
    qtbot.keyClicks(form.quotations.field, "Tell us why")
    form.changed_field.setFocus()
    qtbot.keyClicks(form.changed_field, "Two more officers")
    form.people.setFocus()
    qtbot.keyClicks(form.people, "1,118")
    qtbot.keyClick(form.people, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held(screen, "Survey").people == 1118, timeout=10_000)
    now = held(screen, "Survey")
    assert (now.quotations, now.changed) == (("Two months is long", "Tell us why"), "Two more officers")
    qtbot.waitUntil(lambda: screen.model.rows[1].lacks == ("No evidence",), timeout=10_000)


def test_an_entry_stays_while_it_is_written_though_it_lacks_that_no_longer(
    screen: EngagementScreen, qtbot: QtBot
) -> None:
    screen.way.setCurrentIndex(screen.way.findData("changed"))
    screen.way.activated.emit(screen.way.currentIndex())
    screen.form.changed_field.setFocus()
    qtbot.keyClicks(screen.form.changed_field, "Two more officers")
    qtbot.waitUntil(lambda: held(screen, "Survey").changed == "Two more officers", timeout=10_000)
    qtbot.waitUntil(lambda: screen.way.itemText(screen.way.findData("changed")).endswith("(0)"), timeout=10_000)
    assert [row.title for row in screen.model.rows] == ["Survey"]
    assert screen.form.title.text() == "Survey"
    screen.list.setFocus()
    screen.refresh(None)
    assert screen.model.rows == []


def test_a_usual_way_of_asking_is_offered(screen: EngagementScreen, qtbot: QtBot) -> None:
    choose(screen, "Survey")
    method = screen.form.method
    method.setFocus()
    qtbot.keyClicks(method, "focus")
    assert method.offers.completionModel().index(0, 0).data() == "Focus group"
    method.offers.activated.emit("Focus group")
    qtbot.waitUntil(lambda: held(screen, "Survey").method == "Focus group", timeout=10_000)


def test_longer_text_that_could_not_be_saved_stays_and_is_sent_again(
    screen: EngagementScreen, notices: list[Notice], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise UserError("disk_full")

    choose(screen, "Survey")
    form = screen.form
    form.changed_field.setFocus()
    with monkeypatch.context() as full:
        full.setattr(screen.session.workspace.rooms.store, "commit", refuse)
        qtbot.keyClicks(form.changed_field, "Two more officers")
        form.changed_field.flush()
        qtbot.waitUntil(lambda: bool(notices) and notices[-1].tone == "error", timeout=10_000)
    screen.refresh(None)
    assert form.changed_field.toPlainText() == "Two more officers"
    form.changed_field.flush()
    qtbot.waitUntil(lambda: held(screen, "Survey").changed == "Two more officers", timeout=10_000)


def test_elements_and_evidence_are_chosen_and_lead_somewhere(screen: EngagementScreen, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: went.append((name, target)))
    choose(screen, "Survey")
    form = screen.form
    qtbot.keyClicks(form.elements.line, "1.3.1")
    qtbot.keyClick(form.elements.line, Qt.Key.Key_Return)
    qtbot.keyClicks(form.evidence.line, "reception")
    qtbot.keyClick(form.evidence.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(held(screen, "Survey").evidence_ids), timeout=10_000)
    now = held(screen, "Survey")
    assert now.elements == ("1.3.1",)
    qtbot.waitUntil(lambda: bool(form.evidence.buttons), timeout=10_000)
    form.elements.buttons["1.3.1"].click()
    form.evidence.buttons[now.evidence_ids[0]].click()
    assert went == [("elements", "1.3.1"), ("evidence", now.evidence_ids[0])]


def test_an_entry_is_begun_and_removed_and_both_can_be_undone(
    screen: EngagementScreen, notices: list[Notice], qtbot: QtBot
) -> None:
    screen.do("engagement.new")
    qtbot.waitUntil(lambda: len(screen.model.rows) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: screen.form.title.text() == "New engagement", timeout=10_000)
    assert notices[-1].undo
    screen.form.title.selectAll()
    qtbot.keyClicks(screen.form.title, "Open day")
    qtbot.keyClick(screen.form.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.title == "Open day" for row in screen.model.rows), timeout=10_000)
    screen.do("engagement.remove")
    qtbot.waitUntil(lambda: len(screen.model.rows) == 2, timeout=10_000)
    assert notices[-1].undo
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: len(screen.model.rows) == 3, timeout=10_000)


def test_what_cannot_be_is_said_and_the_rest_is_kept(
    screen: EngagementScreen, notices: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    form = screen.form
    form.people.setFocus()
    form.people.selectAll()
    qtbot.keyClicks(form.people, "many")
    qtbot.keyClick(form.people, Qt.Key.Key_Return)
    assert "many people cannot have taken part" in notices[-1].text
    form.until.line.setFocus()
    form.until.line.selectAll()
    qtbot.keyClicks(form.until.line, "1 May 2026")
    qtbot.keyClick(form.until.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "before it began" in notices[-1].text, timeout=10_000)
    settle(screen.session)
    assert held(screen, "Users meet").until == date(2026, 5, 6)
    form.held_on.line.setFocus()
    form.held_on.line.selectAll()
    qtbot.keyClicks(form.held_on.line, "9 May 2026")
    qtbot.keyClick(form.held_on.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held(screen, "Users meet").held_on == date(2026, 5, 9), timeout=10_000)
    assert held(screen, "Users meet").until is None, "a last day before the first goes"


def test_you_said_we_did_is_shown_and_copied(
    screen: EngagementScreen, notices: list[Notice], qtbot: QtBot
) -> None:
    screen.view.buttons[SAID].click()
    assert screen.pages.currentWidget() is screen.said
    assert screen.place() == SAID
    qtbot.mouseClick(screen.said.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(
        "You said, we did\n\nUsers meet\nYou said:\n“Keep us informed”\n“Answer sooner”\nWe did:"
    )
    assert "Survey" not in text
    assert notices[-1].tone == "success"


def test_you_said_we_did_is_saved_as_text_or_it_is_said_why_not(
    screen: EngagementScreen, notices: list[Notice], qtbot: QtBot, tmp_path: Path
) -> None:
    screen.said.save_wanted.emit(str(tmp_path / "Said.txt"))
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert "“Answer sooner”" in (tmp_path / "Said.txt").read_text(encoding="utf-8")
    screen.said.save_wanted.emit(str(tmp_path / "nowhere" / "Said.txt"))
    qtbot.waitUntil(lambda: notices[-1].tone == "error", timeout=10_000)
