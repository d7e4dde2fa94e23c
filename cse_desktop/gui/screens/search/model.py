"""Search results as a list: headings that cannot be selected, and pages that can."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from cse_desktop.gui.models.rows import Column, Index, RowTable
from cse_desktop.gui.models.words import page_word
from cse_desktop.gui.screens.search.state import SearchRow


class ResultList(RowTable[SearchRow]):
    """One column, drawn by the delegate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("hit", QCoreApplication.translate("Search", "Found"))], parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pages can be selected; keys pass over headings."""
        row = self.row(index)
        if row is None or row.hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a screen reader says names the page before its words."""
        row = self.row(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and row.hit is not None:
            return f"{place_word(row)}: {row.hit.snippet}"
        return super().data(index, role)


def place_word(row: SearchRow) -> str:
    """Where a hit was found: a page, or what is said of the evidence."""
    if row.hit is None or row.hit.page == 0:
        return QCoreApplication.translate("Search", "Title or notes")
    return page_word(row.hit.page_kind, row.hit.page)
