"""What can be done with the evidence that is selected, as the menu of a row or card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence
from cse_desktop.gui.actions import keys_shown
from cse_desktop.gui.screen import Offer
from cse_desktop.gui.screens.evidence import doing
from cse_desktop.gui.screens.evidence.state import shared
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import kind_word
from cse_desktop.gui.theme import set_icon

MOST = 24
"""Of tags and elements, so many are in a menu: more is not read through. The pane beside the list has them all."""


class RowMenu(QMenu):
    """Made when it is wanted and gone when it was used. What cannot be done now is grey and says why."""

    def __init__(
        self,
        session: GuiSession,
        chosen: Sequence[Evidence],
        offers: Mapping[str, Offer],
        do: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._chosen, self._offers, self._do = session, chosen, offers, do
        self._ids = [one.id for one in chosen]
        self.setToolTipsVisible(True)
        self._add("read", "open")
        if any(one.is_picture for one in chosen):
            self._add("edit_picture")
        if any(one.media_type == "application/pdf" for one in chosen):
            self._add("page_picture")
        self.addSeparator()
        self._add("rename", "date", "confirm")
        self.addSeparator()
        self._add("link")
        self.unlink = self._below(self.tr("Unlink from"), "unlink", self._fill_unlink)
        self.tags = self._below(self.tr("Tags"), "tag", self._fill_tags)
        self.kind = self._below(self.tr("Kind"), "kind-file", self._fill_kinds)
        self.addSeparator()
        self._add("copy", "replace", "compare")
        self.addSeparator()
        self._add("remove", "all")

    def _add(self, *names: str) -> None:
        for name in names:
            offer = self._offers[f"evidence.{name}"]
            keys = keys_shown(offer.key.shortcut)
            words = f"{offer.key.text}\t{keys}" if keys else offer.key.text
            action = self.addAction(words, partial(self._do, offer.key.id))
            if offer.key.icon:
                set_icon(action, offer.key.icon, "text")
            missing = offer.missing()
            action.setToolTip(missing or offer.key.text)
            action.setEnabled(not missing and not (offer.key.changes and self._session.read_only))

    def _below(self, words: str, icon: str, fill: Callable[[QMenu], None]) -> QMenu:
        menu = self.addMenu(words)
        set_icon(menu.menuAction(), icon, "text")
        menu.setToolTipsVisible(True)
        fill(menu)
        menu.menuAction().setEnabled(bool(menu.actions()) and not self._session.read_only)
        return menu

    def _fill_unlink(self, menu: QMenu) -> None:
        facts, standard = self._session.facts, self._session.snapshot.standard
        for code, _ in shared(facts[id_].elements for id_ in self._ids)[:MOST]:
            words = f"{code}  {standard.element(code).title}".replace("&", "&&")
            menu.addAction(words, partial(doing.unlink_from, self._session, self._ids, code))

    def _fill_tags(self, menu: QMenu) -> None:
        """Those they have, which are taken away, and those of other evidence."""
        held = dict(shared(one.tags for one in self._chosen))
        known = [tag for tag, _ in shared(one.tags for one in self._session.snapshot.evidence.values())]
        for tag in list(dict.fromkeys((*held, *known)))[:MOST]:
            everywhere = held.get(tag) == len(self._chosen)
            added, gone = ((), (tag,)) if everywhere else ((tag,), ())
            deed = partial(doing.describe_all, self._session, self._ids, {}, added, gone)
            action = menu.addAction(tag.replace("&", "&&"), deed)
            action.setCheckable(True)
            action.setChecked(everywhere)

    def _fill_kinds(self, menu: QMenu) -> None:
        held = {one.kind for one in self._chosen}
        for kind in EVIDENCE_KINDS:
            deed = partial(doing.describe_all, self._session, self._ids, {"kind": kind})
            action = menu.addAction(kind_word(kind), deed)
            action.setCheckable(True)
            action.setChecked(held == {kind})
