"""The facets under the search box: a button each, which opens the values there are with how many of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QWidget

from cse_desktop.domain.facets import FACETS, NONE, Chosen, Facet, FacetCount, FacetCounts
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.screens.search.state import titles_of
from cse_desktop.gui.texts import form_word, kind_word
from cse_desktop.gui.theme import set_icon, set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column

LONGEST_NAME = 24
VALUE = int(Qt.ItemDataRole.UserRole)


class FacetBar(QWidget):
    """What the answer can be narrowed by. It searches nothing itself."""

    changed = Signal()
    """The person chose something else: `chosen` says what."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words: dict[Facet, str] = {
            "element": self.tr("Element"),
            "kind": self.tr("Kind"),
            "team": self.tr("Team"),
            "year": self.tr("Year"),
            "type": self.tr("File type"),
        }
        names: dict[Facet, dict[str, str]] = {
            "element": titles_of(standard),
            "kind": {kind: kind_word(kind) for kind in EVIDENCE_KINDS},
            "team": {},
            "year": {},
            "type": {form: form_word(form) for form in FORMS if form != "file"},
        }
        none: dict[Facet, str] = {
            "element": self.tr("Not linked"),
            "kind": "",
            "team": self.tr("No team"),
            "year": self.tr("No date"),
            "type": self.tr("No ending"),
        }
        self.buttons = {facet: FacetButton(words[facet], {**names[facet], NONE: none[facet]}) for facet in FACETS}
        self.clear = button(self.tr("Clear"), self.reset, role="quiet")
        self.clear.setAccessibleName(self.tr("Clear what was chosen"))
        flow = FlowLayout(self, sizes().gap_small)
        for made in self.buttons.values():
            flow.addWidget(made)
            made.changed.connect(self._changed)
        flow.addWidget(self.clear)
        self.clear.hide()

    @property
    def chosen(self) -> Chosen:
        """What was chosen, by facet; facets without a choice are left out."""
        return {facet: tuple(made.chosen) for facet, made in self.buttons.items() if made.chosen}

    def show_counts(self, counts: FacetCounts) -> None:
        """Say how many pieces of evidence each value has."""
        for facet, made in self.buttons.items():
            made.show_counts(counts.get(facet, ()))

    def reset(self) -> None:
        """Choose nothing."""
        for made in self.buttons.values():
            made.choose(())
        self._changed()

    def _changed(self) -> None:
        self.clear.setVisible(bool(self.chosen))
        self.changed.emit()


class FacetButton(QPushButton):
    """One facet: what was chosen of it, and a list to choose from."""

    changed = Signal()

    def __init__(self, word: str, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._names = word, names
        self._counts: Sequence[FacetCount] = ()
        self.chosen: list[str] = []
        self.list = _ValueList(word, self)
        self.setAutoDefault(False)
        set_icon(self, "chevron-down", "muted")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands after the word
        self.clicked.connect(self._open)
        self.list.ticked.connect(self._ticked)
        self._say()

    def show_counts(self, counts: Sequence[FacetCount]) -> None:
        """Offer these values."""
        self._counts = counts
        self.setEnabled(bool(counts))
        if self.list.isVisible():
            self.list.fill(self._rows())

    def choose(self, values: Sequence[str]) -> None:
        """Have these chosen, without saying so."""
        self.chosen = list(values)
        self._say()

    def name_of(self, value: str) -> str:
        """What a value is called."""
        return self._names.get(value) or value

    def _rows(self) -> list[tuple[str, str, int, bool]]:
        return [(c.value, self.name_of(c.value), c.count, c.value in self.chosen) for c in self._counts]

    def _open(self) -> None:
        self.list.fill(self._rows())
        self.list.show_below(self)

    def _ticked(self, value: str, on: bool) -> None:
        self.chosen = [held for held in self.chosen if held != value] + ([value] if on else [])
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        text = self._word
        if len(self.chosen) == 1:
            named = self.name_of(self.chosen[0])
            text = f"{self._word}: {named if len(named) <= LONGEST_NAME else named[: LONGEST_NAME - 1] + '…'}"
        elif self.chosen:
            text = f"{self._word}: {len(self.chosen)}"
        self.setText(text)
        set_role(self, "segment-on" if self.chosen else "segment")
        chosen = ", ".join(map(self.name_of, self.chosen)) or self.tr("any")
        self.setAccessibleName(self.tr("{facet}: {chosen}").format(facet=self._word, chosen=chosen))
        self.setToolTip(self.tr("Narrow by {facet}").format(facet=self._word.lower()))


class _ValueList(QFrame):
    """Values to tick. It stays open while several are ticked; Escape or a click elsewhere closes it."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "panel")
        self.values = QListWidget()
        self.values.setAccessibleName(name)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setLayout(column(label(name, "subheading"), self.values, margin=sizes().gap))
        self.values.itemChanged.connect(self._changed)

    def fill(self, rows: Sequence[tuple[str, str, int, bool]]) -> None:
        """Show values, each with its name, how many, and whether it is ticked; the same ones are left in place."""
        held = [self.values.item(at).data(VALUE) for at in range(self.values.count())]
        with QSignalBlocker(self.values):
            if held != [value for value, *_ in rows]:
                here = self.values.currentItem().data(VALUE) if self.values.currentItem() else None
                self.values.clear()
                for value, *_ in rows:
                    item = QListWidgetItem(self.values)
                    item.setData(VALUE, value)
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    if value == here:
                        self.values.setCurrentItem(item)
            for at, (_, name, count, on) in enumerate(rows):
                item = self.values.item(at)
                item.setText(f"{name}   ({count})")
                item.setToolTip(name)
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def show_below(self, opener: QWidget) -> None:
        """Open under a button, as wide as the longest value up to a bound, within the screen."""
        line = self.values.sizeHintForRow(0) if self.values.count() else 0
        wide = max(sizes().of(200), min(self.values.sizeHintForColumn(0) + sizes().of(48), sizes().of(420)))
        high = min(max(1, self.values.count()) * line + sizes().of(16), sizes().of(360))
        self.values.setFixedSize(wide, high)
        self.adjustSize()
        room = opener.screen().availableGeometry()
        below = opener.mapToGlobal(QPoint(0, opener.height()))
        left = max(room.left(), min(below.x(), room.right() - self.width()))
        top = below.y() if below.y() + self.height() <= room.bottom() else room.bottom() - self.height()
        self.move(left, top)
        self.show()
        if self.values.currentRow() < 0:
            self.values.setCurrentRow(0)
        self.values.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks as Space does."""
        item = self.values.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            on = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def _changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(VALUE), item.checkState() == Qt.CheckState.Checked)
