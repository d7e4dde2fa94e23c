"""Who prepares an element: a line with the names used before, and a dialog for several elements at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.theme import dress
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow, SavingLine
from cse_desktop.gui.widgets.labels import label


class OwnerLine(SavingLine):
    """Offers the names used before as soon as it is clicked, or with the Down key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Owner: who prepares this element"))
        self.setPlaceholderText(self.tr("Nobody yet"))
        self.setClearButtonEnabled(False)
        self._names = QStringListModel(self)
        self.offers = QCompleter(self._names, self)
        self.offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self.offers)
        popup = self.offers.popup()
        if popup is not None:
            dress(popup)  # a window of its own
        self.offers.activated.connect(self._picked)

    def show_owner(self, owner: str, names: Sequence[str]) -> None:
        """Show who it is, and whom to offer; what is being typed is left alone."""
        self.fill(owner)
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer the names."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers the names."""
        if event.key() == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        if self.isReadOnly():
            return
        # All of them: who clicks on a name that is there wants another one.
        self.offers.setCompletionPrefix("")
        self.offers.complete()

    def _picked(self, name: str) -> None:
        # The line takes the name when this signal is through.
        QTimer.singleShot(0, self, lambda: self._save_picked(name))

    def _save_picked(self, name: str) -> None:
        self.setText(name)
        self._edited()
        self.flush()


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
