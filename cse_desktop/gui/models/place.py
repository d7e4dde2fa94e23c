"""Keeps selection, current row and scroll of a view when its model is reset."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView

from cse_desktop.gui.models.rows import KEY_ROLE, RowTable


class PlaceKeeper(QObject):
    """Belongs to a view over a RowTable; small changes keep the place by themselves, this is for large ones."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        model = view.model()
        if not isinstance(model, RowTable):
            raise TypeError("the view has no RowTable")
        self._model = model
        self._selected: list[str] = []
        self._current: str | None = None
        self._column = 0
        self._top: str | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _remember(self) -> None:
        view = self._view
        self._selected = [index.data(KEY_ROLE) for index in view.selectionModel().selectedRows()]
        current = view.currentIndex()
        self._current = current.data(KEY_ROLE) if current.isValid() else None
        self._column = max(0, current.column())
        top = view.indexAt(view.viewport().rect().topLeft())
        self._top = top.data(KEY_ROLE) if top.isValid() else None

    def _restore(self) -> None:
        find = self._model.find
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        for key in self._selected:
            index = find(key)
            if index.isValid():
                chosen.select(index, index.siblingAtColumn(last))
        selection = self._view.selectionModel()
        current = find(self._current) if self._current else QModelIndex()
        if current.isValid():
            current = current.siblingAtColumn(self._column)
            selection.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        if not chosen.isEmpty():
            selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        top = find(self._top) if self._top else QModelIndex()
        if top.isValid():
            self._view.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
