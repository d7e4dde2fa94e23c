"""Citing in the narrative: the list that opens while typing, marks, and the lines below the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import describing
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.screens.elements.citing import matching, offers_of, token_before
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.session import GuiSession

Settle = Callable[[GuiSession], None]


@pytest.fixture
def screen(filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Settle) -> Iterator[ElementsScreen]:
    """The screen at 1.1.1: E001 (cited) and E002 are linked."""
    made = ElementsScreen(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    settle(session)
    made.rating.narrative.setFocus()
    made.rating.narrative.moveCursor(QTextCursor.MoveOperation.End)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("See @", ("", "")),
        ("See @Comp pol", ("", "comp pol")),
        ("(e0", ("0", "")),
        ("E12", ("12", "")),
        ("ask@council", None),
        ("Every", None),
        ("BE0", None),
        ("at 5 @ ", None),
        ("E123456", None),
        ("see E012 and", None),
    ],
)
def test_a_citation_that_is_typed_is_told_from_ordinary_words(text: str, wanted: tuple[str, str] | None) -> None:
    token = token_before(text)
    assert (None if token is None else (token.digits, token.words)) == wanted


def test_what_is_linked_is_offered_first_and_numbers_and_words_narrow(filled: Workspace) -> None:
    offers = offers_of(filled.snapshot, "4.1.1")

    def found(text: str) -> list[str]:
        token = token_before(text)
        return [offer.exhibit for offer in matching(offers, token)] if token else []

    assert found("@") == ["E003", "E001", "E002", "E004"]
    assert found("@the manager") == ["E002"]
    assert found("@4") == ["E004"]
    assert found("E2") == ["E002"]
    assert found("E002") == []  # typed in full: nothing is left to offer
    assert found("E9") == []


def test_typing_opens_a_list_that_narrows_and_enter_takes_one(screen: ElementsScreen, qtbot: QtBot) -> None:
    editor = screen.rating.narrative
    qtbot.keyClicks(editor, " @log")
    assert editor.is_choosing and editor.list.currentIndex().data() == "E004   The complaints log"
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    assert editor.toPlainText().endswith("(E001). E004") and not editor.is_choosing
    qtbot.keyClicks(editor, ", E0")
    assert editor.is_choosing and editor.list.model().rowCount() == 4
    qtbot.keyClick(editor.list, Qt.Key.Key_Down)
    qtbot.keyClick(editor.list, Qt.Key.Key_Tab)
    assert editor.toPlainText().endswith("E004, E002") and editor.hasFocus()


def test_the_list_goes_away_for_words_and_after_escape(screen: ElementsScreen, qtbot: QtBot) -> None:
    editor = screen.rating.narrative
    qtbot.keyClicks(editor, " e0")
    assert editor.is_choosing
    qtbot.keyClick(editor.list, Qt.Key.Key_Escape)
    qtbot.keyClicks(editor, "0")
    assert not editor.is_choosing
    qtbot.keyClicks(editor, " E")
    assert not editor.is_choosing
    qtbot.keyClicks(editor, "very day, @nothing like it")
    assert not editor.is_choosing
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText().endswith("it\n")


def test_what_does_not_go_together_is_said_and_can_be_mended(
    screen: ElementsScreen, qtbot: QtBot, settle: Settle
) -> None:
    session, lines, editor = screen.session, screen.rating.citations, screen.rating.narrative
    qtbot.waitUntil(lambda: lines.said == ("Linked but not cited: E002",))
    qtbot.keyClicks(editor, " E004 E099")
    qtbot.waitUntil(lambda: len(lines.said) == 3)
    assert lines.said[:2] == ("Cited but not linked: E004", "Cited, but there is no such exhibit: E099")
    assert [editor.marks.state(exhibit) for exhibit in ("E001", "E004", "E099")] == [
        "linked",
        "not_linked",
        "not_held",
    ]
    screen.activateWindow()
    _press(screen, "Link E004 to this element")
    settle(session)
    qtbot.waitUntil(editor.hasFocus)
    assert [link.why for link in session.snapshot.links_by_element["1.1.1"]][2:] == [""]
    _press(screen, "Cite E002 where the cursor stands")
    assert editor.toPlainText().endswith("E099 E002")
    qtbot.waitUntil(lambda: lines.said == ("Cited, but there is no such exhibit: E099",))


def test_what_was_removed_is_said_and_brought_back(screen: ElementsScreen, qtbot: QtBot, settle: Settle) -> None:
    session = screen.session
    session.run(lambda ws, ctx: describing.remove_evidence(ws, ["E001"]))
    settle(session)
    said = ("Cited but removed from the portfolio: E001", "Linked but not cited: E002")
    qtbot.waitUntil(lambda: screen.rating.citations.said == said)
    _press(screen, "Bring E001 back into the portfolio")
    settle(session)
    assert screen.rating.citations.said == ("Linked but not cited: E002",)


def test_ctrl_and_a_click_and_the_menu_lead_to_what_is_cited(screen: ElementsScreen, qtbot: QtBot) -> None:
    editor, session = screen.rating.narrative, screen.session
    cursor = QTextCursor(editor.document())
    cursor.setPosition(editor.toPlainText().index("E001") + 2)
    at = editor.cursorRect(cursor).center() + QPoint(1, 0)
    with qtbot.waitSignal(session.wanted) as went:
        qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=at)
    assert went.args == ["evidence", session.snapshot.find_evidence("E001").id]
    # What is linked is looked up a moment after the element is shown.
    qtbot.waitUntil(lambda: editor.marks.state("E001") == "linked")
    menu = editor.menu_at(cursor)
    assert menu.actions()[0].text() == "Go to E001"
    with qtbot.waitSignal(session.wanted):
        menu.actions()[0].trigger()
    menu.deleteLater()


def test_a_rare_sign_before_a_citation_moves_nothing(screen: ElementsScreen, qtbot: QtBot) -> None:
    editor = screen.rating.narrative
    editor.setPlainText("\U0001f600\U0001f600 ")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, "@log")
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    assert editor.toPlainText() == "\U0001f600\U0001f600 E004"


def _press(screen: ElementsScreen, name: str) -> None:
    offered = [made for made in screen.rating.citations.findChildren(QPushButton) if made.isVisible()]
    (found,) = [made for made in offered if made.accessibleName() == name]
    found.setFocus()
    found.click()
