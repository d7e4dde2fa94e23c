"""Asks which old review is to be read, of those that were submitted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.app.past import Submission
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row


class PastDialog(Frame):
    """`wanted` comes with the id of the review to be read."""

    wanted = Signal(str)

    help_name = "past"

    def __init__(self, made: Sequence[Submission], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Read an old review"), parent, width=560)
        advice = self.tr(
            "It opens exactly as it was submitted, with its evidence, words and ratings of then. "
            "Nothing can be changed there, and nothing of today is lost."
        )
        self.body.addWidget(label(advice, wrap=True))
        self.buttons: dict[str, QPushButton] = {}
        for one in reversed(made):
            self.body.addWidget(self._card(one))
        if not made:
            none = self.tr(
                "None was submitted yet. Note a pack as sent, or close a review, and it can be read here."
            )
            self.body.addWidget(label(none, "muted", wrap=True))
        self.body.addStretch(1)
        self.add_buttons(button(self.tr("Cancel"), self.reject))

    def _card(self, one: Submission) -> Card:
        if one.pack is None:
            told = self.tr("As it was closed on {day}").format(day=day(one.on))
        else:
            words = self.tr("As the pack “{name}” went out on {day}")
            told = words.format(name=one.pack.name, day=day(one.on))
        said = column(
            label(one.review.title, "heading", wrap=True), label(told, "muted", wrap=True), gap=sizes().gap_tiny
        )
        if one.review.outcome:
            said.addWidget(label(one.review.outcome, wrap=True))
        read = button(self.tr("Read"), lambda: self._choose(one.review.id), icon="preview")
        read.setAccessibleName(self.tr("Read {review}").format(review=one.review.title))
        self.buttons[one.review.id] = read
        line = row(gap=sizes().gap)
        line.addLayout(said, 1)
        line.addWidget(read)
        card = Card()
        card.body.addLayout(line)
        return card

    def _choose(self, review_id: str) -> None:
        self.wanted.emit(review_id)
        self.accept()
