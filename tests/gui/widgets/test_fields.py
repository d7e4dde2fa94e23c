"""Fields that save by themselves: whose undo it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.fields import SavingLine


def test_undo_means_the_words_until_they_are_saved_then_the_portfolio(qtbot: QtBot) -> None:
    window, field = QWidget(), SavingLine("Title")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(field)
    undone: list[bool] = []
    QShortcut(QKeySequence.StandardKey.Undo, window, lambda: undone.append(True))
    window.show()
    window.activateWindow()
    field.fill("Charter")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, " of the customer")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), undone) == ("Charter", [])
    qtbot.keyClicks(field, "Our ")
    with qtbot.waitSignal(field.saved):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), undone) == ("Our Charter", [True])
