"""Elements that evidence may belong to, each with the reason, to be accepted with one click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.ports import Suggestion
from cse_desktop.app.suggesting import suggest_elements
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row


@dataclass(frozen=True)
class Likely:
    """One suggestion: the element, why in words, and the page that speaks for it (0: none)."""

    code: str
    reason: str
    page: int = 0
    passage: str = ""


@dataclass(frozen=True)
class LikelyFor:
    """What the core suggests for one piece of evidence."""

    evidence_id: str
    suggestions: Sequence[Suggestion]


def likely_elements(evidence: Evidence) -> Callable[[Workspace, Context], LikelyFor]:
    """The question where evidence may belong, to be asked off the main thread."""
    return lambda ws, _: LikelyFor(evidence.id, suggest_elements(ws, evidence))


class LikelyElements(QWidget):
    """A few suggestions. Nothing is linked until the person says so."""

    taken = Signal(object)
    """Likely."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = standard
        self._left_out: frozenset[str] = frozenset()
        self._cards: dict[str, QWidget] = {}
        self._list = column()
        self.setLayout(column(label(self.tr("Likely elements"), "subheading"), self._list))
        self.hide()

    def show_likely(self, likely: Sequence[Likely]) -> None:
        """Show these, leaving out what is linked already."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {one.code: self._card(one) for one in likely}
        for card in self._cards.values():
            self._list.addWidget(card)
        self.leave_out(self._left_out)

    def leave_out(self, codes: frozenset[str] | set[str]) -> None:
        """Hide suggestions for elements that are linked by now."""
        self._left_out = frozenset(codes)
        for code, card in self._cards.items():
            card.setVisible(code not in self._left_out)
        self.setVisible(any(code not in self._left_out for code in self._cards))

    def _card(self, one: Likely) -> QWidget:
        element = self._standard.element(one.code)
        card = Card(role="sunken")
        title = label(f"{element.code}  {element.title}", "subheading", wrap=True)
        title.setToolTip(element.statement)
        take = button(self.tr("Link"), lambda: self.taken.emit(one), icon="link")
        take.setAccessibleName(self.tr("Link to {code}").format(code=one.code))
        words = column(title, label(one.reason, "muted", wrap=True), gap=sizes().gap_small)
        line = row()
        line.addLayout(words, 1)
        line.addWidget(take)
        gap = sizes().gap
        card.body.setContentsMargins(gap, gap, gap, gap)
        card.body.addLayout(line)
        return card
