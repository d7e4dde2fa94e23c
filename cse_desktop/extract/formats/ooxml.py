"""What Word, PowerPoint and Excel files have in common: properties, relations and drawing text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

T = TypeVar("T")
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PARTS = {
    "w": ("wordprocessingml/2006/main", "wordprocessingml/main"),
    "a": ("drawingml/2006/main", "drawingml/main"),
    "p": ("presentationml/2006/main", "presentationml/main"),
    "s": ("spreadsheetml/2006/main", "spreadsheetml/main"),
    "c": ("drawingml/2006/chart", "drawingml/chart"),
    "r": ("officeDocument/2006/relationships", "officeDocument/relationships"),
}
_OTHERS = {
    "mc": ("http://schemas.openxmlformats.org/markup-compatibility/2006",),
    "rel": ("http://schemas.openxmlformats.org/package/2006/relationships",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "dcterms": ("http://purl.org/dc/terms/",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "m": (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
}


@cache
def names(short: str) -> tuple[str, ...]:
    """The full names an element or attribute such as `w:p` goes by, in the two dialects of the format."""
    prefix, local = short.split(":")
    if prefix in _PARTS:
        usual, strict = _PARTS[prefix]
        return (f"{_TRANSITIONAL}{usual} {local}", f"{_STRICT}{strict} {local}")
    return tuple(f"{namespace} {local}" for namespace in _OTHERS[prefix])


def spelled_out(table: Mapping[str, T]) -> dict[str, T]:
    """A table keyed by short names, keyed by the full ones."""
    return {full: value for short, value in table.items() for full in names(short)}


def attribute(attributes: xmlstream.Attributes, short: str) -> str:
    """An attribute's value in either dialect, or empty."""
    for full in names(short):
        if full in attributes:
            return attributes[full]
    return ""


def note_properties(archive: Archive, source: Source) -> None:
    """Title and date from the document's properties. A broken part is passed over: it holds no text."""
    if "docProps/core.xml" not in archive:
        return
    found: dict[str, list[str]] = {"title": [], "modified": [], "created": []}
    current: list[str] | None = None

    def open_(key: str) -> xmlstream.Start:
        def begin(_: xmlstream.Attributes) -> None:
            nonlocal current
            current = found[key]

        return begin

    def close() -> None:
        nonlocal current
        current = None

    tables = {"dc:title": "title", "dcterms:modified": "modified", "dcterms:created": "created"}
    try:
        xmlstream.parse(
            archive.chunks("docProps/core.xml"),
            spelled_out({short: open_(key) for short, key in tables.items()}),
            spelled_out(dict.fromkeys(tables, close)),
            lambda text: current.append(text) if current is not None else None,
        )
    except Unreadable:
        return
    source.facts.title = one_line("".join(found["title"]))
    when = "".join(found["modified"]) or "".join(found["created"])
    source.facts.dated = when[:10] if re.match(r"\d{4}-\d\d-\d\d", when) else ""


def relations(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    """A part's relations inside the archive as (id, kind, part). Those that lead outside are never followed."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    found: list[tuple[str, str, str]] = []

    def relation(attributes: xmlstream.Attributes) -> None:
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External" or not target:
            return
        inside = (
            target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        )
        if inside in archive:
            kind = attributes.get("Type", "").rsplit("/", 1)[-1]
            found.append((attributes.get("Id", ""), kind, inside))

    if listing in archive:
        xmlstream.parse(archive.chunks(listing), spelled_out({"rel:Relationship": relation}), {}, part=listing)
    return found


def drawn_text(archive: Archive, part: str) -> Iterator[str]:
    """The paragraphs of text in a drawing, diagram or chart part, in order."""
    paragraphs: list[str] = []
    words: list[str] = []
    taking = False

    def take(_: xmlstream.Attributes) -> None:
        nonlocal taking
        taking = True

    def leave() -> None:
        nonlocal taking
        taking = False

    def finish() -> None:
        if words:
            paragraphs.append("".join(words))
            words.clear()

    xmlstream.parse(
        archive.chunks(part),
        spelled_out({"a:t": take, "c:v": take}),
        spelled_out({"a:t": leave, "a:p": finish})
        | dict.fromkeys(names("c:pt"), finish)
        | dict.fromkeys(names("c:v"), leave),
        lambda text: words.append(text) if taking else None,
        part=part,
    )
    finish()
    yield from paragraphs
