"""A field of a form with the sentence that says what is wrong with it, right below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row


class Asked(FormRow):
    """A label, its field, help, and what is wrong with what stands there."""

    def __init__(self, words: str, field: QWidget, help_text: str = "") -> None:
        super().__init__(words, field, help_text)
        self._help_text = help_text
        self.problem = label("", wrap=True)
        self._wrong = QWidget()
        line = row(gap=sizes().gap_small)
        line.addWidget(IconLabel("error", "error", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.problem, 1)
        self._wrong.setLayout(line)
        self._wrong.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._wrong)

    @property
    def is_wrong(self) -> bool:
        """Whether something is said to be wrong."""
        return not self._wrong.isHidden()

    def say_problem(self, words: str) -> None:
        """Say what is wrong, and go there; nothing wrong for no words."""
        self.problem.setText(words)
        self._wrong.setVisible(bool(words))
        self.field.setAccessibleDescription(words or self._help_text)
        if words:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
