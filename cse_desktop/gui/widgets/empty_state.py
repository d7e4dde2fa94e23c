"""What a page shows when there is nothing on it yet: what belongs here, and the button that begins it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import Clicked, button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column, row


class EmptyState(QWidget):
    """An icon, a sentence saying what is missing, one saying what to do next, and a button that does it."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        advice: str = "",
        action: str = "",
        clicked: Clicked | None = None,
        *,
        action_icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sentence = label(sentence, "heading", wrap=True)
        self.advice = label(advice, "muted", wrap=True)
        half = self.screen().availableGeometry().width() // 2  # large words on a small screen
        for words in (self.sentence, self.advice):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setMinimumWidth(min(sizes().of(260), half))
            words.setMaximumWidth(sizes().of(460))
        self.button = button(action, clicked, icon=action_icon, role="primary")
        if not action:
            self.button.hide()
        inner = column(gap=sizes().gap_medium)
        inner.addWidget(IconLabel(icon, "line_strong", sizes().icon_large), 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self.advice, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(column(None, row(None, inner, None), None, margin=sizes().gap_huge))

    def say(self, sentence: str, advice: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.advice.setText(advice)
