"""The packs that went out, and what comes back of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.packing import mark_sent, take_back_sent
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import SentPack
from cse_desktop.gui.screens.pack.mends import Line
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import SectionHeader
from cse_desktop.gui.widgets.layouts import clear, column, row


class SentCard(Card):
    """Each pack that went out with the way to take that back, and the way to read one that came home."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[SentPack, ...] = ()
        hint = self.tr("What the assessor wrote into it becomes findings, beside your own ratings.")
        self.read = button(self.tr("Read a returned pack…"), lambda: session.act("return.read"), icon="import")
        self.read.setEnabled(not session.read_only)
        self.body.addWidget(SectionHeader(self.tr("Sent and returned"), hint))
        self._lines = column(gap=0)
        self.body.addLayout(row(self.read, None))
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

    def note_sent(self) -> None:
        """A pack of what the portfolio says now went out today."""
        self._session.run(_mark_sent, then=self._noted)

    def _noted(self, made: SentPack) -> None:
        text = self.tr("Noted: sent on {day}. The next pack tells what is new since then.")
        self._session.tell(text.format(day=day(made.sent_on)), "success", undo=True)

    def _take_back(self, held: SentPack) -> None:
        words = self.tr("Not sent after all: {name}").format(name=held.name)
        self._session.run(
            lambda ws, ctx: take_back_sent(ws, held.id), then=lambda _: self._session.tell(words, undo=True)
        )


def _mark_sent(ws: Workspace, ctx: Context) -> SentPack:
    return mark_sent(ws, ws.snapshot.review.title, ws.rooms.clock().date())
