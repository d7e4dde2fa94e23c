"""The history beside the work."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing
from cse_desktop.app.steps import HistoryStep
from cse_desktop.domain.messages import message
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.history import HistoryDialog
from cse_desktop.gui.models.history import NOW, HistoryList, history_rows


@pytest.fixture
def history(open_filled: Program, qtbot: QtBot) -> HistoryDialog:
    open_filled.window.actions_.do("edit.history")
    (dialog,) = open_filled.window.findChildren(HistoryDialog)
    qtbot.waitUntil(lambda: bool(dialog.model.rows))
    return dialog


def words(history: HistoryDialog) -> list[str]:
    return [row.words for row in history.model.rows]


def choose(history: HistoryDialog, text: str) -> None:
    place = next(at for at, row in enumerate(history.model.rows) if row.step is not None and text in row.words)
    history.list.setCurrentIndex(history.model.index(place, 0))


def test_going_back_and_forward_by_several_steps(
    open_filled: Program, history: HistoryDialog, qtbot: QtBot
) -> None:
    session = open_filled.session
    assert session is not None
    assert words(history)[:4] == ["Today", "The portfolio as it is now", "Rate 2.1.1", "Rate 4.1.1"]
    choose(history, "Rate 1.1.1")
    assert history.told.text() == "Undoes 3 steps: this and all later ones."
    qtbot.waitUntil(lambda: "We know our customers" in history.page.toPlainText())
    assert "Rating: Compliant" in history.page.toPlainText()
    QTest.mouseClick(history.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.snapshot.assessment("1.1.1") is None)
    qtbot.waitUntil(lambda: history.model.rows[4].key == NOW)
    assert [row.state for row in history.model.rows[1:4]] == ["undone, can be redone"] * 3
    choose(history, "Rate 4.1.1")
    assert history.go.text() == "Redo up to here"
    QTest.mouseClick(history.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.snapshot.assessment("4.1.1") is not None)
    qtbot.waitUntil(lambda: history.model.rows[2].key == NOW)
    assert session.snapshot.assessment("2.1.1") is None


def test_it_follows_what_is_done_and_is_searched(
    open_filled: Program, history: HistoryDialog, qtbot: QtBot
) -> None:
    session = open_filled.session
    assert session is not None
    session.run(lambda ws, ctx: assessing.rate_element(ws, "3.1.1", "partial"))
    qtbot.waitUntil(lambda: "Rate 3.1.1" in words(history))
    QTest.keyClicks(history.text, "link today")
    qtbot.waitUntil(lambda: len(history.model.rows) == 4)
    assert all("ink" in text for text in words(history)[2:])


def test_it_goes_with_its_portfolio(open_filled: Program, history: HistoryDialog, qtbot: QtBot) -> None:
    gone: list[bool] = []
    history.destroyed.connect(lambda: gone.append(True))
    open_filled.close_portfolio()
    qtbot.waitUntil(lambda: bool(gone))


def test_rows_are_grouped_by_day_and_twenty_thousand_are_shown_at_once(qtbot: QtBot) -> None:
    noon = datetime(2026, 11, 28, 12, tzinfo=UTC)

    def steps() -> Iterable[tuple[HistoryStep, str]]:
        for at in range(20_000):
            when = noon - timedelta(minutes=5 * at)
            yield HistoryStep(str(at), at, message("change.visit"), "ana", when, "done"), f"Step {at}"

    held = list(steps())
    model = HistoryList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(history_rows(held, "", date(2026, 11, 28)))
    assert model.rows[0].words == "Today"
    assert [row.words for row in model.rows if row.step is None][2:4] == ["Yesterday", "Thursday 26 November 2026"]
    model.show(history_rows(held, "step 19999", date(2026, 11, 28)))
    assert len(model.rows) == 3
