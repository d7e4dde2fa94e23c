from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QTableView
from pytestqt.qtbot import QtBot

from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.models.rows import KEY_ROLE, Column, RowTable


@dataclass(frozen=True)
class Plain:
    key: str
    cells: tuple[str, ...]


def plain(keys: list[str], words: str = "") -> list[Plain]:
    return [Plain(key, (key, words)) for key in keys]


def table() -> RowTable[Plain]:
    return RowTable([Column("key", "Key"), Column("words", "Words", right=True)])


def test_the_model_keeps_its_promises_through_random_lists(qtbot: QtBot) -> None:
    model = table()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dice = random.Random(7)
    keys = [str(number) for number in range(40)]
    for turn in range(60):
        chosen = dice.sample(keys, dice.randrange(len(keys)))
        if turn % 2:
            chosen.sort()
        model.show(plain(chosen, str(turn)))
        assert [row.key for row in model.rows] == chosen
        assert all(model.find(key).row() == place for place, key in enumerate(chosen))
    assert tester is not None


def shown(qtbot: QtBot, model: RowTable[Plain]) -> QTableView:
    view = QTableView()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setModel(model)
    PlaceKeeper(view)
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def selected(view: QTableView) -> list[str]:
    return sorted(index.data(KEY_ROLE) for index in view.selectionModel().selectedRows())


def test_selection_and_scroll_survive_every_kind_of_change(qtbot: QtBot) -> None:
    model = table()
    keys = [f"{number:04}" for number in range(300)]
    model.show(plain(keys))
    view = shown(qtbot, model)
    flags = QItemSelectionModel.SelectionFlag
    for key in ("0100", "0140"):
        view.selectionModel().select(model.find(key), flags.Select | flags.Rows)
    view.scrollTo(model.find("0098"), QAbstractItemView.ScrollHint.PositionAtTop)
    top = view.indexAt(view.viewport().rect().topLeft()).data(KEY_ROLE)
    for wanted in (keys[50:], keys[::2], keys, list(reversed(keys))):
        model.show(plain(wanted, "changed"))
        assert selected(view) == ["0100", "0140"]
    model.show(plain(keys, "again"))
    assert top == "0098"


def test_only_the_rows_that_changed_are_told(qtbot: QtBot) -> None:
    model = table()
    model.show(plain(["a", "b", "c"]))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _: told.append((first.row(), last.row())))
    model.show([Plain("a", ("a", "")), Plain("b", ("b", "new")), Plain("c", ("c", ""))])
    assert told == [(1, 1)]
