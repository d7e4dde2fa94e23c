"""What a full disk refuses stays in the one-line fields, and is saved as soon as there is room again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cse_desktop.app.describing import describe_evidence
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.application import Program
from cse_desktop.gui.screens.evidence.details import DetailForm

Settle = Callable[[object], None]


def _refuse(*_: object) -> int:
    raise UserError("disk_full")


@pytest.fixture
def form(open_filled: Program, qtbot: QtBot) -> DetailForm:
    """The details of E001."""
    held = open_filled.session.snapshot.find_evidence("E001")
    open_filled.window.workplace.go("evidence", (held.id, "details"))
    found = open_filled.window.findChild(DetailForm)
    qtbot.waitUntil(lambda: found.isVisible() and found.title.text() == held.title)
    return found


def test_a_refused_line_stays_and_is_saved_with_the_next_that_can_be(
    open_filled: Program, form: DetailForm, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, workplace = open_filled.session, open_filled.window.workplace
    held = session.snapshot.find_evidence("E001")
    with monkeypatch.context() as full:
        full.setattr(session.workspace.rooms.store, "commit", _refuse)
        _type(form.team, "Reception", qtbot)
        _type(form.dated.line, "12 Mar 2026", qtbot)
        _type(form.notes, "Ask Pat", qtbot)
        form.notes.flush()
        settle(session)
        qtbot.waitUntil(lambda: "disk is full" in workplace.notices.text)
        workplace.shown_screen("evidence").refresh(None)
        shown = form.team.text(), form.dated.line.text(), form.notes.toPlainText()
        assert shown == ("Reception", "12 Mar 2026", "Ask Pat")
    session.run(lambda ws, _: describe_evidence(ws, [held.id], service="Libraries"))
    qtbot.waitUntil(lambda: session.snapshot.find_evidence("E001").notes == "Ask Pat")
    qtbot.waitUntil(lambda: session.snapshot.find_evidence("E001").team == "Reception")
    qtbot.waitUntil(lambda: session.snapshot.find_evidence("E001").dated is not None)
    qtbot.waitUntil(workplace.notices.isHidden)


def test_a_refused_line_is_sent_again_when_it_is_left(
    open_filled: Program, form: DetailForm, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_filled.session
    with monkeypatch.context() as full:
        full.setattr(session.workspace.rooms.store, "commit", _refuse)
        _type(form.team, "Reception", qtbot)
        settle(session)
    form.team.setFocus()
    form.notes.setFocus()
    qtbot.waitUntil(lambda: session.snapshot.find_evidence("E001").team == "Reception")


def test_refused_words_are_not_shown_of_other_evidence(
    open_filled: Program, form: DetailForm, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_filled.session
    with monkeypatch.context() as full:
        full.setattr(session.workspace.rooms.store, "commit", _refuse)
        _type(form.team, "Reception", qtbot)
        settle(session)
        other = session.snapshot.find_evidence("E002")
        open_filled.window.workplace.go("evidence", (other.id, "details"))
        qtbot.waitUntil(lambda: form.title.text() == other.title)
        settle(session)
        assert form.team.text() == ""


def _type(field: object, words: str, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClicks(field, words)
    if field.metaObject().className() == "SavingLine":
        qtbot.keyClick(field, Qt.Key.Key_Return)
