"""Charts that Word draws itself from figures in the file: sharp at any size, with patterns beside colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from cse_desktop.wordpack.ooxml import A_NS, R_NS, WP, A, Node, R, W, clean

C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C = f"{{{C_NS}}}"
INK = "16262B"
_SIZE = "1200"
"""Hundredths of a point: chart text is no smaller than that of the document."""
LOOKS = (
    ("solid", "1F5C66"),
    ("wdUpDiag", "8A5A00"),
    ("dkHorz", "A3262B"),
    ("pct20", "44565C"),
    ("none", "44565C"),
)
"""Pattern and colour of each series, so that a chart can be read without its colours."""
DASHES = (
    ("solid", "circle", "1F5C66"),
    ("dash", "square", "8A5A00"),
    ("dashDot", "triangle", "44565C"),
    ("lgDashDot", "diamond", "0B4F8A"),
    ("lgDash", "none", "A3262B"),
    ("sysDot", "none", "44565C"),
)
"""Dash, mark and colour of each series of lines: what is measured has marks, what is only a level has none."""
_ROOMY = 12
"""So many marks of full size stand apart on a line."""
_FEW = 8
"""Up to so many things counted, the axis of bars has a mark for each: left to itself, Word counts in fifths."""
TARGET_LOOK, START_LOOK = 4, 5
"""Of `DASHES`, for the level that is aimed at, and that at which it began."""


@dataclass(frozen=True)
class Series:
    """One row of figures: its name, a value for each category, and its place in `LOOKS` (lines: `DASHES`)."""

    name: str
    values: Sequence[float | None]
    look: int


def stacked_bars(categories: Sequence[str], series: Sequence[Series]) -> bytes:
    """A chart of horizontal bars, one a category, with the series end to end; its part of the Word file."""
    space, chart, area = _begun()
    bars = etree.SubElement(area, C + "barChart")
    _value(bars, "barDir", "bar")
    _value(bars, "grouping", "stacked")
    _value(bars, "varyColors", "0")
    for number, one in enumerate(series):
        _series(bars, number, one, categories)
    _value(bars, "gapWidth", "60")
    _value(bars, "overlap", "100")
    longest = max((sum(one.values[at] or 0 for one in series) for at in range(len(categories))), default=0)
    _axes(bars, area, across=True, step="1" if longest <= _FEW else "")
    return _finished(space, chart)


def lines(categories: Sequence[str], series: Sequence[Series]) -> bytes:
    """A chart of lines over time, each with marks and dashes of its own; its part of the Word file."""
    space, chart, area = _begun()
    held = etree.SubElement(area, C + "lineChart")
    _value(held, "grouping", "standard")
    _value(held, "varyColors", "0")
    for number, one in enumerate(series):
        _line(held, number, one, categories)
    _value(held, "marker", "1")
    _axes(held, area, across=False)
    return _finished(space, chart, "r")


def _begun() -> tuple[Node, Node, Node]:
    """The chart space, the chart in it, and its plot area."""
    space = etree.Element(C + "chartSpace", nsmap={"c": C_NS, "a": A_NS, "r": R_NS})
    _value(space, "roundedCorners", "0")
    chart = etree.SubElement(space, C + "chart")
    _value(chart, "autoTitleDeleted", "1")
    area = etree.SubElement(chart, C + "plotArea")
    etree.SubElement(area, C + "layout")
    return space, chart, area


def _axes(plot: Node, area: Node, *, across: bool, step: str = "") -> None:
    for axis in ("1", "2"):
        _value(plot, "axId", axis)
    _axis(area, "catAx", "1", "2", across=across)
    _axis(area, "valAx", "2", "1", across=across)
    if step:
        _value(area[-1], "majorUnit", step)


def _finished(space: Node, chart: Node, legend_at: str = "b") -> bytes:
    legend = etree.SubElement(chart, C + "legend")
    _value(legend, "legendPos", legend_at)
    _value(legend, "overlay", "0")
    _text(legend)
    _value(chart, "plotVisOnly", "1")
    _value(chart, "dispBlanksAs", "span")
    written: bytes = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _line(plot: Node, number: int, series: Series, categories: Sequence[str]) -> None:
    ser = etree.SubElement(plot, C + "ser")
    _value(ser, "idx", str(number))
    _value(ser, "order", str(number))
    _points(etree.SubElement(ser, C + "tx"), "str", [series.name])
    dash, symbol, colour = DASHES[series.look]
    line = etree.SubElement(etree.SubElement(ser, C + "spPr"), A + "ln", w="25400")
    _colour(etree.SubElement(line, A + "solidFill"), colour)
    etree.SubElement(line, A + "prstDash", val=dash)
    marker = etree.SubElement(ser, C + "marker")
    _value(marker, "symbol", symbol)
    if symbol != "none":
        _value(marker, "size", "8" if len(categories) <= _ROOMY else "5")
        fill = etree.SubElement(marker, C + "spPr")
        _colour(etree.SubElement(fill, A + "solidFill"), colour)
    _points(etree.SubElement(ser, C + "cat"), "str", list(categories))
    _points(etree.SubElement(ser, C + "val"), "num", [None if v is None else f"{v:g}" for v in series.values])
    _value(ser, "smooth", "0")


def _series(bars: Node, number: int, series: Series, categories: Sequence[str]) -> None:
    ser = etree.SubElement(bars, C + "ser")
    _value(ser, "idx", str(number))
    _value(ser, "order", str(number))
    _points(etree.SubElement(ser, C + "tx"), "str", [series.name])
    shape = etree.SubElement(ser, C + "spPr")
    pattern, colour = LOOKS[series.look]
    if pattern == "solid":
        _colour(etree.SubElement(shape, A + "solidFill"), colour)
    elif pattern == "none":
        _colour(etree.SubElement(shape, A + "solidFill"), "FFFFFF")
    else:
        fill = etree.SubElement(shape, A + "pattFill", prst=pattern)
        _colour(etree.SubElement(fill, A + "fgClr"), colour)
        _colour(etree.SubElement(fill, A + "bgClr"), "FFFFFF")
    line = etree.SubElement(shape, A + "ln", w="9525")
    _colour(etree.SubElement(line, A + "solidFill"), colour)
    _value(ser, "invertIfNegative", "0")
    _labels(ser, white=pattern == "solid")
    _points(etree.SubElement(ser, C + "cat"), "str", list(categories))
    _points(etree.SubElement(ser, C + "val"), "num", [None if v is None else f"{v:g}" for v in series.values])


def _labels(ser: Node, *, white: bool) -> None:
    labels = etree.SubElement(ser, C + "dLbls")
    # Nothing is written where there is nothing.
    etree.SubElement(labels, C + "numFmt", formatCode="0;;;", sourceLinked="0")
    shape = etree.SubElement(labels, C + "spPr")
    if not white:
        _colour(etree.SubElement(shape, A + "solidFill"), "FFFFFF")
    _text(labels, "FFFFFF" if white else INK)
    for name, on in (
        ("showLegendKey", "0"),
        ("showVal", "1"),
        ("showCatName", "0"),
        ("showSerName", "0"),
        ("showPercent", "0"),
        ("showBubbleSize", "0"),
    ):
        _value(labels, name, on)


def _points(parent: Node, kind: str, texts: Sequence[str | None]) -> None:
    # Literal figures, not a link to a sheet: the document carries no workbook.
    cache = etree.SubElement(parent, C + ("strLit" if kind == "str" else "numLit"))
    if parent.tag == C + "tx":
        parent.remove(cache)
        reference = etree.SubElement(parent, C + "strRef")
        etree.SubElement(reference, C + "f").text = "'-'!A1"
        cache = etree.SubElement(reference, C + "strCache")
    if kind == "num":
        etree.SubElement(cache, C + "formatCode").text = "General"
    _value(cache, "ptCount", str(len(texts)))
    for place, text in enumerate(texts):
        if text is None:
            continue
        point = etree.SubElement(cache, C + "pt", idx=str(place))
        etree.SubElement(point, C + "v").text = clean(text)


def _axis(area: Node, name: str, number: str, other: str, *, across: bool) -> None:
    axis = etree.SubElement(area, C + name)
    _value(axis, "axId", number)
    # The first category stands at the top, as it does in the table.
    _value(
        etree.SubElement(axis, C + "scaling"), "orientation", "maxMin" if across and name == "catAx" else "minMax"
    )
    _value(axis, "delete", "0")
    _value(axis, "axPos", "l" if across is (name == "catAx") else "b")
    if name == "valAx":
        etree.SubElement(axis, C + "numFmt", formatCode="General", sourceLinked="0")
    _value(axis, "majorTickMark", "none")
    _value(axis, "minorTickMark", "none")
    _value(axis, "tickLblPos", "nextTo")
    _text(axis)
    _value(axis, "crossAx", other)
    _value(axis, "crosses", "max" if across and name == "valAx" else "autoZero")
    if name == "catAx":
        _value(axis, "auto", "0")
        _value(axis, "lblAlgn", "ctr")
        _value(axis, "lblOffset", "100")
        _value(axis, "noMultiLvlLbl", "1")


def _text(parent: Node, colour: str = INK) -> None:
    text = etree.SubElement(parent, C + "txPr")
    etree.SubElement(text, A + "bodyPr")
    etree.SubElement(text, A + "lstStyle")
    properties = etree.SubElement(etree.SubElement(text, A + "p"), A + "pPr")
    look = etree.SubElement(properties, A + "defRPr", sz=_SIZE)
    _colour(etree.SubElement(look, A + "solidFill"), colour)
    etree.SubElement(look, A + "latin", typeface="Arial")


def _colour(parent: Node, colour: str) -> None:
    etree.SubElement(parent, A + "srgbClr", val=colour)


def _value(parent: Node, name: str, value: str) -> None:
    etree.SubElement(parent, C + name, val=value)


def chart_frame(parent: Node, relation: str, number: int, name: str, alt_text: str, size: tuple[int, int]) -> None:
    """Put a chart into a paragraph, `size` wide and high in EMU, with words for those who do not see it."""
    r = etree.SubElement(parent, W + "r")
    inline = etree.SubElement(etree.SubElement(r, W + "drawing"), WP + "inline")
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    etree.SubElement(inline, WP + "extent", cx=str(size[0]), cy=str(size[1]))
    about = etree.SubElement(inline, WP + "docPr", id=str(number), name=clean(name))
    about.set("descr", clean(alt_text))
    etree.SubElement(inline, WP + "cNvGraphicFramePr")
    graphic = etree.SubElement(inline, A + "graphic")
    held = etree.SubElement(graphic, A + "graphicData", uri=C_NS)
    etree.SubElement(held, C + "chart", nsmap={"c": C_NS}).set(R + "id", relation)
