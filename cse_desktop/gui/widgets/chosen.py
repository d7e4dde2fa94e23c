"""What something is about: a chip for each thing chosen, which leads to it, and a line to choose more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from cse_desktop.gui.models.choosing import Choosable, Offers
from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.buttons import icon_button
from cse_desktop.gui.widgets.chips import LONGEST
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row
from cse_desktop.gui.widgets.offering_line import PickLine
from cse_desktop.gui.widgets.tab_order import come_before


class ChosenField(QWidget):
    """Elements, evidence, measures or findings. It saves nothing itself."""

    changed = Signal(object)
    """A tuple of ids: what a person has chosen now."""
    visited = Signal(str)
    """The id of the one whose words were pressed."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Choosable, ...] = ()
        self._read_only = False
        self.buttons: dict[str, QPushButton] = {}
        """What leads to each of them, by id."""
        self.away: dict[str, QToolButton] = {}
        """What takes each of them away, by id."""
        self.chips = QWidget()
        self.chips.setAccessibleName(name)
        self._flow = FlowLayout(self.chips, sizes().gap_small)
        self.line = PickLine(name, hint)
        self.setLayout(column(self.chips, self.line, gap=sizes().gap_small))
        self.setAccessibleName(name)
        self.chips.hide()
        self.line.picked.connect(lambda id_: self._now([*self._ids, id_]))

    def show_chosen(self, ids: Sequence[str], offers: Offers) -> None:
        """Show which they are, and offer the others; what is gone meanwhile is left out."""
        shown = tuple(one for id_ in ids if (one := offers.named(id_)) is not None)
        if shown != self._shown:
            self._shown = shown
            self._show_chips()
        self.line.offer(offers, set(self._ids))

    def let_go(self) -> None:
        """Something else is to be shown: what was typed is no longer this field's."""
        self.line.clear()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed; what is chosen can be gone to all the same."""
        self._read_only = read_only
        self.line.setDisabled(read_only)
        for made in self.away.values():
            made.setDisabled(read_only)

    @property
    def _ids(self) -> list[str]:
        return [one.id for one in self._shown]

    def _show_chips(self) -> None:
        last_goes = not self._shown and any(made.hasFocus() for made in self.away.values())
        clear(self._flow)
        self.buttons, self.away = {}, {}
        for one in self._shown:
            self._flow.addWidget(self._chip(one))
        self.chips.setVisible(bool(self._shown))
        pressed = [made for id_ in self._ids for made in (self.buttons[id_], self.away[id_])]
        come_before(pressed, self.line)
        if last_goes:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, one: Choosable) -> QFrame:
        made = QFrame()
        set_role(made, "chip")
        short = one.words if len(one.words) <= LONGEST else one.words[: LONGEST - 1] + "…"
        words = QPushButton(short.replace("&", "&&"))
        set_role(words, "chip-words")
        words.setAutoDefault(False)
        words.setAccessibleName(self.tr("Go to {what}").format(what=one.words))
        words.setToolTip("\n".join(part for part in (one.words, one.more) if part))
        words.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        set_icon(words, one.symbol, "on_accent_soft")
        words.clicked.connect(partial(self.visited.emit, one.id))
        away = icon_button("close", self.tr("Take away {what}").format(what=one.words))
        away.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        set_icon(away, "close", "on_accent_soft")
        away.clicked.connect(partial(self._without, one.id))
        away.setDisabled(self._read_only)
        for part in (words, away):
            part.setMinimumHeight(sizes().row)  # easily hit, however small the letters
        made.setLayout(row(words, away, gap=0))
        self.buttons[one.id], self.away[one.id] = words, away
        return made

    def _without(self, id_: str) -> None:
        self._now([one for one in self._ids if one != id_])

    def _now(self, ids: Sequence[str]) -> None:
        self.changed.emit(tuple(dict.fromkeys(ids)))


def chosen_elements(name: str) -> ChosenField:
    """Elements."""
    return ChosenField(name, QCoreApplication.translate("ChosenField", "Add an element: number or words"))


def chosen_evidence(name: str) -> ChosenField:
    """Evidence."""
    return ChosenField(name, QCoreApplication.translate("ChosenField", "Add evidence: number or words"))


def chosen_measures(name: str) -> ChosenField:
    """Measures."""
    return ChosenField(name, QCoreApplication.translate("ChosenField", "Add a measure: words of its name"))
