"""Asks before something that cannot be undone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label


class QuestionDialog(Frame):
    """`accepted` comes if the person goes on. Enter does not: what cannot be undone takes a deliberate press."""

    def __init__(self, title: str, words: str, go_on: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, width=460)
        self.body.addWidget(label(words, wrap=True))
        self.go_on = button(go_on, self.accept)
        self.cancel = button(self.tr("Cancel"), self.reject, role="primary")
        self.add_buttons(go_on=self.go_on, leave=self.cancel)
        self.cancel.setDefault(True)
