"""What an entry speaks for or is shown by: lines to press, and a list to add another from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.exhibit_picker import ExhibitPicker
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton


@dataclass(frozen=True)
class Reference:
    """One of them: what it is known by, its number as people write it, its title and symbol."""

    id: str
    number: str
    title: str
    symbol: str


class References(QWidget):
    """Lines of what was chosen, each with a way to take it away, and a button that shows the picker."""

    changed = Signal(object)
    """A tuple of ids: what a person has chosen now."""
    visited = Signal(str)
    """The id of the one that was pressed."""

    def __init__(
        self, name: str, add: str, picker: ElementPicker | ExhibitPicker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown: tuple[Reference, ...] = ()
        self._read_only = False
        self.picker = picker
        self._lines = column(gap=sizes().gap_small)
        self.add = button(add, icon="add", role="quiet")
        self.add.setCheckable(True)
        # Not `clicked`: a screen reader toggles without a click.
        self.add.toggled.connect(self._open)
        self.picker.hide()
        self.picker.accepted.connect(self._picked)
        self.picker.list.itemClicked.connect(lambda _: self._picked(self.picker.code))
        inner = column(gap=sizes().gap_small)
        inner.addLayout(self._lines)
        inner.addLayout(row(self.add, None))
        inner.addWidget(self.picker)
        self.setLayout(inner)
        self.setAccessibleName(name)
        self.setFocusProxy(self.add)
        self.buttons: dict[str, RowButton] = {}
        """What leads to each of them, by id."""

    def show_references(self, references: Sequence[Reference]) -> None:
        """Show which they are."""
        if tuple(references) == self._shown:
            return
        self._shown = tuple(references)
        clear(self._lines)
        self.buttons = {}
        for one in references:
            self._lines.addWidget(self._line(one))

    def close_picker(self) -> None:
        """Put the list away."""
        self.add.setChecked(False)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = read_only
        self.add.setVisible(not read_only)

    def _line(self, one: Reference) -> QWidget:
        inside = row(IconLabel(one.symbol, "muted", sizes().icon_small), label(one.number, "overline"))
        inside.addWidget(ElidedLabel(one.title), 1)
        inside.setContentsMargins(*(sizes().gap_small, 0) * 2)
        what = f"{one.number} {one.title}"
        made = RowButton(inside, self.tr("Go to {what}").format(what=what))
        made.setToolTip(one.title)
        made.clicked.connect(partial(self.visited.emit, one.id))
        away = icon_button("close", self.tr("Take away {what}").format(what=what), partial(self._remove, one.id))
        away.setDisabled(self._read_only)
        self.buttons[one.id] = made
        holder = QWidget()
        line = row(gap=sizes().gap_small)
        line.addWidget(made, 1)
        line.addWidget(away)
        holder.setLayout(line)
        return holder

    def _open(self, down: bool) -> None:
        self.picker.setVisible(down)
        if down:
            self.picker.clear()
            self.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, id_: str) -> None:
        if not id_:
            return
        self.close_picker()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        ids = [one.id for one in self._shown]
        if id_ not in ids:
            self.changed.emit((*ids, id_))

    def _remove(self, id_: str) -> None:
        self.changed.emit(tuple(one.id for one in self._shown if one.id != id_))
