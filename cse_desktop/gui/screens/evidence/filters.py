"""The row above the table: what of the evidence is shown."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cse_desktop.domain.library import Counts, EvidenceFilter, EvidenceSet, Only
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS
from cse_desktop.gui.texts import form_word, kind_word
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

ONLY: tuple[Only, ...] = ("unlinked", "guesses", "unread")


class FilterBar(QWidget):
    """Text, kind, form, and what wants a look, with how many each would show."""

    changed = Signal(object)
    """EvidenceFilter."""
    moved_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SearchBox(
            self.tr("Filter by title, file, team, tag or element"), self.tr("Filter evidence"), wait=80
        )
        self.kind, self.form = QComboBox(), QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        self.form.setAccessibleName(self.tr("Form"))
        self.kind.addItem(self.tr("Any kind"), "")
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.form.addItem(self.tr("Any form"), "")
        for form in FORMS:
            self.form.addItem(form_word(form), form)
        for box in (self.kind, self.form):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(max(8, len(box.itemText(0))))
            box.currentTextChanged.connect(box.setToolTip)
        self.only = SegmentChooser(
            self.tr("Show only"),
            [
                Choice("unlinked", self.tr("Unlinked"), "unlink", "warning"),
                Choice("guesses", self.tr("To confirm"), "state-guess", "warning"),
                Choice("unread", self.tr("Not readable"), "state-unread", "error"),
            ],
        )
        self.within: EvidenceSet | None = None
        self.set_button = button("", self._leave_set, icon="close", role="segment")
        self.set_button.hide()
        self.text.setMinimumWidth(sizes().of(150))
        first = row(gap=sizes().gap)
        first.addWidget(self.text, 1)
        first.addWidget(self.kind)
        first.addWidget(self.form)
        self.setLayout(column(first, row(self.set_button, None), self.only))
        self.text.asked.connect(self._tell)
        self.text.moved_down.connect(self.moved_down)
        self.kind.activated.connect(self._tell)
        self.form.activated.connect(self._tell)
        self.only.chosen.connect(self._tell)

    def filter(self) -> EvidenceFilter:
        """What the bar asks for."""
        only: Only = next((code for code in ONLY if code == self.only.choice), "")
        return EvidenceFilter(
            self.text.text().strip(), self.kind.currentData(), self.form.currentData(), only, within=self.within
        )

    def show_filter(self, wanted: EvidenceFilter) -> None:
        """Stand at this filter, and say so."""
        with QSignalBlocker(self.text):
            self.text.setText(wanted.text)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wanted.kind)))
        self.form.setCurrentIndex(max(0, self.form.findData(wanted.form)))
        self.only.show_choice(wanted.only or None)
        self._show_set(wanted.within)
        self._tell()

    def show_counts(self, counts: Counts) -> None:
        """Say how many each choice would show."""
        words = {
            "unlinked": (self.tr("Unlinked {count}"), counts.unlinked),
            "guesses": (self.tr("To confirm {count}"), counts.guesses),
            "unread": (self.tr("Not readable {count}"), counts.unread),
        }
        for code, (sentence, count) in words.items():
            self.only.buttons[code].setText(sentence.format(count=count))
            self.only.buttons[code].setAccessibleName(sentence.format(count=count))

        unread = self.tr("{unread} could not be read, {wordless} have no words")
        self.only.buttons["unread"].setToolTip(
            unread.format(unread=counts.unread - counts.wordless, wordless=counts.wordless)
        )

    def _show_set(self, within: EvidenceSet | None) -> None:
        self.within = within
        self.set_button.setVisible(within is not None)
        if within is not None:
            self.set_button.setText(self.tr("Only: {title}").format(title=within.title))
            name = self.tr("Only: {title}. Press to show all evidence again.").format(title=within.title)
            self.set_button.setAccessibleName(name)
            self.set_button.setToolTip(name)

    def _leave_set(self) -> None:
        self._show_set(None)
        self.text.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.filter())
