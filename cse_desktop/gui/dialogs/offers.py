"""New, changed and moved files that were found: what to take, what to leave for now, what never to offer again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from cse_desktop.app.watching import Offers
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.models.offered import OfferTable, asides, offer_rows, offered_words
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow
from cse_desktop.gui.widgets.search_box import SearchBox

MANY = 8
"""Offers from which on a filter is worth its room."""


class TickList(FittedTable):
    """Space ticks every row that is selected."""

    def __init__(self, model: OfferTable) -> None:
        super().__init__(
            model, self.tr("Files that were found"), {1: 23, 3: 11, 4: 9}, {0: 0.5, 2: 0.5}, dispensable=(4, 3)
        )
        self._model = model
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; everything else is as usual."""
        if event.key() == Qt.Key.Key_Space:
            for index in self.selectionModel().selectedRows():
                self._model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


class OffersDialog(Frame):
    """Nothing happens until a button is pressed."""

    take_wanted = Signal(object)
    """list[Offer]: to be taken in."""
    decline_wanted = Signal(object)
    """list[Offer]: never to be offered again."""

    help_name = "offers"

    def __init__(self, session: GuiSession, found: Offers, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New and changed files"), parent, width=860)
        self.model = OfferTable(offer_rows(found.offers, session.snapshot), self)
        self._session = session
        self.filter = SearchBox(self.tr("Filter by name or folder"), self.tr("Filter the files"), wait=80)
        self.filter.setVisible(len(found.offers) > MANY)
        self.every = QCheckBox(self.tr("Tick all"))
        self.count = label("", "muted")
        self.list = TickList(self.model)
        self.take = button("", self._take, role="primary")
        self.never = button("", self._decline)
        self.later = button(self.tr("Not now"), self.reject)
        self._lay_out(found)
        self.filter.asked.connect(self.model.filter)
        self.model.ticked.connect(self._count)
        self.every.clicked.connect(self._tick_all)
        self._count()
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def _lay_out(self, found: Offers) -> None:
        advice = self.tr(
            "Tick what you want and take it in; what you leave is offered again. A newer version takes the place "
            "of the file held: exhibit number, links and your notes stay, and the earlier file is kept."
        )
        if said := offered_words(found):
            self.body.addWidget(label(f"{said}.", "subheading", wrap=True))
        self.body.addWidget(label(advice, "muted", wrap=True))
        self.body.addWidget(self.filter)
        self.body.addLayout(flow(self.every, self.count))
        self.body.addWidget(self.list, 1)
        for words in asides(found, self._session.snapshot):
            self.body.addWidget(label(words, "muted", wrap=True))
        self.add_buttons(leave=self.later, go_on=self.take, more=self.never)
        self.begin_at(980, 540)

    def _count(self) -> None:
        chosen, shown = len(self.model.chosen), len(self.model.rows)
        states = Qt.CheckState
        some = states.PartiallyChecked if chosen else states.Unchecked
        self.every.setCheckState(states.Checked if chosen == shown and shown else some)
        self.count.setText(self.tr("%n of {all} ticked", "", chosen).format(all=shown))
        self.take.setText(self.tr("Take in 1 file|Take in %n files", "", chosen))
        self.take.setEnabled(chosen > 0)
        self.never.setText(self.tr("Never offer the %n ticked", "", chosen))
        self.never.setEnabled(chosen > 0)

    def _tick_all(self) -> None:
        self.model.tick_all(len(self.model.chosen) < len(self.model.rows))

    def _take(self) -> None:
        self.take_wanted.emit(self.model.chosen)
        self.accept()

    def _decline(self) -> None:
        self.decline_wanted.emit(self.model.chosen)
        self.accept()
