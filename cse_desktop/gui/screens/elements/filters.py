"""What the tree is narrowed to: chips that are on or off, and a rating."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from cse_desktop.domain.standard import NOT_APPLICABLE, Standard
from cse_desktop.gui.screens.elements.state import UNRATED, Wanted
from cse_desktop.gui.standing import Standing, rating_standing
from cse_desktop.gui.theme import appearance, icon, set_role, sizes
from cse_desktop.gui.widgets.layouts import FlowLayout, column


class FilterBar(QWidget):
    """All that is chosen here must be true of an element."""

    changed = Signal()

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = standard
        self.gaps = self._chip(self.tr("Has gaps"), self.tr("Elements for which something is missing"))
        self.unproved = self._chip(self.tr("No evidence"), self.tr("Elements to which nothing is linked"))
        self.mine = self._chip(self.tr("Mine"), "")
        self.in_review = self._chip(self.tr("In this review"), "")
        self.found = self._chip(self.tr("With findings"), self.tr("Elements of which the assessor said something"))
        self.rating = QComboBox()
        self.rating.setAccessibleName(self.tr("Which rating"))
        self.rating.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rating.setMinimumContentsLength(12)
        self._fill()
        chips = QWidget()
        flow = FlowLayout(chips, sizes().gap_small)
        for chip in self._chips():
            flow.addWidget(chip)
        self.setLayout(column(chips, self.rating, gap=sizes().gap))
        self.rating.activated.connect(self.changed)
        appearance().changed.connect(self._fill)

    def wanted(self, words: str) -> Wanted:
        """What is chosen, with what was typed."""
        return Wanted(
            words,
            gaps=self.gaps.isChecked(),
            unproved=self.unproved.isChecked(),
            mine=self.mine.isChecked(),
            in_review=self.in_review.isChecked() and self.in_review.isEnabled(),
            found=self.found.isChecked() and not self.found.isHidden(),
            rating=self.rating.currentData() or "",
        )

    def reset(self) -> None:
        """Choose nothing."""
        for chip in self._chips():
            with QSignalBlocker(chip):
                chip.setChecked(False)
        self.rating.setCurrentIndex(0)

    def show_person(self, name: str) -> None:
        """Say whose elements are "mine"."""
        text = self.tr("Elements whose owner is {name}. Your name stands in the preferences.")
        self.mine.setToolTip(text.format(name=name))

    def show_scope(self, *, narrowed: bool) -> None:
        """Say whether the review leaves elements out; where it covers all, there is nothing to narrow."""
        self.in_review.setEnabled(narrowed)
        all_of_them = self.tr("This review covers every element")
        self.in_review.setToolTip(self.tr("Elements that this review covers") if narrowed else all_of_them)

    def show_findings(self, *, there_are: bool) -> None:
        """Offer to narrow to what the assessor spoke of, once there is something."""
        self.found.setVisible(there_are)

    def _chips(self) -> tuple[QPushButton, ...]:
        return self.gaps, self.unproved, self.mine, self.in_review, self.found

    def _chip(self, words: str, help_text: str) -> QPushButton:
        made = QPushButton(words)
        set_role(made, "segment")
        made.setAutoDefault(False)
        made.setCheckable(True)
        made.setToolTip(help_text)
        made.setAccessibleName(self.tr("Only elements: {words}").format(words=words))
        made.toggled.connect(self.changed)  # a screen reader toggles without a click
        return made

    def _fill(self) -> None:
        chosen = self.rating.currentIndex()
        self.rating.clear()
        self.rating.addItem(self.tr("Any rating"), "")
        for code, standing in self._ratings():
            self.rating.addItem(icon(standing.symbol, standing.tone), standing.word, code)
        self.rating.setCurrentIndex(max(0, chosen))

    def _ratings(self) -> Iterator[tuple[str, Standing]]:
        codes = [rating.code for rating in self._standard.ratings]
        codes += [NOT_APPLICABLE] if self._standard.not_applicable_allowed else []
        for code in codes:
            yield code, rating_standing(self._standard, code)
        yield UNRATED, rating_standing(self._standard, None)
