"""Asks what came of a review, and says plainly what closing it does."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import FULL, DueReview, due_reviews, proposed_certificate
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.screens.reviews.asking import Asked
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row


class CloseDialog(Frame):
    """`wanted` comes with the outcome, the end of the certificate, and whether the next one is to be entered."""

    wanted = Signal(str, object, bool)
    roll_wanted = Signal()
    """Rather go on with what was said in it."""

    help_name = "reviews"

    def __init__(self, snapshot: Snapshot, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Close the review"), parent, width=560)
        self._waiting = [r for r in snapshot.reviews if r.closed_at is None and r.id != review.id]
        self._due: DueReview | None = next(iter(due_reviews(snapshot.reviews, snapshot.standard.cycle)), None)
        self.outcome = QLineEdit(review.outcome)
        self.outcome.setPlaceholderText(self.tr("Such as Awarded, with 3 Compliance Plus"))
        self.until = DateField(self.tr("The certificate holds until"), self.tr("Such as 1 March 2030"))
        proposed = review.certificate_until or proposed_certificate(
            review, snapshot.reviews, snapshot.standard.cycle
        )
        self.until.fill(proposed)
        self.next = QCheckBox(self.tr("Enter the next review too"))
        self.next.setChecked(True)
        self.following = label("", "muted", wrap=True)
        self.rows = {
            "outcome": Asked(self.tr("What came of it"), self.outcome, self.tr("In your own words.")),
            "certificate_until": Asked(
                self.tr("The certificate holds until"), self.until, self._why(review, proposed)
            ),
        }
        self.body.addWidget(label(review.title, "heading", wrap=True))
        if review.visit is not None and review.visit > date.today():  # noqa: DTZ011 - the local day
            early = self.tr("Its visit is still to come, on {day}. Is it really over?")
            told = row(IconLabel("warning", "warning", sizes().icon_small), gap=sizes().gap_small)
            told.addWidget(label(early.format(day=day(review.visit)), wrap=True), 1)
            self.body.addLayout(told)
        for placed in (*self.rows.values(), self.next, self.following):
            self.body.addWidget(placed)
        for widget in (self.next, self.following):
            widget.setVisible(not self._waiting and self._due is not None)
        if self._due is not None:
            self.following.setText(f"{self._due.title}, {day(self._due.due)}")
        self.consequence = label("", wrap=True)
        self.body.addWidget(self.consequence)
        self.roll = button(self.tr("Roll forward instead…"), self._roll, icon="arrow-right")
        self.body.addLayout(row(self.roll, None))
        self.save = button(self.tr("Close the review"), self._accept, role="primary")
        self.add_buttons(go_on=self.save, leave=button(self.tr("Cancel"), self.reject))
        self.next.toggled.connect(self._say_consequence)
        self._say_consequence()

    def refuse(self, field: str, words: str) -> None:
        """Say what is wrong, at its field; the rest is kept as it was typed."""
        self.save.setEnabled(True)
        for name, asked in self.rows.items():
            asked.say_problem(words if name == field else "")

    @property
    def enters_next(self) -> bool:
        """Whether the one that falls due next is to be entered at the same time."""
        return not self._waiting and self._due is not None and self.next.isChecked()

    def _why(self, review: Review, proposed: date | None) -> str:
        if proposed is None:
            return self.tr("Leave it empty where there is no certificate.")
        if review.kind == FULL:
            return self.tr("Proposed by the years of the standard’s cycle. Change it if yours says otherwise.")
        return self.tr("As it was before: this kind of review leaves the certificate as it is.")

    def _say_consequence(self) -> None:
        following = self._waiting[0].title if self._waiting else ""
        if self._due is not None and self.enters_next:
            following = self._due.title
        if following:
            words = self.tr(
                "What was said and found stays, and can be read as it is now at any time. From now on you prepare "
                "“{title}”, which begins without ratings and narratives. Roll forward instead to take them along."
            )
            self.consequence.setText(words.format(title=following))
        else:
            self.consequence.setText(
                self.tr("There is no other review to prepare yet. Enter the next one first, then close this one.")
            )
        self.save.setEnabled(bool(following))

    def _roll(self) -> None:
        self.reject()
        self.roll_wanted.emit()

    def _accept(self) -> None:
        for asked in self.rows.values():
            asked.say_problem("")
        if not self.until.check():
            return
        self.save.setEnabled(False)
        self.wanted.emit(self.outcome.text().strip(), self.until.value, self.enters_next)
