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
_HELD = ("drawing", "pict", "fldChar", "br", "sectPr")
"""What a paragraph without words may be there for."""
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
    used = _in_use(body, styles)
    sizes, aligned, inks = (_all_of(used, name) for name in ("sz", "jc", "color"))
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
        _outcome("letters", (int(size.get(W + "val")) < LEAST_HALF_POINTS for size in sizes)),
        _outcome("left", (align.get(W + "val") not in ("left", "start") for align in aligned)),
        _outcome(
            "contrast", (contrast(c.get(W + "val"), "E8F0F1") < LEAST_CONTRAST for c in inks if _is_colour(c))
        ),
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


def _in_use(body: Node, styles: Node) -> list[Node]:
    """The styles a document is drawn with: an organisation's own template holds many that nothing uses."""
    held = {style.get(W + "styleId"): style for style in styles.findall(W + "style")}
    asked = [node.get(W + "val") for tag in ("pStyle", "rStyle", "tblStyle") for node in body.iter(W + tag)]
    asked += [id_ for id_, style in held.items() if style.get(W + "default") in ("1", "true")]
    # The contents, header and footer are drawn later, or elsewhere.
    wanted = list(dict.fromkeys([*asked, "TOC1", "TOC2", "TOC3", "TOC4", "Header", "Footer"]))
    for id_ in wanted:
        for based in held[id_].findall(W + "basedOn") if id_ in held else ():
            if based.get(W + "val") not in wanted:
                wanted.append(based.get(W + "val"))
    return [*styles.findall(W + "docDefaults"), *(held[id_] for id_ in wanted if id_ in held)]


def _all_of(styles: list[Node], name: str) -> list[Node]:
    return [node for style in styles for node in style.iter(W + name)]


def _is_colour(ink: Node) -> bool:
    return re.fullmatch(r"[0-9A-Fa-f]{6}", ink.get(W + "val", "")) is not None


def _holds(p: Node) -> bool:
    return bool(_text(p).strip()) or any(p.find(f".//{W}{name}") is not None for name in _HELD)


def _text(node: Node) -> str:
    return "".join(t.text or "" for t in node.iter(W + "t"))


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
