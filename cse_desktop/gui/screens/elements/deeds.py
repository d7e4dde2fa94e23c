"""What a person does with links, citations and owners of elements: has it done, and says it with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.opening import open_evidence
from cse_desktop.gui.person import own_name
from cse_desktop.gui.screens.elements import doing
from cse_desktop.gui.screens.elements.link_card import LinkCard
from cse_desktop.gui.screens.elements.moving import MoveDialog
from cse_desktop.gui.screens.elements.owner import OwnerDialog
from cse_desktop.gui.session import GuiSession


class Deeds(QObject):
    """Belongs to the screen. `code` tells which element is shown; `placed` hears of links put elsewhere."""

    def __init__(
        self, session: GuiSession, code: Callable[[], str], placed: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._code, self._placed, self._page = session, code, placed, parent

    def connect_card(self, card: LinkCard) -> None:
        """Do what a card asks for."""
        card.changed.connect(self.change)
        card.opened.connect(self.open)
        card.shown.connect(self.show)
        card.removed.connect(self.unlink)
        card.moved.connect(lambda link_id, steps: self._order(link_id, steps=steps))
        card.sent.connect(self.ask_where)

    def change(self, link_id: str, values: dict[str, Any]) -> None:
        """Change what a link says."""
        self._session.run(doing.change_link(link_id, values))

    def open(self, link_id: str) -> None:
        """Open a link's evidence in its own program."""
        evidence = self._evidence_of(link_id)
        if evidence is not None:
            open_evidence(self._session, evidence)

    def show(self, link_id: str) -> None:
        """Read a link's evidence at its place."""
        evidence, link = self._evidence_of(link_id), self._session.snapshot.links.get(link_id)
        if evidence is not None and link is not None:
            place = ReadingPlace(evidence.id, link.page or 1, element=link.element, link=link_id)
            self._session.go("reader", place)

    def show_exhibit(self, exhibit: str) -> None:
        """Show what is cited, or say why that cannot be."""
        held = self._session.snapshot.exhibits.get(exhibit)
        if held is None:
            self._session.tell(
                self.tr("There is no {exhibit} in the portfolio.").format(exhibit=exhibit), "warning"
            )
        elif held.removed_at is not None:
            words = self.tr("{exhibit} was removed from the portfolio.")
            self._session.tell(words.format(exhibit=exhibit), "warning")
        else:
            self._session.go("evidence", held.id)

    def argue(self, about: str, said: str, step: str) -> None:
        """Keep an answer of the case for more than compliance."""
        self._session.run(doing.argue(self._code(), about, said, step))

    def withdraw_case(self) -> None:
        """Withdraw the case, with a way back."""
        words = self.tr("The case for {code} is withdrawn.").format(code=self._code())
        self._do(doing.withdraw_case(self._code()), words)

    def remove_finding(self, finding_id: str) -> None:
        """Take away something that the assessor said."""
        self._do(doing.remove_finding(finding_id), self.tr("The finding is removed."))

    def unlink(self, link_id: str) -> None:
        """Take a link away."""
        evidence = self._evidence_of(link_id)
        if evidence is not None:
            said = self.tr("The link to {exhibit} is removed.").format(exhibit=evidence.exhibit)
            self._do(doing.unlink(link_id), said)

    def put(self, link_id: str, place: int) -> None:
        """Put a link before the one at a place of the list."""
        self._order(link_id, place=place)

    def ask_where(self, link_id: str, copy: bool) -> None:
        """Ask which element a link is to go to."""
        evidence = self._evidence_of(link_id)
        if evidence is None:
            return
        standard, window = self._session.snapshot.standard, self._page.window()
        dialog = MoveDialog(standard, evidence.exhibit, self._code(), copy=copy, parent=window)
        dialog.wanted.connect(lambda code: self.move(code, [link_id], copy))
        dialog.open()

    def move(self, code: str, link_ids: Sequence[str], copy: bool) -> None:
        """Move links to another element, or copy them there."""
        links = self._session.snapshot.links
        ids = [id_ for id_ in link_ids if id_ in links and links[id_].element != code]
        if not ids:
            return
        listed = ", ".join(e.exhibit for e in map(self._evidence_of, ids) if e is not None)
        words = self.tr("{exhibits} linked to {code} too.") if copy else self.tr("{exhibits} moved to {code}.")
        self._do(doing.move(ids, code, copy), words.format(exhibits=listed, code=code), "success")

    def link(self, code: str, ids: Sequence[str], why: str = "", where: str = "") -> None:
        """Link evidence to an element."""
        known = [id_ for id_ in ids if id_ in self._session.snapshot.evidence]
        if known:
            said = self.tr("Linked to {code}.").format(code=code)
            self._do(doing.link(known, code, why, where), said, "success")

    def link_exhibit(self, exhibit: str) -> None:
        """Link what is cited."""
        held = self._session.snapshot.exhibits.get(exhibit)
        if held is not None:
            said = self.tr("{exhibit} linked to {code}.").format(exhibit=exhibit, code=self._code())
            self._do(doing.link([held.id], self._code()), said, "success")

    def restore(self, exhibit: str) -> None:
        """Bring back what is cited and was removed."""
        said = self.tr("{exhibit} is in the portfolio again.").format(exhibit=exhibit)
        self._do(doing.restore(exhibit), said, "success")

    def cover(self, part: int, link_ids: Sequence[str]) -> None:
        """Say which links cover a part."""
        said = self.tr("Part {number}: saved what covers it.").format(number=part)
        self._do(doing.cover(self._code(), part, link_ids), said, "success")

    def own(self, name: str) -> None:
        """Say who prepares the element that is shown."""
        self._own([self._code()], name)

    def claim(self, codes: Sequence[str]) -> None:
        """Say that the person at this computer prepares elements."""
        self._own(codes, own_name())

    def ask_owner(self, codes: Sequence[str]) -> None:
        """Ask who prepares elements."""
        snapshot = self._session.snapshot
        held = {said.owner if (said := snapshot.assessment(code)) is not None else "" for code in codes}
        names = tuple(dict.fromkeys((own_name(), *snapshot.owners)))
        owner = held.pop() if len(held) == 1 else ""
        dialog = OwnerDialog(codes, owner, names, self._page.window())
        dialog.wanted.connect(lambda name: self._own(codes, name))
        dialog.open()

    def put_in_review(self, codes: Sequence[str], included: bool) -> None:
        """Put elements into the review, or leave them out."""
        inside = self.tr("1 element put into this review.|%n elements put into this review.", "", len(codes))
        outside = self.tr(
            "1 element left out of this review.|%n elements left out of this review.", "", len(codes)
        )
        self._do(doing.put_in_review(codes, included), inside if included else outside)

    def _own(self, codes: Sequence[str], name: str) -> None:
        listed = codes[0] if len(codes) == 1 else self.tr("1 element|%n elements", "", len(codes))
        someone, nobody = self.tr("{elements}: {name} is the owner."), self.tr("{elements}: no owner any more.")
        said = (someone if name else nobody).format(elements=listed, name=name)
        self._do(doing.own(codes, name), said, "success")

    def _order(self, link_id: str, *, steps: int = 0, place: int | None = None) -> None:
        self._session.run(doing.order(self._code(), link_id, steps=steps, place=place), then=self._ordered)

    def _ordered(self, placed: doing.Placed) -> None:
        evidence = self._evidence_of(placed.link_id)
        self._placed(placed.link_id)
        if evidence is not None and placed.now != placed.before:
            words = self.tr("{exhibit} is number {place} of {count} now.")
            said = words.format(exhibit=evidence.exhibit, place=placed.now + 1, count=placed.count)
            self._session.tell(said, undo=True)

    def _do(self, deed: doing.Doing, said: str, tone: Any = "info") -> None:
        self._session.run(deed, then=lambda _: self._session.tell(said, tone, undo=True))

    def _evidence_of(self, link_id: str) -> Evidence | None:
        snapshot = self._session.snapshot
        link = snapshot.links.get(link_id)
        return snapshot.evidence.get(link.evidence_id) if link else None
