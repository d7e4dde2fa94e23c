from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cse_desktop.app.describing import describe_evidence
from cse_desktop.app.linking import link_evidence
from cse_desktop.app.views import saved_views
from cse_desktop.domain.library import EvidenceFilter
from cse_desktop.domain.messages import message
from cse_desktop.domain.views import View
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.evidence.dragging_out import DraggedEvidence
from cse_desktop.gui.screens.evidence.guess_choices import WHERE, GuessChoices
from cse_desktop.gui.screens.evidence.row_menu import RowMenu
from cse_desktop.gui.screens.evidence.screen import EvidenceScreen
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.widgets.cards import ScrollPage

Settle = Callable[[GuiSession], None]
Named = Callable[[str], str]
POLICY, SURVEY, TIMES = "Complaints policy 2025.txt", "Customer survey 2025.md", "Waiting times.csv"


@pytest.fixture
def screen(filed_session: GuiSession, qtbot: QtBot) -> EvidenceScreen:
    made = EvidenceScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    return made


def test_what_is_unlinked_comes_first_and_the_line_says_so(screen: EvidenceScreen, named: Named) -> None:
    assert screen.model.rows[-1].key == named(POLICY), "the only one that is linked"
    assert "Unlinked first" in screen.library.order.text()
    screen.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert screen.library.order.text() == "Sorted: Title, last first"
    assert preferences().window("evidence.order") == "title descending"


def test_pictures_and_table_share_rows_selection_and_keys(
    screen: EvidenceScreen, named: Named, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    screen.table.select([named(SURVEY)])
    qtbot.mouseClick(screen.library.kind, Qt.MouseButton.LeftButton)
    grid = screen.library.grid
    assert grid.isVisible() and not screen.table.isVisible()
    grid.setFocus()
    qtbot.keyClicks(grid, "wait")
    assert screen.side.evidence is not None and screen.side.evidence.id == named(TIMES)
    grid.selectAll()
    assert len(screen.table.ids) == len(screen.model.rows), "whole rows, as in the table"
    held = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)  # the word is finished
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    QApplication.setKeyboardInputInterval(held)
    assert len(screen.table.ids) == len(screen.model.rows) - 1
    assert not grid.grab().isNull() and tester is not None


def test_filters_show_as_chips_that_take_them_back(
    screen: EvidenceScreen, named: Named, settle: Settle, qtbot: QtBot
) -> None:
    describe_evidence(screen.session.workspace, [named(POLICY), named(SURVEY)], team="Housing", tags=("web",))
    settle(screen.session)
    screen.filters.more.fill()
    screen.filters.more.chosen.emit("team", "Housing")
    screen.filters.more.chosen.emit("element", "4.3")
    assert [row.key for row in screen.model.rows] == [named(POLICY)]
    chips = screen.filters.chips.buttons
    assert [chip.text() for chip in chips.values()] == ["Team: Housing", "Linked to: 4.3"]
    qtbot.mouseClick(chips["element"], Qt.MouseButton.LeftButton)
    assert len(screen.model.rows) == 2
    qtbot.mouseClick(screen.filters.show_all, Qt.MouseButton.LeftButton)
    assert screen.model.filter.is_empty and screen.filters.chips.isHidden()


def test_a_view_is_kept_and_brings_all_of_it_back(screen: EvidenceScreen, settle: Settle) -> None:
    screen.filters.show_filter(EvidenceFilter(only="unlinked", kind="survey"))
    screen.library.set_order("dated", True)
    screen.views._save("Surveys to link", screen._seen())
    settle(screen.session)
    (kept,) = saved_views(screen.session.snapshot)
    screen._look_so(View(sort="title", grid=True))
    assert screen.model.filter.is_empty and screen.library.pictures
    screen._look_so(View.of(kept.view))
    assert screen.model.filter == EvidenceFilter(only="unlinked", kind="survey")
    assert screen.model.order == ("dated", True) and not screen.library.pictures
    screen.views.fill()
    assert "Surveys to link" in [action.text() for action in screen.views.actions()]


def test_tags_and_links_are_taken_from_all_that_are_selected(
    screen: EvidenceScreen, named: Named, notices: list[Notice], settle: Settle, qtbot: QtBot
) -> None:
    ids = [named(POLICY), named(SURVEY)]
    workspace = screen.session.workspace
    describe_evidence(workspace, ids, tags=("web", "core"))
    link_evidence(workspace, ids, ["1.1.1"])
    settle(screen.session)
    screen.table.select(ids)
    bulk = screen.side.bulk
    assert bulk.tag_chips.buttons["web"].text() == "web · all"
    assert bulk.link_chips.buttons["4.3.2"].text() == "4.3.2 · 1 of 2"
    qtbot.mouseClick(bulk.tag_chips.buttons["web"], Qt.MouseButton.LeftButton)
    settle(screen.session)
    qtbot.mouseClick(bulk.link_chips.buttons["1.1.1"], Qt.MouseButton.LeftButton)
    settle(screen.session)
    assert [screen.session.snapshot.evidence[id_].tags for id_ in ids] == [("core",), ("core",)]
    assert "1.1.1" not in screen.session.snapshot.links_by_element and notices[-1].undo
    workspace.undo()
    assert len(screen.session.snapshot.links_by_element["1.1.1"]) == 2


@pytest.mark.parametrize("width", [1076, 1166])
def test_what_is_said_of_several_needs_no_scrolling_sideways(
    screen: EvidenceScreen, named: Named, qtbot: QtBot, width: int
) -> None:
    screen.resize(width, 690)
    screen.table.select([named(SURVEY), named(TIMES)])
    bulk = screen.side.bulk
    qtbot.waitUntil(bulk.isVisible, timeout=10_000)
    page = screen.side.stack.currentWidget()
    assert isinstance(page, ScrollPage)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0, timeout=2_000)


def test_of_many_tags_a_few_are_chips_and_the_rest_a_menu(
    screen: EvidenceScreen, named: Named, settle: Settle, qtbot: QtBot
) -> None:
    ids = [named(POLICY), named(SURVEY)]
    describe_evidence(screen.session.workspace, ids, tags=tuple(f"tag {at:02}" for at in range(12)))
    settle(screen.session)
    screen.table.select(ids)
    chips = screen.side.bulk.tag_chips
    assert len(chips.buttons) == 8 and chips.rest.text() == "4 more"
    first = chips.buttons["tag 00"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    settle(screen.session)
    assert "tag 00" not in chips.buttons and first.text() == "tag 01 · all" and screen.focusWidget() is first
    menu = chips.rest.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("tag 11")).trigger()
    settle(screen.session)
    assert all("tag 11" not in screen.session.snapshot.evidence[id_].tags for id_ in ids)
    assert chips.rest.text() == "2 more"


def test_selecting_all_of_a_large_library_takes_a_moment(
    screen: EvidenceScreen, named: Named, settle: Settle
) -> None:
    with screen.session.workspace.change(message("change.describe", count=1)) as work:
        held = work.snapshot.evidence[named(SURVEY)]
        for at in range(3_000):
            tags = (f"tag {at % 40}",)
            work.put(replace(held, id=f"many-{at}", number=at + 100, tags=tags, blob=None, version=0))
    settle(screen.session)
    assert len(screen.model.rows) > 3_000
    screen.table.selectAll()  # makes what is shown for the first time
    spent = []
    for _ in range(3):
        screen.table.selectRow(0)
        begin = time.thread_time()
        screen.table.selectAll()
        screen.table.grab()  # headings as well
        spent.append(time.thread_time() - begin)
    assert min(spent) < 0.1, spent


def test_what_is_dropped_on_an_element_is_linked_to_it(
    screen: EvidenceScreen, named: Named, settle: Settle
) -> None:
    screen.library.show_shelf(True)
    shelf = screen.library.shelf
    held = [screen.session.snapshot.evidence[named(name)] for name in (SURVEY, TIMES)]
    dragged = DraggedEvidence(screen.session, held)
    place = QPointF(shelf.visualItemRect(shelf._elements["1.1.2"]).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(place, Qt.DropAction.CopyAction, dragged, left, none)
    shelf.dropEvent(event)
    settle(screen.session)
    linked = [link.evidence_id for link in screen.session.snapshot.links_by_element["1.1.2"]]
    assert sorted(linked) == sorted(one.id for one in held)
    assert shelf._elements["1.1.2"].text(0).endswith("(2)")


def test_elements_lie_over_the_list_while_something_is_dragged(screen: EvidenceScreen) -> None:
    library = screen.library
    before = library.table.geometry(), [library.table.columnWidth(at) for at in range(5)]
    library.table.dragging.emit(True)
    QApplication.processEvents()
    over = library.views.geometry()
    assert library.shelf.isVisible() and over.contains(library.shelf.geometry())
    assert (library.table.geometry(), [library.table.columnWidth(at) for at in range(5)]) == before
    library.table.dragging.emit(False)
    assert not library.shelf.isVisible()
    library.show_shelf(True)
    QApplication.processEvents()
    assert not library.views.geometry().intersects(library.shelf.geometry()), "pinned open it takes room"


def test_the_menu_of_a_row_does_all_that_can_be_done_with_it(
    screen: EvidenceScreen, named: Named, settle: Settle, qtbot: QtBot
) -> None:
    session, id_ = screen.session, named(POLICY)
    describe_evidence(session.workspace, [named(SURVEY)], tags=("web",))
    settle(session)

    def menu() -> RowMenu:
        screen.table.select([id_])
        screen.table.customContextMenuRequested.emit(screen.table.rect().center())
        qtbot.waitUntil(screen.menu.isVisible)
        return screen.menu

    def choose(within: QMenu, words: str) -> None:
        next(action for action in within.actions() if action.text().startswith(words)).trigger()
        screen.menu.close()
        settle(session)

    opened = menu()
    words = [action.text().partition("\t")[0] for action in opened.actions() if action.text()]
    assert words[:2] == ["Read", "Open in its own program"] and words[-1] == "Select all that is shown"
    assert {"Tags", "Kind", "Unlink from", "Replace by a newer file…", "Link to an element…"} <= set(words)
    choose(opened.unlink, "4.3.1")
    choose(menu().tags, "web")
    choose(menu().kind, "Training")
    held = session.snapshot.evidence[id_]
    assert [link.element for link in session.snapshot.links_by_evidence[id_]] == ["4.3.2"]
    assert (held.tags, held.kind) == (("web",), "training")
    choose(menu(), "Copy")
    clipboard = QApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() == held.exhibit)
    (url,) = clipboard.mimeData().urls()
    assert Path(url.toLocalFile()).read_text().startswith("Complaints policy")
    clipboard.clear()


def test_what_is_dragged_out_is_copied_only_when_asked_for(screen: EvidenceScreen, named: Named) -> None:
    held = screen.session.snapshot.evidence[named(SURVEY)]
    dragged = DraggedEvidence(screen.session, [held])
    assert dragged.hasUrls() and dragged._copies is None
    (url,) = dragged.urls()
    copy = Path(url.toLocalFile())
    assert copy.name.startswith(held.exhibit) and copy.suffix == ".md"
    assert "91 per cent" in copy.read_text(encoding="utf-8")
    assert screen.session.folder not in copy.parents


def test_a_date_is_written_in_the_table_and_the_next_guess_is_at_hand(
    screen: EvidenceScreen, named: Named, qtbot: QtBot
) -> None:
    id_ = named(SURVEY)
    screen.table.select([id_])
    screen.table.setFocus()
    screen.do("evidence.date")
    line = screen.table.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "nonsense")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.selectAll()
    qtbot.keyClicks(line, "3 Apr 2025")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    # Qt hands on what was written in a cell in its next turn.
    qtbot.waitUntil(lambda: screen.session.snapshot.evidence[id_].dated == date(2025, 4, 3))
    assert "dated" not in screen.session.snapshot.evidence[id_].guessed
    qtbot.waitUntil(lambda: not shiboken6.isValid(line) or line.isHidden())


@pytest.mark.parametrize("pictures", [False, True])
def test_what_else_a_title_may_be_is_chosen_with_the_arrow_keys(
    screen: EvidenceScreen, named: Named, settle: Settle, qtbot: QtBot, pictures: bool
) -> None:
    id_ = named(POLICY)
    screen.library.show_pictures(pictures)
    screen.table.select([id_])
    screen.do("evidence.rename")
    view = screen.library.view
    line, choices = view.findChild(QLineEdit), screen.window().findChild(GuessChoices)
    assert line is not None and choices is not None and line.text() == "Complaints policy"
    qtbot.waitUntil(lambda: choices.list.count() > 1)
    assert choices.list.currentItem().text() == line.text() and choices.isVisible()
    assert choices.list.currentItem().data(WHERE) == "Section 1"
    assert "A guess" in choices.note.text() and choices.heading.isVisible() == pictures
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.text() == choices.list.item(1).text() != "Complaints policy"
    wanted = line.text()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.session.snapshot.evidence[id_].title == wanted)
    qtbot.waitUntil(lambda: screen.window().findChild(GuessChoices) is None)
    settle(screen.session)

    screen.table.select([id_])
    screen.do("evidence.date")
    choices = screen.window().findChild(GuessChoices)
    qtbot.waitUntil(lambda: choices.list.count() > 0)
    assert choices.list.item(0).text() == "12 Mar 2025"
    assert choices.list.item(0).data(WHERE) == "Section 1: Adopted 12 March 2025"


def test_what_looks_alike_is_said_compared_and_one_of_two_removed(
    screen: EvidenceScreen, named: Named, notices: list[Notice], settle: Settle, qtbot: QtBot
) -> None:
    policy, other = named(POLICY), named(TIMES)
    held = screen.session.snapshot.evidence[policy]
    describe_evidence(screen.session.workspace, [other], title=f"{held.title} (2)", dated=held.dated)
    link_evidence(screen.session.workspace, [other], ["1.1.1"])
    settle(screen.session)
    screen.table.select([other])
    assert held.exhibit in screen.side.alike_words.text() and screen.side.alike.isVisible()
    qtbot.mouseClick(screen.side.compare, Qt.MouseButton.LeftButton)
    assert {row.key for row in screen.model.rows} == {policy, other}
    qtbot.mouseClick(screen.side.drop, Qt.MouseButton.LeftButton)
    settle(screen.session)
    assert other not in screen.session.snapshot.evidence
    assert "1.1.1" in [link.element for link in screen.session.snapshot.links_by_evidence[policy]]
    assert notices[-1].undo


def test_order_and_widths_of_columns_are_remembered(
    screen: EvidenceScreen, filed_session: GuiSession, qtbot
) -> None:
    header = screen.table.horizontalHeader()
    header.moveSection(header.visualIndex(3), 2)
    header.resizeSection(0, 140)
    again = EvidenceScreen(filed_session)
    qtbot.addWidget(again)
    header = again.table.horizontalHeader()
    assert header.visualIndex(3) == 2
    assert abs(header.sectionSize(0) - 140) <= 1
