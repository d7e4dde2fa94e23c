"""The menu of further filters: form, team, year, tag, owner, language, and the elements evidence is linked to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cse_desktop.domain.facets import NONE
from cse_desktop.domain.library import EvidenceFacts, EvidenceFilter
from cse_desktop.domain.standard import Group, Standard
from cse_desktop.gui.screens.evidence.filter_words import FIELDS, field_words, value_words, values_of

MOST = 40
"""Values in a menu: more would not fit on a screen. The box for words finds the others."""
LONGEST = 60


class MoreFilters(QMenu):
    """Filled when it opens, with what there is then. `chosen` comes with field and value, empty for any."""

    chosen = Signal(str, str)

    def __init__(
        self, standard: Standard, facts: Callable[[], Iterable[EvidenceFacts]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._standard, self._facts = standard, facts
        self.filter = EvidenceFilter()
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        facts = list(self._facts())
        names = field_words()
        self._add_elements(names["element"], facts)
        for field in FIELDS:
            values = values_of(field, facts)
            menu = self.addMenu(_titled(names[field], getattr(self.filter, field), field))
            menu.setEnabled(len(values) > 1 or bool(getattr(self.filter, field)))
            self._offer(menu, field, values)

    def _offer(self, menu: QMenu, field: str, values: Sequence[tuple[str, int]]) -> None:
        self._add(menu, field, "", self.tr("Any"))
        menu.addSeparator()
        for value, count in values[:MOST]:
            self._add(menu, field, value, f"{value_words(field, value)}   ({count:,})")
        if len(values) > MOST:
            rest = self.tr(
                "And 1 more: type it in the box|And %n more: type one in the box", "", len(values) - MOST
            )
            menu.addAction(rest).setEnabled(False)

    def _add(self, menu: QMenu, field: str, value: str, words: str) -> QAction:
        short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
        action = menu.addAction(short.replace("&", "&&"), partial(self.chosen.emit, field, value))
        action.setCheckable(True)
        action.setChecked(getattr(self.filter, field) == value)
        return action

    def _add_elements(self, name: str, facts: Sequence[EvidenceFacts]) -> None:
        menu = self.addMenu(_titled(name, self.filter.element, "element"))
        self._add(menu, "element", "", self.tr("Any"))
        self._add(menu, "element", NONE, value_words("element", NONE))
        menu.addSeparator()
        counts: dict[str, int] = {}
        for one in facts:
            for code in one.codes:
                counts[code] = counts.get(code, 0) + 1
        for group in self._standard.groups:
            self._add_group(menu, group, counts)

    def _add_group(self, menu: QMenu, group: Group, counts: dict[str, int]) -> None:
        below = menu.addMenu(f"{group.code}  {group.title}".replace("&", "&&"))
        all_of = self.tr("All of {code}   ({count})").format(code=group.code, count=counts.get(group.code, 0))
        self._add(below, "element", group.code, all_of)
        below.addSeparator()
        for inner in group.groups:
            self._add_group(below, inner, counts)
        for element in group.elements:
            words = f"{element.code}  {element.title}   ({counts.get(element.code, 0):,})"
            self._add(below, "element", element.code, words)


def _titled(name: str, value: str, field: str) -> str:
    words = f"{name}: {value_words(field, value)}" if value else name
    return words.replace("&", "&&")
