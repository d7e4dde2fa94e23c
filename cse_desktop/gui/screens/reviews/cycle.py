"""The tab on the cycle: a line through its years, the review being prepared, what falls due, what is over."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screens.reviews.cards import DueCard, ReminderStrip, ReviewCard, Told
from cse_desktop.gui.screens.reviews.cycle_state import DUE, CycleFacts, ReviewFacts, cycle_facts
from cse_desktop.gui.screens.reviews.deeds import Deeds
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.screens.reviews.timeline import Timeline
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column
from cse_desktop.gui.widgets.screen_head import below_head

LEAST = 400
"""Width, at the usual text size, of a card beside another."""


class CyclePage(Page):
    """The reviews of the cycle."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self.deeds = Deeds(session, self)
        self._facts: CycleFacts | None = None
        self.cards: dict[str, Card] = {}
        """The card of each review, by its id."""
        self.due: DueCard | None = None
        self.line = Timeline()
        self.enter = button(self.tr("Enter a review…"), self.enter_review, icon="add")
        self.enter.setEnabled(not session.read_only)
        self._lay_out()
        self.line.chosen.connect(self.show_target)

    def refresh(self, changes: Changes | None) -> None:
        """Show the reviews as they are now."""
        facts = cycle_facts(self.session.snapshot, self._day())
        if facts == self._facts:
            return
        self._facts = facts
        self.line.show_line(facts.line)
        self._no_line.setVisible(facts.line is None)
        self._no_cycle.setVisible(not facts.has_cycle)
        clear(self._inner)
        self.cards, self.due = {}, None
        if facts.reminders:
            self._inner.addWidget(ReminderStrip(facts.reminders, self._day()))
        self._inner.addWidget(Columns(*self._next_cards(facts), least=sizes().of(LEAST)))
        self._inner.addWidget(SectionHeader(self.tr("Reviews that are over")))
        if facts.over:
            cards = [self._card(one, self._deeds_of(one)) for one in facts.over]
            self._inner.addWidget(Columns(*cards, least=sizes().of(LEAST)))
        else:
            words = self.tr(
                "None yet. When a visit is over, close its review: it is kept here as it was submitted."
            )
            self._inner.addWidget(label(words, "muted", wrap=True))

    def show_target(self, target: str) -> None:
        """Go to the card of a review, or to the form of one that falls due."""
        if target.startswith(DUE) and self._facts is not None and not self.session.read_only:
            self.deeds.enter(self._facts.due[int(target.removeprefix(DUE))])
        elif target in self.cards:
            card = self.cards[target]
            self.view.ensureWidgetVisible(card)
            first = card.findChildren(QWidget)
            ready = [w for w in first if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
            if ready:
                ready[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_review(self) -> None:
        """Ask for a new review."""
        self.deeds.enter()

    def _day(self) -> date:
        """Today; while an old review is read the day on which it was submitted."""
        past = self.session.past
        return past.on if past is not None else date.today()  # noqa: DTZ011 - the local day

    def _next_cards(self, facts: CycleFacts) -> list[QWidget]:
        prepared = facts.prepared
        shown: list[QWidget] = [self._card(prepared, self._deeds_of(prepared), self._main(prepared))]
        if facts.due:
            self.due = DueCard(facts.due, self._day(), self.deeds.enter)
            self.due.setEnabled(not self.session.read_only)
            shown.append(self.due)
        shown += [self._card(one, self._deeds_of(one)) for one in facts.later]
        return shown

    def _main(self, facts: ReviewFacts) -> str:
        """The button that matters most: going on once the visit is over, before that choosing the day."""
        visit = facts.review.visit
        if visit is not None and visit < self._day():
            return self.tr("Roll forward…") if facts.rated else self.tr("Close…")
        return self.tr("Change…") if visit is None else ""

    def _card(self, facts: ReviewFacts, deeds: list[Told], main: str = "") -> ReviewCard:
        elements = len(self.session.snapshot.standard.elements)
        made = ReviewCard(facts, elements, self._day(), deeds, main)
        self.cards[facts.review.id] = made
        return made

    def _deeds_of(self, facts: ReviewFacts) -> list[Told]:
        review, told = facts.review, facts.review.title
        changing: list[Told] = []
        if facts.state == "over":
            changing.append(
                (self.tr("Read as it was submitted"), "preview", "", lambda: self.read_past(review.id))
            )
        if self.session.read_only:
            return [(words, icon, f"{words}: {told}", deed) for words, icon, _, deed in changing]
        if facts.state == "over":
            changing.append((self.tr("Roll forward…"), "arrow-right", "", lambda: self.roll(review.id)))
        changing.append((self.tr("Change…"), "edit", "", lambda: self.deeds.change(review)))
        if facts.state == "next":
            act = self.session.act
            changing.append((self.tr("Choose elements…"), "elements", "", lambda: act("review.scope")))
            changing.append((self.tr("Close…"), "checked", "", lambda: self.deeds.close(review)))
            changing.append((self.tr("Roll forward…"), "arrow-right", "", lambda: self.roll("")))
        else:
            changing.append((self.tr("Remove"), "remove", "", lambda: self.deeds.remove(review)))
        return [(words, icon, f"{words}: {told}", deed) for words, icon, _, deed in changing]

    def read_past(self, review_id: str) -> None:
        """Read a review as it was submitted."""
        self.session.review_meant = review_id
        self.session.act("review.read_past")

    def roll(self, review_id: str) -> None:
        """Go on from a review to the next, with what was said in it; empty: from the one being prepared."""
        self.session.review_meant = review_id
        self.session.act("review.roll")

    def _lay_out(self) -> None:
        set_role(self, "page")
        hint = self.tr("What was, what is being prepared, and what is due. Press a review to go to it.")
        self._no_line = EmptyState(
            "calendar",
            self.tr("No review has a date yet"),
            self.tr("Enter the day of the visit: the years of the cycle are counted from it."),
        )
        self._no_cycle = label(
            self.tr(
                "This standard has no cycle of reviews: nothing falls due by itself. Enter them as they come."
            ),
            "muted",
            wrap=True,
        )
        years = Card()
        header = SectionHeader(self.tr("Year by year"), hint, self.enter)
        for widget in (header, self._no_cycle, self.line, self._no_line):
            years.body.addWidget(widget)
        self.view = below_head()
        self._inner: QVBoxLayout = column(gap=sizes().gap_wide)
        self.view.body.addWidget(years)
        self.view.body.addLayout(self._inner)
        self.view.body.addStretch(1)
        self.setLayout(column(self.view))
