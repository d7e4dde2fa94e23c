"""A choice of a few, all in sight: buttons side by side of which one is down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

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


class Segment(QPushButton):
    """One of the buttons. A screen reader calls it a radio button, since it is one of several."""

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__()
        set_role(self, "segment")
        self.setAutoDefault(False)
        self.setCheckable(True)
        # For what it is called only: its group lets the one that is down be taken back.
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        group.addButton(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the others to Tab as well: Qt takes it from them, and this one may go out of sight."""
        super().focusInEvent(event)
        for other in self.group().buttons():
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


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
        self._group = QButtonGroup(self, exclusive=False)
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
            made = Segment(self._group)
            made.setText(choice.word)
            made.setToolTip(choice.help)
            made.setAccessibleName(f"{self._name}: {choice.word}")
            made.setIconSize(QSize(sizes().icon_small + sizes().gap, sizes().icon_small))
            if choice.symbol:
                set_icon(made, choice.symbol, choice.tone)
            # Not `clicked`: a screen reader toggles without a click.
            made.toggled.connect(lambda down, code=choice.code: self._toggled(code, down))
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

    def _toggled(self, code: str, down: bool) -> None:
        self.show_choice(code if down else None)
        self.chosen.emit(code if down else "")
