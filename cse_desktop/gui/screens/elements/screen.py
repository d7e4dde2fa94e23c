"""The elements: tree at the left, everything about one element at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.domain.standard import NOT_APPLICABLE
from cse_desktop.gui.actions import rating_keys
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.elements import doing
from cse_desktop.gui.screens.elements.adding import EvidencePicker, VisitDialog, VisitWish
from cse_desktop.gui.screens.elements.case import CaseCard
from cse_desktop.gui.screens.elements.deeds import Deeds
from cse_desktop.gui.screens.elements.findings import FindingsCard
from cse_desktop.gui.screens.elements.links import LinksSection
from cse_desktop.gui.screens.elements.missing import GapsCard
from cse_desktop.gui.screens.elements.rating import RatingCard
from cse_desktop.gui.screens.elements.saving import NarrativeSaving
from cse_desktop.gui.screens.elements.sections import Heading
from cse_desktop.gui.screens.elements.state import element_state, first_to_show, neighbour
from cse_desktop.gui.screens.elements.statement import StatementCard
from cse_desktop.gui.screens.elements.suggestions import SuggestionsCard
from cse_desktop.gui.screens.elements.tree import TreePane
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.thumbnails import Thumbnails
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.layouts import at_rest, column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter


class ElementPage(ScrollPage):
    """A page that is never narrower than what lies on it, so that it scrolls up and down only."""

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest section."""
        inside, usual = self.widget(), super().minimumSizeHint()
        width = inside.minimumSizeHint().width() if inside is not None else usual.width()
        return QSize(width + self.verticalScrollBar().sizeHint().width(), usual.height())


class ElementsScreen(Screen):
    """Works on one element at a time."""

    name = "elements"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.code = first_to_show(session.snapshot)
        self.deeds = Deeds(session, lambda: self.code, self._placed, self)
        self.tree = TreePane(session)
        self.heading = Heading()
        self.statement = StatementCard()
        self.gaps = GapsCard(session)
        self.rating = RatingCard(session.snapshot.standard)
        self.saving = NarrativeSaving(session, self.rating, lambda: self.code, self)
        self.case = CaseCard()
        self.findings = FindingsCard(read_only=session.read_only)
        self.links = LinksSection(self.deeds.connect_card, Thumbnails.of(session), session.read_only)
        self.suggestions = SuggestionsCard(session)
        self.page = ElementPage(widest=sizes().of(1080))
        # What is missing comes and goes while a person types: below the narrative it moves nothing above it.
        for widget in self._sections():
            self.page.body.addWidget(widget)
        self.page.body.addStretch(1)
        sections = (self.heading, self.statement, self.rating, self.case, self.findings, self.gaps)
        self._laid = (*sections, self.page.inside)
        for section in (self.heading, self.statement, self.rating, self.case):
            section.set_read_only(session.read_only)
        self.setLayout(
            column(MemorySplitter("elements", self.tree, self.page, widths=(360, 820), stacks=True), gap=0)
        )
        self._connect()
        self._make_offers()

    def refresh(self, changes: Changes | None) -> None:
        """Bring tree and element up to date."""
        self.tree.refresh(self.session.snapshot)
        if self.code:
            self.tree.show_element(self.code)
            self._show()
        if changes is None or {"evidence", "link", "refusal"} & changes.kinds:
            self.suggestions.ask_for(self.code)

    def show_target(self, target: object) -> None:
        """Go to an element by its code."""
        code = str(target)
        if any(element.code == code for element in self.session.snapshot.standard.elements):
            self.tree.show_element(code)
            self._choose(code)

    def place(self) -> str:
        """The element that is shown."""
        return self.code

    def drop_element(self) -> str:
        """Files dropped while an element is shown are linked to it."""
        return self.code

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost by going elsewhere."""
        self.flush()
        self.saving.again()
        super().hideEvent(event)

    def flush(self) -> None:
        """Save what was typed."""
        self.heading.flush()
        self.rating.flush()
        self.case.flush()
        self.links.flush()

    def rate(self, rating: str) -> None:
        """Rate the element that is shown; empty takes the rating away."""
        if self.session.read_only:
            return
        self.flush()
        self.session.run(doing.rate(self.code, rating))
        if rating == NOT_APPLICABLE:
            self.rating.show_reason()

    def add_evidence(self) -> None:
        """Ask which evidence to link."""
        if self.session.read_only:
            return
        snapshot = self.session.snapshot
        held = snapshot.links_by_element.get(self.code, ())
        linked = frozenset(link.evidence_id for link in held)
        picker = EvidencePicker(self.code, snapshot.evidence.values(), linked, self.window())
        picker.picked.connect(self._picked)
        picker.importing.connect(lambda: self.session.act("import.files"))
        picker.visiting.connect(self.add_visit)
        picker.open()

    def add_visit(self) -> None:
        """Ask for something to see on the visit."""
        dialog = VisitDialog(self.code, self.window())
        dialog.wanted.connect(self._visit_wanted)
        dialog.open()

    def _sections(self) -> tuple[QWidget, ...]:
        above = (self.heading, self.statement, self.rating, self.case, self.findings)
        return (*above, self.gaps, self.links, self.suggestions)

    def _connect(self) -> None:
        self.tree.chosen.connect(self._choose)
        self.tree.owner_wanted.connect(self.deeds.ask_owner)
        self.tree.claimed.connect(self.deeds.claim)
        self.tree.scope_changed.connect(self.deeds.put_in_review)
        self.tree.model.evidence_dropped.connect(self.deeds.link)
        self.tree.model.links_dropped.connect(self.deeds.move)
        self.heading.owned.connect(self.deeds.own)
        self.statement.covered.connect(self.deeds.cover)
        self.heading.moved.connect(self._move)
        self.heading.gaps_wanted.connect(lambda: self.page.ensureWidgetVisible(self.gaps))
        self.rating.rated.connect(self.rate)
        self.rating.reasoned.connect(self._reasoned)
        self.rating.narrating.connect(self.saving.begin)
        self.rating.narrated.connect(self.saving.save)
        self.rating.narrative.cited_wanted.connect(self.deeds.show_exhibit)
        self.rating.narrative.link_wanted.connect(self.deeds.link_exhibit)
        self.rating.citations.link_wanted.connect(self.deeds.link_exhibit)
        self.rating.citations.restore_wanted.connect(self.deeds.restore)
        self.case.argued.connect(self.deeds.argue)
        self.case.withdrawn.connect(self.deeds.withdraw_case)
        self.case.cited_wanted.connect(self.deeds.show_exhibit)
        self.case.link_wanted.connect(self.deeds.link_exhibit)
        self.findings.removed.connect(self.deeds.remove_finding)
        self.findings.answer_wanted.connect(lambda id_: self.session.go("actions", id_))
        self.links.add.clicked.connect(self.add_evidence)
        self.links.put.connect(self.deeds.put)
        self.links.evidence_dropped.connect(lambda ids: self.deeds.link(self.code, ids))
        self.suggestions.linked.connect(self._link_suggested)
        self.suggestions.refused.connect(self._refuse_suggested)
        self.session.files_checked.connect(self._files_checked)

    def _make_offers(self) -> None:
        for key in rating_keys(self.session.snapshot.standard):
            code = key.id.removeprefix("elements.rate.")
            rating = NOT_APPLICABLE if key.id == "elements.not_applicable" else code
            self.offer(key, partial(self.rate, rating))
        self.offer("elements.narrative", self._write)
        self.offer("elements.next", partial(self._move, 1))
        self.offer("elements.back", partial(self._move, -1))
        self.offer("elements.add", self.add_evidence)
        self.offer("elements.owner", self.heading.owner.setFocus)
        # Within the cards only: the same keys mean something else in the tree.
        self.offer("elements.up", partial(self._on_card, "moved", -1), self._no_card, on=self.links)
        self.offer("elements.down", partial(self._on_card, "moved", 1), self._no_card, on=self.links)
        self.offer("elements.send", partial(self._on_card, "sent", False), self._no_card, on=self.links)
        self.offer("elements.import", lambda: self.session.act("import.here"))
        self.offer("elements.visit", self.add_visit)

    def _no_card(self) -> str:
        return "" if self.links.focused is not None else self.tr("Choose a link first: go to its card.")

    def _on_card(self, signal: str, value: int) -> None:
        card = self.links.focused
        if card is not None:
            getattr(card.handle, signal).emit(value)

    def _placed(self, link_id: str) -> None:
        card = self.links.cards.get(link_id)
        if card is not None:
            self.page.ensureWidgetVisible(card)

    def _write(self) -> None:
        self.page.ensureWidgetVisible(self.rating.narrative)
        self.rating.narrative.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, code: str) -> None:
        if code != self.code:
            self.flush()
            self.code = code
            self._show()
            self.saving.bring_back()
            self.page.verticalScrollBar().setValue(0)
            self.suggestions.ask_for(code)

    def _move(self, step: int) -> None:
        self.tree.show_element(neighbour(self.session.snapshot.standard, self.code, step))

    def _show(self) -> None:
        snapshot = self.session.snapshot
        state = element_state(snapshot, self.session.gaps, self.code)
        state = replace(state, narrative=self.saving.awaited(state.narrative))
        with at_rest(*self._laid):
            self.heading.show_state(snapshot, state)
            self.statement.show_state(state)
            self.gaps.show_state(state)
            self.rating.show_state(snapshot, state)
            self.case.show_state(snapshot, state)
            self.findings.show_state(snapshot, state)
            self.links.show_state(state)
        # Wider links need a wider page: the tree gives up room, or goes above it.
        self.page.updateGeometry()

    def _reasoned(self, reason: str) -> None:
        self.session.run(doing.give_reason(self.code, reason))

    def _picked(self, ids: Sequence[str], why: str) -> None:
        self.deeds.link(self.code, ids, why)

    def _link_suggested(self, evidence_id: str, where: str) -> None:
        self.deeds.link(self.code, [evidence_id], where=where)

    def _refuse_suggested(self, evidence_id: str) -> None:
        evidence = self.session.snapshot.evidence.get(evidence_id)
        if evidence is not None:
            text = self.tr("{exhibit} will not be suggested for {code} again.")
            said = text.format(exhibit=evidence.exhibit, code=self.code)
            run = doing.refuse(evidence_id, self.code)
            self.session.run(run, then=lambda _: self.session.tell(said, undo=True))

    def _visit_wanted(self, wish: VisitWish) -> None:
        said = self.tr("“{title}” is added and linked to {code}.").format(title=wish.title, code=self.code)
        run = doing.add_visit(wish.form, wish.title, wish.location, self.code, wish.why)
        self.session.run(run, then=lambda _: self.session.tell(said, "success", undo=True))

    def _files_checked(self) -> None:
        if self.isVisible():
            self.refresh(None)
