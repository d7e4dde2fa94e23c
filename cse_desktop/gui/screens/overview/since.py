"""The card of what changed: since this portfolio was last closed here, in a week, or since a pack was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Literal

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.history import changes_since
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.digest import Digest, Happened, What
from cse_desktop.domain.portfolio import SentPack
from cse_desktop.gui.last_seen import Seen, seen_at
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day, short_day
from cse_desktop.gui.theme import set_icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

Begin = Literal["closed", "week", "pack"]
WEEK = timedelta(days=7)
MOST_SHOWN = 12
"""Single changes listed when the card is unfolded; the history has the rest."""

ICONS: Mapping[What, str] = {
    "evidence_added": "add",
    "evidence_removed": "remove",
    "file_replaced": "refresh",
    "evidence_described": "edit",
    "looked_through": "preview",
    "linked": "link",
    "unlinked": "unlink",
    "link_changed": "edit",
    "rated": "star",
    "narrated": "quote",
    "owner_named": "kind-person",
    "details": "calendar",
}

REST = 1.0
"""Seconds after an asking before the next."""
SHARE = 4
"""How many times as long as an answer took nothing is asked; else a large journal is read over and over."""
LONGEST_ANSWER = 60.0


class _Pace:
    """What a worker that answers tells the card. It must not know the card itself, which is the main thread's."""

    free_at = 0.0
    """When the last answer has rested long enough for another, by the clock."""


class SinceCard(Card):
    """What is otherwise than it was, in a line for each sort, and each change when unfolded."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self.digest: Digest | None = None
        tr = QCoreApplication.translate
        self._header = SectionHeader(tr("Since", "What changed"), "")
        self.begins = SegmentChooser(tr("Since", "Changes since"))
        self._lines = column(gap=sizes().gap_small)
        self.unfold = button(tr("Since", "Show each change"), self._turn, icon="chevron-down", role="quiet")
        self._each = column(gap=sizes().gap_small)
        self._unfolded = False
        self._begin = ""
        self._wanted = False
        self._pace = _Pace()
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._rested)
        for widget in (self._header, self.begins):
            self.body.addWidget(widget)
        self.body.addLayout(self._lines)
        self.history = button(tr("Since", "Whole history"), lambda: session.act("edit.history"), role="quiet")
        self.body.addLayout(row(self.unfold, self.history, None))
        self.body.addLayout(self._each)
        self.body.addStretch(1)
        self.unfold.hide()
        self._offer()
        self.begins.chosen.connect(self._chosen)

    @property
    def begin(self) -> Begin:
        """Since when."""
        return next((one for one in ("closed", "week", "pack") if one == self.begins.choice), "week")

    def refresh(self) -> None:
        """Ask anew, now or in a moment: an answer reads the journal, and an import changes things all the time."""
        self._wanted = True
        if not self._rest.isActive():
            self._ask()

    def _rested(self) -> None:
        left = self._pace.free_at - perf_counter()
        if left > 0:
            self._rest.start(round(min(left, REST) * 1000) + 1)
        elif self._wanted:
            self._ask()

    def _ask(self) -> None:
        self._wanted = False
        self._rest.start(round(REST * 1000))
        pace = self._pace
        pace.free_at = perf_counter() + LONGEST_ANSWER
        seen = self._seen() if self.begin == "closed" else None
        sent = self._sent() if self.begin == "pack" else None
        after = seen.sequence if seen else 0
        since = None if seen else (sent.changed_at if sent else None) or datetime.now(UTC) - WEEK

        def found(ws: Workspace, ctx: Context) -> Digest:
            began = perf_counter()
            try:
                return changes_since(ws, after, since=since)
            finally:
                ended = perf_counter()
                pace.free_at = ended + SHARE * (ended - began)

        self._session.ask("since", found, self.show_digest)

    def show_digest(self, found: Digest) -> None:
        """Show what came of the asking; the same again is left alone."""
        self._say_since()
        if found == self.digest:
            return
        self.digest = found
        clear(self._lines)
        tr = QCoreApplication.translate
        for (what, _), said in zip(found.counts.items(), found.summary(), strict=True):
            self._lines.addWidget(_counted(ICONS[what], self._session.say(said)))
        if not found.happened:
            self._lines.addWidget(label(tr("Since", "Nothing has changed."), "muted", wrap=True))
        elif found.members:
            words = tr("Since", "By {people}").format(people=", ".join(found.members))
            self._lines.addWidget(label(words, "muted", wrap=True))
        self.unfold.setVisible(bool(found.happened))
        self._show_each()

    def _offer(self) -> None:
        tr = QCoreApplication.translate
        choices = [Choice("week", tr("Since", "Last 7 days"))]
        if self._seen() is not None:
            choices.insert(0, Choice("closed", tr("Since", "Last time")))
        if self._sent() is not None:
            choices.append(Choice("pack", tr("Since", "Last pack sent")))
        self.begins.setVisible(len(choices) > 1)
        if len(choices) != len(self.begins.buttons):
            self.begins.set_choices(choices)
            self._begin = self._begin or choices[0].code
            self.begins.show_choice(self._begin)

    def _seen(self) -> Seen | None:
        return seen_at(preferences().settings.windows, self._session.snapshot.portfolio.id)

    def _sent(self) -> SentPack | None:
        return next(iter(self._session.snapshot.sent_packs), None)

    def _say_since(self) -> None:
        self._offer()
        tr, seen, sent = QCoreApplication.translate, self._seen(), self._sent()
        begin = {"closed": seen.at.date() if seen else None, "pack": sent.sent_on if sent else None}
        words = {
            "closed": tr("Since", "Since you closed this portfolio on {date}"),
            "week": tr("Since", "In the last seven days"),
            "pack": tr("Since", "Since the pack was sent on {date}"),
        }[self.begin]
        self._header.set_hint(words.format(date=day(begin.get(self.begin))))

    def _chosen(self, code: str) -> None:
        if code:
            self._begin = code
            self._ask()
        else:  # one of them is always down
            self.begins.show_choice(self._begin)

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show_each()

    def _show_each(self) -> None:
        tr = QCoreApplication.translate
        words = tr("Since", "Hide the list") if self._unfolded else tr("Since", "Show each change")
        self.unfold.setText(words)
        set_icon(self.unfold, "chevron-up" if self._unfolded else "chevron-down", "link")
        clear(self._each)
        if not self._unfolded or self.digest is None:
            return
        happened = self.digest.happened
        for one in happened[:MOST_SHOWN]:
            self._each.addWidget(self._line(one))
        if len(happened) > MOST_SHOWN:
            more = tr("Since", "and %n more", "", len(happened) - MOST_SHOWN)
            self._each.addWidget(label(more, "muted"))

    def _line(self, one: Happened) -> RowButton:
        words = self._session.say(one.message)
        who = " · ".join(part for part in (", ".join(one.members), short_day(one.at.astimezone().date())) if part)
        inside = row(IconLabel(ICONS[one.what], "muted", sizes().icon_small), gap=sizes().gap)
        inside.setContentsMargins(sizes().gap, sizes().gap_small, sizes().gap, sizes().gap_small)
        inside.addLayout(column(label(words, wrap=True), label(who, "muted", wrap=True), gap=0), 1)
        made = RowButton(inside, words, who)
        made.clicked.connect(lambda: self._go(one))
        made.setEnabled(one.what not in ("evidence_removed", "details"))
        return made

    def _go(self, one: Happened) -> None:
        if one.element:
            self._session.go("elements", one.element)
        elif one.evidence_id in self._session.snapshot.evidence:
            self._session.go("evidence", one.evidence_id)


def _counted(icon: str, words: str) -> QWidget:
    made = QWidget()
    line = row(IconLabel(icon, "muted", sizes().icon_small), gap=sizes().gap)
    line.addWidget(label(words, wrap=True), 1)
    made.setLayout(line)
    return made
