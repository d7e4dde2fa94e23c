"""The evidence of an element: a card for each link, which can be put in order and dragged elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.gui.models.dragging import dragged_evidence, dragged_links
from cse_desktop.gui.screens.elements.link_card import LinkCard
from cse_desktop.gui.screens.elements.state import ElementState, LinkCardState
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.thumbnails import Thumbnails
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import at_rest, column

FIRST_CARDS, MORE_CARDS = 8, 30
"""Nobody reads hundreds of cards at once."""
AT_ONCE, MILLISECONDS = 3, 15
"""So many are shown in one turn, and keys are heard between."""
PAUSE = 400
"""Milliseconds before cards out of sight are filled: who runs through the elements does not wait for them."""
SPARE = FIRST_CARDS
"""So many cards that are not needed are kept for the next element."""
LinkConnector = Callable[[LinkCard], None]


class LinksSection(QWidget):
    """Cards by link, kept while they stay, so that the focus stays too. Many of them are shown in portions."""

    put = Signal(str, int)
    """Link id, and the place in the list (from 0) that it was dragged to."""
    evidence_dropped = Signal(object)
    """Ids of evidence that was dropped here."""

    def __init__(self, connect: LinkConnector, pictures: Thumbnails, read_only: bool) -> None:
        super().__init__()
        self.cards: dict[str, LinkCard] = {}
        self._spare: list[LinkCard] = []
        self._connect, self._pictures, self._read_only = connect, pictures, read_only
        self._state: ElementState | None = None
        self._most = FIRST_CARDS
        self._order: list[str] = []
        self._chained: list[str] = []
        self._later = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._later.timeout.connect(self._go_on)
        self._waits = False
        self.add = button(self.tr("Add evidence…"), icon="add", role="primary")
        self.add.setToolTip(self.tr("Add evidence to this element (Ctrl+L)"))
        self.add.setDisabled(read_only)
        self._header = SectionHeader(self.tr("Evidence"), "", self.add)
        self._list = column(gap=sizes().gap_medium)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setText(
            self.tr(
                "No evidence is linked yet. Drop files here, or add evidence from the portfolio "
                "or something to see on the visit."
            )
        )
        self.more = button("", self._show_more, icon="chevron-down")
        self.setLayout(column(self._header, self._nothing, self._list, self.more, gap=sizes().gap_medium))
        self._mark = QFrame(self)
        set_role(self._mark, "mark")
        self._mark.hide()
        self.setAcceptDrops(not read_only)

    @property
    def focused(self) -> LinkCard | None:
        """The card that has the focus, or had it last."""
        focus = self.focusWidget()
        return next((c for c in self.cards.values() if focus is not None and c.isAncestorOf(focus)), None)

    def show_state(self, state: ElementState) -> None:
        """Show the links of an element."""
        with at_rest(self):
            self._show(state)

    def _show(self, state: ElementState) -> None:
        other = self._state is None or self._state.element.code != state.element.code
        if other:
            self._most = FIRST_CARDS
        self._state = state
        count = len(state.links)
        title = self.tr("Evidence ({count})").format(count=count) if count else self.tr("Evidence")
        self._header.title.setText(title)
        self._nothing.setVisible(not count)
        self.more.setVisible(count > self._most)
        self.more.setText(self.tr("Show %n more", "", max(0, min(count - self._most, MORE_CARDS))))
        if other:
            self._hand_over(state.links[:AT_ONCE])
        wanted = {card.link.id for card in state.links[: self._most]}
        for id_ in [known for known in self.cards if known not in wanted]:
            self._put_by(self.cards.pop(id_))
        self._fill()

    def _hand_over(self, links: Sequence[LinkCardState]) -> None:
        """Cards stay where they lie, and show the links of another element."""
        held = [self.cards[id_] for id_ in self._order]
        self._order = []
        self.cards = {card.link_id: card for card in self.cards.values() if card not in held}
        self.cards |= {state.link.id: card for state, card in zip(links, held, strict=False)}
        for card in held[len(links) :]:
            self._put_by(card)

    def _put_by(self, card: LinkCard) -> None:
        card.flush()
        self._list.removeWidget(card)
        card.hide()
        if len(self._spare) < SPARE:
            self._spare.append(card)
        else:
            card.deleteLater()

    def flush(self) -> None:
        """Save what was typed."""
        for card in self.cards.values():
            card.flush()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Links of this element can be put elsewhere in the list; evidence is linked."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes nowhere."""
        self._mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it there."""
        self._mark.hide()
        own = self._own(event)
        if own:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.put.emit(own, self._place_at(event.position().y()))
        elif evidence := dragged_evidence(event.mimeData()):
            event.acceptProposedAction()
            self.evidence_dropped.emit(evidence)

    def _consider(self, event: QDragMoveEvent) -> None:
        if self._own(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._show_mark(self._place_at(event.position().y()))
        elif dragged_evidence(event.mimeData()):
            event.acceptProposedAction()
            self._show_mark(len(self._order))
        else:
            event.ignore()

    def _own(self, event: QDropEvent) -> str:
        """The link of this element that is dragged; empty for anything else."""
        return next((id_ for id_ in dragged_links(event.mimeData()) if id_ in self.cards), "")

    def _place_at(self, y: float) -> int:
        """Before which card something lies that is held at a height."""
        middles = [self.cards[id_].geometry().center().y() for id_ in self._order]
        return sum(middle < y for middle in middles)

    def _show_mark(self, place: int) -> None:
        gap, thick = sizes().gap_medium, sizes().of(3)
        if place < len(self._order):
            y = self.cards[self._order[place]].y() - (gap + thick) // 2
        elif self._order:
            y = self.cards[self._order[-1]].geometry().bottom() + (gap - thick) // 2
        else:
            y = self._nothing.geometry().bottom() + thick
        self._mark.setGeometry(0, y, self.width(), thick)
        self._mark.raise_()
        self._mark.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the cards where it was left."""
        super().showEvent(event)
        if self._waits:
            self._waits = False
            self._later.start(PAUSE)

    def _go_on(self) -> None:
        # On a screen that was left, nobody waits for them, and the screen in sight would have to.
        self._waits = not self.isVisible()
        if not self._waits:
            self._fill()

    def _fill(self) -> None:
        """Bring the cards up to date; of new ones, some now and the others in the next turns."""
        wanted = self._state.links[: self._most] if self._state is not None else ()
        made, order = 0, []
        with at_rest(self):
            for place, state in enumerate(wanted):
                card = self.cards.get(state.link.id)
                made += card is None or card.link_id != state.link.id
                if made > AT_ONCE:
                    break
                self._show_card(place, state)
                order.append(state.link.id)
        self._order = order
        if len(order) < len(wanted):
            last = self.cards[order[-1]]
            waits = len(order) <= AT_ONCE and last.visibleRegion().isEmpty()
            self._later.start(PAUSE if waits else MILLISECONDS)
        else:
            self._chain()

    def _show_card(self, place: int, state: LinkCardState) -> None:
        card = self.cards.get(state.link.id)
        if card is None:
            card = self.cards[state.link.id] = self._take(state)
        elif card.state is not state:
            card.show_state(state)
        if self._list.indexOf(card) != place:
            self._list.insertWidget(place, card)
        card.show()

    def _take(self, state: LinkCardState) -> LinkCard:
        """A card that is not needed elsewhere, or a new one."""
        if self._spare:
            card = self._spare.pop()
            card.show_state(state)
            return card
        card = LinkCard(state, self._pictures)
        card.set_read_only(self._read_only)
        self._connect(card)
        return card

    def _chain(self) -> None:
        """The Tab key goes through the cards as they stand, whenever each was made."""
        if self._order == self._chained:
            return
        self._chained = self._order
        stops = [self.add, *(stop for id_ in self._order for stop in self.cards[id_].stops()), self.more]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_more(self) -> None:
        self._most += MORE_CARDS
        if self._state is not None:
            self.show_state(self._state)
