"""A list whose rows are drawn by a delegate, each as wide as the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate

from cse_desktop.gui.models.place import PlaceKeeper
from cse_desktop.gui.models.rows import RowTable
from cse_desktop.gui.theme import appearance


class RowList(QListView):
    """It scrolls up and down only, and keeps what is chosen when its rows are shown anew."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        appearance().changed.connect(self.viewport().update)

    def draw_rows(self, name: str, model: RowTable[Any], delegate: QStyledItemDelegate) -> None:
        """Show the rows of a model as a delegate draws them."""
        self.setAccessibleName(name)
        self.setModel(model)
        self._keeper = PlaceKeeper(self)
        delegate.setParent(self)  # the view does not keep it
        self.setItemDelegate(delegate)
