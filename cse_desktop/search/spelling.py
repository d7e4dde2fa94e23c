"""Did you mean: a query whose words are hardly found, with the index's own words nearest to them."""

from __future__ import annotations

from cse_desktop.search.forms import Forms
from cse_desktop.search.query import Node, Slot, leaves
from cse_desktop.search.words import readable

SHORTEST = 4
LONG_WORD = 7
"""From this length on two slips are forgiven."""
MUCH_MORE = 8
"""A word that is found, but so many times less often than its neighbour, may still be a slip."""
SHORTEST_PART = 3


def respelt(forms: Forms, query: str, node: Node) -> str | None:
    """The query with its unknown words replaced by known ones; None if there is nothing to replace."""
    text = readable(query)
    changed = False
    slots = [slot for leaf in leaves(node) for slot in leaf.slots]
    for slot in sorted(slots, key=lambda slot: slot.start, reverse=True):
        better = _better(forms, slot)
        if better:
            asked = text[slot.start : slot.end]
            better = better.upper() if asked.isupper() else better.capitalize() if asked[0].isupper() else better
            text = text[: slot.start] + better + text[slot.end :]
            changed = True
    return text if changed else None


def _better(forms: Forms, slot: Slot) -> str | None:
    word, lexicon = slot.word, forms.lexicon
    if slot.mode == "prefix" or len(word) < SHORTEST or not word.isalpha():
        return None
    least = max((lexicon.frequency(form) for form in forms.of(slot)), default=0) * MUCH_MORE
    found = []
    for other, slips in lexicon.alike(word, 2 if len(word) >= LONG_WORD else 1).items():
        often = lexicon.frequency(other)
        if often > least and other.isalpha():
            # Who types in a hurry mostly gets the first letter right.
            found.append((slips + 0.5 * (other[0] != word[0]), -often, other))
    best = min(found, default=None)
    if best is not None and best[0] <= 1:
        return best[2]
    return _parted(forms, word, least) or (best[2] if best else None)


def _parted(forms: Forms, word: str, least: int) -> str | None:
    """Two known words with the space between them forgotten."""
    frequency = forms.lexicon.frequency
    places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    parts = [(min(frequency(word[:i]), frequency(word[i:])), f"{word[:i]} {word[i:]}") for i in places]
    often, text = max(parts, default=(0, ""))
    return text if often > least else None
