"""The elements screen: owners and scope, filters, the checklist of parts, and cards that move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.models.dragging import evidence_drag, links_drag
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.elements.links import AT_ONCE, FIRST_CARDS
from cse_desktop.gui.screens.elements.model import CODE_ROLE
from cse_desktop.gui.screens.elements.moving import MoveDialog
from cse_desktop.gui.screens.elements.owner import OwnerDialog
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.session import GuiSession

Settle = Callable[[GuiSession], None]
W = TypeVar("W", bound=QWidget)
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


@pytest.fixture
def screen(filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Settle) -> Iterator[ElementsScreen]:
    """The screen at 1.1.1, which has two links."""
    made = ElementsScreen(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    settle(session)
    yield made
    made.close()


def shown(kind: type[W]) -> W:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def exhibits(screen: ElementsScreen, code: str = "1.1.1") -> list[str]:
    snapshot = screen.session.snapshot
    return [snapshot.evidence[link.evidence_id].exhibit for link in snapshot.links_by_element.get(code, ())]


def drop(target: QWidget, at: QPoint, dragged: QMimeData, action: Qt.DropAction) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(at, action, dragged, buttons, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), action, dragged, buttons, keys))


def drop_on(screen: ElementsScreen, code: str, dragged: QMimeData, action: Qt.DropAction) -> None:
    tree = screen.tree
    at = tree.filter.mapFromSource(tree.model.find(code))
    tree.view.scrollTo(at)
    drop(tree.view.viewport(), tree.view.visualRect(at).center(), dragged, action)


def test_an_owner_is_typed_and_mine_shows_only_those(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    preferences().update(name="Ann Fletcher")
    qtbot.keyClicks(screen.heading.owner, "ann fletcher")
    qtbot.keyClick(screen.heading.owner, Qt.Key.Key_Return)
    settle(screen.session)
    assert screen.session.snapshot.owners == ("ann fletcher",)
    qtbot.mouseClick(screen.tree.filters.mine, Qt.MouseButton.LeftButton)
    assert [screen.tree.filter.rowCount(), screen.code] == [1, "1.1.1"]
    assert "owner: ann fletcher" in screen.tree.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    screen.show_target("5.1.1")
    assert not screen.tree.filters.mine.isChecked() and screen.code == "5.1.1"


def test_several_elements_get_an_owner_at_once(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    tree = screen.tree
    tree.view.setCurrentIndex(tree.filter.mapFromSource(tree.model.find("4.3")))
    codes = tree.selected_codes()
    assert codes == [f"4.3.{number}" for number in range(1, 7)]
    menu = tree.menu_of(codes)
    assert menu.actions()[0].text() == "Owner of 6 elements…"
    menu.actions()[0].trigger()
    menu.deleteLater()
    dialog = shown(OwnerDialog)
    qtbot.keyClicks(dialog.line, "Ravi Shah")
    dialog._save()
    settle(screen.session)
    said = screen.session.snapshot.assessments
    assert all(said[code].owner == "Ravi Shah" for code in codes)


def test_elements_outside_the_review_look_quieter_and_say_so(screen: ElementsScreen, settle: Settle) -> None:
    session, tree = screen.session, screen.tree
    assert screen.heading.outside.isHidden() and not tree.filters.in_review.isEnabled()
    session.run(lambda ws, ctx: assessing.set_scope(ws, ["4.1"]))
    settle(session)
    assert screen.heading.outside.isVisible() and not screen.gaps.isVisible()
    at = tree.model.find("1.1.1")
    assert at.data(Qt.ItemDataRole.FontRole).italic()
    assert at.data(Qt.ItemDataRole.AccessibleTextRole).endswith("not in this review")
    assert tree.scope.text() == "This review: 3 of 57 elements"
    tree.filters.in_review.click()
    assert tree.filter.rowCount() == 1 and tree.filter.index(0, 0).data().startswith("4 ")
    screen.deeds.put_in_review(["1.1.1"], True)
    settle(session)
    assert session.snapshot.scope == {"1.1.1", "4.1.1", "4.1.2", "4.1.3"} and screen.heading.outside.isHidden()


def test_the_elements_of_the_review_are_ticked(open_filled: Program, qtbot: QtBot) -> None:
    open_filled.window.actions_.do("review.scope")
    dialog = shown(ScopeDialog)
    assert len(dialog.ticked()) == 57
    dialog._tick(ticked=False)
    assert not dialog.save.isEnabled()
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    first.child(0).setCheckState(0, Qt.CheckState.Checked)
    assert dialog.ticked() == ["1.1.1", "1.1.2", "1.1.3"]
    assert first.checkState(0) == Qt.CheckState.PartiallyChecked
    dialog.save.click()
    session = open_filled.session
    assert session is not None
    qtbot.waitUntil(lambda: session.snapshot.scope == {"1.1.1", "1.1.2", "1.1.3"})


def test_the_checklist_fills_and_says_which_links_cover_a_part(screen: ElementsScreen, settle: Settle) -> None:
    card = screen.statement
    assert card.progress.text() == "1 of 2 parts covered"
    menu = card.menu_of(2)
    first = next(iter(menu.ticks.values()))
    assert [action.isChecked() for action in menu.ticks.values()] == [False, False]
    menu.popup(QPoint(0, 0))
    first.toggle()
    menu.close()
    settle(screen.session)
    assert card.progress.text() == "2 of 2 parts covered"
    assert [link.parts for link in screen.session.snapshot.links_by_element["1.1.1"]] == [(1, 2), (1,)]
    assert card.rows[1].accessibleDescription() == "E001"


def test_cards_move_by_key_and_keep_the_focus(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    qtbot.waitActive(screen)
    second = list(screen.links.cards.values())[1]
    second.why.setFocus()
    screen.do("elements.up")
    settle(screen.session)
    assert exhibits(screen) == ["E002", "E001"] and second.why.hasFocus()
    screen.do("elements.up")
    settle(screen.session)
    assert exhibits(screen) == ["E002", "E001"]
    screen.session.run(lambda ws, ctx: ws.undo())
    settle(screen.session)
    assert exhibits(screen) == ["E001", "E002"]


def test_the_tab_key_follows_the_order_of_the_cards(screen: ElementsScreen, settle: Settle) -> None:
    first, second = screen.links.cards.values()
    screen.deeds.put(second.link_id, 0)
    settle(screen.session)
    order, widget = [], screen.links.add.nextInFocusChain()
    while widget is not screen.links.add:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert order.index(second.handle) < order.index(second.where) < order.index(first.handle)


def test_a_card_is_dragged_within_the_list(screen: ElementsScreen, settle: Settle) -> None:
    first, second = screen.links.cards
    below = QPoint(50, screen.links.cards[second].geometry().bottom() - 2)
    drop(screen.links, below, links_drag([first]), MOVE)
    settle(screen.session)
    assert exhibits(screen) == ["E002", "E001"]


def test_a_card_is_dragged_onto_another_element_and_copied_with_ctrl(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    first, second = screen.links.cards
    with qtbot.waitSignal(screen.session.noticed) as told:
        drop_on(screen, "1.1.2", links_drag([first]), MOVE)
    assert told.args[0].text == "E001 moved to 1.1.2." and told.args[0].undo
    drop_on(screen, "1.1.2", links_drag([second]), COPY)
    settle(screen.session)
    assert exhibits(screen) == ["E002"] and exhibits(screen, "1.1.2") == ["E001", "E002"]


def test_evidence_is_dropped_on_an_element_and_on_the_list_but_not_on_a_group(
    screen: ElementsScreen, settle: Settle
) -> None:
    evidence = screen.session.snapshot.find_evidence("E004")
    drop_on(screen, "1.1.2", evidence_drag([evidence.id, "unknown"]), COPY)
    drop_on(screen, "1.2", evidence_drag([evidence.id]), COPY)
    drop(screen.links, QPoint(20, 20), evidence_drag([evidence.id]), COPY)
    settle(screen.session)
    links = screen.session.snapshot.links_by_evidence[evidence.id]
    assert sorted(link.element for link in links) == ["1.1.1", "1.1.2"]


def test_a_link_goes_to_another_element_by_menu(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    card = next(iter(screen.links.cards.values()))
    menu = card.handle.menu_of()
    menu.actions()[4].trigger()
    menu.deleteLater()
    dialog = shown(MoveDialog)
    qtbot.keyClicks(dialog.picker.box, "1.1.1")
    assert not dialog.go_on.isEnabled()
    dialog.picker.box.clear()
    qtbot.keyClicks(dialog.picker.box, "5.1.2")
    dialog.go_on.click()
    settle(screen.session)
    assert exhibits(screen, "5.1.2") == ["E001"] and exhibits(screen) == ["E002"]


def test_ratings_narrow_the_tree(screen: ElementsScreen) -> None:
    bar = screen.tree.filters
    bar.rating.setCurrentIndex(bar.rating.findData("partial"))
    bar.changed.emit()
    at = screen.tree._first(screen.tree.filter.index(-1, -1))
    assert at.data(CODE_ROLE) == "4.1.1" and screen.tree.filter.rowCount() == 1


def test_many_cards_come_in_turns_and_none_is_left_of_the_element_before(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    def fill(ws: Workspace) -> None:
        ids = [describing.add_evidence(ws, "place", f"Place {number}").id for number in range(20)]
        linking.link_evidence(ws, ids, ["5.1.1"])

    screen.session.run(lambda ws, ctx: fill(ws))
    settle(screen.session)
    screen.show_target("5.1.1")
    assert len(screen.links.cards) == AT_ONCE
    qtbot.waitUntil(lambda: len(screen.links.cards) == FIRST_CARDS)
    screen.links.more.click()
    qtbot.waitUntil(lambda: len(screen.links.cards) == 20 and screen.links.more.isHidden())
    assert [card.state.evidence.title for card in screen.links.cards.values()][-1] == "Place 19"
    screen.show_target("1.1.1")
    assert len(screen.links.cards) == 2


def test_evidence_held_over_the_rail_opens_the_screen(open_filled: Program, qtbot: QtBot) -> None:
    workplace = open_filled.window.workplace
    assert workplace is not None
    workplace.go("evidence")
    target, dragged = workplace.rail.buttons["elements"], evidence_drag(["any"])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), COPY, dragged, buttons, keys))
    qtbot.waitUntil(lambda: workplace.current == "elements")


def test_a_card_shows_the_link_of_another_element_and_nothing_of_the_one_before(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    screen.show_target("1.1.1")
    first = next(iter(screen.links.cards.values()))
    before = first.link_id
    first.why.clear()
    qtbot.keyClicks(first.why, "Typed and not yet saved")
    screen.show_target("4.1.1")
    (card,) = screen.links.cards.values()
    snapshot = screen.session.snapshot
    (link,) = snapshot.links_by_element["4.1.1"]
    assert card is first and card.link_id == link.id
    assert (card.why.text(), card.where.text()) == ("", "p. 1")
    assert not card.why.isUndoAvailable()
    assert snapshot.evidence[link.evidence_id].exhibit in card.why.accessibleName()
    shown = [box for box in card.parts if not box.isHidden()]
    assert len(shown) == len(snapshot.standard.element("4.1.1").parts)
    assert not any(box.isChecked() for box in shown)
    settle(screen.session)
    assert screen.session.snapshot.links[before].why == "Typed and not yet saved"
