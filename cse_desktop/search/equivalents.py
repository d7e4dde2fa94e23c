"""Words of the field that mean the same: who looks for complaints wants grievances too, marked as such.

The groups are data (`resources/search/equivalents.json`). `words` stand for each other; `narrower` ones are found
by those but do not find them: tenants are customers, but who looks for tenants does not want all customers.
Nothing in quotes is widened.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cse_desktop.search.families import Families, is_same, root
from cse_desktop.search.query import Alike, All, Leaf, Node, Slot, Some
from cse_desktop.search.words import STOP_WORDS, Words

MOST_WIDENED = 8
"""Of a longer query only so many words or phrases are widened: it says enough by itself."""
APART = ("anti", "co", "e", "inter", "mid", "multi", "non", "pre", "self", "semi", "under")
"""Beginnings that are written together with the word, or apart: cooperate, co-operate."""
SHORTEST_REST = 4

Key = tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Phrases that mean the same, and narrower ones, as they are written."""

    words: tuple[str, ...]
    narrower: tuple[str, ...] = ()


class Equivalents:
    """The groups of a language, ready to widen queries."""

    def __init__(self, groups: Iterable[Group] = (), families: Families | None = None) -> None:
        self._families = families or Families()
        self._phrases: dict[Key, dict[tuple[str, ...], dict[str, None]]] = {}
        self._leaves: dict[str, Leaf] = {}
        for group in groups:
            for text in (*group.words, *group.narrower):
                self._leaves.setdefault(text, _leaf(text))
            for text in group.words:
                self._add(text, (*group.words, *group.narrower))
            for text in group.narrower:
                self._add(text, ())
        self._longest = max((len(key) for key in self._phrases), default=0)

    def widened(self, node: Node) -> Node:
        """The query with all that means the same beside what was asked for; nothing in quotes is touched."""
        return self._widened(node, [MOST_WIDENED])

    def _add(self, text: str, others: Sequence[str]) -> None:
        words = Words().of(text)
        held = self._phrases.setdefault(self._key(words), {}).setdefault(tuple(words), {})
        held.update((other, None) for other in others if other != text)

    def _widened(self, node: Node, left: list[int]) -> Node:
        if isinstance(node, Leaf):
            return self._run([node], left)[0]
        if isinstance(node, Some):
            return Some(tuple(self._widened(child, left) for child in node.children))
        if isinstance(node, All):
            children = self._run(node.children, left)
            return All(tuple(children)) if len(children) > 1 else children[0]
        return node

    def _run(self, children: Sequence[Node], left: list[int]) -> list[Node]:
        """The children of an All; those side by side that are one phrase of a group become one."""
        made: list[Node] = []
        place = 0
        while place < len(children):
            child = children[place]
            if not isinstance(child, Leaf):
                made.append(self._widened(child, left))
                place += 1
                continue
            length, others = self._longest_phrase(children, place) if left[0] else (1, ())
            together = children[place : place + length]
            asked = _together(together) if length > 1 else _respaced(child)
            if others:
                left[0] -= 1
                asked = Alike(asked, others)
            made.append(asked)
            place += length
        return made

    def _longest_phrase(self, children: Sequence[Node], place: int) -> tuple[int, tuple[Leaf, ...]]:
        """How many children from `place` on are a phrase of a group, and what means the same."""
        found: tuple[int, tuple[Leaf, ...]] = (1, ())
        words: list[str] = []
        for length, child in enumerate(children[place:], 1):
            if not isinstance(child, Leaf) or not _is_plain(child):
                break
            words += [slot.word for slot in child.slots]
            if len(words) > self._longest:
                break
            others = self._meaning(words)
            if others is not None:
                found = (length, others)
        return found

    def _meaning(self, words: Sequence[str]) -> tuple[Leaf, ...] | None:
        """What means the same as these words; None where they are no phrase of a group."""
        known = False
        others: dict[Key, Leaf] = {}
        for held, meaning in self._phrases.get(self._key(words), {}).items():
            if all(map(self._is_same, held, words)):
                known = True
                for text in meaning:
                    others.setdefault(self._key(Words().of(text)), self._leaves[text])
        # Another form of what was asked for is found anyway: call waiting, calls waiting.
        others.pop(self._key(words), None)
        return tuple(others.values()) if known else None

    def _key(self, words: Iterable[str]) -> Key:
        return tuple(root(min(self._families.names(word))) for word in words)

    def _is_same(self, word: str, other: str) -> bool:
        return any(is_same(name, other) for name in self._families.names(word))


def read_equivalents(path: Path, families: Families) -> Equivalents:
    """The groups of a file. Raises OSError or ValueError; it comes with the program."""
    held = json.loads(path.read_text(encoding="utf-8"))
    groups = (Group(tuple(group["words"]), tuple(group.get("narrower", ()))) for group in held["groups"])
    return Equivalents(groups, families)


def _together(leaves: Sequence[Node]) -> Node:
    """The words of a known phrase: on one page, or side by side where nearly all of them are common words."""
    held = [leaf for leaf in leaves if isinstance(leaf, Leaf)]
    if sum(not leaf.common for leaf in held) > 1:
        return All(tuple(held))
    return Leaf(tuple(slot for leaf in held for slot in leaf.slots))


def _respaced(leaf: Leaf) -> Node:
    """A word beside its other way of being written: drop-in and dropin, cooperate and co-operate."""
    if not _is_plain(leaf):
        return leaf
    other: tuple[Slot, ...] = ()
    if len(leaf.slots) > 1:
        word = "".join(slot.word for slot in leaf.slots)
        other = (replace(leaf.slots[-1], word=word, mode="same"),) if word.isalpha() else ()
    else:
        slot = leaf.slots[0]
        start = next(
            (a for a in APART if slot.word.startswith(a) and len(slot.word) >= len(a) + SHORTEST_REST), ""
        )
        if start:
            rest = replace(slot, word=slot.word[len(start) :], mode="same")
            other = (replace(slot, word=start, mode="exact"), rest)
    return Alike(leaf, (Leaf(other),), spelling=True) if other else leaf


def _leaf(text: str) -> Leaf:
    words = Words().of(text)
    exact = len(words) > 1
    slots = (Slot(word, "exact" if exact and word in STOP_WORDS else "same", 0, 0) for word in words)
    return Leaf(tuple(slots), said=text)


def _is_plain(leaf: Leaf) -> bool:
    return not leaf.quoted and all(slot.mode in ("forms", "typed") for slot in leaf.slots)
