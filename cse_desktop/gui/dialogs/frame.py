"""What every dialog shares: freed when closed, shown with `open()`, its buttons at the lower right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row


class Frame(QDialog):
    """A dialog with a title, a body (a column) and a row of buttons."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(sizes().of(width))
        self.body: QVBoxLayout = column(gap=sizes().gap_medium)
        self._buttons = row(None, gap=sizes().gap)
        whole = column(label(title, "title"), gap=sizes().gap_wide, margin=sizes().gap_huge)
        whole.addLayout(self.body, 1)
        whole.addSpacing(sizes().gap)
        whole.addLayout(self._buttons)
        self.setLayout(whole)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons at the lower right, the one that goes on last; it is pressed with Enter."""
        for one in buttons:
            self._buttons.addWidget(one)
        buttons[-1].setDefault(True)
