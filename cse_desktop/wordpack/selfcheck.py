"""What a document is checked for, as it tells at its end: can everybody read it, do all links lead somewhere.

The checks are those that guidance on accessible documents asks for: title, language, headings in order, heading
rows, no merged cells, words for pictures, links that say where they lead, letters large and dark enough.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from cse_desktop.wordpack.ooxml import WP, Node, W

LEAST_HALF_POINTS = 24
LEAST_CONTRAST = 4.5
_VAGUE = re.compile(r"^(?:here|click here|link|open|this|more|https?://\S+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """One check: its id (`pack.check.<id>`), how many places were looked at, and how many were not right."""

    id: str
    looked_at: int
    wrong: int = 0


def check_document(
    body: Node, styles: Node, outside: Collection[str], folder: Path, *, title: str, language: str
) -> tuple[Outcome, ...]:
    """Look over a document: its body, its styles, where its outside links lead, and the folder it lies in."""
    return (
        Outcome("title", 1, 0 if title.strip() else 1),
        Outcome("language", 1, 0 if language in ("en-GB", "cy-GB") else 1),
        _outcome("headings", _headings_out_of_order(body)),
        _outcome("header_rows", (not _has_header_row(table) for table in body.iter(W + "tbl"))),
        _outcome("merged_cells", (_is_merged(cell) for cell in body.iter(W + "tc"))),
        _outcome("alt_text", (not (d.get("descr") or "").strip() for d in body.iter(f"{WP}docPr"))),
        _outcome("link_texts", (_is_vague(_text(link)) for link in body.iter(W + "hyperlink"))),
        _outcome("inside_links", _dead_inside(body)),
        _outcome("file_links", (not (folder / unquote(t)).is_file() for t in outside if "://" not in t)),
        _outcome("letters", (int(size.get(W + "val")) < LEAST_HALF_POINTS for size in styles.iter(W + "sz"))),
        _outcome("left", (align.get(W + "val") not in ("left", "start") for align in styles.iter(W + "jc"))),
        _outcome("contrast", (contrast(c.get(W + "val"), "E8F0F1") < LEAST_CONTRAST for c in _inks(styles))),
        _outcome("empty", (not _holds(p) for p in body.iter(W + "p"))),
    )


def contrast(ink: str, paper: str) -> float:
    """The contrast of two colours such as `1F5C66`, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(ink), _luminance(paper)))
    return (high + 0.05) / (low + 0.05)


def _outcome(id_: str, wrong: Iterator[bool]) -> Outcome:
    found = list(wrong)
    return Outcome(id_, len(found), sum(found))


def _headings_out_of_order(body: Node) -> Iterator[bool]:
    before = 0
    for p in body.iter(W + "p"):
        style = p.find(f"{W}pPr/{W}pStyle")
        name = style.get(W + "val") if style is not None else ""
        if name.startswith("Heading") and name[7:].isdigit():
            level = int(name[7:])
            yield level > before + 1 or not _text(p).strip()
            before = level


def _has_header_row(table: Node) -> bool:
    return table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


def _is_merged(cell: Node) -> bool:
    properties = cell.find(W + "tcPr")
    return properties is not None and any(properties.find(W + name) is not None for name in ("gridSpan", "vMerge"))


def _is_vague(text: str) -> bool:
    return not text.strip() or bool(_VAGUE.match(text.strip()))


def _dead_inside(body: Node) -> Iterator[bool]:
    places = {mark.get(W + "name") for mark in body.iter(W + "bookmarkStart")}
    for link in body.iter(W + "hyperlink"):
        anchor = link.get(W + "anchor")
        if anchor is not None:
            yield anchor not in places


def _inks(styles: Node) -> Iterator[Node]:
    return (
        colour for colour in styles.iter(W + "color") if re.fullmatch(r"[0-9A-F]{6}", colour.get(W + "val", ""))
    )


def _holds(p: Node) -> bool:
    return bool(_text(p).strip()) or p.find(f".//{W}drawing") is not None or p.find(f".//{W}fldChar") is not None


def _text(node: Node) -> str:
    return "".join(t.text or "" for t in node.iter(W + "t"))


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
