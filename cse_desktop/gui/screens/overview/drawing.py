"""The pictures of the overview as drawings of any width: map, coverage by group, amounts. Each gives its height.

What they are drawn from is worked out before: they may be drawn on any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from cse_desktop.gui.pictures.ink import Ink
from cse_desktop.gui.pictures.parts import (
    Amount,
    Segment,
    paint_amount,
    paint_cell,
    paint_pill,
    paint_segments,
    pill_size,
    space_for,
)
from cse_desktop.gui.standing import Standing

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
NAMES_SHARE = 0.17
"""Of the map's width, for the titles at its left."""


@dataclass(frozen=True)
class Cell:
    """One element of the map; `outside` the review that is prepared or not."""

    code: str
    standing: Standing
    outside: bool = False


@dataclass(frozen=True)
class MapRow:
    """A top group and, below their names, the cells of the groups in it."""

    title: str
    blocks: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class MapFacts:
    """The whole map and the pills that say what its symbols mean."""

    rows: tuple[MapRow, ...]
    legend: tuple[Standing, ...]


@dataclass(frozen=True)
class CoverageRow:
    """A group: name, outlook in words, segments, and the share that must be met."""

    name: str
    outlook: Standing | None
    segments: tuple[Segment, ...]
    line: float | None


@dataclass(frozen=True)
class CoverageFacts:
    """All groups the pass rule looks at, and what the symbols mean."""

    rows: tuple[CoverageRow, ...]
    legend: tuple[Standing, ...]


@dataclass(frozen=True)
class AmountFacts:
    """Amounts below each other, and what the symbols of their segments mean."""

    amounts: tuple[Amount, ...]
    legend: tuple[Standing, ...]


def draw_map(facts: MapFacts, painter: QPainter, ink: Ink, width: float) -> float:
    """The map of all elements under its legend."""
    size = ink.size
    y = draw_legend(facts.legend, painter, ink, width) + size.gap_wide
    names = width * NAMES_SHARE
    begin = names + size.gap_wide
    codes = [cell.code for row in facts.rows for _, cells in row.blocks for cell in cells]
    metrics = QFontMetricsF(ink.letters())
    longest = max((metrics.horizontalAdvance(code) for code in codes), default=0.0)
    cell = (longest + size.icon_small + 3 * size.gap_small, metrics.height() + size.gap)
    for row in facts.rows:
        painter.setFont(ink.letters(bold=True))
        painter.setPen(ink.colour("text"))
        box = QRectF(0, y, names, 10_000)
        high = painter.boundingRect(box, WRAPPED, row.title).height()
        painter.drawText(QRectF(0, y, names, high), WRAPPED, row.title)
        painter.setFont(ink.letters())
        y += max(high, _draw_blocks(row, painter, ink, begin, y, width, cell)) + size.gap_medium
    return y - size.gap_medium


def _draw_blocks(
    row: MapRow, painter: QPainter, ink: Ink, begin: float, top: float, end: float, cell: tuple[float, float]
) -> float:
    """The blocks of a row side by side, going on below where there is no room; how high all of it is."""
    gap, wide = ink.size.gap_small, ink.size.gap_wide
    metrics = QFontMetricsF(ink.letters())
    name_high = metrics.height() + gap if any(name for name, _ in row.blocks) else 0.0
    x, y, lowest = begin, top, 0.0
    for name, cells in row.blocks:
        room = max(1, int((end - begin + gap) // (cell[0] + gap)))
        across = min(len(cells), room)
        # As wide as its name, where there is room for that: a name that is cut says little.
        own = max(across * (cell[0] + gap) - gap, min(metrics.horizontalAdvance(name), end - begin))
        if x > begin and x + own > end:
            x, y = begin, top + lowest + ink.size.gap
        if name:
            painter.setPen(ink.colour("muted"))
            painter.drawText(QRectF(x, y, own + 2, name_high), Qt.AlignmentFlag.AlignLeft, name)
        for at, one in enumerate(cells):
            left, line = x + at % across * (cell[0] + gap), y + name_high + at // across * (cell[1] + gap)
            place = QRectF(left, line, *cell)
            paint_cell(painter, ink, place, one.code, one.standing, outside=one.outside)
        lines = -(-len(cells) // across) if across else 0
        lowest = max(lowest, y - top + name_high + lines * (cell[1] + gap) - gap)
        x += own + wide
    return lowest


def draw_coverage(facts: CoverageFacts, painter: QPainter, ink: Ink, width: float) -> float:
    """A bar for each group under its name and outlook."""
    size = ink.size
    y = draw_legend(facts.legend, painter, ink, width) + size.gap_wide
    high = QFontMetricsF(ink.letters()).height()
    for row in facts.rows:
        painter.setFont(ink.letters(bold=True))
        painter.setPen(ink.colour("text"))
        taken = 0.0
        if row.outlook is not None:
            painter.setFont(ink.letters())
            wide, tall = pill_size(painter, ink, row.outlook.word)
            box = QRectF(width - wide, y, wide, tall)
            paint_pill(painter, ink, box, row.outlook.symbol, row.outlook.word, row.outlook.tone)
            taken = wide + size.gap
        painter.setFont(ink.letters(bold=True))
        painter.setPen(ink.colour("text"))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, int(width - taken))
        painter.drawText(QRectF(0, y, width - taken, high), Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(ink.letters())
        y += high + size.gap
        paint_segments(painter, ink, QRectF(0, y, width, high + size.gap), row.segments, row.line)
        y += high + size.gap + size.gap_wide
    return y - size.gap_wide


def draw_amounts(facts: AmountFacts, painter: QPainter, ink: Ink, width: float) -> float:
    """Bars below each other."""
    y = 0.0
    if facts.legend:
        y = draw_legend(facts.legend, painter, ink, width) + ink.size.gap_wide
    metrics = QFontMetricsF(ink.letters())
    space = space_for(metrics, facts.amounts, width)
    high = metrics.height() + ink.size.gap
    for amount in facts.amounts:
        paint_amount(painter, ink, QRectF(0, y, width, high), amount, space)
        y += high + ink.size.gap
    return max(0.0, y - ink.size.gap)


def draw_legend(standings: Iterable[Standing], painter: QPainter, ink: Ink, width: float) -> float:
    """Pills side by side, in as many lines as they need; how high they are."""
    x, y, high = 0.0, 0.0, 0.0
    painter.setFont(ink.letters())
    for standing in standings:
        wide, high = pill_size(painter, ink, standing.word)
        if x and x + wide > width:
            x, y = 0.0, y + high + ink.size.gap_small
        paint_pill(painter, ink, QRectF(x, y, wide, high), standing.symbol, standing.word, standing.tone)
        x += wide + ink.size.gap
    return y + high


def figures_of(facts: AmountFacts, first: str, total: str) -> list[list[str]]:
    """A table of amounts: a line for each, a column for each sort of segment."""
    words = [standing.word for standing in facts.legend]
    lines = [[first, *words, total]]
    for one in facts.amounts:
        held = {segment.word: segment.count for segment in one.segments}
        lines.append([one.name, *(str(held.get(word, 0)) for word in words), str(one.total)])
    return lines


def as_text(lines: Sequence[Sequence[str]]) -> str:
    """A table as Excel takes it from the clipboard."""
    return "".join("\t".join(cell.replace("\t", " ") for cell in line) + "\n" for line in lines)
