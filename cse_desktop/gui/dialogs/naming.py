"""Asking for a name: of a search or a view that is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow


class NameDialog(Frame):
    """`named` comes with the name when the person saves."""

    named = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget | None) -> None:
        super().__init__(title, parent, width=420)
        self.line = QLineEdit(name)
        self.line.selectAll()
        self._save = button(self.tr("Save"), self._accept, role="primary")
        self.line.textChanged.connect(self._enable)
        self.body.addWidget(FormRow(self.tr("Name"), self.line))
        self.add_buttons(go_on=self._save, leave=button(self.tr("Cancel"), self.reject))
        self._enable()

    def _enable(self) -> None:
        self._save.setEnabled(bool(self.line.text().strip()))

    def _accept(self) -> None:
        self.named.emit(self.line.text().strip())
        self.accept()
