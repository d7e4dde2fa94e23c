"""You said, we did: what customers said beside what was done, as it can be published."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from cse_desktop.domain.engagement import SaidAndDone, said_and_done
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.engagement.quotations import QuotationLines
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, flow, row
from cse_desktop.gui.widgets.screen_head import below_head
from cse_desktop.gui.widgets.side_by_side import SideBySide

LEAST = 560
"""Width below which what was done stands below what was said, in pixels at the usual text size."""
WIDEST = 960


class SaidPage(QStackedWidget):
    """A card for each entry after which something changed."""

    copy_wanted = Signal()
    save_wanted = Signal(str)
    """The path of the file that a person has chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[SaidAndDone, ...] = ()
        self.copy = button(self.tr("Copy as You said, we did"), self.copy_wanted, icon="copy", role="primary")
        hint = label(
            self.tr(
                "Plain text for a web page, a newsletter or a poster. Entries after which nothing changed are "
                "left out. Look through the quotations first: nobody should be known by them who does not "
                "want to be."
            ),
            "muted",
            wrap=True,
        )
        self.page = below_head(sizes().of(WIDEST))
        self._cards = column(gap=sizes().gap_wide)
        self.page.body.addWidget(hint)
        self.page.body.addLayout(flow(self.copy, button(self.tr("Save as text…"), self._choose, icon="save")))
        self.page.body.addLayout(self._cards)
        self.page.body.addStretch(1)
        self.addWidget(self.page)
        self.addWidget(
            EmptyState(
                "quote",
                self.tr("Nothing to tell yet"),
                self.tr("Write into an entry what customers said and what changed. It is shown here then."),
            )
        )

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what was said and done."""
        self._show(said_and_done(snapshot.engagements.values()))

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Save as text"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Text (*.txt)"))
        chooser.setDefaultSuffix("txt")
        chooser.selectFile(self.tr("You said, we did.txt"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.save_wanted)
        chooser.open()

    def _show(self, pairs: Sequence[SaidAndDone]) -> None:
        self.setCurrentIndex(0 if pairs else 1)
        if tuple(pairs) == self._shown:
            return
        self._shown = tuple(pairs)
        clear(self._cards)
        for pair in pairs:
            self._cards.addWidget(self._card(pair))

    def _card(self, pair: SaidAndDone) -> Card:
        made = Card()
        title = label(pair.title, "heading", wrap=True)
        said = QuotationLines()
        said.show_quotations(pair.said)
        left, right = QWidget(), QWidget()
        left.setLayout(column(label(self.tr("You said"), "subheading"), said, None, gap=sizes().gap_small))
        done = label(pair.done, wrap=True)
        parts = column(label(self.tr("We did"), "subheading"), done, gap=sizes().gap_small)
        if pair.told:
            told = label(self.tr("Told: {how}").format(how=pair.told), "muted", wrap=True)
            parts.addWidget(told)
        else:
            line = row(gap=sizes().gap_small)
            line.addWidget(
                IconLabel("severity-medium", "warning", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop
            )
            line.addWidget(label(self.tr("Customers have not been told yet"), "muted", wrap=True), 1)
            parts.addLayout(line)
        parts.addStretch(1)
        right.setLayout(parts)
        made.body.addWidget(title)
        made.body.addWidget(SideBySide(left, right, least=LEAST))
        return made
