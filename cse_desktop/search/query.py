"""The query language. Any text is a query: what cannot be read as syntax is read as words.

complaints procedure       all of these words, in any of their forms, on one page (or title and page together)
"hard to reach"            these words as written, side by side
complain*  complant~       beginnings of words; words one slip away
a OR b, NOT a, -a, (...)   either, none of, brackets
element:4.3.2 kind:policy date:2025 tag:web team:"customer services" exhibit:E012 type:pdf
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from cse_desktop.search.words import STOP_WORDS, WORD, fold, readable

Mode = Literal["forms", "same", "exact", "prefix", "typed", "near"]
"""`same` is `forms` without words made from it; `typed` is the last word while somebody is still typing it."""

MOST_LEAVES = 40
DEEPEST = 30
LONGEST_QUERY = 2000
MOST_TOGETHER = 6
"""Words of a query that are hoped for side by side; longer ones are a question, no phrase."""

FIELDS = {
    "element": "element",
    "kind": "kind",
    "date": "date",
    "year": "date",
    "tag": "tag",
    "team": "team",
    "exhibit": "exhibit",
    "type": "type",
}


@dataclass(frozen=True)
class Slot:
    """One word of a leaf. `start` and `end` are its place in the query."""

    word: str
    mode: Mode
    start: int
    end: int


@dataclass(frozen=True)
class Leaf:
    """Words that must stand side by side in this order; mostly only one. `quoted`: exactly these.

    `said` is how an equivalent that was not asked for is called.
    """

    slots: tuple[Slot, ...]
    quoted: bool = False
    said: str = ""

    @property
    def common(self) -> bool:
        """Whether it is a word too common to narrow a search."""
        slot = self.slots[0]
        return not self.quoted and len(self.slots) == 1 and slot.mode == "forms" and slot.word in STOP_WORDS


@dataclass(frozen=True)
class Filter:
    """A property of the evidence: `name` is one of FIELDS' values, `value` as the person wrote it."""

    name: str
    value: str


@dataclass(frozen=True)
class Not:
    """Everything the child does not match."""

    child: Node


@dataclass(frozen=True)
class All:
    """What every child matches. `together`: the words as they follow each other, worth more side by side."""

    children: tuple[Node, ...]
    together: Leaf | None = None


@dataclass(frozen=True)
class Some:
    """What any child matches."""

    children: tuple[Node, ...]


@dataclass(frozen=True)
class Alike:
    """What was asked for, or any of some others that mean the same. `spelling`: they are the same, written apart
    or together, and count as much.
    """

    asked: Node
    others: tuple[Leaf, ...]
    spelling: bool = False


Node = Leaf | Filter | Not | All | Some | Alike

_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<quote>["“”„«»])
    |(?P<open>\()
    |(?P<close>\))
    |(?P<word>[^\s"“”„«»()]+)""",
    re.VERBOSE,
)
_QUOTES = '"“”„«»'


@dataclass(frozen=True)
class _Token:
    sort: Literal["open", "close", "or", "and", "not", "node"]
    node: Node | None = None


def parse(query: str, *, typing: bool = False) -> Node | None:
    """The query as a tree; None when it says nothing that can be looked for.

    While somebody is `typing`, the word at its very end may be the beginning of one.
    """
    tokens = _tokens(readable(query)[:LONGEST_QUERY], typing)
    parts: list[Node] = []
    place = 0
    while place < len(tokens):  # a closing bracket too many ends a part; what follows is simply another one
        node, place = _either(tokens, place, 0)
        place += 1
        if node is not None:
            parts.append(node)
    return _all(parts)


def telling(node: Node) -> Node:
    """The query without words too common to narrow a search, unless it has no others."""
    if isinstance(node, All):
        useful = [child for child in node.children if not (isinstance(child, Leaf) and child.common)]
        kept = tuple(telling(child) for child in useful or node.children)
        return replace(node, children=kept) if len(kept) > 1 or node.together else kept[0]
    if isinstance(node, Some):
        return Some(tuple(telling(child) for child in node.children))
    if isinstance(node, Not):
        return Not(telling(node.child))
    return replace(node, asked=telling(node.asked)) if isinstance(node, Alike) else node


def brought_together(node: Node) -> Node:
    """The query, knowing where its words follow each other."""
    if isinstance(node, All):
        children = tuple(brought_together(child) for child in node.children)
        run = [leaf for child in children if not isinstance(child, Filter | Not) for leaf in leaves(child)]
        return All(children, _side_by_side(run) or node.together)
    if isinstance(node, Some):
        return Some(tuple(brought_together(child) for child in node.children))
    return replace(node, asked=brought_together(node.asked)) if isinstance(node, Alike) else node


def _side_by_side(run: Sequence[Leaf]) -> Leaf | None:
    slots = [slot for leaf in run for slot in leaf.slots]
    plain = all(slot.mode in ("forms", "typed") for slot in slots) and not any(leaf.quoted for leaf in run)
    if not plain or not 1 < len(slots) <= MOST_TOGETHER:
        return None
    return Leaf(tuple(replace(slot, mode="exact" if slot.word in STOP_WORDS else "same") for slot in slots))


def leaves(node: Node | None) -> list[Leaf]:
    """The words a query asks for, leaving out those that must not be there, and equivalents nobody asked for."""
    if isinstance(node, Leaf):
        return [node]
    if isinstance(node, All | Some):
        return [leaf for child in node.children for leaf in leaves(child)]
    return leaves(node.asked) if isinstance(node, Alike) else []


def phrases(node: Node) -> list[All]:
    """The places of a query whose words are worth more side by side."""
    if isinstance(node, All):
        return [
            *([node] if node.together else []),
            *(found for child in node.children for found in phrases(child)),
        ]
    if isinstance(node, Some):
        return [found for child in node.children for found in phrases(child)]
    return phrases(node.asked) if isinstance(node, Alike) else []


def alternatives(node: Node | None) -> list[Alike]:
    """Every place of a query where others will do as well, the outer ones first."""
    if isinstance(node, Alike):
        return [node, *alternatives(node.asked)]
    return (
        [found for child in node.children for found in alternatives(child)] if isinstance(node, All | Some) else []
    )


def _either(tokens: list[_Token], place: int, depth: int) -> tuple[Node | None, int]:
    choices: list[Node] = []
    current: list[Node] = []
    while place < len(tokens) and tokens[place].sort != "close":
        if tokens[place].sort == "or":
            branch = _all(current)
            if branch is not None:
                choices.append(branch)
            current = []
            place += 1
            continue
        node, place = _single(tokens, place, depth)
        if node is not None:
            current.append(node)
    last = _all(current)
    if last is not None:
        choices.append(last)
    return (Some(tuple(choices)) if len(choices) > 1 else choices[0] if choices else None), place


def _single(tokens: list[_Token], place: int, depth: int) -> tuple[Node | None, int]:
    negative = False
    while place < len(tokens) and tokens[place].sort in ("not", "and"):
        negative ^= tokens[place].sort == "not"
        place += 1
    if place >= len(tokens) or tokens[place].sort in ("close", "or"):
        return None, place
    token = tokens[place]
    if token.sort == "open":
        if depth >= DEEPEST:
            return None, place + 1
        node, place = _either(tokens, place + 1, depth + 1)
        place += 1  # the closing bracket, or the end of the query
    else:
        node, place = token.node, place + 1
    return (Not(node) if negative and node is not None else node), place


def _all(nodes: list[Node]) -> Node | None:
    return All(tuple(nodes)) if len(nodes) > 1 else nodes[0] if nodes else None


def _tokens(query: str, typing: bool) -> list[_Token]:
    tokens: list[_Token] = []
    place, count = 0, 0
    while place < len(query) and count < MOST_LEAVES:
        match = _TOKEN.match(query, place)
        if match is None:  # cannot be: the alternatives cover every sign
            break
        place = match.end()
        if match.lastgroup == "quote":
            node, place = _phrase(query, place, typing)
            count += _add(tokens, node)
        elif match.lastgroup in ("open", "close"):
            tokens.append(_Token("open" if match.lastgroup == "open" else "close"))
        elif match.lastgroup == "word":
            place, added = _word(tokens, query, match, typing)
            count += added
    return tokens


def _word(tokens: list[_Token], query: str, match: re.Match[str], typing: bool) -> tuple[int, int]:
    text, start, place = match[0], match.start(), match.end()
    operator = {"OR": "or", "|": "or", "||": "or", "AND": "and", "&&": "and", "NOT": "not"}.get(text)
    if operator:
        tokens.append(_Token(operator))  # type: ignore[arg-type]
        return place, 0
    if text[0] in "-−" and (len(text) > 1 or query[place : place + 1] in (*_QUOTES, "(")):
        tokens.append(_Token("not"))
        text, start = text[1:], start + 1
    name, colon, value = text.partition(":")
    if colon and name.lower() in FIELDS:
        if not value and query[place : place + 1] and query[place] in _QUOTES:
            end = _closing_quote(query, place + 1)
            value, place = query[place + 1 : end], end + 1
        return place, _add(tokens, Filter(FIELDS[name.lower()], value) if value.strip() else None)
    added = _add(tokens, _leaf(text, start, typing and place == len(query)))
    if not added and tokens and tokens[-1].sort == "not" and text:
        tokens.pop()  # a dash before nothing that is a word
    return place, added


def _add(tokens: list[_Token], node: Node | None) -> int:
    if node is not None:
        tokens.append(_Token("node", node))
    return int(node is not None)


def _leaf(text: str, start: int, typed: bool) -> Leaf | None:
    mode: Mode = "typed" if typed and WORD.fullmatch(text[-1]) else "forms"
    if text.endswith("*"):
        mode = "prefix"
    elif re.search(r"~\d?$", text):
        mode = "near"
        text = text[: text.rindex("~")]
    found = list(WORD.finditer(text))
    slots = [Slot(fold(m[0]), "forms", start + m.start(), start + m.end()) for m in found]
    if slots:
        last = slots[-1]
        slots[-1] = Slot(last.word, mode, last.start, last.end)
    return Leaf(tuple(slots)) if slots else None


def _phrase(query: str, start: int, typing: bool) -> tuple[Leaf | None, int]:
    end = _closing_quote(query, start)
    inside = query[start:end]
    slots = []
    for match in WORD.finditer(inside):
        begun = typing and start + match.end() == len(query)
        starred = begun or inside[match.end() : match.end() + 1] == "*"
        mode: Mode = "prefix" if starred else "exact"
        slots.append(Slot(fold(match[0]), mode, start + match.start(), start + match.end()))
    return (Leaf(tuple(slots[:MOST_LEAVES]), quoted=True) if slots else None), min(len(query), end + 1)


def _closing_quote(query: str, start: int) -> int:
    ends = [place for place in (query.find(quote, start) for quote in _QUOTES) if place >= 0]
    return min(ends, default=len(query))
