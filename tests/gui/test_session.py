"""The bridge and the session: what screens hear, and on which thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.gui.application import Program
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.session import GuiSession, Notice, Running
from cse_desktop.gui.shell.background import Background


class Listener(QObject):
    """A screen that only remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[threading.Thread] = set()

    def hear(self, told: object) -> None:
        self.heard.append(told)
        self.threads.add(threading.current_thread())


def test_the_bridge_keeps_order_and_runs_on_the_main_thread(qtbot: QtBot) -> None:
    bridge, listener = Bridge(), Listener()

    def post() -> None:
        for number in range(500):
            bridge.post(lambda number=number: listener.hear(number))

    thread = threading.Thread(target=post)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(listener.heard) == 500)
    assert listener.heard == list(range(500))
    assert listener.threads == {threading.main_thread()}


def test_an_operation_runs_elsewhere_and_answers_here(session: GuiSession, qtbot: QtBot) -> None:
    listener = Listener()
    session.run(lambda ws, ctx: threading.current_thread().name, then=listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert str(listener.heard[0]).startswith("writer")
    assert listener.threads == {threading.main_thread()}


def test_screens_do_not_hear_of_others_changes_while_their_own_words_are_on_their_way(
    session: GuiSession, qtbot: QtBot
) -> None:
    listener, full = Listener(), threading.Event()
    session.changed.connect(listener.hear)

    def refuse(ws: Workspace, ctx: Context) -> None:
        assert full.wait(30)
        raise UserError("disk_full")

    session.run(refuse, failed=lambda error: listener.hear(error))
    assessing.rate_element(session.workspace, "1.1.1", "compliant")
    answered = Listener()
    session.ask("anything", lambda ws, ctx: True, answered.hear)
    qtbot.waitUntil(lambda: session._pending is not None and bool(answered.heard))
    assert listener.heard == []
    full.set()
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert isinstance(listener.heard[0], UserError), "what was refused is known before a screen is refreshed"
    assessing.rate_element(session.workspace, "1.1.2", "compliant")
    qtbot.waitUntil(lambda: len(listener.heard) == 3)


class Belonging:
    """Stands for a widget: remembers on which thread it was let go."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(threading.current_thread())


def test_what_an_operation_knows_is_let_go_on_the_main_thread(session: GuiSession, qtbot: QtBot) -> None:
    gone: list[threading.Thread] = []
    for number in range(100):
        held = Belonging(gone)
        session.run(lambda ws, ctx, held=held: held is None, then=lambda _, held=held: None)
        session.ask(f"question {number}", lambda ws, ctx, held=held: held is None, lambda _: None)
        del held
    qtbot.waitUntil(lambda: len(gone) == 100)
    assert set(gone) == {threading.main_thread()}


def test_only_the_latest_asking_is_answered(session: GuiSession, qtbot: QtBot) -> None:
    listener, gate = Listener(), threading.Event()

    def slow(ws: Workspace, ctx: Context) -> str:
        gate.wait(5)
        return "first"

    session.ask("search", slow, listener.hear)
    session.ask("search", lambda ws, ctx: "second", listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    gate.set()
    done: list[int] = []
    session.run(lambda ws, ctx: 1, then=done.append, lane="worker")
    session.run(lambda ws, ctx: 1, then=done.append, lane="worker")
    qtbot.waitUntil(lambda: len(done) == 2)
    assert listener.heard == ["second"]


def test_who_is_gone_is_not_called(session: GuiSession, qtbot: QtBot) -> None:
    gone, here, gate = Listener(), Listener(), threading.Event()
    session.run(lambda ws, ctx: gate.wait(5), then=gone.hear)
    session.run(lambda ws, ctx: True, then=here.hear)
    heard = gone.heard
    gone.deleteLater()
    del gone
    qtbot.wait(1)
    gate.set()
    qtbot.waitUntil(lambda: bool(here.heard))
    assert heard == []


def test_a_user_error_is_said(session: GuiSession, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.noticed) as told:
        session.run(lambda ws, ctx: assessing.rate_element(ws, "4.5.4", "compliant"))
    notice: Notice = told.args[0]
    assert notice.tone == "error"
    assert "4.5.4" in notice.text


def test_a_fault_of_the_program_offers_a_report(session: GuiSession, qtbot: QtBot) -> None:
    def broken(ws: Workspace, ctx: Context) -> None:
        raise ZeroDivisionError

    faults: list[Exception] = []
    notices: list[Notice] = []
    session.faulted.connect(faults.append)
    session.noticed.connect(notices.append)
    session.run(broken)
    qtbot.waitUntil(lambda: bool(notices))
    assert isinstance(faults[0], ZeroDivisionError)
    assert notices[0].action == "help.report"


def test_progress_is_told_and_ends(session: GuiSession, qtbot: QtBot) -> None:
    told: list[tuple[bool, int]] = []

    def hear(running: Running) -> None:
        told.append((running.job is not None, running.done))

    session.progressed.connect(hear)

    def work(ws: Workspace, ctx: Context) -> None:
        ctx.progress(3, 3, message("progress.reading"))

    session.run(work, title="Working", lane="worker")
    qtbot.waitUntil(lambda: bool(told) and not told[-1][0])
    assert (True, 3) in told


def test_a_burst_of_changes_is_one_refresh(
    session: GuiSession, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    heard: list[Changes] = []
    session.changed.connect(heard.append)
    codes = [element.code for element in session.snapshot.standard.elements]

    def many(ws: Workspace, ctx: Context) -> None:
        for code in codes:
            assessing.rate_element(ws, code, "compliant")

    session.run(many)
    settle(session)
    assert 1 <= len(heard) < len(codes) / 2
    assert sum(len(changes.edits) for changes in heard) == len(codes)


def test_an_answer_comes_after_the_news_of_what_it_did(session: GuiSession, qtbot: QtBot) -> None:
    order: list[str] = []
    session.changed.connect(lambda changes: order.append("news"))
    for code in ("1.1.1", "1.1.2"):
        session.run(
            lambda ws, ctx, code=code: assessing.rate_element(ws, code, "plus"),
            then=lambda _: order.append("answer"),
        )
    qtbot.waitUntil(lambda: order.count("answer") == 2)
    assert order == ["news", "answer", "news", "answer"]


def test_gaps_are_kept_until_something_changes(session: GuiSession, settle: Callable[[GuiSession], None]) -> None:
    held = session.gaps
    assert session.gaps is held
    session.run(lambda ws, ctx: assessing.rate_element(ws, "1.1.1", "compliant"))
    settle(session)
    assert session.gaps is not held
    assert any(gap.rule == "rated_without_evidence" and gap.element == "1.1.1" for gap in session.gaps)


def test_what_goes_on_quietly_ends_with_the_session(open_filled: Program) -> None:
    """A session that was closed may be freed only later; until then nothing may be asked of its threads."""
    session = open_filled.session
    assert session is not None
    background = session.findChild(Background)
    assert isinstance(background, Background)
    timers = background.findChildren(QTimer)
    assert len([timer for timer in timers if timer.isActive()]) == 2
    open_filled.close_portfolio()
    assert not any(timer.isActive() for timer in timers)
    background._index()
