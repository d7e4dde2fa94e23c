"""What something is about: chips of what was chosen, and the way to choose more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.chips import Chip, ChipRow
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.offering_line import PickLine
from cse_desktop.gui.widgets.tab_order import come_before

ROWS = 4


class ChosenThings(QWidget):
    """Chips, and below them a line to pick more from. Pressing a chip takes it away."""

    changed = Signal(object)
    """A tuple of ids: what a person has chosen now."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self.chips = ChipRow(name)
        self.line = PickLine(name, hint)
        self.setLayout(column(self.chips, self.line, gap=sizes().gap_small))
        self.setAccessibleName(name)
        self.chips.removed.connect(self._without)
        self.line.picked.connect(lambda id_: self._now([*self._ids, id_]))

    def show_chosen(self, ids: Sequence[str], words: dict[str, str], offered: Sequence[tuple[str, str]]) -> None:
        """Show what is chosen, and what else there is; `words` are those of each."""
        self._ids = tuple(ids)
        away = self.tr("Take away: {what}")
        self.chips.show_chips(
            [Chip(id_, words.get(id_, id_), away.format(what=words.get(id_, id_))) for id_ in ids]
        )
        self.chips.setVisible(bool(ids))
        come_before(list(self.chips.buttons.values()), self.line)
        self.line.show_entries([entry for entry in offered if entry[0] not in self._ids])
        self.line.setEnabled(bool(offered))

    def _without(self, id_: str) -> None:
        self._now([one for one in self._ids if one != id_])

    def _now(self, ids: Sequence[str]) -> None:
        self.changed.emit(tuple(dict.fromkeys(ids)))


class ChosenElements(QWidget):
    """Chips of elements, and a button that shows the list to choose one from."""

    changed = Signal(object)
    """A tuple of codes: what a person has chosen now."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {element.code: element.title for element in standard.elements}
        self._codes: tuple[str, ...] = ()
        name = self.tr("Elements")
        self.chips = ChipRow(name)
        self.add = button(self.tr("Add an element…"), self._open, icon="add", role="quiet")
        self.picker = ElementPicker(standard, rows=ROWS)
        self.picker.hide()
        self.setLayout(column(self.chips, row(self.add, None), self.picker, gap=sizes().gap_small))
        self.setAccessibleName(name)
        self.chips.removed.connect(self._without)
        self.picker.accepted.connect(self._picked)
        self.picker.list.itemClicked.connect(lambda _: self._picked(self.picker.code))

    def show_codes(self, codes: Sequence[str]) -> None:
        """Show which they are."""
        self._codes = tuple(codes)
        away = self.tr("Take away: {what}")
        words = {code: f"{code}  {self._titles.get(code, '')}".strip() for code in codes}
        self.chips.show_chips([Chip(code, words[code], away.format(what=words[code])) for code in codes])
        self.chips.setVisible(bool(codes))
        come_before(list(self.chips.buttons.values()), self.add)

    def close_picker(self) -> None:
        """Put the list away."""
        self.picker.hide()
        self.add.show()

    def _open(self) -> None:
        self.picker.clear()
        self.picker.show()
        self.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add.hide()

    def _picked(self, code: str) -> None:
        if code:
            self.close_picker()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self._now([*self._codes, code])

    def _without(self, code: str) -> None:
        self._now([one for one in self._codes if one != code])

    def _now(self, codes: Sequence[str]) -> None:
        self.changed.emit(tuple(dict.fromkeys(codes)))
