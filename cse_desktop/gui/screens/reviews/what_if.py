"""What happens if one element slips: the forecast as it would be, beside the one as it is. Changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.reviewing import forecast_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.forecast import Forecast, GroupForecast
from cse_desktop.domain.standard import PassRule
from cse_desktop.gui.outlook import outlook_standing
from cse_desktop.gui.screens.reviews.forecast_state import beside, ratings_of
from cse_desktop.gui.screens.reviews.group_card import bearing_words
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser
from cse_desktop.gui.widgets.side_by_side import SideBySide

ROWS = 5
STACKED_BELOW = 800


class WhatIfCard(Card):
    """An element and a rating to choose; the forecast that would be follows at once."""

    def __init__(self, session: GuiSession, rule: PassRule) -> None:
        super().__init__()
        self._session, self._rule = session, rule
        self._present: Forecast | None = None
        standard = session.snapshot.standard
        self.picker = ElementPicker(standard, rows=ROWS)
        choices = []
        for code in ratings_of(standard):
            standing = rating_standing(standard, code)
            choices.append(Choice(code, standing.word, standing.symbol, standing.tone))
        self.rating = SegmentChooser(self.tr("Were it rated"), choices)
        self.words = label("", "subheading", wrap=True)
        self.overall = label("", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(sizes().gap_wide)
        self._grid.setVerticalSpacing(sizes().gap_small)
        for at in range(3):
            self._grid.setColumnStretch(at, 1)
        self._lay_out()
        self.picker.chosen.connect(self._ask)
        self.rating.chosen.connect(self._ask)

    def show_present(self, forecast: Forecast) -> None:
        """Stand beside another forecast as it is."""
        self._present = forecast
        self._ask()

    def choose(self, element: str, rating: str = "") -> None:
        """Choose an element, and a rating if given."""
        self.picker.choose(element)
        if rating:
            self.rating.show_choice(rating)
        self._ask()

    def _ask(self) -> None:
        code, rating = self.picker.code, self.rating.choice
        if not code or not rating:
            self._show_nothing()
            return

        def answer(ws: Workspace, ctx: Context) -> tuple[str, str, Forecast | None]:
            return code, rating, forecast_of(ws, code, rating)

        self._session.ask("reviews.what_if", answer, self._show)

    def _show_nothing(self) -> None:
        clear(self._grid)
        self.words.setText(self.tr("Choose an element and a rating"))
        self.overall.setText(self.tr("This changes nothing: it shows what the pass rule would make of it."))

    def _show(self, answered: tuple[str, str, Forecast | None]) -> None:
        code, rating, found = answered
        if found is None or self._present is None or (code, rating) != (self.picker.code, self.rating.choice):
            return
        standing = rating_standing(self._session.snapshot.standard, rating)
        words = self.tr("Were {code} rated “{rating}”")
        self.words.setText(words.format(code=code, rating=standing.word))
        self.overall.setText(self._session.say(found.overall))
        clear(self._grid)
        for at, words in enumerate(("", self.tr("As it is"), self.tr("As it would be"))):
            self._grid.addWidget(label(words, "overline"), 0, at)
        for line, pair in enumerate(beside(self._present, found), start=1):
            group = pair.now.tally.group
            self._grid.addWidget(self._name(f"{group.code}  {group.title}", changes=pair.changes), line, 0)
            self._grid.addWidget(self._standing(pair.now), line, 1)
            self._grid.addWidget(self._standing(pair.then), line, 2)

    def _name(self, words: str, *, changes: bool) -> QWidget:
        made = QWidget()
        mark = IconLabel("arrow-right", "accent", sizes().icon_small, self.tr("Would change") if changes else "")
        mark.setToolTip(self.tr("Would change") if changes else "")
        said = label(words, "subheading" if changes else "", wrap=True)
        line = row(gap=sizes().gap_small)
        if changes:
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(said, 1)
        made.setLayout(line)
        return made

    def _standing(self, group: GroupForecast) -> QWidget:
        outlook = outlook_standing(self._rule, group.tally)
        made = QWidget()
        line = row(gap=sizes().gap_small)
        if outlook is not None:
            mark = IconLabel(outlook.symbol, outlook.tone, sizes().icon_small)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(outlook.word, wrap=True), 1)
        made.setLayout(line)
        made.setToolTip(bearing_words(group))
        return made

    def _lay_out(self) -> None:
        tr = QCoreApplication.translate
        self.body.addWidget(label(self.tr("What if one element slips?"), "heading", wrap=True))
        left, right = QWidget(), QWidget()
        left.setLayout(column(label(tr("Forecast", "Element"), "subheading"), self.picker, None))
        whole = column(
            label(self.tr("Were it rated"), "subheading"), self.rating, self.words, self.overall, gap=sizes().gap
        )
        whole.addLayout(self._grid)
        whole.addStretch(1)
        right.setLayout(whole)
        self.body.addWidget(SideBySide(left, right, least=STACKED_BELOW, shares=(2, 5)))
