"""The rows above the list: what of the evidence is shown, in words and at one press each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cse_desktop.domain.library import ONLY, Counts, EvidenceFacts, EvidenceFilter, Only
from cse_desktop.domain.portfolio import EVIDENCE_KINDS
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.screens.evidence.filter_words import chips_of, only_words
from cse_desktop.gui.screens.evidence.more_filters import MoreFilters
from cse_desktop.gui.texts import kind_word
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, menu_button
from cse_desktop.gui.widgets.chips import ChipRow
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class FilterBar(QWidget):
    """Words, kind, further filters, what wants a look, with how many each would show; then what is asked for."""

    changed = Signal(object)
    """EvidenceFilter."""
    moved_down = Signal()

    def __init__(
        self, standard: Standard, facts: Callable[[], Iterable[EvidenceFacts]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filter = EvidenceFilter()
        self.text = SearchBox(
            self.tr("Filter by title, file, team, tag or element"), self.tr("Filter evidence"), wait=80
        )
        self.text.setMinimumWidth(sizes().of(150))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.addItem(self.tr("Any kind"), "")
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(max(8, len(self.kind.itemText(0))))
        self.kind.currentTextChanged.connect(self.kind.setToolTip)
        self.more = MoreFilters(standard, facts)
        self.more_button = menu_button(self.tr("More filters"), self.more, icon="filter")
        self.only = SegmentChooser(self.tr("Show only"), _choices())
        self.chips = ChipRow(self.tr("Filters that hold"))
        self.show_all = button(self.tr("Show all"), self._show_all, role="quiet")
        self.show_all.hide()
        self._lay_out()
        self.text.asked.connect(lambda words: self._ask(text=words.strip()))
        self.text.moved_down.connect(self.moved_down)
        self.kind.activated.connect(lambda: self._ask(kind=self.kind.currentData()))
        self.more.chosen.connect(lambda field, value: self._ask(**{field: value}))
        self.only.chosen.connect(lambda code: self._ask(only=code))
        self.chips.removed.connect(self._leave_out)

    def filter(self) -> EvidenceFilter:
        """What the bar asks for."""
        return self._filter

    def show_filter(self, wanted: EvidenceFilter) -> None:
        """Stand at this filter, and say so."""
        self._filter = wanted
        with QSignalBlocker(self.text):
            self.text.setText(wanted.text)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wanted.kind)))
        self.only.show_choice(wanted.only or None)
        self._tell()

    def show_counts(self, counts: Counts) -> None:
        """Say how many each choice would show."""
        found: dict[Only, int] = {
            "unlinked": counts.unlinked,
            "guesses": counts.guesses,
            "unread": counts.unread,
            "alike": counts.alike,
            "versions": counts.versions,
            "old": counts.old,
        }
        for code, words in only_words().items():
            made = self.only.buttons[code]
            made.setText(f"{words} {found[code]:,}")
            made.setAccessibleName(f"{words} {found[code]:,}")
            # What there is none of takes no room, unless it is what is asked for.
            made.setVisible(bool(found[code]) or code in ("unlinked", "guesses") or code == self._filter.only)
        unread = self.tr("{unread} could not be read, {wordless} have no words")
        self.only.buttons["unread"].setToolTip(
            unread.format(unread=counts.unread - counts.wordless, wordless=counts.wordless)
        )
        layout = self.only.layout()
        if layout is not None:
            layout.invalidate()

    def _ask(self, **values: object) -> None:
        self.show_filter(replace(self._filter, **values))  # type: ignore[arg-type]

    def _leave_out(self, field: str) -> None:
        self._ask(**{field: getattr(EvidenceFilter(), field)})
        if not self.chips.buttons:
            self.text.setFocus()

    def _show_all(self) -> None:
        self.show_filter(EvidenceFilter())
        self.text.setFocus()

    def _tell(self) -> None:
        self.more.filter = self._filter
        chips = chips_of(self._filter)
        self.chips.show_chips(chips, self.show_all)
        self.chips.setVisible(bool(chips))
        self.changed.emit(self._filter)

    def _lay_out(self) -> None:
        first = row(gap=sizes().gap)
        first.addWidget(self.text, 1)
        first.addWidget(self.kind)
        first.addWidget(self.more_button)
        self.chips.hide()
        self.setLayout(column(first, self.only, self.chips))


def _choices() -> list[Choice]:
    words = only_words()
    looks = {
        "unlinked": ("unlink", "warning"),
        "guesses": ("state-guess", "warning"),
        "unread": ("state-unread", "error"),
        "alike": ("copy", "warning"),
        "versions": ("undo", "muted"),
        "old": ("clock", "warning"),
    }
    return [Choice(only, words[only], *looks[only]) for only in ONLY if only]
