"""Actions and findings with something chosen: no word is cut off, and all of it can be heard and reached."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date

import pytest
from accessible_tree import out_of_order, out_of_reach, small, tab_stops, tree_of, unnamed
from clipped import clipped
from pytestqt.qtbot import QtBot

from cse_desktop.app import acting, answering, describing, measuring
from cse_desktop.gui.application import Program
from cse_desktop.gui.screens.actions.screen import ActionsScreen
from cse_desktop.gui.session import Notice


@pytest.fixture
def screen(open_filled: Program, qtbot: QtBot) -> ActionsScreen:
    """The screen in the window, with an action of each state and a finding of each kind."""
    assert open_filled.session is not None
    ws = open_filled.session.workspace
    shown = describing.add_evidence(ws, "web", "Results of the survey", location="https://www.example.org/")
    said = answering.add_finding(
        ws, "improvement", "Tell customers what became of it", element="1.1.1", author="G. P."
    )
    for kind in ("strength", "plus", "comment", "partial"):
        answering.add_finding(
            ws, kind, "Words of the assessor, some more of them than fit into one line of a table."
        )
    answering.answer_finding(ws, said.id, answer="It is on the web page.", evidence_ids=[shown.id])
    measure = measuring.add_measure(ws, "Average wait")
    full = {
        "team": "Customer and Communities",
        "elements": ["1.1.1", "4.3.2"],
        "findings": [said.id],
        "measure_ids": [measure.id],
        "notes": "Ask the web team first.",
    }
    for state in ("open", "doing", "done", "dropped"):
        acting.add_action(
            ws, f"Publish the results: {state}", state=state, due=date(2020, 1, 31), owner="Ann", **full
        )
    acting.add_action(ws, "Something without a day")
    window = open_filled.window
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go("actions")
    assert window.workplace is not None
    made = window.workplace.shown_screen("actions")
    assert isinstance(made, ActionsScreen)
    qtbot.waitUntil(lambda: len(made.to_do.table.rows) == 5, timeout=10_000)
    return made


def views(screen: ActionsScreen) -> dict[str, Callable[[], object]]:
    """Everything the screen can show, and how one comes to it."""
    page, snapshot = screen.to_do, screen.session.snapshot
    ids, finding = list(snapshot.actions), next(f.id for f in snapshot.all_findings.values() if f.answer)
    return {
        "board": lambda: screen.show_action(ids[0]),
        "new": screen.ask_new,
        "for a finding": lambda: screen.new_for(finding),
        "one": lambda: (page.swap(), page.list.select(ids[:1])),
        "several": lambda: page.list.select(ids),
        "finding": lambda: (screen.findings.filters.show_all(), screen.show_finding(finding)),
    }


@pytest.mark.parametrize(("language", "size"), [("qps", 100), ("en", 150), ("en", 200)])
def test_no_word_is_cut_off(
    screen: ActionsScreen, open_filled: Program, language: str, size: int, qtbot: QtBot
) -> None:
    open_filled.preferences.update(language=language, text_size=size)
    workplace = open_filled.window.workplace
    assert workplace is not None
    workplace.go("actions")
    again = workplace.shown_screen("actions")  # another language or size makes the window's inside anew
    assert isinstance(again, ActionsScreen)
    found = {}
    for name, show in views(again).items():
        show()
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not clipped(open_filled.window), timeout=2000)
        found[name] = clipped(open_filled.window)
    assert found == {name: [] for name in found}


def test_all_of_it_can_be_heard_and_reached(screen: ActionsScreen, open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    window.resize(1366, 900)
    for name, show in views(screen).items():
        show()
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not small(tree_of(window)), timeout=2000)
        told, stops = tree_of(window), tab_stops(window)
        problems = (unnamed(told), small(told), out_of_reach(window, stops), out_of_order(stops))
        assert problems == ([], [], [], []), name


def test_a_half_typed_action_is_kept_when_one_for_a_finding_is_wanted(
    screen: ActionsScreen, open_filled: Program, qtbot: QtBot
) -> None:
    finding = next(f.id for f in screen.session.snapshot.all_findings.values() if f.answer)
    said: list[Notice] = []
    screen.session.noticed.connect(said.append)
    new = screen.to_do.new
    screen.ask_new()
    qtbot.keyClicks(new.title, "Ask the web team")
    screen.new_for(finding)
    assert new.title.text() == "Ask the web team"
    assert new.title.isVisible()
    assert "not added yet" in said[-1].text
    screen.to_do._dismiss()
    screen.new_for(finding)
    assert new.title.text() not in ("", "Ask the web team")
    assert new.why.text().startswith("In answer to")
