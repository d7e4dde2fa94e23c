"""The engagement log and the cases for Compliance Plus, when filled, can be heard and reached."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from accessible_tree import out_of_order, out_of_reach, small, tab_stops, tree_of, unnamed
from pytestqt.qtbot import QtBot

from cse_desktop.app.arguing import argue_case
from cse_desktop.app.assessing import rate_element
from cse_desktop.app.engaging import add_engagement
from cse_desktop.gui.application import Program


@pytest.mark.parametrize("place", ["engagement:entry", "engagement:said", "reviews:cases"])
def test_what_is_filled_can_be_heard_and_reached(open_filled: Program, place: str, qtbot: QtBot) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    said = {"quotations": ("Keep us informed", "Answer sooner"), "result": "They wait", "changed": "A message"}
    shown = {"elements": ("1.2.2",), "evidence_ids": ("E001", "E002"), "held_on": date(2026, 5, 4)}
    session.run(lambda ws, _: add_engagement(ws, "Users meet", **said, **shown))
    session.run(lambda ws, _: argue_case(ws, "1.1.1", beyond="We go further (E001)"))
    session.run(lambda ws, _: rate_element(ws, "2.1.2", "plus"))
    qtbot.waitUntil(lambda: (held := session.snapshot.assessment("2.1.2")) is not None and held.rating == "plus")
    window.resize(1366, 900)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    name, _, target = place.partition(":")
    session.go(name, next(iter(session.snapshot.engagements)) if target == "entry" else target)
    qtbot.waitUntil(window.workplace.progress.isHidden, timeout=10_000)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not small(tree_of(window)), timeout=2000)  # everything has found its place
    told, stops = tree_of(window), tab_stops(window)
    assert (unnamed(told), small(told)) == ([], [])
    assert (out_of_reach(window, stops), out_of_order(stops)) == ([], [])
