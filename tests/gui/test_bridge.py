"""A crossing to the main thread that goes while others are on it, and pieces that take their turns."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.turns import Turns

ROUNDS, AT_ONCE = 60, 20
"""So many bridges are freed while others post to them: without the gate a tenth of that crashed."""


def test_a_bridge_may_go_while_others_post_to_it(qapp: QApplication) -> None:
    faults: list[Exception] = []

    def post(bridge: Bridge) -> None:
        try:
            for _ in range(3):
                bridge.post(lambda: None)
        except Exception as error:  # noqa: BLE001 - said below, on the main thread
            faults.append(error)

    for _ in range(ROUNDS):
        bridges = [Bridge() for _ in range(AT_ONCE)]
        threads = [Thread(target=post, args=(bridge,)) for bridge in bridges]
        for thread in threads:
            thread.start()
        for bridge in bridges:
            bridge.deleteLater()
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for thread in threads:
            thread.join()
    assert faults == []


def test_pieces_are_done_one_a_turn_and_what_waits_is_done_once(qapp: QApplication, qtbot: QtBot) -> None:
    holder = QObject()
    turns, done = Turns(holder), list[str]()
    first, second = (lambda: done.append("first")), (lambda: done.append("second"))
    turns.add(first, second)
    turns.add(second, first)
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["first", "second"] and not turns.drop()
    turns.add(first)
    assert turns.drop()
    qapp.processEvents()
    assert done == ["first", "second"]
