"""What to look at before the pack goes out: one line each, with the way to put it right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cse_desktop.gui.screens.pack.state import Preflight
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import severity_standing
from cse_desktop.gui.texts import countdown, day, size_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row

GOOD, LOOK, BAD = ("success", "success"), ("warning", "warning"), ("error", "error")
MOST_NAMED = 4


class ChecksCard(Card):
    """The state of the portfolio in a few sentences."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Preflight | None = None
        self._lines = column(gap=0)
        self.body.addWidget(SectionHeader(self.tr("Before you send it")))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_preflight(self, seen: Preflight, today: date) -> None:
        """Say how things stand; nothing is done if they stand as before."""
        if seen == self._shown:
            return
        self._shown = seen
        clear(self._lines)
        self._say_visit(seen, today)
        self._say_elements(seen)
        self._say_gaps(seen)
        self._say_evidence(seen)

    def _say_visit(self, seen: Preflight, today: date) -> None:
        if seen.visit is None:
            self._line(LOOK, self.tr("No date for the visit yet"), self.tr("Set it"), self._set_visit)
        else:
            text = self.tr("{countdown}, on {day}")
            self._line(GOOD, text.format(countdown=countdown(seen.visit, today), day=day(seen.visit)))

    def _say_elements(self, seen: Preflight) -> None:
        go = self.tr("Show elements")
        for count, sentence in (
            (seen.with_evidence, self.tr("{count} of {all} elements have evidence")),
            (seen.rated, self.tr("{count} of {all} elements are rated")),
        ):
            mark = GOOD if count == seen.elements else LOOK
            text = sentence.format(count=count, all=seen.elements)
            self._line(mark, text, go if mark is LOOK else "", lambda: self._session.go("elements"))
        if seen.without_narrative:
            codes = seen.without_narrative
            text = self.tr(
                "1 rated element has no narrative: {codes}|%n rated elements have no narrative: {codes}",
                "",
                len(codes),
            )
            listed = ", ".join(codes[:MOST_NAMED]) + (" …" if len(codes) > MOST_NAMED else "")
            self._line(
                LOOK,
                text.format(codes=listed),
                self.tr("Write {code}").format(code=codes[0]),
                lambda: self._session.go("elements", codes[0]),
            )
        elif seen.rated:
            self._line(GOOD, self.tr("Every rated element has a narrative"))

    def _say_gaps(self, seen: Preflight) -> None:
        told = [(severity_standing(severity), count) for severity, count in seen.gaps if count]
        if not told:
            self._line(GOOD, self.tr("No gaps"))
            return
        words = ", ".join(f"{count} {standing.word.lower()}" for standing, count in told)
        worst = told[0][0]
        mark = (worst.symbol, worst.tone)
        text = self.tr("Gaps: {words}").format(words=words)
        self._line(mark, text, self.tr("Show gaps"), lambda: self._session.go("gaps"))

    def _say_evidence(self, seen: Preflight) -> None:
        exhibits = self.tr("1 exhibit will be included|%n exhibits will be included", "", seen.exhibits)
        files = self.tr("1 file|%n files", "", seen.files)
        text = self.tr("{exhibits}, with {files} ({size})").format(
            exhibits=exhibits,
            files=files,
            size=size_words(seen.size),
        )
        self._line(GOOD if seen.exhibits else BAD, text)
        show = self.tr("Show evidence")
        if seen.unlinked:
            text = self.tr(
                "1 piece of evidence is not linked|%n pieces of evidence are not linked", "", seen.unlinked
            )
            self._line(LOOK, text, show, lambda: self._session.go("evidence"))
        if seen.unconfirmed:
            text = self.tr(
                "1 exhibit has a guessed title, kind or date|%n exhibits have a guessed title, kind or date",
                "",
                seen.unconfirmed,
            )
            self._line(LOOK, text, show, lambda: self._session.go("evidence"))
        if seen.not_looked_through:
            ids = seen.not_looked_through
            text = self.tr(
                "Nobody has looked through 1 exhibit for personal data"
                "|Nobody has looked through %n exhibits for personal data",
                "",
                len(ids),
            )
            first = (ids[0], "personal")
            self._line(
                LOOK,
                text,
                self.tr("Look through the first"),
                lambda: self._session.go("evidence", first),
            )
        if seen.pictures_without_words:
            ids = seen.pictures_without_words
            text = self.tr(
                "1 picture is not described for people who cannot see it"
                "|%n pictures are not described for people who cannot see them",
                "",
                len(ids),
            )
            self._line(LOOK, text, show, lambda: self._session.go("evidence", ids[0]))

    def _set_visit(self) -> None:
        self._session.act("portfolio.details")

    def _line(
        self, mark: tuple[str, str], text: str, action: str = "", clicked: Callable[..., object] | None = None
    ) -> None:
        line: QHBoxLayout = row(gap=sizes().gap)
        line.addWidget(IconLabel(*mark), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label(text, wrap=True), 1)
        if action:
            made = button(action, clicked, role="quiet")
            made.setAccessibleName(f"{action}: {text}")
            line.addWidget(made)
        holder = QWidget()
        holder.setLayout(line)
        holder.setMinimumHeight(sizes().of(32))
        self._lines.addWidget(holder)
