"""A field of a form with the sentence that says what is wrong with it, right below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.problem_line import ProblemLine


class Asked(FormRow):
    """A label, its field, help, and what is wrong with what stands there."""

    def __init__(self, words: str, field: QWidget, help_text: str = "") -> None:
        super().__init__(words, field, help_text)
        self._line = ProblemLine(field)
        self.problem = self._line.words
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._line)

    @property
    def is_wrong(self) -> bool:
        """Whether something is said to be wrong."""
        return not self._line.isHidden()

    def say_problem(self, words: str) -> None:
        """Say what is wrong, and go there; nothing wrong for no words."""
        self._line.say(words)
        if words:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
