"""The tab on what the ratings so far mean under the pass rule, on what would change, and on last time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.reviewing import forecast_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.forecast import Forecast
from cse_desktop.domain.history_of_reviews import Comparison
from cse_desktop.domain.pack_words import level_word
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.reviews.group_card import GroupCard, element_button
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.screens.reviews.what_if import WhatIfCard
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.spoken import say
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column
from cse_desktop.gui.widgets.screen_head import below_head

LEAST = 400
"""Width, at the usual text size, of a group beside another."""


class ForecastPage(Page):
    """What the ratings so far mean."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._shown: Forecast | None = None
        self.groups: dict[str, GroupCard] = {}
        rule = session.snapshot.standard.pass_rule
        self.what_if = WhatIfCard(session, rule) if rule is not None else None
        self.overall = label("", "heading", wrap=True)
        self.rule = label(self._rule_words(), "muted", wrap=True)
        self.since = Card()
        self._lay_out()

    def refresh(self, changes: Changes | None) -> None:
        """Ask for the forecast, off the main thread."""
        if self.what_if is None:
            return

        def answer(ws: Workspace, ctx: Context) -> tuple[Snapshot, Forecast | None]:
            return ws.snapshot, forecast_of(ws)

        self.session.ask("reviews.forecast", answer, self._show)

    def show_target(self, target: str) -> None:
        """Ask what if this element slips."""
        if self.what_if is not None:
            self.what_if.choose(target)
            self.view.ensureWidgetVisible(self.what_if)

    def begin_what_if(self) -> None:
        """Have the focus where an element is chosen."""
        if self.what_if is not None:
            self.view.ensureWidgetVisible(self.what_if)
            self.what_if.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> str:
        """The element that is chosen in what if."""
        return self.what_if.picker.code if self.what_if is not None else ""

    def _show(self, answered: tuple[Snapshot, Forecast | None]) -> None:
        snapshot, found = answered
        rule = snapshot.standard.pass_rule
        if found is None or rule is None or self.what_if is None:
            return
        self.stack.setCurrentIndex(0)
        self.what_if.show_present(found)
        if found == self._shown:
            return
        self._shown = found
        self.overall.setText(self.session.say(found.overall))
        clear(self._places)
        self.groups = {
            group.tally.group.code: GroupCard(snapshot, rule, group, self._go) for group in found.groups
        }
        self._places.addWidget(Columns(*self.groups.values(), least=sizes().of(LEAST)))
        self._show_since(snapshot, found.compared)

    def _go(self, code: str) -> None:
        self.session.go("elements", code)

    def _show_since(self, snapshot: Snapshot, compared: Comparison | None) -> None:
        clear(self._since)
        if compared is None:
            words = self.tr("There is no review before this one to compare with.")
            self._since.addWidget(label(self.tr("Compared with last time"), "heading"))
            self._since.addWidget(label(words, "muted", wrap=True))
            return
        titles = {code: card.title for code, card in self.groups.items()}
        title = self.tr("Compared with “{title}”").format(title=compared.before.title)
        self._since.addWidget(label(title, "heading", wrap=True))
        counted = self.tr("Of elements that a review did not look at, the rating given last counts.")
        self._since.addWidget(label(counted, "muted", wrap=True))
        self._since.addWidget(self._then_and_now(titles, compared))
        for words, none, moved in (
            (self.tr("Rated higher now"), self.tr("No element is rated higher."), compared.up),
            (self.tr("Rated lower now"), self.tr("No element is rated lower."), compared.down),
        ):
            self._since.addWidget(label(words, "subheading"))
            self._since.addWidget(self._moved(snapshot, moved) if moved else label(none, "muted", wrap=True))

    def _then_and_now(self, titles: Mapping[str, str], compared: Comparison) -> QWidget:
        made, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sizes().gap_huge)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(3, 2)
        for at, words in enumerate(("", self.tr("Met then"), self.tr("Met now"))):
            grid.addWidget(label(words, "overline"), 0, at)
        words = self.tr("{met} of {rated} rated")
        for line, one in enumerate(compared.groups, start=1):
            then = words.format(met=one.met_then, rated=one.rated_then)
            grid.addWidget(label(f"{one.group}  {titles[one.group]}", wrap=True), line, 0)
            grid.addWidget(label(then), line, 1)
            grid.addWidget(label(words.format(met=one.met_now, rated=one.rated_now), "subheading"), line, 2)
        made.setLayout(grid)
        return made

    def _moved(self, snapshot: Snapshot, moved: Sequence[tuple[str, str, str]]) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, sizes().gap_small)
        for code, then, now in moved:
            standing = rating_standing(snapshot.standard, now)
            was = rating_standing(snapshot.standard, then).word
            words = self.tr("{now}, then {then}").format(now=standing.word, then=was)
            flow.addWidget(element_button(snapshot, code, standing, self._go, words))
        return made

    def _rule_words(self) -> str:
        standard = self.session.snapshot.standard
        rule = standard.pass_rule
        if rule is None:
            return ""
        level, percent = say(level_word(standard, rule.level)).lower(), round(rule.threshold * 100)
        words = self.tr("The rule: {percent} % of each {level} must be met").format(percent=percent, level=level)
        if rule.most_partial is None:
            return f"{words}."
        most = self.tr("with at most 1 partly met|with at most %n partly met", "", rule.most_partial)
        return f"{words}, {most}."

    def _lay_out(self) -> None:
        head = Card()
        for made in (self.overall, self.rule):
            head.body.addWidget(made)
        self._places, self._since = column(gap=sizes().gap_wide), column(gap=sizes().gap)
        self.since.body.addLayout(self._since)
        self.view = below_head()
        self.view.body.addWidget(head)
        self.view.body.addLayout(self._places)
        if self.what_if is not None:
            self.view.body.addWidget(self.what_if)
        self.view.body.addWidget(self.since)
        self.view.body.addStretch(1)
        none = EmptyState(
            "measure",
            self.tr("This standard has no pass rule"),
            self.tr("There is no mark to reach and nothing to forecast. The overview shows your ratings."),
            self.tr("Go to the overview"),
            lambda: self.session.go("overview"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(none)
        self.stack.setCurrentIndex(0 if self.what_if is not None else 1)
        self.setLayout(column(self.stack))
