"""What is wrong with a field, in words below it; takes no room where nothing is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row


class ProblemLine(QWidget):
    """Belongs to a field, which says to a screen reader what is wrong with it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self._field, self._usual = field, field.accessibleDescription()
        self.words = label("", wrap=True)
        line = row(gap=sizes().gap_small)
        line.addWidget(IconLabel("error", "error", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.setLayout(line)
        self.hide()

    def say(self, words: str) -> None:
        """Say what is wrong; nothing for no words."""
        if words != self.words.text():
            self.words.setText(words)
            self._field.setAccessibleDescription(words or self._usual)
        self.setVisible(bool(words))
