"""A published list's blocks as an outline: which are headings and of which level, and which are elements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.published_lines import Block, Cleaned, is_wordy
from cse_desktop.domain.standard_document import MOST_LEVELS

Signature = tuple[str, str]
"""What marks a block, and how: blocks marked alike are on one level."""
_PLAIN: Signature = ("plain", "")
_BULLET: Signature = ("bullet", "")


@dataclass
class Entry:
    """An element as found. `code` is what stood before it, if anything did; `style` how that was made."""

    text: str
    code: str = ""
    style: str = ""
    parts: list[str] = field(default_factory=list)


@dataclass
class Node:
    """A heading as found, with what lies below it."""

    title: str
    code: str = ""
    style: str = ""
    word: str = ""
    nodes: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def depth(self) -> int:
        """How many levels of headings there are from here down to the elements."""
        return 1 + max((node.depth() for node in self.nodes), default=0)

    def walk(self) -> Iterator[Entry]:
        """Every element below, in order."""
        yield from self.entries
        for node in self.nodes:
            yield from node.walk()


@dataclass(frozen=True)
class Outline:
    """The top headings, all of equal depth, and what was noticed on the way."""

    nodes: tuple[Node, ...]
    notes: tuple[Message, ...]


def outline_of(cleaned: Cleaned, title: str) -> Outline:
    """The outline of a list. Without headings, everything lies under one heading called `title`."""
    preamble, blocks = _without_preamble(cleaned.blocks)
    is_entry = _entry_test(blocks, cleaned.bulleted)
    headings = _heading_levels(blocks, is_entry)
    builder = _Builder(headings, is_entry, title)
    for position, block in enumerate(blocks):
        builder.add(block, blocks[position + 1] if position + 1 < len(blocks) else None)
    notes = _notes(cleaned, [*(block.text for block in preamble), *builder.before], builder)
    nodes = _filled(builder.top.nodes)
    deepest = max((node.depth() for node in nodes), default=0)
    evened = [_evened(node, deepest) for node in nodes]
    if any(evened):
        notes.append(message("published_list.uneven_depth", count=sum(evened)))
    return Outline(tuple(nodes), tuple(notes))


def signature(block: Block) -> Signature:
    """What marks a block; all bullets count as one, since lists mix them."""
    return (block.mark, "" if block.mark in ("plain", "bullet") else block.sign)


def _without_preamble(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What stands before the first numbered name ("Criterion 1") that has something of its own below it."""
    named = [position for position, block in enumerate(blocks) if block.mark == "named"]
    counted = Counter(signature(blocks[position]) for position in named)
    for position in named:
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if (
            counted[signature(blocks[position])] > 1
            and following
            and signature(following) != signature(blocks[position])
        ):
            return blocks[:position], blocks[position:]
    return [], blocks


def _entry_test(blocks: Sequence[Block], bulleted: bool) -> Callable[[Block], bool]:
    """How this list's elements are told from its headings.

    In this order: numbered statements, bullets, unmarked statements, and else the last kind of numbered line.
    """
    marked = [kind for kind in dict.fromkeys(map(signature, blocks)) if kind[0] in ("named", "label")]
    wordy = [kind for kind in marked if _is_statement_kind(blocks, kind, bulleted)]
    if wordy:
        return lambda block: signature(block) == wordy[-1]
    if bulleted:
        starters = _common_starts(block.text for block in blocks if block.mark == "bullet")
        return lambda block: (
            block.mark == "bullet"
            or (block.mark == "plain" and is_wordy(block.text) and block.text.split()[0] in starters)
        )
    if any(block.mark == "plain" and is_wordy(block.text) for block in blocks):
        return lambda block: block.mark == "bullet" or (block.mark == "plain" and is_wordy(block.text))
    if marked:
        return lambda block: signature(block) == marked[-1]
    return lambda block: False


def _is_statement_kind(blocks: Sequence[Block], kind: Signature, bulleted: bool) -> bool:
    """Whether lines marked like this are statements: at least half read so, and bullets are not what they head."""
    positions = [position for position, block in enumerate(blocks) if signature(block) == kind]
    if len(positions) < 2 or 2 * sum(is_wordy(blocks[position].text) for position in positions) < len(positions):
        return False
    deep = kind[1].count("9") >= 3 or kind[1].endswith("a")
    heads = sum(position + 1 < len(blocks) and blocks[position + 1].mark == "bullet" for position in positions)
    return deep or not bulleted or heads < 0.8 * len(positions)


def _common_starts(texts: Iterator[str]) -> frozenset[str]:
    starts = Counter(text.split()[0] for text in texts)
    return frozenset(word for word, count in starts.items() if count >= 3 and 5 * count >= starts.total())


def _heading_levels(blocks: Sequence[Block], is_entry: Callable[[Block], bool]) -> list[Signature]:
    """The kinds of heading, from the top level down: in the order in which they first appear."""
    kinds = [signature(block) for block in blocks if not is_entry(block) and block.mark in ("named", "label")]
    marked = list(dict.fromkeys(kinds))
    if any(kind[0] == "label" and "." in kind[1].rstrip(".") for kind in marked):
        # 1, 1.1, 1.1.1: the numbers say the level better than the order does.
        marked.sort(key=lambda kind: kind[1].count("9") if kind[0] == "label" else 0)
    return (marked + _unmarked_levels(blocks, is_entry, marked))[: MOST_LEVELS - 1]


def _unmarked_levels(
    blocks: Sequence[Block], is_entry: Callable[[Block], bool], marked: Sequence[Signature]
) -> list[Signature]:
    """Short unmarked lines are headings when the numbered ones are each followed by one, or there are none."""
    if not marked:
        runs = _runs(blocks, is_entry)
        if not runs:
            return []
        return [_PLAIN, ("plain", "below")] if sum(run >= 2 for run in runs) >= 2 else [_PLAIN]
    lowest = [position for position, block in enumerate(blocks) if signature(block) == marked[-1]]
    followed = sum(
        position + 1 < len(blocks)
        and signature(blocks[position + 1]) == _PLAIN
        and not is_entry(blocks[position + 1])
        for position in lowest
    )
    return [_PLAIN] if 2 * followed >= len(lowest) else []


def _runs(blocks: Sequence[Block], is_entry: Callable[[Block], bool]) -> list[int]:
    """How many unmarked short lines stand together before each stretch of elements."""
    runs, run = [], 0
    for block in blocks:
        if not is_entry(block) and block.mark == "plain" and not is_wordy(block.text):
            run += 1
        elif is_entry(block) and run:
            runs.append(run)
            run = 0
    return runs


class _Builder:
    """Builds the tree block by block. Left-out text is kept for the notes."""

    def __init__(self, levels: list[Signature], is_entry: Callable[[Block], bool], title: str) -> None:
        self.levels = levels
        self.is_entry = is_entry
        self.top = Node(title)
        self.path: list[Node] = []
        self.before: list[str] = []
        self.left_out: list[str] = []
        self.folded = 0
        self._entry: Block | None = None
        self._found: Entry | None = None

    def add(self, block: Block, following: Block | None) -> None:
        """Put one block where it belongs; `following` helps to tell a heading from a stray line."""
        if self.is_entry(block):
            introduces = re.search(r":[\s–-]*$", block.text) and following and not self.is_entry(following)
            if self._is_part(block):
                self._fold(block)
            elif introduces and block.mark == "plain":
                (self.left_out if self.path else self.before).append(block.text)
            else:
                self._add_entry(block)
            return
        level = self._level(block, following)
        if level is not None:
            self._open(block, level)
        elif block.mark == "bullet" and self._found is not None:
            self._fold(block)
        else:
            (self.left_out if self.path else self.before).append(block.text)

    def _is_part(self, block: Block) -> bool:
        """Bullets of another kind after "We make sure that:" are parts of that statement."""
        if self._entry is None or self._found is None or block.mark != "bullet":
            return False
        opened = bool(self._found.parts) or self._found.text.endswith(":")
        return opened and self._entry.sign != block.sign

    def _fold(self, block: Block) -> None:
        if self._found is not None:
            self._found.parts.append(block.text.rstrip(";,. "))
            self.folded += 1

    def _add_entry(self, block: Block) -> None:
        if not block.text:
            return
        if not self.path and self.levels:
            self.before.append(block.text)
            return
        if not self.path:
            self.path = [Node(self.top.title)]
            self.top.nodes.append(self.path[0])
        self._entry, self._found = block, Entry(block.text, block.code, block.sign if block.code else "")
        self.path[-1].entries.append(self._found)

    def _level(self, block: Block, following: Block | None) -> int | None:
        kind = signature(block)
        if kind == _PLAIN and ("plain", "below") in self.levels:
            short = not is_wordy(block.text)
            followed = following is not None and following.mark == "plain" and not self.is_entry(following)
            return None if not short else 0 if followed else 1
        if kind == _PLAIN and is_wordy(block.text):
            return None
        return self.levels.index(kind) if kind in self.levels else None

    def _open(self, block: Block, level: int) -> None:
        title = re.sub(r"\s*\(?\bcontinued\b\)?\W*$", "", block.text, flags=re.IGNORECASE).rstrip(" :.")
        self._entry = self._found = None
        if level < len(self.path):
            here = self.path[level]
            if (here.code, here.title.casefold()) == (block.code, title.casefold()):
                # The same heading again at the top of the next page.
                return
        del self.path[level:]
        node = Node(title or f"{block.sign.capitalize()} {block.code}".strip(), block.code, block.sign)
        node.word = block.sign if block.mark == "named" else ""
        (self.path[-1] if self.path else self.top).nodes.append(node)
        self.path.append(node)


def _filled(nodes: list[Node]) -> list[Node]:
    """The nodes that have elements below them: a contents page repeats headings with nothing under them."""
    for node in nodes:
        node.nodes = _filled(node.nodes)
    return [node for node in nodes if node.nodes or node.entries]


def _evened(node: Node, depth: int) -> int:
    """Give elements that lie too high a heading of their own, so that all lie equally deep; how many it took."""
    if depth <= 1:
        return 0
    added = 0
    if node.entries:
        node.nodes.insert(0, Node(node.title, entries=node.entries))
        node.entries = []
        added = 1
    return added + sum(_evened(below, depth - 1) for below in node.nodes)


def _notes(cleaned: Cleaned, before: Sequence[str], builder: _Builder) -> list[Message]:
    notes = []
    if before:
        notes.append(message("published_list.before_list", count=len(before), first=_start(before[0])))
    if cleaned.furniture:
        first = _start(cleaned.furniture[0])
        notes.append(message("published_list.page_lines", count=len(cleaned.furniture), first=first))
    if builder.left_out:
        first = _start(builder.left_out[0])
        notes.append(message("published_list.left_out", count=len(builder.left_out), first=first))
    if builder.folded:
        notes.append(message("published_list.parts_folded", count=builder.folded))
    if cleaned.joined:
        notes.append(message("published_list.lines_joined", count=cleaned.joined))
    return notes


def _start(text: str, longest: int = 80) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + "…"
