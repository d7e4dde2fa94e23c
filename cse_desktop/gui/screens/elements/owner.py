"""Who prepares an element: a line with the names used before, and a dialog for several elements at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.offering_line import OfferingLine


class OwnerLine(OfferingLine):
    """Offers the names used before as soon as it is clicked, or with the Down key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Owner: who prepares this element"))
        self.setPlaceholderText(self.tr("Nobody yet"))

    def show_owner(self, owner: str, names: Sequence[str]) -> None:
        """Show who it is, and whom to offer; what is being typed is left alone."""
        self.show_name(owner, names)


class OwnerDialog(Frame):
    """Asks who prepares one or several elements."""

    wanted = Signal(str)
    """A name; empty for nobody."""

    def __init__(
        self, codes: Sequence[str], owner: str, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`owner`: the one they all have, if it is one."""
        title = self.tr("Owner of {code}|Owner of %n elements", "", len(codes)).format(code=codes[0])
        super().__init__(title, parent, width=420)
        self.line = OwnerLine()
        self.line.show_owner(owner, names)
        self.line.selectAll()
        if len(codes) > 1:
            self.body.addWidget(label(", ".join(codes), "muted", wrap=True))
        hint = self.tr("Who collects the evidence and writes the narrative. Empty: nobody.")
        self.body.addWidget(FormRow(self.tr("Owner"), self.line, hint))
        save = button(self.tr("Save"), self._save, role="primary")
        self.add_buttons(button(self.tr("Cancel"), self.reject), save)
        self.line.setFocus()

    def _save(self) -> None:
        self.wanted.emit(self.line.text().strip())
        self.accept()
