"""One group of the forecast: how it stands, what it could still bear, and the elements that decide it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.domain.forecast import GroupForecast
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import PassRule
from cse_desktop.gui.outlook import outlook_counts, outlook_segments, outlook_standing
from cse_desktop.gui.standing import Standing, rating_standing
from cse_desktop.gui.theme import set_icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.coverage_bar import CoverageBar
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout
from cse_desktop.gui.widgets.status_pill import StatusPill

Go = Callable[[str], object]


class GroupCard(Card):
    """A group: bar, outlook, what it could bear, and a button for each element that decides it."""

    def __init__(self, snapshot: Snapshot, rule: PassRule, group: GroupForecast, go: Go) -> None:
        super().__init__()
        tally = group.tally
        self.title = tally.group.title
        named = f"{tally.group.code}  {tally.group.title}"
        self.setAccessibleName(named)
        self.body.addWidget(label(named, "heading", wrap=True))
        bar = CoverageBar()
        bar.show_segments(named, tuple(outlook_segments(tally)), group.needed / max(1, tally.elements))
        outlook = outlook_standing(rule, tally)
        self.outlook = StatusPill()
        if outlook is not None:
            self.outlook.show_state(outlook.symbol, outlook.word, outlook.tone)
        self.counts = label(outlook_counts(rule, tally), "muted", wrap=True)
        self.bears = label(bearing_words(group), wrap=True)
        self.bears.setVisible(bool(self.bears.text()))
        for widget in (bar, self.outlook, self.counts, self.bears):
            self.body.addWidget(widget)
        self.elements: dict[str, QPushButton] = {}
        if group.deciding:
            tr = QCoreApplication.translate
            self.body.addWidget(label(tr("Forecast", "What decides it"), "overline"))
            self.body.addWidget(self._deciding(snapshot, group.deciding, go))
        self.body.addStretch(1)

    def _deciding(self, snapshot: Snapshot, codes: Sequence[str], go: Go) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, sizes().gap_small)
        for code in codes:
            held = snapshot.assessment(code)
            standing = rating_standing(snapshot.standard, held.rating if held else None)
            self.elements[code] = element_button(snapshot, code, standing, go)
            flow.addWidget(self.elements[code])
        return made


def element_button(snapshot: Snapshot, code: str, standing: Standing, go: Go, words: str = "") -> QPushButton:
    """A button that leads to an element, with how it stands. `words` stand after its code."""
    made = button(f"{code} {words}".strip(), lambda: go(code), role="word")
    set_icon(made, standing.symbol, standing.tone)
    title = snapshot.standard.element(code).title
    told = QCoreApplication.translate("Forecast", "{code} {title}: {rating}. Go to it")
    said = told.format(code=code, title=title, rating=words or standing.word)
    made.setToolTip(said)
    made.setAccessibleName(said)
    return made


def bearing_words(group: GroupForecast) -> str:
    """What a group could still bear under the rule, were the rest met; empty where it is below."""
    tr = QCoreApplication.translate
    if group.tally.outlook == "below":
        return ""
    if group.tips:
        return tr("Forecast", "It could bear no more: with one more partly met it would be below the mark.")
    bearable = group.can_bear
    words = tr("Forecast", "It could bear 1 more partly met.|It could bear %n more partly met.", "", bearable)
    if group.tally.unrated:
        return tr("Forecast", "{words} That counts what is not rated yet as met.").format(words=words)
    return words
