"""The overview: numbers, the map of all elements, coverage against the pass rule, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.overview.cards import CoverageCard, FactCard, StepsCard
from cse_desktop.gui.screens.overview.map import ElementMap
from cse_desktop.gui.screens.overview.state import coverage, facts, next_steps
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing, all_standings, element_standing
from cse_desktop.gui.texts import countdown, day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card, ScrollPage
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.labels import SectionHeader
from cse_desktop.gui.widgets.layouts import FlowLayout, column
from cse_desktop.gui.widgets.status_pill import StatusPill


class OverviewScreen(Screen):
    """How the whole portfolio stands."""

    name = "overview"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.visit = FactCard("calendar")
        self.elements = FactCard("elements")
        self.evidence = FactCard("evidence")
        self.gaps = FactCard("gaps")
        self.map = ElementMap(session.snapshot.standard)
        self.coverage = CoverageCard()
        self.steps = StepsCard(session)
        self._legend = FlowLayout(gap=sizes().gap)
        self._pills: dict[Standing, StatusPill] = {}
        self._lay_out()
        self.visit.clicked.connect(lambda: session.act("portfolio.details"))
        self.elements.clicked.connect(lambda: session.go("elements"))
        self.evidence.clicked.connect(lambda: session.go("evidence"))
        self.gaps.clicked.connect(lambda: session.go("gaps"))
        self.map.chosen.connect(self._element_chosen)
        session.files_checked.connect(self._files_checked)

    def refresh(self, changes: Changes | None) -> None:
        """Bring every card up to date."""
        snapshot, gaps = self.session.snapshot, self.session.gaps
        self._show_facts()
        standings = {e.code: element_standing(snapshot, e.code) for e in snapshot.standard.elements}
        self.map.show_standings(standings)
        self._show_legend(Counter(standings.values()))
        self.coverage.show_coverage(snapshot, coverage(snapshot))
        self.steps.show_steps(next_steps(snapshot, gaps))

    def _lay_out(self) -> None:
        page = ScrollPage()
        cards = (self.visit, self.elements, self.evidence, self.gaps)
        page.body.addWidget(Columns(*cards, least=sizes().of(200)))
        card = Card()
        count = len(self.session.snapshot.standard.elements)
        title = self.tr("All %n elements", "", count)
        card.body.addWidget(SectionHeader(title, self.tr("Choose one to work on it.")))
        legend = QWidget()
        legend.setLayout(self._legend)
        card.body.addWidget(legend)
        card.body.addWidget(self.map)
        page.body.addWidget(card)
        page.body.addWidget(Columns(self.coverage, self.steps, least=sizes().of(400)))
        page.body.addStretch(1)
        self.setLayout(column(page))

    def _show_facts(self) -> None:
        held = facts(self.session.snapshot, self.session.gaps)
        when = countdown(held.visit, date.today())  # noqa: DTZ011 - the local day
        number, _, words = when.partition(" ")
        if not number.isdigit():
            number, words = "–", when
        self.visit.show_fact(number, words, day(held.visit) or self.tr("Set the date"))
        rated = self.tr("{rated} of {elements}").format(rated=held.rated, elements=held.elements)
        left = held.elements - held.rated
        more = self.tr("%n still to rate", "", left) if left else self.tr("Every one is rated")
        self.elements.show_fact(rated, self.tr("elements rated"), more)
        notes = []
        if held.unlinked:
            notes.append(self.tr("%n not linked", "", held.unlinked))
        if held.guessed:
            notes.append(self.tr("%n with guesses to confirm", "", held.guessed))
        nothing = self.tr("All of it is linked") if held.evidence else self.tr("Drop files here to begin")
        pieces = self.tr("piece of evidence|pieces of evidence", "", held.evidence)
        self.evidence.show_fact(str(held.evidence), pieces, ", ".join(notes) or nothing)
        serious = self.tr("%n serious", "", held.serious)
        words = self.tr("gap|gaps", "", held.gaps)
        self.gaps.show_fact(str(held.gaps), words, serious if held.serious else self.tr("None of them serious"))

    def _show_legend(self, counts: Mapping[Standing, int]) -> None:
        for standing in all_standings(self.session.snapshot.standard):
            if standing not in self._pills:
                self._pills[standing] = StatusPill()
                self._legend.addWidget(self._pills[standing])
            pill, count = self._pills[standing], counts.get(standing, 0)
            pill.show_state(standing.symbol, f"{standing.word}: {count}", standing.tone)
            pill.setVisible(bool(count))

    def _element_chosen(self, code: str) -> None:
        self.session.go("elements", code)

    def _files_checked(self) -> None:
        if self.isVisible():
            self.refresh(None)
