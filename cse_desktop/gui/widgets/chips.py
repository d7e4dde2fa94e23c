"""Small words in a row, each with a way to take it away: filters that hold, tags of what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.buttons import menu_button
from cse_desktop.gui.widgets.layouts import FlowLayout

LONGEST = 36
"""Letters of a chip's words that are shown; the tool tip has them all."""


@dataclass(frozen=True)
class Chip:
    """One of them: its code, the words on it, and what pressing it does."""

    code: str
    words: str
    help: str


class ChipRow(QWidget):
    """Flows over as many lines as it needs. `removed` comes with the code of the chip that was pressed.

    With `most`, what goes beyond so many stands in a menu at the end.
    """

    removed = Signal(str)

    def __init__(self, name: str, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLayout(FlowLayout(self, sizes().gap_small))
        self._most = most
        self._chips: tuple[Chip, ...] = ()
        self._made: list[QPushButton] = []
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._fill)
        self.rest = menu_button("", self._menu)
        set_role(self.rest, "chip")
        self.rest.hide()
        self.buttons: dict[str, QPushButton] = {}

    def show_chips(self, chips: Sequence[Chip], *more: QWidget) -> None:
        """Show these, and after them other widgets, which are shown only while there are chips."""
        for widget in more:
            widget.setVisible(bool(chips))
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        shown = self._chips[: self._most or None]
        layout = self.layout()
        if layout is None:
            return
        for widget in (*more, self.rest):
            layout.removeWidget(widget)
        # The same buttons with other words: the focus stays where it is, and making them costs the most.
        while len(self._made) < len(shown):
            self._made.append(self._make(len(self._made)))
            layout.addWidget(self._made[-1])
        last = max(0, len(shown) - 1)
        had_focus = any(made.hasFocus() for made in (*self._made[last + 1 :], self.rest))
        self.buttons = {chip.code: self._dress(made, chip) for made, chip in zip(self._made, shown, strict=False)}
        for made in self._made[len(shown) :]:
            made.hide()
        self._show_rest(len(self._chips) - len(shown))
        for widget in (self.rest, *more):
            layout.addWidget(widget)
        if had_focus and shown and not self.rest.hasFocus():
            self._made[last].setFocus()
        self.updateGeometry()

    def _show_rest(self, count: int) -> None:
        self.rest.setText(self.tr("1 more|%n more", "", count))
        self.rest.setVisible(count > 0)

    def _fill(self) -> None:
        self._menu.clear()
        for chip in self._chips[len(self.buttons) :]:
            action = self._menu.addAction(chip.words.replace("&", "&&"), partial(self.removed.emit, chip.code))
            action.setToolTip(chip.help)

    def _make(self, place: int) -> QPushButton:
        made = QPushButton(self)
        set_role(made, "chip")
        set_icon(made, "close", "on_accent_soft")
        made.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign to take it away stands at its end
        made.setAutoDefault(False)
        made.setMinimumHeight(sizes().row)  # easily hit, however small the letters
        made.clicked.connect(lambda: self.removed.emit(self._chips[place].code))
        return made

    def _dress(self, made: QPushButton, chip: Chip) -> QPushButton:
        short = chip.words if len(chip.words) <= LONGEST else chip.words[: LONGEST - 1] + "…"
        made.setText(short.replace("&", "&&"))
        made.setToolTip(chip.help)
        made.setAccessibleName(chip.help)
        made.show()
        return made
