"""Words of a narrative that are being stored stay as they are in the editor, whatever else comes meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.session import GuiSession

Settle = Callable[[GuiSession], None]
BEFORE = "We know our customers (E001)."


@pytest.fixture
def screen(filled: Workspace, session: GuiSession, qtbot: QtBot, settle: Settle) -> Iterator[ElementsScreen]:
    """The screen at 1.1.1, with the cursor at the end of its narrative."""
    made = ElementsScreen(session)
    qtbot.addWidget(made)
    made.show()
    settle(session)
    made.rating.narrative.moveCursor(QTextCursor.MoveOperation.End)
    yield made
    made.close()


@pytest.fixture
def busy(session: GuiSession) -> Iterator[Event]:
    """The portfolio is being written to, until this is set."""
    free = Event()
    session.run(lambda ws, ctx: free.wait(30))
    yield free
    free.set()


def test_a_refresh_meanwhile_changes_neither_words_nor_cursor(
    screen: ElementsScreen, busy: Event, qtbot: QtBot, settle: Settle
) -> None:
    session, editor = screen.session, screen.rating.narrative
    qtbot.keyClicks(editor, " More")
    screen.flush()
    screen.refresh(None)
    assert (editor.toPlainText(), editor.textCursor().position()) == (BEFORE + " More", len(BEFORE) + 5)
    qtbot.keyClicks(editor, " words")
    busy.set()
    settle(session)
    assert editor.toPlainText() == BEFORE + " More words" and editor.textCursor().atEnd()
    screen.flush()
    settle(session)
    said = session.snapshot.assessment("1.1.1")
    assert said is not None and said.narrative == BEFORE + " More words"


def test_coming_back_to_an_element_shows_what_is_on_its_way(
    screen: ElementsScreen, busy: Event, qtbot: QtBot, settle: Settle
) -> None:
    editor = screen.rating.narrative
    qtbot.keyClicks(editor, " More")
    screen.show_target("1.1.2")
    assert editor.toPlainText() == ""
    screen.show_target("1.1.1")
    assert editor.toPlainText() == BEFORE + " More"
    busy.set()
    settle(screen.session)
    assert editor.toPlainText() == BEFORE + " More"


def test_what_is_taken_back_at_once_is_seen_to_be(
    screen: ElementsScreen, busy: Event, qtbot: QtBot, settle: Settle
) -> None:
    editor = screen.rating.narrative
    qtbot.keyClicks(editor, " More")
    screen.flush()
    screen.session.run(lambda ws, ctx: ws.undo())
    busy.set()
    settle(screen.session)
    assert editor.toPlainText() == BEFORE
