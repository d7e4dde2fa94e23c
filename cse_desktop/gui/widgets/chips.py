"""Small words in a row, each with a way to take it away: filters that hold, tags of what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.layouts import FlowLayout, clear

LONGEST = 36
"""Letters of a chip's words that are shown; the tool tip has them all."""


@dataclass(frozen=True)
class Chip:
    """One of them: its code, the words on it, and what pressing it does."""

    code: str
    words: str
    help: str


class ChipRow(QWidget):
    """Flows over as many lines as it needs. `removed` comes with the code of the chip that was pressed."""

    removed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLayout(FlowLayout(self, sizes().gap_small))
        self._chips: tuple[Chip, ...] = ()
        self.buttons: dict[str, QPushButton] = {}

    def show_chips(self, chips: Sequence[Chip], *more: QWidget) -> None:
        """Show these, and after them other widgets, which are shown only while there are chips."""
        for widget in more:
            widget.setVisible(bool(chips))
        if tuple(chips) == self._chips:
            return
        focused = next((place for place, made in enumerate(self.buttons.values()) if made.hasFocus()), None)
        self._chips = tuple(chips)
        layout = self.layout()
        if layout is None:
            return
        for widget in more:
            layout.removeWidget(widget)
        clear(layout)
        self.buttons = {chip.code: self._made(chip) for chip in chips}
        for made in (*self.buttons.values(), *more):
            layout.addWidget(made)
        if focused is not None and self.buttons:
            list(self.buttons.values())[min(focused, len(self.buttons) - 1)].setFocus()
        self.updateGeometry()

    def _made(self, chip: Chip) -> QPushButton:
        short = chip.words if len(chip.words) <= LONGEST else chip.words[: LONGEST - 1] + "…"
        made = QPushButton(short.replace("&", "&&"), self)
        set_role(made, "chip")
        set_icon(made, "close", "on_accent_soft")
        made.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign to take it away stands at its end
        made.setAutoDefault(False)
        made.setToolTip(chip.help)
        made.setAccessibleName(chip.help)
        made.clicked.connect(lambda _=False, code=chip.code: self.removed.emit(code))
        return made
