"""Scroll areas under a screen reader that counts what is in them, and asks for it after a bar has gone."""

from __future__ import annotations

import pytest
from every_dialog import classes_below
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLabel, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.scroll_areas import BareScrollArea, ScrollArea

LOOKED_INTO_SAFELY = (QAbstractItemView, QTextEdit, QPlainTextEdit)
"""Kinds of scroll area that Qt has a teller of its own for, which looks where its list ends."""


def test_what_is_counted_is_there_when_a_bar_has_gone(qtbot: QtBot) -> None:
    area, words = ScrollArea(), QLabel("line\n" * 100)
    qtbot.addWidget(area)
    area.setWidget(words)
    area.resize(200, 100)
    area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    told = QAccessible.queryAccessibleInterface(area)
    assert told is not None
    counted = told.childCount()
    words.setText("short")
    words.adjustSize()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert told.childCount() == counted
    assert told.child(counted - 1).state().invisible
    assert told.child(counted) is None


@pytest.mark.parametrize("kind", list(classes_below(QAbstractScrollArea)), ids=lambda kind: kind.__name__)
def test_every_scroll_area_of_the_window_is_such_a_one(kind: type[QAbstractScrollArea]) -> None:
    assert issubclass(kind, (ScrollArea, BareScrollArea, *LOOKED_INTO_SAFELY))
