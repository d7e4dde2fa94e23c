"""How wide words are and how tall styles make them: enough to know how many lines a paragraph takes.

Widths are those of Arial, in thousandths of the letter size; fonts made to replace it share them.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from cse_desktop.wordpack.ooxml import Node, W

LINE = 1.149
"""Height of a line of Arial, single spaced, in sizes of its letters."""
_USUAL = 556
_REGULAR = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "()-`r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl",
    280: "|",
    333: "!()-:;[]`ft",
    389: "*r{}",
    474: '"',
    500: "z",
    584: "+<=>^~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    975: "@",
}
"""Letters by width; those not named are 556 wide."""
_SIGNS = {"–": 556, "—": 1000, "‘": 222, "’": 222, "“": 333, "”": 333, "•": 350, "…": 1000}
_BREAK_AFTER = frozenset(" -–—")


@dataclass(frozen=True)
class Metrics:
    """A paragraph style in twentieths of a point: spacing, indents, letter size, and how it keeps together."""

    size: float = 240
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0
    left: float = 0
    right: float = 0
    rule: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False

    @property
    def line_height(self) -> float:
        """One line of text."""
        return self.size * LINE * self.line


def style_metrics(styles: Node) -> dict[str, Metrics]:
    """The metrics of every paragraph style, what it inherits included; `""` is the default."""
    defaults = Metrics()
    for held in styles.findall(f"{W}docDefaults/*"):
        for properties in held:
            defaults = _changed(defaults, properties)
    named = {s.get(W + "styleId"): s for s in styles.findall(W + "style") if s.get(W + "type") == "paragraph"}
    found: dict[str, Metrics] = {}

    def resolve(name: str, above: frozenset[str]) -> Metrics:
        if name not in found:
            style = named.get(name)
            if style is None or name in above:
                return defaults
            base = style.find(W + "basedOn")
            start = resolve(base.get(W + "val"), above | {name}) if base is not None else defaults
            for tag in ("rPr", "pPr"):
                for properties in style.findall(W + tag):
                    start = _changed(start, properties)
            found[name] = start
        return found[name]

    for name in named:
        resolve(name, frozenset())
    usual = [name for name, style in named.items() if style.get(W + "default") in ("1", "true")]
    return {**found, "": found[usual[0]] if usual else defaults}


def _changed(start: Metrics, properties: Node) -> Metrics:
    changed: dict[str, float | bool] = {}
    for child in properties:
        tag = child.tag.removeprefix(W)
        if tag == "sz":
            changed["size"] = float(child.get(W + "val")) * 10
        elif tag == "b":
            changed["bold"] = True
        elif tag == "spacing":
            changed.update(
                {name: float(child.get(W + name)) for name in ("before", "after") if child.get(W + name)}
            )
            if child.get(W + "line") and child.get(W + "lineRule", "auto") == "auto":
                changed["line"] = float(child.get(W + "line")) / 240
        elif tag == "ind":
            changed.update(_numbers(child, "left", "right"))
        elif tag == "pBdr":
            edges = [edge for edge in child if edge.tag in (W + "top", W + "bottom")]
            changed["rule"] = sum(
                20 * float(e.get(W + "space", "0")) + 2.5 * float(e.get(W + "sz", "0")) for e in edges
            )
        elif tag in ("keepNext", "keepLines", "pageBreakBefore"):
            name = {"keepNext": "keep_next", "keepLines": "keep_lines", "pageBreakBefore": "new_page"}[tag]
            changed[name] = child.get(W + "val", "1") not in ("0", "false")
    return replace(start, **changed)  # type: ignore[arg-type]


def _numbers(node: Node, *names: str) -> dict[str, float]:
    return {name: _number(node, name) for name in names if node.get(W + name)}


def _number(node: Node, name: str) -> float:
    return float(node.get(W + name, "0"))


def count_lines(runs: Iterable[tuple[str, bool]], size: float, width: float) -> int:
    """How many lines text takes; `runs` are (text, bold), `size` and `width` in twentieths of a point."""
    lines, at = 1, 0.0
    for word, space in _words(runs):
        if word is None:
            lines, at = lines + 1, 0.0
            continue
        wide, gap = word * size / 1000, space * size / 1000
        if at and at + wide > width:
            lines, at = lines + 1, 0.0
        if wide > width:
            extra = math.ceil(wide / width) - 1
            lines, wide = lines + extra, wide - extra * width
        at += wide + gap
    return lines


def _words(runs: Iterable[tuple[str, bool]]) -> Iterator[tuple[float | None, float]]:
    # Width of each word and of the space after it; None stands for a line break.
    word, space = 0.0, 0.0
    for text, bold in runs:
        widths = _widths(bold)
        for letter in text:
            if letter == "\n":
                yield word, space
                yield None, 0.0
                word, space = 0.0, 0.0
                continue
            if letter == " ":
                space += widths.get(letter, _USUAL)
                continue
            if space:
                yield word, space
                word, space = 0.0, 0.0
            word += widths.get(letter) or _width_of(letter, bold)
            if letter in _BREAK_AFTER:
                yield word, 0.0
                word = 0.0
    if word or space:
        yield word, space


@cache
def _widths(bold: bool) -> dict[str, int]:
    known = _BOLD if bold else _REGULAR
    named = {letter: width for width, letters in known.items() for letter in letters}
    return {**{chr(code): _USUAL for code in range(32, 127)}, **_SIGNS, **named}


@cache
def _width_of(letter: str, bold: bool) -> int:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1000
    return _widths(bold).get(unicodedata.normalize("NFD", letter)[0], _USUAL)
