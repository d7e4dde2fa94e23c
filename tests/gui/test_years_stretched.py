"""In longer words and larger text: going on to the next review, and reading an old one, cut nothing off."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from clipped import clipped
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, packing
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.application import Program

SIZES = (100, 150, 200)


@pytest.fixture
def sent(open_filled: Program, qtbot: QtBot) -> Program:
    """A pack went out, and 4.3.2 is rated otherwise since."""

    def work(ws: Workspace) -> None:
        packing.mark_sent(ws, "Submission of February, with annexes", date(2027, 2, 10))
        assessing.rate_element(ws, "4.3.2", "plus")

    session = open_filled.session
    assert session is not None
    session.run(lambda ws, ctx: work(ws))
    qtbot.waitUntil(lambda: session.snapshot.assessment("4.3.2") is not None, timeout=10_000)
    open_filled.preferences.update(language="qps")
    open_filled.window.resize(1366, 768)
    return open_filled


def left(root: QWidget, qtbot: QtBot) -> list[str]:
    """What is cut off when everything has found its place."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not clipped(root), timeout=2000)
    return clipped(root)


@pytest.mark.parametrize("text_size", SIZES)
@pytest.mark.parametrize("action", ["review.roll", "review.read_past"])
def test_no_word_of_a_dialog_of_the_years_is_cut_off(
    sent: Program, action: str, text_size: int, qtbot: QtBot
) -> None:
    sent.preferences.update(text_size=text_size)
    sent.window.actions_.do(action)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert left(dialog, qtbot) == []
    dialog.reject()


@pytest.mark.parametrize("text_size", SIZES)
def test_no_word_is_cut_off_while_an_old_review_is_read(sent: Program, text_size: int, qtbot: QtBot) -> None:
    session = sent.session
    assert session is not None
    session.review_meant = session.snapshot.review.id
    session.act("review.read_past")
    qtbot.waitUntil(lambda: sent.past.session is not None, timeout=10_000)
    sent.preferences.update(text_size=text_size)
    workplace = sent.window.workplace
    assert workplace is not None and workplace.past.isVisible()
    workplace.go("elements", "1.1.1")
    assert left(workplace.past, qtbot) == []
    assert workplace.past.accessibleName() == workplace.past.words.text()
    if text_size == 100:
        workplace.go("overview")
        assert left(sent.window, qtbot) == []
