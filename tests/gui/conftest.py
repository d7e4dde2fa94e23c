"""Real windows on real portfolios, without a screen."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.application import Program
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.preferences import Preferences
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.theme import Appearance, appearance
from cse_desktop.jobs.lanes import Lanes

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the offscreen platform says of every window that has size hints, and of every menu and list that opens
    over one, is no fault of ours."""
    ignored = ("propagateSizeHints", r"does not support raise\(\)", "does not support grabbing the keyboard")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore(*ignored, extend=True))


@pytest.fixture(autouse=True)
def own_look(qapp: QApplication, own_home: Path) -> Iterator[None]:
    """Preferences and appearance of this test alone; what is left of windows is freed."""
    for kept in (Preferences, Appearance):
        for held in qapp.findChildren(kept):
            held.setParent(None)
            held.deleteLater()
    appearance().apply("light")
    # In the program its window wears the style sheet; here, what is shown without that window.
    qapp.setStyleSheet(appearance().sheet)
    spoken().speak("en")
    # As in the program: a cycle with a widget in it must not be collected on a worker thread.
    gc.disable()
    yield
    # The next appearance takes the font it finds for the usual one.
    appearance().apply("light", 100)
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    # What Python put there must not be left for Qt to free when the interpreter is gone: that ends in a crash.
    qapp.clipboard().clear()
    qapp.sendPostedEvents(None, 0)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def pytest_runtest_logfinish(nodeid: str) -> None:
    """Only now does nothing hold the window of a test any more: what goes in circles is freed here, on the main
    thread, not by a later test on a worker. What is left then stays, and is not looked through again.

    Where tests run side by side, the process that only gathers their outcomes hears of this too: there collecting
    was never turned off."""
    if nodeid.startswith("tests/gui/") and not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    """Threads of this test."""
    made = Lanes(workers=2)
    yield made
    made.close()


@pytest.fixture
def session(qapp: QApplication, workspace: Workspace, lanes: Lanes) -> Iterator[GuiSession]:
    """An empty portfolio, as screens see it."""
    bridge = Bridge()
    made = GuiSession(workspace, lanes, bridge)
    bridge.setParent(made)
    yield made
    lanes.close()
    made.close()
    made.deleteLater()


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Some evidence, links and ratings; nothing of it is a file, so that no worker has to start."""
    place = describing.add_evidence(workspace, "place", "The self-service area", location="Ground floor")
    person = describing.add_evidence(workspace, "person", "The manager of the contact centre")
    page = describing.add_evidence(workspace, "web", "Our service standards", location="https://www.example.org/")
    describing.add_evidence(workspace, "system", "The complaints log")
    linking.link_evidence(workspace, [place.id, person.id], ["1.1.1"], why="Shows who comes", parts=[1])
    linking.link_evidence(workspace, [page.id], ["4.1.1", "4.3.2"], where="p. 1")
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative="We know our customers (E001).")
    assessing.rate_element(workspace, "4.1.1", "partial")
    assessing.rate_element(workspace, "2.1.1", "not_applicable")
    return workspace


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    """The program with its window, which wears the style sheet itself; twice would take twice as long."""
    qapp.setStyleSheet("")
    made = Program()
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.end()


@pytest.fixture
def open_filled(program: Program, filled: Workspace, qtbot: QtBot) -> Program:
    """The program with a filled portfolio open."""
    folder = filled.rooms.folder
    filled.close()
    program.open(folder)
    qtbot.waitUntil(lambda: program.session is not None, timeout=10_000)
    return program


@pytest.fixture
def committed(session: GuiSession) -> list[Changes]:
    """Every change that is committed from here on."""
    seen: list[Changes] = []
    session.workspace.changes.subscribe(seen.append)
    return seen


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[GuiSession], None]:
    """Wait until everything the session was asked to do is done and has been heard of."""

    def wait(session: GuiSession) -> None:
        done: list[bool] = []
        session.run(lambda ws, ctx: True, then=done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)

    return wait
