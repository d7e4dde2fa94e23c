"""A choice of a few, all in sight: buttons side by side of which one is down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, row


@dataclass(frozen=True)
class Choice:
    """One of the choices: its code, word, symbol and tone, and what the tool tip says."""

    code: str
    word: str
    symbol: str = ""
    tone: str = "text"
    help: str = ""


class SegmentChooser(QWidget):
    """Buttons of which one or none is down. Pressing the one that is down takes it back (`chosen` with "").

    Left and right move between them, Space presses.
    """

    chosen = Signal(str)
    """Code: a person chose. Never sent by `show_choice`."""

    def __init__(
        self, name: str, choices: Sequence[Choice] = (), parent: QWidget | None = None, *, one_line: bool = False
    ) -> None:
        """With `one_line` the buttons stay side by side however little room there is."""
        super().__init__(parent)
        self._name = name
        self._buttons: dict[str, QPushButton] = {}
        self.setLayout(row(gap=sizes().gap) if one_line else FlowLayout(self, sizes().gap))
        self.setAccessibleName(name)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; none is down."""
        layout = self.layout()
        if layout is not None:
            clear(layout)
        self._buttons = {}
        for choice in choices:
            made = QPushButton()
            set_role(made, "segment")
            made.setText(choice.word)
            made.setAutoDefault(False)
            made.setCheckable(True)
            made.setToolTip(choice.help)
            made.setAccessibleName(f"{self._name}: {choice.word}")
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setIconSize(QSize(sizes().icon_small + sizes().gap, sizes().icon_small))
            if choice.symbol:
                set_icon(made, choice.symbol, choice.tone)
            made.clicked.connect(lambda _=False, code=choice.code: self._clicked(code))
            self._buttons[choice.code] = made
            if layout is not None:
                layout.addWidget(made)

    def show_choice(self, code: str | None) -> None:
        """Have one of them down, or none."""
        for known, made in self._buttons.items():
            with QSignalBlocker(made):
                made.setChecked(known == code)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The buttons by code."""
        return self._buttons

    @property
    def choice(self) -> str:
        """The code of the one that is down, or empty."""
        return next((code for code, made in self._buttons.items() if made.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the focus."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        order = list(self._buttons.values())
        at = next((place for place, made in enumerate(order) if made.hasFocus()), None)
        if step and at is not None:
            order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _clicked(self, code: str) -> None:
        down = self._buttons[code].isChecked()
        self.show_choice(code if down else None)
        self.chosen.emit(code if down else "")
