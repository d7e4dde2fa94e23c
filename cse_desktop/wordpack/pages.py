"""Works out which page each place of the document falls on, so that its contents are right when it is opened.

Word fills page numbers only when somebody asks it to, and asks first if told to do so on opening. So the pages
are laid out here by the same rules: lines of known width and height, rows that stay whole, headings that stay
with what follows. Word's own numbers replace these whenever it prints or updates the contents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cse_desktop.wordpack.metrics import LINE, Metrics, count_lines, style_metrics
from cse_desktop.wordpack.ooxml import WP, Node, W

_CELL_SIDES = 200.0
_CELL_ENDS = 120.0
_ROW_RULE = 10.0
_EMU_PER_TWIP = 635
_LEAST_LINES = 2
"""A paragraph leaves at least two lines on a page and takes at least two to the next."""


@dataclass
class _Block:
    """A paragraph or table row on its way to a page. `repeat`: height of the heading row that comes again."""

    lines: Sequence[float]
    before: float = 0
    after: float = 0
    keep_next: bool = False
    whole: bool = False
    new_page: bool = False
    repeat: float = 0
    places: list[str] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(self.lines)

    @property
    def least(self) -> float:
        """What must fit at the end of a page for the block to begin there."""
        if self.whole or len(self.lines) <= _LEAST_LINES + 1:
            return self.height
        return sum(self.lines[:_LEAST_LINES])


def pages_of(body: Node, section: Node, styles: Node) -> dict[str, int]:
    """The page, from 1, of every bookmark in a document's body; `section` is its `w:sectPr`."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    across = _number(size, "w") - _number(margins, "left") - _number(margins, "right")
    down = _number(size, "h") - _number(margins, "top") - _number(margins, "bottom")
    return _place(list(_blocks(body, style_metrics(styles), across)), down)


def _blocks(body: Node, styles: Mapping[str, Metrics], width: float) -> Iterator[_Block]:
    for child in body:
        if child.tag == W + "p":
            yield _paragraph(child, styles, width)
        elif child.tag == W + "tbl":
            yield from _rows(child, styles)


def _paragraph(p: Node, styles: Mapping[str, Metrics], width: float) -> _Block:
    look = _metrics(p, styles)
    properties = p.find(W + "pPr")
    keep = properties is not None and properties.find(W + "keepNext") is not None
    lines = _lines(p, look, width - look.left - look.right)
    lines[-1] += look.rule
    return _Block(
        lines=lines,
        before=look.before,
        after=look.after,
        keep_next=look.keep_next or keep,
        whole=look.keep_lines,
        new_page=look.new_page,
        places=_places(p),
    )


def _rows(table: Node, styles: Mapping[str, Metrics]) -> Iterator[_Block]:
    heading = 0.0
    for place, row in enumerate(table.findall(W + "tr")):
        columns, keep = [], False
        for cell in row.findall(W + "tc"):
            width = float(cell.find(f"{W}tcPr/{W}tcW").get(W + "w")) - _CELL_SIDES
            blocks = [_paragraph(p, styles, width) for p in cell.findall(W + "p")]
            keep = keep or any(block.keep_next for block in blocks)
            columns.append(_stacked(blocks))
        tallest = max(columns, key=sum)
        lines = [*tallest[:-1], tallest[-1] + _CELL_ENDS + _ROW_RULE]
        properties = row.find(W + "trPr")
        whole = properties is not None and properties.find(W + "cantSplit") is not None
        if place == 0:
            heading = sum(lines)
        yield _Block(lines, keep_next=keep, whole=whole, repeat=heading if place else 0, places=_places(row))


def _stacked(blocks: Sequence[_Block]) -> list[float]:
    lines: list[float] = []
    after = 0.0
    for block in blocks:
        lines += [block.lines[0] + max(after, block.before), *block.lines[1:]]
        after = block.after
    lines[-1] += after
    return lines


def _metrics(p: Node, styles: Mapping[str, Metrics]) -> Metrics:
    style = p.find(f"{W}pPr/{W}pStyle")
    return styles.get(style.get(W + "val") if style is not None else "", styles[""])


def _lines(p: Node, look: Metrics, width: float) -> list[float]:
    extent = p.find(f".//{WP}extent")
    if extent is not None:
        return [int(extent.get("cy")) / _EMU_PER_TWIP + look.size * (LINE - 0.9)]
    if any(tab is not None for tab in p.iter(W + "tab")):
        return [look.line_height]  # only lines of the contents hold tabs, and they are made to fit
    return [look.line_height] * count_lines(_runs(p, look.bold), look.size, width)


def _runs(p: Node, bold: bool) -> Iterator[tuple[str, bool]]:
    for run in p.iter(W + "r"):
        strong = bold or run.find(f"{W}rPr/{W}b") is not None
        for piece in run:
            if piece.tag == W + "t":
                yield piece.text or "", strong
            elif piece.tag == W + "br":
                yield "\n", strong


def _places(node: Node) -> list[str]:
    return [mark.get(W + "name") for mark in node.iter(W + "bookmarkStart")]


def _place(blocks: Sequence[_Block], down: float) -> dict[str, int]:
    pages: dict[str, int] = {}
    page, at, after = 1, 0.0, 0.0
    for number, block in enumerate(blocks):
        # Between two paragraphs Word leaves the larger of what the first wants after and the second before it.
        gap = max(after, block.before)
        if block.new_page and number:
            page, at = page + 1, 0.0
        elif at and at + gap + _wanted(blocks, number, down) > down:
            page, at = page + 1, block.repeat
        elif at:
            at += gap
        pages.update(dict.fromkeys(block.places, page))
        for line in block.lines:
            if at + line > down and at > block.repeat:
                page, at = page + 1, block.repeat
            at += line
        after = block.after
    return pages


def _wanted(blocks: Sequence[_Block], number: int, down: float) -> float:
    """What must fit on a page for a block to stand there: itself and whatever it may not be parted from."""
    wanted, after = 0.0, -1.0
    for place, block in enumerate(blocks[number:]):
        if block.new_page and place:
            return min(wanted, down)
        wanted += max(after, block.before) if after >= 0 else 0.0
        if not block.keep_next:
            return min(wanted + block.least, down)
        wanted, after = wanted + block.height, block.after
        if wanted > down:
            break
    return min(blocks[number].least, down)


def _number(node: Node, name: str) -> float:
    return float(node.get(W + name))
