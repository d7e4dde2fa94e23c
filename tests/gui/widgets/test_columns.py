"""Widgets that fold below each other: rows as full as can be, no wider than the widest."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.columns import Columns


def _four(least: int) -> tuple[Columns, list[QWidget]]:
    cards = [QWidget() for _ in range(4)]
    for card in cards:
        card.setMinimumSize(10, 10)
    return Columns(*cards, least=least), cards


def test_four_that_do_not_fit_in_one_row_are_two_and_two(qtbot: QtBot) -> None:
    columns, cards = _four(200)
    qtbot.addWidget(columns)
    columns.show()
    for width, in_a_row in ((1000, 4), (700, 2), (300, 1)):
        columns.resize(width, 400)
        qtbot.waitUntil(lambda wanted=in_a_row: _in_first_row(cards) == wanted)


def test_it_is_as_narrow_as_its_widest(qtbot: QtBot) -> None:
    columns, _ = _four(200)
    qtbot.addWidget(columns)
    assert columns.minimumSizeHint().width() < 200


def _in_first_row(cards: list[QWidget]) -> int:
    return sum(card.y() == cards[0].y() for card in cards)
