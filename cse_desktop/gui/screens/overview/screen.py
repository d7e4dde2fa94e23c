"""The overview: numbers, the map of all elements, coverage, what to do next, what changed, the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.pictures.ink import slide_family
from cse_desktop.gui.pictures.slide import Slide
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.overview.bars import age_bars, age_legend, kind_bars, link_legend, team_bars
from cse_desktop.gui.screens.overview.cards import CoverageCard, FactCard
from cse_desktop.gui.screens.overview.charts import AmountCard
from cse_desktop.gui.screens.overview.drawing import Cell, MapFacts, MapRow, draw_map
from cse_desktop.gui.screens.overview.figures import by_age, by_kind, by_team, missing_kinds
from cse_desktop.gui.screens.overview.map import ElementMap
from cse_desktop.gui.screens.overview.since import SinceCard
from cse_desktop.gui.screens.overview.state import blocks, coverage, facts
from cse_desktop.gui.screens.overview.steps import StepsCard
from cse_desktop.gui.screens.overview.steps_state import next_steps
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing, all_standings, element_standing, outside_standing
from cse_desktop.gui.texts import day, days_left, kind_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.turns import Turns
from cse_desktop.gui.widgets.cards import Card, ScrollPage
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.labels import SectionHeader
from cse_desktop.gui.widgets.layouts import FlowLayout, column
from cse_desktop.gui.widgets.picture_button import PictureButton
from cse_desktop.gui.widgets.status_pill import StatusPill

OF_THE_SPREAD = {"portfolio", "review", "evidence", "link"}
"""Kinds of row that say how the evidence is spread, and what stands below the pictures of it."""


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
        self.map_picture = PictureButton(session, self.map_slide, self.map_figures)
        self.coverage = CoverageCard(session)
        self.steps = StepsCard(session)
        self.since = SinceCard(session)
        nothing = self.tr("Nothing to show yet: import your evidence first.")
        self.ages = AmountCard(session, self.tr("Evidence by age"), self.tr("Age"), nothing)
        self.kinds = AmountCard(session, self.tr("Evidence by kind"), self.tr("Kind"), nothing)
        self.teams = AmountCard(session, self.tr("Evidence by team"), self.tr("Team"), nothing)
        self._legend = FlowLayout(gap=sizes().gap)
        self._pills: dict[Standing, StatusPill] = {}
        self._turns = Turns(self)
        self._lay_out()
        self.visit.clicked.connect(lambda: session.act("portfolio.details"))
        self.elements.clicked.connect(lambda: session.go("elements"))
        self.evidence.clicked.connect(lambda: session.go("evidence"))
        self.gaps.clicked.connect(lambda: session.go("gaps"))
        self.map.chosen.connect(self._element_chosen)
        session.files_checked.connect(self._files_checked)

    def refresh(self, changes: Changes | None) -> None:
        """Bring every card up to date.

        After a change, those that count all the evidence have a turn of their own each: while files come in they
        change again and again, and all in one turn would keep a person waiting each time.
        """
        self._show_facts()
        self._show_map()
        self._show_coverage()
        self._show_steps()
        self.since.refresh()
        if changes is None:
            self._turns.drop()
            for show in self._spread():
                show()
        elif changes.kinds & OF_THE_SPREAD:
            self._turns.add(*self._spread())

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not up to date yet will be when it is shown again."""
        self._stale |= self._turns.drop()
        super().hideEvent(event)

    def map_slide(self) -> Slide:
        """The map as it would be saved now."""
        title = self._map_title()
        return Slide(title, "", self._below(), slide_family(), partial(draw_map, self._map_facts()))

    def map_figures(self) -> list[list[str]]:
        """Every element with its state, as a table."""
        standings, scope = self._standings(), self.session.snapshot.scope
        outside = outside_standing().word
        lines = [[self.tr("Code"), self.tr("Element"), self.tr("State"), ""]]
        for element in self.session.snapshot.standard.elements:
            more = "" if element.code in scope else outside
            lines.append([element.code, element.title, standings[element.code].word, more])
        return lines

    def _standings(self) -> dict[str, Standing]:
        snapshot = self.session.snapshot
        return {e.code: element_standing(snapshot, e.code) for e in snapshot.standard.elements}

    def _map_facts(self) -> MapFacts:
        snapshot, standings = self.session.snapshot, self._standings()
        rows = []
        for block in blocks(snapshot.standard.groups):
            inner = []
            for group, elements in block.blocks:
                name = "" if group is block.group else f"{group.code} {group.title}"
                cells = (Cell(e.code, standings[e.code], e.code not in snapshot.scope) for e in elements)
                inner.append((name, tuple(cells)))
            rows.append(MapRow(f"{block.group.code}  {block.group.title}", tuple(inner)))
        counts = self._legend_counts(standings)
        order = (*all_standings(snapshot.standard), outside_standing())
        legend = (Standing(s.symbol, s.tone, f"{s.word}: {counts[s]}") for s in order if counts[s])
        return MapFacts(tuple(rows), tuple(legend))

    def _legend_counts(self, standings: Mapping[str, Standing]) -> Counter[Standing]:
        counts = Counter(standings.values())
        scope = self.session.snapshot.scope
        counts[outside_standing()] = sum(1 for code in standings if code not in scope)
        return counts

    def _map_title(self) -> str:
        return self.tr("All %n elements", "", len(self.session.snapshot.standard.elements))

    def _below(self) -> str:
        """What stands under every picture: whose portfolio, which standard, as of which day."""
        snapshot = self.session.snapshot
        today = day(date.today())  # noqa: DTZ011 - the local day
        return " · ".join((snapshot.portfolio.organisation, snapshot.standard.title, today))

    def _show_map(self) -> None:
        standings = self._standings()
        self.map.show_standings(standings, self.session.snapshot.scope)
        self._show_legend(self._legend_counts(standings))

    def _show_coverage(self) -> None:
        snapshot = self.session.snapshot
        self.coverage.show_coverage(snapshot, coverage(snapshot), self._below())

    def _show_steps(self) -> None:
        self.steps.show_steps(next_steps(self.session.snapshot, self.session.gaps))

    def _spread(self) -> tuple[Callable[[], None], ...]:
        return self._show_ages, self._show_kinds, self._show_teams

    def _show_ages(self) -> None:
        snapshot = self.session.snapshot
        visit = snapshot.review.visit
        told = self.tr("On the day of the visit, {date}.").format(date=day(visit))
        hint = told if visit else self.tr("As of today: no date is set for the visit.")
        spread = by_age(snapshot, date.today())  # noqa: DTZ011 - the local day
        self.ages.show_amounts(age_bars(spread), age_legend(), hint, "", self._below())

    def _show_kinds(self) -> None:
        snapshot, words = self.session.snapshot, kind_words()
        missing = ", ".join(words[kind].lower() for kind in missing_kinds(snapshot))
        note = self.tr("None yet: {kinds}.").format(kinds=missing) if missing else ""
        self.kinds.show_amounts(kind_bars(by_kind(snapshot)), link_legend(), "", note, self._below())

    def _show_teams(self) -> None:
        hint = self.tr("Whom to thank, and whom to ask.")
        bars = team_bars(by_team(self.session.snapshot))
        self.teams.show_amounts(bars, link_legend(), hint, "", self._below())

    def _lay_out(self) -> None:
        page = ScrollPage()
        cards = (self.visit, self.elements, self.evidence, self.gaps)
        page.body.addWidget(Columns(*cards, least=sizes().of(200)))
        card = Card()
        title = self._map_title()
        self.map_picture.say_of(title)
        card.body.addWidget(SectionHeader(title, self.tr("Choose one to work on it."), self.map_picture))
        legend = QWidget()
        legend.setLayout(self._legend)
        card.body.addWidget(legend)
        card.body.addWidget(self.map)
        page.body.addWidget(card)
        pairs = (self.coverage, self.steps, self.ages, self.since, self.kinds, self.teams)
        page.body.addWidget(Columns(*pairs, least=sizes().of(400)))
        page.body.addStretch(1)
        self.setLayout(column(page))

    def _show_facts(self) -> None:
        held = facts(self.session.snapshot, self.session.gaps)
        number, words = days_left(held.visit, date.today())  # noqa: DTZ011 - the local day
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
        for standing in (*all_standings(self.session.snapshot.standard), outside_standing()):
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
            self._show_facts()
            self._show_steps()
        else:
            self._stale = True
