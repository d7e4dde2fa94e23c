"""The packs that went out, and what comes back of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.packing import mark_sent, take_back_sent
from cse_desktop.app.returning import remove_findings
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Finding, SentPack
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.screens.pack.mends import Line
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.finding_line import FindingLine
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row


class SentCard(Card):
    """Each pack that went out with the way to take that back, and the way to read one that came home."""

    marked = Signal()
    """A pack was noted as sent."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[SentPack, ...] = ()
        self.noted = ""
        """The id under which the pack that was built last is noted as sent; empty if it is not."""
        hint = self.tr("What the assessor wrote into it becomes findings, beside your own ratings.")
        self.read = button(self.tr("Read a returned pack…"), lambda: session.act("return.read"), icon="import")
        self.read.setEnabled(not session.read_only)
        self.body.addWidget(SectionHeader(self.tr("Sent and returned"), hint))
        self._lines, self._found = column(gap=0), column(gap=sizes().gap)
        self._on_the_whole: tuple[Finding, ...] = ()
        self.body.addLayout(row(self.read, None))
        self.body.addLayout(self._found)
        self.body.addLayout(self._lines)

    def show_sent(self, packs: tuple[SentPack, ...]) -> None:
        """Show what went out, the latest first; nothing is done if it is as before."""
        if packs == self._shown:
            return
        self._shown = packs
        clear(self._lines)
        for pack in packs:
            words = self.tr("Sent on {day}: {name}").format(day=day(pack.sent_on), name=pack.name)
            back = button(self.tr("Take back"), lambda _=False, held=pack: self._take_back(held), role="quiet")
            back.setToolTip(self.tr("It was not sent: the next pack tells nothing of what is new since then"))
            back.setEnabled(not self._session.read_only)
            self._lines.addWidget(Line("checked", "success", words, back))

    def show_findings(self, findings: tuple[Finding, ...], standard: Standard) -> None:
        """Show what the assessor said of no single element; nothing is done if it is as before."""
        if findings == self._on_the_whole:
            return
        self._on_the_whole = findings
        clear(self._found)
        if findings:
            self._found.addWidget(label(self.tr("The assessor on the whole"), "subheading"))
        for finding in findings:
            line = FindingLine(standard, finding)
            line.removed.connect(self._remove)
            line.answer_wanted.connect(lambda id_: self._session.go("actions", id_))
            line.remove.setDisabled(self._session.read_only)
            self._found.addWidget(line)

    def note_sent(self) -> None:
        """A pack of what the portfolio says now went out today."""
        self._session.run(_mark_sent, then=self._noted)

    def _noted(self, made: SentPack) -> None:
        self.noted = made.id
        self.marked.emit()
        text = self.tr("Noted: sent on {day}. The next pack tells what is new since then.")
        self._session.tell(text.format(day=day(made.sent_on)), "success", undo=True)

    def _remove(self, finding_id: str) -> None:
        words = self.tr("The finding is removed.")
        self._session.run(
            lambda ws, ctx: remove_findings(ws, [finding_id]), then=lambda _: self._session.tell(words, undo=True)
        )

    def _take_back(self, held: SentPack) -> None:
        words = self.tr("Not sent after all: {name}").format(name=held.name)
        self._session.run(
            lambda ws, ctx: take_back_sent(ws, held.id), then=lambda _: self._session.tell(words, undo=True)
        )


def _mark_sent(ws: Workspace, ctx: Context) -> SentPack:
    return mark_sent(ws, ws.snapshot.review.title, ws.rooms.clock().date())
