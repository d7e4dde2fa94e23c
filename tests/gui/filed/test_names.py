"""Every control of these screens has a name a screen reader can say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.screens.evidence.adding import AddDialog
from cse_desktop.gui.screens.evidence.screen import EvidenceScreen
from cse_desktop.gui.screens.gaps.screen import GapsScreen
from cse_desktop.gui.screens.pack.screen import PackScreen
from cse_desktop.gui.screens.search.screen import SearchScreen
from cse_desktop.gui.session import GuiSession


def unnamed(root: QWidget) -> list[str]:
    """Controls on show that can have the focus, but no name."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
            continue
        if type(widget) is QAbstractScrollArea or not widget.isVisibleTo(root):
            continue
        accessible = QAccessible.queryAccessibleInterface(widget)
        if accessible is None or not accessible.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("made", [EvidenceScreen, SearchScreen, GapsScreen, PackScreen])
def test_every_control_has_a_name(made: type, filed_session: GuiSession, qtbot: QtBot) -> None:
    screen = made(filed_session)
    qtbot.addWidget(screen)
    screen.show()
    assert unnamed(screen) == []


def test_every_control_about_evidence_has_a_name(filed_session: GuiSession, qtbot: QtBot) -> None:
    screen = EvidenceScreen(filed_session)
    qtbot.addWidget(screen)
    screen.show()
    for row in screen.model.rows:
        screen.table.select([row.key])
        for tab in ("details", "links", "preview"):
            screen.side.show_tab(tab)
            assert unnamed(screen) == []
    screen.table.selectAll()
    screen.side.bulk.open_form()
    assert unnamed(screen) == []


def test_every_control_that_mends_a_gap_has_a_name(filed_session: GuiSession, qtbot: QtBot) -> None:
    screen = GapsScreen(filed_session)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(lambda: bool(screen.model.rows), timeout=10_000)
    for row in screen.model.rows[::4]:
        screen.list.setCurrentIndex(screen.model.find(row.key))
        assert unnamed(screen) == []


def test_every_control_of_the_dialog_has_a_name(qtbot: QtBot) -> None:
    dialog = AddDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
