"""Which of the index's words a word of the query stands for: its forms, what it begins, what is one slip away."""

from __future__ import annotations

from whoosh.lang.porter import stem as porter_stem

from cse_desktop.search.query import Slot
from cse_desktop.search.view import View

MOST_FORMS = 60
MOST_BEGINNINGS = 300
SHORTEST_STEMMED = 3
ENDINGS = frozenset(("", "e", "y", "s", "es", "ies", "ed", "d", "ied", "ing", "ying"))
"""What is left of two forms of one word after what they share: office, offices, but not officer."""
LONG_WORD = 7
"""From this length on a word's second letter is taken to be right, and two slips are forgiven."""


class Forms:
    """Finds words in one view of the index, and remembers them for as long as the view lasts."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}

    def of(self, slot: Slot) -> tuple[str, ...]:
        """The index's words that a slot of a query stands for; the word itself comes first."""
        key = (slot.word, slot.mode)
        if key not in self._found:
            find = {"forms": self._forms, "exact": self._exact, "prefix": self._beginnings, "near": self._near}
            self._found[key] = find[slot.mode](slot.word)
        return self._found[key]

    def near(self, word: str, slips: int) -> list[tuple[int, str]]:
        """The index's words up to so many slips away, with how many: (slips, word), unsorted, without itself."""
        kept = 2 if len(word) >= LONG_WORD else 1
        found = []
        for other in self._view.words_from(word[:kept]):
            if abs(len(other) - len(word)) <= slips and other != word:
                distance = slips_between(word, other, slips)
                if distance <= slips:
                    found.append((distance, other))
        return found

    def _exact(self, word: str) -> tuple[str, ...]:
        return (word,)

    def _forms(self, word: str) -> tuple[str, ...]:
        stem = stem_of(word)
        if stem == word and not word.isalpha():
            return (word,)
        # Porter's stems keep the beginning of a word; only the last letter may have been changed (y to i, no e).
        prefix = stem[:-1] if len(stem) > SHORTEST_STEMMED else stem
        longest = len(word) + 8
        found = [
            other
            for other in self._view.words_from(prefix)
            if other != word and len(other) <= longest and stem_of(other) == stem
        ]
        return (word, *found[:MOST_FORMS])

    def _beginnings(self, prefix: str) -> tuple[str, ...]:
        found = list(self._view.words_from(prefix))
        if len(found) > MOST_BEGINNINGS:
            found.sort(key=self._view.document_frequency, reverse=True)
        return tuple(found[:MOST_BEGINNINGS])

    def _near(self, word: str) -> tuple[str, ...]:
        return (word, *(other for _slips, other in self.near(word, 1)))


def is_inflected(word: str, other: str) -> bool:
    """Whether two words are the same one, in the plural or another tense: not only of the same stem."""
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((place for place, (a, b) in pairs if a != b), min(len(word), len(other)))
    rests = [text[shared:] for text in (word, other)]
    # The last letter is doubled before an ending: plan, planning.
    doubled = [rest[1:] if shared and rest[:1] == word[shared - 1] else rest for rest in rests]
    return shared >= SHORTEST_STEMMED - 1 and (set(rests) <= ENDINGS or set(doubled) <= ENDINGS)


def stem_of(word: str) -> str:
    """The stem that the forms of an English word share; other words are their own stem."""
    if len(word) < SHORTEST_STEMMED or not word.isascii() or not word.isalpha():
        return word
    stem: str = porter_stem(word)
    return stem


def slips_between(a: str, b: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped with a neighbour; `most` + 1 if more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
