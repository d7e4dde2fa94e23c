"""The strip that shows what is running: what it says, pausing, going on, stopping, and what is quiet."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.gui.session import GuiSession, Running
from cse_desktop.gui.widgets.progress_strip import ProgressStrip

PATIENCE = 10_000


def strip_of(session: GuiSession, qtbot: QtBot) -> ProgressStrip:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 60)
    session.progressed.connect(strip.show_running)
    return strip


def press(strip: ProgressStrip, word: str) -> None:
    (found,) = (made for made in strip.findChildren(QPushButton) if made.text() == word)
    assert found.isEnabled() and found.accessibleName().startswith(f"{word}: ")
    found.click()


def said(strip: ProgressStrip) -> str:
    return " | ".join(made.accessibleName() or made.text() for made in strip.findChildren(QLabel))


class Endless:
    """Work that goes on until it is stopped or let go; `steps` counts its checks."""

    def __init__(self) -> None:
        self.steps = 0
        self.enough = threading.Event()

    def __call__(self, ws: Workspace, ctx: Context) -> str:
        while not self.enough.is_set():
            ctx.check()
            self.steps += 1
            ctx.progress(3, 10, message("progress.reading"))
        ctx.check()
        return "done"


def test_it_says_how_far_it_is_and_how_long_it_will_take(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 60)

    class Half:
        is_paused = False

    strip.show_running(Running("Importing", Half(), done=3, total=10, text="a.pdf", left="about 4 minutes left"))  # type: ignore[arg-type]
    assert said(strip) == "Importing | 3 of 10  ·  about 4 minutes left  ·  a.pdf"


def test_work_is_paused_and_goes_on(
    session: GuiSession, qtbot: QtBot, settle: Callable[[GuiSession], None]
) -> None:
    strip, work, answers = strip_of(session, qtbot), Endless(), list[str]()
    job = session.run(work, then=answers.append, lane="worker", title="Importing")
    qtbot.waitUntil(lambda: work.steps > 0, timeout=PATIENCE)
    press(strip, "Pause")
    assert job.is_paused and "paused" in said(strip)
    work.enough.set()
    settle(session)
    assert not answers and strip.isVisibleTo(strip.parentWidget())
    press(strip, "Go on")
    qtbot.waitUntil(lambda: answers == ["done"], timeout=PATIENCE)
    assert strip.isHidden()


def test_paused_work_can_be_stopped(session: GuiSession, qtbot: QtBot) -> None:
    strip, work = strip_of(session, qtbot), Endless()
    session.run(work, lane="worker", title="Importing")
    qtbot.waitUntil(lambda: work.steps > 0, timeout=PATIENCE)
    press(strip, "Pause")
    press(strip, "Stop")
    qtbot.waitUntil(strip.isHidden, timeout=PATIENCE)


def test_what_is_quiet_gives_way(session: GuiSession, qtbot: QtBot) -> None:
    strip, quiet, loud = strip_of(session, qtbot), Endless(), Endless()
    session.run(loud, lane="worker", title="Importing")
    session.run(quiet, lane="worker", title="Recognising words", quiet=True)
    qtbot.waitUntil(lambda: quiet.steps > 0 and loud.steps > 0, timeout=PATIENCE)
    assert said(strip).startswith("Importing | ")
    loud.enough.set()
    qtbot.waitUntil(lambda: said(strip).startswith("Recognising words | "), timeout=PATIENCE)
    quiet.enough.set()
    qtbot.waitUntil(strip.isHidden, timeout=PATIENCE)
