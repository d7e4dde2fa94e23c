"""What the tab on the history decides without widgets: which elements are shown, and how each cell stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.history_of_reviews import ElementHistory, History, Said
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.elements import find_elements

Which = Literal["all", "changed", "differs", "found"]
WHICH: tuple[Which, ...] = ("all", "changed", "differs", "found")


@dataclass(frozen=True)
class HistoryRow:
    """One element through the reviews. `cells` are the words of each column, the element's own first."""

    key: str
    cells: tuple[str, ...]
    said: tuple[Said, ...]


def chosen(history: History, standard: Standard, text: str, which: Which) -> list[ElementHistory]:
    """The elements that are wanted, in the standard's order."""
    found = {element.code for element in find_elements(standard, text)}
    return [one for one in history.elements if one.element in found and _wanted(one, which)]


def which_of(code: str) -> Which:
    """The choice of this code; all for one that is not known."""
    return next((one for one in WHICH if one == code), "all")


def counts_of(elements: Sequence[ElementHistory]) -> dict[Which, int]:
    """How many elements each choice would show."""
    return {which: sum(1 for one in elements if _wanted(one, which)) for which in WHICH}


def _wanted(one: ElementHistory, which: Which) -> bool:
    if which == "changed":
        return one.has_changed
    if which == "differs":
        return any(said.differs for said in one.said)
    if which == "found":
        return any(finding.kind != "rating" for said in one.said for finding in said.findings)
    return True
