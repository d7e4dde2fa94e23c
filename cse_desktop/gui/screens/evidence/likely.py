"""Elements that evidence may belong to, each with the reason: to be linked, or said not to be wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.ports import Suggestion
from cse_desktop.app.suggesting import suggest_elements
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import clear, column, row


@dataclass(frozen=True)
class Likely:
    """One suggestion: the element, why in words, and the page and passage that speak for it (page 0: none).

    `alike` says which similar evidence the person linked to it, where that decided.
    """

    code: str
    reason: str
    page: int = 0
    passage: str = ""
    alike: str = ""


@dataclass(frozen=True)
class LikelyFor:
    """What the core suggests for one piece of evidence."""

    evidence_id: str
    suggestions: Sequence[Suggestion]


def likely_elements(evidence: Evidence) -> Callable[[Workspace, Context], LikelyFor]:
    """The question where evidence may belong beside its links, to be asked off the main thread."""
    return lambda ws, _: LikelyFor(evidence.id, suggest_elements(ws, evidence, linked=False))


class LikelyElements(QWidget):
    """A few suggestions, and those that were not wanted. Nothing is linked until the person says so."""

    taken = Signal(object)
    """Likely."""
    refused = Signal(str)
    """Element code: not to be suggested for this evidence again."""
    taken_back = Signal(str)
    """Element code: may be suggested again."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = standard
        self._left_out: frozenset[str] = frozenset()
        self._refused: tuple[str, ...] = ()
        self._cards: dict[str, LikelyCard] = {}
        self._heading = label(self.tr("Likely elements"), "subheading")
        self._list = column()
        self.show_refused = button("", self._toggle_refused, role="quiet")
        self._refused_list = QWidget()
        self._refused_rows = column(gap=sizes().gap_small)
        self._refused_list.setLayout(self._refused_rows)
        self._refused_list.hide()
        shown = row(self.show_refused, None)
        self.setLayout(column(self._heading, self._list, shown, self._refused_list))
        self.hide()

    @property
    def cards(self) -> Sequence[LikelyCard]:
        """The cards, best first; some may be hidden."""
        return tuple(self._cards.values())

    def show_likely(self, likely: Sequence[Likely]) -> None:
        """Show these; cards that say the same stay, with the keyboard's focus in them."""
        wanted = {one.code: one for one in likely}
        for code in [code for code, card in self._cards.items() if wanted.get(code) != card.likely]:
            self._leave(self._cards[code])
            self._cards.pop(code).deleteLater()
        self._cards = {code: self._cards.get(code) or self._new_card(one) for code, one in wanted.items()}
        for place, card in enumerate(self._cards.values()):
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
        self.leave_out(self._left_out)

    def leave_out(self, codes: frozenset[str] | set[str]) -> None:
        """Hide suggestions for elements that are linked by now."""
        self._left_out = frozenset(codes)
        for code, card in self._cards.items():
            if code in self._left_out or code in self._refused:
                self._leave(card)
            else:
                card.show()
        self._show_what_there_is()

    def set_refused(self, codes: Sequence[str]) -> None:
        """Say which elements were not wanted for this evidence."""
        if tuple(codes) != self._refused:
            self._refused = tuple(codes)
            clear(self._refused_rows)
            for code in codes:
                self._refused_rows.addWidget(self._refused_row(code))
        if not codes:
            self._refused_list.hide()
        self.leave_out(self._left_out)

    def _show_what_there_is(self) -> None:
        any_card = any(not card.isHidden() for card in self._cards.values())
        count = len(self._refused)
        hidden = self._refused_list.isHidden()
        text = self.tr("%n not wanted: show", "", count) if hidden else self.tr("%n not wanted: hide", "", count)
        self.show_refused.setText(text)
        self.show_refused.setVisible(bool(count))
        self._heading.setVisible(any_card)
        self.setVisible(any_card or bool(count))

    def _toggle_refused(self) -> None:
        self._refused_list.setVisible(self._refused_list.isHidden())
        self._show_what_there_is()

    def _leave(self, card: LikelyCard) -> None:
        """Hide a card; whoever works by keyboard is taken to the next one."""
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            others = [c for c in self._cards.values() if c is not card and not c.isHidden()]
            after = next((c for c in others if self._list.indexOf(c) > self._list.indexOf(card)), None)
            next_one = after or (others[-1] if others else None)
            target = next_one.refuse if next_one else self.show_refused
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()

    def _new_card(self, one: Likely) -> LikelyCard:
        card = LikelyCard(one, self._standard)
        card.take.clicked.connect(lambda: self.taken.emit(one))
        card.refuse.clicked.connect(lambda: self.refused.emit(one.code))
        return card

    def _refused_row(self, code: str) -> QWidget:
        element = self._standard.element(code)
        again = button(self.tr("Suggest again"), lambda: self.taken_back.emit(code), role="quiet", icon="undo")
        again.setAccessibleName(self.tr("Suggest {code} again").format(code=code))
        line = row(gap=sizes().gap)
        line.addWidget(label(f"{code}  {element.title}", "muted", wrap=True), 1)
        line.addWidget(again)
        made = QWidget()
        made.setLayout(line)
        return made


class LikelyCard(Card):
    """One suggestion, with the passage that speaks for it."""

    def __init__(self, likely: Likely, standard: Standard) -> None:
        super().__init__(role="sunken")
        self.likely = likely
        element = standard.element(likely.code)
        title = label(f"{element.code}  {element.title}", "subheading", wrap=True)
        title.setToolTip(element.statement)
        self.take = button(self.tr("Link"), icon="link")
        self.take.setAccessibleName(self.tr("Link to {code}").format(code=likely.code))
        self.refuse = icon_button("close", self.tr("Not this: do not suggest {code}").format(code=likely.code))
        gap = sizes().gap
        head = row(gap=sizes().gap_small)
        head.addWidget(title, 1)
        head.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.refuse, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.body.setSpacing(sizes().gap_small)
        self.body.addLayout(head)
        if likely.page:
            self.body.addWidget(label(f"“{likely.passage}”", wrap=True))
        said = f"{likely.reason}; {likely.alike}" if likely.alike else likely.reason
        self.body.addWidget(label(said, "muted", wrap=True))


def likely_of(session: GuiSession, found: Suggestion) -> Likely:
    """A suggestion in words."""
    alike = session.say(found.alike) if found.alike else ""
    return Likely(found.element, session.say(found.reason), found.page, found.passage, alike)
