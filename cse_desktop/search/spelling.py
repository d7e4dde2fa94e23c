"""Did you mean: a query whose words are hardly found, with the index's own words nearest to them."""

from __future__ import annotations

from cse_desktop.search.forms import LONG_WORD, Forms
from cse_desktop.search.query import Node, Slot, leaves
from cse_desktop.search.view import View
from cse_desktop.search.words import readable

SHORTEST = 4
MUCH_MORE = 20
"""A word that is found, but so many times less often than its neighbour, may still be a slip."""


def respelt(forms: Forms, view: View, query: str, node: Node) -> str | None:
    """The query with its unknown words replaced by known ones; None if there is nothing to replace."""
    text = readable(query)
    changed = False
    slots = [slot for leaf in leaves(node) for slot in leaf.slots]
    for slot in sorted(slots, key=lambda slot: slot.start, reverse=True):
        better = _better(forms, view, slot)
        if better:
            text = text[: slot.start] + better + text[slot.end :]
            changed = True
    return text if changed else None


def _better(forms: Forms, view: View, slot: Slot) -> str | None:
    word = slot.word
    if slot.mode == "prefix" or len(word) < SHORTEST or not word.isalpha():
        return None
    known = max((view.document_frequency(form) for form in forms.of(slot)), default=0)
    found = [
        (slips, -often, other)
        for slips, other in forms.near(word, 2 if len(word) >= LONG_WORD else 1)
        if (often := view.document_frequency(other)) > known * MUCH_MORE
    ]
    return min(found)[2] if found else None
