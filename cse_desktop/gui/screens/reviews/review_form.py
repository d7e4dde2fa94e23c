"""Asks what there is to say of a review: title, kind, days, deadline of the pack, who assesses, which elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import FULL, proposed_deadline
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.review_kinds import kind_words, kinds_of
from cse_desktop.gui.screens.reviews.asking import Asked
from cse_desktop.gui.screens.reviews.form_state import likely_scope
from cse_desktop.gui.texts import short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, row

MOST_DAYS = 14
"""Of a visit, that are offered."""


class ReviewDialog(Frame):
    """`wanted` comes with what was said, by field; the dialog stays until it is told that this was kept."""

    wanted = Signal(object)

    help_name = "reviews"

    def __init__(self, snapshot: Snapshot, review: Review, parent: QWidget | None = None) -> None:
        """`review` is one that is entered, or what the form of a new one (without an id) begins with."""
        title = self.tr("Change the review") if review.id else self.tr("Enter a review")
        super().__init__(title, parent, width=620)
        self._snapshot, self._review = snapshot, review
        self._scope = tuple(review.scope)
        self._scope_is_mine = bool(review.id)
        """Whether a person chose the elements."""
        self.title = QLineEdit(review.title)
        self.title.setPlaceholderText(self.tr("Such as First annual review"))
        self.kind = QComboBox()
        for kind in kinds_of(snapshot.standard.cycle, review.kind):
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(review.kind))
        self.visit = DateField(self.tr("First day of the visit"), self.tr("Such as 1 March 2027"))
        self.visit.fill(review.visit)
        self.days = QComboBox()
        for count in range(1, max(MOST_DAYS, review.days) + 1):
            self.days.addItem(self.tr("1 day|%n days", "", count), count)
        self.days.setCurrentIndex(self.days.findData(review.days))
        self.deadline = DateField(self.tr("Day on which the pack is wanted"), self.tr("Such as 8 February 2027"))
        self.deadline.fill(review.deadline)
        self.suggest = button("", self._take_suggestion, role="quiet", icon="suggest")
        self.body_name = QLineEdit(review.body)
        self.assessor = QLineEdit(review.assessor)
        self.covers = label("", wrap=True)
        self.choose = button(self.tr("Choose elements…"), self._choose, icon="elements")
        self.rows: dict[str, Asked] = {}
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.visit.edited.connect(self._dates_changed)
        self.deadline.edited.connect(self._dates_changed)
        self._dates_changed()
        self._say_scope()

    def said(self) -> Mapping[str, Any]:
        """What stands in the fields. Raises ValueError for what is no date."""
        return {
            "title": self.title.text(),
            "kind": str(self.kind.currentData()),
            "visit": self.visit.value,
            "days": int(self.days.currentData()),
            "deadline": self.deadline.value,
            "body": self.body_name.text().strip(),
            "assessor": self.assessor.text().strip(),
            "scope": self._scope,
        }

    def refuse(self, field: str, words: str) -> None:
        """Say what is wrong, at its field; the rest is kept as it was typed."""
        self.save.setEnabled(True)
        for name, asked in self.rows.items():
            asked.say_problem(words if name == field else "")

    def _lay_out(self) -> None:
        pack_help = self.tr("Most assessors want the pack two to four weeks before they come.")
        self.rows = {
            "title": Asked(self.tr("Title"), self.title),
            "kind": Asked(self.tr("Kind"), self.kind),
            "visit": Asked(self.tr("First day of the visit"), self.visit),
            "days": Asked(self.tr("Days the visit takes"), self.days),
            "deadline": Asked(self.tr("The pack is wanted by"), self.deadline, pack_help),
            "body": Asked(self.tr("Certification body"), self.body_name),
            "assessor": Asked(self.tr("Assessor"), self.assessor),
        }
        suggested = QWidget()
        suggested.setLayout(row(self.suggest, None))
        covering = QWidget()
        flow = FlowLayout(covering, sizes().gap)
        flow.addWidget(self.choose)
        least = sizes().of(240)
        for placed in (
            self.rows["title"],
            Columns(self.rows["kind"], self.rows["days"], least=least),
            self.rows["visit"],
            self.rows["deadline"],
            suggested,
            Columns(self.rows["body"], self.rows["assessor"], least=least),
            label(self.tr("Elements"), "subheading"),
            self.covers,
            covering,
        ):
            self.body.addWidget(placed)
        self.save = button(self.tr("Save"), self._accept, role="primary")
        self.add_buttons(go_on=self.save, leave=button(self.tr("Cancel"), self.reject))

    def _accept(self) -> None:
        for asked in self.rows.values():
            asked.say_problem("")
        if not self.visit.check() or not self.deadline.check():
            return
        self.save.setEnabled(False)
        self.wanted.emit(self.said())

    def _dates_changed(self) -> None:
        visit = self._day_of(self.visit)
        wanted = proposed_deadline(visit) if visit is not None else None
        self.suggest.setVisible(wanted is not None and self._day_of(self.deadline) != wanted)
        if wanted is not None:
            words = self.tr("Three weeks before: {day}")
            self.suggest.setText(words.format(day=short_day(wanted)))
        self._kind_changed()

    def _take_suggestion(self) -> None:
        visit = self._day_of(self.visit)
        if visit is not None:
            self.deadline.forget()
            with QSignalBlocker(self.deadline):
                self.deadline.fill(proposed_deadline(visit))
            self.deadline.setFocus()
            self._dates_changed()

    def _day_of(self, field: DateField) -> date | None:
        try:
            return field.value
        except ValueError:
            return None

    def _kind_changed(self) -> None:
        if not self._scope_is_mine:
            self._scope = () if self.kind.currentData() == FULL else self._likely()
        self._say_scope()

    def _likely(self) -> tuple[str, ...]:
        kind, visit = str(self.kind.currentData()), self._day_of(self.visit)
        return likely_scope(self._snapshot, self._review, kind, visit)

    def _say_scope(self) -> None:
        count, everything = len(self._scope), len(self._snapshot.standard.elements)
        if not count:
            self.covers.setText(self.tr("The whole standard: all {all} elements").format(all=everything))
            return
        words = self.tr("1 of {all} elements|%n of {all} elements", "", count).format(all=everything)
        if self._scope == self._likely():
            again = self.tr("those that were more than compliant or not fully met last time")
            words = f"{words}: {again}"
        self.covers.setText(words)

    def _choose(self) -> None:
        standard, everything = self._snapshot.standard, frozenset(e.code for e in self._snapshot.standard.elements)
        scope = everything.intersection(self._scope) or everything
        dialog = ScopeDialog(standard, scope, self, likely=self._likely())
        dialog.wanted.connect(self._chosen)
        dialog.open()

    def _chosen(self, codes: Sequence[str]) -> None:
        self._scope_is_mine = True
        self._scope = () if len(codes) == len(self._snapshot.standard.elements) else tuple(codes)
        self._say_scope()


def changed(review: Review, said: Mapping[str, Any]) -> dict[str, Any]:
    """What of the fields is otherwise than it is kept."""
    now = replace(review, **said)
    return {name: value for name, value in said.items() if getattr(review, name) != getattr(now, name)}
