"""Every dialog is freed when it is closed, and leaves nothing open behind it."""

from __future__ import annotations

import pytest
import shiboken6
from every_dialog import BASES, classes_below, leave, makers
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program


def test_every_dialog_is_gone_through_by_the_tests() -> None:
    assert {found for found in classes_below(QDialog) if found not in BASES} == set(makers())


@pytest.mark.parametrize("kind", makers(), ids=lambda kind: kind.__name__)
def test_a_closed_dialog_is_freed(open_filled: Program, qtbot: QtBot, kind: type[QDialog]) -> None:
    assert open_filled.session is not None
    before = set(QApplication.topLevelWidgets())
    dialog = makers()[kind](open_filled.session, open_filled.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    leave(dialog)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    left = [w for w in set(QApplication.topLevelWidgets()) - before if w.isVisible()]
    assert left == []
