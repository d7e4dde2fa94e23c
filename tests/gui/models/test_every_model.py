"""Every model of the window holds to Qt's rules, as it stands on the screens and dialogs of a filled portfolio."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractProxyModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program
from cse_desktop.gui.main_window import MainWindow
from cse_desktop.gui.models.row_drawing import DrawnRows
from cse_desktop.gui.models.rows import RowTable
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen

sys.path.append(str(Path(__file__).parents[1]))

from every_dialog import classes_below, leave, makers

BASES = frozenset({RowTable, DrawnRows})
"""What models are made of, and none themselves."""


def own_models(root: QWidget) -> list[QAbstractItemModel]:
    """The models of ours that are shown below a widget, those behind filters included."""
    found = []
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        while model is not None and type(model).__module__.startswith("cse_desktop."):
            found.append(model)
            model = model.sourceModel() if isinstance(model, QAbstractProxyModel) else None
    return found


def checked(root: QWidget) -> set[type]:
    """Hold each model below a widget to the rules; its classes."""
    models = own_models(root)
    for model in models:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return {type(model) for model in models}


def _on_tabs(window: MainWindow, qtbot: QtBot) -> set[type]:
    """The models of the tabs that are not shown first."""
    assert window.workplace is not None
    screen = window.workplace.shown_screen("reviews")
    assert isinstance(screen, ReviewsScreen)
    seen: set[type] = set()
    for code in screen.chooser.buttons:
        screen.show_tab(code)
        seen |= checked(window)
    return seen


def test_every_model_holds_to_the_rules(open_filled: Program, qtbot: QtBot) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None
    seen: set[type] = set()
    for name in window.places:
        window.go(name)
        assert window.workplace is not None
        qtbot.waitUntil(window.workplace.progress.isHidden, timeout=10_000)
        seen |= checked(window)
        if name == "reviews":
            seen |= _on_tabs(window, qtbot)
    for make in makers().values():
        dialog = make(session, window)
        seen |= checked(dialog)
        dialog.open()
        leave(dialog)
    assert set(classes_below(QAbstractItemModel)) - BASES == seen
