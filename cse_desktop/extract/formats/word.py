"""Word documents: text, tables, text boxes, notes, headers and footers, comments, deleted and hidden text.

What a reader of the printed page would not see is kept apart in sections that say so.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import suppress
from html import unescape

from cse_desktop.domain.hidden import COMMENTS, DELETED, HIDDEN_TEXT
from cse_desktop.domain.reading import Page
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import embedded, ooxml
from cse_desktop.extract.formats.word_body import Body
from cse_desktop.extract.sections import by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters, tidy

_DEEPEST_HEADING = 4
_NOTES = ("footnotes", "endnotes", "comments")
_STYLE_TAGS = re.compile(r"<(?:\w+:)?(style|name|outlineLvl|basedOn|vanish)\b([^<>]*)")
_STYLE_VALUES = re.compile(r"(?:^|[\s:])(styleId|val)\s*=\s*([\"'])(.*?)\2")


def pages(source: Source) -> Iterator[Page]:
    """Pages where the file knows its page breaks, else sections; then headers, comments and what is hidden."""
    with opened(source) as archive:
        main = main_part(archive)
        ooxml.note_properties(archive, source)
        related = ooxml.relations(archive, main)
        headings, unseen = _styles_of(archive, [part for _, kind, part in related if kind == "styles"])
        beside = {kind: _read(archive, part, unseen) for _, kind, part in related if kind in _NOTES}
        body = Body(headings, {kind: notes.by_note for kind, notes in beside.items()}, unseen)
        number = 0
        try:
            body.read(archive, main)
        except Unreadable as fault:
            if not body.paragraphs:
                raise
            source.caution = fault.reason
        source.facts.heading = body.title or body.first_heading
        typed = 0
        for page in cut(body.settled()):
            number, typed = page.number, typed + real_characters(page.text)
            yield page
        bodies = [body, *beside.values()]
        comments = [*beside["comments"].by_note.values()] if "comments" in beside else []
        for page in _aside(archive, related, bodies, comments, unseen, number):
            number = page.number
            yield page
        if typed < embedded.LITTLE_TEXT:
            parts = [part for _, kind, part in related if kind == "image"]
            yield from embedded.pages(archive, parts, source, number)


def _aside(
    archive: Archive,
    related: list[tuple[str, str, str]],
    bodies: list[Body],
    comments: list[str],
    unseen: set[str],
    number: int,
) -> Iterator[Page]:
    """What stands beside the text; the `bodies` read so far hold what is deleted and hidden."""
    furniture = [_read(archive, part, unseen) for _, kind, part in related if kind in ("header", "footer")]
    repeated = _unique(paragraph.text for read in furniture for paragraph in read.settled())
    bodies = [*bodies, *furniture]
    charts = _unique(
        text
        for _, kind, part in related
        if kind in ("chart", "chartEx", "diagramData")
        for text in ooxml.drawn_text(archive, part)
    )
    for label, lines in (
        ("Headers and footers", repeated),
        ("Charts and diagrams", charts),
        (COMMENTS, comments),
        (DELETED, ["".join(read.deleted) for read in bodies]),
        (HIDDEN_TEXT, ["".join(read.hidden) for read in bodies]),
    ):
        for page in by_length("\n".join(lines), label, number + 1):
            number = page.number
            yield page


def _unique(lines: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(line for line in map(tidy, lines) if line))


def main_part(archive: Archive) -> str:
    """The name of the part that holds a Word document's text. Raises Unreadable where there is none."""
    for _, kind, part in ooxml.relations(archive, ""):
        if kind == "officeDocument":
            return part
    for name in archive.names:
        if re.fullmatch(r"word/document\d*\.xml", name):
            return name
    raise damaged("its main part, which is missing")


def _styles_of(archive: Archive, parts: list[str]) -> tuple[dict[str, int], set[str]]:
    """Style ids to heading levels, 0 being that of a document's title; and the ids of styles that hide text."""
    levels: dict[str, int] = {}
    unseen: set[str] = set()
    based: dict[str, str] = {}
    current = ""
    # Four sorts of tag are looked for among thousands: parsed as XML, the styles of an ordinary document can take
    # ten times as long as its text.
    for tag, attributes in _STYLE_TAGS.findall("".join(_styles(archive, parts))):
        said = {name: unescape(value) for name, _, value in _STYLE_VALUES.findall(attributes)}
        value = said.get("val", "")
        if tag == "style":
            current = said.get("styleId", "")
        elif tag == "basedOn":
            based[current] = value
        elif tag == "vanish":
            if value not in ("0", "false", "off"):
                unseen.add(current)
        elif tag == "outlineLvl":
            if current and value.isdigit() and int(value) < _DEEPEST_HEADING:
                levels.setdefault(current, int(value) + 1)
        elif found := re.fullmatch(r"heading ([1-9])", value.lower()):
            levels[current] = int(found[1])
        elif value.lower() == "title":
            levels[current] = 0
    for id_, parent in based.items():
        if id_ not in levels and parent in levels:
            levels[id_] = levels[parent]
        if parent in unseen:
            unseen.add(id_)
    return levels, unseen - {""}


def _styles(archive: Archive, parts: list[str]) -> Iterator[str]:
    for part in parts:
        with suppress(Unreadable):  # without its styles a document only loses its headings
            content = archive.read(part)
            yield content.decode("utf-16" if content[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8", "replace")


def _read(archive: Archive, part: str, unseen: set[str]) -> Body:
    """A part beside the text: its notes by their id, its paragraphs, what is deleted and hidden in it."""
    body = Body({}, {}, unseen)
    with suppress(Unreadable):  # the text matters more than a broken header
        body.read(archive, part)
    return body
