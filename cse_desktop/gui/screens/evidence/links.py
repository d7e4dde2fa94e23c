"""The elements one piece of evidence is linked to, the likely ones, and linking to another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.portfolio import Link
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.screens.evidence.likely import LikelyElements
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.fields import SavingLine
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.link_form import LinkForm


class LinkCard(Card):
    """One link: the element, and why and where, which can be changed in place."""

    changed = Signal(str, object)
    """Link id and what was changed: a dict."""
    removed = Signal(str)
    visited = Signal(str)
    """Element code: the person wants to go there."""

    def __init__(self, link: Link, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        code = link.element
        self._link = link
        self._element = standard.element(code)
        self.visit = button(code, self._go, role="quiet", help_text=self.tr("Go to this element"))
        self.visit.setAccessibleName(self.tr("Go to element {code}").format(code=code))
        self.remove = icon_button("unlink", self.tr("Remove the link to {code}").format(code=code), self._remove)
        self.why = SavingLine(
            self.tr("Why it belongs to {code}").format(code=code), self.tr("Why: what does it prove?")
        )
        self.where = SavingLine(
            self.tr("Where to look, for {code}").format(code=code), self.tr("Where to look, such as p. 3")
        )
        self.quotation = label("", "muted", wrap=True)
        self.parts = label("", "muted", wrap=True)
        title = ElidedLabel(self._element.title, "subheading")
        head = row(self.visit, gap=sizes().gap_small)
        head.addWidget(title, 1)
        head.addWidget(self.remove)
        self.body.setSpacing(sizes().gap_small)
        gap = sizes().gap
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.body.addLayout(head)
        for widget in (self.why, self.where, self.quotation, self.parts):
            self.body.addWidget(widget)
        self.why.saved.connect(lambda text: self.changed.emit(self._link.id, {"why": text}))
        self.where.saved.connect(lambda text: self.changed.emit(self._link.id, {"where": text}))
        self.show_link(link)

    def show_link(self, link: Link) -> None:
        """Show what the link says now."""
        self._link = link
        self.why.fill(link.why)
        self.where.fill(link.where)
        self.quotation.setText(f"“{link.quotation}”")
        self.quotation.setVisible(bool(link.quotation))
        parts = [self._element.parts[number - 1] for number in link.parts if number <= len(self._element.parts)]
        self.parts.setText(self.tr("Covers: {parts}").format(parts="; ".join(parts)))
        self.parts.setVisible(bool(parts))

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.why.setReadOnly(read_only)
        self.where.setReadOnly(read_only)
        self.remove.setEnabled(not read_only)

    def _go(self) -> None:
        self.visited.emit(self._link.element)

    def _remove(self) -> None:
        self.removed.emit(self._link.id)


class LinksPane(QWidget):
    """Links of one piece of evidence. It changes nothing itself; its signals say what the person wants."""

    link_wanted = Signal(object)
    """LinkWish."""
    link_changed = Signal(str, object)
    unlink_wanted = Signal(str)
    visited = Signal(str)
    suggestion_taken = Signal(object)
    """Likely: the person accepts a suggestion."""
    suggestion_refused = Signal(str)
    refusal_taken_back = Signal(str)
    """Element code, both."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = standard
        self._cards: dict[str, LinkCard] = {}
        self._read_only = False
        self.begin = button(self.tr("Link to an element…"), self.open_form, icon="link")
        self.form = LinkForm(standard)
        self.none = label(
            self.tr(
                "Not linked yet. Link it to the elements it supports; only linked evidence goes into the pack."
            ),
            "muted",
            wrap=True,
        )
        self.likely = LikelyElements(standard)
        self._list = column()
        self.setLayout(column(row(self.begin, None), self.form, self.none, self._list, self.likely, None))
        self.form.hide()
        self.form.submitted.connect(self.link_wanted)
        self.form.dismissed.connect(self.close_form)
        self.likely.taken.connect(self.suggestion_taken)
        self.likely.refused.connect(self.suggestion_refused)
        self.likely.taken_back.connect(self.refusal_taken_back)

    @property
    def cards(self) -> Sequence[LinkCard]:
        """The cards on show, in order."""
        return tuple(self._cards.values())

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these links; cards of links that stay are kept, with what is being typed in them."""
        wanted = {link.id for link in links}
        for id_ in [id_ for id_ in self._cards if id_ not in wanted]:
            card = self._cards.pop(id_)
            card.hide()
            card.deleteLater()
        for place, link in enumerate(links):
            card = self._cards.get(link.id) or self._new_card(link)
            card.show_link(link)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
        self.none.setVisible(not links and self.form.isHidden())
        self.likely.leave_out({link.element for link in links})

    def open_form(self) -> None:
        """Ask which element."""
        self.form.begin()
        self.form.show()
        self.begin.hide()
        self.none.hide()
        self.form.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        self.form.hide()
        self.begin.setVisible(not self._read_only)
        self.none.setVisible(not self._cards)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = read_only
        self.begin.setVisible(not read_only)
        self.likely.setEnabled(not read_only)
        for card in self._cards.values():
            card.set_read_only(read_only)

    def _new_card(self, link: Link) -> LinkCard:
        card = LinkCard(link, self._standard, self)
        card.set_read_only(self._read_only)
        card.changed.connect(self.link_changed)
        card.removed.connect(self.unlink_wanted)
        card.visited.connect(self.visited)
        self._cards[link.id] = card
        return card
