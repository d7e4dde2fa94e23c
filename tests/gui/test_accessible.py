"""Every control has a name a screen reader can say; every action has a place and keys of its own."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path

import pytest
from accessible_tree import Role, focus_shows, out_of_order, out_of_reach, small, tab_stops, tree_of, unnamed
from every_dialog import leave, makers
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.main_window import MainWindow
from cse_desktop.gui.screens.reader.screen import ReaderScreen
from cse_desktop.gui.shell.workplace import usual_places

PLACES = tuple(usual_places())
THEMES = ("light", "dark", "high_contrast")


def shown(program: Program, name: str, qtbot: QtBot) -> MainWindow:
    """The window with a screen in sight, something chosen on it, and the keyboard."""
    assert program.session is not None
    window = program.window
    window.resize(1366, 900)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(name)
    evidence = next(iter(program.session.snapshot.evidence))
    targets = {"elements": "1.1.1", "evidence": evidence, "search": "standards"}
    program.session.go(name, targets.get(name))
    assert window.workplace is not None
    qtbot.waitUntil(window.workplace.progress.isHidden, timeout=10_000)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not small(tree_of(window)), timeout=2000)  # everything has found its place
    return window


@pytest.mark.parametrize("name", PLACES)
def test_a_screen_can_be_heard_and_reached(open_filled: Program, name: str, qtbot: QtBot) -> None:
    window = shown(open_filled, name, qtbot)
    told = tree_of(window)
    stops = tab_stops(window)
    assert len(told) > 20
    assert len(stops) > 8
    assert unnamed(told) == []
    assert small(told) == []
    assert out_of_reach(window, stops) == []
    assert out_of_order(stops) == []


def test_the_start_page_can_be_heard_and_reached(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    told = tree_of(program.window)
    stops = tab_stops(program.window)
    assert (unnamed(told), small(told)) == ([], [])
    assert (out_of_reach(program.window, stops), out_of_order(stops)) == ([], [])


@pytest.mark.parametrize("kind", makers(), ids=lambda kind: kind.__name__)
def test_a_dialog_can_be_heard_and_reached(open_filled: Program, kind: type[QDialog], qtbot: QtBot) -> None:
    assert open_filled.session is not None
    dialog = makers()[kind](open_filled.session, open_filled.window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    told = tree_of(dialog)
    stops = tab_stops(dialog)
    assert stops
    assert (unnamed(told), small(told)) == ([], [])
    assert (out_of_reach(dialog, stops), out_of_order(stops)) == ([], [])
    leave(dialog)


def test_a_document_that_is_read_can_be_heard_and_reached(
    open_filled: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program = open_filled
    written = tmp_path / "Charter.txt"
    written.write_text("We answer within ten days.\n" * 60, encoding="utf-8")
    shown(program, "evidence", qtbot)
    session = program.session
    assert session is not None
    before = set(session.snapshot.evidence)
    Intake.of(session).take_in([written])
    qtbot.waitUntil(lambda: program.is_idle() and len(session.snapshot.evidence) > len(before), timeout=20_000)
    (held,) = set(session.snapshot.evidence) - before
    session.go("reader", held)
    workplace = program.window.workplace
    assert workplace is not None
    reader = workplace.shown_screen("reader")
    assert isinstance(reader, ReaderScreen)
    qtbot.waitUntil(lambda: bool(reader.desk.side), timeout=20_000)
    workplace.notices.hide()
    assert all(stop.accessibleName() or getattr(stop, "text", str)() for stop in tab_stops(reader))
    told = tree_of(program.window)
    assert (unnamed(told), small(told)) == ([], [])
    assert out_of_reach(reader, tab_stops(program.window)) == []


def test_every_menu_can_be_heard(open_filled: Program, tmp_path: Path, qtbot: QtBot) -> None:
    menus = [menu for menu in open_filled.window.menuBar().findChildren(QMenu) if menu.actions()]
    assert len(menus) >= 6
    for menu in menus:
        menu.aboutToShow.emit()
        menu.popup(open_filled.window.pos())
        qtbot.waitUntil(menu.isVisible)
        told = tree_of(menu)
        assert len(told) > len([one for one in menu.actions() if one.isVisible() and not one.isSeparator()])
        # A portfolio is named by its folder, too, whatever that is called.
        assert unnamed([one for one in told if str(tmp_path) not in one.name]) == []
        menu.close()


def test_each_stop_of_the_tour_can_be_heard(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    window.resize(1366, 900)
    window.take_tour()
    assert window.tour is not None
    stops = 0
    while window.tour is not None:
        callout = window.tour.callout
        qtbot.waitUntil(callout.isVisible)
        told = tree_of(callout)
        assert (unnamed(told), small(told)) == ([], [])
        assert len([one for one in told if one.role == Role.StaticText and one.name]) >= 2
        stops += 1
        callout.next.click()
    assert stops > 4


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_can_be_seen_on_each_kind_of_control(open_filled: Program, theme: str, qtbot: QtBot) -> None:
    open_filled.preferences.update(theme=theme)
    hidden, seen = [], set()
    for name in PLACES:
        window = shown(open_filled, name, qtbot)
        for widget in tab_stops(window):
            kind = (type(widget).__name__, widget.property("role"))
            # What is larger than a line is looked at once, small things in each state.
            if kind in seen or not widget.isVisible() or widget.visibleRegion().isEmpty():
                continue
            seen.add(kind)
            if not focus_shows(widget):
                hidden.append(f"{name}: {kind} {widget.accessibleName()}")
    assert len(seen) > 15
    assert hidden == []


def test_every_action_has_a_place_and_keys_of_its_own(program: Program) -> None:
    specs = program.window.actions_.specs
    everywhere = Counter(spec.shortcut for spec in specs if spec.shortcut and not spec.screen)
    assert [key for key, count in everywhere.items() if count > 1] == []
    of_screens = Counter((spec.screen, spec.shortcut) for spec in specs if spec.shortcut and spec.screen)
    assert [key for key, count in of_screens.items() if count > 1] == []
    # These are offered by the bar or a screen, in the moment they are needed; saving is only a key.
    bare = {"open_read_only", "restore_backup", "help.report", "import.here", "portfolio.save", "watch.offers"}
    bare |= {"import.show", "import.resume", "import.leave", "import.unpack", "picture.show"}
    bare |= {"return.dropped", "return.as_evidence"}
    assert {spec.id for spec in specs if not spec.menu} == bare


def test_every_screen_offers_what_the_registry_says_can_be_done_there(open_filled: Program) -> None:
    window = open_filled.window
    workplace = window.workplace
    assert workplace is not None
    for name in window.places:
        workplace.go(name)
        screen = workplace.shown_screen(name)
        assert screen is not None
        assert set(screen.offers) == {spec.id for spec in window.actions_.specs if spec.screen == name}


def test_status_is_never_colour_alone(open_filled: Program) -> None:
    from cse_desktop.gui.standing import all_standings

    session = open_filled.session
    assert session is not None
    standings = all_standings(session.snapshot.standard)
    assert len({standing.symbol for standing in standings}) == len(standings)
    assert len({standing.word for standing in standings}) == len(standings)
