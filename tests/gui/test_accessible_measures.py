"""Measures and service standards, when there are some, can be heard and reached."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from accessible_tree import out_of_order, out_of_reach, small, tab_stops, tree_of, unnamed
from pytestqt.qtbot import QtBot

from cse_desktop.app.measuring import add_measure, add_points
from cse_desktop.app.promising import add_promise
from cse_desktop.gui.application import Program


@pytest.mark.parametrize("place", ["measure", "promise", "new"])
def test_what_is_filled_can_be_heard_and_reached(open_filled: Program, place: str, qtbot: QtBot) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    shown = {"elements": ["5.3.2", "4.1.2"], "evidence_ids": ["E001", "E002"], "target": 3, "direction": "lower"}
    days = [date(2025, 3, 31), date(2025, 9, 30), date(2026, 3, 31)]
    measure = add_measure(session.workspace, "Average wait", unit="minutes", **shown)
    add_points(session.workspace, measure.id, list(zip(days, (31.0, 12.0, 3.0), strict=True)))
    said = {"measure_ids": [measure.id], "evidence_ids": ["E001"], "elements": ["5.1.1"], "consulted": "The panel"}
    promise = add_promise(session.workspace, "We answer calls within 3 minutes", **said)
    qtbot.waitUntil(lambda: promise.id in session.snapshot.promises)
    window.resize(1366, 900)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    session.go("measures", promise.id if place == "promise" else measure.id)
    if place == "new":
        window.workplace.shown_screen("measures").do("measures.new")
    qtbot.waitUntil(window.workplace.progress.isHidden, timeout=10_000)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not small(tree_of(window)), timeout=2000)  # everything has found its place
    told, stops = tree_of(window), tab_stops(window)
    assert (unnamed(told), small(told)) == ([], [])
    assert (out_of_reach(window, stops), out_of_order(stops)) == ([], [])
