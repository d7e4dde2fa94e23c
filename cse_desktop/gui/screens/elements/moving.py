"""Asks to which element a link is moved or copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.standard import Standard
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.labels import label

ROWS = 8


class MoveDialog(Frame):
    """`here` is the element the link is of, which is not offered."""

    wanted = Signal(str)
    """The code of the element it goes to."""

    def __init__(
        self, standard: Standard, exhibit: str, here: str, *, copy: bool, parent: QWidget | None = None
    ) -> None:
        moving, copying = self.tr("Move {exhibit} to another element"), self.tr("Link {exhibit} elsewhere too")
        super().__init__((copying if copy else moving).format(exhibit=exhibit), parent)
        self._here = here
        self.picker = ElementPicker(standard, rows=ROWS)
        advice = self.tr(
            "Why, where to look and quotation go along. Parts do not: say there which ones it covers."
        )
        self.body.addWidget(label(advice, "muted", wrap=True))
        self.body.addWidget(self.picker)
        self.go_on = button(self.tr("Copy") if copy else self.tr("Move"), self._go, role="primary")
        self.go_on.setEnabled(False)
        self.picker.chosen.connect(lambda code: self.go_on.setEnabled(code not in ("", here)))
        self.picker.accepted.connect(self._go)
        self.add_buttons(button(self.tr("Cancel"), self.reject), self.go_on)
        self.picker.box.setFocus()

    def _go(self) -> None:
        code = self.picker.code
        if code and code != self._here:
            self.wanted.emit(code)
            self.accept()
