"""The cards of the cycle: the review being prepared, what falls due, other reviews, what comes up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from cse_desktop.domain.reviews import DueReview, Reminder
from cse_desktop.gui.review_kinds import kind_words
from cse_desktop.gui.screens.reviews.cycle_state import ReviewFacts
from cse_desktop.gui.screens.reviews.words import mark_standing, when
from cse_desktop.gui.spoken import say
from cse_desktop.gui.texts import countdown, day, short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.status_pill import StatusPill

Deed = Callable[[], object]
Told = tuple[str, str, str, Deed]
"""A button: its words, its icon, what a screen reader says, and what it does."""


class ReviewCard(Card):
    """What is known of one review, and what can be done with it."""

    def __init__(
        self, facts: ReviewFacts, elements: int, today: date, deeds: Sequence[Told], main: str = ""
    ) -> None:
        """`main` are the words of the button that matters most."""
        super().__init__()
        review, standing = facts.review, mark_standing(facts.state)
        self.key = review.id
        self.setAccessibleName(review.title)
        top = row(gap=sizes().gap)
        top.addWidget(label(review.title, "heading", wrap=True), 1)
        pill = StatusPill(standing.symbol, standing.word, standing.tone if standing.tone != "muted" else "info")
        top.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        if facts.state == "next":
            self.body.addWidget(label(countdown(review.visit, today), "number", wrap=True))
        self.body.addLayout(_lines(_facts_of(facts, elements, today)))
        self.body.addStretch(1)
        self.body.addWidget(_buttons(deeds, main))


class DueCard(Card):
    """What the cycle asks for next and nobody has entered, each with a button that enters it."""

    def __init__(self, due: Sequence[DueReview], today: date, enter: Callable[[DueReview], object]) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self.body.addWidget(label(tr("Reviews", "Due next by the standard’s cycle"), "heading", wrap=True))
        for one in due:
            words = column(label(one.title, "subheading", wrap=True), label(when(one.due, today), "muted"), gap=0)
            named = tr("Reviews", "Enter: {title}").format(title=one.title)
            press = button(tr("Reviews", "Enter…"), lambda _=False, one=one: enter(one), icon="add")
            press.setAccessibleName(named)
            line = row(gap=sizes().gap)
            line.addWidget(IconLabel("calendar", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            line.addWidget(press, 0, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(line)
        self.body.addStretch(1)


class ReminderStrip(Card):
    """What comes up within two months, or is late."""

    def __init__(self, reminders: Sequence[Reminder], today: date) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self.setAccessibleName(tr("Reviews", "What comes up"))
        self.body.addWidget(label(tr("Reviews", "What comes up"), "heading"))
        for one in reminders:
            late = one.is_late(today)
            pill = (
                StatusPill("warning", tr("Reviews", "Late"), "error")
                if late
                else StatusPill("clock", tr("Reviews", "Soon"), "warning")
            )
            line = row(gap=sizes().gap)
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(f"{say(one.message)}: {when(one.day, today)}", wrap=True), 1)
            self.body.addLayout(line)


def _facts_of(facts: ReviewFacts, elements: int, today: date) -> list[tuple[str, str]]:
    tr = QCoreApplication.translate
    review = facts.review
    visit = day(review.visit) or tr("Reviews", "No date yet")
    if review.visit is not None and review.days > 1:
        visit = tr("Reviews", "{day}, %n days", "", review.days).format(day=visit)
    scope = tr("Reviews", "All {all}").format(all=elements)
    if facts.scope:
        scope = tr("Reviews", "1 of {all}|%n of {all}", "", facts.scope).format(all=elements)
    pack = when(review.deadline, today) if facts.state != "over" else short_day(review.deadline)
    found = [
        (tr("Reviews", "Kind"), kind_words(review.kind)),
        (tr("Reviews", "Visit"), visit),
        (
            tr("Reviews", "Pack wanted by"),
            pack or ("" if facts.state == "over" else tr("Reviews", "Not said yet")),
        ),
        (tr("Reviews", "Certification body"), review.body),
        (tr("Reviews", "Assessor"), review.assessor),
        (tr("Reviews", "Elements"), scope),
        (tr("Reviews", "What came of it"), review.outcome),
        (tr("Reviews", "Certificate until"), day(review.certificate_until)),
    ]
    if facts.state == "over":
        none = tr("Reviews", "None kept")
        count = tr("Reviews", "1 finding|%n findings", "", facts.findings) if facts.findings else none
        found.append((tr("Reviews", "From the assessor"), count))
    return [(name, words) for name, words in found if words]


def _lines(facts: Sequence[tuple[str, str]]) -> QFormLayout:
    made = QFormLayout()
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setHorizontalSpacing(sizes().gap_wide)
    made.setVerticalSpacing(sizes().gap_small)
    for name, words in facts:
        made.addRow(label(name, "muted"), label(words, wrap=True))
    return made


def _buttons(deeds: Sequence[Told], main: str) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, sizes().gap)
    for words, icon, told, deed in deeds:
        role = "primary" if words == main else ""
        press = button(words, lambda _=False, deed=deed: deed(), icon=icon, role=role)
        press.setAccessibleName(told)
        flow.addWidget(press)
    return made
