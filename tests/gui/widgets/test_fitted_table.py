"""Columns of a dialog's table share the width, and the least needed give way."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from cse_desktop.gui.models.rows import Column, RowTable
from cse_desktop.gui.widgets.fitted_table import TIGHT_LETTERS, FittedTable, with_headings


@dataclass(frozen=True)
class Line:
    """A row of words."""

    key: str
    cells: tuple[str, ...]


def test_columns_fill_the_width_and_give_way(qtbot: QtBot) -> None:
    model = RowTable[Line]([Column(name, name) for name in ("file", "what", "folder", "size")])
    model.show([Line("1", ("a", "b", "c", "d"))])
    table = FittedTable(model, "Files", {1: 10, 3: 8}, {0: 0.5, 2: 0.5}, dispensable=(3,))
    qtbot.addWidget(table)
    table.show()
    for width in (900, 420):
        table.resize(width, 300)
        shown = [place for place in range(4) if not table.isColumnHidden(place)]
        assert shown == ([0, 1, 2, 3] if width == 900 else [0, 1, 2])
        used = sum(table.columnWidth(place) for place in shown)
        assert table.viewport().width() - 4 <= used <= table.viewport().width()
        assert abs(table.columnWidth(0) - table.columnWidth(2)) <= 1
    table.resize(900, 300)
    assert not table.isColumnHidden(3)


def test_a_heading_has_room_at_the_cost_of_the_others() -> None:
    assert with_headings({0: 200, 1: 50}, {0: 80, 1: 90}) == {0: 160, 1: 90}
    assert with_headings({0: 200, 1: 100}, {0: 80, 1: 90}) == {0: 200, 1: 100}
    assert with_headings({0: 60, 1: 50}, {0: 80, 1: 90}) == {0: 80, 1: 90}


def test_what_shares_the_room_left_can_be_read_where_others_take_most_of_it(qtbot: QtBot) -> None:
    model = RowTable[Line]([Column(name, name) for name in ("file", "what", "more")])
    table = FittedTable(model, "Files", {1: 40}, {0: 0.3, 2: 0.7})
    qtbot.addWidget(table)
    table.show()
    figure = table.fontMetrics().horizontalAdvance("0")
    table.resize(figure * 48, 300)
    assert min(table.columnWidth(0), table.columnWidth(2)) >= TIGHT_LETTERS * figure - 1
    assert sum(table.columnWidth(place) for place in range(3)) <= table.viewport().width()
