"""What to look at before a pack goes out: gravest first, each line with the way to put it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.preflight import LEVELS, Concern, Level
from cse_desktop.gui.screens.pack.mends import Line, mend_button
from cse_desktop.gui.screens.pack.state import Mend, Outgoing, mend_of
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import countdown, day, size_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row


def level_standing(level: Level) -> Standing:
    """How grave a concern is."""
    tr = QCoreApplication.translate
    return {
        "blocking": Standing("error", "error", tr("Checks", "Must be put right")),
        "warning": Standing("warning", "warning", tr("Checks", "Look at these")),
        "note": Standing("info", "info", tr("Checks", "Good to know")),
    }[level]


class ChecksCard(Card):
    """What would go out, and everything that speaks against sending it as it is."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told: tuple[Outgoing, date] | None = None
        self.concerns: tuple[Concern, ...] | None = None
        """What was found; None while nobody has looked yet."""
        self._facts = column(gap=0)
        self._lines = column(gap=0)
        self.looking = label(self.tr("Looking through what goes out…"), "muted", wrap=True)
        self.body.addWidget(SectionHeader(self.tr("Before you send it")))
        self.body.addLayout(self._facts)
        self.body.addWidget(self.looking)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_outgoing(self, seen: Outgoing, today: date) -> None:
        """Say what would go out; nothing is done if it is as before."""
        if self._told == (seen, today):
            return
        self._told = seen, today
        clear(self._facts)
        if seen.visit is not None:
            text = self.tr("{countdown}, on {day}")
            words = text.format(countdown=countdown(seen.visit, today), day=day(seen.visit))
            self._facts.addWidget(Line("calendar", "muted", words))
        exhibits = self.tr("1 exhibit goes out|%n exhibits go out", "", seen.exhibits)
        files = self.tr("1 file|%n files", "", seen.files)
        text = self.tr("{exhibits}, with {files} ({size})")
        words = text.format(exhibits=exhibits, files=files, size=size_words(seen.size))
        self._facts.addWidget(Line("evidence", "muted", words))
        if seen.findings:
            words = self.tr("1 finding from the assessor|%n findings from the assessor", "", seen.findings)
            mend = Mend(element=seen.first_finding) if seen.first_finding else None
            self._facts.addWidget(Line("quote", "accent", words, mend_button(self._session, mend, words)))

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        """Say what speaks against sending it; nothing is done if it is as before."""
        self.looking.hide()
        if self.concerns == tuple(concerns):
            return
        self.concerns = tuple(concerns)
        clear(self._lines)
        for level in LEVELS:
            held = [concern for concern in concerns if concern.level == level]
            if held:
                self._lines.addWidget(self._heading(level, len(held)))
            for concern in held:
                self._lines.addWidget(self._line(concern))
        if not any(concern.level != "note" for concern in concerns):
            good = Line("success", "success", self.tr("Nothing stands in the way: it can go out."))
            self._lines.insertWidget(0, good)

    def _heading(self, level: Level, count: int) -> QWidget:
        standing = level_standing(level)
        words = self.tr("{level} ({count})").format(level=standing.word, count=count)
        made = QWidget()
        line = row(IconLabel(standing.symbol, standing.tone), label(words, "subheading"), None, gap=sizes().gap)
        line.setContentsMargins(0, sizes().gap_medium, 0, sizes().gap_small)
        made.setLayout(line)
        return made

    def _line(self, concern: Concern) -> Line:
        standing, words = level_standing(concern.level), self._session.say(concern.message)
        return Line(standing.symbol, standing.tone, words, mend_button(self._session, mend_of(concern), words))
