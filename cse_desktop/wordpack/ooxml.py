"""The small part of WordprocessingML a pack needs: runs, paragraphs, links, fields, bookmarks, tables, pictures.

Elements are built straight from their names and style ids. Looking styles up by name and growing tables cell by
cell, as a general library must, costs many times as much on a pack of a thousand rows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

Node = Any
"""An lxml element; the library ships no types."""

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP_NS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC_NS = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NSMAP = {"w": W_NS, "r": R_NS, "wp": WP_NS, "a": A_NS, "pic": PIC_NS}
W = f"{{{W_NS}}}"
R = f"{{{R_NS}}}"
WP = f"{{{WP_NS}}}"
A = f"{{{A_NS}}}"
PIC = f"{{{PIC_NS}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
EMU_PER_CM = 360_000
TWIPS_PER_CM = 567

# What XML cannot hold, and the marks that force the rest of a line into the other direction.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS = re.compile(r"(\n|\t)")


def clean(text: str) -> str:
    """Text without the characters a document cannot hold; every kind of line end becomes a line feed."""
    return _UNWRITABLE.sub("", re.sub(r"\r\n|[\r\u0085\u2028\u2029]", "\n", text))


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


@dataclass(frozen=True)
class Look:
    """How a run looks and reads: character style, weight, and its language where it is not the document's."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    language: str = ""


PLAIN = Look()
BOLD = Look(bold=True)


def loose() -> Node:
    """A place to build paragraphs that are put into the document later."""
    return etree.Element(W + "body", nsmap=NSMAP)


def sub(parent: Node, tag: str, value: str | None = None) -> Node:
    """A child of `parent`; `value` is its `w:val`."""
    child = etree.SubElement(parent, tag)
    if value is not None:
        child.set(W + "val", value)
    return child


def run(parent: Node, text: str, look: Look = PLAIN) -> None:
    """Add text to a paragraph or link, in the direction it is written; line feeds become line breaks."""
    text = clean(text)
    if not text:
        return
    r = etree.SubElement(parent, W + "r")
    right_to_left = is_right_to_left(text)
    if look != PLAIN or right_to_left:
        _run_properties(r, look, right_to_left)
    for piece in _BREAKS.split(text):
        if piece == "\n":
            etree.SubElement(r, W + "br")
        elif piece == "\t":
            etree.SubElement(r, W + "tab")
        elif piece:
            t = etree.SubElement(r, W + "t")
            t.text = piece
            if piece[0] == " " or piece[-1] == " " or "  " in piece:
                t.set(SPACE, "preserve")


def _run_properties(r: Node, look: Look, right_to_left: bool) -> None:
    properties = etree.SubElement(r, W + "rPr")
    if look.style:
        sub(properties, W + "rStyle", look.style)
    if look.bold:
        etree.SubElement(properties, W + "b")
        etree.SubElement(properties, W + "bCs")
    if look.italic:
        etree.SubElement(properties, W + "i")
        etree.SubElement(properties, W + "iCs")
    if right_to_left:
        etree.SubElement(properties, W + "rtl")
    if look.language:
        language = etree.SubElement(properties, W + "lang")
        language.set(W + ("bidi" if right_to_left else "val"), look.language)


def paragraph(parent: Node, style: str = "", text: str = "", look: Look = PLAIN, *, keep: bool = False) -> Node:
    """Add a paragraph. `keep` holds it on one page with what follows. Text that runs right to left does so."""
    p = etree.SubElement(parent, W + "p")
    right_to_left = bool(text) and is_right_to_left(text)
    if style or keep or right_to_left:
        properties = etree.SubElement(p, W + "pPr")
        if style:
            sub(properties, W + "pStyle", style)
        if keep:
            etree.SubElement(properties, W + "keepNext")
        if right_to_left:
            etree.SubElement(properties, W + "bidi")
    if text:
        run(p, text, look)
    return p


def set_direction(p: Node, text: str) -> None:
    """Make a paragraph built of several runs run right to left if `text`, all of it, does."""
    if is_right_to_left(text):
        etree.SubElement(_properties(p), W + "bidi")


def link_inside(parent: Node, anchor: str, text: str, look: Look = PLAIN) -> Node:
    """A link to a bookmark of this document."""
    link = etree.SubElement(parent, W + "hyperlink")
    link.set(W + "anchor", anchor)
    link.set(W + "history", "1")
    run(link, text, look if look.style else replace(look, style="Hyperlink"))
    return link


def link_outside(parent: Node, relation: str, text: str, look: Look = PLAIN) -> None:
    """A link by relation id: a file of the pack or a web address."""
    link = etree.SubElement(parent, W + "hyperlink")
    link.set(R + "id", relation)
    link.set(W + "history", "1")
    run(link, text, replace(look, style="Hyperlink"))


def bookmark(p: Node, number: int, name: str) -> None:
    """Mark everything a paragraph holds so far as the place `name`."""
    start = etree.Element(W + "bookmarkStart")
    start.set(W + "id", str(number))
    start.set(W + "name", name)
    p.insert(1 if len(p) and p[0].tag == W + "pPr" else 0, start)
    etree.SubElement(p, W + "bookmarkEnd").set(W + "id", str(number))


def field_start(parent: Node, instruction: str) -> None:
    """Begin a field; its result follows, then `field_end`."""
    _field_mark(parent, "begin")
    r = etree.SubElement(parent, W + "r")
    code = etree.SubElement(r, W + "instrText")
    code.set(SPACE, "preserve")
    code.text = f" {instruction} "
    _field_mark(parent, "separate")


def field_end(parent: Node) -> None:
    """End the field begun last."""
    _field_mark(parent, "end")


def field(parent: Node, instruction: str, result: str, look: Look = PLAIN) -> None:
    """A field with the result it shows until Word works it out anew."""
    field_start(parent, instruction)
    run(parent, result, look)
    field_end(parent)


def _field_mark(parent: Node, kind: str) -> None:
    r = etree.SubElement(parent, W + "r")
    etree.SubElement(r, W + "fldChar").set(W + "fldCharType", kind)


def field_to_fill(parent: Node, number: int, tag: str, title: str, asking: str) -> Node:
    """Add a field that whoever reads the document can fill in; what says its kind (plain text) comes back.

    `number` is its own in the document; `tag` and `title` name it for programs and for people; `asking` is shown
    until something is in it.
    """
    sdt = etree.SubElement(parent, W + "sdt")
    properties = etree.SubElement(sdt, W + "sdtPr")
    sub(properties, W + "alias", clean(title))
    sub(properties, W + "tag", clean(tag))
    sub(properties, W + "id", str(number))
    # Its words can be changed, it cannot be deleted by a slip of the hand.
    sub(properties, W + "lock", "sdtLocked")
    etree.SubElement(properties, W + "showingPlcHdr")
    kind = etree.SubElement(properties, W + "text")
    run(etree.SubElement(sdt, W + "sdtContent"), asking, Look(style="PlaceholderText"))
    return kind


@dataclass(frozen=True)
class Column:
    """One column: its heading and width in twentieths of a point."""

    heading: str
    width: int


def table(parent: Node, columns: Sequence[Column], name: str, description: str) -> Node:
    """Add a table with a heading row that comes again on every page. `name`, `description`: for screen readers."""
    tbl = etree.SubElement(parent, W + "tbl")
    properties = etree.SubElement(tbl, W + "tblPr")
    sub(properties, W + "tblStyle", "PackTable")
    width = etree.SubElement(properties, W + "tblW")
    width.set(W + "w", str(sum(column.width for column in columns)))
    width.set(W + "type", "dxa")
    etree.SubElement(properties, W + "tblLayout").set(W + "type", "fixed")
    looks = etree.SubElement(properties, W + "tblLook")
    looks.set(W + "val", "0620")
    for side, on in (
        ("firstRow", 1),
        ("lastRow", 0),
        ("firstColumn", 0),
        ("lastColumn", 0),
        ("noHBand", 1),
        ("noVBand", 1),
    ):
        looks.set(W + side, str(on))
    sub(properties, W + "tblCaption", clean(name))
    sub(properties, W + "tblDescription", clean(description))
    grid = etree.SubElement(tbl, W + "tblGrid")
    for column in columns:
        etree.SubElement(grid, W + "gridCol").set(W + "w", str(column.width))
    heads = row(tbl, [column.width for column in columns], header=True)
    for cell, column in zip(heads, columns, strict=True):
        paragraph(cell, "TableHeading", column.heading)
    return tbl


def keep_together(tbl: Node, rows: int = 0) -> None:
    """Hold the first `rows` rows below the heading on one page with it; all rows if 0."""
    held = tbl.findall(W + "tr")
    for tr in held[1 : rows if rows else len(held) - 1]:
        for p in tr.iter(W + "p"):
            properties = _properties(p)
            styled = len(properties) and properties[0].tag == W + "pStyle"
            properties.insert(1 if styled else 0, etree.Element(W + "keepNext"))


def _properties(p: Node) -> Node:
    properties = p.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        p.insert(0, properties)
    return properties


def row(tbl: Node, widths: Iterable[int], *, header: bool = False, whole: bool = True) -> list[Node]:
    """Add a row; its empty cells come back. `whole` keeps it from breaking across pages."""
    tr = etree.SubElement(tbl, W + "tr")
    if header or whole:
        properties = etree.SubElement(tr, W + "trPr")
        if whole:
            etree.SubElement(properties, W + "cantSplit")
        if header:
            etree.SubElement(properties, W + "tblHeader")
    cells = []
    for width in widths:
        tc = etree.SubElement(tr, W + "tc")
        size = etree.SubElement(etree.SubElement(tc, W + "tcPr"), W + "tcW")
        size.set(W + "w", str(width))
        size.set(W + "type", "dxa")
        cells.append(tc)
    return cells


def picture(
    parent: Node, relation: str, number: int, name: str, alt_text: str, size_cm: tuple[float, float]
) -> None:
    """Add a picture to a paragraph, `size_cm` wide and high, in line with the text."""
    cx, cy = (str(round(cm * EMU_PER_CM)) for cm in size_cm)
    r = etree.SubElement(parent, W + "r")
    inline = etree.SubElement(etree.SubElement(r, W + "drawing"), WP + "inline")
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    _extent(inline, WP + "extent", cx, cy)
    about = etree.SubElement(inline, WP + "docPr", id=str(number), name=clean(name))
    about.set("descr", clean(alt_text))
    frame = etree.SubElement(inline, WP + "cNvGraphicFramePr")
    etree.SubElement(frame, A + "graphicFrameLocks", noChangeAspect="1")
    graphic = etree.SubElement(inline, A + "graphic")
    held = etree.SubElement(etree.SubElement(graphic, A + "graphicData", uri=PIC_NS), PIC + "pic")
    names = etree.SubElement(held, PIC + "nvPicPr")
    etree.SubElement(names, PIC + "cNvPr", id=str(number), name=clean(name))
    etree.SubElement(names, PIC + "cNvPicPr")
    fill = etree.SubElement(held, PIC + "blipFill")
    etree.SubElement(fill, A + "blip").set(R + "embed", relation)
    etree.SubElement(etree.SubElement(fill, A + "stretch"), A + "fillRect")
    shape = etree.SubElement(held, PIC + "spPr")
    place = etree.SubElement(shape, A + "xfrm")
    etree.SubElement(place, A + "off", x="0", y="0")
    _extent(place, A + "ext", cx, cy)
    etree.SubElement(etree.SubElement(shape, A + "prstGeom", prst="rect"), A + "avLst")
    line = etree.SubElement(shape, A + "ln", w="6350")
    etree.SubElement(etree.SubElement(line, A + "solidFill"), A + "srgbClr", val="BFC8CC")


def _extent(parent: Node, tag: str, cx: str, cy: str) -> None:
    etree.SubElement(parent, tag, cx=cx, cy=cy)
